"""What the rest of the project needs to know of a lesson; the lessons themselves stand in `lessons/`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Lesson:
    """One lesson of the course.

    `name` is its folder; its notebooks are found by its number. `title` and `maths` are marked with `N_`: who
    shows them translates them.
    """

    number: int
    name: str
    title: str
    maths: str
