"""The start page and the page about the curriculum, as somebody uses them who never saw them."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from . import lab

ANSWERS = {
    "schema": 2,
    "exercises": {"1a": {"texts": ["3"], "tries": 1}, "3a": {"solved": True, "texts": ["1"]}},
}
MOVED = "before => document.querySelector('.aiop-start .live figcaption').textContent !== before"
WIDE = """() => {
  const ours = [...document.querySelectorAll(".aiop-start, .aiop-map")];
  const isOut = (node) => node.getBoundingClientRect().right > innerWidth + 1;
  const out = (node) => isOut(node) && node.closest(".scroll, svg") === null;
  return ours.flatMap((top) => [top, ...top.querySelectorAll("*")]).filter(out)
    .map((node) => `${node.tagName} ${node.className} ${node.getBoundingClientRect().right}`);
}"""


@pytest.fixture(scope="module")
def page(browser: Browser, address: str, root) -> Iterator[Page]:
    """The start page of somebody who was in lesson 3 before."""
    (root / "nl" / "mijn-antwoorden.json").write_text(json.dumps(ANSWERS), encoding="utf-8")
    tab = browser.new_page(viewport={"width": 1366, "height": 768})
    tab.seen = lab.watch(tab)
    lab.open_notebook(tab, address, "nl/00-start.ipynb")
    yield tab
    assert tab.seen == {"errors": [], "outside": []}
    tab.close()


def test_a_picture_moves_by_keyboard_alone(page: Page):
    card = page.locator(".aiop-start .card").first
    card.get_by_role("button", name="Probeer het hier").press("Enter")
    slider = card.get_by_role("slider", name="m", exact=True)
    expect(slider).to_be_focused(timeout=30_000)
    before = card.locator("figcaption").text_content()
    for _press in range(4):
        slider.press("ArrowRight")
    page.wait_for_function(MOVED, arg=before)


def test_a_picture_that_is_pointed_at_lives(page: Page):
    card = page.locator(".aiop-start .card").nth(1)
    card.locator("img").click()
    expect(card.locator(".live svg")).to_be_visible(timeout=30_000)
    card.locator(".live svg").click(force=True)  # again, as one does who sees nothing yet
    expect(card.get_by_role("slider")).not_to_have_count(0)
    expect(page.locator(".aiop-start .live")).to_have_count(2)


def test_the_choice_among_the_lessons(page: Page):
    found, cards = page.locator(".aiop-start .found"), page.locator(".aiop-start .card:visible")
    expect(found).to_have_text("Alle 9 lessen")
    page.get_by_label("Finaliteit").select_option("A")
    every = cards.count()
    assert 0 < every < 9
    expect(found).to_have_text(f"{every} van de 9 lessen")
    page.get_by_label("Vak").select_option("stem")
    page.get_by_label("Graad").select_option("3")
    expect(cards).to_have_count(1)
    page.get_by_label("Vak").select_option("science")
    expect(cards).to_have_count(0)
    page.get_by_role("button", name="Toon alle lessen").click()
    expect(cards).to_have_count(9)
    expect(page.get_by_label("Vak")).to_be_focused()


def test_nothing_is_wider_than_a_phone(page: Page):
    page.set_viewport_size({"width": 320, "height": 700})
    page.evaluate(lab.SETTLED)
    assert lab.comes_to_nothing(page, WIDE) == []
    page.set_viewport_size({"width": 1366, "height": 768})


def test_what_a_teacher_opens_is_there(page: Page, address: str):
    card = page.locator(".aiop-start .card").first
    card.get_by_text("Voor de leerkracht").click()
    with page.expect_popup() as opened:
        card.get_by_role("link", name="kaarten").click()
    assert "/files/worksheets/nl/01-" in opened.value.url or opened.value.url == "about:blank"
    opened.value.close()
    answer = page.request.get(f"{address}/files/worksheets/nl/01-rechte-kaarten.pdf")
    assert answer.body().startswith(b"%PDF")
    for path in (
        "worksheets/../pyproject.toml",
        "worksheets/%2e%2e/pyproject.toml",
        "worksheets/nl/none.pdf",
    ):
        assert page.request.get(f"{address}/files/{path}").status in (403, 404)


def test_one_click_goes_on_where_the_reader_was(page: Page):
    """The lesson stands there with its first explorer, ready to be used."""
    again = page.locator(".aiop-start .again")
    expect(again).to_have_text("Ga verder met les 3: Een filter dat randen ziet Je werkte het laatst aan 3a.")
    again.get_by_role("link").click()
    title = page.locator(".aiop-bar:visible .title")
    expect(title).to_contain_text("Les 3", timeout=30_000)
    lab.wait_for_stage(page)
    expect(page.locator(".aiop-explorer:visible svg").first).to_be_visible(timeout=30_000)
    page.go_back()
    expect(title).to_have_text("Welkom bij AI Op School")


def test_the_goal_of_a_school_survives_a_reload(page: Page, address: str):
    page.get_by_role("link", name="de lessen en het leerplan").click()
    goal = page.get_by_label("Leerplandoel in jouw school 2de graad D, MD 06.10")
    goal.fill("LPD 12")
    page.reload()
    lab.wait_for_stage(page)
    expect(goal).to_have_value("LPD 12", timeout=30_000)
    page.get_by_label("Toon").select_option("lesson")
    expect(goal).to_be_hidden()
    expect(page.get_by_role("row", name="de score en haar teken")).to_be_visible()
