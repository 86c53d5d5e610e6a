"""Class mode in a real browser: read in the last row, in one view, and all as it was afterwards.

Every explorer of every lesson is measured, at three sizes of a projector: a page for each lesson.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from . import lab
from .shown import explorers

SIZES = {(1024, 768): 20, (1280, 720): 21, (1366, 768): 21}  # and the smallest text in a picture
WIDEST = {"width": 1366, "height": 768}
ANSWER = "1a"
GROUPS = [("1", "1"), ("1", "0"), ("3/2", "0"), ("1/2", "2")]  # what a class could call out
OTHERS = {  # where the first field wants something else, by its label
    "kort (1–3)": [("20", "11", "9"), ("16", "13", "11"), ("18", "12", "10"), ("14", "16", "10")],
    "Trefwoorden": [("open", "1"), ("open uren", "1/2"), ("wanneer open", "0.5"), ("sluiten", "1/4")],
}

MEASURE = Path(__file__).with_name("measure.js").read_text(encoding="utf-8")

# Of one explorer at a time a new size is laid out soon; the others stay out of sight.
ALONE = """explorer => {
  const cells = document.querySelectorAll(".jp-Cell");
  for (const cell of cells) cell.style.display = cell.contains(explorer) ? "" : "none";
}"""
# A browser that is busy lays out what is far out of sight a moment later.
LAID_OUT = "() => [...document.querySelectorAll('.drawing svg')].every((svg) => svg.clientWidth > 0)"


PAGES = explorers()
CALLS = [
    pytest.param(page, n, id=cell.splitlines()[-1])
    for page, cells in PAGES.items()
    for n, cell in enumerate(cells)
]


def facts() -> dict[str, Any]:
    """Those of a lesson, so that it opens in the lesson view."""
    return json.loads((lab.REPO / "notebooks/nl/01-rechte.ipynb").read_text())["metadata"]["aiopschool"]


@pytest.fixture(scope="module")
def projected(browser, jupyter: str, folder: Path) -> Iterator[Callable[[str], Page]]:
    """The explorers of a lesson under each other in the lesson view, in class mode: one lesson at a time.

    All lessons come in tabs of one reader: what the browser has of JupyterLab serves the next one too.
    """
    reader = browser.new_context(viewport=WIDEST)
    tabs: dict[str, Page] = {}

    def page_of(lesson: str) -> Page:
        if lesson in tabs:
            return tabs[lesson]
        if tabs:
            tabs.popitem()[1].close()
            lab.stop_kernels(jupyter)
        cells, page = PAGES[lesson], reader.new_page()
        lab.write_notebook(folder / f"klas-{lesson}.ipynb", *cells, facts=facts())
        lab.open_notebook(page, jupyter, f"{folder.name}/klas-{lesson}.ipynb")
        expect(page.locator(".aiop-figure svg")).to_have_count(len(cells), timeout=60_000)
        switch(page, on=True)
        tabs[lesson] = page
        return page

    yield page_of
    reader.close()


@pytest.fixture(scope="module")
def few(frame) -> Page:
    """A few explorers, and a card with an answer and a worked example."""
    first, *_others = PAGES.values()
    cells = [*first[:3], f'from aiopschool import exercise\n\nexercise("{ANSWER}")']
    page = frame("les", *cells, facts=facts(), run=False, viewport=WIDEST)
    page.locator(".aiop-answer .buttons").wait_for(timeout=60_000)
    expect(page.locator(".aiop-figure svg")).to_have_count(len(cells) - 1, timeout=30_000)
    return page


def switch(page: Page, *, on: bool) -> None:
    """Class mode by the bar, and wait until the kernel has drawn for it."""
    page.locator(".aiop-bar").get_by_role("button", name="Klasmodus").click()
    count = page.locator(".aiop-explorer").count() if on else 0
    expect(page.locator(".aiop-projected")).to_have_count(count, timeout=60_000)
    page.wait_for_timeout(300)
    page.wait_for_function(LAID_OUT)


def looks(explorer: Locator) -> Iterator[str]:
    """The explorer as it opens, with each tab, and after its question and its buttons."""
    yield "open"
    if explorer.locator(".waiting").is_visible():
        explorer.locator(".waiting button").click()
        expect(explorer.locator(".waiting")).to_be_hidden()
        yield "passed over"
    if explorer.get_by_role("button", name="Zet erbij").is_visible():
        fill_class_picture(explorer)
        yield "the class"
        return
    for tab in explorer.get_by_role("tab").all():
        if tab.is_visible():
            tab.click()
            yield tab.text_content()
    for button in explorer.locator(".aiop-controls > button.control").all()[:-1]:
        button.click()
    explorer.page.wait_for_timeout(600)
    yield "done"


def fill_class_picture(explorer: Locator) -> None:
    """What groups call out in the fields of a class picture, and then the scores."""
    named = (label for label in OTHERS if explorer.get_by_role("textbox", name=label).count())
    groups = OTHERS.get(next(named, ""), GROUPS)
    for n, texts in enumerate(groups, start=1):
        fields = explorer.locator(".aiop-controls .field input, .aiop-controls input[type=text]").all()
        points = [field for field in fields[1:] if field.input_value().startswith("(")]
        for field in points:
            field.fill(f"({texts[0]}; {n})")
        for field, text in zip(() if points else fields[1:], texts, strict=False):  # without a name
            field.fill(text)
        explorer.get_by_role("button", name="Zet erbij").click()
        expect(explorer.locator("tbody tr")).to_have_count(n)
    scores = explorer.get_by_label("Toon de scores")
    if scores.count():  # decisions have none
        scores.check()
    explorer.page.wait_for_timeout(600)


def measured(explorer: Locator, smallest: float) -> list[tuple[str, Any]]:
    """What is wrong with an explorer at the top of the screen: small text, below the fold, cut, a clash."""
    now = explorer.evaluate(MEASURE)
    good = {"smallest": now["smallest"] >= smallest, "below": now["below"] <= 0, "wide": now["wide"] <= 0}
    return [(name, value) for name, value in now.items() if not good.get(name, not value)]


def faults(explorer: Locator, smallest: float) -> list[tuple[str, Any]]:
    """What is wrong and stays so: a busy machine draws late."""
    explorer.page.wait_for_timeout(60)
    if measured(explorer, smallest):
        explorer.page.wait_for_timeout(800)
        return measured(explorer, smallest)
    return []


def test_every_lesson_has_a_page_of_explorers():
    sources = lab.REPO.glob("notebooks/src/nl/0[1-9]-*.md")
    assert sorted(PAGES) == sorted(path.stem for path in sources if "papier" not in path.stem)


@pytest.mark.parametrize(("lesson", "n"), CALLS)
def test_every_explorer_is_read_in_the_last_row_and_fits_one_view(projected, lesson: str, n: int):
    page = projected(lesson)
    explorer = page.locator(".aiop-explorer").nth(n)
    explorer.evaluate(ALONE)
    found = []
    sizes = list(SIZES.items())
    for look in looks(explorer):
        for (width, height), smallest in sizes:
            page.set_viewport_size({"width": width, "height": height})
            found += [(look, width, *wrong) for wrong in faults(explorer, smallest)]
        sizes.reverse()  # the next look begins with the size that is there
    assert not found, "\n".join(map(str, found))


def in_view(page: Page) -> list[Any]:
    """What class mode must give back: where the page stands, and all that is seen in explorers."""
    return page.evaluate(
        """() => {
          const all = (selector) => [...document.querySelectorAll(selector)];
          const look = (svg) => [svg.getAttribute("viewBox"), svg.textContent, Math.round(svg.clientWidth)];
          return [
            Math.round(document.querySelector(".jp-WindowedPanel-outer").scrollTop),
            document.activeElement.textContent,
            all(".drawing svg").map(look),
            all(".waiting, .aiop-figure .text").map((node) => node.textContent),
          ];
        }"""
    )


def test_leaving_class_mode_gives_all_back(few: Page):
    last = few.locator(".aiop-explorer").last
    last.evaluate("node => node.closest('.jp-WindowedPanel-outer').scrollTop = node.offsetTop - 91")
    few.locator(".aiop-bar").get_by_role("button", name="Klasmodus").focus()
    few.wait_for_timeout(300)
    before = in_view(few)
    switch(few, on=True)
    top = few.locator(".jp-WindowedPanel-outer").bounding_box()["y"]
    in_class = [explorer.bounding_box()["y"] - top for explorer in few.locator(".aiop-explorer").all()]
    switch(few, on=False)
    assert min(map(abs, in_class)) < 3, "an explorer that was in view stands at the top"
    after = in_view(few)
    assert after[1:] == before[1:]


def test_answers_and_worked_examples_are_covered_each_time(few: Page):
    card = few.locator(".aiop-card")
    card.get_by_role("textbox").first.fill("17")
    while not card.locator(".aiop-example").is_visible():
        card.get_by_role("button", name="Hint").click()
        few.wait_for_timeout(150)
    for _round in range(2):
        switch(few, on=True)
        expect(card.get_by_role("textbox")).to_be_hidden()
        expect(card.locator(".aiop-example")).to_be_hidden()
        card.get_by_role("button", name="Toon het uitgewerkte voorbeeld").press("Enter")
        expect(card.locator(".aiop-example")).to_be_visible()
        expect(card.get_by_role("textbox")).to_be_hidden()
        card.get_by_role("button", name="Toon wat er ingevuld is").press("Enter")
        expect(card.get_by_role("textbox").first).to_have_value("17")
        switch(few, on=False)
        expect(card.locator(".aiop-example")).to_be_visible()
        expect(card.get_by_role("button", name="Toon het uitgewerkte voorbeeld")).to_be_hidden()
