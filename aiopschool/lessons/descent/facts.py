"""The numbers in the text of lesson 5: `{{ name }}` in a source is what stands here under that name."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from ...numbers import format_number, format_sum
from .code_facts import code_facts
from .data import CLASS_STEPS, ETA, LOSS, OTHER_LOSS, OTHER_POINTS, POINTS
from .exercise_facts import exercise_facts
from .model import (
    Neuron,
    Parabola,
    TwoValleys,
    best_line,
    chain,
    descend,
    difference_quotient,
    end,
    largest_eta,
    loss,
    scaled,
    step,
)
from .plane import TEN
from .questions import TOO_LARGE
from .scenes import SCENES

WORKED = Fraction(3)  # the place of the worked step
CHORDS = [Fraction(1, 2), Fraction(1, 10), Fraction(1, 100), Fraction(1, 1000)]
ZIGZAG = Fraction(3, 10)  # an η that zigzags and converges

FORMULAS = {  # that come back in the text
    "step": "w - η · L'(w)",
    "ratio": "r = 1 - 2aη",
    "converges": "-1 < r < 1",
    "rule": "0 < η < 1/a",
    "negative_slope": "L'(w) < 0",
    "positive_slope": "L'(w) > 0",
    "zero_slope": "L'(w) = 0",
    "no_chord": "h = 0",
    "positive_ratio": "0 < r < 1",
    "zero_ratio": "r = 0",
    "negative_ratio": "-1 < r < 0",
    "jumping_ratio": "r = -1",
    "away_ratio": "r < -1",
    "general": "a(w - p)^2 + q",
    "square_term": "w^2",
    "input_square": "x^2",
    "no_quotient": r"\frac{0}{0}",
    "simple": "f(w) = aw^2",
    "simple_slope": "f'(w) = 2aw",
    "steep": "a > 0",
    "simple_step": r"w - η \cdot 2aw = (1 - 2aη)w",
    "places": r"w_0, w_1, w_2, \dots",
    "limit": r"\frac{1}{a}",
    "quartic": "f(w) = w^4 - 4w^2 + w",
    "sigmoid": r"\sigma(z) = \dfrac{1}{1 + e^{-z}}",
    "squared_error": "L = (ŷ - y)^2",
    "chain_w": r"2(ŷ - y) \cdot \sigma'(z) \cdot x",
    "chain_b": r"2(ŷ - y) \cdot \sigma'(z)",
    "sigmoid_slope": r"\sigma(z)(1 - \sigma(z))",
}


def facts() -> dict[str, Any]:
    """Everything that the text of the lesson says with a number."""
    return {**FORMULAS, **_loss(), **_steps(), **_class(), **_beyond(), **exercise_facts(), **code_facts()}


def _loss() -> dict[str, Any]:
    """The data, the loss of ŷ = wx, and its tangent at 0."""
    return {
        "loss": {
            "form": _form(LOSS),
            "p": LOSS.p,
            "q": LOSS.q,
            "at_zero": LOSS.value(0),
            "slope": format_sum((2 * LOSS.a, "w"), (-2 * LOSS.a * LOSS.p, "")),
            "slope_at_zero": LOSS.slope(0),
            "name_at_zero": "L(0)",
            "tangent": f"L'(0) = {format_number(LOSS.slope(0))}",
            "limit": LOSS.limit,
            "one_step": LOSS.one_step,
        },
        "zero": 0,
        "first_chord": difference_quotient(LOSS, 0, CHORDS[0]),
        "first_h": CHORDS[0],
        "last_h": CHORDS[-1],
        "last_chord": difference_quotient(LOSS, 0, CHORDS[-1]),
        "points": dict(zip(("one", "two", "three"), POINTS, strict=True)),
        "gaps": dict(zip(("one", "two", "three"), [-y for _x, y in POINTS], strict=True)),
        "two_points": {"one": (1, 2), "other": (3, 8), "slope": 3},
    }


def _form(curve: Parabola) -> str:
    """A parabola as a sum of powers, exact."""
    a, b, c = curve.terms
    return format_sum((a, "w^2"), (b, "w"), (c, ""))


def _steps() -> dict[str, Any]:
    path = descend(LOSS, 0, ETA, 4)
    return {
        "eta": ETA,
        "worked": {
            "w": WORKED,
            "name": f"L'({format_number(WORKED)})",
            "slope": LOSS.slope(WORKED),
            "new": step(LOSS, WORKED, ETA),
        },
        "path": dict(zip(("start", "one", "two", "three", "four"), path, strict=True)),
        "too_large": {"eta": TOO_LARGE, "ratio": LOSS.ratio(TOO_LARGE)},
        "uphill": step(LOSS, 0, -ETA),
        "ratios": {"zigzag": {"eta": ZIGZAG, "r": LOSS.ratio(ZIGZAG)}},
    }


def _class() -> dict[str, Any]:
    other = OTHER_LOSS
    return {
        "class_steps": CLASS_STEPS,
        "other": {
            "a": format_number(other.a, 2),
            "limit": format_number(other.limit, 3),
            "points": ", ".join(f"({x}, {y})" for x, y in OTHER_POINTS),
        },
    }


def _beyond() -> dict[str, Any]:
    """Two valleys, two numbers, one neuron, many layers."""
    curve = TwoValleys()
    left, right = curve.minima
    neuron = Neuron(0.5, -1, 2, 1)
    after = neuron.step(1)
    return {
        "valleys": {
            "eta": Fraction(1, 50),
            "left_low": format_number(curve.value(left), 3),
            "right_low": format_number(curve.value(right), 3),
            "top": format_number(curve.flat[1], 3),
            "goes_left": Fraction(0),
            "goes_right": Fraction(1, 5),
            "left_end": format_number(end(curve, 0, 0.02)[1], 3),
            "right_end": format_number(end(curve, 0.2, 0.02)[1], 3),
        },
        "best_w": best_line(POINTS)[0],
        "best_b": best_line(POINTS)[1],
        "least": loss(POINTS, *best_line(POINTS)),
        "plane_eta": format_number(largest_eta(POINTS), 2),
        "mean_square": LOSS.a,
        "scaled": {
            "factor": 10,
            "a": LOSS.a * 100,
            "points": ", ".join(f"({x}, {y})" for x, y in scaled(POINTS, 10)),
        },
        "neuron": {
            "w": Fraction(1, 2),
            "b": Fraction(neuron.b),
            "x": neuron.x,
            "y": neuron.y,
            "z": Fraction(neuron.z),
            "output": Fraction(neuron.output),
            "loss": Fraction(neuron.loss),
            "outer": Fraction(neuron.factors[0]),
            "inner": Fraction(neuron.factors[1]),
            "dw": Fraction(neuron.dw),
            "db": Fraction(neuron.db),
            "new_w": Fraction(after.w),
            "new_b": Fraction(after.b),
            "new_loss": format_number(after.loss, 3),
        },
        "quarter": Fraction(1, 4),
        "shallow": {"a": Fraction(1, 2), "limit": 1 / Fraction(1, 2)},
        "steeper": {"a": Fraction(2), "limit": 1 / Fraction(2)},
        "largest_eta": SCENES["own"].largest_eta,
        "ten": TEN,
        "one": 1,
        "quarter_power": r"\left(\frac{1}{4}\right)^6",
        "layers": {
            "count": 6,
            "most": format_number(Fraction(1, 4) ** 6, 4),
            "product": _product(6),
            "x": Fraction(1, 2),
            "large_w": 4,
        },
        "relu_product": 1,
    }


def _product(layers: int) -> str:
    return format_number(chain("sigmoid", 0.5, 1, layers)[-1].product, 5)
