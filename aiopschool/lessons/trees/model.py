"""The maths of lesson 2: how mixed a group is, which question makes it least mixed, and trees of questions.

`impurity.py` measures a group, `splitting.py` a question, `growing.py` a whole tree. All numbers are exact.
"""

from .growing import Question, Tree, accuracy, examples_at, grow, nodes, ranking, replaced
from .impurity import entropy, gini, gini_of, majority, mistakes
from .splitting import Examples, Split, splits, thresholds

__all__ = [
    "Examples",
    "Question",
    "Split",
    "Tree",
    "accuracy",
    "entropy",
    "examples_at",
    "gini",
    "gini_of",
    "grow",
    "majority",
    "mistakes",
    "nodes",
    "ranking",
    "replaced",
    "splits",
    "thresholds",
]
