"""The plan of one school: when each step begins, how long it takes, who does it, how far it is.

Plain data that never changes: a change gives another plan. So who draws, writes or saves one needs no lock.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import Any

from .content import MONTHS, Step, steps
from .months import Month, of_school

STATES = ("todo", "doing", "done", "skipped")
LIMITS = {"name": 60, "owner": 60, "note": 600}  # characters


@dataclass(frozen=True)
class Entry:
    """One step in a plan. `begin` is a month from 1, `months` how many it takes.

    `more` is what a newer version wrote.
    """

    begin: int
    months: int
    owner: str = ""
    state: str = "todo"
    note: str = ""
    more: Mapping[str, Any] = field(default_factory=dict)

    @property
    def end(self) -> int:
        """The last month of it."""
        return self.begin + self.months - 1

    @property
    def counts(self) -> bool:
        """Whether the school does this step."""
        return self.state != "skipped"


def fitted(begin: Any, months: Any) -> tuple[int, int]:
    """Begin and length within the road: a length that runs over its end becomes shorter.

    >>> fitted(23, 5), fitted(0, 40)
    ((23, 2), (1, 24))
    """
    first = min(max(int(begin), 1), MONTHS)
    return first, min(max(int(months), 1), MONTHS - first + 1)


def proposed(start: Month) -> dict[str, Entry]:
    """When the steps are proposed: none begins or ends in July or August, whatever the first month is."""
    school = [n for n in range(1, MONTHS + 1) if not (start + (n - 1)).is_summer]
    made = {}
    for id, step in steps().items():
        begin, end = school[step.begin - 1], school[step.begin + step.months - 2]
        made[id] = Entry(begin, end - begin + 1)
    return made


@dataclass(frozen=True)
class Plan:
    """The plan of one school, from its first month on. `more` is what a newer version wrote."""

    name: str
    start: Month
    entries: Mapping[str, Entry]
    more: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def fresh(cls, today: date, name: str = "") -> Plan:
        """The road as it is proposed, for a school that begins now."""
        start = of_school(today)
        return cls(name, start, MappingProxyType(proposed(start)))

    def change(self, id: str, **values: Any) -> Plan:
        """The plan in which one step has other values. Raises `ValueError` for what does not fit in it."""
        entry = self.entries[id]
        begin, months = fitted(values.pop("begin", entry.begin), values.pop("months", entry.months))
        if values.get("state", "todo") not in STATES:
            raise ValueError(f"no state {values['state']!r}")
        for text in values.keys() & LIMITS.keys():
            values[text] = str(values[text])[: LIMITS[text]]
        changed = replace(entry, begin=begin, months=months, **values)
        return replace(self, entries=MappingProxyType({**self.entries, id: changed}))

    def starting(self, start: Month) -> Plan:
        """The plan from another month on; steps that nobody moved yet go where they are proposed."""
        old, new = proposed(self.start), proposed(start)
        entries = {
            id: replace(entry, begin=new[id].begin, months=new[id].months)
            if (entry.begin, entry.months) == (old[id].begin, old[id].months)
            else entry
            for id, entry in self.entries.items()
        }
        return replace(self, start=start, entries=MappingProxyType(entries))

    def renamed(self, name: str) -> Plan:
        """The plan under another name."""
        return replace(self, name=" ".join(name.split())[: LIMITS["name"]])

    def month(self, number: int) -> Month:
        """The calendar month of the month with this number, from 1."""
        return self.start + (number - 1)

    def number(self, day: date) -> int | None:
        """The number of the month in which a day falls; None before and after the road."""
        months = Month.of(day) - self.start
        return months + 1 if 0 <= months < MONTHS else None

    def first_day(self, id: str) -> date:
        """The first day of a step."""
        return self.month(self.entries[id].begin).first

    def last_day(self, id: str) -> date:
        """The last day of a step."""
        return self.month(self.entries[id].end).last


@dataclass(frozen=True)
class Early:
    """A step that begins before one that it needs is over, or that needs one that the school leaves out."""

    step: Step
    needed: Step
    left_out: bool


def early(plan: Plan) -> list[Early]:
    """All steps that begin too early for what they lean on. What is done is ready, whenever planned."""
    found = []
    for id, step in steps().items():
        entry = plan.entries[id]
        for needed in step.needs if entry.counts and entry.state != "done" else ():
            other = plan.entries[needed]
            if not other.counts or (other.state != "done" and entry.begin <= other.end):
                found.append(Early(step, steps()[needed], left_out=not other.counts))
    return found


def running(plan: Plan, today: date) -> list[Step]:
    """The steps that are planned for today and not done."""
    return [
        step
        for id, step in steps().items()
        if plan.entries[id].state in ("todo", "doing") and plan.first_day(id) <= today <= plan.last_day(id)
    ]


def late(plan: Plan, today: date) -> list[Step]:
    """The steps that should have been done before today."""
    return [
        step
        for id, step in steps().items()
        if plan.entries[id].state in ("todo", "doing") and plan.last_day(id) < today
    ]


def in_summer(plan: Plan) -> list[Step]:
    """The steps that begin while schools are closed."""
    return [
        step
        for id, step in steps().items()
        if plan.entries[id].state == "todo" and plan.month(plan.entries[id].begin).is_summer
    ]


@dataclass(frozen=True)
class Progress:
    """How far steps are: how many are done, are being done, and count."""

    done: int
    doing: int
    all: int


def progress(plan: Plan, phase: int | None = None) -> Progress:
    """How far one phase is, or the whole road; steps that the school leaves out do not count."""
    entries = [
        entry
        for id, entry in plan.entries.items()
        if id in steps() and phase in (None, int(id.split(".")[0])) and entry.counts
    ]
    states = [entry.state for entry in entries]
    return Progress(states.count("done"), states.count("doing"), len(states))
