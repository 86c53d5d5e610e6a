"""One data set, many bar charts: what a chart makes of the numbers, and how large it makes them look.

Sam writes a piece for the school paper every month (invented). Counted are the long words, of 7 letters or
more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from .model import Tally

LONG = (80, 72, 60, 66)
WORDS = (400, 300, 200, 300)
MONTHS = tuple(Tally((long, n - long)) for long, n in zip(LONG, WORDS, strict=True))
SHARES = tuple(month.shares[0] for month in MONTHS)  # 0.20, 0.24, 0.30 and 0.22
SHARE, COUNT, SORTED, PICTURE = "share", "count", "sorted", "picture"
WIDE = 1  # October, whose bar can be made wider


@dataclass(frozen=True)
class Chart:
    """A bar chart of the four months: where its y-axis starts, how wide the bar of October is, and its kind.

    The kind is `share`, `count` (absolute frequencies), `sorted` (from small to large) or `picture` (a pencil
    as wide as it is high).
    """

    start: Fraction = Fraction(0)
    width: Fraction = Fraction(1)
    kind: str = SHARE

    @property
    def order(self) -> list[int]:
        """The months from left to right."""
        months = range(len(SHARES))
        return sorted(months, key=SHARES.__getitem__) if self.kind == SORTED else list(months)

    @property
    def heights(self) -> Sequence[Fraction]:
        """The numbers on the y-axis, by month."""
        return [Fraction(n) for n in LONG] if self.kind == COUNT else SHARES

    @property
    def begin(self) -> Fraction:
        """The start of the y-axis; of counts it is the same part of the largest."""
        return self.start * max(self.heights) / max(SHARES)

    def looks(self) -> list[Fraction]:
        """What the eye sees of each month: the area above the start of the axis."""
        seen = [height - self.begin for height in self.heights]
        if self.kind == PICTURE:
            return [height**2 for height in seen]
        return [area * (self.width if month == WIDE else 1) for month, area in enumerate(seen)]

    def ratio(self, one: int, other: int) -> Fraction | None:
        """How many times as large one month looks as the other; None when nothing is seen of that."""
        seen = self.looks()
        return seen[one] / seen[other] if seen[other] > 0 else None


HONEST = Chart()
CUT = Fraction(18, 100)
CHARTS: Mapping[str, Chart] = {
    "1": Chart(start=CUT),
    "2": Chart(width=Fraction(5, 2)),
    "3": Chart(kind=COUNT),
    "4": Chart(kind=SORTED),
    "5": Chart(kind=PICTURE),
}


def suggestion(chart: Chart) -> str:
    """The claim that a chart suggests, by its key: its one trick, else that of an honest chart."""
    tricks = {
        "six": chart.start > 0,
        "october": chart.width > 1,
        "september": chart.kind == COUNT,
        "rising": chart.kind == SORTED,
        "double": chart.kind == PICTURE,
    }
    return next((key for key, used in tricks.items() if used), "half")
