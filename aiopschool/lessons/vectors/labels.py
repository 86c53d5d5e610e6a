"""Which names can stand on a map without touching each other."""

from __future__ import annotations

from collections.abc import Mapping

LETTER, HEIGHT = 7.2, 14  # points that a letter and a line of text take
Place = tuple[float, float]


def apart(places: Mapping[str, Place], n: int) -> list[str]:
    """At most n of the words, so that a name to the right of its place touches no other; earlier ones first.

    >>> apart({"hond": (0, 0), "kat": (5, 3), "vis": (100, 0)}, 5)
    ['hond', 'vis']
    """
    kept: dict[str, tuple[float, float, float]] = {}
    for word, (x, y) in places.items():
        if len(kept) == n:
            break
        box = float(x), float(y), LETTER * len(word) + 8
        if all(_clear(box, other) for other in kept.values()):
            kept[word] = box
    return list(kept)


def _clear(one: tuple[float, float, float], other: tuple[float, float, float]) -> bool:
    """Whether two names, each with its left end, its height and its width, do not touch."""
    (x, y, width), (x2, y2, width2) = one, other
    return abs(y - y2) >= HEIGHT or x + width <= x2 or x2 + width2 <= x
