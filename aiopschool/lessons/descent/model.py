"""The maths of lesson 5: curves and their slopes, descending, fitting a line, one neuron."""

from .curves import Curve, Number, Parabola, TwoValleys, difference_quotient, numeric_slope
from .descending import Verdict, descend, distance_ratios, end, step, verdict
from .fitting import best_line, descend_plane, gradient, largest_eta, loss, loss_curve, losses, mean, scaled
from .neuron import Layer, Neuron, chain, relu, relu_slope, sigmoid, sigmoid_slope

__all__ = [
    "Curve",
    "Layer",
    "Neuron",
    "Number",
    "Parabola",
    "TwoValleys",
    "Verdict",
    "best_line",
    "chain",
    "descend",
    "descend_plane",
    "difference_quotient",
    "distance_ratios",
    "end",
    "gradient",
    "largest_eta",
    "loss",
    "loss_curve",
    "losses",
    "mean",
    "numeric_slope",
    "relu",
    "relu_slope",
    "scaled",
    "sigmoid",
    "sigmoid_slope",
    "step",
    "verdict",
]
