"""Every exercise of every lesson in English: right answers are right, and no text holds Dutch notation."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from aiopschool.course import exercise, exercise_ids
from aiopschool.exercises import Exercise
from aiopschool.texts import speaking

from ..dutch import DUTCH, strings

SEEDS = range(40)


def texts(one: Exercise) -> Iterator[str]:
    """All that a pupil or a teacher reads of an exercise."""
    yield from (one.title, one.prompt, *one.hints, one.solution, one.praise, one.answer_text)
    for part in one.parts:
        yield from (part.label, part.pointer, *(mistake.message for mistake in part.mistakes))
        yield from strings(part.kind.spec())
    for answer in (one.answer_text, *one.known_mistakes, *["?"] * len(one.parts), "7"):
        yield one.check(answer, tries=9).message
    for tries in range(4):
        yield one.check(["0"] * len(one.parts), tries).message


def specs(one: Exercise) -> list[dict]:
    """What its answers are given in."""
    return [part.kind.spec() for part in one.parts]


@pytest.mark.parametrize("id", exercise_ids())
def test_an_exercise_works_in_english(id):
    known = set()
    with speaking("en"):
        for seed in SEEDS:
            one = exercise(id, seed)
            asked = str((one.prompt, one.answer_text, one.hints, one.known_mistakes, specs(one)))
            if asked in known:
                continue  # with the same numbers: a program that is checked takes a process
            known.add(asked)
            assert one.check(one.answer_text).status == "right", (seed, one.answer_text)
            for text in one.known_mistakes:
                assert one.check(text).status == "known", (seed, text)
            assert [text for text in texts(one) if DUTCH.search(text)] == [], seed


@pytest.mark.parametrize("id", exercise_ids())
def test_numbers_are_the_same_in_both_languages(id):
    for seed in SEEDS:
        dutch = exercise(id, seed)
        with speaking("en"):
            english = exercise(id, seed)
            for one, other in zip(dutch.parts, english.parts, strict=True):
                in_words = one.kind.spec()["kind"] in ("choice", "match", "order")
                same = in_words or other.kind.same(one.answer, other.answer)
                assert same, (seed, one.answer, other.answer)
