"""Agreements, the self-test and the statements in a browser: an answered choice, what stays, a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from . import lab

CALLS = ('"truths"', '"competences"', '"competences-team"', '"agreements", document="class"', '"newcomer"')
WIDE = """() => [...document.querySelectorAll('.aiop-form-tool')]
  .map((node) => node.scrollWidth - node.clientWidth).filter((more) => more > 0)"""


@pytest.fixture(scope="module")
def page(frame):
    tab = frame("team", *(f"from aiopschool import tool\n\ntool({call})" for call in CALLS))
    tab.locator(".aiop-form").nth(3).wait_for()
    yield tab
    assert tab.seen == {"errors": [], "outside": []}


def tool(page: Page, n: int):
    box = page.locator(".aiop-form-tool").nth(n)
    box.scroll_into_view_if_needed()
    return box


def test_a_choice_by_keyboard_is_answered_with_the_reason(page: Page):
    box = tool(page, 0)
    card = box.get_by_role("radiogroup").first
    reply = box.locator(".field").first.locator(".reply")
    expect(reply).to_be_hidden()
    card.get_by_label("niet waar").focus()
    page.keyboard.press("Space")
    expect(reply).to_contain_text("Wij denken anders: waar.")
    page.keyboard.press("ArrowUp")
    expect(reply).to_contain_text("Dat denken wij ook.")
    expect(box.get_by_text("1 van de 10 gesorteerd. Bij 1 daarvan denken we hetzelfde.")).to_be_visible()


def test_a_step_moves_its_bar_and_says_what_to_learn(page: Page):
    box = tool(page, 1)
    box.get_by_role("radiogroup").first.get_by_label("ik ken het").check()
    expect(box.locator(".aiop-figure svg text", has_text="1,0")).to_be_visible()
    expect(box.get_by_role("link", name="les 1: Een rechte die spam herkent")).to_be_visible()
    box.get_by_role("button", name="Bewaar als de meting van vandaag").click()
    expect(box.get_by_text("Bewaard: 1 van de 42 antwoorden")).to_be_visible()
    box.get_by_role("button", name="Begin opnieuw").click()
    expect(box.get_by_role("radiogroup").first.get_by_label("nog niet beantwoord")).to_be_checked()


def test_files_that_are_no_self_test_are_refused_together(page: Page, tmp_path):
    box = tool(page, 2)
    for name in ("a", "b"):
        (tmp_path / f"{name}.json").write_text("{}", encoding="utf-8")
    with page.expect_file_chooser() as chooser:
        box.get_by_role("button", name="Voeg bestanden van zelftests toe").click()
    chooser.value.set_files([tmp_path / "a.json", tmp_path / "b.json"])
    expect(box.get_by_text("Van de 2 bestanden zijn er 0 nieuw.")).to_be_visible()


def test_agreements_take_examples_and_stay(page: Page):
    box = tool(page, 3)
    box.get_by_label("Klas of vak").fill("4A, wiskunde")
    box.get_by_role("button", name="Zet er voorbeelden in").click()
    expect(box.get_by_label("Eerst praten we.")).to_be_checked()
    expect(box.get_by_label("Klas of vak")).to_have_value("4A, wiskunde")


def test_nothing_sticks_out_on_a_phone(page: Page):
    page.set_viewport_size({"width": 320, "height": 700})
    try:
        assert lab.comes_to_nothing(page, WIDE) == []
    finally:
        page.set_viewport_size({"width": 1366, "height": 900})
