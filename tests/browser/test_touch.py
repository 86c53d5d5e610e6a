"""Lesson 3 from beginning to end by a finger alone, on a tablet; its own keyboard types."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from aiopschool import exercise, question
from aiopschool.exercises.engine import SEPARATOR

from . import lab

MICE = """window.mice = 0;
  const count = ({ pointerType }) => { window.mice += pointerType === "mouse"; };
  window.addEventListener("pointerdown", count, true);"""
# Where the explorer of a node stands on the screen: what is above it may still get its height.
PLACE = "node => node.closest('.aiop-explorer').getBoundingClientRect().top"


@pytest.fixture
def lesson(browser, address) -> Iterator[Page]:
    """The pupil's lesson on a tablet that stands upright."""
    context = browser.new_context(viewport={"width": 820, "height": 1180}, has_touch=True)
    page = context.new_page()
    page.seen = lab.watch(page)
    page.add_init_script(MICE)
    lab.open_notebook(page, address, "nl/03-filter.ipynb")
    yield page
    context.close()


def drag(page: Page, node: Locator, part: tuple[float, float], by: tuple[float, float]) -> None:
    """A finger goes down on a node (at a part of its width and height), moves by so many px, and goes up.

    The page stays where it is.
    """
    node.evaluate("node => node.scrollIntoView({ block: 'center' })")
    page.evaluate(lab.SETTLED)
    top = node.evaluate(PLACE)
    box = node.bounding_box()
    x, y = box["x"] + part[0] * box["width"], box["y"] + part[1] * box["height"]
    session = page.context.new_cdp_session(page)

    def touch(kind: str, *points: tuple[float, float]) -> None:
        touches = [{"x": at_x, "y": at_y} for at_x, at_y in points]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})

    touch("touchStart", (x, y))
    for step in range(1, 6):
        touch("touchMove", (x + by[0] * step / 5, y + by[1] * step / 5))
    touch("touchEnd")
    session.detach()
    page.wait_for_timeout(300)  # a finger that comes back sooner stops what still glides, and taps nothing
    assert node.evaluate(PLACE) == pytest.approx(top, abs=2)


def answer_question(card: Locator, id: str) -> None:
    """Predict and explain, by tapping: the explorers of this question open."""
    asked = question(id)
    fill(card.locator(".part").first, asked.parts[0].kind.spec()["kind"], asked.outcome)
    card.get_by_role("button", name="Voorspel").tap()
    card.get_by_role("textbox", name="Leg uit").tap()
    card.page.keyboard.insert_text("Ik zie het in de som van de filter.")
    card.get_by_role("button", name="Klaar").tap()
    expect(card.get_by_role("group", name="Modelantwoord")).to_be_visible()


def tap_into(field: Locator) -> None:
    """A tap, and one more if the first came while the page still moved under the finger."""
    field.tap()
    try:
        expect(field).to_be_focused(timeout=1000)
    except AssertionError:
        field.tap()
        expect(field).to_be_focused()


def use(explorer: Locator) -> None:
    """Every control in sight does something when a finger uses it."""
    page = explorer.page
    for slider in explorer.locator("input[type=range]:visible:enabled").all():
        before = slider.input_value()
        share = float(before) / float(slider.get_attribute("max"))
        drag(page, slider, (0.02 + 0.96 * share, 0.5), (-80 if share > 0.5 else 80, 0))
        assert slider.input_value() != before
    for handle in explorer.locator(".handle:visible").all():
        before = handle.get_attribute("aria-valuetext")
        drag(page, handle, (0.5, 0.5), (-60, 60))
        expect(handle).not_to_have_attribute("aria-valuetext", before)
    for number in explorer.locator("input.number:visible:enabled, .matrix input:visible").all()[:3]:
        tap_into(number)
    for button in explorer.locator("button.control:visible:enabled").all():
        button.tap()


def solve(page: Page, card: Locator, id: str) -> None:
    """Fill in an exercise by tapping: fields, choices, and the button that checks."""
    own = exercise(id)
    answers = own.answer_text.split(f" {SEPARATOR} ")
    for n, (part, answer) in enumerate(zip(own.parts, answers, strict=True)):
        fill(card.locator(".aiop-answer .part").nth(n), part.kind.spec()["kind"], answer)
    card.get_by_role("button", name="Controleer").tap()
    expect(card.get_by_role("status")).to_contain_text("Juist")


def fill(place: Locator, kind: str, answer: str) -> None:
    """Give one answer of a card."""
    if kind in ("choice", "choices"):
        for letter in re.findall("[A-Z]", answer):
            place.locator("input").nth(ord(letter) - ord("A")).tap()
        return
    texts = re.split(r"[\s;]+", answer.strip("[]")) if kind == "matrix" else [answer]
    for field, text in zip(place.get_by_role("textbox").all(), texts, strict=True):
        field.tap()
        place.page.keyboard.insert_text(text)


def test_the_whole_lesson(lesson: Page):
    questions = lesson.locator(".aiop-card:has(.asks)")
    assert questions.count() > 2
    for card in questions.all():
        answer_question(card, re.search(r"Vraag ([\d.]+\d)", card.text_content())[1])
    for explorer in lesson.locator(".aiop-explorer").all():
        use(explorer)
        for tab in explorer.get_by_role("tab").all():
            tab.tap()
            expect(tab).to_have_attribute("aria-selected", "true")
            use(explorer)
    cards = lesson.locator(".aiop-card:has(.aiop-answer:not(.asks))")
    ids = cards.evaluate_all("cards => cards.map((card) => card.textContent.match(/Oefening (\\w+)/)[1])")
    for n, id in enumerate(ids):
        solve(lesson, cards.nth(n), id)
    lesson.locator(".aiop-progress").last.get_by_role("button", name="Vernieuw").tap()
    expect(lesson.locator(".aiop-progress").last).to_contain_text(f"{len(ids)} van de {len(ids)} opgelost")
    assert lesson.evaluate("() => window.mice") == 0
    assert lesson.seen == {"errors": [], "outside": []}
