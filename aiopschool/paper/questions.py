"""An exercise on paper: the same object as on screen, as data for the page.

The pupil's question is made without looking at the answer: the room for it follows from the kind alone.
"""

from __future__ import annotations

import re
from typing import Any

from ..exercises.engine import Exercise, Part
from ..texts import _
from .maths import runs

_ROOM = {1: 20, 2: 20, 3: 30}  # mm of squared paper, by level
_NO_ROOM = {"choice", "choices", "match", "order", "code", "open"}  # nothing to compute, or room of its own
_ON_ONE_LINE = 40  # characters of all options together
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def question(exercise: Exercise, *, answers: bool) -> dict[str, Any]:
    """One exercise as data. Only with `answers` the answer and the worked solution are in it."""
    specs = [part.kind.spec() for part in exercise.parts]
    needs_room = any(spec["kind"] not in _NO_ROOM for spec in specs)
    shown: dict[str, Any] = {
        "block": "Question",
        "name": exercise.id,
        "level": exercise.level,
        "title": runs(exercise.title),
        "prompt": runs(exercise.prompt),
        "room": _ROOM[exercise.level] if needs_room and not answers else 0,
        "parts": [part_of(part, answers=answers) for part in exercise.parts],
    }
    return shown | {"solution": runs(exercise.solution)} if answers else shown


def part_of(part: Part, *, answers: bool = False) -> dict[str, Any]:
    """One thing to fill in as data."""
    spec = part.kind.spec()
    kind = spec["kind"]
    shown: dict[str, Any] = {
        "kind": kind,
        "label": runs(_with_colon(part.label)),
        "unit": spec.get("unit", ""),
    }
    if kind == "text":
        shown["width"] = 24 + 2 * len(spec.get("example", ""))  # by the answer would tell its length
    for name in ("options", "lines", "right"):
        if name in spec:
            shown[name] = [[_LETTERS[i], runs(_indented(text))] for i, text in enumerate(spec[name])]
    if kind == "choice":
        shown["inline"] = sum(map(len, spec["options"])) <= _ON_ONE_LINE
    if "left" in spec:
        shown["left"] = [[str(i), runs(text)] for i, text in enumerate(spec["left"], start=1)]
    for name in ("rows", "columns", "pieces"):
        if name in spec:
            shown[name] = spec[name]
    return shown | {"answer": _answer(part, spec)} if answers else shown


def _with_colon(label: str) -> str:
    return label if label.endswith(("?", ".", ":")) else f"{label}:"


def _indented(line: str) -> str:
    """A line of code keeps the spaces before it."""
    return "\u00a0" * (len(line) - len(line.lstrip(" "))) + line.lstrip(" ")


def _answer(part: Part, spec: dict[str, Any]) -> list[list[Any]]:
    """The lines of the answer on the key: as a pupil types it, then as it looks on paper."""
    written = part.kind.write(part.answer)
    match spec["kind"]:
        case "code":
            return [[{"code": written}]]
        case "choice" | "choices" | "order":
            shown = spec.get("options") or spec["lines"]
            named = [f"{letter}: {shown[_LETTERS.index(letter)]}" for letter in re.findall("[A-Z]", written)]
            return [runs(line) for line in ([written, *named] if len(named) > 1 else named)]
        case "matrix":
            return [runs(f"{written} = ${_matrix(written)}$")]
        case "open":
            criteria = _("Look for: {criteria}.").format(criteria="; ".join(spec["criteria"]))
            return [runs(written), runs(criteria)]
    return [runs(line) for line in written.split("\n")]


def _matrix(written: str) -> str:
    """`[4 −1; 2 2/3]` as LaTeX."""
    cells = re.sub(r"(\d+)/(\d+)", r"\\frac{\1}{\2}", written.strip("[]"))
    rows = r" \\ ".join(" & ".join(row.split(" ")) for row in cells.split("; "))
    return rf"\begin{{bmatrix}}{rows}\end{{bmatrix}}"


def levels() -> list[Any]:
    """What the stars mean."""
    return runs(_("★ basics, ★★ core, ★★★ challenge"))
