"""The pages of the notebooks in a real browser: accessible, nothing overlaps, a restart loses no answer."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from . import lab

ROOT = lab.REPO / "notebooks"
PUPILS, TEACHERS, *APART = (
    [file.relative_to(ROOT).as_posix() for file in sorted((ROOT / folder).glob("[0-9a-z]*.ipynb"))]
    for folder in ("nl", "nl/leerkracht", "nl/bureau", "nl/team")
)
# Of a lesson the edition for teachers: it has every cell that pupils have, and the notes.
FULLEST = [path for path in PUPILS if path.replace("nl/", "nl/leerkracht/") not in TEACHERS] + TEACHERS
FULLEST += [path for folder in APART for path in folder]
EXERCISE = "Oefening 1a"
LESSON = "nl/leerkracht/01-rechte.ipynb"
JUPYTERLAB_FEED = "jp-WindowedPanel-viewport"  # JupyterLab's list of cells, a feed without articles
FRAME = [[".jp-InputArea-editor"], [".jp-InputPrompt"]]

TOO_WIDE = """() => [...document.querySelectorAll(".aiop-explorer, .aiop-card, .jp-RenderedMarkdown")]
  .filter(node => node.scrollWidth > node.clientWidth + 1)
  .map(node => node.className + ": " + node.textContent.slice(0, 60))"""
OVERLAPPING = """() => {
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
# A point or a comma that begins a line, because the formula before it fills the one above.
LEFT_BEHIND = """() => [...document.querySelectorAll(".jp-Notebook mjx-container")].filter(formula => {
  const next = formula.nextSibling;
  if (!/^[.,;:?!)]/.test(next?.data ?? "")) return false;
  const mark = document.createRange();
  mark.setStart(next, 0);
  mark.setEnd(next, 1);
  return mark.getBoundingClientRect().left < formula.getBoundingClientRect().right - 3;
}).map(formula => formula.nextSibling.data.slice(0, 40))"""
SMALL = """() => {
  const all = document.createTreeWalker(document.querySelector(".jp-Notebook"), NodeFilter.SHOW_TEXT);
  const small = [];
  while (all.nextNode()) {
    const node = all.currentNode.parentElement, text = all.currentNode.data.trim();
    if (!text || node.closest("svg, mjx-container, script, style") || !node.checkVisibility()) continue;
    const size = parseFloat(getComputedStyle(node).fontSize);
    if (size < 19.9) small.push(`${size}: ${text.slice(0, 40)}`);
  }
  return small;
}"""


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """One reader of all notebooks: what the browser has of JupyterLab serves the next page too."""
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    yield context
    context.close()


@pytest.fixture(scope="module", params=FULLEST)
def lesson(reader: BrowserContext, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The page of a notebook, loaded once for all that is looked at here; the one before is gone by then."""
    tab = reader.new_page()
    tab.seen = lab.watch(tab)
    lab.open_notebook(tab, address, request.param)
    yield tab
    assert tab.seen == {"errors": [], "outside": []}
    tab.close()
    lab.stop_kernels(address)


only = partial(pytest.mark.parametrize, "lesson", indirect=True)


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


def test_axe_finds_nothing_serious_in_our_parts(lesson: Page):
    """JupyterLab's own frame is not ours to mend; everything inside the notebook's cells is."""
    assert serious(lesson, ".jp-Notebook") == []
    assert lesson.seen == {"errors": [], "outside": []}
    assert lesson.locator(".jp-Dialog, .Toastify__toast").count() == 0


@only([LESSON])
def test_an_exercise_answers_and_remembers_after_a_restart(lesson: Page):
    card = lesson.locator(".aiop-card", has_text=EXERCISE).last  # the first is an example for the teacher
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
    again = lesson.locator(".aiop-card", has_text=EXERCISE).last
    expect(again.get_by_role("status")).to_contain_text("Je hebt x en y verwisseld", timeout=30_000)
    expect(again.get_by_role("textbox")).to_have_value("−1")
    expect(again.get_by_label("spam")).to_be_checked()


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768), (820, 1180)], ids=str)
def test_nothing_overlaps_or_scrolls_sideways(lesson: Page, size: tuple[int, int]):
    look_at(lesson, size)
    assert lab.comes_to_nothing(lesson, TOO_WIDE) == []
    assert lab.comes_to_nothing(lesson, OVERLAPPING) == []
    assert lab.comes_to_nothing(lesson, LEFT_BEHIND) == []


@only([path for path in FULLEST if path in TEACHERS])
@pytest.mark.parametrize("size", [(1366, 768), (820, 1180)], ids=str)
def test_class_mode_is_read_in_the_last_row_and_nothing_is_cut_off(lesson: Page, size: tuple[int, int]):
    look_at(lesson, size)
    button = lesson.locator(".aiop-bar").get_by_role("button", name="Klasmodus")
    button.click()
    assert lab.comes_to_nothing(lesson, TOO_WIDE) == []
    assert lab.comes_to_nothing(lesson, SMALL) == []
    assert lab.comes_to_nothing(lesson, LEFT_BEHIND) == []
    button.click()
    look_at(lesson, (1366, 768))


def look_at(lesson: Page, size: tuple[int, int]) -> None:
    """All of the page in this size of window, also what is out of sight."""
    lesson.add_style_tag(content=".jp-Notebook .jp-Cell { content-visibility: visible !important; }")
    lesson.set_viewport_size(dict(zip(("width", "height"), size, strict=True)))
    lesson.evaluate(lab.SETTLED)


@only([LESSON])
def test_class_mode_hides_the_notes_for_teachers(lesson: Page):
    note = lesson.locator(".jp-RenderedMarkdown", has_text="Voor de leerkracht (7 minuten).").first
    note.wait_for()
    button = lesson.locator(".aiop-bar").get_by_role("button", name="Klasmodus")
    button.click()
    expect(note).to_be_hidden()
    expect(lesson.get_by_role("heading", name="Herken je dit?")).to_be_visible()
    button.click()
    expect(note).to_be_visible()
