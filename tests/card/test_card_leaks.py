"""Nothing that a pupil can see or open tells an expected answer.

The exercises have an answer that stands nowhere else. Where an answer is one of the things on the card, two
cards with another answer must look the same.
"""

from __future__ import annotations

import io
import json
import re
import traceback

import pytest

from aiopschool import exercise, exercise_ids, progress
from aiopschool.classroom import handin
from aiopschool.course import exercises_of, lessons
from aiopschool.exercises import Exercise
from aiopschool.exercises.answers import ChoiceKind, MatchKind, NumberKind
from aiopschool.records.store import Progress

from ..reader import Pupil, visible
from . import cards

pytestmark = pytest.mark.usefixtures("own_file")

WRONG = {
    "p1": ["7"],
    "p2": ["B", "A"],
    "p3": ["A B"],
    "p4": ["1C 2C", "1B 2B"],
    "p5": ["[1 2; 3 4]"],
    "p6": ["1 als x < 0\n2 als x ≥ 0"],
    "p7": ["def f(x):\n    return 1"],
    "p8": [""],
    "p9": ["]1, 2["],
}


def everything(own: Exercise, *wrong: str) -> str:
    """All that the browser gets: at first, after wrong and unreadable answers, and after all hints."""
    pupil = Pupil(own)
    seen = visible(pupil.card)
    for _again in range(2):
        pupil.answers(*wrong)
        seen += visible(pupil.card)
    pupil.answers(*["?"] * len(own.parts))
    for _hint in (*own.hints, "", ""):
        pupil.types(*wrong, click="hint")
        seen += visible(pupil.card)
    return seen + repr(pupil.card) + json.dumps(pupil.card._repr_mimebundle_(), default=str)


@pytest.mark.parametrize("id", cards.FACTORIES)
def test_the_browser_never_gets_the_answer(id, own_file):
    seen = everything(cards.FACTORIES[id](0), *WRONG[id])
    assert not cards.holds(cards.SECRET, seen)
    assert not cards.holds(cards.KNOWN, seen)
    assert "Je rekent juist" not in seen
    assert not cards.holds(cards.SECRET, repr([cards.FACTORIES[id](0)]))
    assert not cards.holds(cards.SECRET, own_file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("id", exercise_ids())
def test_the_browser_never_gets_the_answer_of_a_real_exercise(id, thorough):
    for seed in range(20 if thorough else 2):
        gets_no_answer(id, seed)


def gets_no_answer(id: str, seed: int) -> None:
    own = exercise(id, seed)
    kinds = [part.kind.spec()["kind"] for part in own.parts]
    wrong = [{"text": "999"}.get(kind, "B") for kind in kinds]
    right = [part.kind.write(part.answer) for part in own.parts]
    wrong = ["A" if text == answer else text for text, answer in zip(wrong, right, strict=True)]
    seen = everything(own, *wrong).replace(own.example().solution, "")
    for kind, answer in zip(kinds, right, strict=True):
        if (
            kind == "text" and len(answer) > 3 and answer not in own.prompt
        ):  # a distance may equal a given share
            assert answer not in seen
    assert own.praise not in seen
    assert own.solution not in seen


PAIRS = [
    (ChoiceKind(("a", "b", "c")), "a", "b", "C"),
    (MatchKind(("x", "y"), ("a", "b", "c")), ("a", "b"), ("b", "a"), "1B 2B"),
    (NumberKind(), 3, 4, "9"),
]


@pytest.mark.parametrize(("kind", "one", "other", "wrong"), PAIRS)
def test_cards_with_another_answer_look_the_same(kind, one, other, wrong, own_file):
    def seen(answer: object) -> str:
        own_file.unlink(missing_ok=True)
        made = cards.maker("pair", lambda seed: [cards.part("kies", kind, answer)])(0)
        return re.sub(r"0x[0-9a-f]+|[0-9a-f]{32}", "", everything(made, wrong))

    assert seen(one) == seen(other)


def test_a_model_answer_comes_only_after_an_own_text():
    pupil = Pupil(cards.FACTORIES["p8"](0))
    for text in ("", "   ", "kort"):
        pupil.answers(text)
        pupil.types(text, assessed=["all"])
        assert not cards.holds(cards.SECRET, visible(pupil.card))
    pupil.answers("Omdat de som nul is.")
    assert cards.holds(cards.SECRET, visible(pupil.card))


def test_no_traceback_of_a_check_tells_the_answer(monkeypatch, capsys):
    pupil = Pupil(cards.FACTORIES["p1"](0))

    def fails(*_args: object) -> None:
        raise ValueError(f"the answer is {cards.SECRET}")

    monkeypatch.setattr(NumberKind, "same", fails)
    pupil.answers("7")
    printed = capsys.readouterr()
    assert not cards.holds(cards.SECRET, visible(pupil.card) + printed.out + printed.err)


def test_no_traceback_of_a_cell_tells_the_answer(monkeypatch):
    """Also with the values of all variables, as `%xmode Verbose` shows them."""
    monkeypatch.setitem(cards.registered(), "p1", cards.FACTORIES["p1"])
    text = io.StringIO()
    for cell in (lambda: exercise("p1a"), lambda: exercise("p1", seed="x"), lambda: progress("p1")):
        with pytest.raises(KeyError) as caught:
            cell()
        text.write("".join(caught.value._render_traceback_()))
        frames = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
        text.write("".join(frames.format()))
    assert not cards.holds(cards.SECRET, text.getvalue())


def test_the_file_to_hand_in_and_the_overview_tell_no_answer(monkeypatch):
    for id, make in cards.FACTORIES.items():
        monkeypatch.setitem(cards.registered(), id, make)
        everything(make(0), *WRONG[id])
    page = handin.make({lessons()[0]: exercises_of(lessons()[0])}, Progress().all()).text
    overview = progress("lines")
    sent = page + overview.tables.value + json.dumps(overview.files.get_state(), default=str)
    assert '"p7"' in page
    assert not cards.holds(cards.SECRET, sent + Progress().text())


def test_a_solved_card_holds_only_what_the_pupil_typed():
    pupil = Pupil(exercise("1a"))
    pupil.answers("3", "B")
    assert pupil.card.exercise.solution not in visible(pupil.card)
