"""One JupyterLab and one Chromium for all browser tests."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from . import lab

REPO = Path(__file__).resolve().parents[2]
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
def answers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file with the answers of the pupil who uses `address`."""
    return tmp_path_factory.mktemp("answers") / "antwoorden.json"


@pytest.fixture(scope="module", autouse=True)
def nothing_kept(answers: Path) -> None:
    """Every file of tests has a pupil who begins: no answers and no predictions yet."""
    answers.unlink(missing_ok=True)


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory, answers: Path):
    """A server on a copy of the notebooks: what pupils do in a test stays out of the repository."""
    root = tmp_path_factory.mktemp("lab")
    shutil.copytree(REPO / "notebooks", root, dirs_exist_ok=True)
    with lab.server(root, PYTHONPATH=str(REPO), AIOPSCHOOL_PROGRESS=str(answers)) as url:
        yield url


@pytest.fixture(scope="session")
def browser():
    from playwright.sync_api import sync_playwright

    assert lab.CHROMIUM, f"Chromium is required here: {HOW}"
    with sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=lab.CHROMIUM, args=lab.ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def frame(browser, tmp_path_factory):
    """A server on an empty folder; `frame(name, cells)` opens a notebook with these cells, all run."""
    root = tmp_path_factory.mktemp("frame")
    with lab.server(
        root, PYTHONPATH=str(lab.REPO), AIOPSCHOOL_PROGRESS=str(root / "antwoorden.json")
    ) as address:
        tabs = []

        def open_notebook(name: str, *cells: str, run: bool = True, facts=None, **options) -> Any:
            lab.write_notebook(root / f"{name}.ipynb", *cells, facts=facts)
            tab = browser.new_page(**{"viewport": {"width": 1366, "height": 900}} | options)
            tab.seen, tab.answers = lab.watch(tab), root / "antwoorden.json"
            tabs.append(tab)
            lab.open_notebook(tab, address, f"{name}.ipynb", run=run)
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
