"""Text with formulas (`$...$`, the LaTeX of the exercise card) as data that the Typst page can draw.

Only the small part of LaTeX that school maths needs; an unknown command is an error, never a guess.
A formula also becomes a line of plain text, which PDF/UA asks as its alternative: `\\frac{3}{4}` is `3/4`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from ..numbers import MINUS, THIN_SPACE, notation
from ..texts import _

Node = list[Any]  # a name and its arguments, for example ["fraction", above, below]; the page draws each

_SIGNS = {
    "cdot": "⋅", "times": "×", "div": ":", "pm": "±", "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠",
    "neq": "≠", "approx": "≈", "to": "→", "rightarrow": "→", "mapsto": "↦", "leftarrow": "←",
    "Rightarrow": "⇒", "Leftrightarrow": "⇔", "in": "∈", "infty": "∞", "ldots": "…", "dots": "…",
    "cdots": "…", "sum": "Σ", "perp": "⊥", "%": "%", "prime": "′", "mid": "|", "lvert": "|", "rvert": "|",
    "lVert": "‖", "rVert": "‖", "cap": "∩", "cup": "∪",
}  # fmt: skip
_GREEK = {
    "alpha": "α", "beta": "β", "gamma": "γ", "eta": "η", "lambda": "λ", "mu": "μ", "pi": "π", "sigma": "σ",
    "theta": "θ", "Delta": "Δ",
}  # fmt: skip
_OPENING = {"lfloor": "⌊", "{": "{"}
_CLOSING = {"rfloor": "⌋", "}": "}"}
_SPACES = (",", ";", ":", " ", "quad", "qquad")
_NAMES = ("ln", "log", "sin", "cos", "tan", "max", "min", "dom")
_TABLES = (
    ("sign", _SIGNS), ("letter", _GREEK), ("open", _OPENING), ("close", _CLOSING),
    ("space", dict.fromkeys(_SPACES, " ")), ("name", {name: name for name in _NAMES}),
)  # fmt: skip
_SAME = {"-": MINUS, "*": "⋅", "·": "⋅", "'": "′"}  # one sign for what can be typed in several ways
_SETS = {"R": "ℝ", "N": "ℕ", "Z": "ℤ", "Q": "ℚ"}
_FENCES = {"bmatrix": "[]", "pmatrix": "()", "matrix": "", "cases": "{"}

_ENDS = (("", ""), ("sign", "}"), ("sign", "&"), ("command", "\\"))

_OTHER_TOKENS = (
    r"|\\(?:text|mathrm|mathbf|operatorname)\{(?P<text>[^{}]*)\}|\\mathbb\{(?P<set>[RNZQ])\}"
    r"|\\begin\{(?P<begin>\w+)\}|\\end\{(?P<end>\w+)\}"
    r"|\\(?P<command>[A-Za-z]+|.)|(?P<letter>[^\W\d_])|(?P<sign>[^\s])"
)
_FORMULA = re.compile(r"\$(\s*[^$\s][^$]*)\$")
_SUM = r"\((?:\d+(?:[.,]\d+)?|[a-z](?![a-z])|[ +−·-])+\)"  # `(k − 1)`
_PLAIN_FRACTION = re.compile(rf"(?<![\w/,.])(\d+|{_SUM})/(\d+|{_SUM})(?![\d/])")
_SUPERSCRIPT = str.maketrans("0123456789−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
_SUBSCRIPT = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def runs(text: str) -> list[Any]:
    """A text as pieces: strings, and formulas as `{"math": nodes, "alt": text}`.

    Fractions outside a formula are stacked too.

    >>> runs("score $2$")
    ['score ', {'math': [['text', '2']], 'alt': '2'}]
    >>> runs("rico 2/3")[1]["alt"]
    '2/3'
    """
    pieces: list[Any] = []
    for i, piece in enumerate(_FORMULA.split(text)):
        pieces += [_formula(piece)] if i % 2 else _plain(piece)
    return pieces


def _plain(text: str) -> Iterator[Any]:
    parts = _PLAIN_FRACTION.split(text)
    for before, above, below in zip(parts[::3], parts[1::3], parts[2::3], strict=False):
        if before:
            yield before
        yield _formula(rf"\frac{{{above.strip('()')}}}{{{below.strip('()')}}}")
    if parts[-1]:
        yield parts[-1]


def _formula(latex: str) -> dict[str, Any]:
    nodes = formula(latex)
    return {"math": nodes, "alt": spoken(nodes)}


def formula(latex: str) -> list[Node]:
    """The nodes of a formula. Raises `ValueError` for what it does not know.

    >>> formula("1{,}5x")
    [['text', '1,5'], ['letter', 'x']]
    """
    reader = _Reader(latex)
    nodes = reader.row()
    reader.expect("")
    return nodes


@cache
def _token(marks: str) -> re.Pattern[str]:
    """One token, with these decimal marks: in English the comma of `(2,3)` parts two numbers."""
    number = rf"(?P<number>\d+(?:{THIN_SPACE}\d{{3}})*(?:(?:\{{,\}}|[{marks}])\d+)?)"
    return re.compile(number + _OTHER_TOKENS, re.DOTALL)


class _Reader:
    """Reads the tokens of one formula from left to right. After the last token comes an empty one."""

    def __init__(self, latex: str) -> None:
        self.latex = latex
        found = _token(notation().marks).finditer(latex)
        self.tokens = [(str(m.lastgroup), m[str(m.lastgroup)]) for m in found] + [("", "")]
        self.outward = "]" in notation().open_ends  # an interval may begin with ] and end with [
        self.inside = False

    def row(self) -> list[Node]:
        """Nodes up to the end of a group, of a cell or of the formula; that end is not taken away."""
        nodes: list[Node] = []
        while self.tokens[0] not in _ENDS and self.tokens[0][0] != "end":
            if nodes and self.tokens[0] in (("sign", "^"), ("sign", "_")):
                name = "power" if self.tokens.pop(0)[1] == "^" else "index"
                nodes.append([name, [nodes.pop()], self.node()])
            else:
                nodes += self.node()
        return nodes

    def expect(self, text: str) -> None:
        """Take away the next token, which must be `text`."""
        if self.tokens.pop(0)[1] != text:
            raise ValueError(f"{text or 'the end'!r} is missing in the formula {self.latex!r}")

    def node(self) -> list[Node]:
        """The node of the next token; several for a group, none for what only guides LaTeX."""
        kind, text = self.tokens.pop(0)
        match kind, text:
            case "number", _text:
                return [["text", text.replace("{,}", ",")]]
            case (("text" | "letter"), _text):
                return [[kind, text]]
            case "set", _text:
                return [["text", _SETS[text]]]
            case "begin", _text:
                return [self._environment(text)]
            case "command", _text:
                return self._command(text)
            case "sign", "{":
                nodes = self.row()
                self.expect("}")
                return nodes
            case "sign", ("[" | "]"):
                self.inside = not self.inside if self.outward else text == "["
                return [["open" if self.inside else "close", text]]
            case "sign", ("(" | ")"):
                return [["open" if text == "(" else "close", text]]
            case "sign", _text if text not in "^_&}":
                return [["sign", _SAME.get(text, text)]]
        raise ValueError(f"something is missing before {text or 'the end'!r} in the formula {self.latex!r}")

    def _command(self, name: str) -> list[Node]:
        match name:
            case "left" | "right":
                return []
            case "frac" | "dfrac" | "tfrac":
                return [["fraction", self.node(), self.node()]]
            case "sqrt":
                return [["root", self.node()]]
            case "vec" | "overrightarrow":
                return [["vector", self.node()]]
        for kind, table in _TABLES:
            if name in table:
                return [[kind, table[name]]]
        raise ValueError(f"unknown command \\{name} in the formula {self.latex!r}")

    def _environment(self, name: str) -> Node:
        if name not in _FENCES:
            raise ValueError(f"unknown environment {name!r} in the formula {self.latex!r}")
        rows: list[list[list[Node]]] = [[self.row()]]
        while self.tokens[0] in (("sign", "&"), ("command", "\\")):
            if self.tokens.pop(0)[1] == "&":
                rows[-1].append(self.row())
            else:
                rows.append([self.row()])
        self.expect(name)
        return ["matrix", _FENCES[name], [row for row in rows if any(row)]]


def spoken(nodes: list[Node]) -> str:
    """A formula as one line of text.

    >>> spoken(formula(r"y = \\frac{1}{2}x - 3")), spoken(formula("]-2, 3["))
    ('y = 1/2x − 3', ']−2, 3[')
    """
    text, before = "", ""
    for node in nodes:
        is_first = before in ("", "sign", "open")  # then a minus belongs to the number after it
        text += node[1] if node[0] == "sign" and is_first and node[1] in (MINUS, "+") else _spoken(node)
        before = node[0] if node[0] != "space" else before
    return re.sub(r"\s+", " ", text).strip()


def _spoken(node: Node) -> str:
    match node:
        case ["fraction", above, below]:
            return f"{_bracketed(above)}/{_bracketed(below)}"
        case ["power", base, exponent]:
            return spoken(base) + _small(spoken(exponent), "^", _SUPERSCRIPT)
        case ["index", base, index]:
            return spoken(base) + _small(spoken(index), "_", _SUBSCRIPT)
        case ["root", inner]:
            return "√" + _bracketed(inner)
        case ["vector", inner]:
            return spoken(inner)
        case ["matrix", fence, rows]:
            lines = "; ".join(" ".join(map(spoken, row)) for row in rows)
            return lines if fence == "{" else _("matrix with rows {rows}").format(rows=lines)
        case ["sign", ("," | ";") as sign]:
            return f"{sign} "
        case ["sign", sign] if sign not in "%′…∞Σ|‖!":
            return f" {sign} "
    return node[1]


def _bracketed(nodes: list[Node]) -> str:
    text = spoken(nodes)
    return text if re.fullmatch(r"−?\d+([.,]\d+)?|\w", text) else f"({text})"


def _small(text: str, mark: str, raised: dict[int, int]) -> str:
    if re.fullmatch(r"−?\d+", text):
        return text.translate(raised)
    return f"{mark}{text}" if len(text) == 1 else f"{mark}({text})"
