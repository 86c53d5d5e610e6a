"""The artists of a figure that are drawn one by one, back to front, and which of them are stale."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from weakref import WeakKeyDictionary

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.axis import Axis
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.text import Annotation


class Unit:
    """One artist that is drawn by itself: a child of the figure or of its axes."""

    def __init__(self, id: str, artist: Artist) -> None:
        self.id, self.artist = id, artist
        self._parts: Sequence[Artist] = ()
        self._mark, self._now = None, _mark_of(artist)

    def is_stale(self) -> bool:
        """Whether it must be drawn (again)."""
        for part in self._parts:  # no `any`: this is asked for every artist at every move
            if part.stale:
                return True
        return not self._parts or (self._now is not None and self._now() != self._mark)

    def settle(self) -> None:
        """It is drawn as it is now."""
        self._parts, self._mark = _parts(self.artist), self._now and self._now()
        for part in self._parts:
            part.stale = False


class Units:
    """The units of a figure. An artist keeps its id as long as it lives."""

    def __init__(self, figure: Figure) -> None:
        self._figure = figure
        self._ids: WeakKeyDictionary[Artist, str] = WeakKeyDictionary()
        self._counter = itertools.count(1)
        self._every: list[Unit] = []
        self._containers: Sequence[Figure | Axes] = ()
        self._contents: list[tuple] = []

    def list(self) -> list[Unit]:
        """All of them in drawing order; listed anew only when the figure contains other artists."""
        if not self._every or self._contents_now() != self._contents:
            known = {unit.artist: unit for unit in self._every}
            self._every = [known.get(a) or Unit(self._id(a), a) for a in _in_drawing_order(self._figure)]
            self._containers = [self._figure, *_axes_within(self._figure)]
            self._contents = self._contents_now()
        return self._every

    def _id(self, artist: Artist) -> str:
        if artist not in self._ids:
            self._ids[artist] = f"u{next(self._counter)}"
        return self._ids[artist]

    def _contents_now(self) -> list[tuple]:
        """All that decides on which artists are drawn, and in which order."""
        return [
            (
                container.get_visible(),
                isinstance(container, Axes) and (container.axison, container.get_frame_on()),
                [(artist, artist.zorder) for artist in container.get_children()],
            )
            for container in self._containers
        ]


def _axes_within(container: Figure | Axes) -> Iterator[Axes]:
    for artist in container.get_children():
        if isinstance(artist, Axes):
            yield artist
            yield from _axes_within(artist)


def _in_drawing_order(container: Figure | Axes) -> Iterator[Artist]:
    """The units of a figure or axes, back to front."""
    if not container.get_visible():
        return
    artists = [a for a in container.get_children() if a is not container.patch]
    if isinstance(container, Axes):
        hidden = set() if container.axison else set(container._axis_map.values())
        if not (container.axison and container.get_frame_on()):
            hidden |= {container.patch, *container.spines.values()}
        artists = [a for a in artists if a not in hidden]
        if container.patch not in hidden:
            yield container.patch
    else:
        yield container.patch
    for artist in sorted(artists, key=lambda a: a.zorder):
        if isinstance(artist, Axes):
            yield from _in_drawing_order(artist)
        else:
            yield artist


def _parts(artist: Artist) -> Sequence[Artist]:
    """The artist and what it is made of. An axis is asked itself: listing its ticks runs the locators."""
    if isinstance(artist, Axis):
        return [artist, artist.label]
    children = artist.get_children()
    return artist.findobj() if children else [artist]


def _mark_of(artist: Artist) -> Callable[[], object] | None:
    """Gives what can change on an artist without it becoming stale; None when there is no such thing."""
    if isinstance(artist, Annotation):
        return lambda: (artist.xy, artist.get_position(), artist.arrow_patch and artist.arrow_patch.stale)
    return artist.get_path if isinstance(artist, PathPatch) else None
