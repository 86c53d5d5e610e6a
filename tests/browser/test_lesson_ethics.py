"""The explorers of lesson 9 in a real browser: choose pupils, move thresholds, read cards, decide."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from . import lab

CELL = 'from aiopschool import explore\n\nexplore("{}")'
NAMES = ("twelve", "thresholds", "schooladvice", "ethics-cards")


@pytest.fixture(scope="module")
def page(frame):
    tab = frame("lesson9", *map(CELL.format, NAMES))
    yield tab
    assert tab.seen == {"errors": [], "outside": []}


def explorer(page: Page, name: str):
    box = page.locator(".aiop-explorer").nth(NAMES.index(name))
    box.scroll_into_view_if_needed()
    return box


def test_a_pupil_gets_a_place_by_keyboard(page: Page):
    box = explorer(page, "twelve")
    box.get_by_role("grid").focus()
    page.keyboard.press("Enter")
    expect(box.locator("figcaption")).to_contain_text("1 van de 6 plaatsen")
    page.keyboard.press("Enter")
    expect(box.locator("figcaption")).to_contain_text("Klik op de leerlingen")


def test_one_threshold_for_both_until_they_are_free(page: Page):
    box = explorer(page, "thresholds")
    handle = box.get_by_role("slider", name="drempel van groep A")
    before = handle.get_attribute("aria-valuetext")
    handle.focus()
    page.keyboard.press("ArrowRight")
    expect(handle).not_to_have_attribute("aria-valuetext", before)
    moved = handle.get_attribute("aria-valuetext")
    expect(box.get_by_role("slider", name="drempel van groep B")).to_have_attribute("aria-valuetext", moved)
    box.get_by_label("Wat moet gelijk zijn?").select_option("recall")
    expect(box.locator("figcaption")).to_contain_text("De precisie geeft toe")
    box.get_by_label("Wat moet gelijk zijn?").select_option("free")
    handle.focus()
    page.keyboard.press("Home")
    expect(box.locator("figcaption")).to_contain_text("Alarm in A vanaf 0")
    box.get_by_role("button", name="Herstel").click()


def test_a_system_learns_what_it_is_shown(page: Page):
    box = explorer(page, "schooladvice")
    expect(box.locator("figcaption")).to_contain_text("51,8")


def test_cards_are_read_on_a_phone_without_scrolling_sideways(page: Page):
    box = explorer(page, "ethics-cards")
    page.set_viewport_size({"width": 320, "height": 700})
    for deck in box.get_by_label("Kaarten", exact=True).locator("option").all():
        box.get_by_label("Kaarten", exact=True).select_option(deck.get_attribute("value"))
        expect(box.locator("figcaption")).to_contain_text(f"{deck.text_content()}:")
        page.evaluate(lab.SETTLED)
        assert box.locator(".scroll").evaluate("node => node.scrollWidth - node.clientWidth") <= 0
    box.get_by_role("button", name="Herstel").click()
    page.set_viewport_size({"width": 1366, "height": 900})


def test_a_card_is_searched(page: Page):
    box = explorer(page, "ethics-cards")
    box.get_by_label("Kaarten", exact=True).select_option("terms")
    expect(box.locator("tbody tr")).to_have_count(28)
    field = box.get_by_role("textbox", name="Zoek")
    field.fill("algoritme")
    field.press("Enter")
    expect(box.locator("tbody tr")).not_to_have_count(28)
    expect(box.locator("tbody")).to_contain_text("algoritme", ignore_case=True)
