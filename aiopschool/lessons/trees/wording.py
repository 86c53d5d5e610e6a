"""Fractions, groups and questions in words."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ...numbers import decimals, format_number
from ...texts import _
from .impurity import gini_of
from .splitting import Split


def share(part: int, whole: int) -> str:
    """A part of a group as it is counted: `4/6`, also where it could be written shorter."""
    return f"{part}/{whole}"


def fraction(x: Fraction) -> str:
    """A fraction in lowest terms, as a fraction: `3/8`, but `0` and `1`."""
    return format_number(x) if x.denominator == 1 else share(x.numerator, x.denominator)


def with_decimals(text: str, x: Fraction) -> str:
    """What stands for x, and its decimals beside it.

    >>> with_decimals("4/6", Fraction(4, 6)), with_decimals("3/8", Fraction(3, 8))
    ('4/6 ≈ 0,667', '3/8 = 0,375')
    """
    places = decimals(x)
    exact = places is not None and places <= 3
    number = format_number(x) if exact else format_number(x, 3)
    return text if text == number else f"{text} {'=' if exact else '≈'} {number}"


def both(x: Fraction) -> str:
    """A fraction with its decimals.

    >>> both(Fraction(1, 6)), both(Fraction(3, 8)), both(Fraction(0))
    ('1/6 ≈ 0,167', '3/8 = 0,375', '0')
    """
    return with_decimals(fraction(x), x)


def group(counts: Sequence[int], *, brief: bool = False) -> str:
    """The share of the first class in a group, and its Gini index; a group may be empty.

    A brief one has no decimals.
    """
    total = sum(counts)
    if not total:
        return _("nobody")
    if brief:
        return f"p = {share(counts[0], total)}, G(p) = {fraction(gini_of(counts))}"
    p = with_decimals(share(counts[0], total), Fraction(counts[0], total))
    return _("p = {p}, G(p) = {gini}").format(p=p, gini=both(gini_of(counts)))


def weighted(split: Split) -> str:
    """The Gini index after a question, written out: `6/10 · 5/18 + 4/10 · 0 = 1/6`."""
    total = sum(split.counts)
    terms = [
        f"{share(sum(side), total)} · {fraction(gini_of(side))}"
        for side in (split.left, split.right)
        if sum(side)
    ]
    return f"{' + '.join(terms)} = {both(split.gini)}"


def gain(split: Split) -> str:
    """The gain, written out: `1/2 − 1/6 = 1/3`."""
    return f"{fraction(gini_of(split.counts))} − {fraction(split.gini)} = {both(split.gain)}"
