"""The file that a pupil hands in: a page to read and print, and the same as data for `aiopschool collect`.

It holds answers, tries and the pupil's own judgement, never an expected answer, and no name unless the pupil
typed one. A checksum tells whether the data are as they were made. It is no seal: who wants to can make a new
one. What counts is that the teacher's side checks every answer again.
"""

from __future__ import annotations

import hashlib
import json
import re
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from html import escape
from pathlib import Path
from typing import Any

from ..exercises.engine import Exercise
from ..exercises.guiding import Question
from ..exercises.wording import LEVELS, STATUS, after_label, in_words
from ..lesson import Lesson
from ..records.foreign import named, what_is
from ..records.record import Record
from ..texts import N_, _, language
from . import asked

FORMAT = "aiopschool-inleverbestand"
SCHEMA = 1
MAX_NAME = 80
SHORT, WORD = 6, 24  # characters of a cell that stays on one line, and of a word that stays whole
KEPT = ("seed", "lang", "texts", "assessed", "tries", "hints", "status", "solved", "best", "total", "checked")
HERE = Path(__file__).parent
_DATA = re.compile(
    r'<script type="application/json" id="aiopschool" data-sum="([0-9a-f]{64})">(.*?)</script>', re.DOTALL
)
NOT_ONE = N_("This is not a file to hand in.")


class HandinError(ValueError):
    """A file that cannot be read as handed in; the message is a sentence for the teacher."""


@dataclass(frozen=True)
class File:
    """A file to save: its name and its text."""

    name: str
    text: str


@dataclass
class Handin:
    """What stands in a file that was handed in. `intact` tells whether the checksum `sum` is right."""

    name: str
    made: str
    code: str
    sum: str
    intact: bool
    records: dict[str, Record] = field(default_factory=dict)
    questions: dict[str, Record] = field(default_factory=dict)


def plain_name(text: str) -> str:
    """A name on one line, without characters that nobody sees.

    >>> plain_name("  An\\n\\u202e  Peeters ")
    'An Peeters'
    """
    visible = "".join(char if char.isprintable() else " " for char in text[: 10 * MAX_NAME])
    return " ".join(visible.split())[:MAX_NAME]


def make(
    lessons: Mapping[Lesson, Sequence[Exercise]],
    records: Mapping[str, Record],
    *,
    name: str = "",
    questions: Sequence[Question] = (),
) -> File:
    """The file for these lessons, with the exercises and guided questions that the pupil started."""
    every = [exercise for exercises in lessons.values() for exercise in exercises]
    started = [(one, records[one.id]) for one in every if one.id in records and records[one.id].started]
    answered = [(one, records[one.id]) for one in questions if one.id in records and records[one.id].started]
    name = plain_name(name)
    data = {
        "format": FORMAT,
        "schema": SCHEMA,
        "name": name,
        "code": secrets.token_hex(3),  # tells files without a name apart
        "made": f"{datetime.now():%d/%m/%Y %H:%M}",
        "lessons": [lesson.name for lesson in lessons],
        "exercises": {one.id: {key: record.write()[key] for key in KEPT} for one, record in started},
        "questions": {one.id: {key: record.write()[key] for key in asked.KEPT} for one, record in answered},
    }
    # Within a page the data may not close their own element.
    content = json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
    numbered = [_("lesson {n}").format(n=lesson.number) for lesson in lessons]
    names = numbered if len(lessons) > 2 else [_(lesson.title) for lesson in lessons]  # nine titles tell less
    title = _("Handed in: {lessons}").format(lessons=", ".join(names))
    slug = re.sub(r"[^\w]+", "-", name.lower()).strip("-")[:30]
    numbers = "-".join(str(lesson.number) for lesson in lessons)
    words = [_("handed-in-lesson"), numbers, slug, data["code"]]
    return File(f"{'-'.join(filter(None, words))}.html", _page(title, data, started, answered, content))


def parse(text: str) -> Handin:
    """Read a file that was handed in. Raises `HandinError`."""
    found = _DATA.search(text)
    if not found:
        raise HandinError(not_one(text))
    try:
        data = json.loads(found[2])
    except (ValueError, RecursionError):
        raise HandinError(_("This file is damaged: its data cannot be read.")) from None
    exercises = data.get("exercises") if isinstance(data, dict) else None
    if not isinstance(exercises, dict) or data.get("format") != FORMAT:
        raise HandinError(_(NOT_ONE))
    questions = data["questions"] if isinstance(data.get("questions"), dict) else {}
    name, made, code = (plain_name(str(data.get(key, ""))) for key in ("name", "made", "code"))
    own_sum = _sum(found[2])
    return Handin(
        name=name,
        made=made,
        code=code[:6],
        sum=own_sum,
        intact=own_sum == found[1],
        records={id: Record.read(entry) for id, entry in exercises.items()},
        questions={id: Record.read(entry) for id, entry in questions.items()},
    )


def not_one(text: str, too_big: str = "") -> str:
    """What a file is instead, and what to do. `too_big` is said when `text` is only the start of it."""
    kind = what_is(text)
    if kind == "hand-in":
        return _("This file is damaged: its data cannot be read.")
    if kind == "zip":
        return f"{named(text)} {_('Unpack it in this folder. Then make the overview again.')}"
    if not kind or (too_big and kind == "empty"):
        return too_big or _(NOT_ONE)
    return f"{named(text)} {_('Ask the pupil for the file of “Make a file to hand in”.')}"


def _sum(content: str) -> str:
    return hashlib.sha256(content.encode("utf-8", "replace")).hexdigest()


def page(title: str, body: str) -> str:
    """A page that stands on its own: nothing is loaded from elsewhere."""
    style = (HERE / "handin.css").read_text(encoding="utf-8")
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language())}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>{escape(title)}</title>\n'
        f"<style>\n{style}</style>\n</head>\n<body>\n<main>\n<h1>{escape(title)}</h1>\n{body}\n</main>\n</body>\n</html>\n"
    )


def table(caption: str, header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table of texts; the first cell of a row is its header, and line breaks in a text stay.

    What is wider than the screen scrolls by itself, also by keyboard; the first column stays in view.
    """
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in header)
    body = "".join(f"<tr>{_head(first)}{''.join(map(_cell, rest))}</tr>\n" for first, *rest in rows)
    top = f"<caption>{escape(caption)}</caption>\n<thead><tr>{head}</tr></thead>"
    name = escape(caption, quote=True)
    return (
        f'<div class="wide" role="region" tabindex="0" aria-label="{name}">'
        f"<table>{top}\n<tbody>\n{body}</tbody></table></div>"
    )


def _head(text: str) -> str:
    endless = ' class="endless"' if _kind(text) == "endless" else ""
    return f'<th scope="row"{endless}>{escape(text)}</th>'


def _cell(text: str) -> str:
    return f'<td class="{_kind(text)}">{escape(text)}</td>'


def _kind(text: str) -> str:
    """A few characters stay on one line, words stay whole, and what has no end breaks anywhere."""
    if max(map(len, text.split()), default=0) > WORD:
        return "endless"
    return "short" if len(text) <= SHORT else "text"


def _page(
    title: str,
    data: dict[str, Any],
    records: Sequence[tuple[Exercise, Record]],
    answered: Sequence[asked.Asked],
    content: str,
) -> str:
    who = f"<p>{escape(_('Name: {name}').format(name=data['name']))}</p>" if data["name"] else ""
    made = escape(_("Made on {moment}, code {code}.").format(moment=data["made"], code=data["code"]))
    header = (
        _("exercise"),
        _("subject"),
        _("numbers"),
        _("answer"),
        _("own judgement"),
        _("status"),
        _("tries"),
    )
    rows = [_row(one.factory(record.seed), record) for one, record in records]
    button = f'<button type="button" onclick="print()">{escape(_("Print"))}</button>'
    script = f'<script type="application/json" id="aiopschool" data-sum="{_sum(content)}">{content}</script>'
    tables = [table(_("Your answers"), header, rows)] if rows or not answered else []
    tables += [table(_("Questions"), *asked.of_pupil(answered))] if answered else []
    return page(title, "\n".join([f"{who}<p>{made} {button}</p>", *tables, script]))


def _row(exercise: Exercise, record: Record) -> list[str]:
    symbol, word = STATUS["right" if record.solved else record.status]
    answers = [in_words(*pair) for pair in zip(exercise.parts, record.texts, strict=False)]
    several = len(exercise.parts) > 1
    named = [
        after_label(part.label, text) if several else text
        for part, text in zip(exercise.parts, answers, strict=False)
    ]
    chance = _("chance: {seed}").format(seed=record.seed) if record.seed else _("of the book")
    judged = [judgement(text) for text in record.assessed if text]
    return [
        exercise.id,
        exercise.title,
        chance,
        "\n".join(named),
        "\n".join(judged),
        f"{symbol} {_(word)}",
        str(record.total),
    ]


def judgement(text: str) -> str:
    """How a pupil judged an own text, in words."""
    level, *ticks = text.split(" ")
    if level not in LEVELS:
        return ""
    ticked = _("ticked: {letters}").format(letters=", ".join(ticks)) if ticks else ""
    return " ".join(filter(None, [_(LEVELS[level]), ticked]))
