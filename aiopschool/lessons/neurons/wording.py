"""How lesson 4 writes rules with pieces, sums of neurons and weighted sums."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ...numbers import format_number, format_short, format_sum
from ...texts import N_, _
from .model import Neuron
from .piecewise import Piece, Piecewise

NAMES = {
    "none": N_("none"),
    "relu": "ReLU",
    "leaky": N_("leaky ReLU"),
    "step": N_("step"),
    "bounded": N_("bounded"),
}
SHORT = {"none": "", "relu": "ReLU", "leaky": "leaky", "step": N_("step"), "bounded": N_("bounded")}


def short(x: Fraction) -> str:
    """A number as a decimal when that is short, else as a fraction, else rounded."""
    return format_number(x) if x.denominator < 100 else format_short(x, 3, width=8)


def condition(piece: Piece, x: str = "x") -> str:
    """Where a piece holds: `−1 ≤ x < 2`; empty when it holds everywhere.

    >>> condition(Piece(0, 0, Fraction(-1), Fraction(2), (True, False)))
    '−1 ≤ x < 2'
    """
    if piece.low is None and piece.high is None:
        return ""
    if piece.low == piece.high:
        return f"{x} = {short(piece.low)}"
    left, right = ("≤" if closed else "<" for closed in piece.closed)
    if piece.low is None:
        return f"{x} {right} {short(piece.high)}"
    if piece.high is None:
        return f"{x} {'≥' if piece.closed[0] else '>'} {short(piece.low)}"
    return f"{short(piece.low)} {left} {x} {right} {short(piece.high)}"


def expression(piece: Piece, x: str = "x") -> str:
    """The rule of a piece: `2x − 1`."""
    return format_sum((piece.slope, x), (piece.intercept, ""))


def rule_rows(function: Piecewise, x: str = "x") -> list[tuple[str, str]]:
    """Every rule and where it holds."""
    return [(expression(piece, x), condition(piece, x)) for piece in function.pieces]


def rule_lines(function: Piecewise, x: str = "x") -> list[str]:
    """The function with several rules, one on a line: `x + 1 als −1 ≤ x < 1`.

    >>> from .model import BOUNDED, total
    >>> rule_lines(total([Neuron(1, 0)], 0, BOUNDED))
    ['−1 als x < −1', 'x als −1 ≤ x < 1', '1 als x ≥ 1']
    """
    text = _("{rule} if {condition}")
    return [
        text.format(rule=rule, condition=where) if where else rule for rule, where in rule_rows(function, x)
    ]


def inside(neuron: Neuron) -> str:
    """The weighted sum of a neuron: `2x − 6`."""
    return format_sum((neuron.w, "x"), (neuron.b, ""))


def sum_of(neurons: Sequence[Neuron], c: Fraction, kind: str = "relu") -> str:
    """The sum as it is written: `y = ReLU(x) − 2ReLU(x − 1) + 3`.

    >>> sum_of([Neuron(1, 0), Neuron(1, -1, -2)], Fraction(3))
    'y = ReLU(x) − 2ReLU(x − 1) + 3'
    """
    name = SHORT[kind] and _(SHORT[kind])
    return "y = " + format_sum(*((n.v, f"{name}({inside(n)})") for n in neurons), (c, ""))


def relu_tex(text: str) -> str:
    """A sum of neurons as TeX."""
    return text.replace("ReLU", r"\text{ReLU}").replace("−", "-").replace(",", "{,}")


def brace(rows: Sequence[tuple[str, str]], name: str = "f(x)") -> str:
    """A function with several rules as a formula in TeX, with a brace; rules and conditions are TeX."""
    word = _("if")
    lines = r" \\ ".join(rf"{rule} & \text{{{word} }} {where}" for rule, where in rows)
    return rf"{name} = \begin{{cases}} {lines} \end{{cases}}"
