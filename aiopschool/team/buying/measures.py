"""Six measures that a school takes before AI comes in: how far they are, who does them, by when."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...forms.fields import Choice, Date, Field, LongText, Section, Text
from ...forms.form import Form
from ...forms.report import Report, typed
from ...paper.sheet import Block, Heading, Line, Styled, Table
from ...paper.sheet import Text as Paragraph
from ...texts import _
from .content import read
from .papers import day

DONE = "done"


def states() -> dict[str, str]:
    """How far a measure is."""
    return {"not": _("not begun"), "busy": _("busy with it"), DONE: _("done")}


def form() -> Form:
    """A folded part for each measure."""
    fields: list[Field | Section] = []
    for n, one in enumerate(read("questions")["maatregelen"], start=1):
        text = f"{one['uitleg']} {_('First step: {step}').format(step=one['stap'])}"
        fields += [
            Section(title=f"{n}. {one['naam']}", text=text, folded=True),
            Choice(name=f"state-{n}", label=_("How far is it?"), options=states()),
            LongText(name=f"note-{n}", label=_("What do you agree, and where is it written?"), lines=2),
            Text(name=f"who-{n}", label=_("Who does it")),
            Date(name=f"by-{n}", label=_("By when")),
        ]
    return Form(
        name="measures", title=_("Six measures"), fields=fields, report=lambda _form, values: paper(values)
    )


def done(values: Mapping[str, Any]) -> tuple[int, int]:
    """How many measures are done, and how many there are."""
    every = range(1, len(read("questions")["maatregelen"]) + 1)
    return sum(values.get(f"state-{n}") == DONE for n in every), len(every)


def header() -> list[str]:
    """The header of the table."""
    return [_("Measure"), _("how far"), _("who"), _("by when")]


def rows(values: Mapping[str, Any]) -> list[list[str]]:
    """A row for each measure."""
    return [
        [
            f"{n}. {one['naam']}",
            states().get(values.get(f"state-{n}", ""), "–"),
            values.get(f"who-{n}", ""),
            day(values.get(f"by-{n}", "")),
        ]
        for n, one in enumerate(read("questions")["maatregelen"], start=1)
    ]


def paper(values: Mapping[str, Any]) -> Report:
    """The table, then what was agreed for each."""
    typed_rows = [[first, *map(typed, rest)] for first, *rest in rows(values)]
    blocks: list[Block] = [Table(header(), typed_rows, widths=(6, 2, 3, 2))]
    for n, one in enumerate(read("questions")["maatregelen"], start=1):
        note = values.get(f"note-{n}", "")
        blocks += [Heading(f"{n}. {one['naam']}"), Paragraph(one["uitleg"])]
        blocks += [Paragraph(Line([Styled(_("Agreed"), "strong"), ": ", typed(note)]))] * bool(note)
    return Report(_("Six measures"), blocks)
