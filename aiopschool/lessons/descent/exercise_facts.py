"""What the teacher's answers to the exercises of lesson 5 say with a number."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from ...numbers import format_number, format_sum
from .data import LOSS
from .exercises.larger import larger_eta
from .exercises.reading import chain_rule
from .exercises.rules import in_one_step
from .exercises.scaling import scaling
from .exercises.steps import three_steps
from .model import Parabola


def exercise_facts() -> dict[str, Any]:
    """The reasons beside the answers, with the numbers of the book."""
    minimum, best = (part.answer for part in in_one_step(0).parts)
    a, _new, times = (part.answer for part in scaling(0).parts[:3])
    dw, db = (part.answer for part in chain_rule(0).parts)
    double = format_sum((2 * LOSS.a, "η"))
    return {
        "minimum": minimum,
        "best_eta": best,
        "scaling": {"a": a, "times": times},
        "chain": {"dw": dw, "db": db, "z": "z = 0"},
        "halving": _halving(),
        "growing": _growing(),
        "why_ratio": f"r = 1 - {double}",
        "why_between": f"-1 < 1 - {double} < 1",
        "why_eta": f"0 < {double} < 2",
        "why_minimum": format_sum((2 * LOSS.a, "w"), (-2 * LOSS.a * LOSS.p, "")) + " = 0",
        "why_best": f"1 - {double} = 0",
        "one_side_only": f"η < 1/{format_number(2 * LOSS.a)}",
        "least_ratio": -1,
    }


def _halving() -> dict[str, Any]:
    """The first of three steps: from 4 with η = 0.25."""
    path = [part.answer for part in three_steps(0).parts]
    first = path[0]
    curve, start = Parabola(1, 0, 0), Fraction(4)
    eta = (start - first) / curve.slope(start)
    return {
        **dict(zip(("one", "two", "three"), path, strict=True)),
        "slope": f"f'({format_number(start)}) = {format_number(curve.slope(start))}",
        "eta": eta,
    }


def _growing() -> dict[str, Any]:
    """The two η of exercise 5e."""
    runs = [part.answer for part in larger_eta(0).parts[:2]]
    jumping, running = ((1 - run[0] / 4) / 2 for run in runs)
    return {"jumping": jumping, "running": running}
