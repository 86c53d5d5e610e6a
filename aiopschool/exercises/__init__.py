"""Exercises that know which mistake you made and say what to do next."""

from .engine import Exercise, Mistake, Part, Result
from .overview import erase, progress
from .registry import exercise, exercise_ids
from .seeds import class_seed

__all__ = [
    "Exercise",
    "Mistake",
    "Part",
    "Result",
    "class_seed",
    "erase",
    "exercise",
    "exercise_ids",
    "progress",
]
