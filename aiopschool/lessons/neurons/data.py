"""The devices, targets and points of lesson 4. All of it is invented."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cache

import numpy as np

from ...maths.line import Point
from ...texts import N_, _
from ...texts.named import Named, by_key
from .model import Neuron
from .piecewise import Place

Points = tuple[tuple[int | Fraction, int | Fraction], ...]


@dataclass(frozen=True)
class Device(Named):
    """A device that is one neuron: input from 0 to `largest`, with the names and units of both axes."""

    neuron: Neuron
    largest: int
    highest: int
    input: str
    output: str
    unit: str
    asked: tuple[int, ...]  # inputs of question 4.1

    @property
    def axes(self) -> tuple[str, str]:
        """The names of the axes."""
        return _(self.input), _(self.output)


DEVICES = by_key(
    Device(
        "parking",
        N_("parking meter"),
        Neuron(Fraction(1, 20), Fraction(-3, 2)),
        largest=90,
        highest=3,
        input=N_("time t (minutes)"),
        output=N_("price (euro)"),
        unit="euro",
        asked=(20, 30, 50),
    ),
    Device(
        "lamp",
        N_("night lamp"),
        Neuron(-2, 80),
        largest=100,
        highest=90,
        input=N_("daylight x (lux)"),
        output=N_("light of the lamp (%)"),
        unit="%",
        asked=(10, 40, 70),
    ),
)
ROOF_NEURONS = (Neuron(1, 0), Neuron(1, -1, -2), Neuron(1, -2))


@dataclass(frozen=True)
class Target(Named):
    """What is rebuilt: a graph through points, from the first to the last; jumps have two points at one x.

    `window` is (x0, x1, y0, y1), `height` what the y-axis counts.
    """

    points: Points
    window: tuple[int, int, int, int]
    activation: str = "relu"

    @property
    def ends(self) -> tuple[Fraction, Fraction]:
        """Where the target begins and stops."""
        return Fraction(self.points[0][0]), Fraction(self.points[-1][0])

    @property
    def pairs(self) -> list[Place]:
        """Its points, exact."""
        return [(Fraction(x), Fraction(y)) for x, y in self.points]


TARGETS = by_key(
    Target("roof", N_("roof"), ((-1, 0), (0, 0), (1, 1), (2, 0), (3, 0)), (-2, 4, -3, 3)),
    Target(
        "stairs",
        N_("staircase"),
        ((-1, 0), (0, 0), (0, 1), (1, 1), (1, 2), (2, 2), (2, 3), (3, 3)),
        (-2, 4, -1, 4),
        activation="step",
    ),
    Target("hill", N_("bicycle ride (invented)"), ((0, 1), (2, 3), (3, 6), (5, 4), (8, 4)), (-1, 9, -3, 8)),
)
FREE_WINDOW = (-5, 5, -5, 5)

# The ride of the class picture: kilometres and metres, as two devices measured the same road.
RIDE: Points = (
    *((0, 22), (1, 17), (2, 25), (3, 60), (4, 73), (5, 108), (6, 81)),
    *((7, 70), (8, 43), (9, 55), (10, 49), (11, 66), (12, 65)),
)
SECOND_RIDE: Points = (
    *((0, 18), (1, 26), (2, 22), (3, 46), (4, 86), (5, 104), (6, 92)),
    *((7, 60), (8, 47), (9, 44), (10, 60), (11, 55), (12, 66)),
)

GROUP = 30  # points of each class
SEED = 7


@dataclass(frozen=True)
class Cloud(Named):
    """Points of two classes; `make` gives those of one class from random numbers."""

    def points(self) -> tuple[Point, ...]:
        """The points, the same for every reader."""
        return cloud_points(self.key)


CLOUDS = by_key(
    Cloud("moons", N_("two moons")),
    Cloud("circles", N_("circles")),
    Cloud("groups", N_("two groups")),
    Cloud("xor", N_("four corners (XOR)")),
)


@cache
def cloud_points(key: str) -> tuple[Point, ...]:
    """Sixty points around the shape with this key, with a little noise, between −2 and 2."""
    rng = np.random.default_rng(SEED)
    turn = np.linspace(0, np.pi, GROUP)
    sign = np.where(np.arange(GROUP) % 2, 1.0, -1.0)
    shapes = {
        "moons": (
            np.c_[np.cos(turn) - 0.5, np.sin(turn) - 0.3],
            np.c_[0.5 - np.cos(turn), 0.3 - np.sin(turn)],
        ),
        "circles": tuple(r * np.c_[np.cos(2 * turn), np.sin(2 * turn)] for r in (0.5, 1.5)),
        "groups": (np.tile((-0.8, -0.6), (GROUP, 1)), np.tile((0.8, 0.6), (GROUP, 1))),
        "xor": (np.c_[sign, sign], np.c_[sign, -sign]),
    }
    noise = {"groups": 0.35, "xor": 0.3}.get(key, 0.12)
    points = []
    for target, places in zip((-1, 1), shapes[key], strict=True):
        for x, y in (places + rng.normal(0, noise, places.shape)).clip(-1.9, 1.9).round(2).tolist():
            points.append(Point(Fraction(str(x)), Fraction(str(y)), target))
    return tuple(points)
