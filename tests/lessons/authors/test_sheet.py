"""The paper activity of lesson 6 has the numbers of the explorer, and its words are true."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from aiopschool.course import lessons
from aiopschool.lessons.authors.model import RULE, Tally, distance, spread
from aiopschool.lessons.authors.questions import FEW, tallies
from aiopschool.paper.note import note
from aiopschool.paper.sheet import Axes, Fill, Sheet, Table

from ...paper.pdfs import sheet_of

(LESSON,) = (lesson for lesson in lessons() if lesson.number == 6)


@cache
def sheet() -> Sheet:
    return sheet_of(LESSON)


@cache
def text() -> str:
    """The note for the teacher on one line."""
    return " ".join("\n".join(note(sheet(), "")).split())


def tables() -> list[list[list[str]]]:
    found = [block for block in sheet().record if isinstance(block, Table)]
    return [
        [[cell.answer for cell in row if isinstance(cell, Fill)] for row in table.rows] for table in found
    ]


def test_tallies_profiles_and_distances():
    counts, profiles, gaps = tables()
    assert counts == [["17", "14", "9", "40"], ["20", "14", "6", "40"], ["24", "21", "15", "60"]]
    assert profiles[0] == ["0,425", "0,35", "0,225", "1"]
    assert profiles[1:] == [["0,5", "0,35", "0,15", "1"], ["0,4", "0,35", "0,25", "1"]]
    assert gaps == [["0,075", "0", "0,075", "0,15"], ["0,025", "0", "0,025", "0,05"]]


def test_the_bars_are_as_high_as_the_profiles():
    (bars,) = [block for block in sheet().teacher if isinstance(block, Axes)]
    heights = [sorted({y for _x, y in line} - {0}) for line in bars.lines]
    assert heights == [sorted({float(s) for s in tally.shares}) for tally in tallies().values()]
    assert all(y <= bars.y.high for line in bars.lines for _x, y in line)


def test_what_the_answers_say_in_words():
    found = tallies()
    amber, bram = (found[who].shares[0] for who in "AB")
    assert amber - bram == Fraction(1, 10) < RULE * spread(bram, FEW), "twee keer de spreiding is meer"
    cut = Fraction(35, 100)
    assert ((amber - cut) / (bram - cut), amber / bram) == (3, Fraction(5, 4))
    assert "drie keer zo hoog" in text()
    assert "1,25 keer" in text()


def test_one_word_that_is_counted_wrong_changes_little():
    letter = tallies()["?"]
    wrong = Tally((letter.counts[0] + 1, letter.counts[1] - 1, letter.counts[2]))
    moves = [
        abs(distance(wrong.shares, q.shares) - distance(letter.shares, q.shares))
        for who, q in tallies().items()
        if who != "?"
    ]
    assert max(moves) <= Fraction(5, 100)
    assert "hoogstens 0,05" in text()
