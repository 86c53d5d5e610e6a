"""What the paper activity of lesson 4 takes from its model: the network of the roof, neuron by neuron."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ...numbers import format_number
from ...paper.sheet import Axes, Axis, Card, Cards, Fill, Mark, Named
from ...texts import _
from .data import ROOF_NEURONS
from .model import Neuron, total
from .wording import inside

XS = (-1, 0, 1, 2, 3)  # on the number strips
DEAD = Neuron(1, -5, 2)  # silent on all strips
LEFT = Neuron(-1, 1)  # the extra card: it works on the left
CARD_MM, CELL_MM = 44, 14


def named() -> dict[str, Named]:
    """Everything that the source of the paper activity names."""
    roof, seated = ROOF_NEURONS, ROOF_NEURONS[:2]
    return {
        "rows": [_row(x, roof) for x in XS],
        "seated": [_sum_row(x, seated) for x in XS],
        "dead": [[_place(x), format_number(total((*roof, DEAD))(x))] for x in XS],
        "worked": [_worked(n, neuron) for n, neuron in enumerate(roof, 1)],
        "axes": _axes(),
        "solution": _axes(marks=_marks(), lines=[[(x, float(total(roof)(x))) for x in XS]]),
        "cards": Cards(_cards(), size=CARD_MM, columns=4),
    }


def _row(x: int, neurons: Sequence[Neuron]) -> list:
    """What every neuron passes on for one number, and their sum."""
    passed = [Fill(format_number(neuron.output(x))) for neuron in neurons]
    return [_place(x), *passed, Fill(format_number(total(neurons)(x)))]


def _sum_row(x: int, neurons: Sequence[Neuron]) -> list:
    return [_place(x), Fill(format_number(total(neurons)(x)))]


def _place(x: int) -> str:
    return f"${format_number(x)}$"


def _worked(n: int, neuron: Neuron) -> list[str]:
    """One neuron at all numbers: its sums, its outputs, what it passes on."""
    columns = (
        [neuron.z(x) for x in XS],
        [Neuron(neuron.w, neuron.b).output(x) for x in XS],
        [neuron.output(x) for x in XS],
    )
    return [str(n), *("; ".join(map(format_number, values)) for values in columns)]


def _marks() -> list[Mark]:
    return [Mark(float(x), float(total(ROOF_NEURONS)(x)), "circle") for x in XS]


def _axes(**drawn) -> Axes:
    return Axes(x=Axis("$x$", -1, 3), y=Axis("$y$", -2, 2), cell=CELL_MM, **drawn)


def _cards() -> list[Card]:
    neurons = [_card(_("neuron {n}").format(n=n), one) for n, one in enumerate(ROOF_NEURONS, 1)]
    extra = [_card(_("extra: dead?"), DEAD), _card(_("extra: looks left"), LEFT)]
    numbers = [Card(_("number"), format_number(Fraction(x))) for x in XS]
    return [*neurons, *extra, Card(_("adder"), "+"), *numbers]


def _card(name: str, neuron: Neuron) -> Card:
    title = f"z = {inside(neuron)}"
    return Card(name, title, ["a = ReLU(z)", _("pass on: {v} · a").format(v=format_number(neuron.v))])
