"""The paper activity of lesson 5 has the curve of the lesson, at a scale on which a slope is read in mm."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from aiopschool.course import lessons
from aiopschool.lessons.descent.data import LOSS
from aiopschool.lessons.descent.model import descend
from aiopschool.lessons.descent.sheet import ETAS, STARTS
from aiopschool.numbers import parse_number
from aiopschool.paper.note import note
from aiopschool.paper.sheet import Axes, Fill, Sheet, Steps, Table

from ...paper.pdfs import sheet_of

(LESSON,) = (lesson for lesson in lessons() if lesson.number == 5)


@cache
def sheet() -> Sheet:
    return sheet_of(LESSON)


def tables(blocks) -> list[Table]:
    return [block for block in blocks if isinstance(block, Table)]


def curve() -> Axes:
    (found,) = [block for block in sheet().cut if isinstance(block, Axes)]
    return found


def test_a_tangent_rises_its_slope_in_mm_over_1_cm():
    axes = curve()
    per_w, per_loss = Fraction(axes.cell, axes.x.step), Fraction(axes.cell, axes.y.step)  # mm
    for w in (0, 1, 3, 4):
        rise = LOSS.slope(w) * (10 / per_w) * per_loss
        assert rise == LOSS.slope(w)


def test_the_curve_is_the_loss_and_stays_on_the_sheet():
    axes = curve()
    (points,) = axes.lines
    assert all(abs(y - float(LOSS.value(x))) < 1e-6 for x, y in points)
    assert all(axes.x.low <= x <= axes.x.high and 0 <= y <= axes.y.high for x, y in points)
    assert (axes.x.high - axes.x.low) * axes.cell <= 160, "mm, within the margins of A4"


def test_pupils_read_every_start_of_the_die():
    (starts,) = tables(sheet().activity)
    assert [parse_number(str(cell)) for cell in starts.rows[0][1:]] == list(STARTS.values())
    assert list(starts.header[1:]) == [str(n) for n in STARTS]


def test_the_answers_of_the_record_are_four_steps():
    (record,) = tables(sheet().record)
    found = [[parse_number(cell.answer) for cell in row if isinstance(cell, Fill)] for row in record.rows]
    path = descend(LOSS, 0, Fraction(1, 10), 4)
    assert [row[0] for row in found] == [round(w, 2) for w in path]
    assert [row[1] for row in found] == [round(LOSS.slope(w), 2) for w in path]
    assert all(abs(step + slope / 10) < Fraction(1, 100) for _w, slope, step in found)


def test_the_key_tells_where_every_throw_ends():
    text = " ".join("\n".join(note(sheet(), "")).split())
    for group, eta in ETAS.items():
        for start in STARTS.values():
            path = descend(LOSS, start, eta, 4)
            inside = all(-1 <= w <= 5 for w in path)
            assert inside == (group == "A"), "the small η arrives, the large one leaves the sheet"
    assert text.count("van het blad bij stap") == 6
    assert "1,95" in text


def test_the_minutes_of_the_steps_are_those_of_the_title():
    (steps,) = [block for block in sheet().activity if isinstance(block, Steps)]
    assert sum(steps.minutes) == 20
    assert "20 minuten" in sheet().about
