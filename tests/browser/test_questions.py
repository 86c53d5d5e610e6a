"""Guided questions and the class picture in a real browser: by keyboard, for a screen reader, for a class."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from .. import guided
from . import lab
from .exercises import EXECUTE, FOCUSED, begin_again, kept

CELLS = (
    "from tests import guided\n\nguided.register()",
    'from aiopschool import question\n\nquestion("99.1")',
    'from aiopschool import explore\n\nexplore("slope", question="99.1")',
    'from aiopschool import question\n\nquestion("99.2")',
    'from aiopschool import explore\n\nexplore("slope", question="99.2")',
    'from aiopschool import explore\n\nexplore("slopes")',
)
TEXT = "Omdat de rico negatief is, daalt de rechte."
IN_CLASS = "() => document.querySelector('.aiop-class-mode') !== null"
CONTENT = "() => document.documentElement.outerHTML"
TOLD = """() => {
  window.told = [];
  for (const node of document.querySelectorAll(".aiop-card [aria-live], .aiop-card [role=status]")) {
    const tell = () => node.textContent && window.told.push(node.textContent);
    new MutationObserver(tell).observe(node, {childList: true, subtree: true});
  }
}"""
NAME = "() => document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent"
SMALL = """root => [...root.querySelectorAll("button, input, select, textarea, summary")]
  .filter((node) => node.getClientRects().length)
  .map((node) => (node.matches("[type=radio], [type=checkbox]") ? node.closest("label") : node))
  .filter((node) => Math.min(node.offsetWidth, node.offsetHeight) < 24).map((node) => node.outerHTML)"""


@pytest.fixture(scope="module")
def shared(browser: Browser, jupyter: str, folder: Path) -> Iterator[Page]:
    """A notebook with the toy questions, opened once."""
    lab.write_notebook(folder / "les.ipynb", *CELLS)
    tab = browser.new_page(viewport={"width": 1366, "height": 768})
    tab.seen, tab.folder = lab.watch(tab), folder
    lab.open_notebook(tab, jupyter, f"{folder.name}/les.ipynb", run=False)
    yield tab
    tab.close()


@pytest.fixture
def page(shared: Page) -> Iterator[Page]:
    """The notebook of a pupil who begins: nothing is kept of the one before, and every cell runs anew."""
    shared.set_viewport_size({"width": 1366, "height": 768})
    if shared.evaluate(IN_CLASS):
        explorer(shared).get_by_role("button", name="Klasmodus").click()
    begin_again(shared, shared.folder)
    expect(shared.locator(".aiop-figure svg")).to_have_count(3, timeout=60_000)
    expect(shared.locator(".aiop-answer")).to_have_count(2)
    yield shared
    assert shared.seen == {"errors": [], "outside": []}


def card(page: Page, n: int = 0) -> Locator:
    return page.locator(".aiop-card").nth(n)


def explorer(page: Page, n: int = 0) -> Locator:
    return page.locator(".aiop-explorer").nth(n)


def test_a_whole_question_by_keyboard_and_nothing_is_on_the_page_too_early(page: Page):
    own, keys = card(page), page.keyboard
    page.evaluate(TOLD)
    assert not any(text in page.evaluate(CONTENT) for text in (guided.DO, guided.WHY, guided.CRITERION))
    first = explorer(page).get_by_text("Voorspel eerst bij vraag 99.1.", exact=True)
    expect(first.filter(visible=True)).to_have_count(1)
    own.get_by_role("radio").first.focus()
    keys.press("ArrowDown")
    keys.press("Tab")
    assert page.evaluate(FOCUSED) == "Voorspel"
    keys.press("Enter")
    expect(own.locator(".told")).to_have_text("Jij voorspelde: B. ze daalt.")
    assert page.evaluate(FOCUSED) == "Jij voorspelde: B. ze daalt.", "the keyboard stays with the question"
    expect(explorer(page).locator(".waiting")).to_be_hidden()
    expect(explorer(page).get_by_role("tab", name="tekens")).to_have_attribute("aria-selected", "true")
    assert "rico is 48611" not in page.evaluate(CONTENT)
    assert guided.CRITERION not in page.evaluate(CONTENT)
    for name in ("Voorspel opnieuw", f"Leg uit: {guided.WHY}"):
        keys.press("Tab")
        assert page.evaluate(NAME) == name
    keys.type(TEXT)
    keys.press("Tab")
    keys.press("Space")
    said = re.compile("^✓Klaar. De uitkomst: B. ze daalt. Zo had je het voorspeld.")
    expect(own.get_by_role("status")).to_have_text(said)
    assert page.evaluate(FOCUSED) == "Klaar", "the focus stays"
    expect(own.get_by_role("group", name="Modelantwoord")).to_contain_text("dus stijgt de rechte")
    keys.press("Tab")
    keys.press("Space")
    expect(own.get_by_label(guided.CRITERION)).to_be_checked()
    told = page.evaluate("() => window.told")
    assert told[0] == f"Doe: {guided.DO}"
    assert len(told) == len(set(told)) == 2, told
    page.wait_for_timeout(500)
    assert kept(page.folder)["99.1"]["assessed"] == ["", " A"]


def test_what_is_typed_is_kept_from_the_first_key_on(page: Page):
    own = card(page)
    own.get_by_label("ze stijgt").check()
    own.get_by_role("button", name="Voorspel", exact=True).click()
    own.get_by_role("textbox").press_sequentially("Omdat")
    page.reload(wait_until="domcontentloaded")
    page.evaluate(lab.READY)
    page.evaluate("() => jupyterapp.commands.execute('notebook:run-all-cells')")
    expect(card(page).get_by_role("textbox")).to_have_value("Omdat", timeout=30_000)
    expect(card(page).locator(".told")).to_have_text("Jij voorspelde: A. ze stijgt.")
    expect(explorer(page).locator(".waiting")).to_be_hidden()


def test_predicting_again_closes_the_explorer_and_a_wrong_form_is_said(page: Page):
    own = card(page, 1)
    button = own.get_by_role("button", name="Voorspel", exact=True)
    slider = explorer(page, 1).get_by_role("slider", name="a", exact=True)
    steeper = explorer(page, 1).get_by_role("button", name="Steiler")
    button.click()
    expect(own.get_by_role("status")).to_contain_text("Kies of schrijf eerst je voorspelling.")
    own.get_by_role("textbox").first.fill("veel")
    own.get_by_role("textbox").first.press("Enter")
    expect(own.get_by_role("status")).to_contain_text("Schrijf het anders.")
    expect(own.get_by_role("textbox").first).to_have_value("veel")
    expect(explorer(page, 1)).to_contain_text("Een deel wacht op je voorspelling bij vraag 99.2.")
    explorer(page, 1).get_by_label("Soort").select_option("dik")
    with pytest.raises(Exception, match="Timeout"):
        steeper.click(timeout=800)
    own.get_by_role("textbox").first.fill("3")
    own.get_by_role("textbox").first.press("Enter")
    expect(own.locator(".told")).to_have_text("Jij voorspelde: 3.")
    slider.press("ArrowLeft")
    expect(explorer(page, 1).locator("figcaption")).to_have_text("De rico is 1,5.")
    own.get_by_role("button", name="Voorspel opnieuw").dblclick()
    expect(own.get_by_role("textbox").first).to_be_focused()
    expect(own.get_by_role("textbox").first).to_have_value("")
    expect(explorer(page, 1).locator(".waiting")).to_be_visible()
    expect(explorer(page, 1).locator("figcaption")).to_have_text("De rico is 2.")


def test_who_passes_over_goes_on_with_the_keyboard(page: Page):
    way = explorer(page).get_by_role("button", name="Verder zonder voorspelling")
    way.focus()
    page.keyboard.press("Enter")
    expect(explorer(page).locator(".waiting")).to_be_hidden()
    assert page.evaluate("() => document.activeElement.closest('.aiop-explorer') !== null")
    explorer(page).get_by_role("slider", name="a", exact=True).press("ArrowRight")
    expect(explorer(page).locator("figcaption")).to_have_text("De rico is 0.")


def test_the_class_predicts_afresh_and_afterwards_all_is_as_it_was(page: Page):
    own = card(page)
    own.get_by_label("ze stijgt").check()
    own.get_by_role("button", name="Voorspel", exact=True).click()
    own.get_by_role("textbox").fill(TEXT)
    own.get_by_role("button", name="Klaar").click()
    expect(own.get_by_role("status")).to_contain_text("Klaar.")
    switch = explorer(page).get_by_role("button", name="Klasmodus")
    switch.click()
    expect(own.get_by_role("radio").first).to_be_visible()
    expect(own.get_by_role("radio").first).not_to_be_checked()
    assert TEXT not in page.locator("body").inner_text()
    expect(explorer(page).locator(".waiting")).to_be_visible()
    own.get_by_label("geen van beide").check()
    own.get_by_role("button", name="Voorspel", exact=True).click()
    expect(own.locator(".told")).to_have_text("Jij voorspelde: C. geen van beide.")
    expect(explorer(page).locator(".waiting")).to_be_hidden()
    assert kept(page.folder)["99.1"]["texts"] == ["A", TEXT]
    switch.click()
    expect(own.locator(".told")).to_have_text("Jij voorspelde: A. ze stijgt.")
    expect(own.get_by_role("textbox")).to_have_value(TEXT)
    expect(own.get_by_role("group", name="Modelantwoord")).to_be_visible()


OTHER_WINDOW = """
from ipywidgets.widgets.widget import _instances
for form in [one for one in _instances.values() if type(one).__name__ == "QuestionForm"]:
    form.set_state({"sent": {"by": "another window", "log": [[1, "page", "hello", False]]}})
"""


def test_the_class_can_go_on_after_another_window_was_opened(page: Page):
    own = card(page)
    explorer(page).get_by_role("button", name="Klasmodus").click()
    own.get_by_label("ze stijgt").check()
    own.get_by_role("button", name="Voorspel", exact=True).click()
    expect(own.locator(".told")).to_have_text("Jij voorspelde: A. ze stijgt.")
    page.evaluate(EXECUTE, OTHER_WINDOW)
    own.get_by_label("ze daalt").check()
    own.get_by_role("button", name="Voorspel", exact=True).click()
    expect(own.locator(".told")).to_have_text("Jij voorspelde: B. ze daalt.")
    assert not (page.folder / "mijn-antwoorden.json").exists(), "what a class does is not kept"


def answer(page: Page, value: str, name: str = "") -> None:
    picture = explorer(page, 2)
    picture.get_by_label("Naam").fill(name)
    picture.get_by_label("a", exact=True).fill(value)
    picture.get_by_label("b", exact=True).fill("1")
    picture.get_by_role("button", name="Zet erbij").press("Enter")
    expect(picture.get_by_label("a", exact=True)).to_have_value("")


def test_the_class_picture_by_keyboard(page: Page):
    picture = explorer(page, 2)
    answer(page, "2")
    assert page.evaluate(FOCUSED) == "Zet erbij", "the focus stays"
    answer(page, "-1", "An")
    rows = picture.locator("table tbody tr")
    expect(rows).to_have_count(2)
    expect(picture.locator("svg")).to_contain_text("An")
    picture.get_by_label("Antwoord", exact=True).select_option("An")
    expect(picture.get_by_label("a", exact=True)).to_have_value("−1")
    picture.get_by_label("a", exact=True).fill("3")
    picture.get_by_role("button", name="Verbeter").press("Enter")
    expect(rows.nth(1)).to_contain_text("y = 3x")
    picture.get_by_role("button", name="Ongedaan maken").press("Enter")
    expect(rows.nth(1)).to_contain_text("y = −1x")
    picture.get_by_label("Toon de scores").check()
    expect(picture.locator("figcaption")).to_contain_text("Beste score: groep 1")
    picture.get_by_role("button", name="Wis het klasbeeld").press("Enter")
    picture.get_by_role("button", name="Nee, bewaar").press("Enter")
    expect(rows).to_have_count(2)
    picture.get_by_role("button", name="Wis het klasbeeld").press("Enter")
    picture.get_by_role("button", name="Ja, wis alles").press("Enter")
    expect(picture.locator("figcaption")).to_contain_text("Typ wat een groep zegt.")
    assert "An" not in picture.locator("svg").text_content()


@pytest.mark.parametrize("width", [1366, 820, 400])
def test_cards_and_class_picture_fit_can_be_hit_and_have_no_fault(page: Page, width: int):
    page.set_viewport_size({"width": width, "height": 768})
    answer(page, "2", "een lange naam hier")
    own = card(page)
    own.get_by_label("ze stijgt").check()
    own.get_by_role("button", name="Voorspel", exact=True).click()
    own.get_by_role("textbox").fill(TEXT)
    own.get_by_role("button", name="Klaar").click()
    expect(own.get_by_role("group", name="Modelantwoord")).to_be_visible()
    for part in (*page.locator(".aiop-card").all(), *page.locator(".aiop-explorer").all()):
        assert part.evaluate(SMALL) == []
        assert part.evaluate("node => node.scrollWidth - node.clientWidth") <= 1
    found = Axe().run(page, context={"include": [[".aiop-card"], [".aiop-explorer"]]})
    assert [(one["id"], one["nodes"][0]["html"]) for one in found.response["violations"]] == []
