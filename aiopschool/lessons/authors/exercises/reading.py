"""Exercises 6c and 6f: which trick a chart uses, and what a cut axis does to two bars."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

from ....exercises.authoring import (
    Content,
    MatchKind,
    Mistake,
    Numbers,
    Part,
    _,
    choice_part,
    exercise,
    fill,
    format_number,
)
from ....numbers import decimals

BOOK_AXIS = (Fraction(3, 10), Fraction(1, 10), 2)


def _axes() -> list[tuple[Fraction, Fraction, int]]:
    """Where an axis starts, how far B rises above it, and how many times as far A does; both share nicely."""
    found = []
    for start, rise, times in product(range(10, 61, 2), (2, 4, 5, 10), (2, 3, 4)):
        ratio = Fraction(start + times * rise, start + rise)
        if (decimals(ratio) or 9) <= 2 and start + times * rise < 90:
            found.append((Fraction(start, 100), Fraction(rise, 100), times))
    return [axis for axis in found if axis != BOOK_AXIS]


AXES = _axes()


def _tricks() -> list[tuple[str, str]]:
    """What one sees of a chart, and the trick in it."""
    return [
        (
            fill(_("The y-axis runs from {low} to {high}."), low=Fraction(1, 5), high=Fraction(3, 10)),
            _("the axis is cut off"),
        ),
        (_("One bar is twice as wide as the others."), _("the area misleads")),
        (
            _("A text of 400 words and one of 100 words: the bars show how often “en” occurs."),
            _("counts instead of shares"),
        ),
        (_("The bars of January to June stand from small to large."), _("the order hides the course")),
        (
            _("Of 26 letters only the three stand there that suit the maker."),
            _("the categories were chosen afterwards"),
        ),
    ]


@exercise("6c", level=2)
def match_tricks(numbers: Numbers) -> Content:
    """Which trick belongs to which chart."""
    every, charts = _tricks(), numbers.randint(21, 99, book=20)
    picked = numbers.sample(range(len(every)), 4, book=(0, 2, 1, 3))
    left, right = [every[i][0] for i in picked], [every[i][1] for i in picked]
    extra = next(trick for n, (_seen, trick) in enumerate(every) if n not in picked)
    return Content(
        title=_("chart and trick"),
        prompt=_(
            "In a report with {charts} charts four mislead. Which trick belongs to which chart? "
            "One trick is left over."
        ),
        parts=(_matched(left, right, extra, numbers.seed),),
        hints=(
            _("First look at the axis. Then at the bars: their width, their order, what they count."),
            _("Ask of each chart: what would I change to make it honest? That is the trick."),
        ),
        solution=_("For example: {seen} The trick is: {trick}."),
        praise=_("Who knows the tricks looks at the axis first, then at the bars."),
        values={"charts": charts, "seen": left[0], "trick": right[0]},
    )


def _matched(left: list[str], right: list[str], extra: str, seed: int) -> Part:
    def swapped(i: int, j: int) -> tuple[str, ...]:
        changed = list(right)
        changed[i], changed[j] = right[j], right[i]
        return tuple(changed)

    unused = _("You used the trick that is left over. Compare that chart with an honest one again.")
    pair = _("Two of them are exchanged: {one} and {other}. What would you change to make each chart honest?")
    return Part(
        label=_("trick"),
        kind=MatchKind(tuple(left), (*right, extra), seed),
        answer=tuple(right),
        pointer=_("What would you change in each chart to make it honest?"),
        mistakes=(
            *(
                Mistake(swapped(i, j), fill(pair, one=i + 1, other=j + 1))
                for i in range(len(right))
                for j in range(i)
            ),
            *(Mistake((*right[:i], extra, *right[i + 1 :]), unused, matches=None) for i in range(len(right))),
        ),
    )


@exercise("6f", level=2)
def cut_axis(numbers: Numbers) -> Content:
    """How many times as large a frequency is, when the axis does not start at 0."""
    start, step, times = numbers.choice(AXES, book=BOOK_AXIS)
    high, low = start + times * step, start + step
    return Content(
        title=_("a cut-off axis"),
        prompt=_(
            "A bar chart shows the relative frequency of short words. The y-axis starts at {start}. "
            "The bar of A ends at {high}, that of B at {low}. "
            "How many times as large is the frequency of A as that of B?"
        ),
        parts=(_times(numbers, start, high, low),),
        hints=(
            _("Do not compare the lengths of the bars. Read the numbers at their ends."),
            _("Divide the number of A by the number of B."),
        ),
        solution=_("A is {high} and B is {low}. {high} divided by {low} is {ratio}."),
        praise=_("With an axis that starts at 0, length and number agree again."),
        values={"start": start, "high": high, "low": low, "ratio": high / low},
    )


def _times(numbers: Numbers, start: Fraction, high: Fraction, low: Fraction) -> Part:
    def times(x: Fraction) -> str:
        return fill(_("{x} times"), x=format_number(x))

    looks = (high - start) / (low - start)
    seen = _("So it looks, because the axis does not start at 0. Divide the numbers at the ends.")
    gap = _("You took the difference of the two frequencies. The question is how many times.")
    options = {
        times(high / low): "",
        times(looks): seen,
        times(high - low): gap,
        times(high / start): _("You divided by the start of the axis. Divide by the frequency of B."),
    }
    return choice_part(
        numbers,
        _("A is"),
        options,
        answer=times(high / low),
        pointer=_("Read both numbers on the y-axis, and divide."),
    )
