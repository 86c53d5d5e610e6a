"""One JupyterLab and one Chromium for all browser tests."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from . import lab

REPO = Path(__file__).resolve().parents[2]
if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

HOW = "sudo apt-get install chromium (Windows and macOS: install Chrome or Chromium)"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without a browser these tests are skipped, loudly, unless it is required."""
    here = Path(__file__).parent
    if lab.CHROMIUM or os.environ.get("AIOPSCHOOL_REQUIRE_BROWSER"):
        return
    for item in items:
        if here in Path(item.path).parents:
            item.add_marker(pytest.mark.skip(reason=f"no Chromium found; {HOW}"))


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the server: what pupils do in a test stays out of the repository."""
    return shutil.copytree(REPO / "notebooks", tmp_path_factory.mktemp("lab"), dirs_exist_ok=True)


@pytest.fixture(scope="session")
def jupyter(root: Path) -> Iterator[str]:
    """The address of the one server. Answers stand beside each notebook, as for a pupil."""
    with lab.server(root, PYTHONPATH=str(REPO)) as url:
        yield url


@pytest.fixture(scope="module")
def own_kernels(jupyter: str) -> Iterator[None]:
    """No file of tests meets a kernel of the one before."""
    yield
    lab.stop_kernels(jupyter)


@pytest.fixture(scope="module")
def address(jupyter: str, root: Path, own_kernels: None) -> str:
    """The server with the lessons as built: every file of tests has a pupil who begins."""
    shutil.rmtree(root / "nl")
    shutil.copytree(REPO / "notebooks" / "nl", root / "nl")
    return jupyter


@pytest.fixture(scope="module")
def folder(root: Path, own_kernels: None, request: pytest.FixtureRequest) -> Path:
    """A folder on the server for the notebooks of this file of tests."""
    path = root / request.module.__name__.rpartition(".")[2]
    path.mkdir()
    return path


@pytest.fixture(scope="session")
def browser():
    from playwright.sync_api import sync_playwright

    assert lab.CHROMIUM, f"Chromium is required here: {HOW}"
    with sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=lab.CHROMIUM, args=lab.ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def frame(browser: Browser, jupyter: str, folder: Path) -> Iterator[Callable[..., Page]]:
    """`frame(name, *cells)` opens a notebook with these cells, all run."""
    tabs = []

    def open_notebook(
        name: str, *cells: str, run: bool = True, facts: dict[str, Any] | None = None, **options: Any
    ) -> Page:
        lab.write_notebook(folder / f"{name}.ipynb", *cells, facts=facts)
        tab = browser.new_page(**{"viewport": {"width": 1366, "height": 900}} | options)
        tab.seen, tab.answers = lab.watch(tab), folder / "mijn-antwoorden.json"
        tabs.append(tab)
        lab.open_notebook(tab, jupyter, f"{folder.name}/{name}.ipynb", run=run)
        if run:
            tab.locator(".aiop-figure svg").first.wait_for(timeout=30_000)
        return tab

    yield open_notebook
    for tab in tabs:
        tab.close()


@pytest.fixture
def page(browser):
    tab = browser.new_page(viewport={"width": 1366, "height": 768})
    yield tab
    tab.close()
