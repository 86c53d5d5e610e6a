"""The tables of the overview: how each exercise and question stands, and the course as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from ..exercises.engine import Exercise
from ..exercises.guiding import Question
from ..exercises.wording import DONE, STATUS, stars
from ..lesson import Lesson
from ..texts import _
from .record import PREDICTED, Record

NONE = Record()
Course = Mapping[Lesson, tuple[Sequence[Exercise], Sequence[Question]]]


def of_course(course: Course, records: Mapping[str, Record]) -> str:
    """A line per lesson: what is done, and which exercises are worth doing again."""
    header = (_("lesson"), _("questions explained"), _("exercises solved"), _("stars"), _("do again"))
    rows, again = [], []
    for lesson, (exercises, questions) in course.items():
        solved = [one for one in exercises if records.get(one.id, NONE).solved]
        explained = sum(records.get(one.id, NONE).solved for one in questions)
        repeat = [one.id for one in exercises if records.get(one.id, NONE).repeat]
        again += repeat
        rows.append(
            [
                f"{lesson.number}. {_(lesson.title)}",
                f"{explained}/{len(questions)}",
                f"{len(solved)}/{len(exercises)}",
                f"{sum(one.level for one in solved)}/{sum(one.level for one in exercises)}",
                ", ".join(repeat) or "–",
            ]
        )
    return (
        _table(_("The whole course"), header, rows) + f"<p>{escape(_what_next(course, records, again))}</p>"
    )


def _what_next(course: Course, records: Mapping[str, Record], again: Sequence[str]) -> str:
    """One sentence: what went wrong comes first, then the lesson that was begun, then a new one."""
    if again:
        return _("Do these again first: {ids}. Ask for other numbers there.").format(ids=", ".join(again))
    todo = {
        lesson: [one for one in group if not records.get(one.id, NONE).solved]
        for lesson, (exercises, questions) in course.items()
        if (group := [*questions, *exercises])
    }
    unfinished = [lesson for lesson, left in todo.items() if left]
    begun = [one for one in unfinished if len(todo[one]) < sum(map(len, course[one]))]
    if not unfinished:
        return _("You did all lessons. Well done.")
    if begun:
        return _("Go on with lesson {n}: {title}.").format(n=begun[0].number, title=_(begun[0].title))
    first = unfinished[0]
    return _("Begin with lesson {n}: {title}. Or choose another one.").format(
        n=first.number, title=_(first.title)
    )


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
