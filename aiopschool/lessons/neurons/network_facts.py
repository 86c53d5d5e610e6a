"""The numbers of lesson 4 about sums of neurons: the ride, broken lines, layers, XOR."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import Any

from ...maths.separating import XOR
from ...numbers import format_number, format_sum
from .class_picture import Rebuilt
from .data import RIDE, SECOND_RIDE, TARGETS
from .exercises.lines import broken
from .missions import needed
from .model import through, two_layers
from .questions import FEW, MANY
from .wording import relu_tex, sum_of
from .xor import BY_HAND, exact_output, trained

BROKEN = ((0, 1), (2, 3), (3, 1), (5, 1))  # the worked broken line of part 9
LAYERS = ((3, -1), (2, 4))
SEEDS = range(1, 21)  # of the training for XOR


def network_facts() -> dict[str, Any]:
    """Everything that parts 5 and 9 to 11 say with a number."""
    return {**_ride(), **_layers(), **_xor()}


def _ride() -> dict[str, Any]:
    one = Rebuilt((5,))
    return {
        "few": {"n": FEW.neurons, "gap": format_number(FEW.gap(SECOND_RIDE), 1), "typed": _typed(FEW)},
        "many": {"n": MANY.neurons, "gap": format_number(MANY.gap(SECOND_RIDE), 1)},
        "one_kink": {"n": one.neurons, "gap": format_number(one.gap(SECOND_RIDE), 1), "typed": _typed(one)},
        "ride_first_kink": 1,
        "far_away": 20,
        "ride_end": RIDE[-1][0],
        "ride_last_kink": RIDE[-1][0] - 1,
    }


def _typed(ride: Rebuilt) -> str:
    """Its kinks as a group calls them out."""
    return " ".join(map(str, ride.kinks))


def _layers() -> dict[str, Any]:
    c, neurons = through(BROKEN)
    slopes = [Fraction(y2 - y1, x2 - x1) for (x1, y1), (x2, y2) in pairwise(BROKEN)]
    names = ("first", "second", "third")
    slope, intercept = two_layers(*LAYERS)
    first = broken(0).parts[0]
    return {
        "broken": {
            "points": ", ".join(f"({x}, {y})" for x, y in BROKEN),
            "sum": relu_tex(sum_of(neurons, c)),
            "start": c,
            "domain": f"[{BROKEN[0][0]}, {BROKEN[-1][0]}]",
            **dict(zip(names, slopes, strict=True)),
        },
        "formula_sum": r"y = y_1 + m_1\text{ReLU}(x - x_1) + (m_2 - m_1)\text{ReLU}(x - x_2) + \dots",
        "four_h": dict(zip(names, (first.answer, first.mistakes[2].value), strict=False)),
        "layers_sum": "2(3x − 1) + 4",
        "layers_result": format_sum((slope, "x"), (intercept, "")),
        "hill_needs": needed(TARGETS["hill"]),
        "stairs_needs": needed(TARGETS["stairs"]),
    }


def _xor() -> dict[str, Any]:
    right = [seed for seed in SEEDS if not trained(seed).wrong()]
    rows = [
        (p.place, *BY_HAND.hidden(*p.place), exact_output(*p.place))
        for p in sorted(XOR, key=lambda p: p.place)
    ]
    stuck = next(seed for seed in SEEDS if trained(seed).wrong())
    return {
        "xor_table": rows,
        "xor_middle": ", ".join(f"({p.x}, {p.y})" for p in XOR if p.target == 1),
        "xor_sum": r"\text{ReLU}(x + y) - 2\text{ReLU}(x + y - 1)",
        "starts": {"all": len(SEEDS), "right": len(right), "good": right[0], "stuck": stuck},
    }
