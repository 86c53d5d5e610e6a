"""Exercises in a real browser: a whole session by keyboard, drafts, two windows, and files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from aiopschool import exercise
from aiopschool.classroom.handin import parse

from . import lab
from .exercises import FOCUSED, begin_again, card, kept, show

IDS = ("1a", "1b", "1d", "1a")
CELLS = (*map(show, IDS), 'from aiopschool import progress\n\nprogress("lines")')
Open = Callable[[str], Page]


@pytest.fixture(scope="module")
def opened(browser: Browser, jupyter: str, folder: Path) -> Iterator[Open]:
    """`opened(name)` opens a notebook of that name with these cells, in a new window, and runs them."""
    tabs = []

    def open_notebook(name: str) -> Page:
        lab.write_notebook(folder / f"{name}.ipynb", *CELLS)
        tab = browser.new_page(viewport={"width": 1366, "height": 768}, accept_downloads=True)
        tab.seen = lab.watch(tab)
        tabs.append(tab)
        lab.open_notebook(tab, jupyter, f"{folder.name}/{name}.ipynb")
        loaded(tab)
        return tab

    yield open_notebook
    for tab in tabs:
        assert tab.seen == {"errors": [], "outside": []}
        tab.close()


def loaded(page: Page) -> None:
    expect(page.locator(".aiop-answer")).to_have_count(len(IDS), timeout=60_000)
    expect(page.locator(".aiop-files")).to_have_count(1)


@pytest.fixture(scope="module")
def shared(opened: Open) -> Page:
    return opened("les")


@pytest.fixture
def page(shared: Page, folder: Path) -> Page:
    """The notebook of a pupil who begins."""
    begin_again(shared, folder)
    loaded(shared)
    return shared


def test_a_whole_session_by_keyboard(page: Page):
    """Wrong in a known way, wrong in another way, a hint, and right; all is told once, and hints stay."""
    own, keys = card(page), page.keyboard
    page.evaluate(
        """() => { window.told = []; const feedback = document.querySelector(".feedback");
             const changes = {childList: true, subtree: true, characterData: true};
             new MutationObserver(() => window.told.push(feedback.textContent)).observe(feedback, changes);
             new MutationObserver((all) => window.told.push(...all.flatMap(({addedNodes, removedNodes}) =>
               [...addedNodes, ...removedNodes].map((node) => node.textContent))))
               .observe(document.querySelector(".hints"), changes); }"""
    )
    height = own.locator(".feedback").bounding_box()["height"]
    own.get_by_role("textbox", name="score").focus()
    keys.type("−1")
    keys.press("Tab")
    keys.press("ArrowDown")
    expect(own.get_by_label("spam")).to_be_checked()
    keys.press("Enter")
    said = own.get_by_role("status")
    expect(said).to_have_text(re.compile("^!Kijk nog eens. .*Je hebt x en y verwisseld"))
    keys.press("Shift+Tab")
    keys.press("Control+a")
    keys.type("17")
    keys.press("Enter")
    expect(said).to_have_text(re.compile("^✗Nog niet. "))
    keys.press("Tab")
    keys.press("Tab")
    keys.press("Tab")
    assert page.evaluate(FOCUSED) == "Hint"
    keys.press("Space")
    hints = own.locator(".hints li")
    expect(hints).to_have_count(2)
    expect(said).to_have_text(re.compile("^✗Nog niet. "))
    assert page.evaluate(FOCUSED) == "Hint", "the focus stays"
    assert own.locator(".feedback").bounding_box()["height"] == height, "nothing jumps"
    for _back in range(3):
        keys.press("Shift+Tab")
    keys.press("Control+a")
    keys.type("3")
    keys.press("Enter")
    expect(said).to_have_text(re.compile("^✓Juist. "))
    expect(own.locator(".state")).to_have_text("✓ Opgelost · 3 pogingen")
    told = page.evaluate("() => window.told")
    assert len(told) == len(set(told)) == 5, told
    expect(hints).to_have_count(2)


def test_feedback_of_every_known_mistake_fits_where_it_is_kept_free(page: Page):
    page.set_viewport_size({"width": 1024, "height": 768})
    page.evaluate(lab.SETTLED)
    for n, id in enumerate(IDS[:-1]):
        own = card(page, n)
        height = own.locator(".feedback").bounding_box()["height"]
        for answer in exercise(id).known_mistakes[:4]:
            texts = [text.strip() for text in answer.split("|")]
            for field, text in zip(own.get_by_role("textbox").all(), texts, strict=False):
                field.fill(text)
            for option in own.get_by_role("radio").all():
                if option.get_attribute("value") == texts[-1]:
                    option.check()
            before = own.get_by_role("status").text_content()
            own.get_by_role("button", name="Controleer").click()
            expect(own.get_by_role("status")).not_to_have_text(before)
            assert own.locator(".feedback").bounding_box()["height"] == height, (id, answer)
    page.set_viewport_size({"width": 1366, "height": 768})


def test_a_draft_is_kept_when_the_page_is_left(page: Page, opened: Open, folder: Path):
    card(page).get_by_role("textbox").fill("3,1")
    card(page, 1).get_by_role("textbox").first.focus()  # leaving the field keeps it at once
    page.wait_for_timeout(300)
    assert kept(folder)["1a"]["texts"] == ["3,1", ""]
    page.keyboard.type("7")
    page.wait_for_timeout(1500)
    again = opened("les")
    expect(card(again).get_by_role("textbox")).to_have_value("3,1")
    expect(card(again, 1).get_by_role("textbox").first).to_have_value("7")
    again.close()


def test_two_windows_and_two_cells_lose_nothing(page: Page, opened: Open, folder: Path):
    one, two = card(page, 0), card(page, 3)
    one.get_by_role("textbox").fill("17")
    one.get_by_label("spam").check()
    one.get_by_role("button", name="Controleer").click()
    expect(two.get_by_role("textbox")).to_have_value("17")
    expect(two.get_by_label("spam")).to_be_checked()
    expect(two.get_by_role("status")).to_have_text(re.compile("^✗Nog niet"))
    copy = opened("kopie")
    other = card(copy)
    expect(other.get_by_role("textbox")).to_have_value("17")
    other.get_by_role("textbox").fill("18")
    other.get_by_role("button", name="Controleer").click()
    expect(other.locator(".state")).to_have_text("2 pogingen")
    last = card(page, 1).get_by_role("textbox").first
    last.fill("5")
    last.press("Tab")
    page.wait_for_timeout(1200)
    answers = kept(folder)
    assert [item["texts"] for item in answers["1a"]["checked"]] == [["17", "B"], ["18", "B"]]
    assert answers["1b"]["texts"][0] == "5"
    copy.close()


def test_files_are_saved_loaded_handed_in_and_erased(page: Page, folder: Path, tmp_path: Path):
    own, files = card(page), page.locator(".aiop-files")
    own.get_by_role("textbox").fill("3")
    own.get_by_label("spam").check()
    own.get_by_role("button", name="Controleer").click()
    expect(page.locator(".aiop-overview")).to_contain_text("1 van de 7 opgelost")
    with page.expect_download() as saved:
        files.get_by_role("button", name="Bewaar als bestand").click()
    saved.value.save_as(tmp_path / "bewaard.json")
    assert saved.value.suggested_filename == "mijn-antwoorden.json"

    files.get_by_role("textbox", name="naam").fill("An")
    with page.expect_download() as made:
        files.get_by_role("button", name="Maak inleverbestand").click()
    handed_in = parse(Path(made.value.path()).read_text(encoding="utf-8"))
    assert (handed_in.name, handed_in.intact, handed_in.records["1a"].solved) == ("An", True, True)

    files.get_by_role("button", name="Wis mijn antwoorden").press("Enter")
    expect(files.get_by_role("group", name="Wil je alles wissen")).to_be_visible()
    assert page.evaluate(FOCUSED) == "Nee, bewaar"
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(files.get_by_role("status")).to_have_text("Al je antwoorden zijn gewist.")
    assert page.evaluate(FOCUSED) == "Wis mijn antwoorden"
    expect(own.get_by_role("textbox")).to_have_value("")
    expect(own.get_by_label("spam")).not_to_be_checked()
    assert kept(folder) == {}

    (tmp_path / "slecht.json").write_text('{"name": "app", "version": "1.0.0"}')  # of another program
    for name, said in (
        ("slecht", re.compile("kan niet geladen worden")),
        ("bewaard", re.compile("zijn geladen")),
    ):
        with page.expect_file_chooser() as chooser:
            files.get_by_role("button", name="Laad bestand").click()
        chooser.value.set_files(tmp_path / f"{name}.json")
        expect(files.get_by_role("status")).to_have_text(said)
    expect(own.get_by_role("textbox")).to_have_value("3")
    expect(page.locator(".aiop-overview")).to_contain_text("1 van de 7 opgelost")
    results = Axe().run(page, context={"include": [[".aiop-files"], [".aiop-overview"]]})
    assert [rule["id"] for rule in results.response["violations"]] == []


def test_every_button_of_the_answer_file_has_its_turn(page: Page):
    """Clicked one after another, some twice, on a slow device, before the first answer."""
    files = page.locator(".aiop-files")
    files.get_by_role("textbox", name="naam").fill("An")
    chrome = page.context.new_cdp_session(page)
    chrome.send("Emulation.setCPUThrottlingRate", {"rate": 6})
    made: list[str] = []
    page.on("download", lambda file: made.append(file.suggested_filename))
    names = ["Bewaar als bestand", "Maak inleverbestand", "Bewaar als bestand", "Wis mijn antwoorden"]
    page.evaluate(
        """(names) => {
          const buttons = [...document.querySelectorAll(".aiop-files button")];
          for (const name of names) buttons.find((button) => button.textContent.includes(name)).click();
        }""",
        names,
    )
    expect(files.get_by_role("group", name="Wil je alles wissen")).to_be_visible(timeout=30_000)
    chrome.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    assert len(made) == 2
    assert made[0] == "mijn-antwoorden.json"
    assert made[1].startswith("inleverbestand-")
    expect(files.get_by_role("status")).to_contain_text(made[1])  # what was said stays
    files.get_by_role("button", name="Nee, bewaar").click()


def test_a_stopped_kernel_does_not_lock_the_card(page: Page):
    """The last of this file: its kernel ends."""
    own = card(page)
    page.evaluate("() => jupyterapp.shell.currentWidget.context.sessionContext.shutdown()")
    page.wait_for_timeout(500)
    own.get_by_role("textbox").fill("3")
    button = own.get_by_role("button", name="Controleer")
    button.click()
    assert button.get_attribute("aria-disabled") == "true"
    expect(own.get_by_role("alert")).to_have_text(
        re.compile("^Er komt geen antwoord. Wat je typte, blijft bewaard. Probeer opnieuw."), timeout=12_000
    )
    assert button.get_attribute("aria-disabled") is None
    page.seen["errors"].clear()  # JupyterLab tells in the console that there is no kernel
