"""A number that changes in a source is noticed; the few that nothing notices are listed with their reason.

`unnoticed.txt` in the test folder of a lesson has a reason, then indented patterns of lines; in a line the
number stands between « and ».
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from .code_path import kept
from .literals import Draft, lesson_sources

SHARE = 0.1  # of the numbers that the text of a source may have unnoticed


def patterns(source: Path) -> list[str]:
    """The lines that may change unnoticed; what is not indented is their reason."""
    lines = kept(source).with_name("unnoticed.txt").read_text(encoding="utf-8").splitlines()
    assert not lines[0].startswith(" "), "the list begins with a reason"
    return [line.strip() for line in lines if line.startswith("  ")]


@pytest.mark.parametrize("source", lesson_sources(), ids=lambda path: path.stem)
def test_only_listed_numbers_of_the_text_can_change_unnoticed(source):
    draft, known = Draft(source), patterns(source)
    every = [literal for literal in draft.literals() if not draft.in_code(literal)]
    left = [literal.line for literal in every if not draft.notices(literal, literal.next)]
    assert [line for line in left if not any(re.search(p, line) for p in known)] == []
    assert [p for p in known if not any(re.search(p, line) for line in left)] == [], "no longer needed"
    assert len(left) <= SHARE * len(every)
