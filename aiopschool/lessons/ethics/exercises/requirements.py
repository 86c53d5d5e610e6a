"""Exercises 9f and 9g: questions and situations, each with its requirement."""

from __future__ import annotations

from itertools import combinations

from ....exercises.authoring import ChoicesKind, Content, MatchKind, Mistake, Numbers, Part, _, exercise, fill
from ....guidelines import cards

OPENNESS = 1  # the requirement of the book
BOOK_OWN, BOOK_OTHERS = (1, 2), ((4, 1), (6, 0), (5, 0))
BOOK_FOUR = (1, 4, 0, 6)


def _requirements() -> list[dict]:
    return cards()["vereisten"]


def _question(requirement: int, n: int) -> str:
    return " ".join(_requirements()[requirement]["vragen"][n])


@exercise("9f", level=2)
def whose_questions(numbers: Numbers) -> Content:
    """Which two of five questions belong to a requirement."""
    own = numbers.choice(range(7), book=OPENNESS)
    mine = numbers.sample(range(len(_requirements()[own]["vragen"])), 2, book=BOOK_OWN)
    rest = numbers.sample([n for n in range(7) if n != own], 3, book=tuple(n for n, _q in BOOK_OTHERS))
    others = [
        (n, numbers.randint(0, len(_requirements()[n]["vragen"]) - 1, book=dict(BOOK_OTHERS).get(n, 0)))
        for n in rest
    ]
    members = numbers.randint(8, 40, book=12)
    right = [_question(own, n) for n in mine]
    wrong = {_question(*one): _requirements()[one[0]]["naam"] for one in others}
    return Content(
        title=_("questions of a requirement"),
        prompt=_(
            "A school council of {members} members looks at the requirement “{name}” ({official}). "
            "Which two questions belong to it?"
        ),
        parts=(_two(numbers, right, wrong),),
        hints=(
            _("Say the requirement in your own words first. What would you want to know?"),
            _("Of each question: who could answer it, and about what? Two are about the same."),
        ),
        solution=_("To {name} belongs for example: {question}"),
        praise=_("The guidelines have 36 such questions. A school council needs only a few, the right ones."),
        values={
            "members": members,
            "name": _requirements()[own]["naam"],
            "official": _requirements()[own]["officieel"],
            "question": right[0],
        },
    )


def _two(numbers: Numbers, right: list[str], wrong: dict[str, str]) -> Part:
    text = _("A question that you chose belongs to another requirement: {name}.")
    both = _("You chose too few or too many. Two questions are asked.")
    mistakes = [
        Mistake(frozenset(pair), fill(text, name=next(wrong[one] for one in pair if one in wrong)))
        for pair in combinations([*right, *wrong], 2)
        if set(pair) != set(right)
    ]
    return Part(
        label=_("questions"),
        kind=ChoicesKind(numbers.mixed(*right, *wrong)),
        answer=frozenset(right),
        pointer=_("Read the name of the requirement again. Which two questions are about that?"),
        mistakes=[*mistakes, *(Mistake(frozenset([one]), both) for one in wrong)],
    )


@exercise("9g", level=2)
def situations(numbers: Numbers) -> Content:
    """Four situations and the requirements that go wrong in them."""
    picked = numbers.sample(range(7), 4, book=BOOK_FOUR)
    schools = numbers.randint(21, 99, book=40)
    extra = next(n for n in range(7) if n not in picked)
    left = [_requirements()[n]["situatie"] for n in picked]
    right = [_requirements()[n]["naam"] for n in picked]
    return Content(
        title=_("what goes wrong here?"),
        prompt=_(
            "At {schools} schools somebody looked what goes wrong with AI. "
            "Which requirement is in danger in each situation? One requirement is left over."
        ),
        parts=(_matched(left, right, _requirements()[extra]["naam"], numbers.seed),),
        hints=(
            _("What would have to change in the situation? The requirement says it."),
            _("Begin with the situation of which you are certain. Then fewer are left."),
        ),
        solution=_("For example: {situation} In danger: {name}."),
        praise=_("Often more requirements are in danger. Then name the one that comes first."),
        values={"schools": schools, "situation": left[0], "name": right[0]},
    )


def _matched(left: list[str], right: list[str], extra: str, seed: int) -> Part:
    def swapped(i: int, j: int) -> tuple[str, ...]:
        changed = list(right)
        changed[i], changed[j] = right[j], right[i]
        return tuple(changed)

    pair = _("Two of them are exchanged: {one} and {other}. What would you change in each situation?")
    unused = _("You used the requirement that is left over. What would you change in that situation?")
    return Part(
        label=_("requirement"),
        kind=MatchKind(tuple(left), (*right, extra), seed),
        answer=tuple(right),
        pointer=_("Ask of each situation: what would have to change?"),
        mistakes=(
            *(Mistake(swapped(i, j), fill(pair, one=j + 1, other=i + 1)) for i in range(4) for j in range(i)),
            *(Mistake((*right[:i], extra, *right[i + 1 :]), unused) for i in range(4)),
        ),
    )
