"""A newer Jupyter may have changed: no lesson view then, but Jupyter, and "Alles uitvoeren" works."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from . import lab

GIVES = "return (await versions.at(-1).get())();"
WITHOUT = "const found = {{ ...(await versions.at(-1).get())() }}; delete found.{part}; return found;"


def lose(tab, part: str) -> None:
    """Let the page get a Jupyter in which this name is gone."""

    def answer(route) -> None:
        body = route.fetch().text()
        assert GIVES in body
        route.fulfill(body=body.replace(GIVES, WITHOUT.format(part=part)), content_type="text/javascript")

    tab.route("**/aiopschool/static/entry.js*", answer)


@pytest.mark.parametrize("part", ["INotebookTracker", "IDocumentManager", "NotebookActions", "Widget"])
def test_jupyter_itself_stands_there_and_runs_everything(browser: Browser, address: str, part: str):
    tab = browser.new_page(viewport={"width": 1366, "height": 768})
    seen = lab.watch(tab)
    warnings: list[str] = []
    tab.on("console", lambda message: message.type == "warning" and warnings.append(message.text))
    lose(tab, part)
    tab.goto(f"{address}/doc/tree/nl/00-start.ipynb", wait_until="domcontentloaded")
    tab.evaluate(lab.READY)
    run_all = tab.get_by_role("button", name="Alles uitvoeren")
    expect(run_all).to_be_visible(timeout=60_000)
    expect(tab.locator("#jp-menu-panel")).to_be_visible()
    run_all.click()
    expect(tab.locator(".aiop-overview table").first).to_be_visible(timeout=60_000)
    assert any("aiopschool" in text for text in warnings)
    assert [text for text in seen["errors"] if "aiopschool" in text] == []
    tab.close()
