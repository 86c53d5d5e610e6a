"""Explorers that belong to guided questions: they wait, open, go to a start, and shut nobody out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from aiopschool import explore, question, question_ids
from aiopschool.errors import ReaderError
from aiopschool.records import asked as asked_of
from aiopschool.records.overview import erase
from aiopschool.texts import speaking

from . import guided
from .reader import Asked, Reader

TEXT = "Omdat de rico negatief is, daalt de rechte."


@pytest.fixture(autouse=True)
def toys(own_file) -> Iterator[None]:
    guided.register()
    asked_of.forget()
    yield
    guided.forget()
    asked_of.forget()


def asked(id: str) -> Asked:
    return Asked(question(id))


def is_shut(explorer: guided.Slope) -> bool:
    """Nothing works, nothing is told."""
    before = explorer.state
    reader = Reader(explorer)
    reader.sends(a={"text": "1,5"})
    reader.clicks("steeper")
    told = "rico" in explorer.figure.alt or explorer.figure._whole()["table"]["rows"]
    touched = any(state["visible"] for state in explorer.figure._whole()["gestures"].values())
    return explorer.state == before and not told and not touched


def project(explorer: guided.Slope, on: bool = True) -> None:
    Reader(explorer).figure.does("page", "hello", on)


def test_an_explorer_waits_in_the_start_of_its_question_and_opens_with_the_prediction():
    explorer = explore("slope", question="99.1")
    assert explorer.state == {"kind": "thick", "a": -0.5, "grid": False}
    assert explorer.figure.alt == "Voorspel eerst bij vraag 99.1."
    assert explorer.panel.shown["waits"] == {"id": "99.1", "locked": "all"}
    assert is_shut(explorer)
    card = asked("99.1")
    card.predicts("")
    assert is_shut(explorer), "nothing was predicted"
    card.predicts("A")
    assert not explorer.predicting
    assert explorer.panel.shown["waits"] == {"id": "", "locked": []}
    assert (explorer.state["a"], explorer.values["form"]) == (-0.5, "marks"), "start and after"
    Reader(explorer).sends(a={"text": "2"})
    assert explorer.figure.alt == "De rico is 2."
    card.explains(TEXT)
    assert explorer.state["a"] == 2, "an explanation changes nothing"
    Reader(explorer).clicks("reset")
    assert explorer.state == {"kind": "thick", "a": -0.5, "grid": False}, "back to the question"


def test_shown_later_twice_or_not_at_all():
    card = asked("99.1")
    card.predicts("B")
    first, second = explore("slope", question="99.1"), explore("slope", question="99.1")
    assert not is_shut(first)
    card.again()
    assert is_shut(first)
    assert is_shut(second)
    card.predicts("A")
    assert not first.predicting
    assert not second.predicting
    assert asked("99.1").explains(TEXT)["stage"] == "compare", "without an explorer too"


def test_who_passes_a_question_over_can_work_in_every_explorer_of_it():
    first, second = explore("slope", question="99.1"), explore("slope", question="99.1")
    Reader(first).clicks("waits")
    assert not is_shut(first)
    assert not is_shut(second)
    assert not is_shut(explore("slope", question="99.1")), "and after the cell runs again"
    Reader(first).sends(a={"text": "2"})
    asked("99.1").predicts("A")
    assert first.state["a"] == -0.5, "a prediction after all begins the question"


def test_an_explorer_without_a_question_is_told_nothing():
    explorer = explore("slope")
    card = asked("99.1")
    card.predicts("A")
    card.again()
    assert explorer.state == {"kind": "thin", "a": 1, "grid": False}
    assert "waits" not in explorer.values
    assert not is_shut(explorer)


def test_only_what_the_question_names_waits():
    explorer = explore("slope", question="99.2", kind="thick")
    assert explorer.panel.shown["waits"] == {"id": "99.2", "locked": ["a", "steeper"]}
    reader = Reader(explorer)
    reader.sends(a={"text": "1"})
    reader.clicks("steeper")
    assert explorer.state["a"] == 2, "the start of the question"
    reader.sends(grid={"value": True}, kind={"value": "thin"})
    assert (explorer.state["grid"], explorer.state["kind"]) == (True, "thin")
    assert explorer.figure.alt == "De rico is 2.", "the rest is told"
    asked("99.2").predicts("3")
    reader.sends(a={"text": "1"})
    assert explorer.state["a"] == 1


def test_nothing_waits_where_nothing_is_locked():
    explorer = explore("slope", question="99.3")
    assert explorer.state["a"] == -2
    assert explorer.panel.shown["waits"] == {"id": "", "locked": []}
    assert not is_shut(explorer)
    asked("99.3").predicts("(1; 2)")
    assert explorer.state["a"] == -2, "from the start of the question on"


def test_a_later_question_closes_nothing_and_begins_when_it_is_answered():
    explorer = explore("slope", question="99.1, 99.2")
    assert explorer.panel.shown["waits"]["id"] == "99.1"
    first, second = asked("99.1"), asked("99.2")
    first.predicts("A")
    Reader(explorer).sends(a={"text": "1"})
    assert explorer.state["a"] == 1, "the second does not lock it"
    second.predicts("3")
    assert explorer.state["a"] == 2
    assert explore("slope", question="99.1, 99.2").state["a"] == 2, (
        "after a restart the last that was answered"
    )
    first.again()
    assert is_shut(explorer)
    first.predicts("A")
    assert (explorer.state["a"], explorer.predicting) == (-0.5, False)


def test_who_answers_the_second_question_only_can_work():
    explorer = explore("slope", question="99.1, 99.2")
    asked("99.2").predicts("3")
    assert not is_shut(explorer)


def test_after_erasing_it_waits_again_also_for_who_passed_over():
    explorer, other = explore("slope", question="99.1"), explore("slope", question="99.2")
    asked("99.1").predicts("A")
    Reader(other).clicks("waits")
    erase()
    assert is_shut(explorer)
    assert other.panel.shown["waits"]["id"] == "99.2"


def test_the_class_begins_afresh_and_the_reader_goes_on():
    explorer, card = explore("slope", question="99.1"), asked("99.1")
    card.predicts("A")
    Reader(explorer).sends(a={"text": "2"})
    mine, alt = explorer.state, explorer.figure.alt
    project(explorer)
    card.projects(True)
    assert is_shut(explorer)
    assert explorer.state["a"] == -0.5
    card.predicts("B")
    assert not is_shut(explorer)
    card.projects(False)
    project(explorer, on=False)
    assert (explorer.state, explorer.figure.alt, explorer.predicting) == (mine, alt, False)
    project(explorer)
    assert is_shut(explorer), "another class"
    Reader(explorer).clicks("waits")
    assert not is_shut(explorer)
    project(explorer, on=False)
    erase()
    assert is_shut(explorer), "what a class passed over is no pupil's"


@pytest.mark.parametrize("options", [{"question": "99.4"}, {"question": "99.9"}, {"question": "99.1,"}])
def test_a_question_that_is_none_of_this_explorer_is_a_sentence(options):
    with pytest.raises(ReaderError):
        explore("slope", **options)


def test_a_start_that_does_not_exist_is_a_sentence(monkeypatch):
    wrong = guided.question("99.1")(
        lambda: guided._guided(guided.choice().predict, guided.Needs("slope", start={"slope": 1}))
    )
    monkeypatch.setitem(guided.course._questions(guided.course.lessons()[0]), "99.1", wrong)
    with pytest.raises(ReaderError, match="slope"):
        explore("slope", question="99.1")


def test_it_waits_in_its_own_language():
    with speaking("en"):
        explorer = explore("slope", question="99.1", lang="en")
    assert explorer.figure.alt == "Predict first, in question 99.1."
    asked("99.1").predicts("A")
    assert is_shut(explorer), "the English question is another card"
    Asked(question("99.1", lang="en")).predicts("A")
    assert not is_shut(explorer)


@pytest.mark.parametrize("id", question_ids())
def test_the_explorers_of_the_questions_in_the_lessons_open(id):
    opens(id)


def opens(id: str) -> None:
    needs = question(id).needs
    if needs is None:
        return
    explorer = explore(needs.explorer, question=id)
    assert explorer.predicting == (needs.locked == "all")
    known = {control.name for control in explorer._state.controls.values()}
    assert {*needs.start, *needs.after} <= known
    assert needs.locked == "all" or set(needs.locked) <= known
    card = asked(id)
    card.predicts(card.card.task.outcome or "iets")
    assert not explorer.predicting
    for name, value in needs.after.items():
        assert explorer.values[name] == explorer._state.controls[name].check(value)
