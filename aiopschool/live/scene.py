"""What a figure looks like now, and what changed since the last look.

A scene is a list of units in drawing order: the children of the figure and of its axes. Each unit has an id
and an SVG fragment. After a move `update()` draws again only the units whose artists say they are stale.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from matplotlib.axes import Axes
from matplotlib.axis import Axis
from matplotlib.backend_bases import FigureCanvasBase
from matplotlib.figure import Figure

from .renderer import FragmentRenderer
from .snapshot import picture
from .units import Unit, Units

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
        self._units = Units(figure)
        self.drawings = 0  # how often everything was drawn: since then all axes stand where they stood
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
            for ax in self.figure.axes:
                self._place_titles(ax)
            self.fragments = {unit.id: self._draw_unit(unit) for unit in self._units.list()}
            self._geometry = self._geometry_now()
            self.drawings += 1
        return Patch(full=True)

    def update(self) -> Patch:
        """Draw again what is stale; everything when limits, ticks or sizes changed."""
        with Figure._render_lock:
            if self._geometry_now() != self._geometry or len(self._renderer.defs) > MAX_DEFS:
                return self.draw()
            patch, known_defs, units = Patch(), set(self._renderer.defs), self._units.list()
            for unit in units:
                if unit.is_stale():
                    self._redraw(unit, patch)
            order = [unit.id for unit in units]
            if order != list(self.fragments):
                patch.order = order
                self.fragments = {unit: self.fragments[unit] for unit in order}
            patch.defs = {k: v for k, v in self._renderer.defs.items() if k not in known_defs}
        return patch

    def _redraw(self, unit: Unit, patch: Patch) -> None:
        if isinstance(unit.artist, Axis) and unit.artist.axes is not None:
            self._place_titles(unit.artist.axes)
        fragment = self._draw_unit(unit)
        if fragment != self.fragments.get(unit.id):
            self.fragments[unit.id] = patch.fragments[unit.id] = fragment

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

    def _place_titles(self, ax: Axes) -> None:
        """Put titles above the ticks. What moves to and fro for it is stale only if it stands elsewhere."""
        texts = [ax.title, ax._left_title, ax._right_title, *(axis.label for axis in ax._axis_map.values())]
        places = [(text, text.get_position()) for text in texts if not text.stale]
        ax._update_title_position(self._renderer)
        for text, place in places:
            text.stale = text.get_position() != place

    def _draw_unit(self, unit: Unit) -> str:
        fragment = self._renderer.fragment(unit.artist)
        unit.settle()
        return fragment

    def _geometry_now(self) -> tuple:
        """All that moves every artist of an axes: what `_prepare` works from, not what it makes."""
        return (*self.size, [_geometry_of(ax) for ax in self.figure.axes if ax.get_visible()])


def _geometry_of(ax: Axes) -> tuple:
    ax._unstale_viewLim()
    return (
        id(ax),
        ax.viewLim.get_points().tobytes(),
        ax.get_position(original=True).get_points().tobytes(),
        ax.get_aspect(),
        ax.get_anchor(),
        ax.get_box_aspect(),
        ax.get_xscale(),
        ax.get_yscale(),
        ax.xaxis.stale or ax.yaxis.stale,
    )
