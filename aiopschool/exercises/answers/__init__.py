"""Kinds of answers: each reads what a pupil types, compares, and writes an answer.

`read` raises `NumberError` with a sentence when the form is wrong; that never counts as a try.
"""

from ..notation.intervals import Interval
from .choices import ChoiceKind, ChoicesKind, MatchKind, OrderKind
from .code import CodeKind
from .expression import ExpressionKind
from .intervals import IntervalKind
from .kind import Kind
from .lists import ListKind
from .matrix import MatrixKind
from .number import NumberKind, PercentKind
from .open import OpenKind, WordKind
from .pieces import PiecewiseKind
from .places import PlaceKind
from .vectors import SizeKind, VectorKind

__all__ = [
    "ChoiceKind",
    "ChoicesKind",
    "CodeKind",
    "ExpressionKind",
    "Interval",
    "IntervalKind",
    "Kind",
    "ListKind",
    "MatchKind",
    "MatrixKind",
    "NumberKind",
    "OpenKind",
    "OrderKind",
    "PercentKind",
    "PiecewiseKind",
    "PlaceKind",
    "SizeKind",
    "VectorKind",
    "WordKind",
]
