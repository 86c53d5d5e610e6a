"""The command `aiopschool sheet`: a sheet of exercises that a teacher chooses."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from ..desk.sheet.choice import MOST_VERSIONS, Choice, known_ids, one_line
from ..desk.sheet.files import can_make_pdf, make
from ..errors import ReaderError
from ..texts import _
from .sheets_command import closed, failed, install_line, read_seed, tell


def run(ids: Sequence[str], *, versions: str, seed: str, title: str, out: Path) -> int:
    """Make sheets, key and notebooks; print each file. Returns 1 with a sentence when it cannot."""
    try:
        choice = Choice(
            ids=known_ids(ids), title=one_line(title), versions=_count(versions), seed=read_seed(seed)
        )
    except ReaderError as error:
        return failed(str(error))
    if not choice.ids:
        return failed(_("Choose at least one exercise, for example: aiopschool sheet 1b 2a"))
    if not can_make_pdf():
        message = _("PDFs need Typst. Now you get pages that your browser prints. Install Typst with: {line}")
        print(message.format(line=install_line()), file=sys.stderr)
    files = make(choice)
    try:
        out.mkdir(parents=True, exist_ok=True)
        for file in files:
            (out / file.name).write_bytes(file.content)
            tell(out / file.name)
    except OSError:
        return failed(closed(out))
    return 0


def _count(text: str) -> int:
    """How many versions a teacher typed. Raises `ReaderError`."""
    plain = text.strip()
    if not (plain.isascii() and plain.isdigit() and len(plain) < 3 and 1 <= int(plain) <= MOST_VERSIONS):
        message = _("The number of versions is a whole number from 1 to {most}. “{text}” is not.")
        raise ReaderError(message.format(most=MOST_VERSIONS, text=text[:40]))
    return int(plain)
