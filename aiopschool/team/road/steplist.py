"""The road as a list to fill in: the plan, its phases that fold, and five fields for each step.

All that can be dragged in the picture can be chosen or typed here, also on a phone.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import traitlets

from ...browser import DOM, DRAFTS, UNHEARD, BrowserWidget, Entry, script, stylesheet
from ...exercises.wording import RETRY
from ...texts import _, language
from . import saying
from .board import Board
from .content import MONTHS, phases, steps
from .months import Month, names
from .plan import LIMITS, STATES, Plan

HERE = Path(__file__).parent
AROUND = 6  # years before and after: plans are looked back at
NUMBERS = ("begin", "months")


class StepList(BrowserWidget):
    """The fields of the plan in sight.

    An entry is about `plan/step/field` or `plan/field`, where a plan is its key, and is a `set` with the
    value; or about the list: `select` a step, `open` a plan.
    """

    _esm = script(DOM, DRAFTS, UNHEARD, HERE / "steplist.js")
    _css = stylesheet(HERE / "steplist.css")

    spec = traitlets.Dict().tag(sync=True)
    shown = traitlets.Dict().tag(sync=True)

    def __init__(self, board: Board) -> None:
        self._board = board
        super().__init__(self._do, spec=_spec())
        self.show()

    def show(self) -> None:
        """Show the plan as it is."""
        board, plan = self._board, self._board.plan
        early = saying.too_early(plan)
        shown = {
            "plan": board.plans.open,
            "plans": [[key, saying.name_of(one)] for key, one in board.plans.plans.items()],
            "name": plan.name,
            "month": plan.start.month,
            "year": plan.start.year,
            "years": _years(plan, board.today.year),
            "months": [plan.month(n).name for n in range(1, MONTHS + 1)],
            "steps": {id: _step(plan, id, early.get(id, [])) for id in steps()},
            "phases": {str(phase.number): saying.so_far(plan, phase.number) for phase in phases()},
            "selected": board.selected,
            "notice": board.notice,
            "times": board.times,
        }
        if shown != self.shown:
            # `sent` holds the last thing that was typed, and a notebook keeps it.
            erased = {"sent": {}} if board.times != self.shown.get("times", board.times) else {}
            self.answer(shown=shown, **erased)

    def _do(self, entries: Sequence[Entry]) -> None:
        for about, kind, values in entries:
            with self.guard([Entry(about, kind, ())]):
                self._one(about, kind, values[0] if values else None)
        self.answer()

    def _one(self, about: str, kind: str, value: Any) -> None:
        """One thing that the reader did; what does not fit changes nothing."""
        board = self._board
        if (about, kind) == ("list", "select"):
            board.select(str(value))
        elif (about, kind) == ("list", "open"):
            board.change(lambda plans: plans.show(str(value)))
        elif kind == "set":
            plan, *inner = about.split("/")
            if len(inner) == 2:
                board.step(inner[0], plan, **_value(inner[1], value))
            else:
                board.change(lambda plans: plans.alter(plan, lambda one: _headed(one, inner[0], value)))


def _value(name: str, value: Any) -> dict[str, Any]:
    """A field of a step with its value. Raises `ValueError` for what is none."""
    if name in NUMBERS:
        return {name: int(value)}
    if name in ("owner", "note", "state"):
        return {name: str(value)}
    raise ValueError(f"no field {name!r}")


def _headed(plan: Plan, name: str, value: Any) -> Plan:
    """The plan with another name, or another first month."""
    if name == "name":
        return plan.renamed(str(value))
    parts = {"year": plan.start.year, "month": plan.start.month, name: int(value)}
    start = Month.read("{year}-{month}".format(**parts))
    return plan.starting(start) if start else plan


def _step(plan: Plan, id: str, early: Sequence[str]) -> dict[str, Any]:
    entry = plan.entries[id]
    return {
        "begin": str(entry.begin),
        "months": str(entry.months),
        "owner": entry.owner,
        "state": entry.state,
        "note": entry.note,
        "said": " ".join(early),
    }


def _years(plan: Plan, now: int) -> list[int]:
    """The years to choose from; that of the plan is always one."""
    return sorted({plan.start.year, *range(now - AROUND, now + AROUND + 1)})


def _spec() -> dict[str, Any]:
    """What never changes: the phases with their steps, and the words."""
    return {
        "lang": language(),
        "title": _("The plan, step by step"),
        "phases": [
            {
                "number": phase.number,
                "title": f"{phase.number} {phase.title}",
                "goal": phase.goal,
                "steps": [
                    {"id": step.id, "name": step.name, "help": step.help, "leans": _leans(step.needs)}
                    for step in phase.steps
                ],
            }
            for phase in phases()
        ],
        "states": [[state, saying.state_name(state)] for state in STATES],
        "lengths": [saying.length(n) for n in range(1, MONTHS + 1)],
        "months": names(),
        "limits": LIMITS,
        "words": _words(),
    }


def _leans(needs: Sequence[str]) -> str:
    if not needs:
        return ""
    return _("Leans on {steps}.").format(steps=", ".join(steps()[id].name for id in needs))


def _words() -> dict[str, str]:
    return {
        "plan": _("Plan"),
        "name": _("Name of the school"),
        "month": _("Begins in"),
        "year": _("Year"),
        "begin": _("begins"),
        "months": _("how long"),
        "owner": _("who"),
        "state": _("state"),
        "note": _("Note"),
        "more": _("What it is, and a note"),
        "role": _("A role is enough: coordinator, ICT, head."),
        "late": _("There is no answer."),
        "typed": _("What you typed is kept."),
        "retry": _(RETRY),
    }
