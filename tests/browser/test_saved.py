"""A lesson in JupyterLab: its file stays as built, old widgets go, erasing empties every page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from aiopschool.files import WORK
from aiopschool.lab.frozen import VIEW

from . import lab

LESSON = "nl/01-rechte.ipynb"
OWN_CODE = "mijn_eigen_getal = 12345"

READY = """async (least) => {
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const { content, sessionContext } = jupyterapp.shell.currentWidget;
  const call = /^(#.*\\n)?from aiopschool import/;
  const own = () => content.widgets.filter(({ model }) =>
    model.type === "code" && call.test(model.sharedModel.getSource()));
  const done = () => sessionContext.session?.kernel?.status === "idle" && own().length >= least
    && own().every((cell) => cell.model.outputs.length && cell.model.executionState !== "running");
  for (let quiet = 0, turn = 0; quiet < 15; quiet = done() ? quiet + 1 : 0) {
    if (++turn > 400) throw new Error("the lesson did not come to rest");
    await pause(100);
  }
}"""
ASK = """async (code) => {
  let said = "";
  const { kernel } = jupyterapp.shell.currentWidget.sessionContext.session;
  const future = kernel.requestExecute({ code, store_history: false });
  future.onIOPub = (message) => { said += message.content.text ?? ""; };
  await future.done;
  return said;
}"""
COUNT = """
import gc
from ipywidgets.widgets.widget import _instances as _all
from matplotlib.figure import Figure as _Figure
gc.collect()
print(len(_all), sum(isinstance(one, _Figure) for one in gc.get_objects()))
"""
WRITE = """(text) => {
  const { content } = jupyterapp.shell.currentWidget;
  const cell = content.widgets.find((one) => one.model.type === "code"
    && !one.model.sharedModel.getSource().includes("from aiopschool import"));
  cell.model.sharedModel.setSource(text);
}"""
TEXTS = (
    "() => jupyterapp.shell.currentWidget.content.widgets.map((cell) => cell.model.sharedModel.getSource())"
)
SAVE = "() => jupyterapp.shell.currentWidget.context.save()"
RUN = "() => jupyterapp.commands.execute('aiopschool:run-all')"
SHOWN = "() => document.querySelectorAll('.aiop-figure svg').length"


@pytest.fixture(scope="module")
def open_lesson(browser: Browser, address: str) -> Iterator[Callable[[str], Page]]:
    one_reader = browser.new_context(viewport={"width": 1366, "height": 768})  # pages that hear each other

    def open_(workspace: str) -> Page:
        """JupyterLab gives each page a workspace of its own."""
        page = one_reader.new_page()
        place = f"doc/workspaces/{workspace}/tree/{LESSON}"
        page.goto(f"{address}/{place}", wait_until="domcontentloaded")
        page.evaluate(lab.READY)
        page.evaluate(READY, 5)
        return page

    yield open_
    one_reader.close()


def counted(page: Page) -> list[int]:
    return [int(number) for number in page.evaluate(ASK, COUNT).split()]


def test_a_lesson_is_used_in_two_pages_and_erased(open_lesson, root):
    built = (root / LESSON).read_bytes()
    work = root / "nl" / WORK / Path(LESSON).name
    first = open_lesson("een")
    seen = []
    for _run in range(2):
        first.evaluate(RUN)
        first.evaluate(READY, 5)
        first.wait_for_timeout(1000)  # old widgets are closed half a second after the last cell
        seen.append(counted(first))
    assert seen[0] == seen[1], "what a cell showed before is closed: models and figures"
    first.evaluate(WRITE, OWN_CODE)
    first.evaluate(SAVE)
    second = open_lesson("twee")
    assert OWN_CODE in second.evaluate(TEXTS)
    for page in (first, second, first, second):
        page.evaluate(SAVE)
    assert (root / LESSON).read_bytes() == built
    saved = work.read_text(encoding="utf-8")
    assert VIEW not in saved
    assert "<figure" in saved
    assert len(saved) < 1_000_000
    assert not [page for page in (first, second) if page.locator(".jp-Dialog").count()]
    figures_shown = second.evaluate(SHOWN)
    first.reload()
    second.wait_for_timeout(1500)
    assert second.evaluate(SHOWN) == figures_shown > 0, "what the other page showed is not ours to close"
    first.evaluate(lab.READY)
    first.evaluate(READY, 5)
    (root / "nl" / "mijn-antwoorden.json").write_text('{"schema": 2, "exercises": {}}')
    first.get_by_role("button", name="Wis mijn antwoorden").click()
    first.get_by_role("button", name="Ja, wis alles").click()
    first.wait_for_timeout(3000)
    for page in (first, second):
        page.evaluate(READY, 5)
        assert OWN_CODE not in page.evaluate(TEXTS)
    assert not work.exists() or OWN_CODE not in work.read_text(encoding="utf-8"), "it may be saved anew"
    assert (root / LESSON).read_bytes() == built
