"""The buttons that make a lesson pack: one for each lesson. The command `aiopschool pack` does the work."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import ipywidgets

from ..course import lessons
from ..host import in_browser
from ..lesson import Lesson
from ..records.file import ProgressError
from ..records.files import Files
from ..texts import _, in_own_language, language

PATIENCE = 120  # seconds: an old computer is slow, and only then something is wrong


class PackTool(ipywidgets.VBox):
    """A button for each lesson; its pack comes as a download."""

    def __init__(self) -> None:
        self.lang = language()
        titles = {one: _("Lesson {n}: {title}").format(n=one.number, title=_(one.title)) for one in lessons()}
        self.files = Files(
            {one.name: partial(self._make, one) for one in titles},
            [(one.name, title) for one, title in titles.items()],
            {"title": _("Lesson packs"), "wait": _("I make the pack. That takes some ten seconds …")},
            patience=PATIENCE,
        )
        super().__init__([self.files])

    @in_own_language
    def _make(self, lesson: Lesson, _text: str) -> None:
        """Make a pack in a process of its own, so that nothing of it stays in this kernel."""
        line = f"python start.py pack {lesson.number}"
        if in_browser():
            message = _("A page cannot make packs. Do it on a computer with Python: {line}")
            raise ProgressError(message.format(line=line))
        with TemporaryDirectory() as folder:
            errors = _command(lesson, folder)
            made = list(Path(folder).glob("*.zip"))
            if errors or not made:
                raise ProgressError(_why(errors, line))
            self.files.download(made[0].name, made[0].read_bytes(), "application/zip")


def _command(lesson: Lesson, folder: str) -> str:
    """Run the command; what it says when it fails, or takes longer than anybody waits."""
    program = [sys.executable, "-m", f"{__package__.partition('.')[0]}.cli", "pack", str(lesson.number)]
    environment = {**os.environ, "AIOPSCHOOL_LANG": language(), "PYTHONIOENCODING": "utf-8"}
    options = {"env": environment, "capture_output": True, "encoding": "utf-8", "timeout": PATIENCE}
    try:
        done = subprocess.run([*program, "--out", folder], check=False, **options)
    except subprocess.TimeoutExpired as slow:
        return f"\n{slow}\n"
    return (done.stderr or str(done)) if done.returncode else ""


def _why(errors: str, line: str) -> str:
    """The sentence of the command; of a program that failed only how to see more."""
    said, *more = errors.splitlines() or [""]
    if said and not more:
        return said
    return _("This pack could not be made. To see why: {line}").format(line=line)


TOOLS = {"pack": PackTool}
