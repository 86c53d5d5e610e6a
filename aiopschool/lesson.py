"""What the rest of the project needs to know of a lesson; the lessons themselves stand in `lessons/`."""

from __future__ import annotations

from dataclasses import dataclass

SUBJECTS = ("maths", "science", "informatics", "stem")
FINALITIES = ("D", "DA", "A")  # doorstroom, dubbele finaliteit, arbeidsmarkt


@dataclass(frozen=True)
class Link:
    """A lesson leans on an earlier one: its name, and the maths that returns (marked with `N_`)."""

    lesson: str
    maths: str


@dataclass(frozen=True)
class Lesson:
    """One lesson of the course.

    `name` is its folder; its notebooks are found by its number. All texts are marked with `N_`: who shows
    them translates them. `hook` is the question that it opens with.

    For whom: `subjects` are some of `SUBJECTS`; `levels` are grade and finality, `"2 D"` or `"3 DA"`, and
    `years` the first and last year in which it fits best. `minutes` is one lesson hour; `paper` is the name
    of its paper activity and `paper_minutes` how long that takes.

    `miniature` is an explorer of the lesson and what of it to `show`: small enough for a card.
    """

    number: int
    name: str
    title: str
    maths: str
    hook: str = ""
    subjects: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    years: tuple[int, int] = (3, 6)
    minutes: int = 50
    paper: str = ""
    paper_minutes: int = 0
    miniature: tuple[str, str] = ("", "")
    leans_on: tuple[Link, ...] = ()

    def suits(self, grade: str = "", finality: str = "") -> bool:
        """Whether it is for a grade (`"2"` or `"3"`) and a finality; an empty one is any.

        >>> Lesson(1, "x", "x", "x", levels=("2 D", "3 DA")).suits("3", "D")
        False
        """
        pairs = (level.split() for level in self.levels)
        return any(grade in ("", one) and finality in ("", other) for one, other in pairs)
