"""The maths of lesson 9: counting errors per group, and what cannot be equal all at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np


@dataclass(frozen=True)
class Table:
    """A confusion table: alarms that are true (tp) and false (fp), missed (fn), rightly left alone (tn).

    Shares are exact; one without cases is None.

    >>> a = Table(30, 6, 10, 54)
    >>> a.precision, a.recall, a.fpr, a.accuracy
    (Fraction(5, 6), Fraction(3, 4), Fraction(1, 10), Fraction(21, 25))
    """

    tp: int
    fp: int
    fn: int
    tn: int

    def __add__(self, other: Table) -> Table:
        return Table(self.tp + other.tp, self.fp + other.fp, self.fn + other.fn, self.tn + other.tn)

    @property
    def total(self) -> int:
        return self.tp + self.fp + self.fn + self.tn

    @property
    def right(self) -> int:
        return self.tp + self.tn

    @property
    def alarms(self) -> int:
        return self.tp + self.fp

    @property
    def positives(self) -> int:
        """How many really need help."""
        return self.tp + self.fn

    @property
    def negatives(self) -> int:
        return self.fp + self.tn

    @property
    def precision(self) -> Fraction | None:
        """The share of the alarms that is right."""
        return share(self.tp, self.alarms)

    @property
    def recall(self) -> Fraction | None:
        """The share that gets an alarm, of those who need help."""
        return share(self.tp, self.positives)

    @property
    def fpr(self) -> Fraction | None:
        """The share that gets an alarm, of those who need no help."""
        return share(self.fp, self.negatives)

    @property
    def accuracy(self) -> Fraction | None:
        return share(self.right, self.total)

    @property
    def base(self) -> Fraction | None:
        """The share that needs help."""
        return share(self.positives, self.total)


def share(part: int, whole: int) -> Fraction | None:
    """A part of a whole; of nothing it is None."""
    return Fraction(part, whole) if whole else None


def fpr_from(base: Fraction, precision: Fraction, recall: Fraction) -> Fraction:
    """The false positive rate that the other three leave no choice about (Chouldechova, 2017).

    `base` is below 1 and `precision` above 0; else `ZeroDivisionError`.

    >>> fpr_from(Fraction(2, 5), Fraction(5, 6), Fraction(3, 4))
    Fraction(1, 10)
    """
    return base / (1 - base) * (1 - precision) / precision * recall


def table_of(scores: Sequence[int], needs: Sequence[bool], threshold: Fraction | int) -> Table:
    """The confusion table of an alarm for every score from the threshold on.

    >>> table_of([20, 60, 80], [False, False, True], 50)
    Table(tp=1, fp=1, fn=0, tn=1)
    """
    pairs = [(score >= threshold, need) for score, need in zip(scores, needs, strict=True)]
    return Table(
        *(pairs.count(pair) for pair in ((True, True), (True, False), (False, True), (False, False)))
    )


def nearest_threshold(
    scores: Sequence[int], needs: Sequence[bool], measure: str, wanted: Fraction | None, near: Fraction | int
) -> int:
    """The threshold at which a measure comes nearest to `wanted`; of equals the one closest to `near`."""
    if wanted is None:
        return 100
    found = {t: getattr(table_of(scores, needs, t), measure) for t in range(101)}
    possible = {t: value for t, value in found.items() if value is not None}
    return min(possible, key=lambda t: (abs(possible[t] - wanted), abs(t - near)))


def tables(positives: int, negatives: int) -> Iterable[Table]:
    """All tables of a group with so many who need help and so many who do not."""
    for tp in range(positives + 1):
        for fp in range(negatives + 1):
            yield Table(tp, fp, positives - tp, negatives - fp)


def all_equal(one: Table, other: Table) -> bool:
    """Whether precision, recall and false positive rate exist and are the same in both groups."""
    rates = [(t.precision, t.recall, t.fpr) for t in (one, other)]
    return None not in rates[0] and rates[0] == rates[1]


def uniques(rows: Sequence[tuple]) -> int:
    """How many rows nobody else has: people who can be found back.

    >>> uniques([(1, "a"), (1, "a"), (2, "a")])
    1
    """
    counts: dict[tuple, int] = {}
    for row in rows:
        counts[row] = counts.get(row, 0) + 1
    return sum(counts[row] == 1 for row in rows)


def logistic(inputs: np.ndarray, labels: Sequence[int], strength: float = 1.0) -> np.ndarray:
    """The weights of a logistic regression, the constant last, trained by Newton steps.

    The error is that of scikit-learn with `C=strength`: half the squared weights, without the constant,
    plus `strength` times the log loss. Written out, because a page has scikit-learn only once it is asked.

    >>> [round(float(w), 2) for w in logistic(np.array([[0], [1], [2], [3]]), [0, 0, 1, 1])]
    [0.96, -1.44]
    """
    rows, wanted = np.asarray(inputs, float), np.asarray(labels, float)
    middle, spread = rows.mean(axis=0), rows.std(axis=0)
    spread[spread == 0] = 1
    x = np.column_stack([(rows - middle) / spread, np.ones(len(rows))])
    penalty = np.append(spread**-2.0, 0)
    weights = np.zeros(x.shape[1])

    def error(w: np.ndarray) -> float:
        z = x @ w
        return penalty @ w**2 / 2 + strength * float(np.sum(np.logaddexp(0, z) - wanted * z))

    for _step in range(100):
        chance = 0.5 * (1 + np.tanh(x @ weights / 2))
        slope = penalty * weights + strength * x.T @ (chance - wanted)
        bend = np.diag(penalty) + strength * (x.T * (chance * (1 - chance))) @ x
        step, now = np.linalg.lstsq(bend, slope, rcond=None)[0], error(weights)
        size = 1.0
        while size > 1e-8 and error(weights - size * step) > now:
            size /= 2
        weights = weights - size * step
        if np.abs(size * step).max() < 1e-10:
            break
    scaled = weights[:-1] / spread
    return np.append(scaled, weights[-1] - scaled @ middle)


def says_yes(weights: np.ndarray, inputs: np.ndarray) -> np.ndarray:
    """What `logistic` predicts: 1 above one half, else 0."""
    return (np.asarray(inputs, float) @ weights[:-1] + weights[-1] > 0).astype(int)
