"""The explorers of lesson 4 in a real browser: drag a kink, type a weight, train, call out for the class."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

CELLS = (
    'from aiopschool import explore\n\nexplore("bends", count=2)',
    'from aiopschool import explore\n\nexplore("devices")',
    'from aiopschool import explore\n\nexplore("xor")',
    'from aiopschool import explore\n\nexplore("layers", data="groups")',
    'from aiopschool import explore\n\nexplore("neurons-class")',
)


@pytest.fixture(scope="module")
def lesson(frame):
    """Five explorers on one page."""
    tab = frame("lesson4", *CELLS)
    expect(tab.locator(".aiop-explorer")).to_have_count(len(CELLS))
    yield tab
    assert tab.seen == {"errors": [], "outside": []}


def box(lesson: Page, n: int):
    found = lesson.locator(".aiop-explorer").nth(n)
    found.scroll_into_view_if_needed()
    return found


def drag(page: Page, handle, across: float, down: float) -> None:
    """Take a handle by the mouse and bring it this far."""
    place = handle.bounding_box()
    x, y = place["x"] + place["width"] / 2, place["y"] + place["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + across, y + down, steps=6)
    page.mouse.up()


def test_a_kink_and_a_slope_are_dragged_and_the_rule_follows(lesson: Page):
    bends = box(lesson, 0)
    first = bends.locator(".formula").first
    expect(first).to_have_text("y = ReLU(x + 1) − ReLU(x − 3)")
    drag(lesson, bends.get_by_role("slider", name="knik van neuron 1"), 120, 40)
    expect(first).not_to_contain_text("ReLU(x + 1)")
    drag(lesson, bends.get_by_role("slider", name="helling van neuron 2"), 0, -40)
    expect(first).not_to_contain_text("− ReLU(x − 3)")
    bends.get_by_role("button", name="Herstel").click()
    expect(first).to_have_text("y = ReLU(x + 1) − ReLU(x − 3)")


def test_a_kink_moves_by_keys_and_a_weight_is_typed(lesson: Page):
    bends = box(lesson, 0)
    kink = bends.get_by_role("slider", name="knik van neuron 1")
    kink.focus()
    lesson.keyboard.press("ArrowRight")
    expect(bends.locator(".formula").first).to_contain_text("ReLU(x + 0,75)")
    assert kink.get_attribute("aria-valuetext") == "(−0,75; 0)"
    field = bends.get_by_role("textbox", name="w", exact=True)
    for bad in ("", "zwaar"):
        field.fill(bad)
        field.press("Enter")
        expect(bends.locator(".formula").first).to_contain_text("ReLU(x + 0,75)")
    field.fill("-1/2")
    field.press("Enter")
    expect(bends.locator(".formula").first).to_contain_text("ReLU(−0,5x + 0,75)")
    bends.get_by_role("tab", name="kiezen").click()
    bends.get_by_label("Bouw na").select_option("hill")
    expect(bends.locator("figcaption")).to_contain_text("grijze grafiek")


def test_the_rule_of_a_device_appears_after_dragging(lesson: Page):
    devices = box(lesson, 1)
    expect(devices.locator(".formula").first).to_contain_text("Sleep over de hele grafiek")
    drag(lesson, devices.get_by_role("slider", name="invoer van het toestel"), 250, 0)
    expect(devices.locator(".formula").first).to_have_text("ReLU(0,05t − 1,5)")
    devices.get_by_label("Toestel", exact=True).select_option("lamp")
    expect(devices.locator("figcaption")).to_contain_text("lux")
    expect(devices.locator(".formula").first).to_contain_text("Sleep over de hele grafiek")


def test_training_for_xor_is_clicked_twice_and_says_how_it_ended(lesson: Page):
    xor = box(lesson, 2)
    xor.get_by_role("tab", name="trainen").click()
    xor.get_by_role("button", name="Train vanaf deze start").dblclick()
    expect(xor.locator("figcaption")).to_contain_text("Start 1: getraind, en alle vier zijn juist.")
    other = xor.get_by_role("button", name="Andere start")
    other.click()
    other.click()
    expect(xor.locator("figcaption")).to_contain_text("Start 3: de training liep vast")
    line = xor.get_by_role("slider", name="lijn van neuron 1, punt 1")
    if line.is_visible():
        drag(lesson, line, 20, -30)
        expect(xor.locator("figcaption")).not_to_contain_text("liep vast")


def test_a_network_trains_step_by_step(lesson: Page):
    layers = box(lesson, 3)
    step = layers.get_by_role("button", name="Train 10 rondes")
    step.dblclick()
    expect(layers.locator(".formula").nth(1)).to_have_text("20 rondes")
    assert layers.locator("svg").evaluate("svg => svg.querySelectorAll('pattern').length") >= 2
    layers.get_by_role("tab", name="netwerk").click()
    layers.get_by_label("Activatie").select_option("none")
    expect(layers.locator("figcaption")).to_contain_text("één rechte")
    expect(layers.locator(".formula").nth(1)).to_have_text("0 rondes")


def test_the_class_calls_out_its_kinks(lesson: Page):
    picture = box(lesson, 4)
    for name, kinks in (("Noor", "2 5 8"), ("Amir", "5")):
        picture.get_by_role("textbox", name="Naam").fill(name)
        picture.get_by_role("textbox", name="Knikken bij km").fill(kinks)
        picture.get_by_role("button", name="Zet erbij").click()
        expect(picture.locator("figcaption")).to_contain_text(name)
    expect(picture.locator("tbody")).to_contain_text("?")
    picture.get_by_label("Toon de scores").check()
    expect(picture.locator("figcaption")).to_contain_text("Beste score: Noor (2,5 m)")
