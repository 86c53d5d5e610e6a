"""How explorer 1 learns: perceptron steps on its training points, and a sentence about each."""

from __future__ import annotations

from collections.abc import Sequence

from ...maths.line import Line, Point
from ...maths.scaling import Scaling
from . import wording
from .model import next_mistake, perceptron, perceptron_step

ROUNDS = 200


class Learner:
    """Learning steps on points; features are rescaled while it learns."""

    def __init__(self, points: Sequence[Point], scaling: Scaling) -> None:
        self._points, self._scaling = points, scaling
        self._scaled = scaling.points(points)
        self._next = 0

    def begin_again(self) -> Line:
        """The start of the perceptron, a = b = c = 0: no line yet; the first point comes first."""
        self._next = 0
        return Line(0, 0, 0)

    def is_done(self, line: Line) -> bool:
        """Whether no point has t·s ≤ 0."""
        return next_mistake(line, self._points) is None

    def step(self, line: Line) -> tuple[Line, str]:
        """The line after one step on the next point that is on the wrong side, and what happened."""
        start = self._scaling.line_to(line)
        index = next_mistake(start, self._scaled, self._next)
        if index is None:
            return line, wording.nothing_left()
        self._next = (index + 1) % len(self._points)
        step = perceptron_step(start, self._scaled[index])
        rescaled = not self._scaling.is_identity
        text = wording.learning_step(step, self._points[index], rescaled=rescaled)
        return self._scaling.line_back(step.after), text

    def run(self, line: Line) -> tuple[Line, str]:
        """The line after steps until no point is on the wrong side, or the best one of many rounds."""
        run = perceptron(self._scaled, start=self._scaling.line_to(line), max_rounds=ROUNDS)
        return self._scaling.line_back(run.line if run.converged else run.best), wording.learned(run)
