"""The plans of several schools as one document: reading it, whatever its version, and writing it.

Version 1 was one plan. Version 2 has plans by key, in their order, and which of them is open. What cannot be
read in a plan falls back on the road as it is proposed; what a newer version wrote stays in it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import count
from types import MappingProxyType
from typing import Any

from .content import steps
from .months import Month, of_school
from .plan import LIMITS, STATES, Entry, Plan, fitted, proposed

VERSION = 2
MOST = 6  # schools side by side: more are no picture any more
FIRST = "a"  # the key of the plan that every document begins with


@dataclass(frozen=True)
class Plans:
    """Plans by key, at least one; `open` is the key of the one in sight."""

    plans: Mapping[str, Plan]
    open: str
    more: Mapping[str, Any] = field(default_factory=dict)

    @property
    def plan(self) -> Plan:
        """The one in sight."""
        return self.plans[self.open]

    def put(self, key: str, plan: Plan) -> Plans:
        """With this plan under its key; one that is gone meanwhile stays gone."""
        return replace(self, plans={**self.plans, key: plan}) if key in self.plans else self

    def alter(self, key: str, change: Callable[[Plan], Plan]) -> Plans:
        """With one plan changed, if it is still there."""
        return self.put(key, change(self.plans[key])) if key in self.plans else self

    def add(self, plan: Plan) -> Plans:
        """With one plan more, in sight. Raises `ValueError` when there are `MOST` of them."""
        if len(self.plans) >= MOST:
            raise ValueError("too many plans")
        key = next(key for n in count(1) if (key := f"plan{n}") not in self.plans)
        return replace(self, plans={**self.plans, key: plan}, open=key)

    def show(self, key: str) -> Plans:
        """With another plan in sight."""
        return replace(self, open=key) if key in self.plans else self

    def remove(self, key: str) -> Plans:
        """Without one plan; the last one is not removed."""
        left = {other: plan for other, plan in self.plans.items() if other != key}
        if not left:
            return self
        return replace(self, plans=left, open=self.open if self.open in left else next(iter(left)))


def fresh(today: date) -> Plans:
    """What a school begins with: one plan without a name."""
    return Plans({FIRST: Plan.fresh(today)}, FIRST)


def is_document(values: Any) -> bool:
    """Whether these are values of this tool, of any version."""
    if not isinstance(values, dict):
        return False
    plans = values.get("plans", {"": values})
    return isinstance(plans, dict) and bool(plans) and all(map(_is_plan, plans.values()))


def _is_plan(data: Any) -> bool:
    return (
        isinstance(data, dict)
        and isinstance(data.get("steps"), dict)
        and Month.read(data.get("start")) is not None
    )


def read(values: Any, today: date) -> Plans:
    """The plans in a document; a fresh one when there are none."""
    known = values if isinstance(values, dict) else {}
    if "plans" not in known:
        return Plans({FIRST: read_plan(known, today)}, FIRST) if "steps" in known else fresh(today)
    found = known["plans"] if isinstance(known["plans"], dict) else {}
    plans = {key: read_plan(data, today) for key, data in found.items() if isinstance(data, dict)}
    if not plans:
        return fresh(today)
    more = {key: value for key, value in known.items() if key not in ("plans", "open")}
    opened = known.get("open")
    is_there = isinstance(opened, str) and opened in plans
    return Plans(plans, opened if is_there else next(iter(plans)), more)


def write(plans: Plans) -> dict[str, Any]:
    """The document of these plans."""
    every = {key: write_plan(plan) for key, plan in plans.plans.items()}
    return {**plans.more, "plans": every, "open": plans.open}


def read_plan(data: Mapping[str, Any], today: date) -> Plan:
    """One plan as it was written; a step that is missing or damaged stands where it is proposed."""
    start = Month.read(data.get("start")) or of_school(today)
    at_first = proposed(start)
    written = data.get("steps")
    written = written if isinstance(written, dict) else {}
    entries = {id: _read_entry(written.get(id), at_first[id]) for id in steps()}
    newer = {id: value for id, value in written.items() if id not in steps()}
    more = {key: value for key, value in data.items() if key not in ("name", "start", "steps")}
    if newer:
        more["newer steps"] = newer
    return Plan(_text(data.get("name"), "name"), start, MappingProxyType(entries), more)


def write_plan(plan: Plan) -> dict[str, Any]:
    """One plan as plain data."""
    more = dict(plan.more)
    newer = more.pop("newer steps", {})
    written = {id: _write_entry(entry) for id, entry in plan.entries.items()}
    return {**more, "name": plan.name, "start": str(plan.start), "steps": {**written, **newer}}


def _read_entry(data: Any, at_first: Entry) -> Entry:
    if not isinstance(data, dict):
        return at_first
    begin, months = (
        value if type(value := data.get(name)) is int else getattr(at_first, name)
        for name in ("begin", "months")
    )
    state = data.get("state") if data.get("state") in STATES else at_first.state
    known = ("begin", "months", "owner", "state", "note")
    more = {key: value for key, value in data.items() if key not in known}
    owner, note = (_text(data.get(name), name) for name in ("owner", "note"))
    return Entry(*fitted(begin, months), owner, state, note, more)


def _write_entry(entry: Entry) -> dict[str, Any]:
    return {
        **entry.more,
        "begin": entry.begin,
        "months": entry.months,
        "owner": entry.owner,
        "state": entry.state,
        "note": entry.note,
    }


def _text(value: Any, name: str) -> str:
    return value[: LIMITS[name]] if isinstance(value, str) else ""
