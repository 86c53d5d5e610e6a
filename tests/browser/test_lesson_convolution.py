"""The explorers of lesson 3 in a real browser: step, paint, move the window, draw a digit, type a filter."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from . import lab

CELL = 'from aiopschool import explore\n\nexplore("{}")'
NAMES = ("convolution", "photos", "digits", "filters-class")


@pytest.fixture(scope="module")
def page(frame):
    tab = frame("lesson3", *map(CELL.format, NAMES))
    yield tab
    assert tab.seen == {"errors": [], "outside": []}


def explorer(page: Page, name: str):
    box = page.locator(".aiop-explorer").nth(NAMES.index(name))
    box.scroll_into_view_if_needed()
    return box


def place(box, row: int, column: int, rows: int = 8) -> tuple[float, float]:
    grid = box.get_by_role("grid")
    grid.scroll_into_view_if_needed()
    area = grid.bounding_box()
    return (
        area["x"] + area["width"] * (column + 0.5) / rows,
        area["y"] + area["height"] * (row + 0.5) / rows,
    )


def output(box) -> list[list[str]]:
    box.locator("details").evaluate("node => { node.open = true; }")
    rows = box.locator("tbody tr")
    rows.first.wait_for()
    return [row.locator("td").all_text_contents()[1:] for row in rows.all()]


def test_step_by_step(page: Page):
    box = explorer(page, "convolution")
    step = box.get_by_role("button", name="Volgende stap")
    step.click()
    step.click()
    expect(box.locator(".formula").last).to_have_text("9 + 9 + 9 = 27")
    expect(box.locator("figcaption")).to_contain_text("Stap 2 van 36")
    box.get_by_role("button", name="Alle stappen").click()
    expect(box.locator("figcaption")).to_contain_text("Stap 36 van 36")
    assert output(box)[0] == ["0", "27", "27", "0", "0", "0"]


def test_the_window_of_a_photo_follows(page: Page):
    box = explorer(page, "photos")
    window = box.get_by_role("slider", name="venster")
    window.focus()
    page.keyboard.press("ArrowDown")
    expect(window).to_have_attribute("aria-valuetext", "rij 42, kolom 41")
    area = box.locator(".pad").bounding_box()
    page.mouse.click(area["x"] + 0.75 * area["width"], area["y"] + 0.25 * area["height"])
    expect(window).not_to_have_attribute("aria-valuetext", "rij 42, kolom 41")
    expect(box.locator(".formula")).to_have_count(5)


def test_a_digit_is_drawn_and_read(page: Page):
    box = explorer(page, "digits")
    box.get_by_role("button", name="Train het netwerk").click()
    expect(box.locator(".formula")).to_contain_text("Ronde 15 van 15", timeout=30_000)
    page.mouse.move(*place(box, 1, 2))
    page.mouse.down()
    for row, column in [(1, 5), (2, 5), (6, 2)]:
        page.mouse.move(*place(box, row, column), steps=5)
    page.mouse.up()
    expect(box.locator("figcaption")).to_contain_text("7")
    box.get_by_role("button", name="Wis").click()
    expect(box.locator("figcaption")).to_have_text("Er staat nog niets. Teken eerst een cijfer.")


def test_a_filter_by_typing_dragging_and_arrow_keys(page: Page):
    box = explorer(page, "convolution")
    box.get_by_role("button", name="Herstel").click()
    first = box.get_by_role("textbox", name="getallen, rij 1, kolom 1")
    first.fill("1/9")
    first.press("Enter")
    expect(box.get_by_label("Filter", exact=True)).to_have_value("own")
    middle = box.get_by_role("textbox", name="getallen, rij 2, kolom 2")
    middle.focus()
    page.keyboard.press("ArrowUp")
    expect(middle).to_have_value("1")
    area = middle.bounding_box()
    x, y = area["x"] + area["width"] / 2, area["y"] + area["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 27, y, steps=6)
    page.mouse.up()
    expect(middle).to_have_value("4")
    first.fill("veel")
    first.press("Enter")
    expect(box.get_by_role("alert").filter(has_text="Rij 1, kolom 1")).to_contain_text("geen getal")
    expect(first).to_have_value("veel")
    box.get_by_role("button", name="Herstel").click()
    expect(first).to_have_value("−1")


def test_what_groups_call_out_stands_in_the_class_picture_with_its_score(page: Page):
    box = explorer(page, "filters-class")
    box.get_by_label("Filter", exact=True).select_option("mean")
    box.get_by_role("button", name="Zet erbij").click()
    middle = box.get_by_role("textbox", name="getallen, rij 2, kolom 2")
    middle.fill("8")
    middle.press("Enter")
    box.get_by_role("textbox", name="Naam").fill("Achteraan")
    box.get_by_role("button", name="Zet erbij").click()
    rows = box.locator("tbody tr")
    expect(rows).to_have_count(2)
    expect(rows.first).to_contain_text("?")
    box.get_by_label("Toon de scores").check()
    expect(rows.first).to_contain_text("2 van de 10 randen")
    expect(rows.last).to_contain_text("Achteraan")
    box.get_by_role("button", name="Wis het klasbeeld").click()
    box.get_by_role("button", name="Ja, wis alles").click()
    expect(rows).to_have_count(0)


def test_a_photo_of_ones_own_stays_here(page: Page, tmp_path):
    from PIL import Image

    box = explorer(page, "photos")
    Image.linear_gradient("L").resize((300, 200)).save(tmp_path / "eigen.png")
    box.locator("input[type=file]").set_input_files(tmp_path / "eigen.png")
    expect(box.locator("figcaption")).to_contain_text("Je eigen foto. Ze blijft op dit toestel.")
    expect(box.get_by_label("Foto", exact=True)).to_have_value("own")
    (tmp_path / "geen.png").write_text("geen beeld")
    box.locator("input[type=file]").set_input_files(tmp_path / "geen.png")
    expect(box.locator(".picture-file .error")).to_contain_text("Kies een foto")
    expect(box.locator("figcaption")).to_contain_text("Je eigen foto")
    box.get_by_label("Foto", exact=True).select_option("kat")


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768), (820, 1180)])
def test_nothing_is_wider_than_the_page(page: Page, size):
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.evaluate(lab.SETTLED)
    too_wide = page.evaluate(
        """() => [...document.querySelectorAll(".aiop-explorer, .aiop-controls, .aiop-figure")]
             .filter(node => node.scrollWidth > node.clientWidth + 1).map(node => node.className)"""
    )
    assert too_wide == []
    page.set_viewport_size({"width": 1366, "height": 900})
