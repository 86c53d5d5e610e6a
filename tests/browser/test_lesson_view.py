"""The lesson view: a lesson opens and stands ready, in Dutch, at the top, and says so when it cannot."""

from __future__ import annotations

import json
import os
import re
import signal
import time

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from aiopschool.texts.catalogues import catalogue

from . import lab

LESSON = "nl/03-filter.ipynb"
TOP = "() => document.querySelector('.jp-WindowedPanel-outer').scrollTop"
CELLS = "() => jupyterapp.shell.currentWidget.content.widgets.length"
# Every text that a reader sees and does not come from the lesson's own Markdown: lines, titles, placeholders.
VISIBLE = """() => {
  const found = new Set();
  const skip = ".jp-RenderedMarkdown, script, style, mjx-container, svg, .cm-editor, .jp-RenderedText";
  const seen = (node) => node.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && node.getClientRects().length > 0;
  for (const node of document.querySelectorAll("body *")) {
    if (node.closest(skip) || !seen(node)) continue;
    const texts = [...node.childNodes].filter((child) => child.nodeType === 3);
    const own = texts.map((child) => child.textContent);
    for (const text of [...own, node.title, node.placeholder]) if (text?.trim()) found.add(text.trim());
  }
  return [...found];
}"""


def strange(texts: list[str], titles: set[str]) -> list[str]:
    """Texts with words that stand in no Dutch catalogue and are no heading of the lesson.

    A text of a catalogue may have its holes filled; where maths stands in it, the page has only pieces of it.
    """
    known = [text for text in catalogue("nl")._catalog.values() if isinstance(text, str) and text]
    whole = " ".join([*known, *titles])
    filled = [re.compile(re.sub(r"\\\{\w*\\\}", ".*", re.escape(text))) for text in known if "{" in text]
    words = {text: re.split(r"[^\w\s'’,:-]+|\d+", text) for text in texts}
    return [
        text
        for text, pieces in words.items()
        if any(piece.strip(" :,") not in whole for piece in pieces if re.search(r"[^\W\d_ᵀ]{2}", piece))
        and not any(pattern.fullmatch(text) for pattern in filled)
    ]


def slow(page: Page, rate: int) -> None:
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": rate})


@pytest.fixture(scope="module")
def lesson(browser, address):
    """A lesson opened by its link on a slow machine; a reader clicks and types at once, and does not wait."""
    tab = browser.new_page(viewport={"width": 1024, "height": 768})
    tab.seen = lab.watch(tab)
    slow(tab, 4)
    tab.goto(f"{address}/doc/tree/{LESSON}", wait_until="commit")
    for _impatient in range(4):
        tab.wait_for_timeout(600)
        tab.mouse.dblclick(500, 400)
        for key in ("a", "d", "d", "x", "Enter"):
            tab.keyboard.press(key)
    lab.wait_for_stage(tab)
    slow(tab, 1)
    yield tab
    tab.close()


def test_it_stands_ready_at_the_top_without_a_click(lesson: Page):
    assert lesson.evaluate(TOP) == 0
    assert lesson.locator(".aiop-explorer svg").count() > 0
    expect(lesson.locator(".aiop-bar .state")).to_have_text("Klaar")
    assert lesson.seen == {"errors": [], "outside": []}


def test_what_thumbs_type_beside_a_field_changes_nothing(lesson: Page):
    built = len(json.loads((lab.REPO / "notebooks" / LESSON).read_text(encoding="utf-8"))["cells"])
    lesson.get_by_role("heading", level=2).first.click()
    for key in ("d", "d", "x", "b", "m", "Enter", "0", "0", "Control+Shift+c"):
        lesson.keyboard.press(key)
    assert lesson.evaluate(CELLS) == built
    assert lesson.locator(".jp-Dialog:visible, .jp-InputArea-editor .cm-focused").count() == 0


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 768), (820, 1180), (683, 384)])
def test_nothing_of_jupyter_and_nothing_english_is_in_sight(lesson: Page, width, height):
    """The last size is that of a zoom of 200 %."""
    lesson.set_viewport_size({"width": width, "height": height})
    for name in ("Inhoud", "Reeks", "Opnieuw beginnen"):
        lesson.get_by_role("button", name=name).click()
        titles = lesson.locator(".jp-RenderedMarkdown :is(h1, h2, h3)").all_text_contents()
        titles = {title.removesuffix("¶") for title in titles}
        assert strange(lesson.evaluate(VISIBLE), titles) == []
        lesson.keyboard.press("Escape")
    sideways = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert lesson.evaluate(sideways) <= 0
    small = """() => [...document.querySelectorAll(".aiop-bar button")].filter((node) =>
      node.getClientRects().length && Math.min(node.offsetWidth, node.offsetHeight) < 24).length"""
    assert lesson.evaluate(small) == 0
    lesson.set_viewport_size({"width": 1024, "height": 768})


def test_axe_finds_nothing_in_the_page(lesson: Page):
    lesson.get_by_role("button", name="Inhoud").click()
    results = Axe().run(lesson, context={"include": [[".aiop-bar"]]})
    assert [(rule["id"], rule["nodes"][0]["html"]) for rule in results.response["violations"]] == []
    lesson.keyboard.press("Escape")
    expect(lesson.get_by_role("button", name="Inhoud")).to_be_focused()


def test_a_heading_is_one_click_away(lesson: Page):
    lesson.get_by_role("button", name="Inhoud").click()
    link = lesson.locator(".aiop-bar .headings a").nth(6)
    title = link.inner_text()
    link.press("Enter")
    heading = lesson.locator(".jp-RenderedMarkdown").get_by_role("heading", name=title).first
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()
    expect(link).to_be_hidden()


def test_a_series_gives_every_card_the_same_numbers(lesson: Page):
    lesson.get_by_role("button", name="Reeks").click()
    lesson.keyboard.type("zeven")
    lesson.keyboard.press("Enter")
    expect(lesson.locator(".aiop-bar .error")).to_contain_text("geheel getal")
    lesson.get_by_label("Kies een nummer").fill("7")
    lesson.keyboard.press("Enter")
    expect(lesson.locator(".aiop-bar .state")).to_contain_text("Reeks 7")
    cards = lesson.locator(".aiop-card:has(.aiop-answer:not(.asks))")  # a question has no numbers
    assert cards.count() == cards.filter(has_text="reeks 7").count() > 0
    lesson.get_by_role("button", name="Reeks 7").click()
    lesson.get_by_role("button", name="Geen reeks").click()
    expect(cards.filter(has_text="reeks 7")).to_have_count(0, timeout=15_000)


def test_code_runs_when_a_pupil_runs_it(lesson: Page):
    button = lesson.get_by_role("button", name="Voer uit").first
    cell = lesson.locator(".jp-CodeCell").filter(has=button).first
    assert cell.locator(".jp-OutputArea-output").count() == 0
    buttons = lesson.get_by_role("button", name="Voer uit")
    for i in range(buttons.count()):
        buttons.nth(i).click()
    expect(lesson.locator(".jp-CodeCell:has(.aiop-run:visible) .jp-OutputArea-output").first).to_be_visible(
        timeout=30_000
    )


def test_jupyter_comes_back_and_goes(lesson: Page):
    lesson.get_by_role("button", name="Jupyter tonen").click()
    expect(lesson.locator("#jp-menu-panel")).to_be_visible()
    lesson.get_by_role("button", name="Les tonen").click()
    expect(lesson.locator("#jp-menu-panel")).to_be_hidden()


def test_a_kernel_that_dies_is_said_at_once_and_starts_again(lesson: Page):
    lab.wait_for_stage(lesson)
    os.kill(kernel_of(lesson), signal.SIGKILL)
    notice = lesson.locator(".aiop-bar .notice")
    start = time.monotonic()
    expect(notice).to_contain_text("rekent niet meer", timeout=15_000)
    assert time.monotonic() - start < 15
    assert lesson.locator(".aiop-explorer:visible").first.evaluate("node => !!node.closest('[inert]')")
    assert lesson.locator(".aiop-progress").last.evaluate("node => !!node.closest('[inert]')")
    assert lesson.locator(".jp-Dialog:visible").count() == 0
    again = notice.get_by_role("button", name="Start opnieuw")
    again.click()
    lab.wait_for_stage(lesson, "waiting")
    lab.wait_for_stage(lesson)
    expect(notice).to_be_hidden()
    assert lesson.locator("[inert] .aiop-explorer").count() == 0
    assert lesson.locator(".jp-Dialog:visible").count() == 0


def kernel_of(page: Page) -> int:
    """The process of the kernel of the notebook in sight."""
    code = "import os; print(os.getpid())"
    printed = page.evaluate(
        """async (code) => {
          const { kernel } = jupyterapp.shell.currentWidget.context.sessionContext.session;
          const future = kernel.requestExecute({ code });
          let text = "";
          future.onIOPub = ({ content }) => { text += content.text ?? ""; };
          await future.done;
          return text;
        }""",
        code,
    )
    return int(printed)


def test_a_cell_of_ours_that_fails_is_gone_to(page: Page, address: str):
    """A lesson never shows a traceback and says nothing."""
    page.goto(f"{address}/doc/tree/nl/00-start.ipynb", wait_until="commit")
    lab.wait_for_stage(page)
    page.evaluate(
        """async () => {
          const { kernel } = jupyterapp.shell.currentWidget.context.sessionContext.session;
          const code = "import aiopschool; aiopschool.tool = lambda *names, **options: 1 / 0";
          await kernel.requestExecute({ code, silent: true }).done;
        }"""
    )
    page.evaluate("() => document.querySelector('.jp-WindowedPanel-outer').scrollTo(0, 0)")
    page.reload(wait_until="commit")
    lab.wait_for_stage(page, "failed")
    expect(page.locator(".aiop-bar .notice")).to_contain_text("Hier ging iets mis")
    expect(page.get_by_text("Een deel van de les ontbreekt hier.")).to_be_in_viewport()
    expect(page.get_by_text("ZeroDivisionError").first).to_be_hidden()
    page.get_by_role("button", name="Start opnieuw").click()
    lab.wait_for_stage(page, "waiting")
    lab.wait_for_stage(page)


def test_other_lessons_and_the_way_back(lesson: Page):
    bar = lesson.locator(".aiop-bar:visible")
    lesson.get_by_role("button", name="Overzicht").click()
    expect(bar.locator(".title")).to_have_text("Welkom bij AI Op School")
    assert bar.get_by_role("button", name="Overzicht").count() == 0
    lesson.go_back()
    expect(bar.locator(".title")).to_contain_text("Les 3")
    assert lesson.url.endswith(LESSON)


def test_twenty_openings_on_a_slow_machine(browser, address, thorough):
    """Opened by its link, without a click: ready, at the top, whatever the order in which things come."""
    if not thorough:
        pytest.skip("the first test of this file opens one on such a machine; --thorough opens twenty more")
    for number in range(20):
        tab = browser.new_page(viewport={"width": 1024, "height": 768})
        slow(tab, 4)
        tab.goto(f"{address}/doc/tree/nl/01-rechte.ipynb", wait_until="commit")
        lab.wait_for_stage(tab, timeout=120_000)
        assert tab.evaluate(TOP) == 0, number
        assert tab.locator(".aiop-explorer svg").count() > 0, number
        assert tab.locator(".jp-Dialog:visible").count() == 0, number
        tab.close()
