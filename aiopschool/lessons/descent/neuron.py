"""One neuron that learns, by the chain rule; and what is left of a slope after many layers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import exp

LARGEST_SIGMOID_SLOPE = 0.25


def sigmoid(z: float) -> float:
    """σ(z) = 1 / (1 + e⁻ᶻ), from 0 to 1; it never overflows.

    >>> sigmoid(0), sigmoid(-1000)
    (0.5, 0.0)
    """
    if z >= 0:
        return 1 / (1 + exp(-z))
    return 1 - sigmoid(-z)


def sigmoid_slope(z: float) -> float:
    """σ′(z) = σ(z)(1 − σ(z)), at most 1/4.

    >>> sigmoid_slope(0)
    0.25
    """
    return sigmoid(z) * (1 - sigmoid(z))


def relu(z: float) -> float:
    """max(0, z)."""
    return max(0.0, z)


def relu_slope(z: float) -> float:
    """1 where z > 0, else 0: at 0 we agree on 0."""
    return 1.0 if z > 0 else 0.0


@dataclass(frozen=True)
class Neuron:
    """ŷ = σ(wx + b) on one example, with loss L = (ŷ − y)² and the three factors of dL/dw.

    >>> neuron = Neuron(w=0.5, b=-1, x=2, y=1)
    >>> neuron.output, neuron.loss, neuron.dw, neuron.db
    (0.5, 0.25, -0.5, -0.25)
    """

    w: float
    b: float
    x: float
    y: float

    @property
    def z(self) -> float:
        """wx + b."""
        return self.w * self.x + self.b

    @property
    def output(self) -> float:
        """ŷ."""
        return sigmoid(self.z)

    @property
    def loss(self) -> float:
        """L."""
        return (self.output - self.y) ** 2

    @property
    def factors(self) -> tuple[float, float, float]:
        """dL/dŷ = 2(ŷ − y), dŷ/dz = σ′(z) and dz/dw = x: their product is dL/dw."""
        return 2 * (self.output - self.y), sigmoid_slope(self.z), self.x

    @property
    def dw(self) -> float:
        """dL/dw."""
        outer, inner, x = self.factors
        return outer * inner * x

    @property
    def db(self) -> float:
        """dL/db: dz/db is 1."""
        outer, inner, _x = self.factors
        return outer * inner

    def step(self, eta: float) -> Neuron:
        """The neuron after one step of descent on this example."""
        return Neuron(self.w - eta * self.dw, self.b - eta * self.db, self.x, self.y)


@dataclass(frozen=True)
class Layer:
    """One layer of a chain: its sum, its output, its factor w·f′(z), and the product of factors so far."""

    z: float
    output: float
    factor: float
    product: float


KINDS: dict[str, tuple[Callable[[float], float], Callable[[float], float]]] = {
    "sigmoid": (sigmoid, sigmoid_slope),
    "relu": (relu, relu_slope),
}


def chain(kind: str, x: float, w: float, layers: int) -> list[Layer]:
    """Neurons after each other, all with weight w and bias 0: the product is the slope of the last to x.

    >>> [round(layer.product, 4) for layer in chain("sigmoid", 0.0, 1.0, 2)]
    [0.25, 0.0588]
    >>> [layer.product for layer in chain("relu", 1.0, 1.0, 2)]
    [1.0, 1.0]
    """
    activation, slope = KINDS[kind]
    found, product = [], 1.0
    for _layer in range(layers):
        z = w * x
        x, factor = activation(z), w * slope(z)
        product *= factor
        found.append(Layer(z, x, factor, product))
    return found
