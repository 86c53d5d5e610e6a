"""The form of the inventory."""

from __future__ import annotations

from collections.abc import Sequence

from ...forms import Choice, Choices, Entries, Field, Form, LongText, Section, Text, YesNo
from ...texts import _
from . import content
from .papers import paper


def inventory() -> Form:
    """Silent AI first, so that it comes on the list; then the tools."""
    return Form(
        name="inventory",
        title=_("Which AI do we have?"),
        fields=[
            Section(
                title=_("1. Look for silent AI"),
                text=_(
                    "AI often comes along in a tool without anybody choosing it. Tick what your tools do."
                ),
            ),
            Choices(name="silent", label=_("We see this in a tool at school"), options=content.silent()),
            Section(
                title=_("2. Make the list"),
                text=_(
                    "Put every tool on it that learns, predicts, advises or writes. A field may stay empty."
                ),
            ),
            Entries(
                name="tools", label=_("Our tools"), one=_("tool"), title="name", fields=[*_what(), *_data()]
            ),
        ],
        examples={"tools": content.examples()},
        report=paper,
    )


def _what() -> Sequence[Field]:
    """The tool, its goal and who decides."""
    return [
        Text(name="name", label=_("Name of the tool")),
        Text(name="supplier", label=_("Supplier"), help=_("Which company or organisation makes it?")),
        Choice(
            name="type",
            label=_("Which type of system is it?"),
            options=content.all_types(),
            groups=content.types_by_family(),
        ),
        YesNo(
            name="silent",
            label=_("Did the AI come along by itself?"),
            help=_("Yes: nobody at school chose it. It was in the tool already, or came with an update."),
        ),
        LongText(
            name="goal",
            label=_("What do you use it for?"),
            help=_("Name one goal, and for which pupils."),
            lines=2,
        ),
        Choice(name="decides", label=_("Who decides on what the tool says?"), options=content.deciders()),
        Text(
            name="person",
            label=_("Who is that person?"),
            help=_("A function is enough, no name is needed."),
            when={"decides": ("proposal", "person")},
        ),
    ]


def _data() -> Sequence[Field]:
    """Which data, and whether it can do with less."""
    return [
        Choices(name="data", label=_("Which data does it use?"), options=content.data_kinds()),
        YesNo(name="less", label=_("Can it do with less data?")),
        LongText(name="how", label=_("Which data do you leave out?"), lines=2, when={"less": ("yes",)}),
        Choice(name="kept", label=_("How long are the data kept now?"), options=content.periods()),
        Choice(
            name="shortest",
            label=_("What is the shortest time that is enough?"),
            options={key: text for key, text in content.periods().items() if key != "unknown"},
        ),
        LongText(name="note", label=_("Note"), lines=2),
    ]
