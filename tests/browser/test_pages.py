"""The pages of the notebooks in a real browser: accessible, nothing overlaps, a restart loses no answer."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from . import lab

PUPIL = "nl/01-rechte.ipynb"
TEACHER = "nl/leerkracht/01-rechte.ipynb"
NOTEBOOKS = sorted(
    p.relative_to(lab.REPO / "notebooks").as_posix()
    for p in (lab.REPO / "notebooks/nl").rglob("[0-9]*.ipynb")
)
JUPYTERLAB_FEED = "jp-WindowedPanel-viewport"  # JupyterLab's list of cells, a feed without articles


@pytest.fixture(scope="module")
def lesson(browser, address):
    """A pupil's lesson with all cells run."""
    tab = browser.new_page(viewport={"width": 1366, "height": 768})
    lab.open_notebook(tab, address, PUPIL)
    tab.locator(".aiop-explorer svg").first.wait_for(timeout=30_000)
    yield tab
    tab.close()


def test_an_exercise_answers_and_remembers_after_a_restart(lesson: Page):
    card = lesson.locator(".aiop-card").first
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
    again = lesson.locator(".aiop-card").first
    expect(again.get_by_role("status")).to_contain_text("Je hebt x en y verwisseld", timeout=30_000)
    expect(again.get_by_role("textbox")).to_have_value("−1")
    expect(again.get_by_label("spam")).to_be_checked()


@pytest.mark.parametrize("width", [1366, 1024])
def test_nothing_overlaps_or_scrolls_sideways(lesson: Page, width: int):
    lesson.set_viewport_size({"width": width, "height": 768})
    lesson.wait_for_timeout(300)
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


@pytest.mark.parametrize("path", NOTEBOOKS)
def test_axe_finds_nothing_serious_in_our_parts(page: Page, address: str, path: str):
    """JupyterLab's own frame is not ours to mend; everything inside the notebook's cells is."""
    seen = lab.watch(page)
    lab.open_notebook(page, address, path)
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


def test_class_mode_hides_the_notes_for_teachers(page: Page, address: str):
    lab.open_notebook(page, address, TEACHER)
    note = page.locator(".jp-RenderedMarkdown", has_text="Voor de leerkracht (5 minuten).").first
    note.wait_for()
    button = page.locator(".aiop-bar").get_by_role("button", name="Klasmodus")
    button.click()
    expect(note).to_be_hidden()
    expect(page.get_by_role("heading", name="De vraag")).to_be_visible()
    button.click()
    expect(note).to_be_visible()
