"""Shares and tables of lesson 9 in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from ...numbers import decimals, format_percent
from ...texts import _, language
from .model import Table, fpr_from

CARDS = "nl"  # the language of data/ethiek.json


def fraction(x: Fraction) -> str:
    """A fraction as a fraction, but a whole number as itself."""
    return str(x.numerator) if x.denominator == 1 else f"{x.numerator}/{x.denominator}"


def counted(part: int, whole: int) -> str:
    """A share as it is counted, with its per cent; of nothing it is a dash.

    >>> counted(30, 36), counted(3, 4), counted(0, 0)
    ('30/36 ≈ 83,3\\u202f%', '3/4 = 75\\u202f%', '–')
    """
    if not whole:
        return "–"
    return f"{part}/{whole} {percent(Fraction(part, whole))}"


def percent(x: Fraction) -> str:
    """A share in per cent, with = when that is exact and ≈ when it is rounded to one decimal."""
    places = decimals(100 * x)
    return f"= {format_percent(x)}" if places is not None and places <= 1 else f"≈ {format_percent(x, 1)}"


def rates(table: Table) -> list[str]:
    """Precision, recall, false positive rate and accuracy."""
    return [
        counted(table.tp, table.alarms),
        counted(table.tp, table.positives),
        counted(table.fp, table.negatives),
        counted(table.right, table.total),
    ]


def table_rows(columns: Sequence[Table]) -> Iterable[list[str]]:
    """A row for each number of the tables, the tables side by side."""
    counts = [
        _("alarm, needs help (TP)"),
        _("alarm, no need (FP)"),
        _("missed (FN)"),
        _("no alarm, no need (TN)"),
    ]
    for name, values in zip(
        counts, zip(*((t.tp, t.fp, t.fn, t.tn) for t in columns), strict=True), strict=True
    ):
        yield [name, *map(str, values)]
    names = [_("precision"), _("recall"), _("FPR"), _("accuracy")]
    for name, values in zip(names, zip(*map(rates, columns), strict=True), strict=True):
        yield [name, *values]


def identity(name: str, table: Table) -> str:
    """FPR = p/(1 − p) · (1 − precision)/precision · recall, filled in; empty where it has no value."""
    if not table.tp or not table.negatives:
        return ""
    p, precision, recall = table.base, table.precision, table.recall
    value = fpr_from(p, precision, recall)
    product = f"({fraction(p)})/({fraction(1 - p)}) · ({fraction(1 - precision)})/({fraction(precision)})"
    return f"{name}: FPR = {product} · {fraction(recall)} = {fraction(value)}"


def dutch_only() -> str:
    """What a reader in another language hears of the cards: their texts are content, in one language."""
    return "" if language() == CARDS else _("The cards themselves are in Dutch.")
