"""The start page: the cards of the lessons, and how these lean on each other."""

from __future__ import annotations

from .page import Start

TOOLS = {"start": Start}
