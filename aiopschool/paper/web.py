"""A document as one web page to print: for where there is no Typst. Nothing is loaded from elsewhere.

It knows the blocks of a sheet with exercises; the activities of a lesson, with their figures, need Typst.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

from .mathml import mathml
from .web_parts import part

STYLE = Path(__file__).with_name("web.css")


def page(document: dict[str, Any]) -> str:
    """The page, with everything that it needs. Raises `KeyError` for a block that it does not know."""
    words = document["words"]
    who = ("name", "class", "date")
    line = "".join(f'<span>{escape(words[one])}: <i class="gap"></i></span>' for one in who)
    name_line = f'<p class="who">{line}</p>' if document["name-line"] else ""
    body = "\n".join(_block(one, words) for one in document["blocks"])
    header, title, footer = (escape(document[name]) for name in ("header", "title", "footer"))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(document["lang"])}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>{title}</title>\n'
        f"<style>\n{STYLE.read_text(encoding='utf-8')}</style>\n</head>\n<body>\n<main>\n"
        f'<p class="small">{header}</p>\n<h1>{title}</h1>\n{name_line}\n'
        f'{body}\n<p class="small foot">{footer}</p>\n</main>\n</body>\n</html>\n'
    )


def _block(block: dict[str, Any], words: dict[str, str]) -> str:
    match block["block"]:
        case "Heading":
            return f"<h2>{runs(block['text'])}</h2>"
        case "Text":
            return f"<p>{runs(block['text'])}</p>"
        case "Note":
            lines = "".join(f"<p>{runs(line)}</p>" for line in block["lines"])
            return f'<div class="note"><p><strong>{runs(block["title"])}</strong></p>{lines}</div>'
        case "PageBreak":
            return '<hr class="break">'
        case "Question":
            return _question(block, words)
    raise KeyError(block["block"])


def _question(block: dict[str, Any], words: dict[str, str]) -> str:
    title = " ".join(filter(None, [escape(block["name"]), "★" * block["level"], runs(block["title"])]))
    room = f'<div class="room" style="height:{block["room"]}mm"></div>' if block["room"] else ""
    labelled = len(block["parts"]) > 1
    parts = "".join(part(one, labelled, words["when"], runs) for one in block["parts"])
    solution = ""
    if "solution" in block:
        solution = f'<div class="solution">{escape(words["solution"])}: {runs(block["solution"])}</div>'
    return (
        f'<section class="question"><h3>{title}</h3>'
        f'<div class="prompt">{runs(block["prompt"])}</div>{room}{parts}{solution}</section>'
    )


def runs(pieces: Sequence[Any]) -> str:
    """Runs of text (see `maths.runs`) as HTML.

    >>> runs(["s = ", {"strong": ["a < b"]}])
    's = <strong>a &lt; b</strong>'
    """
    return "".join(map(_run, pieces))


def _run(piece: Any) -> str:
    if isinstance(piece, str):
        return escape(piece, quote=False)
    ((kind, inside),) = [(kind, value) for kind, value in piece.items() if kind != "alt"]
    match kind:
        case "math":
            return mathml(inside, piece["alt"])
        case "code" if isinstance(inside, str):
            return f"<pre>{escape(inside, quote=False)}</pre>"
        case "code":
            return f"<code>{escape(''.join(inside), quote=False)}</code>"
        case "strong" | "answer":
            return f"<strong>{runs(inside)}</strong>"
        case "emph":
            return f"<em>{runs(inside)}</em>"
        case "gap":
            return gap(inside)
    raise KeyError(kind)


def gap(width: int) -> str:
    """A dotted line of so many mm."""
    return f'<i class="gap" style="width:{width}mm"></i>'
