"""The explorer of lesson 1 in a real browser: move the line by mouse and by keyboard, press every button."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

CELLS = (
    'from aiopschool import question\n\nquestion("1.2")',
    'from aiopschool import explore\n\nexplore("lines", question="1.2")',
    'from aiopschool import explore\n\nexplore("lines-class")',
)


@pytest.fixture(scope="module")
def lesson(frame):
    """A guided question with its explorer, predicted; and the class picture."""
    tab = frame("lesson1", *CELLS)
    first = tab.locator(".aiop-explorer").first
    expect(first.locator("figcaption")).to_have_text("Voorspel eerst bij vraag 1.2.")
    card = tab.locator(".aiop-answer").first
    card.get_by_role("textbox").first.fill("(5, 3)")
    card.get_by_role("button", name="Voorspel").click()
    expect(card).to_contain_text("Jij voorspelde: (5, 3).")
    expect(first.locator("figcaption")).to_contain_text("Fout: (6, 4).")
    yield tab
    assert tab.seen == {"errors": [], "outside": []}


@pytest.fixture
def explorer(lesson: Page):
    """The explorer, back at its start."""
    box = lesson.locator(".aiop-explorer").first
    box.scroll_into_view_if_needed()
    general = box.get_by_role("tab", name="y = mx + q")
    general.click()
    box.get_by_role("button", name="Herstel").click()
    expect(box.locator(".formula").nth(2)).to_have_text("7 van de 8 juist (87,5\u202f%)")
    return box


def drawn_line(box) -> str:
    """The drawn line: the only black path of the picture."""
    return box.locator("svg").evaluate(
        """svg => [...svg.querySelectorAll("path")].filter(
             p => p.style.fill === "none" && p.style.strokeWidth === "2.6")
             .map(p => p.getAttribute("d")).join()"""
    )


def formula(box, index: int = 0):
    return box.locator(".formula").nth(index)


def test_the_line_follows_the_arrow_keys(explorer, lesson: Page):
    before = drawn_line(explorer)
    slider = explorer.get_by_role("slider", name="m")
    slider.focus()
    for _ in range(5):
        lesson.keyboard.press("ArrowRight")
    expect(formula(explorer)).to_have_text("y = 0,5x + 3,5")
    expect(formula(explorer, 1)).to_have_text("0,5x − y + 3,5 = 0")
    assert drawn_line(explorer) != before
    assert slider.get_attribute("aria-valuetext") == "0,5"
    lesson.keyboard.press("End")
    expect(formula(explorer)).to_have_text("y = 3x + 3,5")


def test_the_line_follows_the_mouse(explorer, lesson: Page):
    before = drawn_line(explorer)
    box = explorer.get_by_role("slider", name="q").bounding_box()
    middle = box["y"] + box["height"] / 2
    lesson.mouse.move(box["x"] + box["width"] * 0.6, middle)
    lesson.mouse.down()
    lesson.mouse.move(box["x"] + box["width"] * 0.35, middle, steps=8)
    lesson.mouse.up()
    expect(formula(explorer)).not_to_have_text("y = 3,5")
    assert drawn_line(explorer) != before
    described = explorer.locator("svg desc").text_content()
    seen = explorer.locator("figcaption").text_content()
    assert "(6,\u00a04)" in seen  # a point is not broken over two lines
    assert seen.replace("\u00a0", " ") == described


def test_a_typed_number_moves_the_line_and_a_bad_one_gets_a_sentence(explorer):
    field = explorer.get_by_role("textbox", name="m, als getal")
    field.fill("3/4")
    field.press("Enter")
    expect(formula(explorer)).to_have_text("y = 0,75x + 3,5")
    for text in ["abc", "", "9" * 10_000, "<img src=x onerror=alert(1)>"]:
        field.fill(text)
        field.press("Enter")
        error = explorer.locator(".slider .error").first
        expect(error).to_have_text(re.compile(r"\.$"))
        expect(field).to_have_value(text)
        expect(formula(explorer)).to_have_text("y = 0,75x + 3,5")


def test_two_learning_steps_from_zero(explorer):
    explorer.get_by_role("tab", name="ax + by + c = 0").click()
    explorer.get_by_role("button", name="Zet op nul").click()
    expect(formula(explorer)).to_contain_text("Nog geen rechte")
    step = explorer.get_by_role("button", name="Leerstap")
    step.click()
    expect(formula(explorer, 1)).to_have_text("−x − 4y − 1 = 0")
    step.click()
    expect(formula(explorer, 1)).to_have_text("3x − 2y = 0")
    expect(formula(explorer, 2)).to_have_text("8 van de 8 juist (100\u202f%)")
    expect(explorer.get_by_role("textbox", name="a", exact=True)).to_have_value("3")
    step.click()
    expect(explorer.locator("figcaption")).to_contain_text("niets meer te leren")


def test_learning_swapping_test_points_and_reset(explorer):
    explorer.get_by_role("button", name="Leer tot geen fouten").click()
    expect(formula(explorer, 2)).to_have_text("8 van de 8 juist (100\u202f%)")
    explorer.get_by_role("button", name="Wissel kanten").click()
    expect(formula(explorer, 2)).to_have_text("0 van de 8 juist (0\u202f%)")
    explorer.get_by_label("Toon testpunten").check()
    expect(formula(explorer, 3)).to_contain_text("van de 3 juist")
    explorer.get_by_role("button", name="Herstel").click()
    expect(formula(explorer)).to_have_text("y = 3,5")
    expect(explorer.get_by_label("Toon testpunten")).not_to_be_checked()


def test_the_penguins_are_real_data(explorer):
    explorer.get_by_label("Gegevens").select_option("almost")
    expect(formula(explorer, 2)).to_contain_text("van de 15")
    explorer.get_by_role("button", name="Leer tot geen fouten").click()
    expect(explorer.locator("figcaption")).to_contain_text("nog fouten")
    explorer.get_by_label("Gegevens").select_option("messages")
    expect(formula(explorer, 2)).to_have_text("7 van de 8 juist (87,5\u202f%)")


def test_the_pupil_reads_the_model_answer_after_the_own_text(explorer, lesson: Page):
    card = lesson.locator(".aiop-answer").first
    assert "even hoog" not in lesson.content()
    card.get_by_role("textbox", name=re.compile("Waarom")).fill(
        "Twee punten liggen op één horizontale rechte."
    )
    card.get_by_role("button", name="Klaar").click()
    expect(card).to_contain_text("liggen even hoog")


def test_the_class_picture_takes_lines_and_shows_their_scores(lesson: Page):
    box = lesson.locator(".aiop-explorer").nth(1)
    box.scroll_into_view_if_needed()
    for name, m, q in (("De Vossen", "1", "0"), ("", "3/2", "0")):
        box.get_by_role("textbox", name="Naam").fill(name)
        for label, text in (("m", m), ("q", q)):
            box.get_by_role("textbox", name=label, exact=True).fill(text)
        box.get_by_role("button", name="Zet erbij").click()
        expect(box.locator("figcaption")).to_contain_text(name or "groep")
    expect(box.locator("tbody tr")).to_have_count(2)
    expect(box.locator("tbody")).not_to_contain_text("%")
    box.get_by_label("Toon de scores").check()
    expect(box.locator("tbody tr").first).to_contain_text("90\u202f%")
    expect(box.locator("figcaption")).to_contain_text("Beste score: De Vossen")
