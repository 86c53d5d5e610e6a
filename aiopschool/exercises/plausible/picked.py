"""Wrong answers that are picked: another option, one too many, another order. Own texts: too short."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations, permutations

from ..answers import ChoiceKind, ChoicesKind, Kind, MatchKind, OpenKind, OrderKind, WordKind
from .given import Given
from .values import replaced
from .ways import COMPLEMENT, FORGOTTEN, OTHER_OPTION, SWAPPED, TOO_MUCH, UNJUDGED, Wrong, wrong_values


@wrong_values.register
def _choice(kind: ChoiceKind, answer: str, given: Given) -> Wrong:
    yield from ((option, OTHER_OPTION) for option in kind.options)


@wrong_values.register
def _choices(kind: ChoicesKind, answer: Iterable[str], given: Given) -> Wrong:
    right = frozenset(answer)
    for option in kind.options:
        yield right ^ {option}, FORGOTTEN if option in right else TOO_MUCH
    yield frozenset(kind.options), TOO_MUCH
    yield frozenset(kind.options) - right, COMPLEMENT
    yield from (({option}, OTHER_OPTION) for option in kind.options)
    yield from ((set(pair), OTHER_OPTION) for pair in combinations(kind.options, 2))


@wrong_values.register
def _order(kind: OrderKind, answer: Iterable[str], given: Given) -> Wrong:
    lines = tuple(answer)
    for i in range(len(lines) - 1):
        yield (*lines[:i], lines[i + 1], lines[i], *lines[i + 2 :]), SWAPPED
    yield from (
        (lines[::-1], SWAPPED),
        ((*lines[1:], lines[0]), SWAPPED),
        ((lines[-1], *lines[:-1]), SWAPPED),
    )
    for i in range(len(lines)):
        yield lines[:i] + lines[i + 1 :], FORGOTTEN
        yield from ((replaced(lines, i, other), TOO_MUCH) for other in kind.distractors)
    yield from ((other, SWAPPED) for other in permutations(lines[:5]) if len(lines) <= 5)


@wrong_values.register
def _match(kind: MatchKind, answer: Iterable[str], given: Given) -> Wrong:
    right = tuple(answer)
    for i, j in combinations(range(len(right)), 2):
        yield replaced(replaced(right, i, right[j]), j, right[i]), SWAPPED
    yield from ((right[::-1], SWAPPED), ((*right[1:], right[0]), SWAPPED))
    yield from ((replaced(right, i, other), OTHER_OPTION) for i in range(len(right)) for other in kind.right)


@wrong_values.register(OpenKind)
@wrong_values.register(WordKind)
def _own_words(kind: Kind, answer: str, given: Given) -> Wrong:
    yield from ((text, UNJUDGED) for text in ("?", "ja", answer[: len(answer) // 2]))
