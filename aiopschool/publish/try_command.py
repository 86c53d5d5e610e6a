"""The command `aiopschool try`: what an exercise says of plausible wrong answers, for who writes it."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence

from ..course import exercise
from ..errors import ReaderError
from ..exercises.engine import Exercise
from ..exercises.plausible import Trial, trials
from ..exercises.wording import STATUS, in_words
from ..texts import _, language, speaking

ORDER = ("wrong", "known", "follows", "form", "open")  # what most needs an author's eye comes first
WIDEST = (34, 30)  # characters of an answer, and of how one comes to it
NARROWEST = 40  # characters of what the pupil reads
DITTO = "″"
Row = tuple[str, str, str, str]


def run(ids: Sequence[str], *, seed: str, lang: str | None) -> int:
    """Print the trials of some exercises. Returns 1 with a sentence for an exercise or seed there is not."""
    number = int(seed) if seed.isascii() and seed.isdigit() else -1
    try:
        made = [exercise(id, number, lang=lang) for id in ids]
    except ReaderError as error:
        print(error, file=sys.stderr)
        return 1
    width = shutil.get_terminal_size((120, 24)).columns
    with speaking(lang or language()):
        for one in made:
            print("\n".join([*report(one, width), ""]))
    return 0


def report(one: Exercise, width: int) -> Iterator[str]:
    """The lines for one exercise: a table for each part, with what it is about above and a count below."""
    yield f"{_('Exercise {id}').format(id=one.id)}: {one.title}"
    for index, part in enumerate(one.parts):
        found = sorted(trials(one, index), key=lambda trial: (ORDER.index(trial.status), trial.message))
        answer = _("right: {answer}").format(
            answer=_on_one_line(in_words(part, part.kind.write(part.answer)))
        )
        yield from ("", f"{part.label} · {answer}")
        yield from _table([_row(part, trial, before) for trial, before in _with_previous(found)], width)
        yield _counted(found)


def _with_previous(found: Sequence[Trial]) -> Iterator[tuple[Trial, Trial | None]]:
    return zip(found, [None, *found], strict=False)


def _row(part: object, trial: Trial, before: Trial | None) -> Row:
    """The cells of one trial; a message that stands above it is not said again."""
    same = before and (before.status, before.message) == (trial.status, trial.message)
    symbol = STATUS[trial.status][0]
    text = f"{symbol} {_on_one_line(in_words(part, trial.text))}"
    return text, trial.why, _("yes") if trial.counts else _("no"), DITTO if same else trial.message


def _on_one_line(text: str) -> str:
    return " ⏎ ".join(text.splitlines())


def _table(rows: Sequence[Row], width: int) -> Iterator[str]:
    header = (_("answer"), _("how"), _("a try"), _("what the pupil reads"))
    sizes = [
        min(most, max(len(row[i]) for row in (header, *rows)))
        for i, most in enumerate((*WIDEST, len(header[2])))
    ]
    room = max(NARROWEST, width - sum(sizes) - 2 * len(sizes))
    for row in (header, *rows):
        cells = [textwrap.wrap(cell, size) or [""] for cell, size in zip(row, [*sizes, room], strict=True)]
        for i in range(max(map(len, cells))):
            line = [cell[i] if i < len(cell) else "" for cell in cells]
            padded = [text.ljust(size) for text, size in zip(line, sizes, strict=False)]
            yield "  ".join([*padded, line[-1]]).rstrip()
        if row is header:
            yield "─" * min(width, sum(sizes) + 2 * len(sizes) + room)


def _counted(found: Sequence[Trial]) -> str:
    """How many got what, in words."""
    counts = Counter(trial.status for trial in found)
    words = {
        "wrong": _("only where to look"),
        "known": _("a known mistake"),
        "follows": _("followed through"),
        "form": _("the form, no try"),
        "open": _("the pupil judges"),
    }
    parts = [f"{counts[status]} {word}" for status, word in words.items() if counts[status]]
    return _("{n} answers: {parts}.").format(n=len(found), parts=", ".join(parts))
