"""One JupyterLab and one Chromium for all browser tests of a process; a folder for each file of tests."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from . import lab

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
    """What the server shows; what pupils do in a test stays out of the repository."""
    return tmp_path_factory.mktemp("lab")


@pytest.fixture(scope="session")
def address(root: Path) -> Iterator[str]:
    with lab.server(root, PYTHONPATH=str(lab.REPO)) as url:
        yield url


@pytest.fixture(scope="module")
def folder(root: Path, address: str, request: pytest.FixtureRequest) -> Iterator[Path]:
    """Every file of tests has a folder and a pupil who begins: answers are kept beside its notebooks."""
    place = root / request.module.__name__.rpartition(".")[2]
    place.mkdir()
    yield place
    lab.stop_kernels(address)


@pytest.fixture(scope="module")
def notebooks(folder: Path) -> str:
    """Where the server has a copy of the notebooks of the course."""
    shutil.copytree(lab.REPO / "notebooks", folder, dirs_exist_ok=True)
    return folder.name


@pytest.fixture(scope="session")
def browser():
    from playwright.sync_api import sync_playwright

    assert lab.CHROMIUM, f"Chromium is required here: {HOW}"
    with sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=lab.CHROMIUM, args=lab.ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def frame(browser, folder: Path, address: str):
    """`frame(name, cells)` opens a notebook with these cells, all run."""
    tabs = []

    def open_notebook(name: str, *cells: str, run: bool = True, **options) -> Any:
        lab.write_notebook(folder / f"{name}.ipynb", *cells)
        tab = browser.new_page(viewport={"width": 1366, "height": 900}, **options)
        tab.seen = lab.watch(tab)
        tabs.append(tab)
        lab.open_notebook(tab, address, f"{folder.name}/{name}.ipynb", run=run)
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
