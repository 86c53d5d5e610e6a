"""The frame every explorer stands in: controls, a live figure, a sentence, a table."""

from .frame import Explorer

__all__ = ["Explorer"]
