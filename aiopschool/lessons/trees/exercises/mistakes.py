"""Exercise 2h: the fewest mistakes and the smallest Gini index choose different questions."""

from __future__ import annotations

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
)
from ..model import Split
from .questions import Groups, split_of

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
    return Content(
        title=_("fewest mistakes or smallest Gini index"),
        prompt=fill(
            _(
                "Question A gives the groups {a}/{m} and {b}/{n} (by bike/size), with G ≈ {ga} after it. "
                "Question B gives {c}/{k} and {d}/{l}, with G ≈ {gb}. Each group gets the class that most of "
                "it have. How many predictions are then wrong? Which question does a tree choose?"
            ),
            **dict(zip("ambn", one, strict=True)),
            **dict(zip("ckdl", other, strict=True)),
            ga=format_number(first.gini, 3),
            gb=format_number(second.gini, 3),
        ),
        parts=(
            _wrong("A", first),
            _wrong("B", second),
            choice_part(
                numbers,
                _("question of the tree"),
                options,
                answer=tree,
                pointer=_("Look at both Gini indices."),
            ),
        ),
        hints=(
            _("In each group the smallest of the two classes is predicted wrong."),
            _("Add the mistakes of both groups. The tree itself looks at how mixed the groups are."),
        ),
        solution=fill(
            _("A: {a} + {b} = {one} wrong. B: {c} + {d} = {two} wrong. Compare the Gini indices too."),
            a=min(first.left),
            b=min(first.right),
            one=first.mistakes,
            c=min(second.left),
            d=min(second.right),
            two=second.mistakes,
        ),
        praise=_("A pure group needs no more questions. The mistakes do not see that, the Gini index does."),
    )


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
