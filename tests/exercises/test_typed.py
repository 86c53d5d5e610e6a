"""What pupils type is right, a known mistake, or asked about: no field is mute, none counts it wrongly."""

from __future__ import annotations

import re

import pytest

from aiopschool.texts import speaking

from .typed import FIELDS, tables

TABLES = tables()
ROWS = [
    pytest.param(name, language, row, id=f"{language} {name}: {row.text!a}")
    for name, rows in TABLES.items()
    for language in FIELDS[name].languages
    for row in rows
]


def test_the_tables_are_long_and_nothing_stands_in_one_twice():
    assert TABLES.keys() == FIELDS.keys()
    for rows in TABLES.values():
        assert len({row.text for row in rows}) == len(rows)
    assert sum(row.outcome != "wrong" for rows in TABLES.values() for row in rows) >= 400


@pytest.mark.parametrize(("name", "language", "row"), ROWS)
def test_what_is_typed_is_read_or_asked_about(name, language, row):
    with speaking(language):
        status, message = FIELDS[name].outcome(row.text)
    assert status == row.outcome, message
    if status == "remark":
        assert row.says in message.replace("\u202f", " ")
        assert re.search(r"[^.?!]{10,}[.?!]", message), "a whole sentence"
        if re.search(r"[0-9]", row.text):
            assert not re.search("geen getal|not a number", message)
