"""What holds for every exercise of every lesson, whatever the seed.

A run tries a sample of the seeds, `--thorough` tries all thousand: see `seeds`.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import cache

import pytest

from aiopschool.course import exercise, exercise_ids
from aiopschool.exercises import Exercise, Part
from aiopschool.exercises.answers import (
    ChoiceKind,
    ChoicesKind,
    CodeKind,
    MatchKind,
    MatrixKind,
    OpenKind,
    OrderKind,
    PiecewiseKind,
)
from aiopschool.exercises.plausible.given import numbers_of
from aiopschool.numbers import decimals, format_number

SEEDS = range(1000)
FIRST = 12  # what most classes see: the book, and "reeks 1" to "reeks 11"
SAMPLE = 48  # of the other seeds
LARGE = {"3i"}  # counting weights: that there are so many is the point
IDS = exercise_ids()
LETTERS = (ChoiceKind, ChoicesKind, MatchKind, OrderKind)
Made = Sequence[Exercise]


def seeds(id: str, *, thorough: bool) -> Sequence[int]:
    """All seeds, or the first and a sample of the others: the same in every run, other ones per exercise.

    Few seeds when every answer is a process of its own.
    """
    if any(isinstance(part.kind, CodeKind) for part in exercise(id, 0).parts):
        return SEEDS[::100]
    if thorough:
        return SEEDS
    return [*SEEDS[:FIRST], *sorted(random.Random(id).sample(SEEDS[FIRST:], SAMPLE))]


@cache
def all_made(id: str, *, thorough: bool) -> Made:
    return [exercise(id, seed) for seed in seeds(id, thorough=thorough)]


@pytest.fixture
def made(id: str, thorough: bool) -> Made:
    """The exercise with every seed that is tried, made once for all tests; the first has seed 0."""
    return all_made(id, thorough=thorough)


def some(made: Made, count: int) -> Made:
    """About so many of them, spread over the seeds."""
    return made[:: max(1, len(made) // count)]


every_exercise = pytest.mark.parametrize("id", IDS)


def in_another_way(part: Part, text: str) -> str:
    """Another text that means the same: an inequality, a small letter, a fraction."""
    if hasattr(part.answer, "as_inequality"):
        return part.answer.as_inequality(part.kind.variable)
    if isinstance(part.kind, LETTERS):
        return text.lower()
    return re.sub(r"\d+,\d+", lambda found: str(Fraction(found[0].replace(",", "."))), text)


def with_points(_part: Part, text: str) -> str:
    """Decimal points; but 6.912 may be meant as thousands, and a card asks which."""
    if re.search(r"[1-9],\d{3}(?!\d)", text):
        return text
    return re.sub(r"(\d),(\d)", r"\1.\2", text)


def without_spaces(part: Part, text: str) -> str:
    """A text without spaces, except where a space means something: 0,1/3 is one number."""
    if "/" in text and ", " in text:
        return text
    return text if isinstance(part.kind, MatrixKind | PiecewiseKind) else text.replace(" ", "")


WAYS: dict[str, Callable[[Part, str], str]] = {
    "as in the key": lambda _part, text: text,
    "a hyphen as minus": lambda _part, text: text.replace("−", "-"),
    "spaces around": lambda _part, text: f"  {text}\u00a0 ",
    "no spaces": without_spaces,
    "a point": with_points,
    "semicolons": lambda _part, text: text.replace(", ", "; "),
    "invisible marks": lambda _part, text: f"\u200e{text}\u200b",
    "in another way": in_another_way,
}


def written(one: Exercise, way: Callable[[Part, str], str] = WAYS["as in the key"]) -> list[str]:
    """The answers of all parts; code and texts only as they are."""
    texts = [(part, part.kind.write(part.answer)) for part in one.parts]
    return [text if isinstance(part.kind, CodeKind | OpenKind) else way(part, text) for part, text in texts]


@every_exercise
@pytest.mark.parametrize("way", WAYS)
def test_the_answer_is_accepted_in_every_sensible_notation(made, way):
    for one in made:
        texts = written(one, WAYS[way])
        assert one.check(texts).status == "right", (one.seed, texts)


@every_exercise
def test_the_key_in_one_text_is_accepted(made):
    for one in made:
        assert one.check(one.answer_text).status == "right", (one.seed, one.answer_text)


@every_exercise
def test_every_mistake_is_known_explained_and_never_the_answer(made):
    for one in made:
        graded = [part for part in one.parts if part.kind.graded]
        assert one.known_mistakes or not graded, one.seed
        for text in one.known_mistakes:
            result = one.check(text)
            assert result.status == "known", (one.seed, text)
            assert len(result.message) > 20
        for part in graded:
            assert not any(part.kind.same(mistake.value, part.answer) for mistake in part.mistakes)


def says(text: str, answer: str) -> bool:
    """Whether a text says an answer as a whole: `3` stands in `s = 3` but not in `3x`, `13` or `0,3`."""
    return re.search(rf"(?<![\w,.−-]){re.escape(answer)}(?![\w,]|\.\d)", text.replace("{,}", ",")) is not None


def told(part) -> list[str]:
    """An answer in the words that a text could give it away with."""
    if isinstance(part.kind, ChoiceKind):
        return [part.answer]
    if isinstance(part.kind, LETTERS) or not part.kind.graded:
        return []
    text = part.kind.write(part.answer)
    return [text, text.replace(", ", "; "), text.replace("−", "-")]


@every_exercise
def test_hints_pointers_and_examples_never_hold_the_answer(made):
    """A text that is the same for every seed cannot know the answer; any other must not say it."""
    fixed = set.intersection(*(set(helps(one)) for one in made))
    for one in made:
        for text in set(helps(one)) - fixed:
            for part in one.parts:
                assert not any(says(text, answer) for answer in told(part)), (one.seed, text)
        for part in one.parts:
            example = str(part.kind.spec().get("example", ""))
            assert not any(says(example, answer) for answer in told(part)), (one.seed, example)


def helps(one: Exercise) -> list[str]:
    return [*one.hints, *(part.pointer for part in one.parts), one.title]


@every_exercise
def test_a_prompt_does_not_tell_the_answer(made):
    """A number may stand in the prompt by chance; anything longer never, and no number most of the time."""
    often = dict.fromkeys(range(len(made[0].parts)), 0)
    for one in made:
        for i, part in enumerate(one.parts):
            found = any(says(one.prompt, answer) for answer in told(part))
            often[i] += found
            if len(part.kind.write(part.answer)) > 5:
                assert not found, (one.seed, one.prompt)
    assert all(count < 0.6 * len(made) for count in often.values())


@every_exercise
def test_numbers_are_nice(id, made):
    """Three digits before the comma and few behind it: work for the head, not for a machine."""
    for one in made:
        for x in numbers_of([m.value for part in one.parts for m in part.mistakes]):
            assert abs(x) < 10_000 or id in LARGE, (one.seed, x)
        for x in numbers_of([part.answer for part in one.parts]):
            assert abs(x) < 1000 or id in LARGE, (one.seed, x)
            assert (decimals(x) or 0) <= 3, (one.seed, format_number(x))
            assert x.denominator <= 40 or decimals(x), (one.seed, format_number(x))


@every_exercise
def test_the_same_seed_gives_the_same_exercise_and_most_seeds_another_one(made):
    for one in some(made, 20):
        again = one.factory(one.seed)
        assert (again.prompt, again.answer_text, again.known_mistakes) == (
            one.prompt,
            one.answer_text,
            one.known_mistakes,
        )
    prompts = [one.prompt for one in made]
    assert len(set(prompts[:12])) >= 8
    assert all(prompt != prompts[0] for prompt in prompts[1:10])


@every_exercise
def test_the_worked_example_has_other_numbers_and_another_answer(made):
    for one in some(made, 20):
        other = one.example()
        assert other.prompt != one.prompt
        assert other.solution
        numeric = [part for part in one.parts if not isinstance(part.kind, LETTERS)]
        if numeric:
            assert other.answer_text != one.answer_text


@every_exercise
def test_the_right_letter_is_not_always_the_same(made):
    for i, part in enumerate(made[0].parts):
        if isinstance(part.kind, LETTERS):
            assert len({written(one)[i] for one in made[:20]}) > 1


@every_exercise
def test_texts_are_complete(made):
    for one in made[:50]:
        texts = [one.title, one.prompt, one.solution, one.praise, *one.hints]
        texts += [
            text
            for part in one.parts
            for text in (part.label, part.pointer, *(m.message for m in part.mistakes))
        ]
        for text in texts:
            assert text.strip()
            assert not re.search(r"\{(?!bmatrix\})[a-z]\w*\}", text), "a place that was not filled in"
            assert text.count("$") % 2 == 0
