"""On a site the kernel starts while the page is built (`early.js`); what is missing stops nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

STATIC = Path(__file__).resolve().parents[2] / "aiopschool" / "lab" / "extension" / "static"
SITE = "http://site.test"
LESSON = "notebooks/nl/01-rechte.ipynb"
PAGE = '<!doctype html><script id="jupyter-config-data" type="application/json" {mark}>{{}}</script>'
# A Jupyter that writes down what is asked of it. It knows its kernels at the third look.
JUPYTER = """async (break_) => {
  const asked = (window.asked = []);
  let looks = 0;
  const kernel = {
    requestExecute: (content) => {
      asked.push(["execute", content]);
      return { done: window.fails ? Promise.reject(new Error("no such module")) : Promise.resolve() };
    },
  };
  const sessions = {
    ready: Promise.resolve(),
    findByPath: async () => window.open_ ?? undefined,
    startNew: async (what, options) => {
      asked.push(["start", what, options]);
      return { kernel, dispose: () => asked.push(["let go"]) };
    },
  };
  const kernelspecs = {
    refreshSpecs: async () => {
      looks += 1;
      if (looks > 2) kernelspecs.specs = { kernelspecs: { python: {} } };
    },
  };
  const app = { serviceManager: { sessions, kernelspecs } };
  new Function("app", "sessions", break_)(app, sessions);
  const { startEarly } = await import("/early.js");
  startEarly(app);
  await new Promise((resolve) => setTimeout(resolve, 600));
  return asked;
}"""


def page_of(
    browser: Browser, address: str = f"/lab?path={LESSON}", mark: str = "data-jupyter-lite-root='.'"
) -> Page:
    """A page with our modules and nothing else; `said` lists warnings and errors."""

    def answer(route) -> None:
        file = STATIC / route.request.url.removeprefix(f"{SITE}/")
        if file.is_file():
            return route.fulfill(body=file.read_text(encoding="utf-8"), content_type="text/javascript")
        return route.fulfill(body=PAGE.format(mark=mark), content_type="text/html")

    tab = browser.new_page()
    tab.said = []
    tab.on("console", lambda message: tab.said.append((message.type, message.text)))
    tab.on("pageerror", lambda error: tab.said.append(("error", str(error))))
    tab.route(f"{SITE}/**", answer)
    tab.goto(SITE + address)
    return tab


def test_the_kernel_of_the_lesson_starts_without_its_widgets_and_is_let_go(browser: Browser):
    tab = page_of(browser)
    start, execute, *rest = tab.evaluate(JUPYTER, "")
    what = {"path": LESSON, "name": "01-rechte.ipynb", "type": "notebook", "kernel": {"name": "python"}}
    assert start == ["start", what, {"kernelConnectionOptions": {"handleComms": False}}]
    assert execute[1]["silent"]
    assert not execute[1]["store_history"]
    assert "import aiopschool" in execute[1]["code"]
    assert rest == [["let go"]], "only its own connection, once"
    assert tab.said == []
    tab.close()


def test_it_is_let_go_too_when_python_cannot_import(browser: Browser):
    tab = page_of(browser)
    assert tab.evaluate(JUPYTER, "window.fails = true")[-1] == ["let go"]
    assert tab.said == []
    tab.close()


@pytest.mark.parametrize(
    "broken",
    [
        "delete app.serviceManager",
        "delete sessions.findByPath",
        "Object.defineProperty(sessions, 'ready', { get: () => Promise.reject(Error('no')) })",
        "sessions.startNew = () => Promise.reject(Error('no'))",
        "sessions.startNew = async () => ({})",
    ],
)
def test_in_another_jupyter_it_only_warns(browser: Browser, broken: str):
    tab = page_of(browser)
    tab.evaluate(JUPYTER, broken)
    assert [kind for kind, _text in tab.said] == ["warning"], tab.said
    assert "aiopschool: no early kernel" in tab.said[0][1]
    tab.close()


@pytest.mark.parametrize(
    ("address", "mark", "before"),
    [
        ("/lab", "data-jupyter-lite-root='.'", ""),  # no lesson
        ("/lab?path=data/spam.csv", "data-jupyter-lite-root='.'", ""),
        (f"/lab?path={LESSON}", "", ""),  # JupyterLab, where the server does this
        (f"/lab?path={LESSON}", "data-jupyter-lite-root='.'", "window.open_ = {}"),  # it runs already
    ],
)
def test_nothing_starts_where_nothing_should(browser: Browser, address: str, mark: str, before: str):
    tab = page_of(browser, address, mark)
    assert tab.evaluate(JUPYTER, before) == []
    assert tab.said == []
    tab.close()
