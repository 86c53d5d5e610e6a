"""What was typed is never lost, and nothing is said to be done that was not: kernels that hang and that die,
pages that are left at once, a slow device."""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from aiopschool.classroom.handin import parse

from . import lab
from .exercises import card, kept, show

CELLS = (
    "import os\n\nprint('kernel', os.getpid())",
    show("1a"),
    show("1b"),
    'from aiopschool import explore\n\nexplore("lines")',
    'from aiopschool import question\n\nquestion("1.2")',
    'from aiopschool import progress\n\nprogress("lines")',
)
STORED = "() => Object.entries(sessionStorage).filter(([key]) => key.startsWith('aiop-draft:'))"
NOISE = re.compile(
    "WebSocket|Kernel|kernel|Failed to load resource"
)  # JupyterLab says that its kernel is gone
RESTARTED = """async () => {
  for (const dialog of document.querySelectorAll(".jp-Dialog .jp-mod-accept")) dialog.click();
  await jupyterapp.shell.currentWidget.context.sessionContext.session.kernel.info;
}"""
RUN_ALL = "() => jupyterapp.commands.execute('notebook:run-all-cells')"


@pytest.fixture(scope="module")
def page(browser: Browser, jupyter: str, folder: Path) -> Iterator[Page]:
    """One lesson for all that goes wrong here, one after another."""
    lab.write_notebook(folder / "les.ipynb", *CELLS)
    tab = browser.new_page(viewport={"width": 1366, "height": 900}, accept_downloads=True)
    tab.files, tab.seen = [], lab.watch(tab)
    tab.on("download", lambda file: tab.files.append(file))
    lab.open_notebook(tab, jupyter, f"{folder.name}/les.ipynb")
    loaded(tab)
    yield tab
    assert [text for text in tab.seen["errors"] if not NOISE.search(text)] == []
    tab.close()


def loaded(page: Page) -> None:
    expect(page.locator(".aiop-files")).to_have_count(1, timeout=60_000)
    expect(page.locator(".aiop-answer")).to_have_count(3)


def reload(page: Page) -> None:
    page.reload(wait_until="domcontentloaded")
    run_again(page)


def run_again(page: Page) -> None:
    page.evaluate(lab.READY)
    page.evaluate(RUN_ALL)
    loaded(page)


def kernel(page: Page) -> int:
    return int(re.search(r"kernel (\d+)", page.locator(".jp-OutputArea").first.text_content())[1])


def files(page: Page) -> Locator:
    return page.locator(".aiop-files")


def score(page: Page) -> Locator:
    return card(page).get_by_role("textbox", name="score")


def use_what_is_left(page: Page) -> None:
    """Type in what the kernel of before left in the page, and touch all of it: nothing breaks."""
    card(page, 1).get_by_role("textbox").first.fill("3/")
    page.get_by_role("textbox", name="m, als getal").first.fill("0,7")
    card(page).get_by_role("button", name="Hint").click()
    page.get_by_role("slider", name="q", exact=True).first.press("ArrowRight")
    page.get_by_role("slider", name="punt A van de rechte").first.press("ArrowRight")
    page.locator(".aiop-figure summary").first.click()
    for name in ("Vernieuw", "Maak inleverbestand"):
        files(page).get_by_role("button", name=name).click()


def test_a_kernel_that_hangs_is_said_and_nothing_counts_double(page: Page):
    own, pid = card(page), kernel(page)
    os.kill(pid, signal.SIGSTOP)
    score(page).fill("17")
    own.get_by_label("spam").check()
    own.get_by_role("button", name="Controleer").dblclick()
    files(page).get_by_role("textbox", name="naam").fill("An")
    files(page).get_by_role("button", name="Maak inleverbestand").dblclick()
    said = files(page).get_by_role("status")
    expect(said).to_have_text("Even geduld …")
    expect(said).to_have_text(
        "Er komt geen antwoord. Er is nog geen bestand gemaakt. Probeer opnieuw. "
        "Helpt dat niet? Voer deze cel opnieuw uit of start de les opnieuw.",
        timeout=12_000,
    )
    expect(own.get_by_role("alert")).to_have_text(
        "Er komt geen antwoord. Wat je typte, blijft bewaard. Probeer opnieuw. "
        "Helpt dat niet? Voer deze cel opnieuw uit of start de les opnieuw."
    )
    own.get_by_role("button", name="Controleer").click()
    assert page.files == []
    os.kill(pid, signal.SIGCONT)
    expect(own.locator(".state")).to_have_text("1 poging")
    expect(own.locator(".notice")).to_have_text("")
    expect(said).to_have_text(
        re.compile(
            r"^Het bestand is er nu toch\. Je browser bewaart nu inleverbestand-les-1-an-\w+\.html\. "
            r"Kijk in je downloads\. Dien dat bestand in\.$"
        )
    )
    [file] = page.files
    assert parse(Path(file.path()).read_text(encoding="utf-8")).name == "An"
    with page.expect_download():
        files(page).get_by_role("link", name="Niets bewaard? Klik hier").click()
    expect(own.locator(".state")).to_have_text("1 poging")
    assert page.evaluate(STORED) == []


def test_what_is_typed_when_the_kernel_dies_comes_back(page: Page, folder: Path):
    own = card(page)
    own.get_by_role("radio").first.check()
    pid = kernel(page)
    os.kill(pid, signal.SIGSTOP)
    card(page, 2).get_by_role("textbox").first.fill("(5, ")
    score(page).fill("1")
    score(page).press("End")
    page.keyboard.type("2,5")
    own.get_by_role("button", name="Controleer").click()
    os.kill(pid, signal.SIGKILL)
    page.locator(".jp-Dialog").wait_for()
    page.evaluate(RESTARTED)
    expect(page.locator(".jp-Dialog")).to_have_count(0)
    use_what_is_left(page)
    page.evaluate(RUN_ALL)
    loaded(page)
    expect(score(page)).to_have_value("12,5")
    expect(card(page).get_by_role("radio").first).to_be_checked()
    expect(card(page, 1).get_by_role("textbox").first).to_have_value("3/")
    expect(page.get_by_role("textbox", name="m, als getal").first).to_have_value("0,7")
    expect(page.locator(".formula").first).to_have_text("y = 0,7x + 3")
    expect(card(page, 2).get_by_role("textbox").first).to_have_value("(5, ")
    expect(files(page).get_by_role("textbox", name="naam")).to_have_value("")
    expect(card(page).locator(".state")).to_have_text("1 poging")
    card(page).get_by_role("button", name="Controleer").click()
    expect(card(page).locator(".state")).to_have_text("2 pogingen")
    assert kept(folder)["1a"]["texts"] == ["12,5", "A"]
    assert kept(folder)["1b"]["texts"][0] == "3/"
    expect(page.locator(".formula").first).to_have_text("y = 0,7x + 3")


def test_what_is_typed_just_before_the_page_is_left_is_there_again(page: Page, folder: Path):
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    score(page).fill("9")
    page.keyboard.press("4")
    page.reload(wait_until="commit")
    session.send("Emulation.setCPUThrottlingRate", {"rate": 1})  # it was slow while it was left
    run_again(page)
    expect(score(page)).to_have_value("94")
    expect(card(page).locator(".state")).to_have_text("2 pogingen")
    page.wait_for_timeout(500)
    assert kept(folder)["1a"]["texts"] == ["94", "A"]


def test_what_was_erased_does_not_come_back(page: Page, folder: Path):
    """Also not in a tab that was closed before, and that the browser opens again as it was."""
    pid = kernel(page)
    os.kill(pid, signal.SIGSTOP)
    score(page).fill("123")
    before = page.evaluate(STORED)
    os.kill(pid, signal.SIGCONT)
    assert len(before) >= 1
    files(page).get_by_role("button", name="Wis mijn antwoorden").click()
    files(page).get_by_role("button", name="Ja, wis").click()
    expect(files(page).get_by_role("status")).to_have_text("Al je antwoorden zijn gewist.")
    expect(score(page)).to_have_value("")
    assert page.evaluate(STORED) == []
    page.evaluate("(kept) => kept.forEach(([key, text]) => sessionStorage.setItem(key, text))", before)
    reload(page)
    expect(score(page)).to_have_value("")
    assert "1a" not in kept(folder) or kept(folder)["1a"]["texts"] == ["", ""]
