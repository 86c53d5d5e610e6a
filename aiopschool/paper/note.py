"""A sheet as Markdown, with its answers: the note on the paper activity in the teacher's notebook."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..exercises.writing import tex
from ..texts import _, ngettext
from .sheet import (
    Ask,
    Axes,
    Block,
    Bullets,
    Card,
    Cards,
    Fill,
    Grid,
    Heading,
    Note,
    PageBreak,
    Row,
    Sheet,
    Steps,
    Styled,
    Table,
    Text,
    Window,
    Words,
)

_FORMULA = re.compile(r"(\$[^$]+\$)")
_MEANT = re.compile(r"([\\*_`<\[\]|])")  # signs that mean something in Markdown
_MARKS = {"strong": "**", "emph": "*", "code": "`"}
_SHAPES = {"circle": " ○", "square": " ■"}


def note(sheet: Sheet, printed: str) -> list[str]:
    """The cells of the note; `printed` says where the PDFs are."""
    title = _("{title}: a paper activity").format(title=sheet.title)
    duration = _("Duration: {about}. No computer is needed.").format(about=sheet.about)
    head = f"### {title}\n\n{duration}\n\n{printed}\n\n"
    parts = [
        (head + "#### " + _("What pupils read"), sheet.activity),
        ("#### " + _("The report sheet, with answers"), sheet.record),
        ("#### " + _("For who leads the activity"), sheet.teacher),
        ("#### " + _("What is cut out"), sheet.cut),
    ]
    return ["\n\n".join([head, *_markdown(blocks)]) for head, blocks in parts if blocks]


def _markdown(blocks: Sequence[Block]) -> list[str]:
    """The blocks that say something; what is cut out several times stands there once."""
    texts = ("\n".join(_lines(block)) for block in blocks)
    return list(dict.fromkeys(filter(None, texts)))


def _lines(block: Block) -> Iterator[str]:
    """The lines of one block."""
    match block:
        case Heading():
            yield f"**{inline(block.text)}**"
        case Text():
            yield inline(block.text)
        case Note():
            yield f"> **{inline(block.title)}**"
            for line in block.lines:
                yield f">\n> {inline(line)}"
        case Bullets():
            yield from (f"- {inline(item)}" for item in block.items)
        case Steps():
            yield from _steps(block)
        case Table():
            yield from _table(block.header, block.rows)
        case Ask():
            yield f"{inline(block.text)}\n\n> {inline(block.answer)}"
        case Grid():
            yield _matrix(block)
        case Axes() | Window():
            yield f"*{inline(block.alt)}*"
        case Row():
            yield "\n\n".join(_markdown(block.blocks))  # high matrices need room between them
        case Cards():
            yield from _cards(block.cards)
        case PageBreak():
            return


def inline(words: Words) -> str:
    """A text with formulas as Markdown. What pupils fill in is bold.

    >>> inline(Fill("$1,5$")), inline("3*2")
    ('**$1{,}5$**', '3\\\\*2')
    """
    match words:
        case str():
            parts = _FORMULA.split(words)
            return "".join(
                tex(part[1:-1]) if i % 2 else _MEANT.sub(r"\\\1", part) for i, part in enumerate(parts)
            )
        case Fill():
            return f"**{inline(words.answer)}**"
        case Styled():
            mark = _MARKS[words.style]
            return mark + (str(words.words) if words.style == "code" else inline(words.words)) + mark
    return "".join(map(inline, words))


def _steps(steps: Steps) -> Iterator[str]:
    for n, item in enumerate(steps.items):
        minutes = steps.minutes[n] if n < len(steps.minutes) else None
        time = ngettext("{n} minute", "{n} minutes", minutes).format(n=minutes) if minutes else ""
        yield f"{n + 1}. {inline(item)}" + (f" ({time})" if time else "")


def _table(header: Sequence[Words], rows: Sequence[Sequence[Words]]) -> Iterator[str]:
    for row in (header, ["---"] * len(header), *rows):
        yield "| " + " | ".join(map(inline, row)) + " |"


def _matrix(grid: Grid) -> str:
    rows = r" \\ ".join(" & ".join(_entry(cell) for cell in row) for row in grid.rows)
    return f"**{inline(grid.title)}:** $\\begin{{bmatrix}} {rows} \\end{{bmatrix}}$"


def _entry(cell: str | Fill) -> str:
    text = cell.answer if isinstance(cell, Fill) else cell
    return tex(text)[1:-1].replace(r"\frac", r"\tfrac")


def _cards(cards: Sequence[Card]) -> Iterator[str]:
    """A table with each card once, front and back."""
    rows = {card.name: [card.name, _side(card), _side(card.back) if card.back else ""] for card in cards}
    header = [_("Card"), _("Front"), _("Back")]
    yield from _table(header if any(row[2] for row in rows.values()) else header[:2], list(rows.values()))


def _side(card: Card) -> str:
    return ", ".join([card.title, *card.lines]) + _SHAPES.get(card.shape, "")
