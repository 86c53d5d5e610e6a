"""What a subclass gives the frame of an explorer; what most do not need has a start here."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence

from matplotlib.figure import Figure

from .. import style
from ..controls import Control


class Parts:
    """The parts of an explorer that differ from one to the other.

    `title` is marked with `N_`. `size` and `projected_size` are inches of 72 SVG units each: in class mode
    the same width on the screen shows fewer units, hence larger text.
    """

    title = ""
    size = (7.2, 4.6)
    projected_size = style.PROJECTED
    table_open = False
    kept: Sequence[str] = ()  # values that a reset leaves as they are

    def begin(self) -> None:
        """Make what the explorer keeps beside its values, before there are controls."""

    def make_controls(self) -> Sequence[Control]:
        """The controls, from left to right; a button to start again follows by itself."""
        raise NotImplementedError

    def changed(self, names: set[str]) -> None:
        """Bring values that depend on each other into agreement with `set`; `names` were just set."""

    def shape(self) -> Hashable:
        """What decides on the layout, made of values: when it changes, controls and scene are made anew."""
        return ()

    def scene(self) -> Hashable:
        """What of the shape decides on the picture: as long as it stays, only controls are made anew."""
        return self.shape()

    def draw(self, figure: Figure) -> None:
        """Draw the scene once."""
        raise NotImplementedError

    def update(self) -> None:
        """Move the artists to the present values."""
        raise NotImplementedError

    def sentences(self) -> Iterable[str]:
        """One or two sentences that say what is seen; empty ones fall away."""
        return ()

    def lines(self) -> Sequence[str]:
        """Formulas and counts beside the picture."""
        return ()

    def header(self) -> Sequence[str]:
        """The column names of the table."""
        return ()

    def rows(self) -> Iterable[Sequence[str]]:
        """The rows of the table, as texts; only made when the table is open."""
        return ()

    def caption(self) -> str:
        """What the table is about."""
        return ""

    def groups(self) -> Mapping[str, Sequence[str]]:
        """Names of controls that stand together; `show="…"` leaves out all groups but those it names."""
        return {}
