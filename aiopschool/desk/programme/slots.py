"""What a programme is made of: slots, the days that they fill, and what somebody wishes.

Times are minutes since midnight. Whatever was chosen, the slots of a day run from its start to its end
without a gap; when the choice does not fit, there are no days but a sentence that says what to do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ...lesson import Lesson
from ...texts import _, ngettext
from .times import clock

WORKSHOP, HOUR = (
    35,
    50,
)  # minutes of a lesson in a workshop, and of a lesson hour; every lesson has both timetables
WELCOME, CLOSING, BREAK, LUNCH = 10, 5, 15, 60
NOON, MIDNIGHT = 12 * 60, 24 * 60
DAYS, WEDNESDAY, WEEKEND = 5, 2, 5  # of a school week; from day 5 on there is no school
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
    """What a teacher chose. Lessons named in `doubled` get two hours; on days `off` there is no school."""

    kind: str
    lessons: Sequence[Lesson]
    start: int
    stop: int
    first: date | None = None
    hours: int = HOURS
    doubled: Sequence[str] = ()
    off: Sequence[date] = ()


def too_long(needed: int, wish: Wish, fitting: int = 0) -> Plan:
    """No programme: it takes more minutes than there are. `fitting` is how many lessons do fit."""
    takes = _("This takes {needed} minutes, breaks included. From {start} to {stop} there are {total}.")
    start, stop, later = (clock(time) for time in (wish.start, wish.stop, wish.start + needed))
    said = [takes.format(needed=needed, total=wish.stop - wish.start, start=start, stop=stop)]
    if fitting:
        out = len(wish.lessons) - fitting
        said.append(ngettext("Leave out {n} lesson.", "Leave out {n} lessons.", out).format(n=out))
    if wish.start + needed < MIDNIGHT:
        said.append(
            _("Or stop at {later}.").format(later=later)
            if fitting
            else _("Stop at {later}.").format(later=later)
        )
    return Plan(wish.kind, problem=" ".join(said))
