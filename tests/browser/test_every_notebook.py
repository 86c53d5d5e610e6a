"""Every notebook in a real browser: it opens and runs quietly, and a screen reader can read it."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from . import lab

NOTEBOOKS = sorted(
    p.relative_to(lab.REPO / "notebooks").as_posix()
    for p in (lab.REPO / "notebooks/nl").rglob("[0-9]*.ipynb")
)
JUPYTERLAB_FEED = "jp-WindowedPanel-viewport"  # JupyterLab's list of cells, a feed without articles


@pytest.mark.parametrize("path", NOTEBOOKS)
def test_axe_finds_nothing_serious_in_our_parts(page: Page, address: str, notebooks: str, path: str):
    """JupyterLab's own frame is not ours to mend; everything inside the notebook's cells is."""
    seen = lab.watch(page)
    lab.open_notebook(page, address, f"{notebooks}/{path}")
    lab.settle(page)
    frame = [[".jp-InputArea-editor"], [".jp-InputPrompt"]]
    results = Axe().run(page, context={"include": [[".jp-Notebook"]], "exclude": frame})
    serious = [
        (rule["id"], node["html"][:160])
        for rule in results.response["violations"]
        if rule["impact"] in ("serious", "critical")
        for node in rule["nodes"]
        if JUPYTERLAB_FEED not in node["html"]
    ]
    assert serious == []
    assert seen == {"errors": [], "outside": []}
