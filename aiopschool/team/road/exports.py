"""What leaves the road: paper, a table for a spreadsheet, a calendar, a file to load elsewhere."""

from __future__ import annotations

import csv
import io
import re
import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from ... import ical
from ...classroom.classtable import safe_cell
from ...forms import Form, Report, typed
from ...paper.sheet import Block, Drawing, Heading, Table, Text
from ...texts import _
from . import plans as document
from . import saying
from .board import NAME, Board
from .content import Phase, phases, steps
from .picture import ALL, RoadPicture
from .plan import Plan

UID = "uid"  # names a plan in calendars


class RoadForm(Form):
    """The file of the plans: the same as that of a form, with plans for values."""

    def read(self, entry: Mapping[str, Any]) -> dict[str, Any]:
        """The values as they stand there; `plans.read` knows every version."""
        values = entry.get("values")
        return dict(values) if isinstance(values, dict) else {}

    def filled(self, values: Mapping[str, Any]) -> bool:
        """Whether there is a plan in it."""
        return document.is_document(dict(values))


def form() -> RoadForm:
    """The form, in the language that is spoken."""
    return RoadForm(name=NAME, title=_("Road to AI"), fields=(), version=document.VERSION)


def file_name(plan: Plan, today: date, ending: str) -> str:
    """What a file of a plan is called: the road, the school, the day."""
    plain = unicodedata.normalize("NFD", f"{_('Road to AI')} {plan.name}".lower()).encode("ascii", "ignore")
    return f"{re.sub(r'[^a-z0-9]+', '-', plain.decode()).strip('-')}-{today}{ending}"


def to_csv(plan: Plan) -> str:
    """One row per step. With semicolons and a byte order mark, as a Dutch spreadsheet expects."""
    lines = io.StringIO()
    writer = csv.writer(lines, delimiter=";", lineterminator="\r\n")
    writer.writerow(saying.header())
    writer.writerows([safe_cell(cell) for cell in row] for row in saying.rows(plan))
    return f"\ufeff{lines.getvalue()}"


def named(plan: Plan) -> Plan:
    """The plan with a name for calendars; it keeps the one that it has."""
    known = plan.more.get(UID)
    return (
        plan
        if isinstance(known, str) and known
        else replace(plan, more={**plan.more, UID: secrets.token_hex(8)})
    )


def to_calendar(plan: Plan) -> str:
    """All steps that the school does, each on its days. The plan is `named`."""
    events = [_event(plan, id) for id in steps() if plan.entries[id].counts]
    return ical.write(events, name=f"{_('Road to AI')}: {saying.name_of(plan)}")


def _event(plan: Plan, id: str) -> ical.Event:
    step, entry = steps()[id], plan.entries[id]
    who = _("who: {names}").format(names=entry.owner) if entry.owner else ""
    state = _("state: {state}").format(state=_(saying.STATE_NAMES[entry.state]))
    days = ical.whole_days(plan.first_day(id), plan.last_day(id))
    text = "\n".join(filter(None, [step.help, who, state, entry.note]))
    return ical.Event(uid=f"{plan.more[UID]}-{id}@aiopschool", summary=step.name, description=text, **days)


def report(board: Board, view: str, paper: str) -> Report:
    """The picture and all steps on paper: of one school, or of all schools side by side."""
    picture = RoadPicture(board, on_paper=True, view=view)
    drawn = Drawing(alt=picture.describe(), svg=picture.figure.svg())
    if view == ALL:
        said = [typed(one) for one in saying.sentences(board.plan, board.today)]
        title = f"{_('Road to AI')}: {saying.name_of(board.plan)}"
        details = [block for phase in phases() for block in _phase(board.plan, phase)]
        return Report(title, [drawn, *map(Text, said), *details], paper=paper)
    header, rows = picture.table()
    table = Table(
        [typed(cell) for cell in header], [[typed(cell) for cell in row] for row in rows], breaks=True
    )
    return Report(f"{_('Road to AI')}: {_('all schools side by side')}", [drawn, table], paper=paper)


def _phase(plan: Plan, phase: Phase) -> list[Block]:
    early = saying.too_early(plan)
    header = [_("which step"), _("when"), _("who"), _("state"), _("note")]
    rows = []
    for step in phase.steps:
        entry = plan.entries[step.id]
        note = " ".join(filter(None, [*early.get(step.id, []), entry.note]))
        cells = [step.name, saying.period(plan, step.id), entry.owner, saying.state_name(entry.state), note]
        rows.append([typed(cell) for cell in cells])
    heading = f"{phase.number} {phase.title} ({saying.so_far(plan, phase.number)})"
    table = Table(header, rows, widths=(28, 22, 16, 16, 28))
    return [Heading(typed(heading)), Text(typed(phase.goal), sticky=True), table]
