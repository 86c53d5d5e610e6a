"""Settings for all tests."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import settings

# Speed is measured in benchmarks/, never by a deadline; CI draws the same examples every time.
sample = settings(deadline=None, derandomize=bool(os.environ.get("CI")), max_examples=40)
settings.register_profile("sample", sample)
settings.register_profile("thorough", sample, max_examples=400)

BROWSER = Path(__file__).parent / "browser"
WHOLE_SITE = Path(__file__).parent / "publish" / "site" / "test_zip.py"  # builds one
# The files that take longest, the longest first: they begin, so that two processes end about together.
LONGEST = (
    "test_lesson_view",
    "test_pages",
    "test_class_mode",
    "test_saved",
    "test_exercises",
    "test_frame",
    "test_drafts",
    "test_touch",
    "test_questions",
    "test_keyboard",
    "test_exercise_kinds",
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--thorough",
        action="store_true",
        help="try all seeds and more examples, and kill more often, for minutes",
    )


def pytest_configure(config: pytest.Config) -> None:
    settings.load_profile("thorough" if config.getoption("--thorough") else "sample")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The browser files first, the longest of them before the others."""
    items.sort(key=lambda item: _turn(item.path))


def _turn(file: Path) -> int:
    if file == WHOLE_SITE:
        return -1
    if file.parent != BROWSER:
        return len(LONGEST) + 1
    return LONGEST.index(file.stem) if file.stem in LONGEST else len(LONGEST)


@pytest.fixture(scope="session")
def thorough(pytestconfig: pytest.Config) -> bool:
    """Whether to try everything: a sample is enough for a change, not for a release."""
    return pytestconfig.getoption("--thorough")


@pytest.fixture
def own_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The answers of this test stand in a file of their own."""
    path = tmp_path / "antwoorden.json"
    monkeypatch.setenv("AIOPSCHOOL_PROGRESS", str(path))
    return path


@pytest.fixture
def in_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a browser: no process and no thread can start, and there is no file lock."""

    def missing(*_values: object, **_options: object) -> None:
        raise OSError("emscripten does not support processes or threads")

    monkeypatch.setattr(sys, "platform", "emscripten")
    monkeypatch.setattr(subprocess.Popen, "__init__", missing)
    monkeypatch.setattr(threading.Thread, "start", missing)
    monkeypatch.setitem(sys.modules, "filelock", None)
