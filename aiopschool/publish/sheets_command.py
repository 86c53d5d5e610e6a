"""The command `aiopschool worksheets`: what it understands, and what it says."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Sequence
from pathlib import Path

from ..course import lessons
from ..errors import ReaderError, unknown_name
from ..files import file_name
from ..lesson import Lesson
from ..numbers import format_number
from ..paper.page import REQUIREMENT
from ..texts import _, language
from .mistakes import SourceError
from .paper_sources import has_paper
from .sheets import make

SEED_DIGITS = 6


def run(lesson: str, *, seed: str, out: Path) -> int:
    """Make the sheets of one lesson or of all; print each file. Returns 1 with a sentence when it cannot."""
    try:
        wanted, number = _on_paper(lesson), read_seed(seed)
    except ReaderError as error:
        return failed(str(error))
    if importlib.util.find_spec("typst") is None:
        return failed(no_typst())
    try:
        for one in wanted:
            for path in make(one, seed=number, out=out):
                tell(path)
    except SourceError as error:
        return failed(str(error))
    except OSError:
        return failed(closed(out))
    return 0


def install_line() -> str:
    """How to install Typst in this Python."""
    python = f'"{sys.executable}"' if " " in sys.executable else sys.executable
    return f'{python} -m pip install "{REQUIREMENT}"'


def tell(path: Path) -> None:
    """Name a file that was made, with its size."""
    size = format_number(path.stat().st_size / 1000, digits=0)
    print(_("Made: {file}").format(file=f"{path} ({size} kB)"))


def closed(folder: Path) -> str:
    """What to do when a folder cannot be written."""
    message = _("I cannot write in {folder}. Close the PDFs there, or choose another folder with --out.")
    return message.format(folder=folder)


def failed(message: str) -> int:
    """Say what does not work, and return the exit code for it."""
    print(message, file=sys.stderr)
    return 1


def no_typst() -> str:
    """How to get Typst, for who has none."""
    return _("Worksheets need Typst. Install it with: {line}").format(line=install_line())


def chosen(name: str, among: Sequence[Lesson]) -> list[Lesson]:
    """The lessons that a name means: a number, the name of a lesson or notebook, or all of `among`.

    Raises `ReaderError` with the nearest names; a lesson that exists and is not among them is found too.
    """
    if name.lower() in ("all", _("all")):
        return list(among)
    wanted = name.lower().removesuffix(".ipynb")
    lang = language()
    found = [one for one in lessons() if wanted in (str(one.number), one.name, file_name(one, lang))]
    if not found:
        known = [text for one in among for text in (str(one.number), file_name(one, lang))]
        raise unknown_name(name, [*known, _("all")])
    return found


def _on_paper(name: str) -> list[Lesson]:
    """The lessons that a name means, of those that have a sheet."""
    on_paper = [lesson for lesson in lessons() if has_paper(lesson)]
    found = chosen(name, on_paper)
    if any(one not in on_paper for one in found):
        message = _("Lesson {n} has no worksheet. These lessons have one: {numbers}.")
        numbers = ", ".join(str(one.number) for one in on_paper)
        raise ReaderError(message.format(n=found[0].number, numbers=numbers))
    return found


def read_seed(text: str) -> int:
    """The seed that a teacher typed. Raises `ReaderError`."""
    plain = text.strip()
    if not (plain.isascii() and plain.isdigit() and len(plain) <= SEED_DIGITS):
        message = _("The seed is a whole number from 0 to {largest}, for example 7. “{text}” is not.")
        raise ReaderError(message.format(text=text[:40], largest=format_number(10**SEED_DIGITS - 1)))
    return int(plain)
