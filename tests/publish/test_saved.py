"""What the build saves for the pages around the lessons."""

from __future__ import annotations

import json

import pytest

from aiopschool.publish.saved import alike, goals_of

SOURCE = """\
# Title

| Doel | Waar | Taak | Code |
| --- | --- | --- | --- |
| een stelsel | deel 1 | oefening 1a | 2de graad D, MD 06.16 en 2de graad DA, MD 06.08–06.10: stelsel |
| geen doel | deel 2 | oefening 1b | niets |

Ook in 2de graad A, MD 06.04 (grafiek). Losse code 06.05 telt niet.
"""


def test_the_goals_of_a_source_are_its_rows_and_what_it_only_names(tmp_path):
    source = tmp_path / "nl" / "woord.md"
    source.parent.mkdir()
    source.write_text(SOURCE, encoding="utf-8")
    row, named = json.loads(goals_of(source))
    assert (row["goal"], row["where"], row["tasks"]) == ("een stelsel", "deel 1", "oefening 1a")
    assert row["codes"] == [
        "2de graad D, MD 06.16",
        *(f"2de graad DA, MD 06.{n}" for n in ("08", "09", "10")),
    ]
    assert named == {"goal": "", "where": "", "tasks": "", "codes": ["2de graad A, MD 06.04"]}


PICTURE = """\
<svg><path id="a1" d="M 10 20 L 30.5 40"/><text>som</text><image href="data:image/png;base64,AAA"/></svg>
"""


@pytest.mark.parametrize(
    ("change", "same"),
    [
        ("", True),
        (('"a1"', '"b7"'), True),  # a name
        (("base64,AAA", "base64,BBB"), True),  # packed by another version of a library
        (("30.5", "31"), True),  # another computer
        (("30.5", "60"), False),
        (("som", "verschil"), False),
        (("L 30.5 40", "L 30.5 40 L 1 1"), False),
    ],
)
def test_a_picture_is_made_anew_when_it_looks_otherwise(change, same):
    assert alike(PICTURE, PICTURE.replace(*change) if change else PICTURE) is same
