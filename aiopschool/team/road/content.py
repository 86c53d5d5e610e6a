"""The six phases and 27 steps of the road, as they stand in `steps.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

MONTHS = 24


@dataclass(frozen=True)
class Step:
    """One step, and the steps that it leans on.

    `begin` and `months` are what is proposed, in months of school from 1 on: July and August are none.
    """

    id: str
    label: str
    help: str
    begin: int
    months: int
    needs: tuple[str, ...]

    @property
    def name(self) -> str:
        """Number and label together."""
        return f"{self.id} {self.label}"


@dataclass(frozen=True)
class Phase:
    """One phase, with its goal and its steps."""

    number: int
    title: str
    goal: str
    steps: tuple[Step, ...]


@cache
def phases() -> tuple[Phase, ...]:
    """All phases, in order; a step is called by the number of its phase and its own."""
    text = Path(__file__).with_name("steps.toml").read_text(encoding="utf-8")
    return tuple(
        Phase(
            number,
            phase["title"],
            phase["goal"],
            tuple(
                Step(id=f"{number}.{n}", **{**step, "needs": tuple(step["needs"])})
                for n, step in enumerate(phase["steps"], 1)
            ),
        )
        for number, phase in enumerate(tomllib.loads(text)["phases"], 1)
    )


@cache
def steps() -> dict[str, Step]:
    """All steps by their number."""
    return {step.id: step for phase in phases() for step in phase.steps}
