"""The self-test: 42 indicators in six areas, four steps each; what a person and a team can say of them.

The indicators are content and stand in `competences.json`, in the language of that file and the order of the
EU guidelines of 2022. In their Dutch edition two rows of area 3 have slipped (bias, emotional dependence);
here these stand at the element that the English edition gives them. A code such as `3.5.1` never changes its
meaning: measurements of years ago are compared by it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("competences.json")
STEPS = ("0", "1", "2", "3")
TOP = len(STEPS) - 1
FEW = 5  # so many things to learn next are proposed

Answers = Mapping[str, str]  # step by code; who answered nothing has no entry


@dataclass(frozen=True)
class Indicator:
    """One thing to know or do: its code, its sentence, what to do next, and where."""

    code: str
    text: str
    next: str
    lessons: tuple[int, ...]
    team: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Area:
    """One of the six areas: our name, that of the guidelines, and per element its name and indicators."""

    number: int
    name: str
    official: str
    elements: tuple[tuple[str, tuple[Indicator, ...]], ...]

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """All indicators of the area."""
        return tuple(one for _name, indicators in self.elements for one in indicators)


@cache
def areas() -> tuple[Area, ...]:
    """The six areas.

    >>> [len(area.indicators) for area in areas()]
    [8, 13, 8, 5, 7, 1]
    """
    return tuple(_area(n, raw) for n, raw in enumerate(_content()["areas"], 1))


def _area(number: int, raw: dict) -> Area:
    elements = tuple(
        (element["name"], tuple(_indicators(f"{number}.{n}", element["indicators"])))
        for n, element in enumerate(raw["elements"], 1)
    )
    return Area(number, raw["name"], raw["official"], elements)


def _indicators(prefix: str, rows: Sequence[dict]) -> Iterable[Indicator]:
    for n, row in enumerate(rows, 1):
        places = (tuple(row.get(kind, ())) for kind in ("lessons", "team", "sources"))
        yield Indicator(f"{prefix}.{n}", row["text"], row["next"], *places)


@cache
def _content() -> dict:
    return json.loads(FILE.read_text(encoding="utf-8"))


def steps() -> dict[str, tuple[str, str]]:
    """The four steps: name and meaning by key."""
    return {key: (step["name"], step["text"]) for key, step in zip(STEPS, _content()["steps"], strict=True)}


def pages() -> dict[str, str]:
    """The pages of the team room that an indicator may name: title by notebook.

    They stand in the content: in a page of a site there are no notebooks to look into.
    """
    return _content()["pages"]


def indicators() -> dict[str, Indicator]:
    """All indicators by code.

    >>> len(indicators()), indicators()["6.1.1"].lessons
    (42, (9,))
    """
    return {one.code: one for area in areas() for one in area.indicators}


def answered(values: Mapping[str, object]) -> dict[str, str]:
    """The answers among these values, whatever else a file says."""
    return {code: str(values[code]) for code in indicators() if values.get(code) in STEPS}


@dataclass(frozen=True)
class Score:
    """How far an area is: the mean step of what was answered (0 to 3), and how much was answered."""

    mean: Fraction | None
    answered: int
    of: int


def score(area: Area, answers: Answers) -> Score:
    """The score of one area; no mean when nothing was answered.

    >>> score(areas()[5], {"6.1.1": "2"}).mean
    Fraction(2, 1)
    """
    given = [int(answers[one.code]) for one in area.indicators if one.code in answers]
    mean = Fraction(sum(given), len(given)) if given else None
    return Score(mean, len(given), len(area.indicators))


def compared(area: Area, before: Answers, now: Answers) -> tuple[Fraction, Fraction, int] | None:
    """The means before and now of what was answered both times, and how many that are; else None.

    Only so is a difference growth, and not another choice of questions.

    >>> compared(areas()[3], {"4.1.1": "1", "4.2.1": "3"}, {"4.1.1": "2"})
    (Fraction(1, 1), Fraction(2, 1), 1)
    """
    both = [one.code for one in area.indicators if one.code in before and one.code in now]
    if not both:
        return None
    old, new = (Fraction(sum(int(given[code]) for code in both), len(both)) for given in (before, now))
    return old, new, len(both)


def to_learn(answers: Answers, count: int = FEW) -> list[Indicator]:
    """What to learn next: the lowest steps first, and of each area one before a second one.

    >>> [one.code for one in to_learn({"1.1.1": "0", "1.1.2": "0", "2.1.1": "1", "3.1.1": "3"})]
    ['1.1.1', '2.1.1', '1.1.2']
    """
    ranked = []
    for area in areas():
        low = [one for one in area.indicators if answers.get(one.code, str(TOP)) != str(TOP)]
        low.sort(key=lambda one: answers[one.code])
        ranked += [(turn, answers[one.code], one) for turn, one in enumerate(low)]
    ranked.sort(key=lambda item: item[:2])
    return [one for _turn, _step, one in ranked[:count]]
