"""Months of a calendar: counting on, writing them, and reading them back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from ...texts import _

SUMMER = (7, 8)  # no school in Belgium
YEARS = range(2020, 2100)


@dataclass(frozen=True, order=True)
class Month:
    """A month of a year; `month` counts from 1."""

    year: int
    month: int

    @classmethod
    def of(cls, day: date) -> Self:
        """The month of a day."""
        return cls(day.year, day.month)

    @classmethod
    def read(cls, text: object) -> Self | None:
        """The month of `2026-09`; None for anything else, and for a year that no plan has."""
        found = re.fullmatch(r"(\d{4})-(\d{1,2})", text) if isinstance(text, str) else None
        if not found or int(found[1]) not in YEARS or not 1 <= int(found[2]) <= 12:
            return None
        return cls(int(found[1]), int(found[2]))

    def __str__(self) -> str:
        return f"{self.year}-{self.month:02}"

    def __add__(self, months: int) -> Month:
        years, month = divmod(self.month - 1 + months, 12)
        return Month(self.year + years, month + 1)

    def __sub__(self, other: Month) -> int:
        """How many months after another one."""
        return 12 * (self.year - other.year) + self.month - other.month

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return (self + 1).first - timedelta(days=1)

    @property
    def is_summer(self) -> bool:
        """Whether schools are closed."""
        return self.month in SUMMER

    @property
    def short(self) -> str:
        """Its name in the language spoken, without the year."""
        return names()[self.month - 1]

    @property
    def name(self) -> str:
        """Name and year in the language spoken."""
        return f"{self.short} {self.year}"


def names() -> list[str]:
    """The short names of the twelve months, in the language spoken."""
    return _("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec").split()


def of_school(day: date) -> Month:
    """The month of a day; in July and August the September that comes.

    >>> str(of_school(date(2027, 3, 1))), str(of_school(date(2027, 7, 1)))
    ('2027-03', '2027-09')
    """
    month = Month.of(day)
    return Month(day.year, 9) if month.is_summer else month
