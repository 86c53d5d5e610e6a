"""A matplotlib figure that lives in the browser: drawn once, afterwards only what moved travels."""

from .figure import LiveFigure
from .gestures import Grid, Handle
from .readout import Readout, Table
from .scene import Scene

__all__ = ["Grid", "Handle", "LiveFigure", "Readout", "Scene", "Table"]
