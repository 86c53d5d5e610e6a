"""What the paper activity of lesson 2 takes from its data: answers, questions, cards and the parabola."""

from __future__ import annotations

from fractions import Fraction

from ...numbers import format_number
from ...paper.sheet import Axes, Axis, Card, Cards, Mark, Named, Rows
from ...texts import _
from .data import data
from .growing import ranking
from .impurity import gini, gini_of
from .pupils import LETTERS, PUPILS, YES, Pupil, examples
from .splitting import Split
from .wording import fraction, share

TEN = examples(PUPILS)
CELL_MM, STEP = 15, Fraction(1, 10)  # of the grid: one unit is 150 mm
UNIT_MM = CELL_MM / STEP
CARD_MM = 38
SHAPES = ("circle", "square")
QUESTION, BEST = ranking(TEN)[0]


def named() -> dict[str, Named]:
    """Everything that the source of the paper activity names."""
    sides = {"all": BEST.counts, "yes": BEST.left, "no": BEST.right}
    return {
        "question": data("pupils").ask(QUESTION),
        **{f"{name}_{what}": value for name, side in sides.items() for what, value in _group(name, side)},
        "after": _both(BEST.gini),
        "gain": _both(BEST.gain),
        "gap": f"{format_number(BEST.gain * UNIT_MM)} mm",
        "unit": f"1/{UNIT_MM}",
        "parabola": _axes([]),
        "chord": _axes(_chord(BEST), marks=_ends(BEST)),
        "questions": _questions(),
        "cards": Cards(2 * [_card(pupil) for pupil in PUPILS], size=CARD_MM, columns=4),
    }


def _group(name: str, side: tuple[int, ...]) -> list[tuple[str, str | int]]:
    """Size, by bike, share and Gini index; the size of all stands printed."""
    size = [] if name == "all" else [("n", sum(side))]
    return [*size, ("k", side[0]), ("p", share(side[0], sum(side))), ("g", _both(gini_of(side)))]


def _both(x: Fraction) -> str:
    """A fraction, and two decimals where they do not end."""
    exact = format_number(x)
    return exact if "/" not in exact else f"{fraction(x)} ≈ {format_number(x, 2)}"


def _axes(lines: list, **drawn) -> Axes:
    curve = [(n / 100, 2 * n / 100 * (1 - n / 100)) for n in range(101)]
    x = Axis(_("$p$: share that comes by bike"), 0, 1, step=float(STEP))
    y = Axis("$G(p)$", 0, 0.6, step=float(STEP))
    return Axes(x=x, y=y, cell=CELL_MM, lines=[curve, *lines], **drawn)


def _places(split: Split) -> list[tuple[float, float]]:
    shares = (Fraction(side[0], sum(side)) for side in (split.left, split.right))
    return [(float(p), float(gini(p))) for p in shares]


def _chord(split: Split) -> list[list[tuple[float, float]]]:
    """The chord, and the gap between it and the parabola."""
    p = split.counts[0] / sum(split.counts)
    return [_places(split), [(p, float(split.gini)), (p, float(gini_of(split.counts)))]]


def _ends(split: Split) -> list[Mark]:
    return [Mark(x, y, "circle", name) for (x, y), name in zip(_places(split), "LR", strict=True)]


def _questions() -> Rows:
    """All questions, the best first."""
    ask = data("pupils").ask
    return [
        [
            ask(question),
            *(f"{share(side[0], sum(side))}" for side in (split.left, split.right)),
            fraction(split.gini),
            fraction(split.gain),
            format_number(split.gain * UNIT_MM, 0),
        ]
        for question, split in ranking(TEN)
    ]


def _card(pupil: Pupil) -> Card:
    words = {True: _("yes"), False: _("no")}
    names = [feature.name for feature in data("pupils").features[1:]]
    lines = [f"{name}: {words[value == YES]}" for name, value in zip(names, pupil.row[1:], strict=True)]
    title = f"{format_number(pupil.distance)} km"
    label = data("pupils").classes[pupil.label]
    return Card(LETTERS[PUPILS.index(pupil)], title, [*lines, label], SHAPES[pupil.label])
