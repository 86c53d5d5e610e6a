"""What a figure looks like now, and what changed since the last look.

A scene is a list of units in drawing order: the children of the figure and of its axes. Each unit has an id
and an SVG fragment. After a move `update()` draws again only the units whose artists say they are stale.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from weakref import WeakKeyDictionary

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.axis import Axis
from matplotlib.backend_bases import FigureCanvasBase
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.text import Annotation

from .renderer import FragmentRenderer
from .snapshot import picture

DPI = 72  # one matplotlib point is one SVG unit
MAX_DEFS = 400  # definitions of past moves pile up; past this number everything is drawn afresh


@dataclass
class Patch:
    """What must change in the browser: fragments by id, new definitions, and the order if that changed."""

    fragments: dict[str, str] = field(default_factory=dict)
    defs: dict[str, str] = field(default_factory=dict)
    order: list[str] | None = None
    full: bool = False

    def __bool__(self) -> bool:
        return self.full or bool(self.fragments) or self.order is not None


class _Canvas(FigureCanvasBase):
    """Lets layout engines measure text with the renderer that draws it."""

    renderer: FragmentRenderer

    def get_renderer(self) -> FragmentRenderer:
        return self.renderer


class Scene:
    """The SVG of a matplotlib `Figure`, kept as fragments. Use the object API, not pyplot."""

    def __init__(self, figure: Figure) -> None:
        figure.dpi = DPI
        self.figure = figure
        self._canvas = _Canvas(figure)
        self._ids: WeakKeyDictionary[Artist, str] = WeakKeyDictionary()
        self._counter = itertools.count(1)
        self._marks: dict[str, object] = {}
        self.draw()

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in SVG units."""
        return tuple(self.figure.bbox.size)

    def draw(self) -> Patch:
        """Draw everything afresh."""
        with Figure._render_lock:  # matplotlib's font caches are shared by all threads
            self._renderer = self._canvas.renderer = FragmentRenderer(*self.size)
            self._prepare()
            if engine := self.figure.get_layout_engine():
                engine.execute(self.figure)
                self._prepare()
            self.fragments = {unit: self._draw_unit(unit, a) for unit, a in self._units()}
            self._geometry = self._geometry_now()
        return Patch(full=True)

    def update(self) -> Patch:
        """Draw again what is stale; everything when limits, ticks or sizes changed."""
        with Figure._render_lock:
            self._prepare()
            if self._geometry_now() != self._geometry or len(self._renderer.defs) > MAX_DEFS:
                return self.draw()
            known_defs = set(self._renderer.defs)
            patch, order = Patch(), []
            for unit, artist in self._units():
                order.append(unit)
                if unit in self.fragments and not self._is_stale(unit, artist):
                    continue
                fragment = self._draw_unit(unit, artist)
                if fragment != self.fragments.get(unit):
                    self.fragments[unit] = patch.fragments[unit] = fragment
            if order != list(self.fragments):
                patch.order = order
                self.fragments = {unit: self.fragments[unit] for unit in order}
            patch.defs = {k: v for k, v in self._renderer.defs.items() if k not in known_defs}
        return patch

    @property
    def defs(self) -> dict[str, str]:
        """All definitions so far: clip paths, hatches, markers."""
        return self._renderer.defs

    def whole(self) -> dict[str, Any]:
        """All that a page needs to show the picture: `size`, `defs`, `fragments` by id, and their `order`.

        The order is apart, since a program that saves JSON may sort the keys.
        """
        order = list(self.fragments)
        return {
            "size": list(self.size),
            "defs": dict(self.defs),
            "fragments": dict(self.fragments),
            "order": order,
        }

    def svg(self, title: str = "", description: str = "") -> str:
        """The present picture as one SVG document with its text alternative."""
        return picture({**self.whole(), "text": description}, title)

    def _prepare(self) -> None:
        """Bring limits and positions up to date, as `Figure.draw` and `Axes.draw` do."""
        for ax in self.figure.axes:
            ax._unstale_viewLim()
            locator = ax.get_axes_locator()
            ax.apply_aspect(locator(ax, self._renderer) if locator else None)

    def _units(self) -> Iterator[tuple[str, Artist]]:
        for artist in _in_drawing_order(self.figure):
            unit = self._ids.get(artist)
            if unit is None:
                unit = self._ids[artist] = f"u{next(self._counter)}"
            yield unit, artist

    def _draw_unit(self, unit: str, artist: Artist) -> str:
        if isinstance(artist, Axis) and artist.axes is not None:
            artist.axes._update_title_position(self._renderer)
        fragment = self._renderer.fragment(artist)
        for part in _parts(artist):
            part.stale = False
        self._marks[unit] = _mark(artist)
        return fragment

    def _is_stale(self, unit: str, artist: Artist) -> bool:
        return self._marks.get(unit) != _mark(artist) or any(part.stale for part in _parts(artist))

    def _geometry_now(self) -> tuple:
        """Everything that moves all artists of an axes at once."""
        axes = tuple(
            (
                id(ax),
                ax.viewLim.bounds,
                ax.bbox.bounds,
                ax.get_xscale(),
                ax.get_yscale(),
                ax.xaxis.stale or ax.yaxis.stale,
            )
            for ax in self.figure.axes
            if ax.get_visible()
        )
        return (*self.size, axes)


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


def _parts(artist: Artist) -> list[Artist]:
    """The artist and what it is made of. An axis is asked itself: listing its ticks runs the locators."""
    if isinstance(artist, Axis):
        return [artist, artist.label]
    children = artist.get_children()
    return artist.findobj() if children else [artist]


def _mark(artist: Artist) -> object:
    """What can change on an artist without it becoming stale."""
    if isinstance(artist, Annotation):
        return (artist.xy, artist.get_position(), artist.arrow_patch is not None and artist.arrow_patch.stale)
    path = artist.get_path() if isinstance(artist, PathPatch) else None
    return (artist.get_visible(), artist.zorder, path)
