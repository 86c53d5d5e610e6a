"""Facts that age: laws and dates, each with its source and the day on which somebody checked it.

They stand in one file, `dated.toml`. A page that uses one shows its source and that day.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path

from ..errors import unknown_name
from ..texts import _

FILE = Path(__file__).with_name("dated.toml")


@dataclass(frozen=True)
class Fact:
    """What holds since `applies` (or will), where that can be read, and when it was last checked."""

    text: str
    source: str
    link: str
    applies: date
    checked: date

    def when(self) -> str:
        """Since when it holds, and when it was checked."""
        since = _("holds since {day}") if self.applies <= datetime.now().date() else _("holds from {day} on")
        checked = _("checked on {day}").format(day=on_paper(self.checked))
        return f"{since.format(day=on_paper(self.applies))}, {checked}"


def on_paper(day: date) -> str:
    """A day as it is written here.

    >>> on_paper(date(2027, 12, 2))
    '2/12/2027'
    """
    return f"{day.day}/{day.month}/{day.year}"


@cache
def facts() -> dict[str, Fact]:
    """All facts that age, by their key. Raises `TypeError` when one misses something."""
    return {key: Fact(**entry) for key, entry in tomllib.loads(FILE.read_text(encoding="utf-8")).items()}


def fact(key: str) -> Fact:
    """One of them. Raises `ReaderError` with the nearest keys."""
    if key not in facts():
        raise unknown_name(key, facts())
    return facts()[key]


def last_checked() -> date:
    """The day on which the fact that was checked longest ago was checked: what a page promises at most."""
    return min(one.checked for one in facts().values())
