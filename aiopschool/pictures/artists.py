"""How artists change: only if they look different, since an artist that stays as it is is not sent again."""

from __future__ import annotations

from typing import Any

import numpy as np
from matplotlib.artist import Artist
from matplotlib.colors import to_rgba
from matplotlib.patches import Polygon


def change(artist: Artist, **properties: Any) -> None:
    """Set the properties that differ: `change(text, text="1", color="red")`, `change(line, data=(xs, ys))`.

    A property is anything with a getter and a setter in matplotlib.
    """
    for name, value in properties.items():
        if not _same(name, _present(artist, name), value):
            getattr(artist, f"set_{name}")(value)


def _present(artist: Artist, name: str) -> Any:
    value = getattr(artist, f"get_{name}")()
    return (
        value[:-1] if name == "xy" and isinstance(artist, Polygon) else value
    )  # it repeats its first corner


def _same(name: str, old: Any, new: Any) -> bool:
    if "color" in name:
        return to_rgba(old) == to_rgba(new)
    if name == "hatch":
        return (old or "") == (new or "")
    if isinstance(new, str | bool | int | float):
        return old == new
    if isinstance(old, tuple) and len(old) == len(new):  # the x and y of a line
        return all(map(np.array_equal, old, new))
    return np.array_equal(old, new)
