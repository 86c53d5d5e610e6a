"""An artist that is one path is drawn by matplotlib once; after a move only its path is written anew.

Most of what moves is a line or a polygon, and most of the time that matplotlib takes for one goes to its colours,
dashes and clips, which stayed as they were.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import is_
from typing import Any, Self

from matplotlib.artist import Artist
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch, Polygon
from matplotlib.path import Path
from matplotlib.transforms import Transform

# What an artist keeps of its path; all else that it keeps decides on how it looks.
_OF_THE_PATH = {
    Line2D: frozenset(
        "_xorig _yorig _x _y _xy _x_filled _path _transformed_path _invalidx _invalidy ind_offset _stale".split()
    ),
    Polygon: frozenset({"_path", "_stale"}),
    PathPatch: frozenset({"_path", "_stale"}),
}


def _look(artist: Artist) -> list[Any]:
    of_the_path = _OF_THE_PATH[type(artist)]
    return [value for name, value in vars(artist).items() if name not in of_the_path]


@dataclass(frozen=True)
class Written:
    """A path as the renderer wrote it: its numbers, whether it was clipped, and how it is sketched."""

    data: str
    clip: Any
    sketch: Any


@dataclass(frozen=True)
class Outline:
    """The fragment of an artist around the numbers of its path, and how the artist looked then."""

    before: str
    after: str
    written: Written
    look: Sequence[Any]

    @classmethod
    def of(cls, artist: Artist, fragment: str, paths: Sequence[Written]) -> Self | None:
        """That of an artist which was just drawn; None when the fragment is more than one path."""
        if type(artist) not in _OF_THE_PATH or len(paths) != 1 or getattr(artist, "_subslice", False):
            return None
        before, *after = fragment.split(f' d="{paths[0].data}"')
        return cls(before, after[0], paths[0], _look(artist)) if len(after) == 1 else None

    def is_that_of(self, artist: Artist) -> bool:
        """Whether nothing but the path changed since; what was set anew counts as changed."""
        look = _look(artist)
        return len(look) == len(self.look) and all(map(is_, look, self.look))

    def around(self, data: str) -> str:
        """The fragment with the numbers of another path."""
        return f'{self.before} d="{data}"{self.after}'


def path_of(artist: Artist) -> tuple[Path, Transform]:
    """The path of a line or a patch as it is drawn, and the affine transform that is left to do."""
    if isinstance(artist, Line2D):
        if artist._invalidx or artist._invalidy:
            artist.recache()
        return artist._get_transformed_path().get_transformed_path_and_affine()
    transform = artist.get_transform()
    return transform.transform_path_non_affine(artist.get_path()), transform.get_affine()
