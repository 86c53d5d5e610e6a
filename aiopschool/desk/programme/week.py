"""How lessons fill a project week: five days, with time for a project between the lessons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from ...texts import _
from .slots import (
    BREAK,
    DAYS,
    HOUR,
    LUNCH,
    MOST_WEEKS,
    NOON,
    WEDNESDAY,
    WEEKEND,
    WELCOME,
    Day,
    Plan,
    Slot,
    Wish,
    too_long,
)


def week(wish: Wish) -> Plan:
    """Five days: at most two lessons a day, each of two hours, and one on Wednesday, which ends at noon.

    The rest is for a project; it is shown at the end.
    """
    dates = list(_school_days(wish))
    short = [_is_wednesday(n, day) for n, day in enumerate(dates)]
    most = sum(1 if one else 2 for one in short)
    if len(wish.lessons) > most:
        return Plan(wish.kind, problem=_("In a week fit {n} lessons. Leave out some.").format(n=most))
    total, needed = wish.stop - wish.start, 2 * WELCOME + 4 * HOUR + 2 * BREAK + LUNCH
    if needed > total:
        return too_long(needed, wish)
    if wish.start + 2 * WELCOME + 2 * HOUR + BREAK > NOON:
        return Plan(wish.kind, problem=_("On Wednesday the lessons end at noon. Begin earlier."))
    places = [*range(DAYS), *(n for n in range(DAYS) if not short[n])]  # first one a day
    counts = Counter(places[: len(wish.lessons)])
    lessons, days = iter(wish.lessons), []
    for n in range(DAYS):
        own = [Slot("lesson", 2 * HOUR, next(lessons)) for _n in range(counts[n])]
        filled = _morning(own, wish.start) if short[n] else _whole_day(own, total - needed, wish.start)
        days.append(Day(wish.start, _shown(filled) if n == DAYS - 1 else filled, dates[n]))
    return Plan(wish.kind, days)


def _is_wednesday(n: int, day: date | None) -> bool:
    """Without a date a week begins on Monday."""
    return (n if day is None else day.weekday()) == WEDNESDAY


def _morning(own: Sequence[Slot], start: int) -> list[Slot]:
    """A Wednesday, until noon."""
    half = own[0] if own else Slot("project", 2 * HOUR)
    left = NOON - start - 2 * WELCOME - half.minutes - BREAK
    every = [
        Slot("welcome", WELCOME),
        half,
        Slot("break", BREAK),
        Slot("project", left),
        Slot("closing", WELCOME),
    ]
    return [slot for slot in every if slot.minutes]


def _whole_day(own: Sequence[Slot], spare: int, start: int) -> list[Slot]:
    """The time that is left goes to the project, so that lunch begins near noon."""
    halves = [*own, *[Slot("project", 2 * HOUR)] * 2][:2]
    morning = min(max(NOON - start - WELCOME - 2 * HOUR - BREAK, 0), spare)
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


def _shown(slots: list[Slot]) -> list[Slot]:
    """The last slots of the project are for showing it; where there are none, the closing is."""
    last = max((n for n, slot in enumerate(slots) if slot.kind == "project"), default=len(slots) - 1)
    return [replace(slot, kind="show") if n == last else slot for n, slot in enumerate(slots)]


def _school_days(wish: Wish) -> Iterator[date | None]:
    """Five days in a row without weekends and days off."""
    if wish.first is None:
        yield from [None] * DAYS
        return
    days = (wish.first + timedelta(days=n) for n in range(7 * MOST_WEEKS))
    yield from [day for day in days if day.weekday() < WEEKEND and day not in wish.off][:DAYS]
