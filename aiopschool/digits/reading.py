"""A small network that says which digit somebody drew, and how sure it is.

It learns from the 8 × 8 digits of `examples` while the reader waits. A drawing on a grid is no scan of ink,
so before the network sees it, it becomes softer, and the network looks five times: at the drawing itself and
at the drawing moved by one pixel. Where these five do not agree, the answer is doubt.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import ArrayLike

from ..maths.matrices import Matrix
from ..maths.network import MLP
from ..numbers import format_percent
from ..texts import _
from .examples import CLASSES, SEED, SIDE, Split, flat, split, stretched

WHITE = 9  # a drawing has numbers from 0 to 9, as those of `pictures.painting`
ROUNDS = 15
PASSES = 4  # through all training digits (epochs) in one round: showing a round takes time too
HIDDEN = 8
BATCH = 100  # digits in one step
RATE = 0.004

DOUBT = 0.3  # the two best chances differ by less: doubt
STRANGE = 0.75  # less alike than this to every training digit: perhaps no digit at all

_PEN = np.array([0.25, 1, 0.25])  # ink spreads to the neighbours
_MOVES = ((0, 0), (0, 1), (0, -1), (1, 0), (-1, 0))


@dataclass(frozen=True)
class Round:
    """Progress: round `number` of `total` is over, and this share of the test digits is right."""

    number: int
    total: int
    accuracy: Fraction


@dataclass(frozen=True)
class Verdict:
    """What the network says of a drawing: ten chances that sum to 1, and how alike the nearest example is.

    `kind` is `blank`, `strange` (like no example), `doubt` (the two best are close) or `sure`.
    """

    chances: tuple[float, ...]
    likeness: float

    @property
    def ranking(self) -> list[int]:
        """The digits, the most likely one first."""
        return sorted(range(10), key=lambda digit: -self.chances[digit])

    @property
    def kind(self) -> str:
        first, second = (self.chances[digit] for digit in self.ranking[:2])
        if self.likeness == 0:
            return "blank"
        if self.likeness < STRANGE:
            return "strange"
        return "doubt" if first - second < DOUBT else "sure"

    def sentence(self) -> str:
        """The same for a reader; it never sounds surer than the chances are."""
        first, second = self.ranking[:2]
        texts = {
            "blank": _("There is nothing yet. Draw a digit first."),
            "strange": _("This looks like no digit that I know. If I must choose: {first} ({chance})."),
            "doubt": _("I doubt between {first} ({chance}) and {second} ({chance2})."),
            "sure": _("I think this is a {first} ({chance})."),
        }
        chance, chance2 = (_rounded_down(self.chances[digit]) for digit in (first, second))
        return texts[self.kind].format(first=first, second=second, chance=chance, chance2=chance2)


def _rounded_down(chance: float) -> str:
    """A whole percentage, rounded down: 99.6 % is not yet certain."""
    return format_percent(Fraction(int(chance * 100), 100))


class Network:
    """64 pixels, one hidden layer of `HIDDEN` neurons with ReLU, ten chances. Made by `train`."""

    def __init__(self, network: MLP, examples: Split) -> None:
        self._network = network
        self._examples = examples
        self.accuracy = self._measure()

    def _measure(self) -> Fraction:
        guesses = self._network.chances(flat(self._examples.test)).argmax(axis=1)
        return Fraction(int(np.sum(guesses == self._examples.test_labels)), len(guesses))

    def judge(self, drawing: ArrayLike) -> Verdict:
        """What a drawing of 8 × 8 numbers from 0 to 9 is. Raises `ValueError` for another size."""
        drawing = np.asarray(drawing, dtype=float)
        if drawing.shape != (SIDE, SIDE):
            raise ValueError(f"a drawing has 8 rows and 8 columns, not {drawing.shape}")
        looks = flat(np.array([soften(_moved(drawing / WHITE, *move)) for move in _MOVES]))
        chances = self._network.chances(looks).mean(axis=0)
        return Verdict(tuple(chances.tolist()), _likeness(looks[0], flat(self._examples.train)))


def train(
    *, seed: int = SEED, rounds: int = ROUNDS, on_round: Callable[[Round], None] | None = None
) -> Network:
    """Train a network, round after round of `PASSES` epochs; `on_round` hears of each, for a progress bar.

    Less than a second on two slow cores. The same seed always gives the same network.
    """
    examples = split(seed)
    images, labels = stretched(examples, seed)
    rows, rng = flat(images), np.random.default_rng(seed)
    learner, network = MLP((rows.shape[1], HIDDEN, len(CLASSES)), rng), None
    for number in range(1, rounds + 1):
        for part in _batches(len(rows), rng):
            learner.learn(rows[part], labels[part], rate=RATE)
        network = Network(learner, examples)
        if on_round:
            on_round(Round(number, rounds, network.accuracy))
    if network is None:
        raise ValueError("train at least one round")
    return network


def _batches(count: int, rng: np.random.Generator) -> Iterator[Matrix]:
    """The numbers of the examples, `BATCH` at a time, in another order each pass."""
    for _pass in range(PASSES):
        order = rng.permutation(count)
        yield from (order[start : start + BATCH] for start in range(0, count, BATCH))


def soften(drawing: Matrix) -> Matrix:
    """Give hard pixels the soft edge that ink has, to the left and right and up and down; at most 1."""
    spread = sum(weight * np.eye(SIDE, k=k) for k, weight in enumerate(_PEN, start=-1))
    return np.minimum(spread @ drawing @ spread.T, 1)


def _moved(drawing: Matrix, down: int, right: int) -> Matrix:
    """The drawing moved by at most one pixel; what leaves the grid is lost."""
    return np.pad(drawing, 1)[1 - down : 9 - down, 1 - right : 9 - right]


def _likeness(image: Matrix, examples: Matrix) -> float:
    """Cosine of the angle between the image and the most similar example, seen as vectors; 0 if blank."""
    length = np.linalg.norm(image)
    return float((examples @ image / np.linalg.norm(examples, axis=1)).max() / length) if length else 0.0
