"""A small neural network: sums of products, a kink between them, and chances at the end. numpy only.

Every image is a row of 64 numbers. A layer is a matrix of weights and a row of biases: `rows @ weights +
biases`. After every hidden layer comes ReLU, max(0, x); softmax makes the ten sums of the last one chances.
It learns by backpropagation, with the steps of Adam (Kingma and Ba, 2015).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike

from .matrices import Matrix

MEAN, SQUARE = 0.9, 0.999  # how much Adam keeps of what it knew, each step
TINY = 1e-8  # so that it never divides by 0
DECAY = 1e-4  # pulls weights to 0 a little: against overfitting


class MLP:
    """A multilayer perceptron.

    `sizes` are the numbers of inputs, of neurons in every hidden layer, and of classes: (64, 8, 10) has one
    hidden layer of 8. Without `bend` there is no ReLU after the hidden layers: then all is one linear map.

    >>> network = MLP((2, 3, 2), np.random.default_rng(0))
    >>> rows, labels = np.array([[0, 1], [1, 0]]), np.array([0, 1])
    >>> for _step in range(100):
    ...     network.learn(rows, labels, rate=0.05)
    >>> network.chances(rows).argmax(axis=1).tolist()
    [0, 1]
    """

    def __init__(self, sizes: Sequence[int], rng: np.random.Generator, *, bend: bool = True) -> None:
        self._bend = bend
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
        outputs, errors = self._layers(rows)
        errors[np.arange(len(rows)), labels] -= 1  # softmax and cross-entropy together: chance − 1 or chance
        errors /= len(rows)
        slopes: list[Matrix] = []
        for weights, inputs in zip(self.parameters[-2::-2], outputs[::-1], strict=True):
            slopes = [inputs.T @ errors + DECAY / len(rows) * weights, errors.sum(axis=0), *slopes]
            errors = errors @ weights.T  # back through the layer, and through ReLU
            if self._bend:
                errors *= inputs > 0
        return slopes

    def _layers(self, rows: Matrix) -> tuple[list[Matrix], Matrix]:
        """What goes into every layer, and the chances."""
        *hidden, last = zip(self.parameters[::2], self.parameters[1::2], strict=True)
        inputs = [rows]
        for weights, biases in hidden:
            sums = inputs[-1] @ weights + biases
            inputs.append(np.maximum(sums, 0) if self._bend else sums)
        sums = inputs[-1] @ last[0] + last[1]
        powers = np.exp(sums - sums.max(axis=1, keepdims=True))  # the largest becomes e⁰: nothing overflows
        return inputs, powers / powers.sum(axis=1, keepdims=True)
