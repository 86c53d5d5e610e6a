"""The explorers of lesson 7 in a real browser: chat, look under the hood, move a threshold, write rules."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

CELL = 'from aiopschool import explore\n\nexplore("{}")'
NAMES = ("rules", "measure", "nextword", "bots-class")


@pytest.fixture(scope="module")
def page(frame):
    tab = frame("lesson7", *map(CELL.format, NAMES))
    yield tab
    assert tab.seen == {"errors": [], "outside": []}


def explorer(page: Page, name: str):
    box = page.locator(".aiop-explorer").nth(NAMES.index(name))
    box.scroll_into_view_if_needed()
    return box


def test_the_bot_answers_what_is_typed(page: Page):
    box = explorer(page, "rules")
    expect(box.locator("figcaption")).to_contain_text("Bot: We zijn open")
    field = box.get_by_role("textbox", name="Jouw bericht")
    field.click()
    field.press("ControlOrMeta+a")
    page.keyboard.type("Wat kost een lidkaart in euro?")
    page.keyboard.press("Enter")
    expect(box.locator("figcaption")).to_contain_text("Een lidkaart kost 5 euro")
    field.fill("bel mij op 0470 12 34 56")
    field.press("Enter")
    expect(box.locator("figcaption")).to_contain_text("geen persoonlijke gegevens")


def test_the_hood_shows_a_fraction_for_every_rule(page: Page):
    box = explorer(page, "rules")
    field = box.get_by_role("textbox", name="Jouw bericht")
    field.fill("Wanneer zijn jullie open?")
    field.press("Enter")
    box.get_by_role("checkbox", name="Kijk onder de motorkap").check()
    expect(box.locator("figcaption")).to_contain_text("wint met 2/3")


def test_all_rules_are_a_text_with_a_line_each(page: Page):
    box = explorer(page, "rules")
    box.get_by_role("tab", name="alle regels als tekst").click()
    rules = box.get_by_role("textbox", name="Alle regels")
    rules.click()
    rules.press("ControlOrMeta+a")
    page.keyboard.type("hallo: hallo, dag -> Dag!")
    page.keyboard.press("Enter")
    page.keyboard.type("boek: boek -> Op rij 3.")
    rules.blur()
    box.get_by_role("tab", name="chat").click()
    field = box.get_by_role("textbox", name="Jouw bericht")
    field.fill("Een boek?")
    field.press("Enter")
    expect(box.locator("figcaption")).to_contain_text("Bot: Op rij 3.")
    box.get_by_role("button", name="Herstel").click()
    expect(box.locator("figcaption")).to_contain_text("Bot: We zijn open")


def test_the_threshold_moves_the_questions(page: Page):
    box = explorer(page, "measure")
    slider = box.get_by_role("slider")
    slider.focus()
    page.keyboard.press("Home")
    expect(box.locator("figcaption")).to_contain_text("Bij drempel 0 antwoordt de regel 20 keer")
    page.keyboard.press("End")
    expect(box.locator("figcaption")).to_contain_text("0 keer")
    expect(box.locator(".formula").first).to_contain_text("0/0")
