"""A team: self-tests of several people, added up until only counts remain.

Nothing of one person is kept, no name and no file: per indicator only how many people stand on each step, and
a mark of each measurement so that the same one does not count twice. Below `LEAST` people nothing is shown:
in a small group everybody would know whose answer it is.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from .model import STEPS, Answers, Area, Indicator, indicators

LEAST = 3
Counts = dict[str, list[int]]


def read_counts(value: Any) -> Counts:
    """Counts as they are kept; what cannot be one counts nobody."""
    kept = value if isinstance(value, dict) else {}
    return {code: _row(kept.get(code)) for code in indicators()}


def _row(value: Any) -> list[int]:
    fits = isinstance(value, list) and len(value) == len(STEPS)
    return (
        [n if isinstance(n, int) and not isinstance(n, bool) and n >= 0 else 0 for n in value]
        if fits
        else [0] * 4
    )


def add(counts: Counts, answers: Answers) -> Counts:
    """The counts with one more person.

    >>> add(read_counts({}), {"6.1.1": "2"})["6.1.1"]
    [0, 0, 1, 0]
    """
    return {
        code: [n + (answers.get(code) == step) for step, n in zip(STEPS, row, strict=True)]
        for code, row in counts.items()
    }


def mark(answers: Answers, salt: str) -> str:
    """What tells one measurement from another; `salt` is a random number of the measurement, never a name."""
    text = json.dumps([salt, sorted(answers.items())])
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def mean(counts: Counts, chosen: Sequence[Indicator]) -> Fraction | None:
    """The mean step of a team over these indicators, every answer as heavy; None without answers."""
    rows = [counts[one.code] for one in chosen]
    people = sum(map(sum, rows))
    points = sum(n * int(step) for row in rows for step, n in zip(STEPS, row, strict=True))
    return Fraction(points, people) if people else None


def spread(counts: Counts, area: Area) -> list[int]:
    """How many answers of an area are on each step."""
    return [sum(column) for column in zip(*(counts[one.code] for one in area.indicators), strict=True)]


def to_discuss(counts: Counts, count: int) -> list[Indicator]:
    """Where the team as a whole stands lowest: what to learn together."""
    means: Mapping[str, Fraction] = {
        one.code: found for one in indicators().values() if (found := mean(counts, [one])) is not None
    }
    return [indicators()[code] for code in sorted(means, key=lambda code: means[code])[:count]]
