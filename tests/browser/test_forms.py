"""A form in a browser: what is typed stays, lists grow by keyboard, a table sorts, a phone shows it all."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from . import lab

CELL = 'from aiopschool import tool\n\ntool("inventory")'
CELLS = "() => jupyterapp.commands.execute('notebook:run-all-cells')"
FILE = "mijn-documenten.json"
WIDE = """() => [...document.querySelectorAll('.aiop-form-tool *')]
    .filter((node) => node.checkVisibility() && !node.closest('.wide, svg, .visually-hidden'))
    .filter((node) => node.getBoundingClientRect().right > innerWidth)
    .map((node) => node.outerHTML.slice(0, 80))"""
SMALL = """() => [...document.querySelectorAll('.aiop-form-tool :is(button, input, select, summary)')]
    .filter((node) => node.checkVisibility() && !node.closest('label.option'))
    .filter((node) => node.getBoundingClientRect().height < 24).map((node) => node.outerHTML.slice(0, 80))"""
FOCUSED = "() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent"


@pytest.fixture(scope="module")
def page(frame):
    tab = frame("forms", CELL, run=False)  # there is no figure to wait for before the form
    tab.evaluate(CELLS)
    tab.locator(".aiop-form").wait_for()
    yield tab
    # A test kills the kernel: what a widget then wants to send is said in the console too.
    tab.seen["errors"] = [text for text in tab.seen["errors"] if "Cannot send" not in text]
    assert tab.seen == {"errors": [], "outside": []}


@pytest.fixture
def form(page: Page):
    """The form of somebody who begins."""
    box = page.locator(".aiop-form-tool")
    box.get_by_role("button", name="Wis", exact=True).click()
    box.get_by_role("button", name="Ja, wis").click()
    expect(box.get_by_text("Alles is gewist.")).to_be_visible()
    return box


def kept(page: Page) -> list[dict]:
    file = Path(page.answers).with_name(FILE)
    return json.loads(file.read_text(encoding="utf-8"))["documents"]["inventory"]["values"]["tools"]


def add(form, name: str) -> None:
    form.get_by_role("button", name="tool toevoegen").click()
    form.page.keyboard.type(name)


def titles(form) -> list[str]:
    return form.locator("button.toggle").all_text_contents()


def test_a_list_grows_by_keyboard_and_its_table_follows(form, page: Page):
    form.get_by_role("button", name="tool toevoegen").focus()
    for name in ("Rekenhulp", "Aanrader"):
        page.keyboard.press("Enter")
        page.keyboard.type(name)  # the first field of the new tool has the focus
        form.get_by_role("button", name="tool toevoegen").focus()
    expect(form.locator(".aiop-table tbody th")).to_have_text(["Rekenhulp", "Aanrader"])
    form.get_by_role("button", name="Aanrader: omhoog").focus()
    page.keyboard.press("Enter")
    expect(form.locator("button.toggle")).to_have_text(["Aanrader", "Rekenhulp"])
    assert page.evaluate(FOCUSED) == "Aanrader: omlaag", "at the top only down is left"
    expect(form.locator(".aiop-table tbody th")).to_have_text(["Aanrader", "Rekenhulp"])
    assert [tool["name"] for tool in kept(page)] == ["Aanrader", "Rekenhulp"]


def test_what_is_removed_is_put_back_with_all_that_stood_in_it(form, page: Page):
    add(form, "Rekenhulp")
    form.get_by_label("Leverancier").fill("Verzonnen bv")
    add(form, "Mail")
    form.get_by_role("button", name="Rekenhulp: verwijder").click()
    expect(form.get_by_text("Rekenhulp is verwijderd.")).to_be_visible()
    assert page.evaluate(FOCUSED) == "Zet terug"
    page.keyboard.press("Enter")
    expect(form.locator("button.toggle")).to_have_text(["Rekenhulp", "Mail"])
    expect(form.get_by_label("Leverancier").first).to_have_value("Verzonnen bv")
    expect(form.locator(".aiop-table tbody th")).to_have_text(["Rekenhulp", "Mail"])
    assert [tool["supplier"] for tool in kept(page)] == ["Verzonnen bv", ""]


def test_a_field_shows_where_it_belongs_and_keeps_its_text(form):
    add(form, "Rekenhulp")
    who, decides = (
        form.get_by_label("Wie is die mens?"),
        form.get_by_label("Wie beslist over wat de tool zegt?"),
    )
    expect(who).to_be_hidden()
    decides.select_option("een mens, na een voorstel van de tool")
    who.fill("de klassenraad")
    decides.select_option("de tool zelf")
    expect(who).to_be_hidden()
    decides.select_option("een mens, na een voorstel van de tool")
    expect(who).to_have_value("de klassenraad")
    assert form.locator("optgroup").evaluate_all("nodes => nodes.map((node) => node.children.length)") == [
        3,
        3,
        4,
        3,
    ]


def test_a_header_sorts_by_keyboard(form, page: Page):
    for name in ("Tool 10", "Tool 9", "Aanrader"):
        add(form, name)
    head = form.get_by_role("columnheader").first
    head.get_by_role("button").focus()
    page.keyboard.press("Enter")
    expect(form.locator(".aiop-table tbody th")).to_have_text(["Aanrader", "Tool 9", "Tool 10"])
    expect(head).to_have_attribute("aria-sort", "ascending")
    page.keyboard.press("Enter")
    expect(form.locator(".aiop-table tbody th")).to_have_text(["Tool 10", "Tool 9", "Aanrader"])
    assert titles(form) == ["Tool 10", "Tool 9", "Aanrader"], "the list keeps its own order"


def test_half_a_word_survives_a_page_that_is_loaded_again_with_its_kernel_gone(form, page: Page):
    """The server has it, or else this tab does."""
    add(form, "Rekenhulp")
    goal = form.get_by_label("Waarvoor gebruiken jullie ze?")
    goal.fill("oefenen met breu")
    page.evaluate("() => jupyterapp.shell.currentWidget.context.sessionContext.session.kernel.shutdown()")
    page.reload(wait_until="domcontentloaded")
    page.evaluate(lab.READY)
    page.evaluate(CELLS)
    form.locator("button.toggle").click()
    expect(goal).to_have_value("oefenen met breu")
    expect(form.get_by_role("table", name="Onze tools")).to_contain_text("oefenen met breu")


def test_a_file_comes_back_after_all_was_erased_and_a_strange_one_changes_nothing(form, page: Page, tmp_path):
    add(form, "Rekenhulp")
    with page.expect_download() as saved:
        form.get_by_role("button", name="Bewaar als bestand").click()
    assert re.fullmatch(r"welke-ai-hebben-wij-\d{4}-\d\d-\d\d\.json", saved.value.suggested_filename)
    file, strange = tmp_path / "lijst.json", tmp_path / "iets.json"
    saved.value.save_as(file)
    strange.write_text("[1, 2", encoding="utf-8")
    picker = form.locator("input[type=file]")
    picker.set_input_files(strange)
    expect(form.get_by_text("Er is niets veranderd.")).to_be_visible()
    form.get_by_role("button", name="Rekenhulp: verwijder").click()
    picker.set_input_files(file)
    expect(form.locator("button.toggle")).to_have_text(["Rekenhulp"])
    expect(form.get_by_text("Het bestand is geladen.")).to_be_visible()  # until then it asks nothing else


def test_the_browser_prints_the_paper_and_a_computer_makes_a_pdf(form, page: Page):
    form.get_by_role("button", name="Zet er voorbeelden in").click()
    expect(form.locator("button.toggle")).to_have_count(3)
    expect(form.get_by_text("Ze zijn verzonnen")).to_be_visible()
    form.get_by_role("button", name="Druk af").click()
    paper = form.frame_locator("iframe")
    expect(paper.get_by_role("heading", name="Welke AI hebben wij?")).to_be_attached()
    expect(paper.locator("tbody tr")).to_have_count(3)
    with page.expect_download() as made:
        form.get_by_role("button", name="Maak een pdf").click()
    assert Path(made.value.path()).read_bytes().startswith(b"%PDF")


def test_all_of_it_fits_a_phone_and_is_accessible(form, page: Page):
    form.get_by_role("button", name="Zet er voorbeelden in").click()
    expect(form.locator("button.toggle")).to_have_count(3)
    expect(form.get_by_text("Ze zijn verzonnen")).to_be_visible()
    form.locator("button.toggle").first.click()
    problems = Axe().run(page, context={"include": [[".aiop-form-tool"]]}).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in problems] == []
    before = page.viewport_size
    page.set_viewport_size({"width": 320, "height": 640})
    try:
        assert lab.comes_to_nothing(page, WIDE) == []
        assert lab.comes_to_nothing(page, SMALL) == []
    finally:
        page.set_viewport_size(before)
