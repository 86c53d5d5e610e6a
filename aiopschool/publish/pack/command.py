"""The command `aiopschool pack`: what it understands, and what it says."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

from ...course import lessons
from ...errors import ReaderError
from ...files import file_name
from ...lesson import Lesson
from ...numbers import format_number
from ...texts import _, language
from ..editions import find_root
from ..mistakes import SourceError
from ..sheets_command import chosen, no_typst
from ..site.wheels import write
from .contents import files

BUILDER = "hatchling"  # start.py installs it before anything else


def run(lesson: str, *, out: Path) -> int:
    """Make the pack of one lesson or of all; print each file. Returns 1 with a sentence when it cannot."""
    try:
        wanted, root = chosen(lesson, lessons()), find_root()
    except (ReaderError, FileNotFoundError) as error:
        return _failed(str(error))
    if importlib.util.find_spec("typst") is None:
        return _failed(no_typst())
    if importlib.util.find_spec(BUILDER) is None:
        return _failed(_("A pack needs {name}. Start with: python start.py pack 1").format(name=BUILDER))
    try:
        for one in wanted:
            path = make(one, root, out)
            size = format_number(path.stat().st_size / 1e6, digits=1)
            print(_("Made: {file}").format(file=f"{path} ({size} MB)"), flush=True)
    except SourceError as error:
        return _failed(str(error))
    except OSError:
        message = _("I cannot write in {folder}. Close the pack there, or choose another folder with --out.")
        return _failed(message.format(folder=out))
    return 0


def make(lesson: Lesson, root: Path, out: Path) -> Path:
    """The pack of a lesson as one ZIP in `out`: the same project gives the same bytes."""
    name = file_name(lesson, language())
    packed = [(f"{name}/{file.path}", file.content) for file in files(lesson, root)]
    new = write(out / f"{name}.zip.new", packed)
    return new.replace(out / f"{_('lesson pack')}-{name}.zip")  # whole, or not at all


def _failed(message: str) -> int:
    print(message, file=sys.stderr)
    return 1
