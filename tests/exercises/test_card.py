"""The card without a browser: what the pupil does goes in, what the card shows comes out."""

from __future__ import annotations

import json

import pytest

from aiopschool import exercise, exercise_ids, progress
from aiopschool.errors import ReaderError
from aiopschool.exercises import Exercise
from aiopschool.exercises.card import Card
from aiopschool.exercises.progress import Progress


@pytest.fixture(autouse=True)
def own_file(tmp_path, monkeypatch):
    monkeypatch.setenv("AIOPSCHOOL_PROGRESS", str(tmp_path / "antwoorden.json"))
    return tmp_path / "antwoorden.json"


class Pupil:
    """Does with a card what a browser does."""

    def __init__(self, id: str, seed: int = 0) -> None:
        self.card, self.inputs = Card(exercise(id, seed)), {"n": 0}

    def types(self, *texts: str, click: str = "") -> dict:
        self.inputs |= {"n": self.inputs["n"] + 1, "texts": list(texts), "seed": self.card.exercise.seed}
        if click:
            self.inputs["click"] = [click, str(self.inputs["n"])]
        self.card.form.set_state({"inputs": dict(self.inputs)})
        return self.card.form.shown

    def answers(self, *texts: str) -> dict:
        return self.types(*texts, click="check")


def test_from_mistake_to_hint_to_example_to_right():
    pupil = Pupil("1a")
    assert pupil.answers("−1", "B")["status"] == "known"
    assert "verwisseld" in pupil.card.form.shown["message"]
    first, second = pupil.card.exercise.hints
    assert first in pupil.answers("17", "B")["message"]
    assert pupil.card.example.layout.display == "none"
    assert second in pupil.answers("18", "B")["message"]
    assert pupil.card.example.layout.display == ""
    assert pupil.answers("3", "B")["status"] == "right"
    assert pupil.card.example.layout.display == "none"
    assert pupil.card.tries == 4


@pytest.mark.parametrize(
    ("texts", "status"), [(("", ""), "blank"), (("3", ""), "blank"), (("drie", "B"), "form")]
)
def test_blank_and_form_cost_no_try(texts, status):
    pupil = Pupil("1a")
    assert pupil.answers(*texts)["status"] == status
    assert pupil.card.tries == 0


def test_half_typed_text_and_status_survive_a_restart():
    pupil = Pupil("1d")
    pupil.answers("(3; 2; 0)", "12")
    pupil.types("(3; 2", "")
    again = Pupil("1d").card.form.shown
    assert again["texts"] == ["(3; 2", ""]
    assert again["status"] == "known"
    assert "c niet" in again["message"]


def test_new_numbers_come_with_an_empty_card_and_survive_a_restart():
    pupil = Pupil("1b")
    before = pupil.card.prompt.value
    pupil.answers("3", "(0, 2)")
    shown = pupil.types("3", "(0, 2)", click="new")
    assert shown["seed"] == 1
    assert shown["texts"] == ["", ""]
    assert pupil.card.prompt.value != before
    assert "toeval: 1" in pupil.card.prompt.value
    assert Card(exercise("1b")).exercise.seed == 1
    assert Card(exercise("1b", seed=7)).exercise.seed == 7


def test_a_late_message_about_the_old_numbers_is_ignored():
    pupil = Pupil("1b")
    pupil.types("", "", click="new")
    pupil.card.form.set_state(
        {"inputs": {**pupil.inputs, "n": 9, "seed": 0, "texts": ["3", "4"], "check": 1}}
    )
    assert pupil.card.form.shown["texts"] == ["", ""]
    assert pupil.card.tries == 0


@pytest.mark.parametrize(
    "inputs", [{}, {"texts": None}, {"texts": [], "seed": 0, "click": ["check", "1"]}, {"texts": [None, 3], "seed": 0}]
)
def test_a_broken_message_breaks_nothing(inputs):
    card = Card(exercise("1a"))
    card.form.set_state({"inputs": {"n": 1, **inputs}})
    assert card.form.shown["status"] in ("", "blank")


def test_an_error_while_checking_is_a_sentence(monkeypatch):
    pupil = Pupil("1a")
    monkeypatch.setattr(Exercise, "check", lambda *_args: 1 / 0)
    shown = pupil.answers("3", "B")
    assert shown["status"] == "form"
    assert "andere manier" in shown["message"]


def test_a_folder_that_cannot_be_written_is_said_and_work_goes_on(monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("AIOPSCHOOL_PROGRESS", str(tmp_path / "file" / "x.json"))
    shown = Pupil("1a").answers("3", "B")
    assert shown["status"] == "right"
    assert "kunnen hier niet bewaard worden" in shown["notice"]


@pytest.mark.parametrize(
    "entry", [{"seed": "x"}, {"tries": "veel"}, {"texts": 3}, {"texts": ["1"]}, {"message": 5}]
)
def test_a_strange_entry_in_the_file_breaks_nothing(own_file, entry):
    own_file.write_text(json.dumps({"schema": 1, "exercises": {"1a": entry}}))
    assert Card(exercise("1a")).form.shown["texts"] == ["", ""]


def visible(card: Card) -> str:
    """Everything the browser gets of a card."""
    return json.dumps([widget.get_state() for widget in (card.form, card.prompt, card.example)], default=str)


@pytest.mark.parametrize("seed", [0, 1, 2, 3])
@pytest.mark.parametrize("id", exercise_ids())
def test_the_browser_never_gets_the_answer(id, seed):
    """Not before, and not after two wrong answers and a hint: the example has other numbers."""
    pupil = Pupil(id, seed)
    own = pupil.card.exercise
    secrets = [text for text in own.answer_text.split(" | ") if len(text) > 3]
    letters = [part.kind.write(part.answer) for part in own.parts]
    wrong = [
        "999" if part.kind.spec()["kind"] == "text" else "B" if letter == "A" else "A"
        for part, letter in zip(own.parts, letters, strict=True)
    ]
    state = visible(pupil.card)
    for _ in range(3):
        pupil.answers(*wrong)
        state += visible(pupil.card)
    pupil.types(*wrong, click="hint")
    state += visible(pupil.card)
    shown = state.encode().decode("unicode_escape", errors="ignore")
    for secret in secrets:
        assert secret not in shown.replace(own.example().solution, "")
    assert own.praise not in shown
    assert own.solution not in shown


def test_an_unknown_exercise_names_the_nearest():
    with pytest.raises(ReaderError, match="1a") as caught:
        exercise("1aa")
    assert caught.value._render_traceback_() == [str(caught.value)]


def test_the_overview_shows_what_is_solved_and_erases_after_asking():
    Pupil("1a").answers("3", "B")
    overview = progress("lines")
    assert "1 van de 6 opgelost" in overview.tables.value
    assert "✓ Juist" in overview.tables.value
    overview.files._handle_custom_msg({"action": "erase"}, [])
    assert Progress().of("1a").solved
    overview.files._handle_custom_msg({"action": "no"}, [])
    overview.files._handle_custom_msg({"action": "erase"}, [])
    overview.files._handle_custom_msg({"action": "yes"}, [])
    assert Progress().all() == {}
    assert "0 van de 6 opgelost" in overview.tables.value
    with pytest.raises(ReaderError, match="lines"):
        progress("lijnen")
