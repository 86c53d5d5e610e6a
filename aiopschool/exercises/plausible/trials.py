"""The trials of one part: some thirty wrong answers with what the pupil would read of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice, zip_longest

from ...texts import _
from ..engine import Exercise
from ..part import Part
from .given import Given, given_in
from .ways import wrong_texts, wrong_values

MOST = 30  # trials of a part
FOLLOWED = 3  # of them with a wrong earlier part


@dataclass(frozen=True)
class Trial:
    """One answer: the text, how one comes to it, and the outcome; `counts` tells whether it costs a try."""

    text: str
    why: str
    status: str
    message: str
    counts: bool


def trials(exercise: Exercise, index: int, most: int = MOST) -> list[Trial]:
    """Up to `most` plausible wrong answers to one part, the other parts right. None is the right answer."""
    part = exercise.parts[index]
    followed = list(islice(_followed(exercise, index), FOLLOWED))
    found = []
    for text, why in _texts(part, _given(exercise, index)):
        if len(found) == most - len(followed):
            break
        trial = _trial(exercise, index, _right(exercise), text, _(why))
        if trial.status not in ("right", "blank"):
            found.append(trial)
    return [*found, *followed]


def _texts(part: Part, given: Given) -> Iterator[tuple[str, str]]:
    """Every text once, the ways to come to one in turns: the first texts show as many ways as there are."""
    key = part.kind.write(part.answer)
    values = ((part.kind.write(value), why) for value, why in wrong_values(part.kind, part.answer, given))
    ways: dict[str, dict[str, None]] = {}
    seen = {key}
    for text, why in chain(values, wrong_texts(part.kind, key, given)):
        if text not in seen:
            seen.add(text)
            ways.setdefault(why, {})[text] = None
    for turn in zip_longest(*ways.values()):
        yield from ((text, why) for text, why in zip(turn, ways, strict=True) if text is not None)


def _given(exercise: Exercise, index: int) -> Given:
    others = (part.answer for i, part in enumerate(exercise.parts) if i != index and part.kind.graded)
    return given_in(exercise.prompt, tuple(others))


def _right(exercise: Exercise) -> list[str]:
    return [part.kind.write(part.answer) for part in exercise.parts]


def _trial(exercise: Exercise, index: int, texts: list[str], text: str, why: str) -> Trial:
    result = exercise.check([*texts[:index], text, *texts[index + 1 :]])
    outcome = result.parts[index]
    return Trial(text, why, outcome.status, outcome.message, result.counts)


def _followed(exercise: Exercise, index: int) -> Iterator[Trial]:
    """What follows from a known mistake in an earlier part."""
    part = exercise.parts[index]
    for i, earlier in enumerate(exercise.parts[:index] if part.follow else ()):
        for mistake in earlier.mistakes:
            texts = _right(exercise)
            texts[i] = earlier.kind.write(mistake.value)
            results = exercise.check(texts).parts
            own = part.on_own_values([*zip(exercise.parts, results, strict=True)][:index])
            if own and not part.kind.same(own.answer, part.answer):
                why = _("from {part}: {value}").format(part=earlier.label, value=texts[i])
                yield _trial(exercise, index, texts, part.kind.write(own.answer), why)
