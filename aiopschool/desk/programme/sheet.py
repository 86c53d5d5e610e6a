"""A programme on one sheet, for the screen, the printer and a PDF; and as events of a calendar."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import datetime, time, timedelta
from typing import Any

from ...files import prepare_file
from ...forms import Report, typed
from ...ical import Event
from ...lesson import Lesson
from ...numbers import format_number
from ...paper.sheet import Block, Bullets, Heading, Line, Note, Styled, Table, Text, Words
from ...texts import N_, _, language
from .slots import HOUR, Day, Plan, Slot
from .times import clock

NAMES = {
    "welcome": N_("Welcome"),
    "break": N_("Break"),
    "lunch": N_("Lunch"),
    "closing": N_("Questions and closing"),
    "free": N_("Room for one's own choice"),
    "project": N_("Work on the project"),
    "show": N_("Show the projects"),
}
KINDS = {
    "day": N_("workshop day"),
    "half": N_("half a day"),
    "series": N_("series of lesson hours"),
    "week": N_("project week"),
}
WEEKDAYS = (
    N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"), N_("Sunday"),
)  # fmt: skip


PREPARED = {"about", "needs", "cut", "in_workshop"}


def report(plan: Plan, *, group: str = "", place: str = "", screen: bool = False) -> Report:
    """The sheet of a programme: its days, and what to prepare for each lesson.

    On paper the days of a week stand side by side; a narrow screen has no room for that.
    """
    blocks: list[Block] = []
    if group or place:
        pairs = ((_("Group"), group), (_("Place"), place))
        named = [[Styled(f"{name}: ", "strong"), typed(text), "  "] for name, text in pairs if text]
        blocks.append(Text(Line([piece for pieces in named for piece in pieces])))
    if plan.problem:
        return Report(_("Programme"), [*blocks, Note(_("It does not fit yet"), [plan.problem])])
    wide = plan.kind == "week" and not screen
    days = [_side_by_side(plan)] if wide else _days(plan)
    blocks += [Text(summary(plan)), *days, Heading(_("What to prepare")), *_prepare(plan)]
    return Report(_("Programme: {kind}").format(kind=_(KINDS[plan.kind])), blocks, wide=wide)


def summary(plan: Plan) -> str:
    """How the minutes add up, in one or two sentences."""
    every = plan.minutes()
    lessons = plan.minutes("lesson")
    if plan.kind == "series":
        text = _("{n} lesson hours of 50 minutes.").format(n=len(plan.days))
    else:
        text = _(
            "{every} minutes: {lessons} of lessons, {pauses} of breaks and lunch, {others} of the rest."
        ).format(
            every=format_number(every),
            lessons=format_number(lessons),
            pauses=plan.minutes("break", "lunch"),
            others=every - lessons - plan.minutes("break", "lunch"),
        )
    return f"{text} {plan.room}".strip()


def _days(plan: Plan) -> Iterator[Block]:
    if plan.kind == "series":  # one slot a day: one table for all
        rows = [[day_name(day, n), *_row(*next(day.timed()))] for n, day in enumerate(plan.days, 1)]
        yield Table([_("day"), *_header()], rows, widths=(3, 2, 1, 5), height=0)
        return
    for n, day in enumerate(plan.days, 1):
        if len(plan.days) > 1 or day.date:
            yield Heading(day_name(day, n))
        yield Table(_header(), [_row(*slot) for slot in day.timed()], widths=(2, 1, 6), height=0)


def _side_by_side(plan: Plan) -> Table:
    """A row for each hour at which something begins, a column for each day."""
    begins = [{start: slot for start, _stop, slot in day.timed()} for day in plan.days]
    rows: list[list[Words]] = []
    for now in sorted({start for one in begins for start in one}):
        cells = [_cell(day, one, now) for day, one in zip(plan.days, begins, strict=True)]
        rows.append([clock(now), *cells])
    header = [_("hour"), *(day_name(day, n) for n, day in enumerate(plan.days, 1))]
    return Table(header, rows, widths=(2, 5, 5, 5, 5, 5), height=0)


def _cell(day: Day, begins: Mapping[int, Slot], now: int) -> Words:
    if now not in begins:
        return _("(goes on)") if now < day.stop else "–"
    name = slot_name(begins[now])
    return Styled(name, "strong") if begins[now].kind == "lesson" else name


def _header() -> list[str]:
    return [_("hour"), _("min."), _("what happens")]


def _row(start: int, stop: int, slot: Slot) -> list[Words]:
    what = slot_name(slot)
    return [
        f"{clock(start)}–{clock(stop)}",
        str(slot.minutes),
        Styled(what, "strong") if slot.kind == "lesson" else what,
    ]


def day_name(day: Day, n: int) -> str:
    """A day by its date, else by its number."""
    if day.date is None:
        return _("Day {n}").format(n=n)
    return f"{_(WEEKDAYS[day.date.weekday()])} {day.date.day}/{day.date.month}/{day.date.year}"


def slot_name(slot: Slot) -> str:
    """What happens in a slot."""
    if slot.lesson is None:
        return _(NAMES[slot.kind])
    text = _("Lesson {n}: {title}").format(n=slot.lesson.number, title=_(slot.lesson.title))
    return f"{text} ({_('hour {n} of 2').format(n=slot.part)})" if slot.part else text


def prepare(lesson: Lesson) -> Mapping[str, Any]:
    """What its paper activity needs, as the build noted it; empty without one."""
    try:
        found = json.loads(prepare_file(lesson, language()).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) and found.keys() >= PREPARED else {}


def _prepare(plan: Plan) -> Iterator[Block]:
    """What to do once, and for each lesson what its paper activity needs."""
    yield Bullets(
        [
            _("Devices: one for two participants. Open the lessons beforehand, until “Ready” stands there."),
            _("A projector, and class mode tried once."),
            _("The PDFs of the lessons, printed: they are in the folder worksheets, and in a lesson pack."),
        ]
    )
    slots = [slot for day in plan.days for slot in day.slots if slot.lesson]
    doubled = {slot.lesson for slot in slots if slot.part or slot.minutes > HOUR}
    rows = [
        _row_of(lesson, plan.kind, lesson in doubled) for lesson in dict.fromkeys(s.lesson for s in slots)
    ]
    yield Table([_("lesson"), _("paper activity"), _("bring and cut out")], rows, widths=(3, 3, 5), height=0)


def _row_of(lesson: Lesson, kind: str, doubled: bool) -> list[Words]:
    """The paper activity has its time in two lesson hours, and in the workshop of some lessons."""
    found = prepare(lesson)
    title = f"{lesson.number}. {_(lesson.title)}"
    if not found or not lesson.paper:
        return [title, _("none"), ""]
    planned = doubled or (kind in ("day", "half") and found["in_workshop"])
    paper = f"{_(lesson.paper)}: {found['about']}" + ("" if planned else f" ({_('your choice')})")
    needs = "; ".join([*found["needs"], *([_("cut out the cards beforehand")] if found["cut"] else [])])
    return [title, paper, needs]


def events(plan: Plan, *, group: str = "", place: str = "") -> list[Event]:
    """The events of a calendar: one for each day. The same programme again replaces them."""
    title = _("Mathematics behind AI") + (f": {group}" if group else "")
    return [_event(plan, day, n, title, place) for n, day in enumerate(plan.days, 1) if day.date]


def _event(plan: Plan, day: Day, n: int, title: str, place: str) -> Event:
    midnight = datetime.combine(day.date, time())
    lines = [f"{clock(start)}–{clock(stop)} {slot_name(slot)}" for start, stop, slot in day.timed()]
    name = hashlib.sha256(f"{plan.kind} {title} {n}".encode()).hexdigest()[:20]
    single = day.slots[0] if len(day.slots) == 1 else None
    return Event(
        uid=f"{name}@aiopschool",
        start=midnight + timedelta(minutes=day.start),
        end=midnight + timedelta(minutes=day.stop),
        summary=f"{title} · {slot_name(single)}" if single else title,
        description="\n".join(lines),
        location=place,
    )
