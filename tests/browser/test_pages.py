"""The pages of the notebooks in a real browser: accessible, nothing overlaps, a restart loses no answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from . import lab

ROOT = lab.REPO / "notebooks"
PUPILS = [file.relative_to(ROOT).as_posix() for file in sorted((ROOT / "nl").glob("[0-9]*.ipynb"))]
TEACHERS = [
    file.relative_to(ROOT).as_posix() for file in sorted((ROOT / "nl/leerkracht").glob("[0-9]*.ipynb"))
]
EXERCISE = "Oefening 1a"
LESSON = "nl/01-rechte.ipynb"
JUPYTERLAB_FEED = "jp-WindowedPanel-viewport"  # JupyterLab's list of cells, a feed without articles
FRAME = [[".jp-InputArea-editor"], [".jp-InputPrompt"]]


@pytest.fixture(scope="module")
def opened(browser: Browser, address: str) -> Iterator[Callable[[str], Page]]:
    """`opened(path)` is the page of a notebook, which is loaded once for all that is looked at here."""
    tabs: dict[str, Page] = {}

    def open_once(path: str) -> Page:
        if path not in tabs:
            tabs[path] = browser.new_page(viewport={"width": 1366, "height": 768})
            tabs[path].seen = lab.watch(tabs[path])
            lab.open_notebook(tabs[path], address, path)
        return tabs[path]

    yield open_once
    for tab in tabs.values():
        tab.close()


def serious(page: Page, *parts: str) -> list[tuple[str, str]]:
    """What axe finds in these parts: the rule, and the node that breaks it."""
    context = {"include": [[part] for part in parts], "exclude": FRAME}
    return [
        (rule["id"], node["html"][:160])
        for rule in Axe().run(page, context=context).response["violations"]
        if rule["impact"] in ("serious", "critical")
        for node in rule["nodes"]
        if JUPYTERLAB_FEED not in node["html"]
    ]


@pytest.mark.parametrize("path", PUPILS)
def test_axe_finds_nothing_serious_in_our_parts(opened, path: str):
    """JupyterLab's own frame is not ours to mend; everything inside the notebook's cells is."""
    page = opened(path)
    assert serious(page, ".jp-Notebook") == []
    assert page.seen == {"errors": [], "outside": []}
    assert page.locator(".jp-Dialog, .Toastify__toast").count() == 0


@pytest.mark.parametrize("path", TEACHERS)
def test_axe_finds_nothing_serious_in_the_notes_for_teachers(opened, path: str):
    """The rest of their edition is that of the pupils."""
    page = opened(path)
    assert serious(page, ".jp-MarkdownCell:has(.aiop-teacher)") == []
    assert page.seen == {"errors": [], "outside": []}


def test_an_exercise_answers_and_remembers_after_a_restart(opened):
    lesson = opened(LESSON)
    card = lesson.locator(".aiop-card", has_text=EXERCISE)
    card.scroll_into_view_if_needed()
    field = card.get_by_role("textbox").first
    field.fill("−1")
    card.get_by_label("spam").check()
    field.press("Enter")
    expect(card.get_by_role("status")).to_contain_text("Je hebt x en y verwisseld")
    lesson.get_by_role("button", name="Opnieuw beginnen").click()
    lesson.get_by_role("button", name="Ja, begin opnieuw").click()
    lab.wait_for_stage(lesson, "waiting")
    lab.wait_for_stage(lesson)
    again = lesson.locator(".aiop-card", has_text=EXERCISE)
    expect(again.get_by_role("status")).to_contain_text("Je hebt x en y verwisseld", timeout=30_000)
    expect(again.get_by_role("textbox")).to_have_value("−1")
    expect(again.get_by_label("spam")).to_be_checked()


@pytest.mark.parametrize("path", PUPILS)
@pytest.mark.parametrize("width", [1366, 1024])
def test_nothing_overlaps_or_scrolls_sideways(opened, path: str, width: int):
    lesson = opened(path)
    lesson.set_viewport_size({"width": width, "height": 768})
    lesson.evaluate(lab.SETTLED)
    too_wide = lesson.evaluate(
        """() => [...document.querySelectorAll(".aiop-explorer, .aiop-card, .jp-RenderedMarkdown")]
             .filter(node => node.scrollWidth > node.clientWidth + 1)
             .map(node => node.className + ": " + node.textContent.slice(0, 60))"""
    )
    assert too_wide == []
    overlapping = lesson.evaluate(
        """() => {
          const clash = [];
          for (const panel of document.querySelectorAll(".aiop-controls, .aiop-card")) {
            const parts = [...panel.querySelectorAll("button, input, select, label")]
              .filter(node => node.checkVisibility({ visibilityProperty: true }))
              .map(node => [node, node.getBoundingClientRect()]).filter(([, box]) => box.width && box.height);
            for (const [i, [one, a]] of parts.entries()) for (const [other, b] of parts.slice(i + 1)) {
              if (one.contains(other) || other.contains(one)) continue;
              const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
              const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
              const names = [one, other].map(node => node.outerHTML.slice(0, 80));
              if (across > 1 && down > 1) clash.push(names.join(" | "));
            }
          }
          return clash;
        }"""
    )
    assert overlapping == []
    lesson.set_viewport_size({"width": 1366, "height": 768})


def test_class_mode_hides_the_notes_for_teachers(opened):
    page = opened(TEACHERS[0])
    note = page.locator(".jp-RenderedMarkdown", has_text="Voor de leerkracht (7 minuten).").first
    note.wait_for()
    button = page.locator(".aiop-bar").get_by_role("button", name="Klasmodus")
    button.click()
    expect(note).to_be_hidden()
    expect(page.get_by_role("heading", name="Herken je dit?")).to_be_visible()
    button.click()
    expect(note).to_be_visible()
