"""The numbers in the text of lesson 4: `{{ name }}` in a source is what stands here under that name."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import Any

from ...maths.line import Line
from ...maths.separating import XOR
from ...numbers import format_number, format_sum
from .class_picture import Rebuilt
from .code_facts import code_facts
from .data import DEVICES, RIDE, ROOF_NEURONS, SECOND_RIDE, TARGETS
from .missions import needed
from .model import ALPHA, BOUNDED, LEAKY, RELU, Neuron, relu, through, total, two_layers
from .piecewise import Piecewise, mean_gap
from .questions import FEW, MANY, TURNED
from .weighing import STARTS
from .wording import brace, inside, rule_rows, sum_of
from .xor import BY_HAND, exact_output, trained

EXAMPLE = Neuron(Fraction(1, 2), -2)  # the worked neuron of part 2
ABSOLUTE = (Neuron(1, 0), Neuron(-1, 0))
BROKEN = ((0, 1), (2, 3), (3, 1), (5, 1))  # the worked broken line of part 9
LAYERS = ((3, -1), (2, 4))
SEEDS = range(1, 21)  # of the training for XOR
READ = (15, 30, 60)  # minutes in the table of part 1

FORMULAS = {  # that come back in the text
    "relu_max": r"\max(0, x)",
    "relu_half": r"\dfrac{x + \lvert x \rvert}{2}",
    "silent_rule": "z < 0",
    "works_rule": "z ≥ 0",
    "weight_there": "w ≠ 0",
    "negative_weight": "w < 0",
    "positive_weight": "w > 0",
    "kink_place": r"x = -\dfrac{b}{w}",
    "jump_rule": r"v \cdot \lvert w \rvert",
    "alpha_rule": "0 < α < 1",
    "left_slope": 0,
    "right_slope": 1,
    "first_points": [1, 2],
    "unit_square": r"\{0, 1\}^2",
}


def facts() -> dict[str, Any]:
    """Everything that the text of the lesson says with a number."""
    return {
        **FORMULAS,
        **_entry(),
        **_devices(),
        **_neuron(),
        **_functions(),
        **_roof(),
        **_ride(),
        **_layers(),
        **_xor(),
        **code_facts(),
    }


def _entry() -> dict[str, Any]:
    line, point, rule = Line(1, -1, 1), (4, 2), Line.from_slope(2, -6)
    return {
        "entry": {
            "score": line.score(*point),
            "left": "x − y + 1",
            "point": point,
            "rule": "y = 2x − 6",
            "root": rule.x_intercept,
            "slope": rule.slope,
        }
    }


def _cases(function: Piecewise, name: str = "f(x)", x: str = "x") -> str:
    return brace(_tex_rows(function, x), name)


def _tex_rows(function: Piecewise, x: str) -> list[tuple[str, str]]:
    signs = {"−": "-", "≤": r"\leq ", "≥": r"\geq ", ",": "{,}"}

    def in_tex(text: str) -> str:
        return "".join(signs.get(char, char) for char in text)

    return [(in_tex(rule), in_tex(where)) for rule, where in rule_rows(function, x)]


def _devices() -> dict[str, Any]:
    meter, lamp = DEVICES["parking"], DEVICES["lamp"]
    price, dark = total([meter.neuron]), lamp.neuron
    return {
        "meter": {
            "free": meter.neuron.kink,
            "price": meter.neuron.w,
            "b": meter.neuron.b,
            "z": format_sum((meter.neuron.w, "t"), (meter.neuron.b, "")),
            "cases": _cases(price, "k(t)", "t"),
            "full": price(meter.largest),
            "largest": meter.largest,
        },
        "meter_all": meter.neuron.w * meter.asked[-1],  # who counts the free minutes too
        "price_table": [(f"${t}$", price(t)) for t in READ],
        "lamp": {
            "z": inside(dark),
            "kink": dark.kink,
            "most": dark.b,
            "cases": _cases(total([dark]), "L(x)"),
            "asked": [dark.output(x) for x in lamp.asked],
        },
    }


def _neuron() -> dict[str, Any]:
    return {
        "example": {
            "z": inside(EXAMPLE),
            "w": EXAMPLE.w,
            "b": EXAMPLE.b,
            "kink": EXAMPLE.kink,
            "cases": _cases(total([EXAMPLE])),
        },
        "example_table": [(f"${x}$", EXAMPLE.z(x), relu(EXAMPLE.z(x))) for x in (0, 2, 4, 6)],
        "turned": {"z": inside(TURNED), "kink": TURNED.kink, "w": TURNED.w, "b": TURNED.b},
        "four_a": {"z": "2x − 6", "kink": Neuron(2, -6).kink, "wrong": Fraction(6), "other": Fraction(-3)},
    }


def _functions() -> dict[str, Any]:
    one = [Neuron(1, 0)]
    roof_top = total([Neuron(1, 1), Neuron(1, -1, -1)])
    return {
        "relu_cases": _cases(total(one, 0, RELU), r"\text{ReLU}(x)"),
        "leaky_cases": _cases(total(one, 0, LEAKY)),
        "absolute_cases": _cases(total(ABSOLUTE), r"\lvert x \rvert"),
        "step_cases": brace([("0", "x < 0"), ("1", r"x \geq 0")]),
        "bounded_cases": _cases(total(one, 0, BOUNDED)),
        "bounded_sum": r"\text{ReLU}(x + 1) - \text{ReLU}(x - 1) - 1",
        "alpha": ALPHA,
        "alpha_at": {"x": -2, "y": LEAKY(-2)},
        "shifted_cases": _cases(total([Neuron(1, 1), Neuron(-1, -1)])),
        "ramp_top": roof_top(1),
        "two_x": {"z": "x − 2", "root": Fraction(2)},
    }


def _roof() -> dict[str, Any]:
    roof = total(ROOF_NEURONS)
    second, third = ROOF_NEURONS[1:]
    return {
        "roof": {
            "sum": _relu_tex(sum_of(ROOF_NEURONS, Fraction(0))),
            "cases": _cases(roof),
            "second": second.v,
            "third": third.v,
            "neurons": len(ROOF_NEURONS),
            "at_start": mean_gap(total([ROOF_NEURONS[0]]), roof, -1, 3),
        },
        "flat_slope": Fraction(0),  # with v₂ = −1
        "window_rain": Fraction(-STARTS["b"], STARTS["w1"]),
        "roof_table": [(f"${k.x}$", k.before, k.after, k.jump) for k in roof.kinks],
    }


def _relu_tex(text: str) -> str:
    return text.replace("ReLU", r"\text{ReLU}").replace("−", "-").replace(",", "{,}")


def _ride() -> dict[str, Any]:
    exact = [Rebuilt(kinks) for kinks in ((5,), (2, 5, 8))]
    return {
        "few": {"n": FEW.neurons, "gap": format_number(FEW.gap(SECOND_RIDE), 1), "kinks": FEW.kinks},
        "many": {"n": MANY.neurons, "gap": format_number(MANY.gap(SECOND_RIDE), 1)},
        "one_kink": {"n": exact[0].neurons, "gap": format_number(exact[0].gap(SECOND_RIDE), 1)},
        "ride_end": RIDE[-1][0],
        "ride_last_kink": RIDE[-1][0] - 1,
    }


def _layers() -> dict[str, Any]:
    c, neurons = through(BROKEN)
    slopes = [Fraction(y2 - y1, x2 - x1) for (x1, y1), (x2, y2) in pairwise(BROKEN)]
    names = ("first", "second", "third")
    slope, intercept = two_layers(*LAYERS)
    return {
        "broken": {
            "points": ", ".join(f"({x}, {y})" for x, y in BROKEN),
            "sum": _relu_tex(sum_of(neurons, c)),
            "start": c,
            "end": BROKEN[-1][0],
            **dict(zip(names, slopes, strict=True)),
            "changes": [neuron.v for neuron in neurons],
        },
        "formula_sum": (
            r"y = y_1 + m_1 \cdot \text{ReLU}(x - x_1) + (m_2 - m_1) \cdot \text{ReLU}(x - x_2)"
            r" + (m_3 - m_2) \cdot \text{ReLU}(x - x_3) + \dots"
        ),
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
        "h_one": exact_output(0, 1),
    }
