"""A formula from the nodes of `maths.py` as MathML, which every browser draws by itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import Any


def mathml(nodes: Sequence[Any], alt: str) -> str:
    """One formula within a line of text; `alt` is the same as plain text.

    >>> mathml([["fraction", [["text", "3"]], [["text", "4"]]]], "3/4")
    '<math aria-label="3/4"><mfrac displaystyle="true"><mn>3</mn><mn>4</mn></mfrac></math>'
    """
    return f'<math aria-label="{escape(alt)}">{"".join(map(_node, nodes))}</math>'


def _row(nodes: Sequence[Any]) -> str:
    """Nodes as one child: what stands alone needs no row."""
    inside = "".join(map(_node, nodes))
    return inside if len(nodes) == 1 else f"<mrow>{inside}</mrow>"


def _node(node: Sequence[Any]) -> str:
    kind, *rest = node
    return _NODES[kind](*rest)


def _token(tag: str, attributes: str = "") -> Callable[[str], str]:
    return lambda text: f"<{tag}{attributes}>{escape(text)}</{tag}>"


def _text(text: str) -> str:
    return f"<mn>{escape(text)}</mn>" if text[:1].isdigit() else f"<mtext>{escape(text)}</mtext>"


def _matrix(fence: str, rows: Sequence[Sequence[Any]]) -> str:
    lines = "".join(f"<mtr>{''.join(f'<mtd>{_row(cell)}</mtd>' for cell in row)}</mtr>" for row in rows)
    opening, closing = (fence + "  ")[:2]
    fences = [f"<mo>{escape(one)}</mo>" if one.strip() else "" for one in (opening, closing)]
    return f"<mrow>{fences[0]}<mtable>{lines}</mtable>{fences[1]}</mrow>"


_NODES: dict[str, Callable[..., str]] = {
    "letter": _token("mi"),
    "sign": _token("mo"),
    "text": _text,
    "name": _token("mi"),
    "space": lambda _width: '<mspace width="0.17em"></mspace>',
    "open": _token("mo", ' form="prefix" stretchy="false"'),
    "close": _token("mo", ' form="postfix" stretchy="false"'),
    "fraction": lambda above, below: f'<mfrac displaystyle="true">{_row(above)}{_row(below)}</mfrac>',
    "power": lambda base, top: f"<msup>{_row(base)}{_row(top)}</msup>",
    "index": lambda base, low: f"<msub>{_row(base)}{_row(low)}</msub>",
    "root": lambda inside: f"<msqrt>{''.join(map(_node, inside))}</msqrt>",
    "vector": lambda inside: f'<mover accent="true">{_row(inside)}<mo>→</mo></mover>',
    "matrix": _matrix,
}
