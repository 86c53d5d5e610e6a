"""A small neural network: sums of products, a kink between them, and chances at the end. numpy only.

Every image is a row of 64 numbers. A layer is a matrix of weights and a row of biases: `rows @ weights +
biases`. After the first layer comes ReLU, max(0, x); softmax makes the ten sums of the last one chances.
It learns by backpropagation, with the steps of Adam (Kingma and Ba, 2015).
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike

from .matrices import Matrix

MEAN, SQUARE = 0.9, 0.999  # how much Adam keeps of what it knew, each step
TINY = 1e-8  # so that it never divides by 0
DECAY = 1e-4  # pulls weights to 0 a little: against overfitting


class MLP:
    """A multilayer perceptron with one hidden layer.

    `sizes` are the numbers of inputs, hidden neurons and classes, for example (64, 8, 10).

    >>> network = MLP((2, 3, 2), np.random.default_rng(0))
    >>> rows, labels = np.array([[0, 1], [1, 0]]), np.array([0, 1])
    >>> for _step in range(100):
    ...     network.learn(rows, labels, rate=0.05)
    >>> network.chances(rows).argmax(axis=1).tolist()
    [0, 1]
    """

    def __init__(self, sizes: tuple[int, int, int], rng: np.random.Generator) -> None:
        self.parameters: list[Matrix] = []  # weights and biases, layer after layer
        for inputs, outputs in pairwise(sizes):
            bound = np.sqrt(6 / (inputs + outputs))  # Glorot and Bengio (2010): sums of all sizes
            self.parameters += [rng.uniform(-bound, bound, (inputs, outputs))]
            self.parameters += [rng.uniform(-bound, bound, outputs)]
        self._means = [np.zeros_like(one) for one in self.parameters]
        self._squares = [np.zeros_like(one) for one in self.parameters]
        self._steps = 0

    def chances(self, rows: ArrayLike) -> Matrix:
        """The chance of every class for rows of inputs (n, inputs): (n, classes), each row sums to 1."""
        return self._layers(np.asarray(rows))[1]

    def loss(self, rows: ArrayLike, labels: ArrayLike) -> float:
        """The mean cross-entropy: −ln of the chance of the right class; 0 when always sure and right."""
        chances = self.chances(rows)
        return float(-np.log(chances[np.arange(len(chances)), labels]).mean())

    def learn(self, rows: ArrayLike, labels: ArrayLike, *, rate: float) -> None:
        """One step of Adam that makes the loss on these rows smaller."""
        self._steps += 1
        size = rate * np.sqrt(1 - SQUARE**self._steps) / (1 - MEAN**self._steps)
        for n, slope in enumerate(self.slopes(np.asarray(rows), np.asarray(labels))):
            self._means[n] = MEAN * self._means[n] + (1 - MEAN) * slope
            self._squares[n] = SQUARE * self._squares[n] + (1 - SQUARE) * slope**2
            self.parameters[n] -= size * self._means[n] / (np.sqrt(self._squares[n]) + TINY)

    def slopes(self, rows: Matrix, labels: Matrix) -> list[Matrix]:
        """The partial derivatives of the loss, as `parameters`, with the pull to 0 of the weights."""
        first, _, last, _ = self.parameters
        hidden, errors = self._layers(rows)
        errors[np.arange(len(rows)), labels] -= 1  # softmax and cross-entropy together: chance − 1 or chance
        errors /= len(rows)
        passed = errors @ last.T * (hidden > 0)  # back through the last layer and through ReLU
        decay = DECAY / len(rows)
        return [
            rows.T @ passed + decay * first,
            passed.sum(axis=0),
            hidden.T @ errors + decay * last,
            errors.sum(axis=0),
        ]

    def _layers(self, rows: Matrix) -> tuple[Matrix, Matrix]:
        """What the hidden neurons give, and the chances."""
        first, first_biases, last, last_biases = self.parameters
        hidden = np.maximum(rows @ first + first_biases, 0)
        sums = hidden @ last + last_biases
        powers = np.exp(sums - sums.max(axis=1, keepdims=True))  # the largest becomes e⁰: nothing overflows
        return hidden, powers / powers.sum(axis=1, keepdims=True)
