"""The frame every explorer stands in: controls, a live figure, a sentence, a table."""

from .frame import Explorer
from .once import once

__all__ = ["Explorer", "once"]
