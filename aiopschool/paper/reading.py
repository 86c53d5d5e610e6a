"""A paper source becomes a sheet: Markdown with blanks, tables and figures by name.

Headings of level 2 name the parts, those of level 3 stand on the sheet. `{name}` is a blank with the answer
that the lesson's `sheet.py` gives that name, `{= 7}` one with its answer written there, and a table row that
is only `{name}` stands for computed rows. `![text](name)` is a figure, `---` a new page. A quotation that
begins in bold is a framed note, or with the word for *answer* the answer to the question above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ..texts import _
from .content import data
from .markdown import Node, PaperError, line_of, parse, words
from .names import Names
from .nodes import blocks
from .sheet import Block, Named, Sheet, Steps

_SHORT = 6  # characters: a shorter answer, such as 3, stands everywhere


def read(text: str, named: Mapping[str, Named]) -> Sheet:
    """The sheet of a Markdown text; `named` is what the lesson's `sheet.py` gives a name.

    Raises `PaperError` with the line of every mistake that an author can make.
    """
    title, about, *nodes = [*parse(text), None, None]
    names = Names(named)
    name, duration = _title(title, names), _about(about, names)
    last = len(text.splitlines())
    parts = _parts([node for node in nodes if node], names, last)
    sheet = Sheet(title=name, about=duration, **parts)
    _check_minutes(sheet, line_of(about))
    for unused in names.unused():
        raise PaperError(last, _("“{name}” of sheet.py is used nowhere.").format(name=unused))
    _check_leaks(sheet, names)
    return sheet


def part_titles() -> dict[str, str]:
    """The parts of a sheet and how their headings read in the present language."""
    return {
        "activity": _("For pupils"),
        "record": _("Report sheet"),
        "teacher": _("For the teacher"),
        "cut": _("To cut out"),
    }


def _title(node: Node | None, names: Names) -> str:
    text = words(node, names.fill) if node and node.type == "heading" and node.tag == "h1" else None
    if not isinstance(text, str):
        raise PaperError(1, _("begin with the title of the activity: “# …”."))
    return text


def _about(node: Node | None, names: Names) -> str:
    text = words(node, names.fill) if node and node.type == "paragraph" else None
    if not isinstance(text, str) or not re.search(r"\d", text):
        message = _("under the title stands how long it takes, for example “20 minutes, in pairs”.")
        raise PaperError(line_of(node) if node else 1, message)
    return text


def _parts(nodes: list[Node], names: Names, last: int) -> dict[str, list[Block]]:
    """The blocks of each part. The answers of the report sheet are the only ones."""
    parts: dict[str, list[Block]] = {}
    part = ""
    for node in nodes:
        if node.type == "heading" and node.tag == "h2":
            part = _part(node, names)
            if part in parts:
                raise PaperError(line_of(node), _("this part is there twice."))
            names.with_answers = part == "record"
            parts[part] = []
        elif part:
            parts[part] += blocks(node, parts[part], names)
        else:
            raise _no_part(node)
    for name in ("activity", "record", "teacher"):
        if not parts.get(name):
            message = _("the part “## {title}” is missing.")
            raise PaperError(last, message.format(title=part_titles()[name]))
    return parts


def _part(node: Node, names: Names) -> str:
    text = words(node, names.fill)
    for name, title in part_titles().items():
        if text == title:
            return name
    raise _no_part(node)


def _no_part(node: Node) -> PaperError:
    titles = ", ".join(f"“## {title}”" for title in part_titles().values())
    return PaperError(line_of(node), _("the parts of a sheet are {titles}.").format(titles=titles))


def _check_minutes(sheet: Sheet, line: int) -> None:
    """The steps of the pupils take as long as the line under the title says."""
    minutes = [n for block in sheet.activity if isinstance(block, Steps) for n in block.minutes]
    announced = int(re.search(r"\d+", sheet.about)[0])
    if minutes and sum(minutes) != announced:
        message = _("the steps take {sum} minutes together, here stands {announced}.")
        raise PaperError(line, message.format(sum=sum(minutes), announced=announced))


def _check_leaks(sheet: Sheet, names: Names) -> None:
    """No answer stands on the sheets of the pupils in so many words."""
    pupil = _compact(data([*sheet.activity, *sheet.record, *sheet.cut], answers=False))
    for line, answer in names.answers:
        text = _compact(data(answer, answers=True))
        if len(text) >= _SHORT and not text.isalpha() and text in pupil:
            message = _("this answer also stands on the sheet of the pupils: {answer}.")
            raise PaperError(line, message.format(answer=text))


def _compact(content: Any) -> str:
    """All texts of a piece of content one after the other, without spaces."""
    return "".join("".join(_texts(content)).split())


def _texts(content: Any) -> Iterator[str]:
    if isinstance(content, str):
        yield content
    elif isinstance(content, Mapping):
        shown = [content["alt"]] if "math" in content else content.values()
        yield from _texts(list(shown))
    elif isinstance(content, list):
        for part in content:
            yield from _texts(part)
