"""The tools: what stands around the lessons, and is asked for by name as an explorer is.

A tool is a widget class in a module of the rooms `desk/` and `team/`, which says `TOOLS = {"name": Class}`.
No list names them. A module is imported when one of its tools is asked for: who opens a lesson pays for none.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from types import ModuleType
from typing import Any

from .course import in_language
from .errors import unknown_name

ROOMS = ("desk", "team")


def _names(room: str) -> list[str]:
    """The modules of a room, by their full names."""
    package = importlib.import_module(f"{__package__}.{room}")
    return [f"{package.__name__}.{info.name}" for info in pkgutil.iter_modules(package.__path__)]


def _modules(wanted: str = "") -> Iterator[ModuleType]:
    """The modules of all rooms; the one that is called as the tool comes first, and mostly alone."""
    every = [name for room in ROOMS for name in _names(room)]
    own = wanted.replace("-", "_")
    for name in sorted(every, key=lambda name: name.rpartition(".")[2] != own):
        yield importlib.import_module(name)


def tool_names() -> list[str]:
    """The names that `tool` takes."""
    return sorted(name for found in _modules() for name in getattr(found, "TOOLS", ()))


def tool(name: str, *, lang: str | None = None, **options: Any) -> Any:
    """A new tool by its name; `options` are its own. Raises `ReaderError` with the nearest names."""
    for found in _modules(str(name)):
        if isinstance(name, str) and name in getattr(found, "TOOLS", ()):
            with in_language(lang):
                return found.TOOLS[name](**options)
    raise unknown_name(name, tool_names())
