"""The maths of secondary school behind AI: live explorers and exercises that answer.

The names that a notebook needs:

- `explore("lines")`: the explorer of a lesson;
- `exercise("1a")`: an exercise; `exercise_ids()`: all of them;
- `question("1.1")`: a guided question; `question_ids()`: all of them;
- `class_seed(7)`: the same numbers for a whole class;
- `progress()`: what you did so far;
- `tool("start")`: a page around the lessons.
"""

from __future__ import annotations

from typing import Any

__all__ = [
    "class_seed",
    "exercise",
    "exercise_ids",
    "explore",
    "progress",
    "question",
    "question_ids",
    "tool",
]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """Imported when first used: the command line starts faster."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from . import course, tools

    return getattr(tools if name == "tool" else course, name)
