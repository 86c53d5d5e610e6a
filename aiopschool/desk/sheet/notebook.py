"""The notebook of an own sheet: the same exercises with the same numbers, as cards that answer."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from ... import view
from ...course import question
from ...exercises.engine import Exercise
from ...exercises.wording import stars
from ...texts import DEFAULT, _, language
from .choice import Choice, is_question, item, lesson_of
from .compose import letter, title_of

KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}


def notebook(choice: Choice, version: int, seed: int) -> str:
    """The text of the notebook of one version. In JupyterLab it opens as a lesson, and starts by itself."""
    cells = [_markdown(_top(choice, version)), *_cells(choice, seed), *_progress(choice)]
    facts = view.facts(
        lesson=0, lang=language(), title=_title(choice, version), path="", start="", progress=True
    )
    for n, cell in enumerate(cells):
        cell["id"] = hashlib.sha256(f"{n}\n{cell['source']}".encode()).hexdigest()[:12]
    whole = {
        "cells": cells,
        "metadata": {
            "kernelspec": KERNEL,
            "language_info": {"name": "python"},
            "lang": language(),
            view.KEY: facts,
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _title(choice: Choice, version: int) -> str:
    named = _("version {letter}").format(letter=letter(version))
    return f"{title_of(choice)}, {named}"


def _top(choice: Choice, version: int) -> str:
    """A title of a teacher is text: nothing in it is read as Markdown or HTML."""
    title = "".join(
        f"&#{ord(char)};" if char in "\\`*_[]<>#&$|~" else char for char in _title(choice, version)
    )
    told = _("Wait until you see *Ready* at the top right. Your answers stay on this device.")
    return f"# {title}\n\n{told}"


def _cells(choice: Choice, seed: int) -> Iterator[dict[str, Any]]:
    for id in choice.ids:
        made = item(id, seed)
        yield _markdown(f"## {_heading(id, made)}")
        if not is_question(id):
            name = f"{_('Exercise {id}').format(id=id)} {'★' * made.level}"
            yield _code(name, f'exercise("{id}", seed={seed}')
        else:
            yield _code(made.name, f'question("{id}"')
            if (needs := question(id).needs) is not None:
                yield _code(_("The explorer"), f'explore("{needs.explorer}", question="{id}"')


def _heading(id: str, made: Any) -> str:
    if isinstance(made, Exercise):
        return f"{_('Exercise {id}').format(id=id)} {stars(made.level)}"
    return made.name


def _progress(choice: Choice) -> list[dict[str, Any]]:
    """The overview, where answers are saved, handed in and erased: of the one lesson, or of all."""
    numbers = {lesson_of(id) for id in choice.ids}
    lesson = f'"{numbers.pop()}"' if len(numbers) == 1 else ""
    return [_markdown(f"## {_('My progress')}"), _code(_("My progress"), f"progress({lesson}")]


def _markdown(text: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "metadata": {}, "source": text}


def _code(name: str, call: str) -> dict[str, Any]:
    """A cell that runs by itself. `call` lacks its last bracket: its language may come before it."""
    if language() != DEFAULT:
        call += ("" if call.endswith("(") else ", ") + f'lang="{language()}"'
    function = call.partition("(")[0]
    comment = _("{name}: click on this line and press Shift + Enter").format(name=name)
    return {
        "cell_type": "code",
        "execution_count": None,
        "metadata": {"jupyter": {"source_hidden": True}, "tags": ["hide-input"]},
        "outputs": [],
        "source": f"# {comment}\nfrom aiopschool import {function}\n\n{call})",
    }
