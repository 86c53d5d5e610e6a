"""The self-tests of a team, added up from files without names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import ipywidgets

from ..forms import Date, Form, FormTool, Report, Section, Text, Values, answer
from ..live import Table as Shown
from ..numbers import format_number
from ..paper.sheet import Block, Bullets, Heading, Line, Styled, Table
from ..records.files import Files
from ..texts import _, ngettext
from .selftest.links import places
from .selftest.model import FEW, areas, steps
from .selftest.paper import given, measurements, self_test
from .selftest.picture import SpreadPicture
from .selftest.show import markdown
from .selftest.together import LEAST, add, mark, mean, read_counts, spread, to_discuss


class TeamForm(Form):
    """Its counts have no field: they come from files."""

    def filled(self, values: Mapping[str, Any]) -> bool:
        return bool(people(values)) or super().filled(values)


def people(values: Mapping[str, Any]) -> int:
    """How many self-tests were added."""
    kept = values.get("marks")
    return len(kept) if isinstance(kept, list) else 0


class TeamTest(FormTool):
    """Add files of self-tests one by one; from three people on the bars show."""

    def __init__(self) -> None:
        self.picture = SpreadPicture()
        self.advice = ipywidgets.Output()
        self.adding = Files(
            {"load": self.add}, [("load", _("Add the file of a self-test"))], {"title": _("Files of the team")}
        )
        super().__init__(_form(), above=[self.adding], below=[self.picture, self.advice])

    def add(self, text: str) -> None:
        """Count one self-test; nothing else of the file is kept. Raises `FormError` for another file."""
        values = self_test().load(text)
        kept = [one for one in values["measured"] if one.get("answers")]
        newest = measurements(values)[-1][1] if measurements(values) else given(values)
        salt = str(max(kept, key=lambda one: one["date"]).get("salt", "")) if kept else ""
        own = mark(newest, salt)
        if own in self.values.get("marks", []):
            self.adding.say(_("This self-test was already added. Nothing has changed."), bad=True)
            return

        def count(values: Values) -> None:
            values["counts"] = add(read_counts(values.get("counts")), newest)
            values["marks"] = sorted({*values.get("marks", []), own})  # sorted: the order would tell who came last

        self.change(count)
        n = people(self.values)
        said = ngettext("{n} self-test is added up.", "{n} self-tests are added up.", n).format(n=n)
        self.adding.say(f"{said} {_too_few(n)}".strip())

    def changed(self) -> None:
        """Bars and what to talk about, as soon as there are enough people."""
        n = people(self.values)
        counts = read_counts(self.values.get("counts") if n >= LEAST else {})
        spreads = [spread(counts, area) for area in areas()]
        text = _too_few(n) or _("The answers of {n} people.").format(n=n)
        self.picture.show(spreads, text, Shown(_header(), _rows(counts), self.form.title))
        lines = [f"1. **{one.text}** {one.next} {places(one)}" for one in to_discuss(counts, FEW)]
        title = f"### {_('What the team can learn together')}"
        self.advice.outputs = markdown("\n".join([title, *lines] if lines else [title, _too_few(n)]))


def _too_few(n: int) -> str:
    if n >= LEAST:
        return ""
    return _("From {least} people on you see bars: with fewer, everybody would know who answered what.").format(
        least=LEAST
    )


def _form() -> Form:
    return TeamForm(
        name="self-test-team",
        title=_("The self-test of the team"),
        fields=[
            Section(title=_("Our team")),
            Text(name="group", label=_("Team or school")),
            Date(name="date", label=_("Date")),
            Text(name="chosen", label=_("What will we learn together this year?")),
        ],
        report=_report,
    )


def _header() -> list[str]:
    return [_("Area"), *(name for name, _text in steps().values()), _("Mean step (0 to 3)")]


def _rows(counts: Mapping[str, Any]) -> list[list[str]]:
    rows = []
    for area in areas():
        found = mean(dict(counts), area.indicators)
        shown = "–" if found is None else format_number(found, 1)
        rows.append([f"{area.number}. {area.name}", *map(str, spread(dict(counts), area)), shown])
    return rows


def _report(form: Form, values: Mapping[str, Any]) -> Report:
    n = people(values)
    named = [one for one in form.fields if not isinstance(one, Section)]
    blocks: list[Block] = [answer(one, values[one.name]) for one in named]
    counts = read_counts(values.get("counts") if n >= LEAST else {})
    if n >= LEAST:
        blocks += [
            Table(_header(), _rows(counts), widths=[4, 2, 2, 2, 2, 2]),
            Heading(_("What the team can learn together")),
            Bullets([Line([Styled(one.text, "strong"), " ", one.next]) for one in to_discuss(counts, FEW)]),
        ]
    return Report(form.title, blocks, about=_("The answers of {n} people.").format(n=n) if n >= LEAST else _too_few(n))


TOOLS = {"selftest-team": TeamTest}
