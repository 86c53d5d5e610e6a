"""The maths of lesson 1: the perceptron (Rosenblatt, 1958), learning steps that move a line.

Points and lines are those of `maths.line`, with exact fractions; numpy only helps where thousands are needed.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from ...maths.line import Line, Number, Point, margin


@dataclass(frozen=True)
class Step:
    """One learning step: the point, the lines before and after, and the margins t·s there."""

    point: Point
    before: Line
    after: Line

    @property
    def margin_before(self) -> Fraction:
        return margin(self.before, self.point)

    @property
    def margin_after(self) -> Fraction:
        return margin(self.after, self.point)


@dataclass(frozen=True)
class Run:
    """A whole training: its steps, the last line, the best line met, the rounds with a step, and its end.

    `converged` tells whether it came to rest: after the last step no point has t·s ≤ 0.
    """

    steps: tuple[Step, ...]
    line: Line
    best: Line
    rounds: int
    converged: bool


def perceptron_step(line: Line, point: Point, eta: Number = 1) -> Step:
    """The update a ← a + ηtx, b ← b + ηty, c ← c + ηt.

    At that point t·s grows by η(x² + y² + 1), so always when η > 0:

    >>> step = perceptron_step(Line(1, -1, 0), Point(2, 3, 1))
    >>> step.after
    Line(a=Fraction(3, 1), b=Fraction(2, 1), c=Fraction(1, 1))
    >>> step.margin_before, step.margin_after
    (Fraction(-1, 1), Fraction(13, 1))
    """
    push = Fraction(eta) * point.target
    return Step(point, line, Line(line.a + push * point.x, line.b + push * point.y, line.c + push))


def next_mistake(line: Line, points: Sequence[Point], start: int = 0) -> int | None:
    """The index of the next point with t·s ≤ 0, in a circle from `start`; None when there is none."""
    for offset in range(len(points)):
        index = (start + offset) % len(points)
        if margin(line, points[index]) <= 0:
            return index
    return None


def perceptron(
    points: Sequence[Point], start: Line | None = None, eta: Number = 1, max_rounds: int = 100
) -> Run:
    """Learning steps in the order of the list, round after round, until no point has t·s ≤ 0.

    It comes to rest if some line separates the points strictly (Novikoff, 1962); else it stops after
    `max_rounds`. `best` is the line with the fewest wrong predictions on the way ("pocket"; Gallant, 1990).
    """
    line = best = start or Line(0, 0, 0)
    margins, growth = _integer_margins(points, line, Fraction(eta), max_rounds)
    needed = np.array(
        [0 if p.target > 0 else 1 for p in points]
    )  # on the line, only class +1 is predicted right
    fewest = np.count_nonzero(margins < needed)
    steps: list[Step] = []
    rounds = 0
    while rounds < max_rounds and (margins <= 0).any():
        rounds += 1
        for i, point in enumerate(points):
            if margins[i] > 0:
                continue
            steps.append(perceptron_step(line, point, eta))
            line = steps[-1].after
            margins = margins + growth[i]
            wrong = np.count_nonzero(margins < needed)
            if wrong < fewest:
                best, fewest = line, wrong
    return Run(tuple(steps), line, best, rounds, bool((margins > 0).all()))


def _integer_margins(
    points: Sequence[Point], line: Line, eta: Fraction, max_rounds: int
) -> tuple[np.ndarray, np.ndarray]:
    """All margins t·s times a common denominator, and in row i what a step on point i adds to each of them.

    A step on point i adds η·tᵢ·tⱼ·(xᵢxⱼ + yᵢyⱼ + 1) to the margin of point j. Whole numbers are as exact as
    fractions and a hundred times faster; they stay in 64 bits when they surely fit.
    """
    scale = math.lcm(*(v.denominator for p in points for v in p.place))
    exact = [margin(line, p) for p in points]
    whole = math.lcm(scale**2 * eta.denominator, *(m.denominator for m in exact))
    rows = [[int(p.target * v * scale) for v in (p.x, p.y, 1)] for p in points]
    signed = np.array(rows, dtype=object).reshape(-1, 3)
    factor = int(eta * whole / scale**2)
    margins = np.array([int(m * whole) for m in exact], dtype=object)
    longest = max((signed**2).sum(axis=1), default=0)
    largest = max(map(abs, margins), default=0) + abs(factor) * longest * max(max_rounds, 1) * len(points)
    if max(largest, longest) < 2**62:
        margins, signed = margins.astype(np.int64), signed.astype(np.int64)
    return margins, factor * (signed @ signed.T)
