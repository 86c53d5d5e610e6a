"""Neurons with one input: z = wx + b, then a bend. Their sums, and how any broken line is such a sum.

Everything is exact: numbers are fractions.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, pairwise

from .piecewise import Number, Piecewise, Place, piecewise

ALPHA = Fraction(1, 10)  # the slope of the leaky ReLU below 0


@dataclass(frozen=True)
class Activation:
    """A function of z that is a line (slope, intercept) on every piece; a break belongs to its right."""

    breaks: tuple[Fraction, ...]
    lines: tuple[Place, ...]

    @classmethod
    def of(cls, breaks: Iterable[Number], lines: Iterable[tuple[Number, Number]]) -> Activation:
        """The same, from any numbers."""
        return cls(tuple(map(Fraction, breaks)), tuple((Fraction(m), Fraction(q)) for m, q in lines))

    def line(self, z: Fraction) -> Place:
        """Slope and intercept at z."""
        return self.lines[bisect_right(self.breaks, z)]

    def __call__(self, z: Number) -> Fraction:
        slope, intercept = self.line(Fraction(z))
        return slope * Fraction(z) + intercept


NONE = Activation.of([], [(1, 0)])
RELU = Activation.of([0], [(0, 0), (1, 0)])
LEAKY = Activation.of([0], [(ALPHA, 0), (1, 0)])
STEP = Activation.of([0], [(0, 0), (0, 1)])
BOUNDED = Activation.of([-1, 1], [(0, -1), (1, 0), (0, 1)])
ACTIVATIONS = {"none": NONE, "relu": RELU, "leaky": LEAKY, "step": STEP, "bounded": BOUNDED}


def relu(x: Number) -> Fraction:
    """max(0, x), which is (x + |x|)/2.

    >>> [int(relu(x)) for x in (-2, 0, 3)]
    [0, 0, 3]
    """
    return RELU(x)


@dataclass(frozen=True)
class Neuron:
    """A neuron with one input: v · activation(wx + b)."""

    w: Fraction
    b: Fraction
    v: Fraction = Fraction(1)

    def __post_init__(self) -> None:
        for name in "wbv":
            object.__setattr__(self, name, Fraction(getattr(self, name)))

    @property
    def kink(self) -> Fraction | None:
        """The zero −b/w of wx + b, where ReLU has its kink; None for w = 0.

        >>> Neuron(2, -6).kink
        Fraction(3, 1)
        """
        return -self.b / self.w if self.w else None

    @property
    def jump(self) -> Fraction:
        """How much the slope of v · ReLU(wx + b) grows at the kink, from left to right: v · |w|.

        >>> Neuron(-2, 4, 3).jump
        Fraction(6, 1)
        """
        return self.v * abs(self.w)

    def z(self, x: Number) -> Fraction:
        """The weighted sum wx + b."""
        return self.w * Fraction(x) + self.b

    def output(self, x: Number, activation: Activation = RELU) -> Fraction:
        """What it adds to a sum: v · activation(wx + b)."""
        return self.v * activation(self.z(x))

    def line(self, x: Fraction, activation: Activation) -> Place:
        """Slope and intercept of its output at x."""
        slope, intercept = activation.line(self.z(x))
        return self.v * slope * self.w, self.v * (slope * self.b + intercept)

    def breaks(self, activation: Activation) -> list[Fraction]:
        """Where its output changes its rule."""
        return [(end - self.b) / self.w for end in activation.breaks] if self.w else []


def total(neurons: Sequence[Neuron], c: Number = 0, activation: Activation = RELU) -> Piecewise:
    """The function y = c + the sum of the outputs.

    >>> roof = total([Neuron(1, 0), Neuron(1, -1, -2), Neuron(1, -2)])
    >>> [(int(kink.x), int(kink.y), int(kink.jump)) for kink in roof.kinks]
    [(0, 0, 1), (1, 1, -2), (2, 0, 1)]
    """

    def rule(x: Fraction) -> Place:
        lines = [neuron.line(x, activation) for neuron in neurons]
        return sum((m for m, _q in lines), Fraction(0)), sum((q for _m, q in lines), Fraction(c))

    return piecewise([x for neuron in neurons for x in neuron.breaks(activation)], rule)


def through(points: Sequence[tuple[Number, Number]]) -> tuple[Fraction, list[Neuron]]:
    """c and neurons whose sum is the broken line through the points, from the first to the last.

    y = y₁ + m₁ · ReLU(x − x₁) + the sum of (mᵢ − mᵢ₋₁) · ReLU(x − xᵢ), where mᵢ is the slope of piece i: a
    neuron adds what the slope has to change. Where it does not change there is no neuron.

    >>> c, neurons = through([(0, 0), (1, 2), (3, 0)])
    >>> int(c), [(int(n.kink), int(n.v)) for n in neurons]
    (0, [(0, 2), (1, -3)])
    """
    points = [(Fraction(x), Fraction(y)) for x, y in points]
    slopes = [Fraction(0), *_slopes(points)]
    changes = [after - before for before, after in pairwise(slopes)]
    ends = zip(points, changes, strict=False)
    return points[0][1], [Neuron(Fraction(1), -x, change) for (x, _y), change in ends if change]


def fewest(points: Sequence[tuple[Number, Number]]) -> int:
    """The fewest ReLU neurons, beside a number c, whose sum is the broken line from first to last point.

    Every inner kink needs a neuron. One that looks to the left (w < 0) also gives the pieces on its left a
    slope, minus its jump. When some of the kinks look left and so give the first piece its slope, these
    neurons are enough; else one more is needed, with its kink at or before the first point.
    """
    slopes = _slopes([(Fraction(x), Fraction(y)) for x, y in points])
    jumps = [after - before for before, after in pairwise(slopes) if after != before]
    some = (group for n in range(len(jumps) + 1) for group in combinations(jumps, n))
    return len(jumps) + (all(-sum(group) != slopes[0] for group in some))


def _slopes(points: Sequence[Place]) -> list[Fraction]:
    return [(y2 - y1) / (x2 - x1) for (x1, y1), (x2, y2) in pairwise(points)]


def two_layers(first: tuple[Number, Number], second: tuple[Number, Number]) -> Place:
    """Slope and intercept of w₂(w₁x + b₁) + b₂: two layers without a bend are one line.

    >>> tuple(map(int, two_layers((3, -1), (2, 4))))
    (6, 2)
    """
    (w1, b1), (w2, b2) = (tuple(map(Fraction, pair)) for pair in (first, second))
    return w1 * w2, w2 * b1 + b2


def weighted(weights: Sequence[Number], inputs: Sequence[Number], b: Number) -> Fraction:
    """The weighted sum w₁x₁ + w₂x₂ + … + b.

    >>> weighted((2, -1), (3, 4), 1)
    Fraction(3, 1)
    """
    products = (Fraction(w) * Fraction(x) for w, x in zip(weights, inputs, strict=True))
    return sum(products, Fraction(b))
