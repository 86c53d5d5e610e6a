"""The page for an own sheet, and the glossary, in a real browser: by keyboard, twice, after a restart."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from . import lab

SHEET, GLOSSARY = "nl/bureau/04-eigen-blad.ipynb", "nl/woordenlijst.ipynb"
FOLLOW = """([path, id]) => jupyterapp.commands.execute("rendermime:handle-local-link", { path, id })"""
TOP = "id => document.querySelector(`[data-jupyter-id='${id}']`).getBoundingClientRect().top"


@pytest.fixture(scope="module")
def page(browser, address):
    """One page for all of it: the sheet first, then a link to a word."""
    tab = browser.new_page(viewport={"width": 1366, "height": 768})
    tab.seen = lab.watch(tab)
    lab.open_notebook(tab, address, SHEET)
    yield tab
    assert tab.seen == {"errors": [], "outside": []}
    tab.close()


def chosen(page: Page) -> list[str]:
    return page.locator(".aiop-sheet .chosen-list li b").all_inner_texts()


def test_a_sheet_is_made_by_keyboard(page: Page):
    find = page.get_by_label("Zoek op nummer of onderwerp")
    find.fill("1a")
    box = page.locator(".aiop-sheet .option:visible input").first
    box.focus()
    page.keyboard.press("Space")
    find.fill("xor")
    page.locator(".aiop-sheet .option:visible input").first.press("Space")
    expect(page.locator(".aiop-sheet .chosen-list li")).to_have_count(2)
    page.get_by_role("button", name="1a naar onder").press("Enter")
    assert chosen(page)[1] == "1a"
    expect(page.get_by_role("button", name="1a naar boven")).to_be_focused()
    page.get_by_label("Titel").fill("Toets <b>1</b>")
    page.get_by_label("Reeks van versie A").fill("tien")
    expect(page.get_by_role("alert").filter(has_text="geheel getal")).to_be_visible()
    page.get_by_label("Reeks van versie A").fill("10")
    sheet = page.frame_locator(".aiop-sheet iframe")
    expect(sheet.get_by_role("heading", level=1)).to_have_text("Toets <b>1</b>")
    page.get_by_label("Bekijk").select_option("Versie B")
    expect(sheet.locator(".foot")).to_contain_text("versie B")
    page.get_by_label("Bekijk").select_option("Correctiesleutel")
    expect(sheet.locator(".solution").first).to_be_visible()


def test_two_clicks_make_the_files_once_and_a_change_takes_them_away(page: Page):
    make = page.get_by_role("button", name="Maak pdf’s en notebooks")
    make.dblclick()
    expect(page.locator(".aiop-sheet .files a")).to_have_count(6, timeout=30_000)
    with page.expect_download() as download:
        page.get_by_role("link", name="toets-b-1-b-leerling-A.pdf").click()
    assert download.value.path().read_bytes().startswith(b"%PDF")
    page.get_by_label("Aantal versies").select_option("1")
    expect(page.locator(".aiop-sheet .files a")).to_have_count(0)
    expect(page.locator(".aiop-sheet .mine .said")).to_have_text(
        "Je veranderde het blad. Maak de bestanden opnieuw."
    )


def test_the_choice_is_there_after_a_restart_and_an_emptied_sheet_comes_back(page: Page):
    before = chosen(page)
    page.reload()
    lab.wait_for_stage(page)
    expect(page.get_by_label("Titel")).to_have_value("Toets <b>1</b>")
    assert chosen(page) == before
    page.get_by_role("button", name="Maak het blad leeg").click()
    expect(page.locator(".aiop-sheet .preview")).to_be_hidden()
    page.get_by_role("button", name="Zet terug").press("Enter")
    assert chosen(page) == before


def test_it_fits_a_phone(page: Page):
    page.set_viewport_size({"width": 320, "height": 700})
    page.evaluate(lab.SETTLED)
    wide = """() => [...document.querySelectorAll(".aiop-sheet, .aiop-sheet section")]
      .filter((node) => node.scrollWidth > node.clientWidth + 1).map((node) => node.className)"""
    assert lab.comes_to_nothing(page, wide) == []
    page.set_viewport_size({"width": 1366, "height": 768})


def test_a_link_to_a_word_leads_to_it_and_a_word_is_found(page: Page):
    page.evaluate(FOLLOW, [GLOSSARY, "#sigmo%C3%AFde"])
    word = page.get_by_role("heading", name="sigmoïde")
    expect(word).to_be_focused(timeout=20_000)
    lab.wait_for_stage(page)
    page.evaluate(lab.SETTLED)
    assert 0 <= page.evaluate(TOP, "sigmoïde") < 300
    find = page.get_by_label("Zoek een woord")
    find.fill("SIGMOIDE")
    expect(page.get_by_role("search").get_by_role("status")).to_have_text("1 woord gevonden.")
    expect(word).to_be_visible()
    find.fill("qqq")
    expect(page.get_by_role("search").get_by_role("status")).to_contain_text("Geen woord gevonden")
    find.press("Escape")
    assert page.locator(".jp-Notebook h3:visible").count() > 90
