"""Exercises 2c and 2g: which of two questions is the best, and how much it gains."""

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
)
from ....numbers import decimals
from ..model import Split, gini_of
from ..wording import fraction, weighted

Groups = tuple[int, int, int, int]  # by bike and all of the left group, then of the right group


def split_of(groups: Groups) -> Split:
    """The split of two groups."""
    a, m, b, n = groups
    return Split((a, m - a), (b, n - b))


def groups_of(n: int, *, pure: bool) -> list[Groups]:
    """All ways to cut n pupils, half of them by bike, with a nice Gini index; one group is pure, or none."""
    found = [
        (a, m, n // 2 - a, n - m)
        for m in range(2, n - 1)
        for a in range(max(0, m - n // 2), min(m, n // 2) + 1)
    ]
    return [groups for groups in found if _is_nice(split_of(groups)) and _pure_groups(groups) == int(pure)]


def _is_nice(split: Split) -> bool:
    return split.gain > 0 and split.gini.denominator <= 40 and (decimals(split.gini) or 0) <= 3


def _pure_groups(groups: Groups) -> int:
    a, m, b, n = groups
    return int(a in (0, m)) + int(b in (0, n))


def _told(groups: Groups) -> dict[str, int]:
    return dict(zip("ambn", groups, strict=True))


@exercise("2c", level=2)
def which_question(numbers: Numbers) -> Content:
    """The weighted Gini index after two questions about the same pupils."""
    size = numbers.choice([8, 10, 12], book=10)
    one = numbers.choice(groups_of(size, pure=False), book=(4, 5, 1, 5))
    others = [g for g in groups_of(size, pure=True) if split_of(g).gini != split_of(one).gini]
    other = numbers.choice(others, book=(3, 3, 2, 7))
    if numbers.seed % 2:
        one, other = other, one
    first, second = split_of(one), split_of(other)
    told = _("{a} of {m} by bike on the left, {b} of {n} on the right")
    return Content(
        title=_("which question is better"),
        prompt=fill(
            _(
                "Of {size} pupils {half} come by bike. Question A gives two groups: {one}. "
                "Question B gives: {other}. Compute the weighted Gini index after each. Which is better?"
            ),
            size=size,
            half=size // 2,
            one=fill(told, **_told(one)),
            other=fill(told, **_told(other)),
        ),
        parts=(
            _after("A", first),
            _after("B", second),
            _better(numbers, first.gini < second.gini),
        ),
        hints=(
            _("Compute G(p) for both groups. Then each group weighs with its share of all pupils."),
            _("The best question leaves the smallest Gini index."),
        ),
        solution=fill(
            _("A: {one}. B: {other}. The smallest is that of question {name}."),
            one=weighted(first),
            other=weighted(second),
            name="A" if first.gini < second.gini else "B",
        ),
        praise=_("A large group counts for more than a small one."),
    )


def _after(name: str, split: Split) -> Part:
    left, right = gini_of(split.left), gini_of(split.right)
    mean = _("You took the ordinary mean. A large group weighs more: multiply by its share of all.")
    swapped = _("The weights changed places. Each group has its own share of the pupils as weight.")
    half = _("That is half of it. Did you forget the factor 2 in 2p(1 − p), or one of the groups?")
    added = _("You added both. Give each its weight first.")
    one_side = _("That is the Gini index of one group. The other group counts too.")
    gain = _("That is the gain: how much the Gini index went down. Here the Gini index after it is asked.")
    wrong = _("That is the share of wrong predictions. Compute the Gini index of both groups.")
    share = split.share
    return Part(
        label=fill(_("Gini index after question {name}"), name=name),
        kind=NumberKind(),
        answer=split.gini,
        pointer=_("Compute share of all · G(p) for both groups, and add."),
        mistakes=(
            Mistake((left + right) / 2, mean),
            Mistake((1 - share) * left + share * right, swapped),
            Mistake(split.gini / 2, half),
            *([Mistake(left + right, added)] if left and right else []),
            Mistake(left, one_side),
            Mistake(right, one_side),
            Mistake(split.gain, gain),
            Mistake(Fraction(split.mistakes, sum(split.counts)), wrong),
        ),
    )


def _better(numbers: Numbers, first: bool) -> Part:
    largest = _("That one leaves the largest Gini index. The best question leaves the smallest.")
    options = {_("question A"): largest, _("question B"): largest}
    one, other = options
    return choice_part(
        numbers,
        _("better question"),
        options,
        answer=one if first else other,
        pointer=_("Compare the two Gini indices."),
        follow=lambda a, b: None if a == b else one if a < b else other,
    )


# 2g: judging by the size of the groups

UNEQUAL: list[Groups] = [(4, 4, 1, 6), (3, 3, 2, 7), (0, 4, 5, 6), (0, 3, 5, 7), (2, 2, 3, 8), (0, 2, 5, 8)]
CLEAN: list[Groups] = [(5, 5, 0, 5), (0, 5, 5, 5)]


@exercise("2g", level=2)
def two_gains(numbers: Numbers) -> Content:
    """The gains of two questions, one of which parts the classes completely; and why it is the best."""
    one, other = numbers.choice(UNEQUAL, book=(4, 4, 1, 6)), numbers.choice(CLEAN, book=(5, 5, 0, 5))
    first, second = split_of(one), split_of(other)
    if numbers.seed % 2:
        first, second = second, first
    pure = _("The question that leaves two pure groups.")
    options = {
        pure: "",
        _("The question that makes the largest group."): _(
            "The size alone says nothing. Look how mixed the groups are."
        ),
        _("The question that makes one pure group."): _(
            "One pure group is good, but the other one counts too. Compare the gains."
        ),
        _("Both are as good: each finds out who comes by bike."): _("Compare the two gains: are they equal?"),
    }
    return Content(
        title=_("two gains"),
        prompt=fill(
            _(
                "Five of ten pupils come by bike, so G = 0.5 at the start. "
                "Question A gives the groups {a}/{m} and {b}/{n} (by bike/size). "
                "Question B gives {c}/{k} and {d}/{l}. Compute both gains. Which question is best, and why?"
            ),
            **dict(zip("ambn", _counted(first), strict=True)),
            **dict(zip("ckdl", _counted(second), strict=True)),
        ),
        parts=(
            _gain("A", first),
            _gain("B", second),
            choice_part(
                numbers, _("best question"), options, answer=pure, pointer=_("Compare the two gains.")
            ),
        ),
        hints=(
            _("The gain is G before the question minus the weighted G after it."),
            _("A pure group has G = 0."),
        ),
        solution=fill(
            _("A: 0.5 − {one} = {gain}. B: 0.5 − {other} = {gain2}."),
            one=fraction(first.gini),
            gain=fraction(first.gain),
            other=fraction(second.gini),
            gain2=fraction(second.gain),
        ),
        praise=_("The largest gain that exists is G itself: then nothing is mixed any more."),
    )


def _counted(split: Split) -> Sequence[int]:
    return split.left[0], sum(split.left), split.right[0], sum(split.right)


def _gain(name: str, split: Split) -> Part:
    before, (left, right) = gini_of(split.counts), (gini_of(split.left), gini_of(split.right))
    after = _("That is the Gini index after the question. The gain is how much it went down.")
    mean = _("You took the ordinary mean of both groups. Give each its share of the ten as weight.")
    return Part(
        label=fill(_("gain of question {name}"), name=name),
        kind=NumberKind(),
        answer=split.gain,
        pointer=_("Subtract the weighted Gini index from the Gini index at the start."),
        mistakes=(
            Mistake(split.gini, after),
            Mistake(before - (left + right) / 2, mean),
            Mistake(
                before - left - right, _("You subtracted both without weights. Give each its weight first.")
            ),
            Mistake(before - split.gini / 2, _("You forgot the factor 2 in G(p) = 2p(1 − p).")),
            Mistake(-split.gain, _("The gain is before minus after: it is never negative.")),
            Mistake(1 - split.gini, _("At the start the Gini index is 0.5, not 1.")),
        ),
    )
