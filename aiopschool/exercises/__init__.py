"""Exercises that know which mistake you made and say what to do next."""

from .engine import Exercise, Mistake, Part, Result
from .seeds import class_seed

__all__ = ["Exercise", "Mistake", "Part", "Result", "class_seed"]
