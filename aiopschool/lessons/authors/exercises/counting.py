"""Exercises 6a and 6d: from a count to a relative frequency, and why counts cannot be compared."""

from __future__ import annotations

from fractions import Fraction

from ....exercises.authoring import (
    Content,
    Mistake,
    NumberKind,
    Numbers,
    Part,
    PercentKind,
    _,
    choice_part,
    exercise,
    fill,
    format_percent,
)


@exercise("6a", level=1)
def relative_frequency(numbers: Numbers) -> Content:
    """The relative frequency of short words, as a number and as a percentage."""
    n = numbers.choice([20, 25, 40, 50, 80], book=40)
    share = Fraction(numbers.choice([6, 7, 8, 11, 12, 13], book=17), 20 if numbers.seed else 40)
    k = round(share * n)
    share = Fraction(k, n)
    return Content(
        title=_("a relative frequency"),
        prompt=_(
            "A letter has {n} words. {k} of them are short. What is the relative frequency of the short "
            "words? Write it as a decimal number and as a percentage."
        ),
        parts=(_decimal(k, n), _percent(k, n)),
        hints=(
            _("Relative frequency is the count divided by the number of words."),
            _("For the percentage you multiply the decimal number by 100."),
        ),
        solution=_("{k} divided by {n} is {share}. That is {percent}."),
        praise=_("A relative frequency lies between 0 and 1, however long the letter is."),
        values={"n": n, "k": k, "share": share, "percent": format_percent(share)},
    )


def _decimal(k: int, n: int) -> Part:
    upside_down = _("You divided the wrong way round. Divide the short words by all words.")
    return Part(
        label=_("relative frequency"),
        kind=NumberKind(),
        answer=Fraction(k, n),
        pointer=_("Divide the number of short words by the number of all words."),
        mistakes=(
            Mistake(Fraction(k), _("That is the absolute frequency. Divide it by the number of words.")),
            Mistake(Fraction(k, 100), _("You divided by 100. Divide by the number of words of this letter.")),
            Mistake(Fraction(n, k), upside_down),
            Mistake(Fraction(n - k, n), _("That is the share of all other words. Take the short ones.")),
            Mistake(
                Fraction(k, n - k), _("You divided by the other words. Divide by all words, short ones too.")
            ),
            Mistake(
                Fraction(100 * k, n), _("That is the percentage, without its sign. Do not multiply here.")
            ),
            Mistake(Fraction(n - k), _("You subtracted. A relative frequency is a quotient.")),
        ),
    )


def _percent(k: int, n: int) -> Part:
    return Part(
        label=_("as a percentage"),
        kind=PercentKind(),
        answer=Fraction(k, n),
        pointer=_("Multiply the relative frequency by 100."),
        mistakes=(
            Mistake(
                Fraction(k, 100), _("That many words are short, of this letter. A percentage is of 100.")
            ),
            Mistake(Fraction(n, k), _("You divided the wrong way round. Divide by the number of words.")),
            Mistake(Fraction(n - k, n), _("That is the percentage of the other words. Take the short ones.")),
        ),
        follow=lambda own: own,
    )


@exercise("6d", level=1)
def who_uses_it_more(numbers: Numbers) -> Content:
    """Two texts of different length: the count misleads, the relative frequency does not."""
    low = numbers.randint(5, 8, book=6)
    high = low + numbers.randint(1, 2, book=1)
    longer = numbers.choice([1500, 2000, 3000], book=1500)
    shorter = numbers.choice([500, 1000], book=1000)
    flipped = numbers.choice([False, True], book=False)
    texts = [(longer * low // 100, longer), (shorter * high // 100, shorter)]
    (a, m), (b, n) = texts[::-1] if flipped else texts
    return Content(
        title=_("who uses “de” more?"),
        prompt=_(
            "Text X has {a} times “de” in {m} words. Text Y has {b} times “de” in {n} words. "
            "What is each relative frequency, as a percentage? In which text is “de” used more?"
        ),
        parts=(_share("X", a, m, b, n), _share("Y", b, n, a, m), _more(numbers, a, m, b, n)),
        hints=(
            _("Divide each count by the number of words of its own text."),
            _("Compare the two percentages, not the two counts."),
        ),
        solution=_("X: {a} of {m} is {one}. Y: {b} of {n} is {other}. Compare these percentages."),
        praise=_("Texts of different length can only be compared by relative frequencies."),
        values={
            "a": a,
            "m": m,
            "b": b,
            "n": n,
            "one": format_percent(Fraction(a, m)),
            "other": format_percent(Fraction(b, n)),
        },
    )


def _share(name: str, count: int, total: int, other: int, other_total: int) -> Part:
    by_thousand = _("You divided by 1000. Divide by the number of words of this text.")
    ten_times = _("Check the comma: the percentage is 10 times as small.")
    comma = [] if total == 1000 else [Mistake(Fraction(10 * count, total), ten_times)]  # or it is the count
    thousand = [] if 1000 in (total, other_total) else [Mistake(Fraction(count, 1000), by_thousand)]
    return Part(
        label=fill(_("relative frequency in {name}"), name=name),
        kind=PercentKind(),
        answer=Fraction(count, total),
        pointer=fill(_("Divide the count of {name} by its number of words."), name=name),
        mistakes=(
            Mistake(Fraction(count, 100), _("That is the count. Divide it by the number of words first.")),
            Mistake(Fraction(other, other_total), _("That is the other text. Look at the names.")),
            Mistake(Fraction(count, other_total), _("You divided by the words of the other text.")),
            Mistake(
                Fraction(count, total + other_total), _("You divided by the words of both texts together.")
            ),
            *thousand,
            Mistake(Fraction(total, 100 * count), _("You divided the wrong way round.")),
            Mistake(Fraction(count, 10 * total), _("Check the comma: the percentage is 10 times as large.")),
            *comma,
        ),
    )


def _more(numbers: Numbers, a: int, m: int, b: int, n: int) -> Part:
    counts = _("You compared the counts. That text is much longer. Compare the relative frequencies.")
    x, y, same = _("in text X"), _("in text Y"), _("equally much")
    options = {x: counts, y: counts, same: _("The percentages differ. Compute them both.")}

    def larger(one: Fraction, other: Fraction) -> str:
        return same if one == other else x if one > other else y

    return choice_part(
        numbers,
        _("“de” is used more"),
        options,
        answer=larger(Fraction(a, m), Fraction(b, n)),
        pointer=_("Compare the two percentages."),
        follow=larger,
    )
