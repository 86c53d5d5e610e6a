"""How every exercise of the course judges: later parts on earlier ones, and one explanation for one value."""

from __future__ import annotations

import pytest

from aiopschool.course import exercise
from aiopschool.exercises import Exercise, Part
from aiopschool.exercises.answers import ChoiceKind, NumberKind
from aiopschool.exercises.plausible import trials

from .samples import made_of
from .test_engine_laws import IDS, Made, all_made, every_exercise

STATUSES = {"right", "known", "wrong", "follows", "form", "open"}


@pytest.fixture
def made(id: str, thorough: bool) -> Made:
    return all_made(id, thorough=thorough)


@every_exercise
def test_what_follows_from_the_true_values_is_the_answer(made):
    for one in made:
        check_true_values(one)


def check_true_values(one: Exercise) -> None:
    for i, part in enumerate(one.parts):
        if part.follow:
            found = part.follow(*(earlier.answer for earlier in one.parts[:i]))
            found = found.answer if isinstance(found, Part) else found
            assert part.kind.same(found, part.answer), (one.seed, part.label)


@every_exercise
def test_whatever_stands_in_one_part_the_others_are_judged(id):
    check_every_trial(exercise(id, 0))


def check_every_trial(one: Exercise) -> None:
    """Wrong answers to one part, right ones to the others: these stay right, and the whole never is."""
    right = [part.kind.write(part.answer) for part in one.parts]
    for i in range(len(one.parts)):
        for trial in trials(one, i, 12):
            result = one.check([*right[:i], trial.text, *right[i + 1 :]])
            statuses = [part.status for part in result.parts]
            assert {*statuses[:i], *statuses[i + 1 :]} <= {"right", "open"}, trial
            assert set(statuses) <= STATUSES
            assert result.status != "right" or not one.parts[i].kind.graded, trial
            assert result.message


@pytest.mark.parametrize("id", IDS)
def test_with_the_numbers_of_the_book_each_mistake_has_a_value_of_its_own(id):
    """Two explanations are both named, but a class that works with the book should hear which one it was."""
    for part in exercise(id, 0).parts:
        for mistake in part.mistakes:
            same = {one.message for one in part.mistakes if part.kind.same(one.value, mistake.value)}
            assert len(same) == 1, (part.label, part.kind.write(mistake.value), same)


# The laws catch what they are there for


def two_parts(follow) -> Exercise:
    first = Part(label="n", kind=NumberKind(), answer=3, pointer="Count.")
    options = ChoiceKind(("odd", "even"))
    return made_of(first, Part(label="kind", kind=options, answer="odd", pointer="Look.", follow=follow))


def test_a_follow_that_contradicts_the_answer_is_found():
    check_true_values(two_parts(lambda n: "even" if n % 2 == 0 else "odd"))
    with pytest.raises(AssertionError):
        check_true_values(two_parts(lambda n: "odd" if n % 2 == 0 else "even"))


def test_a_follow_that_stumbles_over_a_value_is_found():
    check_every_trial(two_parts(lambda n: "even" if n % 2 == 0 else "odd"))
    with pytest.raises(KeyError):
        check_every_trial(two_parts(lambda n: {3: "odd", 4: "even"}[n]))
