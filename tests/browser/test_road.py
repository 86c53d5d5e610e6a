"""The road to AI in a real browser: by mouse, by keyboard, by typing, on a narrow screen, after a reload."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from aiopschool.team.road.content import MONTHS

from . import lab

NOTEBOOK = "nl/team/03-weg-naar-ai.ipynb"
WIDER = """() => [...document.querySelectorAll(".aiop-road, .aiop-steps, .aiop-files")]
  .filter(node => node.scrollWidth > node.clientWidth + 1)
  .map(node => `${node.className}: ${node.scrollWidth} > ${node.clientWidth}`)"""


@pytest.fixture(scope="module")
def road(browser, address) -> Iterator[Page]:
    """The page of a school that begins."""
    tab = browser.new_page(viewport={"width": 1366, "height": 768})
    tab.seen = lab.watch(tab)
    lab.open_notebook(tab, address, NOTEBOOK)
    yield tab
    assert tab.seen == {"errors": [], "outside": []}
    tab.close()


@pytest.fixture(scope="module")
def kept(root) -> Path:
    """Where this device keeps the plan."""
    return root / "nl" / "team" / "mijn-documenten.json"


def step(page: Page, name: str) -> Locator:
    return page.locator(".aiop-steps").get_by_role("group", name=name)


def entry(kept: Path, id: str) -> dict[str, Any]:
    values = json.loads(kept.read_text(encoding="utf-8"))["documents"]["road"]["values"]
    return values["plans"][values["open"]]["steps"][id]


def test_a_bar_moves_by_mouse_and_by_keys_and_the_list_follows(road, kept):
    road.get_by_label("Toon").select_option("1 Fundament")
    handle = road.get_by_role("slider", name="begin van 1.1 AI-werkgroep")
    handle.scroll_into_view_if_needed()
    month = road.locator(".aiop-road .grid").bounding_box()["width"] / MONTHS
    box = handle.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    road.mouse.move(x, y)
    road.mouse.down()
    road.mouse.move(x + 3 * month, y, steps=6)
    road.mouse.up()
    begins = step(road, "1.1 AI-werkgroep").get_by_label("begint")
    expect(begins).to_have_value("4")
    handle.press("ArrowLeft")
    expect(begins).to_have_value("3")
    expect(handle).to_have_attribute("aria-valuetext", begins_in(begins))
    assert entry(kept, "1.1")["begin"] == 3


def begins_in(begins: Locator) -> Any:
    """What a screen reader speaks begins with the step and its month."""
    month = begins.evaluate("select => select.selectedOptions[0].text")
    return re.compile(rf"^1\.1 AI-werkgroep: {re.escape(month)}, 1 maand$")


def test_too_early_is_said_beside_the_step(road):
    other = step(road, "1.2 AI-coördinator")
    other.get_by_label("begint").select_option("1")
    expect(other.get_by_role("status")).to_contain_text("begint voor 1.1 AI-werkgroep klaar is")
    expect(road.locator(".aiop-road figcaption")).to_contain_text("1.2 AI-coördinator")


def test_what_is_typed_survives_a_reload_at_once(road, kept):
    step(road, "1.3 Beginmeting").get_by_label("wie").click()
    road.keyboard.type("ICT")
    road.reload()
    lab.wait_for_stage(road)
    expect(step(road, "1.3 Beginmeting").get_by_label("wie")).to_have_value("ICT")
    road.wait_for_timeout(1000)
    assert entry(kept, "1.3")["owner"] == "ICT"


def test_a_restart_of_python_keeps_the_plan(road):
    road.get_by_role("button", name="Opnieuw beginnen").click()
    road.get_by_role("button", name="Ja, begin opnieuw").click()
    lab.wait_for_stage(road, "waiting")
    lab.wait_for_stage(road)
    expect(step(road, "1.3 Beginmeting").get_by_label("wie")).to_have_value("ICT", timeout=30_000)


def test_a_file_is_saved_and_comes_back(road, tmp_path):
    with road.expect_download() as saved:
        road.get_by_role("button", name="Bewaar als bestand").click()
    file = tmp_path / saved.value.suggested_filename
    saved.value.save_as(file)
    road.get_by_role("button", name="Wis", exact=True).click()
    road.get_by_role("button", name="Ja, wis").click()
    who = step(road, "1.3 Beginmeting").get_by_label("wie")
    expect(who).to_have_value("")
    road.locator(".aiop-files input[type=file]").set_input_files(file)
    expect(who).to_have_value("ICT")


def test_on_a_phone_the_list_fits_and_does_all(road, kept):
    road.set_viewport_size({"width": 320, "height": 640})
    road.evaluate(lab.SETTLED)
    assert lab.comes_to_nothing(road, WIDER) == []
    one = step(road, "1.4 Visiedag")
    one.scroll_into_view_if_needed()
    one.get_by_label("duurt").select_option("3")
    one.get_by_label("stand").select_option("doing")
    expect(road.locator(".aiop-steps .count").first).to_contain_text("1 bezig")
    assert (entry(kept, "1.4")["months"], entry(kept, "1.4")["state"]) == (3, "doing")
    small = road.evaluate(
        """() => [...document.querySelectorAll(".aiop-road :is(button, select, input, summary, .handle)")]
             .filter(node => node.checkVisibility() && node.type !== "file")
             .map(node => [node.outerHTML.slice(0, 60), node.getBoundingClientRect()])
             .filter(([, box]) => box.height < 24 || box.width < 24).map(([text]) => text)"""
    )
    assert small == []
    road.set_viewport_size({"width": 1366, "height": 768})
