"""The kern of a lesson, as its standard asks: what a class does in one lesson hour, in words and in minutes.

The kern is all that pupils read before the heading that `END` names. The first timetable of the teacher's
edition is that of one lesson hour; every timetable names what is done: “deel 2”, “vraag 1.2”, “oefening 1a”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from nbformat import NotebookNode

from ..course import exercise, question
from ..files import TEACHER, language_of
from ..texts import N_, _, speaking
from .formulas import FORMULA
from .sources import read_source

END = N_("In depth and at home")
GOALS = N_("What you learn")  # this part of the kern needs no time of its own
_HEADING = re.compile(r"^## (?:(\d+)\. )?(.+)$", flags=re.MULTILINE)
_CALL = re.compile(r"^(question|exercise|explore)\(\"([^\"]+)\"", flags=re.MULTILINE)
_SLOT = re.compile(r"\s*(\d+)–(\d+)\s*")
_WORD = re.compile(r"[^\W_][\w’'-]*")


@dataclass
class Part:
    """A part of the kern: its title, what it asks (`deel 2`, `vraag 1.2`, `oefening 1a`), and its words."""

    title: str
    asks: list[str] = field(default_factory=list)
    words: int = 0


@dataclass(frozen=True)
class Slot:
    """A slot of a timetable: when, and which things are done in it, in order."""

    start: int
    stop: int
    text: str

    @property
    def minutes(self) -> int:
        return self.stop - self.start

    @property
    def names(self) -> list[str]:
        """The parts, questions and exercises in it: “deel 2 en 3” are two."""
        one = r"\d+\.\d+|\d+[a-z]|\d+"
        kinds = "|".join((_("section"), _("Question").lower(), _("Exercise").lower()))
        found = re.finditer(
            rf"\b({kinds}) ((?:{one})(?:(?:, | {_('and')} )(?:{one})\b)*)", self.text, flags=re.IGNORECASE
        )
        return [f"{m[1].lower()} {name}" for m in found for name in re.findall(one, m[2])]


@dataclass(frozen=True)
class Kern:
    """The parts of a kern in order, the words before something can be dragged, and the timetables."""

    parts: list[Part]
    words_before_drag: int
    timetables: list[list[Slot]]

    @property
    def words(self) -> int:
        """All words that pupils read in the text; those on cards are not among them."""
        return sum(part.words for part in self.parts)

    @property
    def asks(self) -> list[str]:
        """All that is asked, in the order of the page."""
        return [name for part in self.parts for name in part.asks]

    def minutes(self, part: Part) -> int:
        """What one lesson hour has for a part: the slots that name it or what it asks."""
        named = {*part.asks, part.title.lower()}
        return sum(slot.minutes for slot in self.timetables[0] if _does(slot, named))


def _does(slot: Slot, named: set[str]) -> bool:
    return any(name in named for name in slot.names) or any(name in slot.text.lower() for name in named)


def kern_of(source: Path) -> Kern | None:
    """The kern of a source; None when its pupils have no heading `END`."""
    with speaking(language_of(source)):
        cells = read_source(source)
        pupil = [cell for cell in cells if TEACHER not in cell.metadata.get("tags", [])]
        if not any(_heading(cell) == _(END) for cell in pupil):
            return None
        return Kern(_parts(pupil), _before_drag(pupil), list(_timetables(cells)))


def _heading(cell: NotebookNode) -> str:
    match = _HEADING.search(cell.source) if cell.cell_type == "markdown" else None
    return match[2] if match else ""


def _parts(pupil: list[NotebookNode]) -> list[Part]:
    title = re.search(r"^# (.+)$", pupil[0].source, flags=re.MULTILINE)
    parts = [Part(title[1] if title else "")]  # what comes before the first heading of a part
    for cell in pupil:
        if cell.cell_type == "markdown":
            match = _HEADING.search(cell.source)
            if match and match[2] == _(END):
                break
            if match:
                parts.append(Part(match[2], [f"{_('section')} {match[1]}"] if match[1] else []))
            parts[-1].words += count_words(cell.source)
            continue
        kinds = {"question": _("Question").lower(), "exercise": _("Exercise").lower()}
        parts[-1].asks += [f"{kinds[call]} {id}" for call, id in _CALL.findall(cell.source) if call in kinds]
    opening, *others = parts
    if opening.asks or not others:
        return parts
    others[0].words += opening.words  # a greeting needs no time of its own
    return others


def _before_drag(pupil: list[NotebookNode]) -> int:
    """The words in front of the first explorer, those of the cards before it too."""
    words = 0
    for cell in pupil:
        calls = _CALL.findall(cell.source) if cell.cell_type == "code" else []
        if any(call == "explore" for call, _id in calls):
            break
        texts = [cell.source] if cell.cell_type == "markdown" else [_card(*call) for call in calls]
        words += sum(map(count_words, texts))
    return words


def _card(call: str, id: str) -> str:
    """What a card says before anything is answered."""
    if call == "exercise":
        return exercise(id).prompt
    asked = question(id)
    return " ".join([asked.prompt, asked.predict.label, *asked.predict.kind.spec().get("options", ())])


def count_words(text: str) -> int:
    """The words of a text for pupils; a formula is one word, an address none.

    >>> count_words("De score $s = ax + by + c$ is **positief** (zie [les 1](x.ipynb)).")
    8
    """
    plain = re.sub(r"\]\([^)]*\)|<[^>]*>", " ", FORMULA.sub(" formula ", text))
    return len(_WORD.findall(plain))


def _timetables(cells: list[NotebookNode]) -> Iterator[list[Slot]]:
    """Every timetable in the order in which it is lived: the columns of two hours follow each other."""
    for cell in cells:
        if cell.cell_type != "markdown":
            continue
        for table in re.findall(r"(?:^\|.*\|\n?)+", cell.source, flags=re.MULTILINE):
            rows = [line.strip().strip("|").split("|") for line in table.splitlines()]
            times = sorted({i for row in rows for i, text in enumerate(row) if _SLOT.fullmatch(text)})
            slots = [
                Slot(int(match[1]), int(match[2]), row[i + 1].strip())
                for i in times
                for row in rows
                if i + 1 < len(row) and (match := _SLOT.fullmatch(row[i]))
            ]
            if slots:
                yield slots


def report(sources: list[Path]) -> list[str]:
    """What `aiopschool check` says of every kern: words and minutes, per part."""
    found = []
    for source in sources:
        if kern := kern_of(source):
            total = sum(slot.minutes for slot in kern.timetables[0])
            head = _("{file}: the kern has {words} words; the lesson hour has {minutes} minutes.")
            found.append(head.format(file=source.name, words=kern.words, minutes=total))
            line = _("{title}: {words} words, {minutes} minutes")
            found += [
                "  " + line.format(title=part.title, words=part.words, minutes=kern.minutes(part))
                for part in kern.parts
            ]
    return found
