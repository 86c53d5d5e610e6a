"""The Markdown of a paper source: CommonMark with tables, formulas between dollars, and blanks `{name}`."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.tree import SyntaxTreeNode as Node
from mdit_py_plugins.dollarmath import dollarmath_plugin

from ..texts import _
from .maths import runs
from .sheet import Fill, Line, Styled, Words

Fills = Callable[[str, int], Fill]  # what stands between the braces of a blank, and its line

_STYLES = {"strong": "strong", "em": "emph"}


class PaperError(ValueError):
    """A source that cannot become a sheet; `line` is the line of the text that was read, from 1."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


def parse(text: str) -> list[Node]:
    """The blocks of a text, from top to bottom."""
    return Node(_PARSER.parse(text)).children


def _blank(state: StateInline, silent: bool) -> bool:
    """A rule for the parser: `{...}` in running text. Braces inside it, as in a formula, come in pairs."""
    if state.src[state.pos] != "{":
        return False
    depth = 0
    for end in range(state.pos, state.posMax):
        depth += {"{": 1, "}": -1}.get(state.src[end], 0)
        if depth == 0:
            if not silent:
                state.push("blank", "", 0).content = state.src[state.pos + 1 : end]
            state.pos = end + 1
            return True
    return False


def _table_widths(state: StateCore) -> None:
    """A rule for the parser: the dashes under a header say how wide the columns are, as for Pandoc."""
    lines = state.src.splitlines()
    for token in state.tokens:
        if token.type == "table_open" and token.map:
            dashes = lines[token.map[0] + 1].strip().strip("|").split("|")
            token.meta["widths"] = [cell.count("-") for cell in dashes]


_PARSER = MarkdownIt("commonmark").enable("table").use(dollarmath_plugin)
_PARSER.inline.ruler.before("emphasis", "blank", _blank)
_PARSER.core.ruler.push("table_widths", _table_widths)


def line_of(node: Node) -> int:
    """The line where a node begins, from 1."""
    while node.map is None and node.parent is not None and not node.parent.is_root:
        node = node.parent
    return node.map[0] + 1 if node.map else 1


def words(node: Node, fill: Fills) -> Words:
    """The text of a paragraph, heading or cell. `fill` makes the blanks.

    Raises `PaperError` for what a sheet cannot show: a link, HTML, an unknown command in a formula.
    """
    inline = next((child for child in node.children if child.type == "inline"), None)
    return joined(list(_pieces(inline.children, line_of(node), fill))) if inline else ""


def joined(pieces: list[str | Fill | Styled]) -> Words:
    """One piece as it is, several as a line."""
    line: list[str | Fill | Styled] = []
    for piece in pieces:
        if line and isinstance(piece, str) and isinstance(line[-1], str):
            line[-1] += piece
        else:
            line.append(piece)
    return line[0] if len(line) == 1 else Line(line) if line else ""


def _pieces(nodes: list[Node], line: int, fill: Fills) -> Iterator[str | Fill | Styled]:
    for node in nodes:
        if node.type == "text":
            if node.content:
                yield node.content
        elif node.type == "softbreak":
            yield " "
        elif node.type == "math_inline":
            yield formula(node.content, line)
        elif node.type == "blank":
            yield fill(node.content, line)
        elif node.type == "code_inline":
            yield Styled(node.content, "code")
        elif node.type in _STYLES:
            inner = joined(list(_pieces(node.children, line, fill)))
            yield Styled(inner, _STYLES[node.type])
        else:
            raise not_on_paper(line, node)


def formula(latex: str, line: int) -> str:
    """A formula between dollar signs. Raises `PaperError` when the page cannot draw it."""
    text = f"${latex.strip()}$"
    try:
        runs(text)
    except ValueError:
        raise PaperError(
            line, _("the formula {text} has something that paper cannot show.").format(text=text)
        ) from None
    return text


def not_on_paper(line: int, node: Node) -> PaperError:
    """The error for Markdown that has no place on a sheet."""
    what = {
        "link": _("a link"),
        "image": _("a picture in running text; give it a line of its own"),
        "hardbreak": _("a line break; begin a new paragraph"),
        "html_inline": "HTML",
        "html_block": "HTML",
        "fence": _("a block of code; begin the line without spaces"),
        "code_block": _("a block of code; begin the line without spaces"),
    }.get(node.type, node.type)
    return PaperError(line, _("this cannot stand on paper: {what}.").format(what=what))
