"""Lessons in English in a real browser: what is written and typed there before Python answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from . import lab
from .exercises import card

CARDS = "from aiopschool import exercise\nfrom tests.card.cards import register\n\nregister()"


@pytest.fixture(scope="module")
def english(browser: Browser, jupyter: str, folder: Path) -> Iterator[Page]:
    """A notebook with a matrix, a rule in pieces and explorers, all in English."""
    cells = [f'exercise("{id}", lang="en")' for id in ("p5", "p6")]
    explorers = [f'explore("{name}", lang="en")' for name in ("lines", "convolution")]
    lab.write_notebook(folder / "les.ipynb", CARDS, *cells, "from aiopschool import explore", *explorers)
    tab = browser.new_page(viewport={"width": 1366, "height": 768})
    seen = lab.watch(tab)
    lab.open_notebook(tab, jupyter, f"{folder.name}/les.ipynb")
    expect(tab.locator(".aiop-controls")).to_have_count(2, timeout=60_000)
    yield tab
    assert seen == {"errors": [], "outside": []}
    tab.close()


def is_right(own) -> None:
    own.get_by_role("button", name="Check").click()
    expect(own.get_by_role("status")).to_have_text(re.compile("^✓Right"), timeout=20_000)


def test_a_cell_of_a_matrix_takes_a_decimal_point(english):
    """A semicolon is typed by accident: it shares a key with the point."""
    own = card(english, 0)
    for place, text in (
        ("1, column 1", "48611"),
        ("1, column 2", "1;5"),
        ("2, column 1", "-3"),
        ("2, column 2", "4"),
    ):
        own.get_by_label(f"row {place}").fill(text)
    is_right(own)


def test_a_rule_in_pieces_is_split_at_if_and_found_again(english):
    own = card(english, 1)
    expect(own.locator(".piece span").first).to_have_text("if")
    texts = ["48611x", "x < 0", "2.0x", "x >= 0"]
    fields = own.locator(".piece input")
    for field, text in zip(fields.all(), texts, strict=True):
        field.fill(text)
    is_right(own)
    english.evaluate("() => jupyterapp.commands.execute('notebook:run-all-cells')")
    expect(own.get_by_role("status")).to_have_text(re.compile("^✓Right"), timeout=20_000)
    for field, text in zip(fields.all(), texts, strict=True):
        expect(field).to_have_value(text)


def test_a_slider_writes_a_decimal_point_at_once(english):
    panel = english.locator(".aiop-controls").nth(0)
    slider = panel.get_by_role("slider", name="m", exact=True)
    slider.scroll_into_view_if_needed()
    for _press in range(7):
        slider.press("ArrowRight")
        text = slider.get_attribute("aria-valuetext")
        assert "," not in text
    field = panel.get_by_label("m, as a number")
    assert re.fullmatch(r"0\.\d+", field.input_value())
    expect(english.locator(".formula").first).to_contain_text(field.input_value())
    field.fill("0,5")
    field.press("Enter")
    expect(panel.get_by_role("alert").filter(has_text="with a point")).to_have_count(1)
    field.fill("-1.25")
    field.press("Enter")
    expect(english.locator(".formula").first).to_contain_text("−1.25")


def test_a_number_of_a_filter_is_stepped_from_a_decimal_point(english):
    panel = english.locator(".aiop-controls").nth(1)
    cell = panel.get_by_label("row 1, column 1")
    cell.fill("0.25")
    cell.press("ArrowUp")
    expect(cell).to_have_value("1.25")
    cell.press("ArrowDown")
    cell.press("ArrowDown")
    expect(cell).to_have_value("−0.75")
