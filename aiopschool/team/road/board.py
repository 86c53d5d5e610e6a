"""What picture, list and buttons share: the plans as they are now, on this device, and which step is in sight.

Each change begins from what is kept at that moment, so that two windows do not destroy each other's plans, and is
kept at once. Nobody is told while the lock is held: who is told may hold one of its own.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from ...records.documents import Documents, topic
from ...records.file import ProgressError
from ...records.telling import listen
from ...texts import _
from . import plans as document
from .content import steps
from .plan import Plan
from .plans import Plans

NAME = "road"
Change = Callable[[Plans], Plans]


class Board:
    """The plans of this device. `today` is given by tests only."""

    def __init__(self, today: date | None = None) -> None:
        self._given, self._lock = today, threading.RLock()
        self._watchers: list[Callable[[], None]] = []
        self.selected = next(iter(steps()))
        self.notice = ""
        self.plans = document.fresh(self.today)
        self.read()
        listen(topic(NAME), self._changed_elsewhere)

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

    def read(self) -> None:
        """Read again what is kept."""
        with self._lock:
            kept = Documents()
            entry = kept.of(NAME)
            self.notice = kept.notice
            self._take(document.read(entry.get("values"), self.today))

    def change(self, change: Change) -> None:
        """Change the plans, keep them, and tell everybody."""
        with self._lock:

            def on(entry: dict[str, Any]) -> None:
                now = document.read(entry.get("values"), self.today)
                after = change(now.show(self.plans.open))
                entry["version"] = max(document.VERSION, entry.get("version") or 0)
                entry["values"] = document.write(after)
                self._take(after)

            self.notice = ""
            try:
                Documents().change(NAME, on)
            except ProgressError as error:
                self.notice = str(error)
        self.tell()

    def step(self, id: str, **values: Any) -> None:
        """Change one step of the plan in sight; it comes in sight too."""
        self.selected = id
        before = self.plan.entries[id]
        self.change(lambda plans: plans.put(plans.open, plans.plan.change(id, **values)))
        after = self.plan.entries[id]
        if "begin" in values and after.months < before.months:
            text = _("{step} takes {n} months less now: the road ends there.")
            self.notice = self.notice or text.format(step=steps()[id].name, n=before.months - after.months)
            self.tell()

    def select(self, id: str) -> None:
        """Bring a step in sight."""
        if id != self.selected:
            self.selected = id
            self.tell()

    def erase(self) -> None:
        """Forget all plans on this device."""
        with self._lock:
            self.notice = ""
            try:
                Documents().erase(NAME)
            except ProgressError as error:
                self.notice = str(error)
            self._take(document.fresh(self.today))
        self.tell()

    def tell(self) -> None:
        """Bring all that shows the plans in step."""
        for changed in self._watchers:
            changed()

    def _take(self, plans: Plans) -> None:
        opened = self.plans.open
        self.plans = replace(plans, open=opened) if opened in plans.plans and not self._watchers else plans

    def _changed_elsewhere(self) -> None:
        self.read()
        self.tell()
