"""The maths of lesson 1: a line as a classifier, and the perceptron that finds one.

`line.py` has points, lines and scores; `perceptron.py` the learning steps; `separating.py` what any line can
reach. Numbers are exact fractions, numpy only helps where thousands of them are needed.
"""

from .line import Line, Point, accuracy, errors
from .perceptron import Run, Scaling, Step, margin, next_mistake, perceptron, perceptron_step
from .separating import fewest_errors, separable_q

__all__ = [
    "Line",
    "Point",
    "Run",
    "Scaling",
    "Step",
    "accuracy",
    "errors",
    "fewest_errors",
    "margin",
    "next_mistake",
    "perceptron",
    "perceptron_step",
    "separable_q",
]
