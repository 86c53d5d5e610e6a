"""The order of checking, parts, and the seed of the class."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

import aiopschool
from aiopschool.course import class_seed, exercise, exercise_ids
from aiopschool.errors import ReaderError
from aiopschool.exercises import Mistake, Part, seeds
from aiopschool.exercises.answers import ExpressionKind, NumberKind, OpenKind
from aiopschool.exercises.engine import SEPARATOR

from .samples import SAMPLES, made_of


@pytest.fixture(autouse=True)
def no_class_seed():
    yield
    class_seed(0)


def number(label: str = "m", **changes) -> Part:
    settings = {"kind": NumberKind(), "answer": Fraction(1, 3), "pointer": "Divide."}
    return Part(label=label, **{**settings, **changes}, mistakes=(Mistake(Fraction(3), "Upside down."),))


def test_blank_then_form_then_right_then_known_then_where_to_look():
    one = made_of(number())
    assert [one.check(text).status for text in ("", " ", "een derde", "0,33", "1/3", "3", "5")] == (
        ["blank", "blank", "form", "form", "right", "known", "wrong"]
    )
    assert one.check("1/3").message == "Well done."
    assert one.check("3").message == "Upside down."
    assert one.check("5").message == "Divide."


def test_only_right_known_and_wrong_are_tries():
    one = made_of(number())
    counts = {text: one.check(text).counts for text in ("", "een derde", "0,33", "1/3", "3", "5")}
    assert [text for text, is_try in counts.items() if is_try] == ["1/3", "3", "5"]


def test_hints_come_one_by_one_and_then_the_example_never_with_a_right_answer():
    one = made_of(number())
    assert one.check("5", tries=0).message == "Divide."
    assert one.check("5", tries=1).message == "Divide. First hint."
    assert one.check("3", tries=2).message == "Upside down. Second hint."
    assert "andere getallen" in one.check("5", tries=3).message
    assert "andere getallen" in one.check("5", tries=99).message
    assert one.check("1/3", tries=2).message == "Well done."
    assert "hint" not in one.check("", tries=2).message


def test_several_parts_are_named_in_the_message():
    one = made_of(number("m"), number("q"))
    assert one.check(["1/3", "3"]).message == "q: Upside down."
    assert one.check(["5", "3"]).message == "m: Divide. q: Upside down."
    assert one.check(["x", "3"]).message.startswith("m: ")
    assert one.check(["1/3", ""]).status == "blank"
    assert one.check(["1/3", ""]).message == "Vul dit ook in: q."
    assert [part.status for part in one.check(["1/3", "3"]).parts] == ["right", "known"]


@pytest.mark.parametrize("answer", ["1/3 | 1/3", "1/3|1/3", ["1/3", "1/3"], ("1/3", "1/3", "more")])
def test_parts_come_in_one_text_or_in_a_list(answer):
    assert made_of(number("m"), number("q")).check(answer).status == "right"


def test_bars_inside_an_expression_do_not_cut_it():
    kind = ExpressionKind()
    part = Part(label="f", kind=kind, answer=kind.read("|x − 2|"), pointer="Look.")
    assert made_of(part).check("|x − 2|").status == "right"
    assert made_of(part).check("| x − 2 |").status == "right"
    both = made_of(part, number())
    assert both.answer_text == f"|x − 2| {SEPARATOR} 1/3"
    assert both.check(both.answer_text).status == "right"
    assert both.check("|x − 2| | 3").status == "known"


OPEN = Part(
    label="why",
    kind=OpenKind("The sum is 0.", ("names the sum",)),
    answer="The sum is 0.",
    pointer="Look at the sum.",
)


def test_an_open_answer_is_never_graded_and_gets_the_model_answer_afterwards():
    one = made_of(OPEN)
    assert one.check("").status == "blank"
    assert one.check("ja").status == "form"
    result = one.check("Because all the numbers cancel.")
    assert result.status == "right"
    assert result.to_judge
    assert "modelantwoord" in result.message
    assert (result.parts[0].status, result.parts[0].message) == ("open", "The sum is 0.")
    assert one.check(one.answer_text).status == "right"


def test_an_open_part_does_not_hide_a_wrong_one():
    one = made_of(number(), OPEN)
    result = one.check(["5", "Because all the numbers cancel."])
    assert (result.status, result.message, result.to_judge) == ("wrong", "m: Divide.", False)
    assert one.check(["1/3", "Because all the numbers cancel."]).to_judge
    assert not made_of(number()).check("1/3").to_judge


def test_what_a_cell_prints_never_tells_the_answer():
    assert repr(exercise("1b")) == "<Oefening 1b>"
    assert repr([*exercise("1b").parts]) == "[<rico>, <snijpunt met de y-as>]"


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES)
def test_the_key_is_accepted_and_its_mistakes_are_known(sample):
    one = sample.exercise
    assert one.check(one.answer_text).status == "right"
    assert [one.check(text).status for text in one.known_mistakes] == ["known"] * len(one.known_mistakes)


def test_the_whole_class_gets_the_numbers_of_one_seed():
    book = {id: exercise(id).prompt for id in exercise_ids()}
    aiopschool.class_seed(7)
    assert seeds.current() == 7
    for id in exercise_ids():
        assert exercise(id).seed == 7
        assert aiopschool.exercise(id).prompt == exercise(id, seed=7).prompt
        assert exercise(id, seed=0).prompt == book[id]
    class_seed(0)
    assert {id: exercise(id).prompt for id in exercise_ids()} == book


@pytest.mark.parametrize("seed", [-1, 1.5, "7", None, "veel", [7]])
def test_a_seed_that_is_no_whole_number_gets_a_sentence(seed):
    class_seed(3)
    with pytest.raises(ReaderError, match="geheel getal"):
        class_seed(seed)
    assert seeds.current() == 3
    if seed is not None:
        with pytest.raises(ReaderError, match="geheel getal"):
            exercise("1a", seed=seed)


def test_a_whole_number_of_numpy_is_a_seed():
    assert exercise("1a", seed=np.int64(5)).prompt == exercise("1a", seed=5).prompt


@pytest.mark.parametrize("id", ["1A", "9z", "", 1, None, ["1a"], "les 1"])
def test_an_unknown_id_gets_a_sentence_with_ids_that_exist(id):
    near = "9[a-j]" if id == "9z" else "1[a-f]"
    with pytest.raises(ReaderError, match=rf"bestaat niet. Probeer: .*{near}"):
        exercise(id)
