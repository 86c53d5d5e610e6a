"""Worksheets on paper: the pupil's sheet, cards to cut out and the key, as PDF."""

from .documents import make

__all__ = ["make"]
