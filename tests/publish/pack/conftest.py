"""One pack, made once for all tests of packs."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from aiopschool.course import lessons
from aiopschool.publish.pack.command import make

ROOT = Path(__file__).parents[3]
LESSON = lessons()[0]


@pytest.fixture(scope="session")
def packed(tmp_path_factory) -> Path:
    """The pack of the first lesson, as a ZIP."""
    return make(LESSON, ROOT, tmp_path_factory.mktemp("packs"))


@pytest.fixture(scope="session")
def inside(packed) -> dict[str, bytes]:
    """What is in it, by path."""
    with zipfile.ZipFile(packed) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}
