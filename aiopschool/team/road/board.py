"""What picture, list and buttons share: the plans as they are now, on this device, and the step in sight.

Each change begins from what is kept at that moment, so that two windows do not destroy each other's plans,
and is kept at once.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from ...records.documents import Documents, topic
from ...records.file import ProgressError
from ...records.telling import LOCK, listen, tell
from ...texts import _, ngettext
from . import plans as document
from .content import steps
from .plan import Plan
from .plans import Plans

NAME = "road"


class Board:
    """The plans of this device. `today` is given by tests only."""

    def __init__(self, today: date | None = None) -> None:
        self._given = today
        self._watchers: list[Callable[[], None]] = []
        self.selected = next(iter(steps()))
        self.plans = document.fresh(self.today)
        self.notice = ""
        self.times = 0  # that all plans were erased
        self._read(first=True)
        listen(topic(NAME), self._follow)

    @property
    def today(self) -> date:
        """The day on which somebody looks."""
        return self._given or date.today()  # noqa: DTZ011 - the day on this device

    @property
    def plan(self) -> Plan:
        """The plan in sight."""
        return self.plans.plan

    def watch(self, changed: Callable[[], None]) -> None:
        """Be told after every change."""
        self._watchers.append(changed)

    def change(self, change: Callable[[Plans], Plans], said: str = "") -> None:
        """Change the plans, keep them, and bring in step all that shows them; `said` becomes the notice."""

        def on(entry: dict[str, Any]) -> None:
            now = document.read(entry.get("values"), self.today)
            self.plans = change(now.show(self.plans.open))
            newest = entry.get("version") if type(entry.get("version")) is int else 0
            entry.update(version=max(document.VERSION, newest), values=document.write(self.plans))
            entry["title"] = _("Road to AI")

        kept = Documents()
        with LOCK:
            try:
                kept.change(NAME, on)
                self.notice = kept.notice or said
            except ProgressError as error:
                self.notice = str(error)
            tell(topic(NAME), but=self._follow)
            self._tell()

    def step(self, id: str, plan: str = "", **values: Any) -> None:
        """Change one step of a plan, the one in sight unless it is named; the step comes in sight too."""
        key = plan or self.plans.open
        if id not in steps() or key not in self.plans.plans:
            return
        self.selected = id
        before, after = (
            self.plans.plans[key].entries[id],
            self.plans.plans[key].change(id, **values).entries[id],
        )
        lost = before.months - after.months if "begin" in values else 0
        said = _shorter(id, lost) if lost > 0 else ""
        self.change(lambda plans: plans.alter(key, lambda one: one.change(id, **values)), said)

    def select(self, id: str) -> None:
        """Bring a step in sight."""
        if id in steps() and id != self.selected:
            self.selected = id
            self._tell()

    def erase(self) -> None:
        """Forget all plans on this device. Raises `ProgressError` when the file cannot be written."""
        with LOCK:
            Documents().erase(NAME)
            self.plans, self.notice = document.fresh(self.today), ""
            self.times += 1
            tell(topic(NAME), but=self._follow)
            self._tell()

    def _read(self, *, first: bool = False) -> None:
        kept = Documents()
        entry = kept.of(NAME)
        plans = document.read(entry.get("values"), self.today)
        plans = plans if first else plans.show(self.plans.open)
        self.times += not entry and plans != self.plans
        self.plans = plans
        self.notice = kept.notice

    def _follow(self) -> None:
        """Another cell, notebook or tab changed the plans."""
        with LOCK:
            self._read()
            self._tell()

    def _tell(self) -> None:
        for changed in self._watchers:
            changed()


def _shorter(id: str, lost: int) -> str:
    text = ngettext(
        "{step} takes {n} month less now: the road ends there.",
        "{step} takes {n} months less now: the road ends there.",
        lost,
    )
    return text.format(step=steps()[id].name, n=lost)
