"""How one comes to a wrong answer; each kind registers what goes wrong with its answers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch
from typing import Any

from ...texts import N_
from ..answers import Kind
from .given import Given

Wrong = Iterator[tuple[Any, str]]  # a value, and how one comes to it
Texts = Iterator[tuple[str, str]]  # the same with a text

SIGN, INVERSE, ONE = N_("another sign"), N_("upside down"), N_("one off")
DOUBLE, HALF, TEN = N_("doubled"), N_("halved"), N_("ten times")
QUESTION, ON_THE_WAY = N_("from the question"), N_("on the way there")
OTHER_PART, OTHER_OPTION = N_("of another part"), N_("another choice")
SWAPPED, FORGOTTEN, TOO_MUCH = N_("swapped"), N_("something forgotten"), N_("something too much")
MIRRORED, TRANSPOSED = N_("mirrored"), N_("rows and columns swapped")
ELSEWHERE = N_("at another place")
ENDS, COMPLEMENT, ALONE = N_("open or closed"), N_("the other side"), N_("one number only")
FORM, ROUNDED, UNJUDGED = N_("written otherwise"), N_("rounded"), N_("nobody judges it")


@singledispatch
def wrong_values(kind: Kind, answer: Any, given: Given) -> Wrong:
    """Values near the answer, the most plausible ones first; some may be right or come twice.

    Answers that are texts have none: see `wrong_texts`.
    """
    yield from ()


@singledispatch
def wrong_texts(kind: Kind, written: str, given: Given) -> Texts:
    """Texts that are written nearly as the answer; `written` is the answer as the key writes it."""
    yield from ()
