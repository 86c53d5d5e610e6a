"""The maths of secondary school behind AI: live explorers and exercises that answer.

The names that a notebook needs:

- `explore("lines")`: the explorer of a lesson;
- `exercise("1a")`: an exercise; `exercise_ids()`: all of them;
- `class_seed(7)`: the same numbers for a whole class;
- `progress()`: what you did so far.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .explorer import Explorer

__all__ = ["class_seed", "exercise", "exercise_ids", "explore", "progress"]
__version__ = "0.1.0"


def explore(name: str, **options: Any) -> Explorer:
    """The explorer with this name; `options` are its own (see its class)."""
    from .lessons import make_explorer

    return make_explorer(name, **options)


def __getattr__(name: str) -> Any:
    """Exercises are imported when first used: a notebook without them starts faster."""
    if name in ("class_seed", "exercise", "exercise_ids", "progress"):
        from . import exercises

        return getattr(exercises, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
