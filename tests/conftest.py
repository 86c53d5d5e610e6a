"""Settings for all tests."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

# Speed is measured in benchmarks/, never by a deadline; CI draws the same examples every time.
sample = settings(deadline=None, derandomize=bool(os.environ.get("CI")), max_examples=40)
settings.register_profile("sample", sample)
settings.register_profile("thorough", sample, max_examples=400)

BROWSER = "tests/browser"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--thorough",
        action="store_true",
        help="try all seeds and more examples, and kill more often, for minutes",
    )


def pytest_configure(config: pytest.Config) -> None:
    settings.load_profile("thorough" if config.getoption("--thorough") else "sample")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """With `-n`: all browser files stay with one process, any other file with one.

    Two browsers and two servers at once are too much for two cores: a test would wait for the other's.
    """
    from xdist.scheduler import LoadFileScheduling

    class OneBrowser(LoadFileScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return BROWSER if nodeid.startswith(f"{BROWSER}/") else super()._split_scope(nodeid)

    return OneBrowser(config, log)


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
