"""What a pupil fills in on a page to print, kind by kind; the same as the fields of `page.typ`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import Any

Runs = Callable[[Sequence[Any]], str]
_BOX = '<i class="tick"></i> '
_INLINE = ("text", "matrix", "pieces")


def part(it: dict[str, Any], labelled: bool, when: str, runs: Runs) -> str:
    """One part of a question: its label and the room for the answer, or the answer itself."""
    kind = it["kind"]
    label = runs(it["label"]) if labelled or kind == "text" else ""
    if "answer" in it:
        answer = "<br>".join(map(runs, it["answer"]))
        return f'<div class="part">{label} <strong class="answer">{answer}</strong></div>'
    field = _FIELDS[kind](it, when, runs)
    beside = kind in _INLINE or it.get("inline", False)
    return f'<div class="part">{label} {field}</div>' if beside else f'<div class="part">{label}{field}</div>'


def _lettered(rows: Sequence[Any], runs: Runs, mark: str = "") -> str:
    items = "".join(f"<li>{mark}<b>{escape(letter)}</b> {runs(text)}</li>" for letter, text in rows)
    return f'<ul class="lettered">{items}</ul>'


def _text(it: dict[str, Any], _when: str, _runs: Runs) -> str:
    return f'<i class="gap" style="width:{it["width"]}mm"></i> {escape(it["unit"])}'


def _choice(it: dict[str, Any], _when: str, runs: Runs) -> str:
    if not it.get("inline"):
        return _lettered(it["options"], runs, _BOX)
    options = (f"{_BOX}<b>{letter}</b> {runs(text)}" for letter, text in it["options"])
    return "".join(f'<span class="option">{option}</span>' for option in options)


def _matrix(it: dict[str, Any], _when: str, _runs: Runs) -> str:
    row = f"<tr>{'<td></td>' * it['columns']}</tr>"
    return f'<table class="matrix"><tbody>{row * it["rows"]}</tbody></table>'


def _pieces(it: dict[str, Any], when: str, _runs: Runs) -> str:
    gap = '<i class="gap" style="width:45mm"></i>'
    return f'<div class="pieces">{f"<p>{gap} {escape(when)} {gap}</p>" * it["pieces"]}</div>'


def _order(it: dict[str, Any], _when: str, runs: Runs) -> str:
    squares = '<i class="square"></i>' * len(it["lines"])
    return _lettered(it["lines"], runs) + f"<p>{squares}</p>"


def _match(it: dict[str, Any], _when: str, runs: Runs) -> str:
    sides = _lettered(it["left"], runs) + _lettered(it["right"], runs)
    gap = '<i class="gap" style="width:10mm"></i>'
    pairs = "".join(f'<span class="option"><b>{n}</b> → {gap}</span>' for n, _text in it["left"])
    return f'<div class="sides">{sides}</div><p>{pairs}</p>'


def _lines(count: int) -> Callable[..., str]:
    return lambda *_: '<div class="lines">' + '<hr class="line">' * count + "</div>"


_FIELDS: dict[str, Callable[[dict[str, Any], str, Runs], str]] = {
    "text": _text,
    "choice": _choice,
    "choices": lambda it, _when, runs: _lettered(it["options"], runs, _BOX),
    "matrix": _matrix,
    "pieces": _pieces,
    "order": _order,
    "match": _match,
    "code": _lines(6),
    "open": _lines(5),
}
