"""What the explorers with a filter share: the controls for it, and its products written out."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from fractions import Fraction
from typing import Any

from ...controls import Choice, Control, MatrixField
from ...numbers import Number, format_number, notation
from ...texts import _
from .data import FILTERS, filter_name
from .model import Matrix, as_matrix

OWN = "own"
LARGEST = 99  # of a number in a filter


def filter_controls(start: str) -> list[Control]:
    """A list of presets, and the nine numbers."""
    options = {key: preset.title for key, preset in FILTERS.items()} | {OWN: _("own filter")}
    rows = FILTERS[start].rows
    return [
        Choice(name="filter", label=_("Filter"), options=options, start=start),
        MatrixField(name="kernel", label=_("numbers"), start=rows, low=-LARGEST, high=LARGEST),
    ]


def agree(values: MutableMapping[str, Any], names: set[str]) -> None:
    """Bring the name of the filter and its numbers into agreement, after `names` were set."""
    if "filter" in names and values["filter"] != OWN:
        values["kernel"] = tuple(tuple(map(Fraction, row)) for row in FILTERS[values["filter"]].rows)
    elif "kernel" in names:
        values["filter"] = filter_name(as_matrix(values["kernel"])) or OWN


def written_out(window: Matrix, kernel: Matrix, products: Matrix) -> Iterator[str]:
    """Every row of products with its sum: `0 · (−1) + 0 · 0 + 9 · 1 = 9`."""
    for pixels, weights, results in zip(window.tolist(), kernel.tolist(), products.tolist(), strict=True):
        terms = (f"{short(a)} · {_bracketed(k)}" for a, k in zip(pixels, weights, strict=True))
        yield f"{' + '.join(terms)} = {short(sum(results))}"


def sum_of_rows(products: Matrix) -> str:
    """The sums of the rows added up: `9 + 9 + 9 = 27`."""
    sums = [sum(row) for row in products.tolist()]
    terms = [short(sums[0]), *map(_bracketed, sums[1:])]
    return f"{' + '.join(terms)} = {short(sum(sums))}"


def short(x: Number) -> str:
    """A number that fits a pixel: exact when short, else one decimal."""
    text = format_number(x)
    return text if len(text) <= 4 else format_number(x, 1).removesuffix(f"{notation().decimal}0")


def _bracketed(x: Number) -> str:
    return f"({short(x)})" if x < 0 else short(x)
