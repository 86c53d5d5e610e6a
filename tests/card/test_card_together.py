"""The same exercise in more cells, windows and with other numbers: they stay in step and lose nothing."""

from __future__ import annotations

import pytest

from aiopschool import exercise, progress
from aiopschool.card.card import Card
from aiopschool.records.overview import erase
from aiopschool.records.store import Progress

from ..reader import Page, Pupil

pytestmark = pytest.mark.usefixtures("own_file")


def test_a_click_counts_once_and_also_in_a_second_window():
    pupil = Pupil(exercise("1a"))
    pupil.answers("17", "B")
    click = list(pupil.page.log)
    pupil.types("18", "B")
    pupil.page.says(*click, *pupil.page.log)
    assert pupil.card.tries == 1, "a click that comes again, with what is typed later, is not done again"
    Page(pupil.card.form).does("0", "check", ["18", "B"], [])
    assert pupil.card.tries == 2, "another window counts for itself"


def test_what_is_typed_while_an_answer_is_checked_is_not_lost():
    """Both came in one message: the answer is judged as it stood, and what was typed since stays."""
    pupil = Pupil(exercise("1a"))
    pupil.page.notes("0", "check", ["17", "B"], [])
    pupil.page.does("0", "draft", ["1", "B"], [])
    assert pupil.card.form.shown["status"] == "wrong"
    assert pupil.card.form.shown["texts"] == Progress().of("1a").texts == ["1", "B"]
    assert Progress().of("1a").checked[0].texts == ["17", "B"]
    assert pupil.page.waiting == []


def test_the_same_exercise_in_two_cells_stays_in_step():
    first, second = Pupil(exercise("1a")), Pupil(exercise("1a"))
    first.types("half", "")
    assert second.card.form.shown["texts"] == ["half", ""]
    count = second.card.form.shown["count"]
    assert first.answers("17", "B")["status"] == second.card.form.shown["status"] == "wrong"
    assert second.card.form.shown["count"] == count + 1
    assert second.answers("18", "B")["status"] == first.card.form.shown["status"] == "wrong"
    assert first.card.tries == second.card.tries == 2
    first.types("", "", click="new")
    assert second.card.exercise.seed == 1
    assert second.card.form.spec["seed"] == "1"


def test_a_cell_with_its_own_seed_goes_its_own_way():
    first, second = Pupil(exercise("1a")), Pupil(exercise("1a", seed=7))
    first.answers("17", "B")
    assert second.card.form.shown["texts"] == ["", ""]
    second.types("5", "")
    assert first.card.form.shown["texts"] == ["17", "B"]
    assert first.card.form.shown["status"] == "wrong"
    assert (first.card.exercise.seed, second.card.exercise.seed) == (0, 7)


def test_erasing_empties_the_cards_on_the_page():
    pupil = Pupil(exercise("1a"))
    pupil.answers("17", "B")
    erase()
    shown = pupil.card.form.shown
    assert (shown["texts"], shown["status"], shown["state"]) == (["", ""], "", "")
    pupil.types("4", "")
    assert Progress().of("1a").total == 0


def test_the_overview_follows_the_cards():
    overview = progress("lines")
    Pupil(exercise("1a")).answers("3", "B")
    assert "1 van de 7 opgelost" in overview.tables.value


def test_what_was_typed_with_other_numbers_is_found_again():
    Pupil(exercise("1b", seed=3)).types("drie", "")
    Pupil(exercise("1b", seed=7)).answers("3", "(0, 2)")
    assert Card(exercise("1b", seed=3)).form.shown["texts"] == ["drie", ""]
    assert Card(exercise("1b", seed=7)).tries == 1
