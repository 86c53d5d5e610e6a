"""The tables of the overview: how every exercise and every guided question of a lesson stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from ..exercises.engine import Exercise
from ..exercises.guiding import Question
from ..exercises.wording import DONE, STATUS, stars
from ..texts import _
from .record import PREDICTED, Record

NONE = Record()


def of_exercises(caption: str, exercises: Sequence[Exercise], records: Mapping[str, Record]) -> str:
    """The exercises of a lesson, and what to do next."""
    rows = [_exercise(exercise, records.get(exercise.id, NONE)) for exercise in exercises]
    solved = [exercise for exercise in exercises if records.get(exercise.id, NONE).solved]
    count = _("{done} of {total} solved").format(done=len(solved), total=len(exercises))
    earned, every = (sum(exercise.level for exercise in group) for group in (solved, exercises))
    won = _("{n} of {total} stars").format(n=earned, total=every)
    header = (_("exercise"), _("subject"), _("level"), _("status"), _("tries"))
    return _table(f"{caption}: {count} · ★ {won}", header, rows) + _advice(exercises, records)


def of_questions(questions: Sequence[Question], records: Mapping[str, Record]) -> str:
    """The guided questions of a lesson; nothing when it has none."""
    if not questions:
        return ""
    done = sum(records.get(question.id, NONE).solved for question in questions)
    caption = _("Questions: {done} of {total} explained").format(done=done, total=len(questions))
    rows = [[one.id, one.title, _question(records.get(one.id, NONE))] for one in questions]
    return _table(caption, (_("question"), _("subject"), _("status")), rows)


def _exercise(exercise: Exercise, record: Record) -> list[str]:
    level = stars(exercise.level)
    earned = level if record.solved else level.replace("★", "☆")
    return [exercise.id, exercise.title, earned, _state(record), str(record.total)]


def _state(record: Record) -> str:
    """How an exercise stands, as symbol and word."""
    if record.started and not record.solved and not record.status:
        return f"✎ {_('Started')}"
    symbol, word = STATUS["right" if record.solved else record.status]
    return f"{symbol} {_(word)}"


def _question(record: Record) -> str:
    """How a guided question stands, as symbol and word."""
    if record.solved:
        return f"{DONE[0]} {_(DONE[1])}"
    if record.status == PREDICTED:
        return f"✎ {_('Predicted')}"
    return f"✎ {_('Started')}" if record.started else f"{STATUS[''][0]} {_(STATUS[''][1])}"


def _table(caption: str, header: Iterable[str], rows: Iterable[Sequence[str]]) -> str:
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in header)
    body = "".join(
        f'<tr><th scope="row">{escape(first)}</th>'
        + "".join(f"<td>{escape(cell)}</td>" for cell in rest)
        + "</tr>"
        for first, *rest in rows
    )
    return (
        f"<table><caption>{escape(caption)}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def _advice(exercises: Sequence[Exercise], records: Mapping[str, Record]) -> str:
    """What to do next: what went wrong first, then what was not tried yet."""
    found = {exercise.id: records.get(exercise.id, NONE) for exercise in exercises}
    again = [id for id, record in found.items() if record.repeat and record.solved]
    open_ = [id for id, record in found.items() if record.repeat and not record.solved]
    new = [id for id, record in found.items() if not record.repeat and not record.solved]
    sentences = [
        (_("Not solved yet: {ids}. Try again, with a hint."), open_),
        (_("Solved after a mistake or a hint: {ids}. Do these again with new numbers."), again),
        (_("Still to do: {ids}."), new),
    ]
    shown = [text.format(ids=", ".join(ids)) for text, ids in sentences if ids]
    return "".join(f"<p>{escape(text)}</p>" for text in shown or [_("You solved everything. Well done.")])
