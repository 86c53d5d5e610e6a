"""Two data stories and the size of a test: their numbers, and what a slider does."""

from __future__ import annotations

import itertools
import statistics
from fractions import Fraction

import pytest

from aiopschool.team import stories
from aiopschool.tools import tool

from ..reader import Reader

STORIES = ("newcomer", "seen-before", "sample-size")


def test_without_language_both_groups_are_the_same():
    assert stories.newcomers(Fraction(0), Fraction(0)) == stories.speakers()
    assert stories.newcomers(Fraction(1), Fraction(1)) == stories.speakers()
    assert not any(pupil.wrong for pupil in stories.speakers())


def test_more_language_never_helps_a_newcomer():
    shares = [Fraction(n, 10) for n in range(11)]
    for one, more in itertools.pairwise(shares):
        wrong = [sum(p.wrong for p in stories.newcomers(wordy, Fraction(1, 2))) for wordy in (one, more)]
        assert wrong[0] <= wrong[1]


def test_the_newcomer_is_told_in_words_and_in_a_table():
    newcomer = tool("newcomer", wordy=0)
    assert "In elke groep kennen 7 van de 20 leerlingen de leerstof te weinig." in newcomer.describe()
    assert "Elk van die alarmen is juist." in newcomer.describe()
    newcomer.state = {"wordy": 100, "understood": 50}
    assert "Van de nieuwkomers krijgen er 20 een alarm." in newcomer.describe()
    assert "Daarvan zijn er 13 fout" in newcomer.describe()
    assert [row[3] for row in newcomer.table().rows].count("vals alarm") == 13
    newcomer.state = {"wordy": 20, "understood": 90}
    assert "Daarvan is er 1 fout: die leerling" in newcomer.describe()


def test_the_line_is_least_squares_and_its_errors_cancel():
    pupils = stories.chapter(10, 20, False)
    errors = [p.expected - p.final for p in pupils]
    assert sum(errors) == pytest.approx(0, abs=1e-6)
    line = statistics.linear_regression([p.start for p in pupils], [p.final for p in pupils])
    for pupil in pupils:
        assert pupil.expected == pytest.approx(line.slope * pupil.start + line.intercept)


@pytest.mark.parametrize("seen", [0, 1, 10, 25])
def test_who_knows_the_missing_fact_makes_no_error(seen):
    told = stories.chapter(seen, 20, True)
    assert max(abs(p.expected - p.final) for p in told) < 1e-6
    assert not any(p.missed for p in told)
    assert sum(p.seen for p in told) == seen


def test_the_missing_fact_is_told_in_words():
    story = tool("seen-before", seen=0)
    assert "de rechte past bij alle leerlingen" in story.describe()
    story.state = {"seen": 10}
    assert "leerlingen hebben hulp nodig en krijgen die niet" in story.describe()
    missed = [row for row in story.table().rows if row[4] == "nodig, niet gekregen"]
    assert missed
    assert {row[0] for row in missed} == {"ja"}
    story.state = {"knows": True}
    assert "Wie hulp nodig heeft, krijgt die." in story.describe()


def test_the_range_holds_at_least_95_of_100_and_narrows():
    widths = []
    for n in (10, 50, 200, 500):
        low, high = stories.expected_range(0.8, n)
        inside = sum(low <= Fraction(round(n * x), n) <= high for x in stories.trials(0.8, n))
        assert inside >= 0.85 * stories.TRIALS
        widths.append(high - low)
    assert widths == sorted(widths, reverse=True)
    assert stories.expected_range(0.8, 250)[1] - stories.expected_range(0.8, 250)[0] <= Fraction(1, 10)
    assert stories.expected_range(0.8, 200)[1] - stories.expected_range(0.8, 200)[0] > Fraction(1, 10)


def test_more_of_the_wrong_pupils_is_not_nearer_to_the_truth():
    story = tool("sample-size", n=500, easy=True)
    assert "In werkelijkheid is het systeem juist bij 80\u202f% van alle leerlingen." in story.describe()
    assert "Nog meer leerlingen van dezelfde soort verbeteren dat niet." in story.describe()
    story.state = {"right": 100}
    assert "werkelijkheid" not in story.describe(), "who is always right, is right for all"


@pytest.mark.parametrize("name", STORIES)
def test_a_story_survives_its_ends_and_comes_back(name):
    story = tool(name)
    start, text = story.state, story.describe()
    sliders = [spec["name"] for spec in story.panel.specs if spec["kind"] == "slider"]
    reader = Reader(story)
    for ends in itertools.product((0, 10**6), repeat=len(sliders)):
        for slider, place in zip(sliders, ends, strict=True):
            steps = next(spec["steps"] for spec in story.panel.specs if spec["name"] == slider)
            reader.sends(**{slider: {"position": min(place, steps)}})
        assert story.describe()
        assert all(len(row) == len(story.table().header) for row in story.table().rows)
        assert "nan" not in story.figure.svg()
    reader.clicks("reset")
    assert (story.state, story.describe()) == (start, text)
