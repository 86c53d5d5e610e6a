"""Times and days as a reader writes them; a time is a number of minutes since midnight."""

from __future__ import annotations

import re
from datetime import date

from ...texts import _


def clock(minutes: int) -> str:
    """A time of the day as a reader writes it.

    >>> clock(9 * 60 + 5)
    '9u05'
    """
    return _("{hour}:{minute}").format(hour=minutes // 60, minute=f"{minutes % 60:02}")


_CLOCK = re.compile(r"\s*(\d{1,2})\s*(?:(?:u|h|uur|[:.])\s*(\d{2})?)?\s*", re.IGNORECASE)


def read_clock(text: str) -> int | None:
    """A time of the day as somebody types it; None when it is none.

    >>> read_clock("9u30"), read_clock("16:30"), read_clock("9 uur"), read_clock("25u00")
    (570, 990, 540, None)
    """
    found = _CLOCK.fullmatch(text)
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return hour * 60 + minute if hour < 24 and minute < 60 else None


def read_days(text: str) -> list[date] | None:
    """Days as somebody types them, with the year, parted by commas; None when one of them is no day.

    >>> read_days("4/11/2026, 11-11-2026")
    [datetime.date(2026, 11, 4), datetime.date(2026, 11, 11)]
    """
    found = []
    for word in re.split(r"[,;\n]+", text):
        if not word.strip():
            continue
        numbers = re.fullmatch(r"\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*", word)
        try:
            found.append(date(*map(int, numbers.groups()[::-1])))
        except (AttributeError, ValueError):
            return None
    return found
