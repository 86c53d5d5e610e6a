"""How lessons fill a workshop or a series of lesson hours, so that the minutes add up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from ...lesson import Lesson
from ...texts import _, ngettext
from .slots import BREAK, CLOSING, HOUR, LUNCH, MOST_WEEKS, WELCOME, WORKSHOP, Day, Plan, Slot, Wish, too_long
from .week import week


def compose(wish: Wish) -> Plan:
    """The programme that goes with a wish."""
    if not wish.lessons:
        return Plan(wish.kind, problem=_("Choose at least one lesson."))
    if wish.kind != "series" and wish.stop <= wish.start:
        return Plan(wish.kind, problem=_("The end comes after the start. Change one of the two."))
    return {"series": _series, "week": week}.get(wish.kind, _workshop)(wish)


def _workshop(wish: Wish) -> Plan:
    """One day or half a day. What is left goes to lessons that still fit, and to the closing."""
    slots = _slots(wish.kind, wish.lessons)
    left = wish.stop - wish.start - _minutes(slots)
    if left < 0:
        shorter = (n for n in range(len(wish.lessons) - 1, 0, -1) if _fits(wish, n))
        return too_long(_minutes(slots), wish, next(shorter, 0))
    room = left // WORKSHOP
    found = ngettext("{n} more lesson fits in it.", "{n} more lessons fit in it.", room).format(n=room)
    free = [Slot("free", room * WORKSHOP)] if room else []
    closing = Slot("closing", CLOSING + left - room * WORKSHOP)
    day = Day(wish.start, [*slots[:-1], *free, closing], wish.first)
    return Plan(wish.kind, [day], room=found if room else "")


def _slots(kind: str, lessons: Sequence[Lesson]) -> list[Slot]:
    """A break after two or three lessons; a day has lunch in the middle."""
    taught = [Slot("lesson", WORKSHOP, lesson) for lesson in lessons]
    middle = len(taught) // 2
    if kind == "day":
        filled = [*_halved(taught[:middle]), Slot("lunch", LUNCH), *_halved(taught[middle:])]
    else:
        filled = _halved(taught)
    return [Slot("welcome", WELCOME), *filled, Slot("closing", CLOSING)]


def _minutes(slots: Sequence[Slot]) -> int:
    return sum(slot.minutes for slot in slots)


def _fits(wish: Wish, n: int) -> bool:
    return _minutes(_slots(wish.kind, wish.lessons[:n])) <= wish.stop - wish.start


def _halved(lessons: Sequence[Slot]) -> list[Slot]:
    """More than two lessons in a row have a break in the middle."""
    if len(lessons) <= 2:
        return list(lessons)
    middle = len(lessons) // 2
    return [*lessons[:middle], Slot("break", BREAK), *lessons[middle:]]


def _series(wish: Wish) -> Plan:
    """One lesson hour a week, on the day of the first one."""
    slots = [
        Slot("lesson", HOUR, lesson, part)
        for lesson in wish.lessons
        for part in ((1, 2) if lesson.name in wish.doubled else (0,))
    ]
    if len(slots) > wish.hours:
        message = _(
            "This takes {needed} lesson hours, and there are {n}. "
            "Leave out a lesson, or give fewer lessons two hours."
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
