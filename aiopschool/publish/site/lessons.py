"""The notebooks of a site: those of the clone, with their first pictures, for the kernel of a page."""

from __future__ import annotations

import ast
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ...course import exercise, explore, question
from ...files import WORK
from ...lab.on_site import site_words
from ...texts import _, language
from ...view import KEY

KERNEL = {"display_name": "Python", "language": "python", "name": "python"}
CALLS = {"explore": explore, "exercise": exercise, "question": question}


def pages(root: Path) -> Iterator[tuple[str, str]]:
    """Every notebook as `(path, text)`; the path as in the clone, so that links fit."""
    for file in sorted((root / "notebooks").glob("[a-z][a-z]/**/*.ipynb")):
        inside = file.relative_to(root)
        if WORK not in inside.parts and not any(part.startswith(".") for part in inside.parts):
            notebook = json.loads(file.read_text(encoding="utf-8"))
            if KEY in notebook["metadata"]:  # not a copy that somebody made
                yield inside.as_posix(), with_pictures(notebook)


def with_pictures(notebook: dict[str, Any]) -> str:
    """The text of a notebook that shows something while Python still loads."""
    notebook["metadata"]["kernelspec"] = KERNEL
    facts = notebook["metadata"].setdefault(KEY, {})
    facts["site"] = True  # the lesson view saves no copy in the browser
    facts["words"] = {**facts.get("words", {}), **site_words(facts.get("lang", language()))}
    with _no_answers():
        for cell in notebook["cells"]:
            if cell["cell_type"] == "code":
                cell["outputs"] = [_output(html) for html in _shown("".join(cell["source"]))]
    return json.dumps(notebook, ensure_ascii=False, indent=1) + "\n"


@contextmanager
def _no_answers() -> Iterator[None]:
    """The pictures are those of a reader who did nothing yet, whatever was done on this computer."""
    before = os.environ.get("AIOPSCHOOL_PROGRESS")
    with TemporaryDirectory() as empty:
        os.environ["AIOPSCHOOL_PROGRESS"] = str(Path(empty, "answers.json"))
        try:
            yield
        finally:
            del os.environ["AIOPSCHOOL_PROGRESS"]
            if before is not None:
                os.environ["AIOPSCHOOL_PROGRESS"] = before


def _shown(source: str) -> Iterator[str]:
    """What a cell of ours shows, as HTML: an explorer its picture, an exercise or a question its text."""
    match ast.parse(source).body:
        case [ast.ImportFrom(module="aiopschool"), ast.Expr(value=ast.Call(func=ast.Name(id=name)) as call)]:
            if name in CALLS:
                yield _html(CALLS[name], call)


def _html(make: Any, call: ast.Call) -> str:
    values = [ast.literal_eval(value) for value in call.args]
    made = make(*values, **{option.arg: ast.literal_eval(option.value) for option in call.keywords})
    html = made.static()[1] if make is explore else made.view(made).prompt.value
    return f"{html}<p><em>{escape(_('This starts by itself in a moment.'))}</em></p>"


def _output(html: str) -> dict[str, Any]:
    return {"output_type": "display_data", "metadata": {}, "data": {"text/html": html, "text/plain": ""}}
