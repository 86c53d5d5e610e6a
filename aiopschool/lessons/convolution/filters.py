"""What the explorers with a filter share: the controls for it, and its products written out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ...controls import Control, MatrixField, Presets
from ...maths.matrices import Matrix
from ...numbers import Number, format_short
from ...texts import _
from .data import FILTERS

OWN = "own"
FILTER_GROUPS = {"presets": ("filter",), "numbers": ("kernel",)}
LARGEST = 99  # of a number in a filter

short = partial(format_short, digits=1, width=4)  # fits a pixel


def filter_controls(start: str) -> list[Control]:
    """A list of presets, and the nine numbers."""
    options = {key: preset.title for key, preset in FILTERS.items()} | {OWN: _("own filter")}
    values = {key: {"kernel": preset.rows} for key, preset in FILTERS.items()}
    rows = FILTERS[start].rows
    return [
        Presets(name="filter", label=_("Filter"), options=options, values=values, start=start),
        MatrixField(name="kernel", label=_("numbers"), start=rows, low=-LARGEST, high=LARGEST),
    ]


def terms(pixels: Matrix, weights: Matrix) -> list[str]:
    """The products, not worked out: `9 · (−1)`."""
    pairs = zip(pixels.ravel().tolist(), weights.ravel().tolist(), strict=True)
    return [f"{short(a)} · {_bracketed(k)}" for a, k in pairs]


def written_out(window: Matrix, kernel: Matrix, products: Matrix) -> Iterator[str]:
    """Every row of products with its sum: `0 · (−1) + 0 · 0 + 9 · 1 = 9`."""
    for pixels, weights, results in zip(window, kernel, products.tolist(), strict=True):
        yield f"{' + '.join(terms(pixels, weights))} = {short(sum(results))}"


def sum_of_rows(products: Matrix) -> str:
    """The sums of the rows added up: `9 + 9 + 9 = 27`."""
    sums = [sum(row) for row in products.tolist()]
    terms = [short(sums[0]), *map(_bracketed, sums[1:])]
    return f"{' + '.join(terms)} = {short(sum(sums))}"


def _bracketed(x: Number) -> str:
    return f"({short(x)})" if x < 0 else short(x)
