"""Lesson 1 from beginning to end by keyboard alone: no mouse event reaches the page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from aiopschool import exercise
from aiopschool.exercises.engine import SEPARATOR

from . import lab

# Whether what has the focus is ours, and the name that a screen reader speaks for it.
FOCUS = """() => {
  const node = document.activeElement;
  const named = node.getAttribute("aria-label") ?? node.labels?.[0]?.textContent ?? node.textContent;
  return [node.closest(".aiop-explorer, .aiop-card, .aiop-progress") !== null, named.trim()];
}"""


@pytest.fixture
def lesson(page: Page, address: str):
    """The pupil's lesson with all cells run, the keyboard in the cell of the first explorer."""
    page.seen = lab.watch(page)
    page.add_init_script(
        """window.mice = 0;
           for (const kind of ["pointerdown", "mousedown", "touchstart"])
             window.addEventListener(kind, () => { window.mice += 1; }, { capture: true });"""
    )
    lab.open_notebook(page, address, "nl/01-rechte.ipynb")
    page.locator(".aiop-explorer svg").first.wait_for(timeout=30_000)
    page.locator(".aiop-card").nth(5).wait_for()
    page.wait_for_timeout(500)
    return page


def tab_to(page: Page, name: str, *, back: bool = False, most: int = 90) -> None:
    """Press Tab until what has the focus is called so."""
    for _press in range(most):
        page.keyboard.press("Shift+Tab" if back else "Tab")
        ours, named = page.evaluate(FOCUS)
        if ours and re.fullmatch(name, named):
            return
    raise AssertionError(f"Tab does not reach {name!r}")


def start_before(page: Page, selector: str, n: int = 0) -> None:
    """Put the focus just before a part, as a reader does who has come to that cell with the arrow keys."""
    page.locator(selector).nth(n).evaluate(
        """node => { const stop = document.createElement("span"); stop.tabIndex = -1;
                     node.before(stop); stop.focus(); }"""
    )


def test_the_whole_lesson(lesson: Page):
    keys = lesson.keyboard

    # judge the messages, then look
    start_before(lesson, ".aiop-card")
    for message in ("Beste Noor", "Noor uit Gent", "GRATIS", "Dag Noor! Amir"):
        tab_to(lesson, f".*{message}.*")
        keys.press("Space")
    tab_to(lesson, "Voorspel")
    keys.press("Enter")
    expect(lesson.locator(".aiop-explorer").first).to_contain_text("5 van de 8 juist")

    # predict a point, and explain
    box = lesson.locator(".aiop-explorer").nth(1)
    formula = box.locator(".formula")
    card = lesson.locator(".aiop-card", has_text="Vraag 1.2")
    start_before(lesson, ".aiop-card", 1)
    keys.press("Tab")
    keys.insert_text("(6, 4)")
    keys.press("Enter")
    expect(card).to_contain_text("Jij voorspelde: (6, 4).")
    tab_to(lesson, ".*Waarom lukt het niet met q alleen.*")
    keys.insert_text("Er liggen twee punten even hoog.")
    tab_to(lesson, "Klaar")
    keys.press("Enter")
    expect(card).to_contain_text("Zo had je het voorspeld.")

    # the line by sliders, by numbers and by two points
    tab_to(lesson, "m")
    for _step in range(10):
        keys.press("ArrowRight")
    tab_to(lesson, "q, als getal")
    keys.press("Control+a")
    keys.type("1")
    keys.press("Enter")
    expect(formula.nth(0)).to_have_text("y = x + 1")
    expect(formula.nth(2)).to_have_text("8 van de 8 juist (100\u202f%)")
    tab_to(lesson, "punt A van de rechte")
    keys.press("ArrowUp")
    expect(formula.nth(0)).not_to_have_text("y = x + 1")
    tab_to(lesson, "Toon als tabel")
    keys.press("Enter")
    expect(box.get_by_role("table")).to_be_hidden()
    keys.press("Enter")
    expect(box.get_by_role("table")).to_be_visible()

    # let it learn from zero, in the general form
    formula = lesson.locator(".aiop-explorer").nth(4).locator(".formula")
    start_before(lesson, ".aiop-explorer", 4)
    tab_to(lesson, "Zet op nul")
    keys.press("Space")
    tab_to(lesson, "Leerstap")
    keys.press("Space")
    expect(formula.nth(1)).to_have_text("−x − 4y − 1 = 0")
    keys.press("Space")
    expect(formula.nth(1)).to_have_text("3x − 2y = 0")

    for id in ["1a", "1b", "1c", "1d", "1e", "1f", "1g"]:
        solve(lesson, id)
    start_before(lesson, ".aiop-progress")
    tab_to(lesson, "Vernieuw")
    keys.press("Enter")
    expect(lesson.locator(".aiop-progress")).to_contain_text("7 van de 7 opgelost")
    assert lesson.evaluate("() => window.mice") == 0
    assert lesson.seen == {"errors": [], "outside": []}


def solve(page: Page, id: str) -> None:
    """Fill in an exercise: text in fields, the arrow keys for a choice, Enter to check."""
    own = exercise(id)
    card = page.locator(".aiop-card", has_text=f"Oefening {id}")
    start_before(page, f".aiop-card:has-text('Oefening {id}')")
    for part, answer in zip(own.parts, own.answer_text.split(f" {SEPARATOR} "), strict=True):
        page.keyboard.press("Tab")
        if part.kind.spec()["kind"] == "choice":
            page.keyboard.press("Space")
            for _step in range(ord(answer) - ord("A")):
                page.keyboard.press("ArrowDown")
        else:
            page.keyboard.insert_text(answer)
    page.keyboard.press("Enter")
    expect(card.get_by_role("status")).to_contain_text("Juist")
