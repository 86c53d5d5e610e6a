"""The file of one system that a school looks into: what it is, questions with answers, the decision."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...forms.fields import Choice, Date, Field, LongText, Section, Text
from ...guidelines import cards
from ...texts import _
from .content import SCHOOL, SUPPLIER, TOGETHER, Question, every, kinds_for, requirements, systems, urgent

JUDGED = ("good", "weak")
ASKED = ("ask", *JUDGED)  # states in which a question has an answer
OTHER = "other"


def kinds() -> dict[str, str]:
    """The kinds of systems to choose from; one that is none of them comes last."""
    return {**{kind: kind for kind in systems()}, OTHER: _("another kind")}


def families() -> dict[str, list[str]]:
    """The kinds of each family."""
    found: dict[str, list[str]] = {}
    for kind, family in systems().items():
        found.setdefault(family, []).append(kind)
    return found


def states() -> dict[str, str]:
    """What a team says of a question."""
    return {
        "ask": _("we ask this"),
        "good": _("answered well"),
        "weak": _("not answered well enough"),
        "skip": _("not needed here"),
    }


def decisions() -> dict[str, str]:
    """What a team decides."""
    return {
        "yes": _("we take it"),
        "conditions": _("we take it, with conditions"),
        "pilot": _("first a trial with one group"),
        "no": _("we do not take it"),
    }


def who(question: Question) -> str:
    """Who answers a question."""
    return {
        SUPPLIER: _("Ask the supplier."),
        SCHOOL: _("Your school answers this itself."),
        TOGETHER: _("Answer this together with the supplier."),
    }[question.who]


def about_system() -> list[Field | Section]:
    """What the system is."""
    return [
        Section(title=_("Which system?")),
        Text(name="system", label=_("Name of the system")),
        Text(name="supplier", label=_("Supplier")),
        LongText(name="goal", label=_("What do you want to reach with it?"), lines=2),
    ]


def kind_field() -> list[Field | Section]:
    """The kind of system, which filters the questions."""
    help = _("You see the questions that matter most for this kind. What you wrote at others stays.")
    return [Choice(name="kind", label=_("Kind of system"), options=kinds(), groups=families(), help=help)]


def all_questions() -> list[Field | Section]:
    """A folded part for each requirement, with its questions."""
    fields: list[Field | Section] = []
    for one in cards()["vereisten"]:
        text = _("The guidelines call this: {name}.").format(name=one["officieel"])
        fields.append(Section(title=f"{one['code']}. {one['naam']}", text=text, folded=True))
        for question in every().values():
            if question.requirement == one["code"]:
                fields += asked(question)
    return fields


def asked(question: Question) -> list[Field | Section]:
    """A question, and what a team writes down once it asks it. It hides for kinds that need it less."""
    for_kinds = kinds_for(question)
    when = {} if len(for_kinds) == len(systems()) else {"kind": ("", OTHER, *for_kinds)}
    answered = {**when, question.code: ASKED}
    strong = _("Strong answer: {text}").format(text=question.strong)
    weak = _("Weak answer: {text}").format(text=question.weak)
    return [
        Choice(
            name=question.code,
            label=f"{question.code}. {question.text}",
            help=f"{who(question)}\n{strong}\n{weak}",
            options=states(),
            when=when,
        ),
        LongText(
            name=f"{question.code}-answer",
            label=_("Answer to {code}").format(code=question.code),
            lines=2,
            when=answered,
        ),
        Text(
            name=f"{question.code}-who",
            label=_("Who follows up {code}").format(code=question.code),
            when=answered,
        ),
        Date(
            name=f"{question.code}-by", label=_("By when ({code})").format(code=question.code), when=answered
        ),
    ]


def decision() -> list[Field | Section]:
    """What the team decides, and when."""
    return [
        Section(title=_("What do you decide?"), folded=True),
        Choice(name="decision", label=_("What we decide"), options=decisions()),
        LongText(
            name="conditions",
            label=_("Conditions"),
            help=_("What must be in order first, or what stays out of use."),
            lines=2,
            when={"decision": ("conditions", "pilot")},
        ),
        LongText(name="why", label=_("The reason"), lines=2),
        Text(name="by", label=_("Decided by")),
        Date(name="on", label=_("Decided on")),
        Date(name="again", label=_("Look at it again on")),
    ]


def seen(values: Mapping[str, Any]) -> list[Question]:
    """The questions that are in sight for the chosen kind."""
    return urgent(values.get("kind", ""))


def chosen(values: Mapping[str, Any]) -> list[Question]:
    """The questions that the team asks, whatever kind is chosen now: nothing that was written gets lost."""
    return [one for one in every().values() if values.get(one.code) in ASKED]


def counts(values: Mapping[str, Any]) -> dict[str, tuple[int, int, int, int]]:
    """Per requirement: questions in sight, asked, answered well, not well enough."""
    found = {}
    for code in requirements():
        here = [one for one in every().values() if one.requirement == code]
        said = [values.get(one.code) for one in here]
        in_sight = sum(one in seen(values) for one in here)
        found[code] = (in_sight, sum(one in ASKED for one in said), said.count("good"), said.count("weak"))
    return found
