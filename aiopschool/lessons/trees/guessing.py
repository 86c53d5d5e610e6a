"""A riddle: which of ten pupils am I, and do I come by bike? A player asks until all who are left agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from .growing import Question, ranking
from .pupils import LETTERS, PUPILS, Pupil, examples

ORDER = "GEBDHCIAJF"  # who is hidden in riddle 1, 2, …
MOST = 4  # questions in one riddle
YES_NO = Fraction(1, 2)  # the threshold of a feature that is yes or no
QUESTIONS = (
    *(Question(0, d) for d in (Fraction(9, 4), Fraction(5), Fraction(8))),
    *(Question(feature, YES_NO) for feature in (1, 2, 3)),
)


@dataclass(frozen=True)
class Riddle:
    """One hidden pupil, and what was asked about it so far."""

    number: int = 1
    asked: tuple[Question, ...] = ()

    @property
    def secret(self) -> Pupil:
        """The hidden pupil."""
        return PUPILS[LETTERS.index(ORDER[(self.number - 1) % len(ORDER)])]

    def answers(self) -> list[bool]:
        """Yes or no to each question."""
        return [question.is_left(self.secret.row) for question in self.asked]

    def left(self, questions: int | None = None) -> list[Pupil]:
        """Who can still be the hidden pupil, after all or the first so many questions."""
        asked = list(zip(self.asked, self.answers(), strict=True))[:questions]
        return [p for p in PUPILS if all(q.is_left(p.row) == answer for q, answer in asked)]

    @property
    def is_solved(self) -> bool:
        """Whether all who are left are of one class."""
        return len({pupil.label for pupil in self.left()}) == 1

    @property
    def is_over(self) -> bool:
        """Whether nothing more can be asked."""
        return self.is_solved or len(self.asked) >= MOST

    def ask(self, question: Question) -> Riddle:
        """The riddle after one more question."""
        return replace(self, asked=(*self.asked, question))

    def best(self) -> Question:
        """What a tree asks now: the question with the smallest Gini index for those who are left."""
        return best_question(self.left())

    def next(self) -> Riddle:
        """The next hidden pupil."""
        return Riddle(self.number + 1)


def best_question(pupils: Sequence[Pupil]) -> Question:
    """The question that makes a group least mixed."""
    return ranking(examples(tuple(pupils)))[0][0]


def questions_of_tree(number: int) -> int:
    """How many questions a tree needs for a riddle."""
    riddle = Riddle(number)
    while not riddle.is_over:
        riddle = riddle.ask(riddle.best())
    return len(riddle.asked)
