"""Which guided questions there are, and laws that hold for those of every lesson."""

from __future__ import annotations

import re
import traceback
from types import SimpleNamespace

import pytest

from aiopschool import question, question_ids
from aiopschool.errors import ReaderError
from aiopschool.exercises.guiding import Question, questions_in
from aiopschool.exercises.guiding import question as made

from .. import guided
from ..reader import Asked, visible
from .cards import holds

pytestmark = pytest.mark.usefixtures("own_file")

TEXT = "Omdat het zo is."


def test_an_unknown_question_names_the_nearest():
    guided.register()
    try:
        assert {"99.1", "99.4"} <= set(question_ids())
        with pytest.raises(ReaderError, match=r"99\.1") as caught:
            question("99.11")
        frames = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
        assert not holds(guided.SECRET, "".join(frames.format()))
    finally:
        guided.forget()


def test_questions_are_in_order_of_number_and_no_id_stands_twice():
    module = SimpleNamespace(b=made("1.10")(guided.choice.content), a=made("1.9")(guided.choice.content))
    assert list(questions_in([module])) == ["1.9", "1.10"]
    module.c = made("1.9")(guided.word.content)
    with pytest.raises(ValueError, match=r"1\.9"):
        questions_in([module])


@pytest.mark.parametrize("id", question_ids())
def test_the_questions_of_the_lessons_keep_their_outcome(id):
    gets_no_outcome(question(id))


@pytest.mark.parametrize("id", question_ids())
def test_what_to_look_for_reads_well_in_one_line(id):
    """On a key they stand after each other, with a semicolon between."""
    for one in question(id).criteria:
        assert not re.match(r"[A-Z][a-z]", one), one
        assert not one.endswith("."), one


def gets_no_outcome(own: Question) -> None:
    asked = Asked(own)
    written = own.outcome or "1"
    early = visible(asked.card)
    for text in (own.do, own.explain, own.model_answer, *own.criteria):
        assert text not in early
    if own.predict.kind.spec()["kind"] == "text" and len(written) > 2:
        assert written not in early, "the prompt tells the outcome"
    assert asked.predicts(written)["stage"] == "explain", "the outcome can be predicted"
    assert own.model_answer not in visible(asked.card)
    assert "Zo had je het voorspeld." in asked.explains(TEXT)["message"] or not own.outcome
