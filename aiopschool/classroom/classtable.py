"""The class table as a page to read and print, and as a file for a spreadsheet."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Sequence
from html import escape
from pathlib import Path

from ..exercises.engine import Exercise
from ..exercises.guiding import Question
from ..exercises.wording import STATUS, after_label, in_words
from ..texts import _, ngettext
from . import asked
from .collect import RESULT, Class, Done, Pupil, read_folder
from .handin import judgement, page, table

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def safe_cell(text: str) -> str:
    """A cell that no spreadsheet takes for a formula.

    >>> safe_cell("=1+1"), safe_cell(" @x"), safe_cell("An")
    ("'=1+1", "' @x", 'An')
    """
    return f"'{text}" if text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA) else text


def to_csv(found: Class) -> str:
    """One row per pupil. With semicolons, as a Dutch spreadsheet expects; write it with a byte order mark."""
    ids = found.ids
    lines = io.StringIO()
    writer = csv.writer(lines, delimiter=";", lineterminator="\r\n")
    questions = [one for one in found.questions if found.records(one)]
    columns = [text for id in ids for text in (id, f"{id} {_('tries')}")] + [one.id for one in questions]
    lessons = found.lessons if len(found.lessons) > 1 else {}
    per_lesson = [_("solved in lesson {n}").format(n=number) for number in lessons]
    writer.writerow([_("pupil"), _("file"), _("remark"), _("solved"), *per_lesson, *columns])
    for pupil in found.pupils:
        cells = [pupil.name, pupil.file, "; ".join(pupil.remarks), str(_solved(pupil))]
        cells += [str(_solved(pupil, of)) for of in lessons.values()]
        for id in ids:
            done = pupil.done.get(id)
            cells += [_word(done.status), str(done.tries)] if done else ["", ""]
        cells += [asked.state(pupil.asked[one.id]) if one.id in pupil.asked else "" for one in questions]
        writer.writerow(map(safe_cell, cells))
    return lines.getvalue()


def to_html(found: Class) -> str:
    """The page for the teacher: the class, the common mistakes, the answers, the files with a problem."""
    parts = [
        *_course(found),
        *_classes(found),
        _mistakes(found),
        _questions(found),
        _answers(found),
        _problems(found),
    ]
    return page(_("Class overview"), "\n".join(filter(None, parts)))


def collect(
    folder: Path,
    exercises: Sequence[Exercise],
    out: Path | None = None,
    *,
    questions: Sequence[Question] = (),
) -> int:
    """Read a folder with what pupils did; write the class overview. Returns an exit code.

    It is written into the same folder, if no other is given.
    """
    if not folder.is_dir():
        print(_("The folder {folder} does not exist.").format(folder=folder), file=sys.stderr)
        return 1
    found = read_folder(folder, exercises, questions)
    for file, reason in found.problems:
        print(f"  {file}: {reason}")
    if not found.pupils:
        print(
            _("There is no file in {folder} that a pupil handed in.").format(folder=folder), file=sys.stderr
        )
        return 1
    target = out or folder
    try:
        target.mkdir(parents=True, exist_ok=True)
        for name, text in ((f"{RESULT}.html", to_html(found)), (f"{RESULT}.csv", "\ufeff" + to_csv(found))):
            (target / name).write_text(text, encoding="utf-8", newline="")
            print(_("Made: {file}").format(file=target / name))
    except OSError as error:
        print(_("I cannot write in {folder}.").format(folder=target), error.strerror, file=sys.stderr)
        return 1
    return 0


def _word(status: str) -> str:
    return _(STATUS[status][1]) if status else _("Started")


def _solved(pupil: Pupil, ids: Sequence[str] | None = None) -> int:
    return sum(done.status == "right" for id, done in pupil.done.items() if ids is None or id in ids)


def _course(found: Class) -> list[str]:
    """How far every pupil is in every lesson, when the class did more than one."""
    lessons = found.lessons
    if len(lessons) < 2:
        return []
    rows = [
        [
            pupil.name,
            *(
                f"{_solved(pupil, ids)}/{found.total(n)}" if _did(pupil, ids) else ""
                for n, ids in lessons.items()
            ),
            str(_solved(pupil)),
        ]
        for pupil in found.pupils
    ]
    header = [_("pupil"), *(_("lesson {n}").format(n=number) for number in lessons), _("solved")]
    note = _("Solved exercises of all exercises of the lesson. An empty cell: nothing was handed in.")
    return [table(_("The course"), header, rows), f"<p>{escape(note)}</p>"]


def _did(pupil: Pupil, ids: Sequence[str]) -> bool:
    return any(id in pupil.done for id in ids)


def _classes(found: Class) -> list[str]:
    """A table per lesson, and under the last one what the signs mean."""
    lessons = found.lessons
    if len(lessons) < 2:
        return [_class(found, found.ids, found.pupils), _legend()]
    tables = [
        _class(found, ids, [one for one in found.pupils if _did(one, ids)], number)
        for number, ids in lessons.items()
    ]
    return [*tables, _legend()]


def _class(found: Class, ids: Sequence[str], pupils: Sequence[Pupil], lesson: int | None = None) -> str:
    """Who did which of these exercises."""
    rows = []
    remarks = any(pupil.remarks for pupil in pupils)
    for pupil in pupils:
        cells = [_cell(pupil.done.get(id)) for id in ids]
        rows.append([pupil.name, *cells, str(_solved(pupil, ids)), *["; ".join(pupil.remarks)][:remarks]])
    solved = [sum(id in p.done and p.done[id].status == "right" for p in pupils) for id in ids]
    if rows:
        rows.append([_("solved"), *map(str, solved), str(sum(solved)), *[""][:remarks]])
    header = [_("pupil"), *ids, _("solved"), *[_("remark")][:remarks]]
    count = ngettext("{n} pupil", "{n} pupils", len(pupils)).format(n=len(pupils))
    caption = count if lesson is None else f"{_('Lesson {n}').format(n=lesson)}: {count}"
    return table(caption, header, rows)


def _legend() -> str:
    legend = " · ".join(
        f"{symbol} {_(word)}" for status, (symbol, word) in STATUS.items() if status in _SHOWN
    )
    note = _("After the symbol stands the number of tries. Every answer is checked again.")
    return f"<p>{escape(legend)}. {escape(note)}</p>"


_SHOWN = ("right", "known", "wrong", "open")


def _cell(done: Done | None) -> str:
    if done is None:
        return ""
    symbol = STATUS[done.status][0] if done.status in _SHOWN else "…"
    return f"{symbol} {done.tries}"


def _mistakes(found: Class) -> str:
    rows = [
        [id, part, ngettext("{n} pupil", "{n} pupils", n).format(n=n).replace(" ", "\u00a0"), message]
        for n, id, part, message in found.common()
    ]
    if not rows:
        return ""
    return table(
        _("Common mistakes"), [_("exercise"), _("part"), _("how many"), _("what the pupils read")], rows
    )


def _questions(found: Class) -> str:
    """Per guided question what the class predicted, and its most frequent explanations."""
    blocks = []
    for question in found.questions:
        records = found.records(question)
        predictions, (header, rows) = asked.of_class(question, records)
        if records:
            count = ngettext("{n} pupil", "{n} pupils", len(records)).format(n=len(records))
            more = "" if len(rows) <= asked.MOST else _details(_("All explanations"), header, rows)
            blocks += [
                asked.heading(question),
                table(_("Predictions of {count}").format(count=count), *predictions),
                table(_("Explanations"), header, rows[: asked.MOST]) if rows else "",
                more,
            ]
    return "\n".join([f"<h2>{escape(_('Questions'))}</h2>", *filter(None, blocks)]) if blocks else ""


def _details(title: str, header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    return f"<details><summary>{escape(title)}</summary>\n{table(title, header, rows)}\n</details>"


def _answers(found: Class) -> str:
    """Per pupil the last answers, folded away."""
    blocks = []
    for pupil in found.pupils:
        rows = [[id, _written(done), _word(done.status), _judged(done)] for id, done in pupil.done.items()]
        rows += asked.answers(
            [(one, pupil.asked[one.id]) for one in found.questions if one.id in pupil.asked]
        )
        answers = table(pupil.name, [_("exercise"), _("answer"), _("status"), _("own judgement")], rows)
        blocks.append(f"<details><summary>{escape(pupil.name)}</summary>\n{answers}\n</details>")
    return f"<h2>{escape(_('Answers per pupil'))}</h2>\n" + "\n".join(blocks) if blocks else ""


def _written(done: Done) -> str:
    parts = done.exercise.parts
    texts = [in_words(part, text) for part, text in zip(parts, done.texts, strict=False)]
    return "\n".join(
        after_label(part.label, text) if len(parts) > 1 else text
        for part, text in zip(parts, texts, strict=False)
    )


def _judged(done: Done) -> str:
    return "\n".join(filter(None, map(judgement, done.assessed)))


def _problems(found: Class) -> str:
    if not found.problems:
        return ""
    return table(
        _("Files with a problem"), [_("file"), _("problem")], [list(pair) for pair in found.problems]
    )
