"""The numbers in the text of lesson 5: `{{ name }}` in a source is what stands here under that name."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

import numpy as np

from ...datasets import PENGUINS, path
from ...numbers import format_number, format_sum
from .data import CLASS_STEPS, ETA, LOSS, OTHER_LOSS, OTHER_POINTS, OWN, POINTS, SCENES, SHRINKING
from .exercises.steps import three_steps
from .model.curves import Number, TwoValleys, difference_quotient
from .model.descending import descend, end, step
from .model.fitting import Points, best_line, largest_eta, loss, scaled
from .model.neuron import Neuron, chain
from .plane import TEN
from .questions import TOO_LARGE

NAMES = ("start", "one", "two", "three", "four")
WORKED = Fraction(3)  # the place of the worked step
ZIGZAG = Fraction(3, 10)  # an η that zigzags and converges

FORMULAS = {  # that come back in the text
    "step": "w - η · L'(w)",
    "ratio": "r = 1 - 2aη",
    "converges": "-1 < r < 1",
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
    return {**FORMULAS, **_loss(), **_steps(), **_beyond(), **_neuron(), **_reasons(), **_code()}


def _loss() -> dict[str, Any]:
    """The data, the loss of ŷ = wx, its chords and its tangent at 0."""
    a, b, c = LOSS.terms
    slope = format_number(LOSS.slope(0))
    first, last = SHRINKING[0], SHRINKING[-1]
    return {
        "loss": LOSS,
        "loss_form": format_sum((a, "w^2"), (b, "w"), (c, "")),
        "loss_slope": format_sum((2 * a, "w"), (b, "")),
        "at_zero": {"name": "L(0)", "value": LOSS.value(0), "slope": slope, "tangent": f"L'(0) = {slope}"},
        "first": {"h": first, "chord": difference_quotient(LOSS, 0, first)},
        "last": {"h": last, "chord": difference_quotient(LOSS, 0, last)},
        "points": _named(POINTS),
        "gaps": _named([-y for _x, y in POINTS]),
        "two_points": {"one": (1, 2), "other": (3, 8), "slope": 3},
        "zero": 0,
        "one": 1,
    }


def _named(values: Iterable[Any]) -> dict[str, Any]:
    """The first, second, ... of a row by name: a number in a name cannot change unnoticed."""
    return dict(zip(NAMES[1:], values, strict=False))


def _steps() -> dict[str, Any]:
    """Steps on the loss of the lesson, and on that of another class."""
    start, *path = descend(LOSS, 0, ETA, 4)
    name, new = f"L'({format_number(WORKED)})", step(LOSS, WORKED, ETA)
    return {
        "eta": ETA,
        "worked": {"w": WORKED, "name": name, "slope": LOSS.slope(WORKED), "new": new},
        "path": {"start": start, **_named(path)},
        "too_large": {"eta": TOO_LARGE, "ratio": LOSS.ratio(TOO_LARGE)},
        "uphill": step(LOSS, 0, -ETA),
        "zigzag": {"eta": ZIGZAG, "ratio": LOSS.ratio(ZIGZAG)},
        "class_steps": CLASS_STEPS,
        "other": {
            "a": format_number(OTHER_LOSS.a, 2),
            "limit": _near(OTHER_LOSS.limit),
            "points": _pairs(OTHER_POINTS),
        },
    }


def _near(x: Number) -> str:
    return format_number(x, 3)


def _pairs(points: Points) -> str:
    return ", ".join(f"({x}, {y})" for x, y in points)


def _beyond() -> dict[str, Any]:
    """Other units of x, two valleys, and two numbers that learn together."""
    curve = TwoValleys()
    left, right = curve.minima
    w, b = best_line(POINTS)
    return {
        "shallow": {"a": Fraction(1, 2), "limit": 1 / Fraction(1, 2)},
        "steeper": {"a": Fraction(2), "limit": 1 / Fraction(2)},
        "largest_eta": SCENES[OWN].largest_eta,
        "scaled": {"factor": 10, "a": LOSS.a * 100, "points": _pairs(scaled(POINTS, 10))},
        "valleys": {
            "eta": SCENES["valleys"].eta,
            "left_low": _near(curve.value(left)),
            "right_low": _near(curve.value(right)),
            "top": _near(curve.flat[1]),
            "goes_left": Fraction(0),
            "goes_right": Fraction(1, 5),
            "left_end": _near(end(curve, 0, 0.02)[1]),
            "right_end": _near(end(curve, 0.2, 0.02)[1]),
        },
        "ten": TEN,
        "best": {"w": w, "b": b, "loss": loss(POINTS, w, b)},
        "plane_eta": format_number(largest_eta(POINTS), 2),
    }


def _neuron() -> dict[str, Any]:
    """One neuron, and many layers."""
    neuron = Neuron(0.5, -1, 2, 1)
    outer, inner, _x = neuron.factors
    after = neuron.step(1)
    return {
        "neuron": neuron,
        "outer": outer,
        "inner": inner,
        "after": after,
        "new_loss": _near(after.loss),
        "quarter": Fraction(1, 4),
        "quarter_power": r"\left(\frac{1}{4}\right)^6",
        "layers": {
            "most": format_number(Fraction(1, 4) ** 6, 4),
            "product": format_number(chain("sigmoid", 0.5, 1, 6)[-1].product, 5),
            "x": Fraction(1, 2),
            "large_w": 4,
        },
        "relu_product": 1,
    }


def _reasons() -> dict[str, Any]:
    """Why the answers to the exercises are what they are."""
    double, steps = format_sum((2 * LOSS.a, "η")), three_steps(0).parts
    return {
        "halving": {**_named(part.kind.write(part.answer) for part in steps), "slope": "f'(4) = 8"},
        "growing": {"jumping": 1, "running": Fraction(11, 10)},
        "why_ratio": f"r = 1 - {double}",
        "why_between": f"-1 < 1 - {double} < 1",
        "why_eta": f"0 < {double} < 2",
        "why_best": f"1 - {double} = 0",
        "one_side_only": f"η < 1/{format_number(2 * LOSS.a)}",
        "least_ratio": -1,
    }


def _code() -> dict[str, Any]:
    """What the cells of the programming path use and print."""
    length, mass = _penguins()
    scaled = (length - length.mean()) / length.std()
    w, b = np.polyfit(scaled, mass, 1)
    return {
        "xs": [x for x, _y in POINTS],
        "ys": [y for _x, y in POINTS],
        "seed": 7,
        "batch": 32,
        "unscaled_eta": 0.01,
        "scaled_eta": 0.1,
        "step_count": 100,
        "penguin_count": len(length),
        "grams": 1000,
        "try": {"one": "1/6", "jump": "1/3", "away": "0.4"},
        "square_code": "np.mean(lengte ** 2.0)",
        "rico_code": "2 * (w * x - y)",
        "smallest_batch": 2,
        "penguins": {
            "mean_square": int(np.mean(length**2)),
            "limit": format_number(1 / np.mean(length**2), 6),
            "w": format_number(w, 2),
            "b": format_number(b, 1),
        },
    }


def _penguins() -> tuple[np.ndarray, np.ndarray]:
    """Flipper length in mm and body mass in kg."""
    table = np.genfromtxt(path(PENGUINS), delimiter=",", names=True, dtype=None, encoding="utf-8")
    return table["vleugellengte_mm"].astype(float), table["massa_g"] / 1000
