"""The three documents: the agreement of a class, the protocol of a school, the letter to parents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...forms import Choice, Choices, Date, Entries, Field, Form, LongText, Section, Text
from ...texts import _
from . import papers
from .content import blocks, groups, levels

Fields = Iterator[Field | Section]


def class_agreement() -> Form:
    """What a class agrees on with its teacher."""
    return Form(
        name="class-agreement",
        title=_("Agreements of our class about AI"),
        fields=[
            Section(title=_("Our class")),
            Text(name="owner", label=_("Class or subject")),
            Date(name="date", label=_("Agreed on")),
            Date(name="review", label=_("We look at them again on")),
            *_tasks(_("What is allowed with which task?")),
            *_blocks("class"),
            LongText(
                name="citation",
                label=_("Our sentence to say how AI was used"),
                help=_("For example: {sentence}").format(sentence=blocks()["citation"]),
            ),
            *_own(),
        ],
        examples=_examples("class") | {"citation": blocks()["citation"]},
        report=papers.class_agreement,
    )


def school_protocol() -> Form:
    """What a school lays down for everybody."""
    return Form(
        name="school-protocol",
        title=_("Protocol of our school for AI"),
        fields=[
            Section(title=_("Our school")),
            Text(name="owner", label=_("School")),
            Date(name="date", label=_("Valid from")),
            Date(name="review", label=_("We look at it again on")),
            LongText(name="why", label=_("Why do we want AI at our school, and why not?")),
            Section(
                title=_("Who does what?"), text=_("A function is enough: “the head”, “the coordinator”.")
            ),
            Text(name="decides", label=_("Who decides on a new system?")),
            Text(name="answers", label=_("Who answers questions, and hears of problems?")),
            Text(name="guards", label=_("Who watches over personal data (DPO)?")),
            Text(name="follows", label=_("Who looks at it again each year?")),
            *_tasks(_("What is allowed with which task?")),
            *_blocks("school"),
            *_own(),
        ],
        examples=_examples("school"),
        report=papers.school_protocol,
    )


def parent_letter() -> Form:
    """A letter in which a school tells parents what it does."""
    letter = blocks()["letter"]
    tools = [
        Text(name="tool", label=_("Program")),
        Text(name="why", label=_("What for")),
        Text(name="data", label=_("Which data")),
        Text(name="kept", label=_("How long they stay")),
    ]
    return Form(
        name="parent-letter",
        title=_("Letter to parents about AI"),
        fields=[
            Section(title=_("From whom, and when")),
            Text(name="owner", label=_("School or class")),
            Date(name="date", label=_("Date")),
            Section(title=_("What stands in it?")),
            Choices(
                name="parts",
                label=_("Paragraphs"),
                options={key: part["label"] for key, part in letter.items()},
            ),
            Entries(
                name="tools",
                label=_("Programs with AI that pupils use"),
                one=_("program"),
                fields=tools,
                title="tool",
            ),
            LongText(name="own", label=_("What you want to add"), lines=4),
            Section(title=_("Below it")),
            Text(name="contact", label=_("Whom can parents ask something, and how?")),
            Text(name="signed", label=_("Signed by")),
        ],
        examples={"parts": list(letter), "tools": [_example_tool()]},
        report=papers.parent_letter,
    )


def _tasks(title: str) -> Fields:
    """For each task how far AI may go."""
    meaning = [f"{capital(level['name'])}: {level['text']}" for level in blocks()["levels"].values()]
    yield Section(title=title, text="\n".join(meaning))
    for key, task in blocks()["tasks"].items():
        yield Choice(name=f"task-{key}", label=capital(task), options=levels())
    yield Entries(
        name="tasks",
        label=_("Other tasks"),
        one=_("task"),
        fields=[Text(name="task", label=_("Task")), Choice(name="level", label=_("AI"), options=levels())],
    )


def _blocks(document: str) -> Fields:
    for key, (title, sentences) in groups(document).items():
        yield Section(title=title)
        yield Choices(name=key, label=_("Tick what you agree on"), options=sentences)


def _own() -> Fields:
    yield Section(title=_("In our own words"))
    yield LongText(name="own", label=_("What else do we agree on?"), lines=4)


def _examples(document: str) -> dict[str, Any]:
    """A first proposal: a level for each task, and all building blocks."""
    found: dict[str, Any] = {f"task-{key}": level for key, level in blocks()["example"].items()}
    return found | {key: list(sentences) for key, (_title, sentences) in groups(document).items()}


def _example_tool() -> Mapping[str, str]:
    return {
        "tool": _("Practice platform (invented)"),
        "why": _("practising maths at your own pace"),
        "data": _("answers and time per exercise, under a number"),
        "kept": _("until the end of the school year"),
    }


def capital(text: str) -> str:
    """A text that begins a line.

    >>> capital("zonder AI")
    'Zonder AI'
    """
    return text[:1].upper() + text[1:]
