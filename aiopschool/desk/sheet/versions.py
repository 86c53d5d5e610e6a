"""Which seeds the versions of a sheet get: neighbours must not have the same numbers.

An exercise with few possible numbers may have the same ones for two seeds. So the seeds of the next versions
are looked for: the first that gives every exercise numbers that no earlier version has.
"""

from __future__ import annotations

from ...course import exercise
from ...exercises.engine import Exercise
from .choice import Choice

LOOKED_AT = 24  # seeds for each next version; then the best of them will do


def seeds(choice: Choice) -> tuple[int, ...]:
    """The seed of each version; the first one is that of the choice."""
    found = [choice.seed]
    seen = {id: {looks(exercise(id, choice.seed))} for id in choice.exercises}
    while len(found) < choice.versions:
        best, best_looks, fewest = 0, {}, len(seen) + 1
        for seed in range(found[-1] + 1, found[-1] + 1 + LOOKED_AT):
            these = {id: looks(exercise(id, seed)) for id in seen}
            same = sum(these[id] in seen[id] for id in seen)
            if same < fewest:
                best, best_looks, fewest = seed, these, same
            if same == 0:
                break
        found.append(best)
        for id, look in best_looks.items():
            seen[id].add(look)
    return tuple(found)


def looks(exercise: Exercise) -> str:
    """All that a pupil sees of an exercise before answering."""
    return repr([exercise.prompt, *((part.label, part.kind.spec()) for part in exercise.parts)])


def repeated(choice: Choice, seeds: tuple[int, ...]) -> list[str]:
    """The exercises that have the same numbers in two versions, because there are no others."""
    return [id for id in choice.exercises if len({looks(exercise(id, seed)) for seed in seeds}) < len(seeds)]
