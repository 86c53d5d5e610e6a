"""True or not: statements about AI at school, to sort."""

from __future__ import annotations

from .decks import truths
from .sorting import Sorting


class Truths(Sorting):
    """The five misconceptions, mixed with statements that are true."""

    deck = staticmethod(truths)


TOOLS = {"truths": Truths}
