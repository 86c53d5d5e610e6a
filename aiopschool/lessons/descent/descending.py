"""Gradient descent in one number: w ← w − η·L′(w), and how it ends."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction

from .curves import Curve, Number, Parabola

FAR = 10**9  # farther away no step is taken any more
LONG_RUN, SETTLED = 2000, 1e-9


class Verdict(Enum):
    """How a run of descent behaves."""

    STILL = "stands still"
    CONVERGES = "converges from one side"
    ONE_STEP = "arrives in one step"
    ZIGZAG = "converges in a zigzag"
    JUMPS = "jumps to and fro"
    DIVERGES = "runs away"


def step(curve: Curve, w: Number, eta: Number) -> Number:
    """One step against the slope.

    >>> step(Parabola(3, 2, 0), 0, Fraction(1, 10))
    Fraction(6, 5)
    """
    return w - eta * curve.slope(w)


def descend(curve: Curve, start: Number, eta: Number, steps: int) -> list[Number]:
    """w₀, w₁, … with at most `steps` steps; fewer when w is farther away than `FAR`.

    >>> [str(w) for w in descend(Parabola(1, 0, 0), 4, Fraction(1, 4), 3)]
    ['4', '2', '1', '1/2']
    """
    path = [Fraction(start) if curve.exact else float(start)]
    eta = eta if curve.exact else float(eta)
    while len(path) <= steps and abs(path[-1]) <= FAR:
        path.append(step(curve, path[-1], eta))
    return path


def verdict(curve: Parabola, start: Number, eta: Number) -> Verdict:
    """How every run on a parabola behaves, from the exact ratio r = 1 − 2aη.

    >>> verdict(Parabola(3, 2, 0), 0, Fraction(1, 6)).name, verdict(Parabola(3, 2, 0), 0, Fraction(1, 3)).name
    ('ONE_STEP', 'JUMPS')
    """
    r = curve.ratio(eta)
    if r == 1 or start == curve.p:
        return Verdict.STILL
    if r in (0, -1):
        return Verdict.JUMPS if r else Verdict.ONE_STEP
    if abs(r) > 1:
        return Verdict.DIVERGES
    return Verdict.CONVERGES if r > 0 else Verdict.ZIGZAG


def end(curve: Curve, start: Number, eta: Number) -> tuple[Verdict, float]:
    """How a long run ends, found by running it, and where: for a curve without one ratio.

    >>> from .curves import TwoValleys
    >>> verdict, w = end(TwoValleys(), 0.2, 0.02)
    >>> verdict.name, round(w, 3)
    ('CONVERGES', 1.347)
    """
    w = float(start)
    for n in range(LONG_RUN):
        new = step(curve, w, float(eta))
        if not abs(new) <= FAR:
            return Verdict.DIVERGES, new
        if abs(new - w) < SETTLED:
            return (Verdict.CONVERGES if n else Verdict.STILL), new
        w = new
    return Verdict.JUMPS, w


def distance_ratios(curve: Parabola, path: list[Number]) -> list[Number | None]:
    """By what each step multiplied the distance to the minimum, with its sign; None where there is none."""
    pairs = zip([None, *path], path, strict=False)
    return [
        None if old is None or old == curve.p else (new - curve.p) / (old - curve.p) for old, new in pairs
    ]
