"""The explorers of lesson 8 in a real browser: drag a tip, type a word, walk over a map, turn the dial."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

CELL = 'from aiopschool import explore\n\nexplore("{}")'
NAMES = ("arrows", "words", "map", "attention", "temperature", "words-class")


@pytest.fixture(scope="module")
def page(frame):
    tab = frame("lesson8", *map(CELL.format, NAMES))
    yield tab
    assert tab.seen == {"errors": [], "outside": []}


def explorer(page: Page, name: str):
    box = page.locator(".aiop-explorer").nth(NAMES.index(name))
    box.scroll_into_view_if_needed()
    return box


def test_a_tip_moves_by_key_and_by_mouse(page: Page):
    box = explorer(page, "arrows")
    tip = box.get_by_role("slider", name="top van u⃗")
    tip.focus()
    page.keyboard.press("ArrowRight")
    expect(tip).to_have_attribute("aria-valuetext", "(3,5; 4)")
    expect(box.locator(".formula").first).to_contain_text("(3,5; 4)")
    tip.scroll_into_view_if_needed()
    spot = tip.bounding_box()
    x, y = spot["x"] + spot["width"] / 2, spot["y"] + spot["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 60, y - 10, steps=4)
    page.mouse.up()
    expect(tip).not_to_have_attribute("aria-valuetext", "(3,5; 4)")
    box.get_by_role("button", name="Herstel").click()
    expect(tip).to_have_attribute("aria-valuetext", "(3, 4)")


def test_a_word_is_typed_and_a_wrong_one_gets_help(page: Page):
    box = explorer(page, "words")
    field = box.get_by_label("Woord", exact=True)
    field.fill("wiskunde")
    field.press("Enter")
    expect(box.locator("figcaption")).to_contain_text("natuurkunde, scheikunde")
    field.fill("wiskude")
    field.press("Enter")
    expect(box).to_contain_text("Bedoel je: wiskunde")
    field.fill("gent")
    field.press("Enter")
    field.press("Enter")
    expect(box.locator("figcaption")).to_contain_text("antwerpen, brugge, leuven")


def test_the_ring_walks_over_the_map_by_keyboard(page: Page):
    ring = explorer(page, "map").get_by_role("slider", name="gekozen woord")
    ring.focus()
    expect(ring).to_have_attribute("aria-valuetext", "hond")
    page.keyboard.press("ArrowUp")
    expect(ring).not_to_have_attribute("aria-valuetext", "hond")


def test_the_query_turns_the_weights(page: Page):
    box = explorer(page, "attention")
    expect(box.locator("figcaption")).to_contain_text("gewicht 2/3")
    tip = box.get_by_role("slider", name="top van q⃗")
    tip.focus()
    for _n in range(7):
        page.keyboard.press("ArrowLeft")
    expect(box.locator("figcaption")).not_to_contain_text("gewicht 2/3")


def test_the_dial_and_another_sentence(page: Page):
    box = explorer(page, "temperature")
    box.get_by_role("tab", name="schrijf verder").click()
    line = box.locator(".formula").first
    expect(line).to_contain_text("reeks 7:")
    for _n in range(2):
        box.get_by_role("button", name="Nog een zin").click()
    expect(line).to_contain_text("reeks 9:")


def test_the_class_adds_its_words(page: Page):
    box = explorer(page, "words-class")
    for name, place in (("kat", "(4; 2)"), ("robot", "-4 1"), ("juf", "(5, -1)")):
        field = box.get_by_label(name, exact=True)
        field.fill(place)
        field.press("Enter")
    expect(box).not_to_contain_text("1 antwoord")
    box.get_by_label("robot", exact=True).fill("(-4, 1)")
    box.get_by_label("robot", exact=True).press("Enter")
    box.get_by_role("button", name="Zet erbij").click()
    expect(box).to_contain_text("1 antwoord")
