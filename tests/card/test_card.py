"""The card without a browser: what the pupil does goes in, what the card shows comes out."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from aiopschool import exercise
from aiopschool.card import form
from aiopschool.card.card import Card
from aiopschool.card.form import spec
from aiopschool.errors import ReaderError
from aiopschool.exercises import Exercise
from aiopschool.exercises.wording import STATUS

from ..reader import Page, Pupil
from . import cards

pytestmark = pytest.mark.usefixtures("own_file")


def made(id: str) -> Exercise:
    return cards.FACTORIES[id](0)


def test_from_mistake_to_hint_to_example_to_right():
    pupil = Pupil(exercise("1a"))
    assert pupil.answers("−1", "B")["status"] == "known"
    assert "verwisseld" in pupil.card.form.shown["message"]
    first, second = pupil.card.exercise.hints[:2]
    assert pupil.answers("17", "B")["hints"] == [first]
    assert pupil.card.example.layout.display == "none"
    assert pupil.answers("18", "B")["hints"] == [first, second]
    while pupil.card.example.layout.display == "none":
        pupil.types("18", "B", click="hint")
    assert "Uitgewerkt voorbeeld" in pupil.card.example.value
    assert pupil.answers("3", "B")["status"] == "right"
    assert pupil.card.example.layout.display == "none"
    assert pupil.card.tries == 4, "a hint is no try"


@pytest.mark.parametrize(
    ("texts", "status"), [(("", ""), "blank"), (("3", ""), "blank"), (("drie", "B"), "form")]
)
def test_blank_and_form_cost_no_try(texts, status):
    pupil = Pupil(exercise("1a"))
    assert pupil.answers(*texts)["status"] == status
    assert pupil.card.tries == 0
    assert pupil.card.form.shown["state"] == ""


def test_a_hint_never_says_how_many_follow():
    pupil = Pupil(exercise("1a"))
    said = [list(pupil.types("", "", click="hint")["hints"]) for _ in range(3)]
    assert said[1] == list(pupil.card.exercise.hints[:2])
    assert said[2][:2] == said[1], "one under another"
    assert said[1][:1] == said[0]
    labels = pupil.card.form.spec["words"]["hint"]
    assert not any(char.isdigit() for char in labels + pupil.card.form.shown["state"])


def test_hints_follow_each_other_and_stay_after_a_wrong_answer_and_a_restart():
    pupil = Pupil(exercise("1a"))
    first, second = pupil.card.exercise.hints[:2]
    pupil.answers("17", "B")
    assert pupil.types("17", "B", click="hint")["hints"] == [first], "a try before it takes no hint away"
    again = pupil.answers("18", "B")
    assert again["status"] == "wrong"
    assert again["hints"] == [first, second]
    assert second not in again["message"], "said once"
    assert pupil.answers("drie", "B")["hints"] == [first, second]
    assert Pupil(exercise("1a")).card.form.shown["hints"] == [first, second]
    assert pupil.types("", "", click="new")["hints"] == [], "hints are about their numbers"


def test_half_typed_text_and_status_survive_a_restart():
    pupil = Pupil(exercise("1d"))
    pupil.answers("(3; 2; 0)", "12")
    pupil.types("(3; 2", "")
    again = Card(exercise("1d")).form.shown
    assert again["texts"] == ["(3; 2", ""]
    assert again["status"] == "known"
    assert "c niet" in again["message"]


def test_new_numbers_come_with_an_empty_card_and_survive_a_restart():
    pupil = Pupil(exercise("1b"))
    before = pupil.card.prompt.value
    pupil.answers("3", "(0, 2)")
    shown = pupil.types("half", "(0, 2)", click="new")
    assert (shown["seed"], shown["texts"], shown["status"]) == ("1", ["", ""], "")
    assert pupil.card.prompt.value != before
    assert "reeks 1" in pupil.card.prompt.value
    pupil.types("5", "")
    assert Card(exercise("1b")).exercise.seed == 1
    assert Card(exercise("1b")).form.shown["texts"] == ["5", ""]
    assert Card(exercise("1b", seed=7)).exercise.seed == 7


def test_a_large_seed_works_in_the_browser_too():
    large = 2**60 + 1
    pupil = Pupil(exercise("1b", seed=large))
    assert pupil.card.form.spec["seed"] == str(large)
    pupil.types("drie", "")
    assert Card(exercise("1b", seed=large)).form.shown["texts"] == ["drie", ""]


def test_new_numbers_are_offered_only_where_there_are_any():
    assert Card(made("p1")).form.spec["renewable"]
    assert Card(exercise("1a")).form.spec["renewable"]
    fixed = cards.maker("fixed", lambda seed: cards.number(0))(0)
    object.__setattr__(fixed, "factory", lambda seed: fixed)
    assert not Card(fixed).form.spec["renewable"]


def test_a_late_message_about_the_old_numbers_is_ignored():
    pupil = Pupil(exercise("1b"))
    pupil.types("", "", click="new")
    pupil.page.does("0", "check", ["3", "4"], [])
    assert pupil.card.form.shown["texts"] == ["", ""]
    assert pupil.card.tries == 0
    assert pupil.page.waiting == [], "the browser does not wait for an answer"


BROKEN = [
    ("check",),
    ("check", None),
    ("check", []),
    ("draft", [None, 3]),
    ("check", ["\ud800", "B"], []),
    ("check", ["1"], 3),
    ("boom", ["1"] * 99, 5),
]


@pytest.mark.parametrize("entry", BROKEN)
def test_a_broken_message_breaks_nothing(entry):
    card = Card(exercise("1a"))
    Page(card.form).does("0", *entry)
    assert card.form.shown["status"] in ("", "blank", "form")
    assert Pupil(exercise("1a")).answers("3", "B")["status"] == "right"


def test_a_megabyte_is_a_sentence_and_is_not_all_kept(own_file):
    assert Pupil(exercise("1a")).answers("1" * 1_000_000, "B")["status"] == "form"
    assert own_file.stat().st_size < 50_000


def test_an_error_while_checking_is_a_sentence(monkeypatch):
    pupil = Pupil(exercise("1a"))
    monkeypatch.setattr(Exercise, "check", lambda *_args: 1 / 0)
    shown = pupil.answers("3", "B")
    assert shown["status"] == "form"
    assert "andere manier" in shown["message"]


def test_a_folder_that_cannot_be_written_is_said_and_work_goes_on(monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("AIOPSCHOOL_PROGRESS", str(tmp_path / "file" / "x.json"))
    pupil = Pupil(exercise("1a"))
    assert pupil.answers("17", "B")["status"] == "wrong"
    shown = pupil.answers("3", "B")
    assert shown["status"] == "right"
    assert "kunnen hier niet bewaard worden" in shown["notice"]
    assert pupil.card.tries == 2
    assert Card(exercise("1a")).form.shown["texts"] == ["3", "B"]


@pytest.mark.parametrize(
    "entry",
    [
        {"seed": "x"},
        {"tries": "veel"},
        {"texts": 3},
        {"texts": ["1"]},
        {"message": 5},
        {"seed": 10**8},
        {"seed": 10**40},
    ],
)
def test_a_strange_entry_in_the_file_breaks_nothing(own_file, entry):
    own_file.write_text(json.dumps({"schema": 1, "exercises": {"1a": entry}}))
    assert Card(exercise("1a")).form.shown["texts"] == ["", ""]


@pytest.mark.parametrize("id", cards.FACTORIES)
def test_every_kind_can_be_drawn_and_its_answer_is_right(id):
    own = made(id)
    drawn = json.loads(json.dumps(spec(own)))
    assert 2 <= drawn["lines"] <= 5
    shown = Pupil(own).answers(*(part.kind.write(part.answer) for part in own.parts))
    assert shown["status"] == ("open" if id == "p8" else "right")


def test_an_open_answer_is_judged_by_the_pupil_and_never_graded():
    pupil = Pupil(made("p8"))
    assert pupil.types("Omdat de som nul is.")["models"] == [""]
    shown = pupil.types("Omdat de som nul is.", click="check")
    assert (shown["status"], shown["models"]) == ("open", [cards.MODEL])
    assert not pupil.card.solved
    shown = pupil.types("Omdat de som nul is.", assessed=[" A"])
    assert shown["status"] == "open", "a tick is no judgement yet"
    shown = pupil.types("Omdat de som nul is.", assessed=["none A"])
    assert (shown["status"], shown["word"]) == ("right", "Klaar")
    assert pupil.card.solved
    again = Card(made("p8"))
    assert again.form.shown["models"] == [cards.MODEL]
    assert again.form.shown["assessed"] == ["none A"]


def test_an_unknown_exercise_names_the_nearest():
    with pytest.raises(ReaderError, match="1a") as caught:
        exercise("1aa")
    assert caught.value._render_traceback_() == [str(caught.value)]


def test_every_outcome_of_a_part_has_its_mark_in_the_browser():
    scripts = "".join(path.read_text(encoding="utf-8") for path in Path(form.__file__).parent.glob("*.js"))
    marks = dict(re.findall(r'(\w+): "(.)"', re.search(r"const MARKS = \{(.*?)\}", scripts, re.DOTALL)[1]))
    assert marks == {status: STATUS[status][0] for status in ("right", "known", "wrong", "follows", "form")}
