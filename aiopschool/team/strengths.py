"""What AI is good at, and what not: tasks to sort."""

from __future__ import annotations

from .truths.decks import strengths
from .truths.sorting import Sorting


class Strengths(Sorting):
    """Tasks at which AI is strong, and at which it is weak."""

    deck = staticmethod(strengths)


TOOLS = {"strengths": Strengths}
