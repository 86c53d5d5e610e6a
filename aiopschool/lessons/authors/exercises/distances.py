"""Exercises 6b and 6e: the distance to two suspects, and why differences sum to 0."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ....exercises.authoring import (
    Content,
    Mistake,
    NumberKind,
    Numbers,
    Part,
    _,
    choice_part,
    exercise,
    fill,
    format_number,
    format_tuple,
    tex,
)
from ..model import distance, gaps

UNIT = Fraction(1, 40)  # one word of the letter
FAR = ((3, 0, -3), (-3, 1, 2), (2, 2, -4), (-4, 1, 3), (4, -1, -3), (-5, 2, 3))
NEAR = ((-1, 0, 1), (1, -1, 0), (0, -1, 1), (1, 0, -1), (-1, 1, 0), (0, 1, -1))
LETTERS = ((17, 14, 9), (18, 12, 10), (16, 13, 11), (15, 16, 9), (19, 11, 10))


def profile(counts: Sequence[int], offsets: Sequence[int]) -> tuple[Fraction, ...]:
    """The shares of a suspect, so many words away from those of the letter."""
    return tuple((k + offset) * UNIT for k, offset in zip(counts, offsets, strict=True))


def written_gaps(p: Sequence[Fraction], q: Sequence[Fraction]) -> str:
    """The gaps as a sum: `0,075 + 0 + 0,075`."""
    return " + ".join(map(format_number, gaps(p, q)))


@exercise("6b", level=2)
def two_distances(numbers: Numbers) -> Content:
    """The distance of a letter to two suspects, and who is nearest."""
    counts = numbers.choice(LETTERS, book=LETTERS[0])
    far, near = numbers.choice(FAR, book=FAR[0]), numbers.choice(NEAR, book=NEAR[0])
    swapped = numbers.choice([False, True], book=False)
    letter = profile(counts, (0, 0, 0))
    a, b = (profile(counts, offsets) for offsets in ((near, far) if swapped else (far, near)))
    return Content(
        title=_("two distances"),
        prompt=_(
            "The shares of short, middle and long words are: letter {letter}; A {a}; B {b}. "
            "Compute d(letter, A) and d(letter, B). Who is the most likely writer?"
        ),
        parts=(
            _distance("A", letter, a, b),
            _distance("B", letter, b, a),
            _nearest(numbers, distance(letter, a), distance(letter, b)),
        ),
        hints=(
            _("Subtract in each category, and leave out the minus sign. Then add the three gaps."),
            _("The most likely writer has the smallest distance."),
        ),
        solution=_("d(letter, A) = {gaps_a} = {d_a} and d(letter, B) = {gaps_b} = {d_b}."),
        praise=_("The smallest distance belongs to the profile that is most like the letter."),
        values={
            "letter": format_tuple(*letter),
            "a": format_tuple(*a),
            "b": format_tuple(*b),
            "gaps_a": written_gaps(letter, a),
            "gaps_b": written_gaps(letter, b),
            "d_a": distance(letter, a),
            "d_b": distance(letter, b),
        },
    )


def _distance(
    name: str, letter: Sequence[Fraction], own: Sequence[Fraction], other: Sequence[Fraction]
) -> Part:
    d = distance(letter, own)
    signed = _("You added the differences with their signs. That always gives 0. Leave out the minus signs.")
    half = _("That is half of it: you took one category, or only the positive differences. Add all gaps.")
    squares = sum((gap**2 for gap in gaps(letter, own)), Fraction(0))
    to_other = distance(letter, other)
    mean = () if d / 3 == to_other else (d / 3,)  # in the book both are 0,05: the wrong name is likelier
    return Part(
        label=f"d({_('letter')}, {name})",
        kind=NumberKind(),
        answer=d,
        pointer=_("Take the gap in each category, without its sign. Add the three gaps."),
        mistakes=(
            Mistake(Fraction(0), signed),
            Mistake(d / 2, half),
            Mistake(
                to_other,
                fill(_("That is not the distance to {name}. Look at the names."), name=name),
            ),
            Mistake(100 * d, _("You counted in hundredths. The shares are decimal numbers, so d is too.")),
            Mistake(
                distance(own, other), _("That is the distance between A and B. Compare with the letter.")
            ),
            *(Mistake(m, _("You divided by 3. The distance is the sum of the gaps, no mean.")) for m in mean),
            Mistake(squares, _("You squared the gaps. Only leave out their signs.")),
            Mistake(-d, _("A distance is never negative. Leave out the minus signs.")),
        ),
    )


def _nearest(numbers: Numbers, to_a: Fraction, to_b: Fraction) -> Part:
    largest = _("That is the largest distance. Small means: much alike.")
    a, b, same = _("suspect A"), _("suspect B"), _("both equally likely")

    def smallest(one: Fraction, other: Fraction) -> str:
        return same if one == other else a if one < other else b

    return choice_part(
        numbers,
        _("most likely writer"),
        {a: largest, b: largest, same: _("The distances differ. Compute both.")},
        answer=smallest(to_a, to_b),
        pointer=_("Compare the two distances."),
        follow=smallest,
    )


@exercise("6e", level=2)
def signed_differences(numbers: Numbers) -> Content:
    """The differences of two profiles always sum to 0; why?"""
    first = Fraction(numbers.choice([5, 6, 8, 9, 10, 12], book=10), 100)
    second = -Fraction(numbers.choice([1, 2, 3, 4], book=4), 100)
    third = -(first + second)
    return Content(
        title=_("differences with their sign"),
        prompt=_(
            "For two profiles P and Q with three categories is {one} and {two}. "
            "How large is {three}? How large is d(P, Q)? And why do you know the third difference?"
        ),
        parts=(_third(first, second), _from_signed(first, second, third), _reason(numbers)),
        hints=(
            _("What is the sum of all shares of P? And of Q?"),
            _("The three differences together are 0. For d you leave out the signs first."),
        ),
        solution=_("The third difference is {third}, since together they are 0. So d = {gaps} = {d}."),
        praise=_("A sum of signed differences says nothing: it is always 0. So d needs the bars | |."),
        values={
            "one": tex(f"p_1 - q_1 = {format_number(first)}"),
            "two": tex(f"p_2 - q_2 = {format_number(second)}"),
            "three": tex("p_3 - q_3"),
            "third": third,
            "gaps": " + ".join(format_number(abs(x)) for x in (first, second, third)),
            "d": first - second - third,
        },
    )


def _third(first: Fraction, second: Fraction) -> Part:
    total = first + second
    return Part(
        label=_("third difference"),
        kind=NumberKind(),
        answer=-total,
        pointer=_("All three differences together are 0."),
        mistakes=(
            Mistake(total, _("Check the sign: together with the other two it has to give 0.")),
            Mistake(1 - total, _("The shares sum to 1, the differences do not. P and Q both sum to 1.")),
            Mistake(-1 - total, _("The shares sum to 1, the differences do not. P and Q both sum to 1.")),
            Mistake(first - second, _("That is the sum without the signs. Here the signs count.")),
            Mistake(second - first, _("Here the signs count: add the two differences as they stand.")),
            Mistake(Fraction(0), _("Not the third difference is 0, but the sum of all three.")),
        ),
    )


def _from_signed(first: Fraction, second: Fraction, third: Fraction) -> Part:
    d = abs(first) + abs(second) + abs(third)
    return Part(
        label="d(P, Q)",
        kind=NumberKind(),
        answer=d,
        pointer=_("Leave out the signs of the three differences. Then add."),
        mistakes=(
            Mistake(Fraction(0), _("That is the sum with the signs. For d you leave them out.")),
            Mistake(abs(first) + abs(second), _("You added two gaps. The third category counts too.")),
            Mistake(d / 2, _("That is half of it: you took only the positive or the negative ones.")),
            Mistake(first + second - third, _("One sign is still there. Leave out all minus signs.")),
        ),
        follow=lambda own: abs(first) + abs(second) + abs(own),
    )


def _reason(numbers: Numbers) -> Part:
    both = _("The shares of P sum to 1 and those of Q too. So the differences sum to 1 − 1 = 0.")
    options = {
        both: "",
        _("Because P and Q are almost equal."): _("It also holds for profiles that differ much. Try one."),
        _("Because a distance is never negative."): _("That is so, but it is about gaps without signs."),
        _("Because there are three categories."): _("With four categories it is 0 too. Look at the sums."),
    }
    return choice_part(
        numbers, _("why?"), options, answer=both, pointer=_("What is the sum of the shares of a profile?")
    )
