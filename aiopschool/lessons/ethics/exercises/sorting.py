"""Exercises 9a, 9d and 9e: kinds of data, and what people think of AI."""

from __future__ import annotations

from ....exercises.authoring import Content, MatchKind, Mistake, Numbers, Part, _, choice_part, exercise
from ....guidelines import cards

SCHOOL, PERSON, TRACKING = range(3)
BOOK_CLICKS, BOOK_FOUR = (TRACKING, 0), ((SCHOOL, 0), (TRACKING, 1), (PERSON, 1), (TRACKING, 3))


def _every() -> list[tuple[int, int]]:
    """All examples: their kind and their place in it."""
    return [(kind, n) for kind, one in enumerate(cards()["gegevens"]) for n in range(len(one["voorbeelden"]))]


def _text(example: tuple[int, int]) -> str:
    return cards()["gegevens"][example[0]]["voorbeelden"][example[1]]


def _kinds() -> list[str]:
    return [one["soort"] for one in cards()["gegevens"]]


def _says() -> list[str]:
    """What to look at, per kind that was chosen wrongly."""
    return [
        _("School data say what you know or can. Does this say that?"),
        _(
            "A personal feature says who you are, also outside school. "
            "Private is not a kind: all three are private."
        ),
        _(
            "Tracking data are the traces that you leave while you use something. "
            "Does this arise by using something?"
        ),
    ]


@exercise("9a", level=1)
def kind_of_data(numbers: Numbers) -> Content:
    """One example, one of three kinds."""
    example = numbers.choice(_every(), book=BOOK_CLICKS)
    named = [_("a {kind}").format(kind=kind) for kind in _kinds()]
    options = dict(zip(named, _says(), strict=True))
    kind = named[example[0]]
    return Content(
        title=_("what kind of data is this?"),
        prompt=_("A system keeps: {text}. Which kind of data is that?"),
        parts=(
            choice_part(
                numbers,
                _("kind"),
                options,
                answer=kind,
                pointer=_(
                    "Ask yourself: is it about what you can, who you are, or what you do on the platform?"
                ),
            ),
        ),
        hints=(
            _("There are three kinds: what you can, who you are, what you leave behind."),
            _("Ask how the data came about: by a test, by a form, or by using something?"),
        ),
        solution=_("{text}: that is {kind}."),
        praise=_("All three can be private. The kind says where the data come from."),
        values={"text": _text(example), "kind": kind},
    )


@exercise("9d", level=1)
def true_or_false(numbers: Numbers) -> Content:
    """A statement about AI at school: do the guidelines agree?"""
    every = cards()["misvattingen"]
    statements = [(n, right) for right in (False, True) for n in range(len(every))[::-1]]
    n, right = statements[numbers.seed % len(statements)]
    agree, disagree = _("The guidelines agree."), _("The guidelines do not agree.")
    options = {
        agree: _("This is one of the misconceptions about AI. Which words make it too strong?"),
        disagree: _("The guidelines do say this. Look what is said about people here."),
    }
    return Content(
        title=_("what people think"),
        prompt=_("Read: “{text}” What do the EU guidelines of 2022 say about it?"),
        parts=(
            choice_part(
                numbers,
                _("the guidelines"),
                options,
                answer=agree if right else disagree,
                pointer=_("Look for words such as always, never and too."),
            ),
        ),
        hints=(
            _("A statement about all AI is seldom right."),
            _("Think of an example that speaks against it. Do you find one?"),
        ),
        solution=_("“{text}” {answer}"),
        praise=_("The guidelines name five such misconceptions. You find them among the cards."),
        values={"text": every[n]["juist" if right else "naam"], "answer": agree if right else disagree},
    )


@exercise("9e", level=1)
def four_kinds(numbers: Numbers) -> Content:
    """Four examples, each with its kind; two of them are of the same."""
    kinds = [numbers.sample(range(4), 2, book=(0, 1)) for _kind in range(3)]
    double = numbers.randint(0, 2, book=TRACKING)
    drawn = [(kind, kinds[kind][0]) for kind in range(3)] + [(double, kinds[double][1])]
    chosen = numbers.sample(drawn, 4, book=BOOK_FOUR)
    count = numbers.randint(21, 99, book=24)
    left, answer = [_text(one) for one in chosen], tuple(_kinds()[kind] for kind, _n in chosen)
    return Content(
        title=_("sorting data"),
        prompt=_(
            "A platform keeps {count} data about each pupil. Here are four of them. "
            "Give each its kind. A kind may be used twice."
        ),
        parts=(
            Part(
                label=_("kind"),
                kind=MatchKind(tuple(left), tuple(_kinds()), numbers.seed),
                answer=answer,
                pointer=_("Ask of each: what you can, who you are, or what you leave behind?"),
                mistakes=_sorted_wrong(answer),
            ),
        ),
        hints=(
            _("First look for what you leave behind while you use something."),
            _("Marks and results are about school. What is left says who you are."),
        ),
        solution=_("For example: {text}: {kind}."),
        praise=_("A school may not use every kind for every goal."),
        values={"count": count, "text": left[0], "kind": answer[0]},
    )


def _sorted_wrong(answer: tuple[str, ...]) -> list[Mistake]:
    """All the same, or one of them taken for another kind."""
    found = [
        Mistake((kind,) * 4, _("You gave all of them the same kind. There are three.")) for kind in _kinds()
    ]
    for n in range(4):
        for kind, says in zip(_kinds(), _says(), strict=True):
            changed = (*answer[:n], kind, *answer[n + 1 :])
            found.append(Mistake(changed, _("Look at number {n}. {says}").format(n=n + 1, says=says)))
    return found
