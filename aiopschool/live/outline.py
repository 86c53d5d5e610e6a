"""An artist that only moved, or shows other pixels or another number, gets one new text in its fragment.

Most of what changes is a line, a polygon, an image or a number in a cell, and most of the time that
matplotlib takes to draw one goes to its colours, dashes, fonts and clips, which stayed as they were.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import chain
from math import isfinite
from operator import is_
from typing import Any, NamedTuple, Self

from matplotlib.artist import Artist
from matplotlib.image import AxesImage
from matplotlib.lines import Line2D
from matplotlib.patches import Patch, PathPatch, Polygon
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.transforms import Transform

from .images import data_uri
from .pen import FEW, Pen, Place

_FIGURES = re.compile(r"[0-9,.;()/−]+")  # all within the height of `lp`, by which matplotlib lays out a line


def _line(line: Line2D, pen: Pen) -> str | None:
    if line._marker and line.get_markersize():
        return None  # the markers move too
    points = _few(line._xorig, line._yorig) if line.get_drawstyle() == "default" else None
    if points and (text := _corners(line, points, pen, clip=True)):
        return text
    if line._invalidx or line._invalidy:
        line.recache()
    path, transform = line._get_transformed_path().get_transformed_path_and_affine()
    return _path(line, path, transform, pen, clip=True) if not line._subslice else None


def _polygon(polygon: Polygon, pen: Pen) -> str | None:
    corners = polygon.get_path().vertices
    if polygon.get_closed() and len(corners) <= FEW:
        points = corners[:-1].tolist()  # the last one only closes it
        if all(map(isfinite, chain(*points))) and (
            text := _corners(polygon, points, pen, clip=_is_clipped(polygon), closed=True)
        ):
            return text
    return _patch(polygon, pen)


def _patch(patch: Patch, pen: Pen) -> str | None:
    transform = patch.get_transform()
    path = transform.transform_path_non_affine(patch.get_path())
    return _path(patch, path, transform.get_affine(), pen, clip=_is_clipped(patch))


def _is_clipped(patch: Patch) -> bool:
    return not patch.get_hatch() and not patch.get_facecolor()[3]


def _few(xs: Any, ys: Any) -> list[tuple[float, float]] | None:
    """The points of a line that is given by a few plain numbers."""
    if not isinstance(xs, list | tuple) or not isinstance(ys, list | tuple) or not len(xs) == len(ys) <= FEW:
        return None
    plain = all(isinstance(value, int | float) and isfinite(value) for value in (*xs, *ys))
    return list(zip(xs, ys, strict=True)) if plain else None


def _corners(
    artist: Artist, points: Sequence[Place], pen: Pen, *, clip: bool, closed: bool = False
) -> str | None:
    if not artist.axes or artist._transform is not artist.axes.transData or artist.get_sketch_params():
        return None
    text = pen.corners(points, artist.axes, closed=closed, clip=clip)
    return text and f' d="{text}"'


def _path(artist: Artist, path: Path, transform: Transform, pen: Pen, *, clip: bool) -> str | None:
    if not len(path.vertices):
        return None  # nothing is drawn then
    flipped = pen.flipped(transform)
    text = pen.write(path, flipped, clip, path.should_simplify and clip, artist.get_sketch_params())
    return text and f' d="{text}"'  # nor when all of it is clipped


def _pixels(image: AxesImage, _pen: Pen) -> str | None:
    if not image.get_visible() or not image._check_unsampled_image():
        return None
    if image._imcache is None:
        image._imcache = image.to_rgba(image._A, bytes=True, norm=image._A.ndim == 2)
    return data_uri(image._imcache)


def _figures(text: Text, _pen: Pen) -> str | None:
    shown = text.get_text()
    is_level = text.get_rotation() == 0 and text._bbox_patch is None
    return f">{escape(shown, quote=False)}</text>" if is_level and _FIGURES.fullmatch(shown) else None


class _Part(NamedTuple):
    """What is written of an artist again, and where the artist keeps that; all else is its look."""

    write: Callable[[Any, Pen], str | None]
    kept_in: frozenset[str]


_OF_A_LINE = "_xorig _yorig _x _y _xy _x_filled _path _transformed_path _invalidx _invalidy ind_offset"
_PARTS = {
    kind: _Part(write, frozenset({*kept_in.split(), "_stale"}))
    for kind, write, kept_in in (
        (Line2D, _line, _OF_A_LINE),
        (Polygon, _polygon, "_path"),
        (PathPatch, _patch, "_path"),
        (AxesImage, _pixels, "_A _imcache"),
        (Text, _figures, "_text"),
    )
}


@dataclass(frozen=True)
class Outline:
    """The fragment of an artist around the part that is written again, and how the artist looked then."""

    before: str
    after: str
    look: Sequence[Any]
    font: int

    @classmethod
    def of(cls, artist: Artist, fragment: str, pen: Pen) -> Self | None:
        """That of an artist which was just drawn; None when it cannot be known where the part stands."""
        part = _PARTS.get(type(artist))
        written = part and fragment and part.write(artist, pen)
        before, *after = fragment.split(written) if written else [fragment]
        return cls(before, after[0], _look(artist, part), _font(artist)) if len(after) == 1 else None

    def filled(self, artist: Artist, pen: Pen) -> str | None:
        """The fragment as the artist is now; None when more may have changed than the part."""
        part = _PARTS[type(artist)]
        look = _look(artist, part)
        if len(look) != len(self.look) or not all(map(is_, look, self.look)) or _font(artist) != self.font:
            return None  # what was set anew counts as changed
        written = part.write(artist, pen)
        return written and f"{self.before}{written}{self.after}"


def _look(artist: Artist, part: _Part) -> list[Any]:
    return [value for name, value in vars(artist).items() if name not in part.kept_in]


def _font(artist: Artist) -> int:
    """Its font: a text keeps one object for it, and changes that."""
    return hash(artist.get_fontproperties()) if isinstance(artist, Text) else 0
