"""What the browser tests of exercises share: cells, cards, and what is kept of them."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

FOCUSED = "() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent"


def show(id: str) -> str:
    """A cell that shows an exercise."""
    return f'from aiopschool import exercise\n\nexercise("{id}")'


def card(page: Page, n: int = 0) -> Locator:
    """A card, brought into view."""
    found = page.locator(".aiop-card").nth(n)
    found.scroll_into_view_if_needed()
    return found


def kept(folder: Path) -> dict:
    """What the progress file of a folder holds per exercise."""
    return json.loads((folder / "mijn-antwoorden.json").read_text(encoding="utf-8"))["exercises"]


EXECUTE = """code => {
  const { kernel } = jupyterapp.shell.currentWidget.context.sessionContext.session;
  return kernel.requestExecute({ code }).done.then(() => null);
}"""


def begin_again(page: Page, folder: Path) -> None:
    """Make it the notebook of a pupil who begins: nothing is kept, and every cell runs anew."""
    page.evaluate(EXECUTE, "from aiopschool.records.overview import erase\nerase()")
    (folder / "mijn-antwoorden.json").unlink(missing_ok=True)
    page.evaluate("() => sessionStorage.clear()")
    page.evaluate("() => jupyterapp.commands.execute('notebook:clear-all-cell-outputs')")
    expect(page.locator(".aiop-answer, .aiop-figure svg")).to_have_count(0)
    page.evaluate("() => jupyterapp.commands.execute('notebook:run-all-cells')")
