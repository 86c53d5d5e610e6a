"""Calendar files that every calendar program reads: RFC 5545, line by line."""

# ruff: noqa: DTZ001 - an hour without a zone is what the writer takes

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from io import StringIO
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical

from aiopschool.ical import Event, whole_days, write

STAMP = datetime(2026, 8, 1, 12, tzinfo=UTC)
AWKWARD = 'Overleg; met ouders, leerlingen\\"team"\nén een héél lange regel ' + "vijfenzeventig bytes 🎒 " * 9


def unfolded(text: str) -> list[str]:
    """The lines as a calendar program reads them."""
    return re.sub("\r\n[ \t]", "", text).split("\r\n")


def plain(line: str) -> str:
    """The text of a property."""
    value = line.split(":", 1)[1]
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)


def days(**changes: object) -> Event:
    return Event(
        **{"uid": "a@b", "summary": "x", **whole_days(date(2027, 2, 28), date(2027, 2, 28)), **changes}
    )


def test_awkward_text_comes_back_as_it_was():
    text = write([days(summary=AWKWARD, description=AWKWARD)], name="Plan")
    lines = unfolded(text)
    for key in ("SUMMARY", "DESCRIPTION"):
        assert [plain(line) for line in lines if line.startswith(key)] == [AWKWARD]


def test_no_line_is_longer_than_75_bytes_and_all_end_as_they_must():
    text = write([days(summary=AWKWARD)], name=AWKWARD)
    assert text.endswith("END:VCALENDAR\r\n")
    assert "\n" not in text.replace("\r\n", "")
    pieces = text.encode().split(b"\r\n")
    assert max(map(len, pieces)) <= 75
    for piece in pieces:
        piece.decode()  # no character was cut in two


def test_a_day_ends_on_the_first_day_after_it():
    lines = unfolded(write([days()], name="Plan", stamp=STAMP))
    assert "DTSTART;VALUE=DATE:20270228" in lines
    assert "DTEND;VALUE=DATE:20270301" in lines
    assert "DTSTAMP:20260801T120000Z" in lines
    assert not any("VTIMEZONE" in line for line in lines)


def test_an_hour_is_that_of_brussels_and_the_file_says_what_that_is():
    hour = Event(uid="u", start=datetime(2026, 2, 5, 9, 30), end=datetime(2026, 2, 5, 16, 30), summary="dag")
    lines = unfolded(write([hour], name="Dag"))
    assert "DTSTART;TZID=Europe/Brussels:20260205T093000" in lines
    assert "DTEND;TZID=Europe/Brussels:20260205T163000" in lines
    assert lines.index("END:VTIMEZONE") < lines.index("BEGIN:VEVENT")


@pytest.mark.parametrize("end", [date(2027, 2, 28), date(2026, 2, 28)])
def test_an_end_that_is_not_after_the_start_is_refused(end):
    with pytest.raises(ValueError, match="ends before"):
        days(end=end)


def test_a_day_does_not_end_on_an_hour():
    with pytest.raises(TypeError):
        days(end=datetime(2027, 3, 1, 12))


def test_the_zone_of_the_file_has_the_clock_of_brussels():
    hour = Event(uid="u", start=datetime(2026, 8, 1, 9), end=datetime(2026, 8, 1, 10), summary="x")
    text = write([hour], name="")
    block = text[text.index("BEGIN:VTIMEZONE") : text.index("BEGIN:VEVENT")]
    ours, theirs = tzical(StringIO(block)).get(), ZoneInfo("Europe/Brussels")
    for month, day in ((1, 15), (3, 28), (3, 29), (3, 30), (7, 1), (10, 24), (10, 25), (10, 26)):
        for year in (2026, 2027, 2028):
            noon = datetime(year, month, day, 12)
            assert noon.replace(tzinfo=ours).utcoffset() == noon.replace(tzinfo=theirs).utcoffset()
