"""The maths of secondary school behind AI: live explorers and exercises that answer.

The names that a notebook needs:

- `explore("lines")`: the explorer of a lesson;
- `exercise("1a")`: an exercise; `exercise_ids()`: all of them;
- `question("1.1")`: a guided question; `question_ids()`: all of them;
- `contents()`: the lessons, with links to their notebooks;
- `class_seed(7)`: the same numbers for a whole class;
- `progress()`: what you did so far.
"""

from __future__ import annotations

from typing import Any

__all__ = [
    "class_seed",
    "contents",
    "exercise",
    "exercise_ids",
    "explore",
    "progress",
    "question",
    "question_ids",
]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """All of it stands in `course`, which is imported when first used: the command line starts faster."""
    if name in __all__:
        from . import course

        return getattr(course, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
