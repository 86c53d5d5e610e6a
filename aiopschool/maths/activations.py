"""What a neuron does with its sum: sigmoid and ReLU, and their slopes."""

from __future__ import annotations

from math import exp


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
