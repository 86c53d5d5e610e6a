"""What a class handed in, for the teacher: who did what, and which mistakes are common.

Nothing in a file is trusted: every answer is checked again by the exercise itself, whatever the file says of
it. A file that cannot be used is reported with a reason.
"""

from __future__ import annotations

import os
import re
import stat
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from pathlib import Path

from ..exercises.engine import Exercise, Result
from ..exercises.guiding import Question
from ..exercises.wording import LEVELS
from ..records.record import Attempt, Record
from ..texts import _, speaking
from .handin import Handin, HandinError, not_one, parse, plain_name
from .names import in_order, spellings

MAX_BYTES = 5_000_000
START = 4_000  # bytes that tell what a file is that is too big to be one of ours
MAX_FILES = 2_000
MAX_CODE = 5  # answers in code that run again, per exercise: each may take its whole time limit
SYSTEM = ("desktop.ini", "thumbs.db")  # what Windows leaves in folders
RESULT = "klasoverzicht"  # the name of what we write, not to be read again

Key = tuple[str, str, str]  # exercise, part and message of a mistake, without the numbers in them
_LESSON = re.compile(r"\d+")
_NUMBER = re.compile(r"[−-]?[0-9]+(?:[.,/][0-9]+)*")


@dataclass
class Done:
    """One exercise of one pupil: what the engine says of the answers, and what the pupil says of it."""

    status: str
    tries: int
    exercise: Exercise
    texts: list[str]
    assessed: list[str]


@dataclass
class Pupil:
    """One file: who it is from, what was done per exercise and per question, and the known mistakes."""

    name: str
    file: str
    named: bool = True
    done: dict[str, Done] = field(default_factory=dict)
    asked: dict[str, Record] = field(default_factory=dict)
    mistakes: dict[Key, tuple[str, str]] = field(default_factory=dict)  # with part and message as shown
    remarks: list[str] = field(default_factory=list)


@dataclass
class Class:
    """All that was found in a folder: `order` has all ids of exercises, `problems` names and reasons."""

    order: Sequence[str]
    questions: Sequence[Question] = ()
    pupils: list[Pupil] = field(default_factory=list)
    problems: list[tuple[str, str]] = field(default_factory=list)

    @property
    def ids(self) -> list[str]:
        """The exercises that somebody did."""
        return [id for id in self.order if any(id in pupil.done for pupil in self.pupils)]

    @property
    def lessons(self) -> dict[int, list[str]]:
        """The same per lesson: an exercise has the number of its lesson in its name."""
        found: dict[int, list[str]] = {}
        for id in self.ids:
            found.setdefault(int(_LESSON.match(id)[0]), []).append(id)
        return found

    def total(self, lesson: int) -> int:
        """How many exercises a lesson has, also those that nobody did."""
        return sum(int(_LESSON.match(id)[0]) == lesson for id in self.order)

    def records(self, question: Question) -> list[Record]:
        """What the pupils did with a guided question."""
        return [pupil.asked[question.id] for pupil in self.pupils if question.id in pupil.asked]

    def common(self) -> list[tuple[int, str, str, str]]:
        """Known mistakes, the most common first: number of pupils, exercise, part, what the pupils read."""
        counts = Counter(key for pupil in self.pupils for key in pupil.mistakes)
        shown = {key: texts for pupil in reversed(self.pupils) for key, texts in pupil.mistakes.items()}
        order = sorted(counts, key=lambda key: (-counts[key], self.order.index(key[0]), key))
        return [(counts[key], key[0], *shown[key]) for key in order]


class Bank:
    """The exercises of all lessons, with any numbers; a class gives the same answers many times."""

    def __init__(self, exercises: Sequence[Exercise]) -> None:
        self.known = {exercise.id: exercise for exercise in exercises}
        self.exercise = cache(self._exercise)
        self.checked = cache(self._checked)

    def _exercise(self, id: str, seed: int, lang: str) -> Exercise | None:
        """An exercise with the numbers and the language of a file; None when there are none for this seed."""
        try:
            with speaking(lang):
                return self.known[id].factory(seed)
        except Exception:  # whatever stands in a file, the others are read too
            return None

    def _checked(self, id: str, seed: int, lang: str, texts: tuple[str, ...]) -> Result:
        """What the engine says of one answer; a check that fails counts as nothing."""
        made = self.exercise(id, seed, lang)
        try:
            return made.check(list(texts)) if made else Result("blank", "")
        except Exception:
            return Result("blank", "")


def read_folder(folder: Path, exercises: Sequence[Exercise], questions: Sequence[Question] = ()) -> Class:
    """Read every file in a folder and the folders in it; the others are all that pupils may have done."""
    bank = Bank(exercises)
    found, seen = Class(list(bank.known), questions), {}
    files = list(islice(_files(folder), MAX_FILES + 1))
    if len(files) > MAX_FILES:
        more = _("There are more than {n} files here. The rest is skipped.").format(n=MAX_FILES)
        found.problems.append((folder.name, more))
    for path in files[:MAX_FILES]:
        name = path.relative_to(folder).as_posix().encode("utf-8", "replace").decode()
        try:
            handed_in = parse(_content(path))
        except HandinError as error:
            found.problems.append((name, str(error)))
            continue
        same = seen.setdefault(handed_in.sum, name)
        if same == name:
            found.pupils.append(_pupil(handed_in, name, bank))
            found.pupils[-1].asked = {
                one.id: handed_in.questions[one.id] for one in questions if one.id in handed_in.questions
            }
        else:
            found.problems.append((name, _("The same as {file}. Counted once.").format(file=same)))
    found.pupils.sort(key=lambda pupil: (in_order(pupil.name), pupil.file))
    _note_names(found.pupils)
    return found


def _note_names(pupils: Sequence[Pupil]) -> None:
    """Note where one pupil may have handed in twice: under the same name, or under another spelling of it."""
    names = Counter(pupil.name for pupil in pupils)
    others = spellings(pupil.name for pupil in pupils if pupil.named)
    for pupil in pupils:
        if names[pupil.name] > 1:
            pupil.remarks.append(_("more files with this name"))
        if pupil.name in others:
            same = ", ".join(others[pupil.name])
            pupil.remarks.append(_("another spelling of {names}?").format(names=same))


def _pupil(handed_in: Handin, file: str, bank: Bank) -> Pupil:
    """What one file says, checked again."""
    name = handed_in.name or _("no name ({code})").format(code=handed_in.code)
    pupil = Pupil(name, file, named=bool(handed_in.name))
    if not handed_in.intact:
        pupil.remarks.append(_("changed after it was made"))
    _review(pupil, handed_in.records, bank)
    return pupil


def _files(folder: Path) -> Iterator[Path]:
    """All files that may have been handed in, in a fixed order; links are not followed."""
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith((".", RESULT)) and name.lower() not in SYSTEM:
                yield Path(where) / name


def _content(path: Path) -> str:
    """The text of a file. Raises `HandinError` when it is no ordinary file of a usual size."""
    try:
        facts = path.lstat()
        if not stat.S_ISREG(facts.st_mode):
            raise HandinError(_("This is a link or a device, no file. Skipped."))
        if facts.st_size > MAX_BYTES:
            with path.open("rb") as file:
                raise HandinError(not_one(_text(file.read(START)), _("This file is too big. Skipped.")))
        return _text(path.read_bytes())
    except OSError as error:
        raise HandinError(_("This file cannot be read ({reason}).").format(reason=error.strerror)) from None


def _text(content: bytes) -> str:
    """The text of a file; what is no text becomes signs by which the kind of file can still be told."""
    return content.decode("utf-8-sig", "replace")


def _review(pupil: Pupil, records: dict[str, Record], bank: Bank) -> None:
    """Check all answers of a pupil again."""
    unknown = sorted(plain_name(id) for id in records if id not in bank.known)
    if unknown:
        pupil.remarks.append(_("unknown exercises: {ids}").format(ids=", ".join(unknown)[:80]))
    for id in bank.known:
        if id not in records:
            continue
        own = bank.exercise(id, records[id].seed, records[id].lang)
        if own is None:
            pupil.remarks.append(_("exercise {id} has numbers that do not exist").format(id=id))
        else:
            pupil.done[id] = _review_one(pupil, own, records[id], bank)


def _review_one(pupil: Pupil, own: Exercise, record: Record, bank: Bank) -> Done:
    """Check every answer to one exercise: right once is right, else the last answer tells."""
    slow = any(part.kind.spec()["kind"] == "code" for part in own.parts)
    attempts = [*record.checked, Attempt(record.seed, record.texts, record.lang)]
    done = Done("", record.total, own, record.texts, record.assessed)
    for attempt in attempts[-MAX_CODE if slow else 0 :]:
        made = bank.exercise(own.id, attempt.seed, attempt.lang)
        result = bank.checked(own.id, attempt.seed, attempt.lang, tuple(attempt.texts))
        _note_mistakes(pupil, own.id, made, result)
        if done.status != "right" and result.status != "blank":
            done.status = "open" if result.to_judge and not _judged(own, record) else result.status
            done.texts, done.exercise = attempt.texts, made or own
    return done


def _judged(own: Exercise, record: Record) -> bool:
    """Whether the pupil judged every own text."""
    texts = [*record.assessed, *[""] * len(own.parts)]
    return all(
        part.kind.graded or text.split(" ")[0] in LEVELS for part, text in zip(own.parts, texts, strict=False)
    )


def _note_mistakes(pupil: Pupil, id: str, made: Exercise | None, result: Result) -> None:
    """Note the known mistakes; the same one with other numbers is the same."""
    for part, outcome in zip(made.parts if made else (), result.parts, strict=False):
        if outcome.status == "known":
            key = id, *(_NUMBER.sub("#", text) for text in (part.label, outcome.message))
            pupil.mistakes.setdefault(key, (part.label if len(made.parts) > 1 else "", outcome.message))
