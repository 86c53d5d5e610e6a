"""The questions before buying in a browser: the filter, an answer that stays, the class, a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

CELL = 'from aiopschool import tool\n\ntool("{}")'
NAMES = ("risk-class", "buying-questions")
ANSWER = "Ze tonen cijfers per groep."


@pytest.fixture(scope="module")
def page(frame):
    tab = frame("buying", *map(CELL.format, NAMES), run=False)  # there is no figure to wait for
    tab.evaluate("() => window.jupyterapp.commands.execute('notebook:run-all-cells')")
    tab.locator(".aiop-form").nth(len(NAMES) - 1).wait_for()
    yield tab
    assert tab.seen == {"errors": [], "outside": []}


def tool(page: Page, name: str):
    box = page.locator(".aiop-form-tool").nth(NAMES.index(name))
    box.scroll_into_view_if_needed()
    return box


def open_part(box, title: str):
    """Unfold a part by keyboard."""
    summary = box.locator("summary", has_text=title)
    part = summary.locator("xpath=..")
    summary.focus()
    box.page.keyboard.press("Enter")
    expect(part).to_have_attribute("open", "")
    return part


def test_the_kind_filters_the_questions(page: Page):
    box = tool(page, "buying-questions")
    part = open_part(box, "R2. Openheid")
    expect(part.locator("select:visible")).to_have_count(5)
    box.get_by_label("Soort systeem").select_option("verdeling van middelen")
    expect(part.locator("select:visible")).to_have_count(3)
    expect(box.locator("summary", has_text="R4. Goed voor mens")).to_be_visible()
    box.get_by_label("Soort systeem").select_option("zoeker van lesmateriaal")
    expect(box.locator("summary", has_text="R4. Goed voor mens")).to_be_hidden()
    expect(box.get_by_role("table")).to_contain_text("17")


def test_an_answer_has_room_once_the_question_is_asked_and_stays(page: Page):
    box = tool(page, "buying-questions")
    box.get_by_label("R2-1.").select_option("ask")
    answer = box.get_by_label("Antwoord op R2-1")
    answer.fill(ANSWER)
    box.get_by_label("Soort systeem").select_option("punten op een opstel")
    expect(answer).to_have_value(ANSWER)
    box.get_by_label("R2-1.").select_option("weak")
    row = box.get_by_role("row").filter(has_text="R2. Openheid")
    expect(row.locator("td")).to_have_text(["5", "1", "0", "1"])


def test_the_class_follows_the_answers_by_keyboard(page: Page):
    box = tool(page, "risk-class")
    expect(box.get_by_role("status").filter(has_text="Beantwoord de vragen.")).to_be_visible()
    part = open_part(box, "Is het hoog risico?")
    part.get_by_role("radiogroup", name="Beoordeelt het wat leerlingen").get_by_role("radio").first.focus()
    page.keyboard.press("Space")
    said = box.get_by_role("status").filter(has_text="Voorlopig: hoog risico.")
    expect(said).to_be_visible()
    law = box.locator(".aiop-panel")
    expect(law).to_contain_text("bijlage III, punt 3")
    expect(law).to_contain_text("Dit is geen juridisch advies.")


def test_all_of_it_fits_a_phone(page: Page):
    before = page.viewport_size
    page.set_viewport_size({"width": 320, "height": 640})
    try:
        for name in NAMES:
            wide = tool(page, name).evaluate("node => node.scrollWidth - node.clientWidth")
            assert wide <= 0, f"{name} is {wide} px too wide"
            inside = tool(page, name).locator(".field:visible, summary:visible")
            for box in (one.bounding_box() for one in inside.all()):
                assert box["x"] >= 0
                assert box["x"] + box["width"] <= 321
    finally:
        page.set_viewport_size(before)
