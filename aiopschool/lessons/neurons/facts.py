"""The numbers in the text of lesson 4: `{{ name }}` in a source is what stands here under that name."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from ...maths.line import Line
from ...numbers import format_sum
from .code_facts import code_facts
from .data import DEVICES, ROOF_NEURONS
from .exercises.kinks import kink
from .exercises.rules import absolute_value
from .model import ALPHA, BOUNDED, LEAKY, RELU, Neuron, relu, total
from .network_facts import network_facts
from .piecewise import Piecewise
from .weighing import STARTS
from .wording import brace, inside, relu_tex, rule_rows, sum_of

EXAMPLE = Neuron(Fraction(1, 2), -2)  # the worked neuron of part 2
ABSOLUTE = (Neuron(1, 0), Neuron(-1, 0))
READ = (15, 30, 60)  # minutes in the table of part 1

FORMULAS = {  # that come back in the text
    "relu_max": r"\max(0, x)",
    "silent_rule": "z < 0",
    "works_rule": "z ≥ 0",
    "weight_there": "w ≠ 0",
    "negative_weight": "w < 0",
    "kink_place": r"x = -\dfrac{b}{w}",
    "jump_rule": r"v \cdot \lvert w \rvert",
    "alpha_rule": "0 < α < 1",
    "left_slope": 0,
    "right_slope": 1,
    "relu_range": r"[0, +\infty[",
    "plain_v": "v = 1",
    "network_sum": (r"y = v_1 \cdot \text{ReLU}(w_1x + b_1) + v_2 \cdot \text{ReLU}(w_2x + b_2) + \dots"),
    "doubled": r"\text{ReLU}(2x) = 2\,\text{ReLU}(x)",
    "weighted_sum": "z = w_1x_1 + w_2x_2 + b",
    "slopes_letters": r"m_1, m_2, \dots",
    "layers_letters": "w_2(w_1x + b_1) + b_2 = w_1w_2x + (w_2b_1 + b_2)",
    "left_limit": r"\lim_{h \to 0^-} \frac{\text{ReLU}(h) - \text{ReLU}(0)}{h}",
    "right_limit": r"\lim_{h \to 0^+} \frac{\text{ReLU}(h) - \text{ReLU}(0)}{h}",
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
        **network_facts(),
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
        },
    }


def _neuron() -> dict[str, Any]:
    return {
        "example": {
            "z": inside(EXAMPLE),
            "zero": f"{inside(EXAMPLE)} = 0",
            "w": EXAMPLE.w,
            "b": EXAMPLE.b,
            "kink": EXAMPLE.kink,
            "cases": _cases(total([EXAMPLE])),
        },
        "example_table": [(f"${x}$", EXAMPLE.z(x), relu(EXAMPLE.z(x))) for x in (0, 2, 4, 6)],
        "four_a": _kink_exercise(),
        "four_e": {"rule": "−2x + 6 ≤ 0", "solved": "x ≥ 3", "w": -2},
    }


def _kink_exercise() -> dict[str, Any]:
    """Exercise 4a, and two mistakes that one hears."""
    part = kink(0).parts[0]
    other, _b, undivided = (mistake.value for mistake in part.mistakes[:3])
    neuron = Neuron(2, -2 * part.answer)
    return {"zero": f"{inside(neuron)} = 0", "kink": part.answer, "wrong": undivided, "other": other}


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
        "opposite": {"x": -5, "value": 5},
        "mirror": {"x": 2, "left": relu(-2), "right": -relu(2)},
        "shifted": _shifted(),
        "ramp_sum": "x + 1 − (x − 1)",
        "ramp_top": roof_top(1),
        "two_x": {"zero": "x − 2 = 0", "root": absolute_value(0).parts[0].answer[0].on.high},
    }


def _shifted() -> dict[str, Any]:
    """The worked |x + 1|."""
    right, left = Neuron(1, 1), Neuron(-1, -1)
    return {
        "inside": inside(right),
        "zero": f"{inside(right)} = 0",
        "root": right.kink,
        "opposite": f"−({inside(right)}) = {inside(left)}",
        "cases": _cases(total([right, left])),
    }


def _roof() -> dict[str, Any]:
    roof = total(ROOF_NEURONS)
    (left,) = total([Neuron(-1, 0)]).kinks
    return {
        "roof": {
            "sum": relu_tex(sum_of(ROOF_NEURONS, Fraction(0))),
            "cases": _cases(roof),
            "fall": roof.kinks[1].after,
        },
        "left_jump": {"before": left.before, "after": left.after, "jump": left.jump},
        "roof_without": "x − 2(x − 1) + (x − 2) = 0",
        "window_sum": "z = " + format_sum((STARTS["w1"], "x_1"), (STARTS["w2"], "x_2"), (STARTS["b"], "")),
        "flat_slope": Fraction(0),  # with v₂ = −1
        "window_rain": Fraction(-STARTS["b"], STARTS["w1"]),
        "roof_table": [(f"${k.x}$", k.before, k.after, k.jump) for k in roof.kinks],
    }
