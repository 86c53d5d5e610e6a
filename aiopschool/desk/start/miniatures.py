"""A lesson's own explorer, small enough for a card: a picture that is saved, and that lives when it is used.

Drawing nine explorers takes longer than opening a lesson. So `aiopschool build` saves how each begins, in the
folder of its lesson, and the explorer itself is made for who reaches for it.
"""

from __future__ import annotations

import re
from pathlib import Path

from ...course import explore, folder_of
from ...explorer import Explorer
from ...lesson import Lesson
from ...texts import language


def small(lesson: Lesson) -> Explorer:
    """The explorer of the card of a lesson, in large print."""
    name, show = lesson.miniature
    made = explore(name, show=show)
    made.figure.large_print = made.figure.projected = True
    made.figure.table_open = False
    return made


def file_of(lesson: Lesson, lang: str) -> Path:
    """Where its first picture is saved; its words are in one language."""
    return folder_of(lesson) / f"miniature.{lang}.svg"


def draw(lesson: Lesson) -> str:
    """Its first picture as SVG, in the language that is spoken."""
    return small(lesson).figure.svg() + "\n"


def picture(lesson: Lesson) -> str:
    """The saved first picture; it is drawn now in a language that none was saved in."""
    file = file_of(lesson, language())
    return file.read_text(encoding="utf-8") if file.exists() else draw(lesson)


def says(svg: str) -> str:
    """What is seen in a picture, in a sentence: that of its explorer."""
    found = re.search(r"<desc[^>]*>(.*?)</desc>", svg, flags=re.DOTALL)
    return found[1] if found else ""
