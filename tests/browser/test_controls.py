"""Controls that lesson 3 uses first, in a real browser: a matrix of numbers, and a picture of one's own."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

NAMES = ("convolution", "photos", "digits")


@pytest.fixture(scope="module")
def page(frame):
    cells = (f'from aiopschool import explore\n\nexplore("{name}")' for name in NAMES)
    tab = frame("controls", *cells)
    yield tab
    assert tab.seen == {"errors": [], "outside": []}


def explorer(page: Page, name: str):
    box = page.locator(".aiop-explorer").nth(NAMES.index(name))
    box.scroll_into_view_if_needed()
    return box


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
    page.wait_for_timeout(300)
    too_wide = page.evaluate(
        """() => [...document.querySelectorAll(".aiop-explorer, .aiop-controls, .aiop-figure")]
             .filter(node => node.scrollWidth > node.clientWidth + 1).map(node => node.className)"""
    )
    assert too_wide == []
    page.set_viewport_size({"width": 1366, "height": 900})
