"""The six exercises of lesson 1. Seed 0 gives the numbers of the book; every other seed gives others.

Answers are computed with the model, known mistakes from the same numbers.
"""

from .proofs import no_line_for_xor, which_q
from .scores import score, slope_and_intercept
from .steps import learning_step, same_line

EXERCISES = {
    "1a": score,
    "1b": slope_and_intercept,
    "1c": same_line,
    "1d": learning_step,
    "1e": which_q,
    "1f": no_line_for_xor,
}
