"""How lessons fill a day, a series or a week: slots that follow each other, and minutes that add up.

Times are minutes since midnight. Whatever was chosen, the slots of a day run from its start to its end without
a gap; when the choice does not fit, there are no days but a sentence that says what to do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from ...lesson import Lesson
from ...texts import _, ngettext

WORKSHOP, HOUR = (
    35,
    50,
)  # minutes of a lesson in a workshop, and of a lesson hour; every lesson has both timetables
WELCOME, CLOSING, BREAK, LUNCH = 10, 5, 15, 60
NOON = 12 * 60
DAYS, WEEKEND = 5, 5  # of a school week; from this day of the week on there is no school
MOST_WEEKS = 60  # of a series: days off cannot go on for ever


@dataclass(frozen=True)
class Shape:
    """A kind of programme: when it starts and stops unless somebody says otherwise."""

    start: int
    stop: int


SHAPES = {
    "day": Shape(9 * 60 + 30, 16 * 60 + 30),
    "half": Shape(13 * 60, 16 * 60 + 30),
    "series": Shape(10 * 60 + 20, 11 * 60 + 10),
    "week": Shape(8 * 60 + 30, 15 * 60 + 30),
}
HOURS = 9  # lesson hours of a series, unless somebody says otherwise


@dataclass(frozen=True)
class Slot:
    """A slot of a day. `kind` is `lesson` or what else happens; `part` is 1 or 2 of a lesson of two hours."""

    kind: str
    minutes: int
    lesson: Lesson | None = None
    part: int = 0


@dataclass(frozen=True)
class Day:
    """A day: its slots, from `start` on. Without a date it is only a number."""

    start: int
    slots: Sequence[Slot]
    date: date | None = None

    @property
    def stop(self) -> int:
        return self.start + sum(slot.minutes for slot in self.slots)

    def timed(self) -> Iterator[tuple[int, int, Slot]]:
        """Start and end of every slot."""
        now = self.start
        for slot in self.slots:
            yield now, now + slot.minutes, slot
            now += slot.minutes


@dataclass(frozen=True)
class Plan:
    """The days of a programme; or no days, and in `problem` why not."""

    kind: str
    days: Sequence[Day] = ()
    problem: str = ""
    room: str = ""  # what still fits

    def minutes(self, *kinds: str) -> int:
        """The minutes of all slots of these kinds; of all slots without a kind."""
        return sum(slot.minutes for day in self.days for slot in day.slots if not kinds or slot.kind in kinds)


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What a teacher chose. `doubled` are the names of lessons that get two hours, `off` days without school."""

    kind: str
    lessons: Sequence[Lesson]
    start: int
    stop: int
    first: date | None = None
    hours: int = HOURS
    doubled: Sequence[str] = ()
    off: Sequence[date] = field(default_factory=tuple)


def compose(wish: Wish) -> Plan:
    """The programme that goes with a wish."""
    if not wish.lessons:
        return Plan(wish.kind, problem=_("Choose at least one lesson."))
    if wish.kind != "series" and wish.stop <= wish.start:
        return Plan(wish.kind, problem=_("The end comes after the start. Change one of the two."))
    return {"series": _series, "week": _week}.get(wish.kind, _workshop)(wish)


def _workshop(wish: Wish) -> Plan:
    """One day or half a day: a break after two or three lessons; a day has lunch in the middle."""
    total = wish.stop - wish.start
    lessons = [Slot("lesson", WORKSHOP, lesson) for lesson in wish.lessons]
    middle = len(lessons) // 2
    if wish.kind == "day":
        slots = [*_halved(lessons[:middle]), Slot("lunch", LUNCH), *_halved(lessons[middle:])]
    else:
        slots = _halved(lessons)
    slots = [Slot("welcome", WELCOME), *slots]
    left = total - sum(slot.minutes for slot in slots) - CLOSING
    if left < 0:
        return Plan(wish.kind, problem=_too_long(total - left, total, wish))
    room = left // WORKSHOP
    free = [Slot("free", room * WORKSHOP)] if room else []
    closing = Slot("closing", CLOSING + left - room * WORKSHOP)
    found = (
        ngettext("{n} more lesson fits in it.", "{n} more lessons fit in it.", room).format(n=room)
        if room
        else ""
    )
    return Plan(wish.kind, [Day(wish.start, [*slots, *free, closing], wish.first)], room=found)


def _halved(lessons: Sequence[Slot]) -> list[Slot]:
    """More than two lessons in a row have a break in the middle."""
    if len(lessons) <= 2:
        return list(lessons)
    middle = len(lessons) // 2
    return [*lessons[:middle], Slot("break", BREAK), *lessons[middle:]]


def _too_long(needed: int, total: int, wish: Wish) -> str:
    message = _(
        "This takes {needed} minutes, breaks included. From {start} to {stop} there are {total}. "
        "Leave out a lesson, or stop at {later}."
    )
    return message.format(
        needed=needed,
        total=total,
        start=clock(wish.start),
        stop=clock(wish.stop),
        later=clock(wish.start + needed),
    )


def _series(wish: Wish) -> Plan:
    """One lesson hour a week, on the day of the first one."""
    slots = [
        Slot("lesson", HOUR, lesson, part)
        for lesson in wish.lessons
        for part in ((1, 2) if lesson.name in wish.doubled else (0,))
    ]
    if len(slots) > wish.hours:
        message = _(
            "This takes {needed} lesson hours, and there are {n}. Leave out a lesson, or give fewer lessons two hours."
        )
        return Plan(wish.kind, problem=message.format(needed=len(slots), n=wish.hours))
    dates = list(_weekly(wish, len(slots)))
    if len(dates) < len(slots):
        return Plan(wish.kind, problem=_("There are too many days without school. Choose another first day."))
    left = wish.hours - len(slots)
    room = (
        ngettext("{n} lesson hour is left.", "{n} lesson hours are left.", left).format(n=left)
        if left
        else ""
    )
    return Plan(
        wish.kind, [Day(wish.start, [slot], day) for slot, day in zip(slots, dates, strict=True)], room=room
    )


def _weekly(wish: Wish, count: int) -> Iterator[date | None]:
    if wish.first is None:
        yield from [None] * count
        return
    days = (wish.first + timedelta(weeks=n) for n in range(MOST_WEEKS))
    yield from [day for day in days if day not in wish.off][:count]


def _week(wish: Wish) -> Plan:
    """Five days: at most two lessons a day, each of two hours; the last afternoon is for what pupils made."""
    most = 2 * DAYS - 1
    if len(wish.lessons) > most:
        message = _("In a week fit {n} lessons. Leave out some.")
        return Plan(wish.kind, problem=message.format(n=most))
    total, needed = wish.stop - wish.start, 2 * WELCOME + 4 * HOUR + 2 * BREAK + LUNCH
    if needed > total:
        return Plan(wish.kind, problem=_too_long(needed, total, wish))
    counts = [0] * DAYS
    for _lesson in wish.lessons:
        counts[
            min(range(DAYS), key=lambda day: (counts[day] + (day == DAYS - 1 and counts[day] > 0) * 9, day))
        ] += 1
    lessons, dates = iter(wish.lessons), list(_school_days(wish))
    days = []
    for n, count in enumerate(counts):
        own = [Slot("lesson", 2 * HOUR, next(lessons)) for _n in range(count)]
        last = [Slot("show", 2 * HOUR)] if n == DAYS - 1 else []
        halves = [*own, *last, *[Slot("project", 2 * HOUR)] * 2][:2]
        days.append(Day(wish.start, _day_of_week(halves, total - needed, wish.start), dates[n]))
    return Plan(wish.kind, days)


def _day_of_week(halves: Sequence[Slot], spare: int, start: int) -> list[Slot]:
    """A day of a project week; the time that is left goes to the project, so that lunch begins near noon."""
    before = WELCOME + halves[0].minutes + BREAK
    morning = min(max(NOON - start - before, 0), spare)
    slots = [
        Slot("welcome", WELCOME),
        halves[0],
        Slot("break", BREAK),
        Slot("project", morning),
        Slot("lunch", LUNCH),
        halves[1],
        Slot("break", BREAK),
        Slot("project", spare - morning),
        Slot("closing", WELCOME),
    ]
    return [slot for slot in slots if slot.minutes]


def _school_days(wish: Wish) -> Iterator[date | None]:
    """Five days in a row without weekends and days off."""
    if wish.first is None:
        yield from [None] * DAYS
        return
    days = (wish.first + timedelta(days=n) for n in range(7 * MOST_WEEKS))
    yield from [day for day in days if day.weekday() < WEEKEND and day not in wish.off][:DAYS]


def clock(minutes: int) -> str:
    """A time of the day as a reader writes it.

    >>> clock(9 * 60 + 5)
    '9u05'
    """
    return _("{hour}:{minute}").format(hour=minutes // 60, minute=f"{minutes % 60:02}")


_CLOCK = re.compile(r"\s*(\d{1,2})\s*(?:(?:u|h|uur|[:.])\s*(\d{2})?)?\s*", re.IGNORECASE)


def read_clock(text: str) -> int | None:
    """A time of the day as somebody types it; None when it is none.

    >>> read_clock("9u30"), read_clock("16:30"), read_clock("9 uur"), read_clock("25u00")
    (570, 990, 540, None)
    """
    found = _CLOCK.fullmatch(text)
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return hour * 60 + minute if hour < 24 and minute < 60 else None


def read_days(text: str) -> list[date] | None:
    """Days as somebody types them, with the year, parted by commas, semicolons or lines; None when one is none.

    >>> read_days("4/11/2026, 11-11-2026")
    [datetime.date(2026, 11, 4), datetime.date(2026, 11, 11)]
    """
    found = []
    for word in re.split(r"[,;\n]+", text):
        if not word.strip():
            continue
        numbers = re.fullmatch(r"\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*", word)
        try:
            found.append(date(*map(int, numbers.groups()[::-1])))
        except (AttributeError, ValueError):
            return None
    return found
