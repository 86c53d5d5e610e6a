"""Exercises 2c and 2h: which of two questions is the best, by Gini index or by number of mistakes."""

from __future__ import annotations

from fractions import Fraction

from ....exercises.authoring import (
    ChoiceKind,
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
)
from ....numbers import decimals
from ..model import Split, gini_of
from ..wording import weighted

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


def places(one: Groups, other: Groups) -> dict[str, int]:
    """The groups of two questions in a text: `{a}/{m}` and `{b}/{n}`, then `{c}/{k}` and `{d}/{l}`."""
    return dict(zip("ambnckdl", one + other, strict=True))


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
    return Content(
        title=_("which question is better"),
        prompt=_(
            "Of {size} pupils {half} come by bike. "
            "Question A gives two groups: {a} of {m} by bike on the left, {b} of {n} on the right. "
            "Question B gives: {c} of {k} by bike on the left, {d} of {l} on the right. "
            "Compute the weighted Gini index after each. Which is better?"
        ),
        parts=(_after("A", first), _after("B", second), _better(first.gini < second.gini)),
        hints=(
            _("Compute G(p) for both groups. Then each group weighs with its share of all pupils."),
            _("The best question leaves the smallest Gini index."),
        ),
        solution=_("A: {one}. B: {other}. The smallest is that of question {name}."),
        praise=_("A large group counts for more than a small one."),
        values={
            **places(one, other),
            "size": size,
            "half": size // 2,
            "one": weighted(first),
            "other": weighted(second),
            "name": "A" if first.gini < second.gini else "B",
        },
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


def _better(first: bool) -> Part:
    largest = _("That one leaves the largest Gini index. The best question leaves the smallest.")
    one, other = _("question A"), _("question B")
    return Part(
        label=_("better question"),
        kind=ChoiceKind((one, other)),  # in this order: B behind the letter A would confuse
        answer=one if first else other,
        mistakes=(Mistake(one, largest), Mistake(other, largest)),
        pointer=_("Compare the two Gini indices."),
        follow=lambda a, b: None if a == b else one if a < b else other,
    )


# 2h: the fewest mistakes and the smallest Gini index choose different questions

CLASHES: list[tuple[Groups, Groups]] = [
    ((3, 5, 2, 10), (5, 10, 0, 5)),
    ((2, 3, 2, 9), (4, 8, 0, 4)),
    ((3, 5, 2, 9), (5, 9, 0, 5)),
    ((3, 4, 4, 13), (7, 13, 0, 4)),
    ((3, 4, 4, 16), (7, 13, 0, 7)),
    ((3, 12, 5, 8), (8, 15, 0, 5)),
    ((5, 14, 4, 6), (9, 17, 0, 3)),
    ((4, 5, 5, 16), (9, 16, 0, 5)),
    ((11, 14, 1, 3), (6, 11, 6, 6)),
    ((2, 5, 10, 14), (8, 15, 4, 4)),
    ((4, 13, 6, 9), (10, 18, 0, 4)),
]


@exercise("2h", level=2)
def mistakes_or_gini(numbers: Numbers) -> Content:
    """Two questions: the fewest mistakes choose one, the smallest Gini index the other."""
    times = numbers.choice([1, 2], book=1)
    one, other = (tuple(times * n for n in groups) for groups in numbers.choice(CLASHES, book=CLASHES[0]))
    first, second = split_of(one), split_of(other)
    tree = _("Question B: its Gini index is the smallest.")
    options = {
        tree: "",
        _("Question A: it makes the fewest mistakes."): _(
            "A tree looks at the Gini index, not at the number of mistakes. Compare the Gini indices."
        ),
        _("Question A: its Gini index is the largest."): _(
            "The best question leaves the smallest Gini index."
        ),
    }
    pointer = _("Look at both Gini indices.")
    choice = choice_part(numbers, _("question of the tree"), options, answer=tree, pointer=pointer)
    return Content(
        title=_("fewest mistakes or smallest Gini index"),
        prompt=_(
            "Question A gives the groups {a}/{m} and {b}/{n} (by bike/size), with G ≈ {ga} after it. "
            "Question B gives {c}/{k} and {d}/{l}, with G ≈ {gb}. Each group gets the class that most of "
            "it have. How many predictions are then wrong? Which question does a tree choose?"
        ),
        parts=(_wrong("A", first), _wrong("B", second), choice),
        hints=(
            _("In each group the smallest of the two classes is predicted wrong."),
            _("Add the mistakes of both groups. The tree itself looks at how mixed the groups are."),
        ),
        solution=_("A: {wrong}. B: {wrong2}. Compare the Gini indices too."),
        praise=_("A pure group needs no more questions. The mistakes do not see that, the Gini index does."),
        values={
            **places(one, other),
            "ga": format_number(first.gini, 3),
            "gb": format_number(second.gini, 3),
            "wrong": _added(first),
            "wrong2": _added(second),
        },
    )


def _added(split: Split) -> str:
    """How many are wrong, group by group."""
    return fill(_("{a} + {b} = {sum} wrong"), a=min(split.left), b=min(split.right), sum=split.mistakes)


def _wrong(name: str, split: Split) -> Part:
    right = _("Those are the right predictions. Count the wrong ones.")
    one_side = _("That is one group. The other one has wrong predictions too, or none: add both.")
    bikes = _("You counted everyone who comes by bike. In a group that mostly does, they are right.")
    return Part(
        label=fill(_("wrong after question {name}"), name=name),
        kind=NumberKind(counted=True),
        answer=Fraction(split.mistakes),
        pointer=_("In each group count who is not of the class of the majority."),
        mistakes=(
            Mistake(Fraction(sum(split.counts) - split.mistakes), right),
            Mistake(Fraction(min(split.left)), one_side),
            Mistake(Fraction(min(split.right)), one_side),
            Mistake(Fraction(split.counts[0]), bikes),
        ),
    )
