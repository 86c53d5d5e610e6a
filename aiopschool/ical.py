"""Calendar files (RFC 5545): days and hours that a calendar program takes over.

A whole day is a `date`: its end is the first day after it, as the standard wants. An hour is a `datetime`
without a zone: the clock of Brussels, which the file describes, so that every program shows the same hour.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

ZONE = "Europe/Brussels"
WIDTH = 75  # bytes of a line, without its end
# The rules of the zone since 1996: the last Sundays of March and October.
_ZONE = f"""BEGIN:VTIMEZONE
TZID:{ZONE}
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
END:VTIMEZONE"""


@dataclass(frozen=True, kw_only=True)
class Event:
    """One event. `uid` names it in all calendars: the same one again replaces it.

    Raises `ValueError` when it does not end after its start, and `TypeError` for a day with an hour.
    """

    uid: str
    start: date
    end: date
    summary: str
    description: str = ""
    location: str = ""

    def __post_init__(self) -> None:
        if isinstance(self.start, datetime) != isinstance(self.end, datetime):
            raise TypeError("start and end are both days, or both hours")
        if self.end <= self.start:
            raise ValueError(f"{self.summary}: it ends before it begins")


def whole_days(first: date, last: date) -> dict[str, date]:
    """Start and end of an event that takes the days from `first` to `last`, both inclusive.

    >>> whole_days(date(2026, 9, 1), date(2026, 9, 30))["end"]
    datetime.date(2026, 10, 1)
    """
    return {"start": first, "end": last + timedelta(days=1)}


def write(events: Iterable[Event], *, name: str, stamp: datetime | None = None) -> str:
    """The text of a calendar file, to be written in UTF-8 as it is.

    `stamp` is when it was made (with a zone), now unless it is given.
    """
    listed = list(events)
    made = (stamp or datetime.now(UTC)).astimezone(UTC)
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//aiopschool//NL", "CALSCALE:GREGORIAN"]
    lines.append(f"X-WR-CALNAME:{_escaped(name)}")
    if any(isinstance(event.start, datetime) for event in listed):
        lines += _ZONE.splitlines()
    for event in listed:
        lines += _lines(event, made)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _lines(event: Event, made: datetime) -> list[str]:
    texts = {"SUMMARY": event.summary, "DESCRIPTION": event.description, "LOCATION": event.location}
    return [
        "BEGIN:VEVENT",
        f"UID:{_escaped(event.uid)}",
        f"DTSTAMP:{made:%Y%m%dT%H%M%SZ}",
        f"DTSTART{_moment(event.start)}",
        f"DTEND{_moment(event.end)}",
        *(f"{key}:{_escaped(text)}" for key, text in texts.items() if text),
        *([] if isinstance(event.start, datetime) else ["TRANSP:TRANSPARENT"]),  # nobody is busy all day
        "END:VEVENT",
    ]


def _moment(when: date) -> str:
    if isinstance(when, datetime):
        return f";TZID={ZONE}:{when:%Y%m%dT%H%M%S}"
    return f";VALUE=DATE:{when:%Y%m%d}"


def _escaped(text: str) -> str:
    r"""A text as it may stand in a property.

    >>> print(_escaped("een; twee, drie\nvier"))
    een\; twee\, drie\nvier
    """
    plain = "\n".join(text.splitlines()).replace("\\", "\\\\")
    plain = plain.replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
    return "".join(char for char in plain if char.isprintable())


def _folded(line: str) -> str:
    """The line in pieces of at most `WIDTH` bytes; no character is cut in two."""
    pieces, room = [""], WIDTH
    for char in line:
        size = len(char.encode("utf-8", "replace"))
        if size > room:
            pieces.append("")
            room = WIDTH - 1  # a continued line begins with a space
        pieces[-1] += char
        room -= size
    return "\r\n ".join(pieces)
