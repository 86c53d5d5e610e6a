"""Explorers on a phone, in forced colours, while tabs change, in class mode, one that waits: in one page."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from . import lab
from .exercises import show

CALLS = ('"lines", question="1.2"', '"lines"', '"lines"', '"convolution"', '"photos"')
TOO_WIDE = """() => {
  const parts = ".aiop-explorer :is(.aiop-controls, .aiop-figure, button, input, select)";
  const right = (node) => node.getBoundingClientRect().right;
  return [...document.querySelectorAll(parts)]
    .filter(node => node.offsetWidth && !node.classList.contains("visually-hidden"))
    .filter(node => right(node) > right(node.closest(".jp-OutputArea-output")) + 1)
    .map(node => node.outerHTML.slice(0, 80));
}"""
TOO_SMALL = """() => {
  const parts = ".aiop-explorer :is(button, select, summary, [type=text], .handle)";
  return [...document.querySelectorAll(parts)]
    .map(node => [node.outerHTML.slice(0, 80), node.getBoundingClientRect()])
    .filter(([_html, box]) => box.width && Math.min(box.width, box.height) < 24).map(([html]) => html);
}"""
TOPS = """box => [".tablist", ".stage"].map(part => box.querySelector(part).getBoundingClientRect().top)"""


@pytest.fixture(scope="module")
def page(frame):
    """Explorers, and a card under them."""
    calls = (f"from aiopschool import explore\n\nexplore({call})" for call in CALLS)
    tab = frame("explorers", *calls, show("1a"))
    expect(tab.locator(".aiop-figure svg")).to_have_count(len(CALLS), timeout=30_000)
    yield tab
    assert tab.seen == {"errors": [], "outside": []}


def explorer(page: Page, index: int):
    box = page.locator(".aiop-explorer").nth(index)
    box.scroll_into_view_if_needed()
    return box


@pytest.mark.parametrize("width", [320, 820, 1366])
def test_controls_fit_and_a_change_of_tab_moves_nothing(page: Page, width: int):
    page.set_viewport_size({"width": width, "height": 640})
    page.evaluate(lab.SETTLED)
    assert lab.comes_to_nothing(page, TOO_WIDE) == []
    assert lab.comes_to_nothing(page, TOO_SMALL) == []
    for index in (1, 3):
        box = explorer(page, index)
        tabs = box.get_by_role("tab")
        tabs.first.scroll_into_view_if_needed()
        tabs.first.click()

        def places(box=box):
            page.wait_for_timeout(150)
            return box.evaluate(TOPS)

        before = places()
        for tab in tabs.all():
            tab.click()
            expect(tab).to_be_focused()
            assert places() == pytest.approx(before, abs=1)
        page.keyboard.press("ArrowLeft")
        assert places() == pytest.approx(before, abs=1)
    page.set_viewport_size({"width": 1366, "height": 768})


def test_the_chosen_tab_and_the_picture_are_seen_in_forced_colours(page: Page):
    page.emulate_media(forced_colors="active", color_scheme="dark")
    box = explorer(page, 1)
    chosen, other = (box.locator(f'.tab[aria-selected="{state}"]').first for state in ("true", "false"))
    look = "node => getComputedStyle(node).backgroundColor"
    assert chosen.evaluate(look) != other.evaluate(look)
    assert box.locator(".stage").evaluate(look) == "rgb(255, 255, 255)"
    page.emulate_media(forced_colors="none", color_scheme="light")


def test_names_differ_also_when_an_explorer_stands_twice(page: Page):
    for table in page.locator("details.table").all():
        table.evaluate("node => { node.open = true }")
    page.wait_for_timeout(300)
    found = Axe().run(page, options={"runOnly": ["landmark-unique", "scrollable-region-focusable"]})
    ours = [
        (issue["id"], node["target"])
        for issue in found.response["violations"]
        for node in issue["nodes"]
        if "aiop" in node["html"] + str(node["target"])
    ]
    assert ours == []


def test_start_again_right_after_dragging_a_slider(page: Page):
    """The click leaves while moves still wait: what counts is what was done last."""
    box = explorer(page, 2)
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 3})
    for _time in range(2):
        slider = box.get_by_role("slider", name="m", exact=True)
        area = slider.bounding_box()
        page.mouse.move(area["x"] + area["width"] / 2, area["y"] + area["height"] / 2)
        page.mouse.down()
        page.mouse.move(area["x"] + area["width"] * 0.9, area["y"] + 5, steps=8)
        page.mouse.up()
        box.get_by_role("button", name="Herstel").click()
        expect(box.locator(".formula").first).to_have_text("y = 3")
        page.wait_for_timeout(250)
        expect(box.locator(".formula").first).to_have_text("y = 3")
        expect(box.get_by_role("textbox", name="m, als getal")).to_have_value("0")
        assert slider.get_attribute("aria-valuetext") == "0"
    session.send("Emulation.setCPUThrottlingRate", {"rate": 1})


def test_what_is_typed_again_stays_when_the_answer_to_something_older_comes(page: Page):
    """Retyped before the field was emptied or changed by what was clicked before, as a quick hand does."""
    box = explorer(page, 1)
    box.get_by_role("tab", name="ax + by + c = 0").click()
    a, c = (box.get_by_role("textbox", name=name, exact=True) for name in "ac")
    formula, old = box.locator(".formula").first, c.input_value()
    a.fill("2")
    a.press("Enter")
    expect(formula).to_contain_text("2x")
    a.fill("2")
    box.get_by_role("button", name="Wissel kanten").evaluate("button => button.click()")
    expect(c).not_to_have_value(old)
    expect(a).to_have_value("2")
    swapped = formula.text_content()
    a.blur()
    expect(formula).not_to_have_text(swapped)
    expect(a).to_have_value("2")
    box.get_by_role("button", name="Herstel").click()


def test_class_mode_is_one_switch_for_the_page(page: Page):
    page.set_viewport_size({"width": 1366, "height": 900})
    first, second = (explorer(page, index).get_by_role("button", name="Klasmodus") for index in (1, 2))
    text, stage = (explorer(page, 1).locator(part).first for part in (".aiop-figure .text", ".stage"))
    size = "node => parseFloat(getComputedStyle(node).fontSize)"
    before, width = text.evaluate(size), stage.bounding_box()["width"]
    first.click()
    expect(second).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".jp-InputArea-editor").first).to_be_hidden()
    assert text.evaluate(size) == pytest.approx(1.5 * before)
    assert stage.bounding_box()["width"] > 1.2 * width
    second.click()
    expect(page.locator(".jp-InputArea-editor").first).to_be_visible()


def test_class_mode_covers_answers_until_asked(page: Page):
    card, switch = page.locator(".aiop-card"), page.get_by_role("button", name="Klasmodus").first
    card.get_by_role("textbox").fill("17")
    switch.click()
    expect(card.get_by_role("textbox")).to_be_hidden()
    card.get_by_role("button", name="Toon wat er ingevuld is").click()
    expect(card.get_by_role("textbox")).to_have_value("17")
    switch.click()
    expect(card.get_by_role("button", name="Toon wat er ingevuld is")).to_be_hidden()
