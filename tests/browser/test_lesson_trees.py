"""The explorers of lesson 2 in a real browser: ask, drag the threshold, click a node, call out thresholds."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

CELLS = (
    'from aiopschool import explore\n\nexplore("who")',
    'from aiopschool import question\n\nquestion("2.3")',
    'from aiopschool import explore\n\nexplore("split", question="2.3")',
    'from aiopschool import explore\n\nexplore("tree")',
    'from aiopschool import explore\n\nexplore("split-class")',
)


@pytest.fixture(scope="module")
def lesson(frame):
    """All explorers of the lesson on one page; the question is predicted."""
    tab = frame("lesson2", *CELLS)
    split = tab.locator(".aiop-explorer").nth(1)
    expect(split.locator("figcaption")).to_have_text("Voorspel eerst bij vraag 2.3.")
    card = tab.locator(".aiop-answer").first
    card.get_by_text("d = 5").click()
    card.get_by_role("button", name="Voorspel").click()
    expect(split.locator("figcaption")).to_contain_text("Bij d = 1,25")
    yield tab
    assert tab.seen == {"errors": [], "outside": []}


def explorer(lesson: Page, n: int):
    box = lesson.locator(".aiop-explorer").nth(n)
    box.scroll_into_view_if_needed()
    return box


def test_the_pupil_asks_and_the_tree_does_better(lesson: Page):
    who = explorer(lesson, 0)
    who.get_by_label("Jouw vraag").select_option(label="regen?")
    who.get_by_role("button", name="Stel de vraag").click()
    expect(who.locator("figcaption")).to_contain_text("1. regen: ja.")
    expect(who.locator("tbody tr").first).to_contain_text("✗ A")
    who.get_by_role("button", name="De boom vraagt").click()
    expect(who.locator("figcaption")).to_contain_text("Nu is het zeker: niet met de fiets.")
    expect(who.locator(".formula").first).to_have_text("De boom: 1 vraag")
    who.get_by_role("button", name="Volgend raadsel").click()
    expect(who.locator("figcaption")).to_contain_text("Raadsel 2")


def test_the_threshold_follows_keys_mouse_and_field(lesson: Page):
    split = explorer(lesson, 1)
    gain = split.locator(".formula").nth(3)
    handle = split.get_by_role("slider", name="drempel d")
    handle.focus()
    lesson.keyboard.press("ArrowRight")
    expect(split.locator("figcaption")).to_contain_text("Bij d = 1,5:")
    field = split.get_by_role("textbox", name="d, als getal")
    field.fill("5")
    field.press("Enter")
    expect(gain).to_have_text("winst: 1/2 − 1/6 = 1/3 ≈ 0,333")
    assert handle.get_attribute("aria-valuetext") == "d is 5 km"
    box = handle.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    lesson.mouse.move(x, y)
    lesson.mouse.down()
    lesson.mouse.move(x + 90, y, steps=12)
    lesson.mouse.up()
    expect(gain).not_to_have_text("winst: 1/2 − 1/6 = 1/3 ≈ 0,333")
    for text in ("abc", "", "99", "<img src=x onerror=alert(1)>"):
        field.fill(text)
        field.press("Enter")
        expect(split.locator(".slider .error").first).to_have_text(re.compile(r"\.$"))
        expect(field).to_have_value(text)


def test_a_tree_grows_and_a_node_is_clicked_and_pruned(lesson: Page):
    tree = explorer(lesson, 2)
    slider = tree.get_by_role("slider", name="grootste diepte")
    slider.focus()
    lesson.keyboard.press("ArrowRight")
    lesson.keyboard.press("ArrowRight")
    expect(tree.locator(".formula").nth(1)).to_have_text("test: 13 van de 20 juist (65\u202f%)")
    grid = tree.get_by_role("grid", name="knopen van de boom")
    grid.focus()
    lesson.keyboard.press("ArrowDown")
    expect(tree.locator("figcaption")).to_contain_text("2. afstand < 2,25 km? (5 | 1)")
    tree.get_by_role("tab", name="vraag zelf").click()
    tree.get_by_label("Vraag", exact=True).select_option("none")
    expect(tree.locator("figcaption")).to_contain_text("2. met de fiets (5 | 1).")
    expect(tree.locator(".formula").nth(1)).to_contain_text("15 van de 20")
    tree.get_by_role("button", name="Beste vraag").click()
    expect(tree.locator("figcaption")).to_contain_text("Beste vraag: afstand < 2,25 km")
    tree.get_by_label("Gegevens").select_option("titanic")
    expect(tree.locator(".formula").first).to_contain_text("van de 2201")
    tree.get_by_role("button", name="Herstel").click()
    expect(tree.locator(".formula").first).to_contain_text("9 van de 10")


def test_the_class_calls_out_thresholds(lesson: Page):
    box = explorer(lesson, 3)
    for name, d in (("De Vossen", "4,5"), ("", "5")):
        box.get_by_role("textbox", name="Naam").fill(name)
        box.get_by_role("textbox", name="d", exact=True).fill(d)
        box.get_by_role("button", name="Zet erbij").click()
        expect(box.locator("figcaption")).to_contain_text(name or "groep")
    expect(box.locator("tbody tr")).to_have_count(2)
    box.get_by_label("Toon de scores").check()
    expect(box.locator("tbody tr").first).to_contain_text("80\u202f%")
