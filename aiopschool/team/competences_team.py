"""The self-tests of a team, added up from files without names."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import ipywidgets

from ..forms import Date, Form, FormError, FormTool, Report, Section, Text, Values, answer
from ..live import Table as Shown
from ..numbers import format_number
from ..paper.sheet import Block, Bullets, Heading, Line, Styled, Table
from ..records.files import Files
from ..texts import _, ngettext
from .competences.links import places
from .competences.model import FEW, Answers, areas, steps
from .competences.paper import MEASURED, given, measurements, self_test
from .competences.picture import SpreadPicture
from .competences.show import markdown
from .competences.together import LEAST, add, mark, mean, read_counts, spread, to_discuss


class TeamForm(Form):
    """Its counts have no field: they come from files."""

    def filled(self, values: Mapping[str, Any]) -> bool:
        return bool(people(values)) or super().filled(values)


def people(values: Mapping[str, Any]) -> int:
    """How many self-tests were added."""
    kept = values.get("marks")
    return len(kept) if isinstance(kept, list) else 0


class TeamTest(FormTool):
    """Add files of self-tests; from three people on the bars show."""

    def __init__(self) -> None:
        self.picture = SpreadPicture()
        self.advice = ipywidgets.Output()
        buttons = [("load", _("Add files of self-tests"))]
        words = {"title": _("Files of the team")}
        self.adding = Files({"load": lambda text: self.add(json.loads(text))}, buttons, words, many=True)
        super().__init__(_form(), above=[self.adding], below=[self.picture, self.advice])

    def add(self, texts: Sequence[str]) -> None:
        """Count the self-tests in these files; nothing else of them is kept. Others are passed over."""
        found, wrong = [], ""
        for text in texts:
            try:
                found.append(_newest(self_test().load(text)))
            except FormError as error:
                wrong = str(error)
        before = people(self.values)
        self.change(lambda values: _count(values, found))
        new = people(self.values) - before
        self.adding.say(
            _said(len(texts), new, wrong if len(texts) == 1 else "", people(self.values)), bad=not new
        )

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


def _newest(values: Values) -> tuple[str, Answers]:
    """What tells the newest measurement of a self-test from others, and its answers."""
    kept = measurements(values)
    answers = kept[-1][1] if kept else given(values)
    salts = {one["date"]: one.get("salt", "") for one in values[MEASURED]}
    return mark(answers, str(salts.get(kept[-1][0], "")) if kept else ""), answers


def _count(values: Values, found: Sequence[tuple[str, Answers]]) -> None:
    """Add up those that were not counted before."""
    marks = set(values.get("marks") or ())
    counts = read_counts(values.get("counts"))
    for own, answers in found:
        if own not in marks and answers:
            marks.add(own)
            counts = add(counts, answers)
    values["counts"] = counts
    values["marks"] = sorted(marks)  # sorted: the order would tell who came last


def _said(chosen: int, new: int, wrong: str, n: int) -> str:
    """What became of the files that were chosen."""
    if chosen == 1 and not new:
        return wrong or _("This self-test was already added. Nothing has changed.")
    every = ngettext("{n} self-test is added up.", "{n} self-tests are added up.", n).format(n=n)
    if new == chosen:
        return f"{every} {_too_few(n)}".strip()
    passed = _("Of {all} files {n} are new. The others were counted before, or are no self-test.")
    return f"{passed.format(all=chosen, n=new)} {every} {_too_few(n)}".strip()


def _too_few(n: int) -> str:
    if n >= LEAST:
        return ""
    return _(
        "From {least} people on you see bars: with fewer, everybody would know who answered what."
    ).format(least=LEAST)


def _form() -> Form:
    return TeamForm(
        name="self-test-team",
        title=_("The self-test of the team"),
        fields=[
            Section(title=_("Our team")),
            Text(name="owner", label=_("Team or school")),
            Date(name="date", label=_("Date")),
            Section(title=_("One thing to learn together")),
            Text(name="chosen", label=_("What will we learn together this year?")),
            Text(name="helps", label=_("Who helps us with it?")),
            Date(name="meets", label=_("When do we meet about it?")),
            Text(name="seen", label=_("How do we see that it works?")),
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
    return Report(
        form.title, blocks, about=_("The answers of {n} people.").format(n=n) if n >= LEAST else _too_few(n)
    )


TOOLS = {"competences-team": TeamTest}
