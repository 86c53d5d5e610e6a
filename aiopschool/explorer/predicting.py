"""An explorer that asks for a prediction of its own before it opens."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ..controls import Prediction
from ..controls.prediction import Seen
from ..controls.state import State
from .parts import Parts


class Predicting(Parts):
    """What the frame does with `predict=`: what was predicted first, and the class that predicts too."""

    _state: State
    _predict: str
    values: Mapping[str, Any]
    set: Callable[..., None]
    reset: Callable[[], None]

    def _begin_predicting(self, predict: str) -> None:
        self._predict, self._seen = predict, Seen()
        self.on_prediction: Callable[[str], None] | None = None  # is told what is predicted
        self._own: Any = None  # what is the reader's while the class predicts

    def ask(self, label: str, options: Sequence[str] = (), *, outcome: Callable[[], str]) -> Prediction:
        """A question of `predictions`; without options a number is asked.

        `outcome()` is what is seen now, empty as long as the picture of the question does not show it.
        """
        return Prediction(name="prediction", label=label, options=options, outcome=outcome, seen=self._seen)

    def at_start(self, *names: str) -> bool:
        """Whether these values are those of the start, to which a question of `predictions` belongs."""
        return all(self.values[name] == self._state.start[name] for name in names)

    def _predicting(self, values: Mapping[str, Any]) -> bool:
        """Before a prediction is set: whether it is the first. An empty one asks the question anew."""
        before, prediction = self.values["prediction"], values.get("prediction")
        if prediction:
            self._state.controls["prediction"].look()
            first, self._seen.first = not self._seen.first, self._seen.first or prediction
            return first
        if before and prediction is not None:
            self.reset()
            self._seen.outcome = ""
        return False

    def _lend(self) -> None:
        """The class predicts afresh, from the start; what the reader predicted is not seen."""
        self._own = dict(self.values), self._seen.first, self._seen.outcome
        self._seen.first = ""
        self.reset()
        self.set(prediction="")

    def _give_back(self) -> None:
        values, *seen = self._own
        self.set(**values)
        (self._seen.first, self._seen.outcome), self._own = seen, None
