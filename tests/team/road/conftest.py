"""A device of its own for every test."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from aiopschool.records import documents
from aiopschool.team.road import Road

TODAY = date(2026, 11, 27)


@pytest.fixture(autouse=True)
def device(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file in which this device keeps what is filled in."""
    monkeypatch.setattr(documents, "START", tmp_path)
    return tmp_path / documents.FILE


@pytest.fixture
def opens() -> Callable[[], Road]:
    """Opens the page, as after a restart of the kernel."""
    return lambda: Road(today=TODAY)


@pytest.fixture
def road(opens: Callable[[], Road]) -> Road:
    return opens()
