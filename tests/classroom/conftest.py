"""A class that hands in: pupils who answer, in the folder `klas`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from aiopschool import exercise
from aiopschool.classroom.handin import make
from aiopschool.course import exercises_of, lessons
from aiopschool.records.store import Progress

from ..reader import Pupil

LESSON = {lessons()[0]: exercises_of(lessons()[0])}
Answers = dict[str, list[tuple[str, ...]]]


@pytest.fixture
def hand_in(tmp_path, monkeypatch) -> Callable[..., Path]:
    """Let a pupil answer and hand in, in the folder `klas`."""
    (tmp_path / "klas").mkdir()

    def work(name: str, answers: Answers, *, seed: int = 0) -> Path:
        own = tmp_path / "antwoorden.json"
        own.unlink(missing_ok=True)
        monkeypatch.setenv("AIOPSCHOOL_PROGRESS", str(own))
        for id, tries in answers.items():
            pupil = Pupil(exercise(id, seed))
            for texts in tries:
                pupil.answers(*texts)
        file = make(LESSON, Progress().all(), name=name)
        target = tmp_path / "klas" / file.name
        target.write_text(file.text, encoding="utf-8")
        return target

    return work


@pytest.fixture
def klas(tmp_path) -> Path:
    return tmp_path / "klas"
