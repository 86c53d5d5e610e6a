"""A matplotlib figure that lives in the browser: drawn once, afterwards only what moved travels."""

from .figure import LiveFigure
from .scene import Scene

__all__ = ["LiveFigure", "Scene"]
