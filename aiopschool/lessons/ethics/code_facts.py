"""What the cells of the programming path of lesson 9 use and print."""

from __future__ import annotations

from typing import Any

from .model import table_of
from .pupils import ALARM, group

HIGHER = 66  # the threshold that the reader tries next


def code_facts() -> dict[str, Any]:
    """Scores of both groups as lists, and what the cells print."""
    tables = {name: group(name).table(ALARM) for name in "AB"}
    return {
        "scores_a": list(group("A").scores),
        "scores_b": list(group("B").scores),
        "needs_a": sum(group("A").needs),
        "needs_b": sum(group("B").needs),
        "code_alarm": ALARM,
        "code_higher": HIGHER,
        "code_a": _counts(tables["A"]),
        "code_b": _counts(tables["B"]),
        "code_b_higher": _counts(table_of(group("B").scores, group("B").needs, HIGHER)),
        "fifty_pupils": 50,
        "last_threshold": 101,
    }


def _counts(table) -> list[int]:
    return [table.tp, table.fp, table.fn, table.tn]
