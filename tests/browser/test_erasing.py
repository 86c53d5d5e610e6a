"""Nothing of one pupil stays for the next, and the work of a school is erased only when somebody says so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from . import lab

FORM, LESSON = "nl/team/01-welke-ai.ipynb", "nl/01-rechte.ipynb"
DRAFTS = "() => Object.entries(sessionStorage).filter(([key]) => key.startsWith('aiop-draft:'))"


@pytest.fixture(scope="module")
def pages(browser: Browser, address: str) -> Iterator[tuple[Page, Page]]:
    """A page of the team and a lesson, in the browser of one device."""
    device = browser.new_context(viewport={"width": 1366, "height": 768})
    tabs = []
    for name, notebook in {"team": FORM, "les": LESSON}.items():
        tab = device.new_page()
        tab.seen = lab.watch(tab)
        # JupyterLab gives each page a workspace of its own.
        tab.goto(f"{address}/doc/workspaces/{name}/tree/{notebook}", wait_until="domcontentloaded")
        tab.evaluate(lab.READY)
        lab.wait_for_stage(tab)
        tabs.append(tab)
    yield tuple(tabs)
    assert [tab.seen for tab in tabs] == [{"errors": [], "outside": []}] * 2
    device.close()


@pytest.fixture(scope="module")
def kept(root: Path) -> Path:
    return root / "nl" / "team" / "mijn-documenten.json"


def goal(team: Page) -> Locator:
    """A field of the first tool in the list, opened."""
    toggle = team.locator(".aiop-form button.toggle").first
    toggle.wait_for(timeout=60_000)
    if toggle.get_attribute("aria-expanded") == "false":
        toggle.click()
    return team.get_by_label("Waarvoor gebruiken jullie ze?").first


def asks(lesson: Page) -> Locator:
    """The buttons of the pupil's answers, with the question whether to erase them."""
    files = lesson.locator(".aiop-files")
    files.get_by_role("button", name="Wis mijn antwoorden").click()
    expect(files.get_by_role("button", name="Ja, wis alles")).to_be_visible()
    return files


def erase(files: Locator, says: str) -> None:
    """Erase; every open page then begins again, and this sentence may be gone with it."""
    page = files.page
    page.evaluate("() => (window.cell = document.querySelector('.aiop-files'))")
    files.get_by_role("button", name="Ja, wis alles").click()
    page.wait_for_function("() => !window.cell.isConnected", timeout=60_000)
    assert says in page.evaluate("() => window.cell.textContent")


def begun_again(team: Page) -> None:
    """Reload a page, so that all in it comes from what is kept."""
    team.reload(wait_until="domcontentloaded")
    team.evaluate(lab.READY)
    lab.wait_for_stage(team)


def test_the_work_of_a_school_stays_unless_the_reader_ticks_it(pages, kept):
    team, lesson = pages
    team.get_by_role("button", name="tool toevoegen").click()
    team.keyboard.type("Rekenhulp")
    team.get_by_label("Waarvoor gebruiken jullie ze?").fill("oefenen met breu")
    files = asks(lesson)
    box = files.get_by_role("checkbox", name="Wis ook 1 formulier dat op dit toestel ingevuld is")
    expect(box).not_to_be_checked()
    erase(files, "Al je antwoorden zijn gewist.")
    expect(goal(team)).to_have_value("oefenen met breu")
    begun_again(team)
    expect(goal(team)).to_have_value("oefenen met breu")
    assert "oefenen met breu" in kept.read_text(encoding="utf-8")


def test_a_form_that_is_ticked_is_gone_with_what_was_half_typed(pages, kept):
    team, lesson = pages
    goal(team).fill("geheime naam")
    files = asks(lesson)
    files.get_by_role("checkbox").check()
    erase(files, "Al je antwoorden en formulieren zijn gewist.")
    expect(team.locator(".aiop-form")).to_be_visible(timeout=60_000)
    expect(team.locator(".aiop-form button.toggle")).to_have_count(0)
    for tab in pages:
        lab.wait_for_stage(tab)
    assert team.evaluate(DRAFTS) == []
    begun_again(team)
    expect(team.locator(".aiop-form")).to_be_visible()
    expect(team.locator(".aiop-form button.toggle")).to_have_count(0)
    assert "geheime naam" not in kept.read_text(encoding="utf-8")


def test_who_erases_again_is_not_asked_about_forms(pages):
    _team, lesson = pages
    files = asks(lesson)
    expect(files.get_by_role("checkbox")).to_have_count(0)
    files.get_by_role("button", name="Nee, bewaar").click()
    expect(files.get_by_role("status")).to_have_text("Er is niets veranderd.")
