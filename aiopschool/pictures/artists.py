"""How artists change: only if they look different, since an artist that stays as it is is not sent again."""

from __future__ import annotations

from collections.abc import Sized
from typing import Any

import numpy as np
from matplotlib.artist import Artist
from matplotlib.colors import to_rgba
from matplotlib.patches import Polygon

UNCLIPPED = {"clip_on": False}  # for what stays inside its axes: a browser pays for every clip at every move
_PLAIN = (str, bool, int, float)


def change(artist: Artist, **properties: Any) -> None:
    """Set the properties that differ: `change(text, text="1", color="red")`, `change(line, data=(xs, ys))`.

    A property is anything with a getter and a setter in matplotlib.
    """
    for name, value in properties.items():
        old = getattr(artist, f"get_{name}")()
        if type(old) is type(value) and isinstance(value, _PLAIN) and old == value:
            continue  # most often: a text or its colour
        if not _same(name, _corners(artist, old) if name == "xy" else old, value):
            getattr(artist, f"set_{name}")(value)


def _corners(artist: Artist, xy: Any) -> Any:
    return xy[:-1] if isinstance(artist, Polygon) else xy  # a polygon repeats its first corner


def _same(name: str, old: Any, new: Any) -> bool:
    if "color" in name:
        return to_rgba(old) == to_rgba(new)
    if name == "hatch":
        return (old or "") == (new or "")
    if isinstance(new, _PLAIN):
        return bool(old == new)
    if isinstance(old, tuple) and isinstance(new, tuple):
        return len(old) == len(new) and all(map(_equal, old, new))
    return np.array_equal(old, new)


def _equal(one: Any, other: Any) -> bool:
    """Whether two rows of numbers are the same; short ones are compared without numpy, which is faster."""
    if not isinstance(one, Sized) or not isinstance(other, Sized) or len(one) > 20:
        return np.array_equal(one, other)
    return len(one) == len(other) and list(one) == list(other)
