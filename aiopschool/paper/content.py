"""From blocks to data for the page. Nothing of an answer is in the data of a pupil's sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import Any

from .maths import runs
from .sheet import Ask, Fill, Line, Styled

_PLAIN = {"alt", "shape", "align", "svg"}  # texts that are not set as text


def data(block: Any, *, answers: bool) -> Any:
    """A block, or a part of one, as plain data: texts become runs (see `maths.runs`), blocks get their name.

    With `answers` a `Fill` shows its answer, else only a gap remains.

    >>> data(Fill("7", width=12), answers=False)
    [{'gap': 12}]
    >>> data(Line(["m = ", Fill("1")]), answers=True)
    ['m = ', {'answer': ['1']}]
    """
    if isinstance(block, Fill):
        return [{"answer": runs(block.answer)}] if answers else [{"gap": block.width}]
    if isinstance(block, Styled) and block.style == "plain":
        return [block.words]
    if isinstance(block, Styled):
        inner = [block.words] if block.style == "code" else data(block.words, answers=answers)
        return [{block.style: inner}]
    if isinstance(block, str):
        return runs(block)
    if is_dataclass(block):
        left_out = {"answer"} if isinstance(block, Ask) and not answers else set()
        values = {field.name: getattr(block, field.name) for field in fields(block)}
        return {"block": type(block).__name__} | {
            name: value if name in _PLAIN else data(value, answers=answers)
            for name, value in values.items()
            if name not in left_out
        }
    if isinstance(block, Mapping):
        return {name: data(value, answers=answers) for name, value in block.items()}
    if isinstance(block, Sequence):
        parts = [data(part, answers=answers) for part in block]
        return [run for part in parts for run in part] if isinstance(block, Line) else parts
    return block
