"""The explorers of lesson 5 in a real browser: drag along the curve, take steps, walk blindfolded."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

CELLS = (
    'from aiopschool import explore\n\nexplore("descent")',
    'from aiopschool import explore\n\nexplore("blindfold")',
    'from aiopschool import explore\n\nexplore("fit-plane")',
    'from aiopschool import explore\n\nexplore("descent-class")',
)


@pytest.fixture(scope="module")
def lesson(frame):
    """Four explorers on one page."""
    tab = frame("lesson5", *CELLS)
    expect(tab.locator(".aiop-explorer")).to_have_count(len(CELLS))
    yield tab
    assert tab.seen == {"errors": [], "outside": []}


def box(lesson: Page, n: int):
    found = lesson.locator(".aiop-explorer").nth(n)
    found.scroll_into_view_if_needed()
    return found


@pytest.fixture
def descent(lesson: Page):
    """The first explorer, back at its start."""
    found = box(lesson, 0)
    found.get_by_role("tab", name="stappen").click()
    found.get_by_role("button", name="Herstel").click()
    expect(found.locator(".formula").first).to_have_text("L′(0) = −12")
    return found


def dashed(found) -> str:
    """The tangent: the blue dashed path."""
    return found.locator("svg").evaluate(
        """svg => [...svg.querySelectorAll("path")].filter(p => /dash/.test(p.getAttribute("style")))
             .map(p => p.getAttribute("d")).join()"""
    )


def test_the_tangent_follows_the_dragged_point(descent, lesson: Page):
    before = dashed(descent)
    point = descent.get_by_role("slider", name="punt op de kromme")
    place = point.bounding_box()
    x, y = place["x"] + place["width"] / 2, place["y"] + place["height"] / 2
    lesson.mouse.move(x, y)
    lesson.mouse.down()
    lesson.mouse.move(x + 90, y + 40, steps=8)
    lesson.mouse.up()
    expect(descent.locator(".formula").first).not_to_have_text("L′(0) = −12")
    assert dashed(descent) != before


def test_the_point_moves_by_arrow_keys(descent, lesson: Page):
    point = descent.get_by_role("slider", name="punt op de kromme")
    point.focus()
    lesson.keyboard.press("Shift+ArrowRight")
    expect(descent.locator(".formula").first).to_have_text("L′(1) = −6")
    assert point.get_attribute("aria-valuetext") == "w = 1"
    lesson.keyboard.press("ArrowLeft")
    expect(descent.locator(".formula").first).to_have_text("L′(0,9) = −6,6")


def test_steps_and_a_typed_learning_rate(descent):
    step = descent.get_by_role("button", name="1 stap", exact=True)
    step.click()
    expect(descent.locator("figcaption")).to_contain_text("Na 1 stap: w = 1,2.")
    step.dblclick()
    expect(descent.locator("figcaption")).to_contain_text("Na 3 stappen: w = 1,872.")
    field = descent.get_by_role("textbox", name="η, als getal")
    for typed, words in (("1/3", "springt heen en weer"), ("0,5", "loopt weg"), (".3", "zigzagt")):
        field.fill(typed)
        field.press("Enter")
        expect(descent.locator("figcaption")).to_contain_text(words)
    for bad in ("snel", "", "-0,1", "9"):
        field.fill(bad)
        field.press("Enter")
        expect(descent.locator(".slider .error").filter(has_text=re.compile("."))).to_have_count(1)
        expect(descent.locator("figcaption")).to_contain_text("zigzagt")


def test_the_chord_shrinks(descent):
    descent.get_by_role("tab", name="koorde").click()
    button = descent.get_by_role("button", name="h tien keer kleiner")
    for _click in range(4):
        button.click()
    expect(descent.locator(".formula").first).to_contain_text("−11,997")
    descent.get_by_label("Functie").select_option("valleys")
    expect(descent.locator(".formula").nth(1)).to_have_text("L′(0,5) = −2,5")
    descent.get_by_label("Functie").select_option("loss")


def test_blindfolded_six_steps_show_the_curve(lesson: Page):
    blind = box(lesson, 1)
    go = blind.get_by_role("button", name="Zet de stap")
    expect(blind.locator("figcaption")).to_contain_text("De kromme is verborgen.")
    flag = blind.get_by_role("slider", name="waar de volgende stap eindigt")
    flag.focus()
    lesson.keyboard.press("ArrowRight")
    expect(blind.get_by_role("textbox", name="mijn stap, als getal")).to_have_value("1,1")
    for n in range(1, 7):
        go.click()
        expect(blind.locator(".formula").first).to_have_text(f"stap {n} van 6")
    expect(blind.locator("figcaption")).to_contain_text(re.compile("wint|even goed"))
    expect(flag).not_to_be_visible()
    go.click()
    expect(blind.locator("figcaption")).to_contain_text("Klik op Herstel")
    blind.get_by_role("button", name="Herstel").click()
    expect(blind.locator("figcaption")).to_contain_text("De kromme is verborgen.")


def test_the_start_in_the_plane_is_dragged_and_the_contours_stay(lesson: Page):
    plane = box(lesson, 2)
    count = "svg => [...svg.querySelectorAll('path')].filter(p => p.style.strokeWidth === '1.1').length"
    before = plane.locator("svg").evaluate(count)
    assert before > 3
    start = plane.get_by_role("slider", name="start van het pad").first
    start.focus()
    lesson.keyboard.press("Shift+ArrowRight")
    expect(plane.get_by_role("textbox", name="start (w, b)")).to_have_value("(1, 3)")
    plane.get_by_role("button", name="10 stappen").click()
    expect(plane.locator("figcaption")).to_contain_text("Na 10 stappen")
    assert plane.locator("svg").evaluate(count) == before


def test_the_class_picture_takes_starts_and_learning_rates(lesson: Page):
    picture = box(lesson, 3)
    for name, start, eta in (("Noor", "0", "0,1"), ("", "4", "0,3")):
        picture.get_by_role("textbox", name="Naam").fill(name)
        picture.get_by_role("textbox", name="start w").fill(start)
        picture.get_by_role("textbox", name="η").fill(eta)
        picture.get_by_role("button", name="Zet erbij").click()
        expect(picture.locator("figcaption")).to_contain_text(name or "groep")
    expect(picture.locator("tbody")).not_to_contain_text("loopt weg")
    picture.get_by_label("Toon de scores").check()
    expect(picture.locator("tbody tr").nth(1)).to_contain_text("loopt weg")
    expect(picture.locator("figcaption")).to_contain_text("Beste score: Noor")
