"""Exercises 3a and 3e: how large the output is, and which border keeps it as large as the image."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from ....exercises.authoring import (
    Content,
    ExpressionKind,
    Mistake,
    Numbers,
    Part,
    VectorKind,
    _,
    example,
    exercise,
    fill,
    format_number,
    without_name,
)
from ..model import output_size

Size = tuple[int | Fraction, int | Fraction]  # rows, columns


@dataclass(frozen=True)
class SizeKind(VectorKind):
    """Rows and columns of a matrix: `24 × 24`, `24x24`, `24 op 24`, `24 bij 24` or as a pair.

    >>> SizeKind().read("24×24") == SizeKind().read("24 x 24 pixels") == SizeKind().read("(24, 24)")
    True
    """

    def _value(self, plain: str) -> tuple[Fraction, ...]:
        text = re.sub(r"\s*(?:pixels?|px)$", "", without_name(plain), flags=re.IGNORECASE)
        times = r"(?<=\d)\s*(?:[×x*]|op|bij|by)\s*(?=\d)"
        return super()._value(re.sub(times, "; ", text, flags=re.IGNORECASE))

    def write(self, value: Size) -> str:
        return size_text(*value)

    def spec(self) -> dict[str, Any]:
        return {"kind": "text", "example": example(size_text(12, 10))}


def size_text(rows: int | Fraction, columns: int | Fraction) -> str:
    """A size as the lesson writes it: `24 × 20`."""
    return f"{format_number(rows)} × {format_number(columns)}"


@exercise("3a", level=1)
def output_dimensions(numbers: Numbers) -> Content:
    """The size of the output without border and with stride 1."""
    rows, columns = numbers.sample(range(10, 65), 2, book=(28, 28))
    k = numbers.choice([3, 5, 7], book=5)
    height, width = output_size(rows, k), output_size(columns, k)
    return Content(
        title=_("the size of the output"),
        prompt=fill(
            _(
                "An image has {rows} rows and {columns} columns. A filter of {size} slides over it, without "
                "border and with stride 1. How large is the output?"
            ),
            rows=rows,
            columns=columns,
            size=size_text(k, k),
        ),
        parts=(_size(rows, columns, k, (height, width)),),
        hints=(
            _("Look at one row. At which column does the filter start the first time? And the last time?"),
            _("The filter starts at column 1, 2, … up to n − k + 1. Count those places, for rows too."),
        ),
        solution=fill(
            _("{rows} − {k} + 1 = {height} rows and {columns} − {k} + 1 = {width} columns."),
            rows=rows,
            columns=columns,
            k=k,
            height=height,
            width=width,
        ),
        praise=_("Along n pixels a filter of k pixels has n − k + 1 places."),
    )


def _size(rows: int, columns: int, k: int, answer: Size) -> Part:
    lost = _("You lost one place. The first place counts too: it is n − k + 1.")
    same = _(
        "That is the size of the image. Without border the filter may not stick out. The output is smaller."
    )
    swapped = _("You swapped rows and columns. First write the rows, then the columns.")
    one_side = _("You took off pixels on one side only. The filter stays inside the image on both sides.")
    larger = _("The output cannot be larger than the image here. Subtract instead of adding.")
    half = (k - 1) // 2
    return Part(
        label=_("rows × columns"),
        kind=SizeKind(),
        answer=answer,
        pointer=_("Count at how many places the filter fits, along a row and along a column."),
        mistakes=(
            Mistake((rows - k, columns - k), lost),
            Mistake((rows, columns), same),
            Mistake((answer[1], answer[0]), swapped),
            Mistake((rows - half, columns - half), one_side),
            Mistake((rows + k - 1, columns + k - 1), larger),
        ),
    )


@exercise("3e", level=3)
def which_padding(numbers: Numbers) -> Content:
    """The border p that makes the output a given number of rows and columns smaller or larger."""
    less = (
        2 * ((numbers.seed % 13 + 1) // 2) * (1 if numbers.seed % 2 else -1)
    )  # 0, 2, −2, 4, −4, …: always even
    kind = ExpressionKind(variables=("k",), domain=(1 + max(0, less), 21))
    written = _subtracted("k − 1", less)
    return Content(
        title=_("which border?"),
        prompt=_padding_prompt(less),
        parts=(_padding(kind, less),),
        hints=(
            _("With stride 1 the output has n + 2p − k + 1 rows. What must that be equal to?"),
            _("Solve the equation for p. The unknown n falls away on both sides."),
        ),
        solution=fill(
            _("From n + 2p − k + 1 = {wanted} follows 2p = {twice}, so p = ({twice})/2."),
            wanted=_subtracted("n", less),
            twice=written,
        ),
        praise=_("There is a border on both sides. So each side gets half of it."),
    )


def _subtracted(text: str, less: int) -> str:
    """`k − 1` and 2 give `k − 1 − 2`, written as short as can be."""
    if text == "k − 1":
        text, less = "k", less + 1
    if less == 0:
        return text
    return f"{text} {'−' if less > 0 else '+'} {abs(less)}"


def _padding_prompt(less: int) -> str:
    if less == 0:
        wish = _("The output must have as many rows and columns as the image.")
    elif less > 0:
        wish = _("The output must have {n} rows and {n} columns less than the image.").format(n=less)
    else:
        wish = _("The output must have {n} rows and {n} columns more than the image.").format(n=-less)
    odd = _(
        "An image of $n$ × $n$ gets a border of $p$ zeros. A filter of $k$ × $k$ slides over it with "
        "stride 1. The number $k$ is odd."
    )
    return f"{odd} {wish} " + _("Write $p$ in terms of $k$.")


def _padding(kind: ExpressionKind, less: int) -> Part:
    twice = _("That is the border of both sides together. Divide it over the two sides.")
    no_one = _("Nearly. The output has n + 2p − k + 1 rows: you forgot the 1.")
    sign = _("Check the sign of the 1. Bring it to the other side of the equation.")
    keep = _("With this border the output is as large as the image. Read again how large it must be.")
    wrong_way = _("Check it: with this border the output changes in the other direction.")
    return Part(
        label="p",
        kind=kind,
        answer=kind.literal(f"({_subtracted('k − 1', less)})/2"),
        pointer=_("Write the size of the output with n, p and k. Then solve for p."),
        mistakes=(
            Mistake(kind.literal(_subtracted("k − 1", less)), twice),
            Mistake(kind.literal(f"({_subtracted('k', less)})/2"), no_one),
            Mistake(kind.literal(f"({_subtracted('k', less - 1)})/2"), sign),
            Mistake(kind.literal("(k − 1)/2"), keep),
            Mistake(kind.literal(f"({_subtracted('k − 1', -less)})/2"), wrong_way),
        ),
    )
