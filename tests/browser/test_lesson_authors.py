"""The explorers of lesson 6 in a real browser: letters, bars, an own text, charts, authors, the class."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

CELL = 'from aiopschool import explore\n\nexplore("{}")'
NAMES = ("profile", "mislead", "detective", "tallies-class")


@pytest.fixture(scope="module")
def page(frame):
    tab = frame("lesson6", *map(CELL.format, NAMES))
    yield tab
    assert tab.seen == {"errors": [], "outside": []}


def explorer(page: Page, name: str):
    box = page.locator(".aiop-explorer").nth(NAMES.index(name))
    box.scroll_into_view_if_needed()
    return box


def test_letters_are_read_over_several_lines(page: Page):
    box = explorer(page, "profile")
    box.get_by_label("Lees de brieven").check()
    letter = box.locator("td.prose").first
    expect(letter).to_contain_text("Beste directie")
    inside, outside = letter.bounding_box(), box.bounding_box()
    assert inside["x"] + inside["width"] <= outside["x"] + outside["width"] + 1
    box.get_by_label("Lees de brieven").uncheck()
    expect(box.locator(".formula").first).to_have_text("n = 40 woorden: 17 / 14 / 9")


def test_a_tick_turns_the_verdict_around_by_keyboard(page: Page):
    box = explorer(page, "profile")
    tick = box.get_by_role("checkbox", name="Relatieve frequenties")
    tick.focus()
    page.keyboard.press("Space")
    expect(box.locator("figcaption")).to_contain_text("Volgens de aantallen ligt A het dichtst")
    page.keyboard.press("Space")
    expect(box.locator("figcaption")).to_contain_text("ligt B het dichtst")


def test_a_text_of_ones_own_is_typed_over_lines_and_stays_here(page: Page):
    box = explorer(page, "profile")
    box.get_by_label("Tekst", exact=True).select_option("own")
    expect(box.locator("figcaption")).to_contain_text("minstens 30")
    own = box.get_by_role("textbox", name="Jouw tekst")
    own.click()
    page.keyboard.type("Zo'n dag")
    page.keyboard.press("Enter")
    page.keyboard.type("soep")
    own.blur()
    expect(box.locator("figcaption")).to_contain_text("Er staan 3 woorden")
    own.fill("De soep is koud, zo'n dag.\n" * 6)
    own.blur()
    expect(box.locator(".formula").first).to_contain_text("n = 36 woorden")
    expect(box.locator("figcaption")).to_contain_text("blijft op dit toestel")
    box.get_by_role("button", name="Herstel").click()
    expect(box.locator(".formula").first).to_contain_text("n = 40 woorden")


def test_first_a_claim_then_the_honest_chart(page: Page):
    box = explorer(page, "mislead")
    box.get_by_label("Wat lijkt het?").select_option("six")
    box.get_by_label("Toon het eerlijke diagram").check()
    expect(box.locator("figcaption")).to_contain_text("Inderdaad")
    box.get_by_label("Diagram", exact=True).select_option("5")
    expect(box.get_by_label("Toon het eerlijke diagram")).not_to_be_checked()


def test_features_decide_how_many_pieces_are_right(page: Page):
    box = explorer(page, "detective")
    box.get_by_label("Tel", exact=True).select_option("both")
    expect(box.locator(".formula").first).to_contain_text("133 van de 158 juist")
    slider = box.get_by_role("slider")
    slider.focus()
    page.keyboard.press("Home")
    expect(box.locator(".formula").first).to_contain_text("85 van de 158 juist")


def test_counts_of_groups_are_pooled(page: Page):
    box = explorer(page, "tallies-class")
    for counts in (("20", "11", "9"), ("16", "13", "11")):
        for label, count in zip(("kort (1–3)", "middel (4–6)", "lang (7 of meer)"), counts, strict=True):
            box.get_by_role("textbox", name=label).fill(count)
        box.get_by_role("button", name="Zet erbij").click()
    expect(box.locator("tbody tr")).to_have_count(2)
    box.get_by_label("Toon de scores").check()
    expect(box.locator(".formula").nth(1)).to_contain_text("36 / 24 / 20")
    expect(box.locator("figcaption")).to_contain_text("voor A: 1, voor B: 1")
