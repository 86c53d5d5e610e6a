"""Exercises in a real browser: a session by keyboard, every kind of answer, files, and nothing given away."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from aiopschool.exercises.handin import parse
from tests.exercises import cards

from . import lab

REGISTER = "from tests.exercises.cards import register\n\nregister()"
PROGRESS = 'from aiopschool import progress\n\nprogress("lines")'
FOCUSED = "() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent"
Open = Callable[..., Page]


def show(id: str) -> str:
    return f'from aiopschool import exercise\n\nexercise("{id}")'


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("exercises")


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    with lab.server(folder, PYTHONPATH=str(lab.REPO)) as url:
        yield url


@pytest.fixture
def notebook(browser: Browser, folder: Path, address: str) -> Iterator[Open]:
    """`notebook(name, *cells)` opens a notebook with these cells in a folder of that name, and runs them."""
    tabs = []

    def open_notebook(name: str, *cells: str, file: str = "les", width: int = 1366) -> Page:
        (folder / name).mkdir(exist_ok=True)
        lab.write_notebook(folder / name / f"{file}.ipynb", *cells)
        tab = browser.new_page(viewport={"width": width, "height": 768}, accept_downloads=True)
        tab.seen = lab.watch(tab)
        tabs.append(tab)
        lab.open_notebook(tab, address, f"{name}/{file}.ipynb")
        count = sum("exercise(" in cell for cell in cells)
        expect(tab.locator(".aiop-answer")).to_have_count(count, timeout=60_000)
        return tab

    yield open_notebook
    for tab in tabs:
        assert tab.seen == {"errors": [], "outside": []}
        tab.close()


def card(page: Page, n: int = 0) -> Locator:
    found = page.locator(".aiop-card").nth(n)
    found.scroll_into_view_if_needed()
    return found


def kept(folder: Path, name: str) -> dict:
    return json.loads((folder / name / "mijn-antwoorden.json").read_text(encoding="utf-8"))["exercises"]


def test_a_whole_session_by_keyboard(notebook: Open):
    """Wrong in a known way, wrong in another way, a hint, and right; the feedback is told once each time."""
    page = notebook("sessie", show("1a"))
    own, keys = card(page), page.keyboard
    page.evaluate(
        """() => { window.told = []; const feedback = document.querySelector(".feedback");
             new MutationObserver(() => window.told.push(feedback.textContent))
               .observe(feedback, {childList: true, subtree: true, characterData: true}); }"""
    )
    height = own.locator(".aiop-answer").bounding_box()["height"]
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
    expect(said).to_have_text(re.compile(r"^\?Hint. "))
    assert page.evaluate(FOCUSED) == "Hint", "the focus stays"
    assert own.locator(".aiop-answer").bounding_box()["height"] == height, "nothing jumps"
    for _back in range(3):
        keys.press("Shift+Tab")
    keys.press("Control+a")
    keys.type("3")
    keys.press("Enter")
    expect(said).to_have_text(re.compile("^✓Juist. "))
    expect(own.locator(".state")).to_have_text("✓ Opgelost · 3 pogingen")
    told = page.evaluate("() => window.told")
    assert len(told) == 4, told


def right(id: str) -> list[str]:
    """The answers of an exercise of `cards`, one text per part."""
    return [part.kind.write(part.answer) for part in cards.FACTORIES[id](0).parts]


@pytest.fixture(scope="module")
def kinds(browser: Browser, folder: Path, address: str) -> Iterator[Callable[[str], Locator]]:
    """One notebook with every kind of answer; `kinds(id)` gives a card."""
    (folder / "soorten").mkdir()
    lab.write_notebook(folder / "soorten" / "les.ipynb", REGISTER, *map(show, cards.FACTORIES))
    tab = browser.new_page(viewport={"width": 1366, "height": 768})
    tab.seen = lab.watch(tab)
    tab.frames_received = []
    tab.on(
        "websocket", lambda socket: socket.on("framereceived", lambda data: tab.frames_received.append(data))
    )
    lab.open_notebook(tab, address, "soorten/les.ipynb")
    expect(tab.locator(".aiop-answer")).to_have_count(len(cards.FACTORIES), timeout=60_000)
    yield lambda id: card(tab, list(cards.FACTORIES).index(id))
    assert tab.seen == {"errors": [], "outside": []}
    tab.close()


def is_right(own: Locator) -> None:
    expect(own.get_by_role("status")).to_have_text(
        re.compile("^✓(Juist|Klaar). Je rekent juist"), timeout=20_000
    )


def test_nothing_in_the_page_or_on_the_line_tells_an_answer(kinds):
    """Runs before the answers are typed: after a wrong answer and a hint, all that came to the browser."""
    for id in cards.FACTORIES:
        own = kinds(id)
        for field in own.get_by_role("textbox").all():
            field.fill("7")
        for name in ("Controleer", "Hint"):
            before = own.get_by_role("status").text_content()
            own.get_by_role("button", name=name).click()
            expect(own.get_by_role("status")).not_to_have_text(before, timeout=20_000)
    page = kinds("p1").page
    inside = page.evaluate(
        """() => [document.documentElement.outerHTML, ...jupyterapp.shell.currentWidget.content.widgets.map(
             (cell) => JSON.stringify(cell.model.toJSON()))].join()"""
    )
    sent = "".join(
        data if isinstance(data, str) else data.decode("utf-8", "replace") for data in page.frames_received
    )
    assert "Kijk eerst naar de noemer" in sent
    assert str(cards.SECRET) not in inside + sent
    assert str(cards.KNOWN) not in inside + sent


def test_formulas_are_set_in_labels_options_lines_and_feedback(kinds):
    for id, count in (("p1", 1), ("p2", 4), ("p4", 4), ("p5", 1), ("p6", 1)):
        formulas = kinds(id).locator(".aiop-answer .parts mjx-container, .aiop-answer .parts .MathJax")
        expect(formulas).to_have_count(count)
        assert "$" not in kinds(id).locator(".parts").inner_text()
    assert kinds("p1").locator(".aiop-prompt mjx-container").count() == 2


def test_a_number_by_keyboard(kinds):
    own = kinds("p1")
    own.get_by_role("textbox").focus()
    own.page.keyboard.press("Control+a")
    own.page.keyboard.type(right("p1")[0])
    own.page.keyboard.press("Enter")
    is_right(own)


def test_options_by_keyboard(kinds):
    own, keys = kinds("p2"), kinds("p2").page.keyboard
    own.get_by_role("radio").nth(1).focus()
    keys.press("ArrowUp")
    for key in ("Tab", "Space", "Tab", "Tab", "Space", "Enter"):
        keys.press(key)
    is_right(own)


def test_an_order_by_keyboard(kinds):
    own, keys = kinds("p3"), kinds("p3").page.keyboard
    first, second, third = right("p3")[0].split()
    for letter in (first, third, second):
        own.get_by_role("button", name=f"Plaats regel {letter}").focus()
        keys.press("Enter")
    assert own.page.evaluate(FOCUSED) == f"Regel {second} omhoog", "the focus follows the line"
    keys.press("Alt+ArrowUp")
    expect(own.locator("[aria-live=polite]")).to_have_text(f"Regel {second} staat op plaats 2 van 3.")
    assert own.locator(".placed .text").all_text_contents() == ["def f(x):", "    y = x + 1", "    return y"]
    own.get_by_role("button", name=f"Haal regel {third} weg").press("Space")
    assert own.page.evaluate(FOCUSED) == f"Plaats regel {third}"
    keys.press("Enter")
    own.get_by_role("button", name="Controleer").press("Enter")
    is_right(own)


def test_an_order_by_dragging(kinds):
    own = kinds("p3")
    lines = own.locator(".placed .text")
    before = lines.all_text_contents()
    lines.nth(2).drag_to(lines.nth(0), target_position={"x": 5, "y": 2})
    expect(lines.first).to_have_text(before[2])


def test_pairs_by_keyboard(kinds):
    own, keys = kinds("p4"), kinds("p4").page.keyboard
    letters = [pair[-1] for text in right("p4") for pair in text.split()]
    for box, letter in zip(own.get_by_role("combobox").all(), letters, strict=True):
        box.focus()
        keys.type(letter)
    own.get_by_role("button", name="Controleer").press("Enter")
    is_right(own)


def test_a_matrix_by_keyboard(kinds):
    own, keys = kinds("p5"), kinds("p5").page.keyboard
    own.get_by_label("rij 1, kolom 1").focus()
    steps = [
        ("48611", "ArrowRight", "rij 1, kolom 2"),
        ("0,5", "ArrowDown", "rij 2, kolom 2"),
        ("4", "Home", "rij 2, kolom 2"),
    ]
    steps += [("", "ArrowLeft", "rij 2, kolom 1"), ("-3", "Enter", "rij 2, kolom 2")]
    for text, key, place in steps:
        keys.press("Control+a") if text else None
        keys.type(text)
        keys.press(key)
        assert own.page.evaluate(FOCUSED) == place
    keys.press("Enter")
    is_right(own)


def test_a_rule_in_pieces_by_keyboard(kinds):
    own, keys = kinds("p6"), kinds("p6").page.keyboard
    own.get_by_label("voorschrift 1").focus()
    for text, key in (("48611x", "Tab"), ("x < 0", "Tab"), ("2x", "Tab"), ("x >= 0", "Enter")):
        keys.press("Control+a")
        keys.type(text)
        keys.press(key)
    is_right(own)


def test_code_by_keyboard(kinds):
    own, keys = kinds("p7"), kinds("p7").page.keyboard
    field = own.get_by_role("textbox")
    field.focus()
    keys.press("Control+a")
    keys.type("def f(x):")
    keys.press("Enter")
    keys.type("return x + 48611")
    assert field.input_value() == "def f(x):\n    return x + 48611", "Enter keeps the indent"
    keys.press("Tab")
    assert own.page.evaluate(FOCUSED) == "Controleer", "Tab leaves the field"
    field.press("Control+Enter")
    is_right(own)


def test_an_open_answer_by_keyboard(kinds):
    own, keys = kinds("p8"), kinds("p8").page.keyboard
    expect(own.get_by_text("Modelantwoord")).to_be_hidden()
    own.get_by_role("textbox").focus()
    keys.press("Control+a")
    keys.type("Omdat de som nul is.")
    keys.press("Tab")
    keys.press("Enter")
    expect(own.get_by_role("status")).to_have_text(re.compile("^⇄Vergelijk. "))
    assert own.get_by_text("De som is").is_visible()
    own.get_by_role("checkbox").first.press("Space")
    own.get_by_role("radio").nth(1).press("Space")
    is_right(own)


@pytest.mark.parametrize("width", [1366, 1024, 512])
def test_cards_fit_are_big_enough_and_axe_is_content(kinds, width):
    page = kinds("p1").page
    page.set_viewport_size({"width": width, "height": 768})
    page.wait_for_timeout(300)
    wrong = page.evaluate(
        """() => [...document.querySelectorAll(
             ".aiop-answer :is(button, input, select, textarea)")].flatMap((node) => {
             const target = node.closest(".option") ?? node;
             const box = target.getBoundingClientRect();
             const card = node.closest(".aiop-card").getBoundingClientRect();
             const small = box.width && (box.width < 24 || box.height < 24);
             return small || box.right > card.right ? [node.outerHTML.slice(0, 120)] : [];
           })"""
    )
    assert wrong == []
    ids = page.evaluate("() => [...document.querySelectorAll('.aiop-answer [id]')].map((node) => node.id)")
    assert len(ids) == len(set(ids)) > 10
    results = Axe().run(page, context={"include": [[".aiop-card"]]})
    found = [
        (rule["id"], node["html"][:160]) for rule in results.response["violations"] for node in rule["nodes"]
    ]
    assert found == []


def test_feedback_of_every_known_mistake_fits_where_it_is_kept_free(notebook: Open):
    from aiopschool import exercise

    ids = ["1a", "1b", "1d"]
    page = notebook("ruimte", *map(show, ids), width=1024)
    for n, id in enumerate(ids):
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


def test_a_draft_is_kept_when_the_page_is_left(notebook: Open, folder: Path):
    page = notebook("half", show("1a"), show("1b"))
    card(page).get_by_role("textbox").fill("3,1")
    card(page, 1).get_by_role("textbox").first.focus()  # leaving the field keeps it at once
    page.wait_for_timeout(300)
    assert kept(folder, "half")["1a"]["texts"] == ["3,1", ""]
    page.keyboard.type("7")
    page.wait_for_timeout(1500)
    again = notebook("half", show("1a"), show("1b"))
    expect(card(again).get_by_role("textbox")).to_have_value("3,1")
    expect(card(again, 1).get_by_role("textbox").first).to_have_value("7")


def test_two_windows_and_two_cells_lose_nothing(notebook: Open, folder: Path):
    first = notebook("samen", show("1a"), show("1a"), show("1b"))
    one, two = card(first, 0), card(first, 1)
    one.get_by_role("textbox").fill("17")
    one.get_by_label("spam").check()
    one.get_by_role("button", name="Controleer").click()
    expect(two.get_by_role("textbox")).to_have_value("17")
    expect(two.get_by_label("spam")).to_be_checked()
    expect(two.get_by_role("status")).to_have_text(re.compile("^✗Nog niet"))
    other = card(notebook("samen", show("1a"), show("1b"), file="kopie"))
    expect(other.get_by_role("textbox")).to_have_value("17")
    other.get_by_role("textbox").fill("18")
    other.get_by_role("button", name="Controleer").click()
    expect(other.locator(".state")).to_have_text("2 pogingen")
    last = card(first, 2).get_by_role("textbox").first
    last.fill("5")
    last.press("Tab")
    first.wait_for_timeout(1200)
    answers = kept(folder, "samen")
    assert [item["texts"] for item in answers["1a"]["checked"]] == [["17", "B"], ["18", "B"]]
    assert answers["1b"]["texts"][0] == "5"


def test_files_are_saved_loaded_handed_in_and_erased(notebook: Open, folder: Path, tmp_path: Path):
    page = notebook("bestanden", show("1a"), PROGRESS)
    own, files = card(page), page.locator(".aiop-files")
    own.get_by_role("textbox").fill("3")
    own.get_by_label("spam").check()
    own.get_by_role("button", name="Controleer").click()
    expect(page.locator(".aiop-overview")).to_contain_text("1 van de 6 opgelost")
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
    expect(files.get_by_role("group", name="Wil je al je antwoorden wissen")).to_be_visible()
    assert page.evaluate(FOCUSED) == "Nee, bewaar"
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(files.get_by_role("status")).to_have_text("Al je antwoorden zijn gewist.")
    assert page.evaluate(FOCUSED) == "Wis mijn antwoorden"
    expect(own.get_by_role("textbox")).to_have_value("")
    expect(own.get_by_label("spam")).not_to_be_checked()
    assert kept(folder, "bestanden") == {}

    (tmp_path / "slecht.json").write_text("geen json")
    for name, said in (
        ("slecht", re.compile("kan niet geladen worden")),
        ("bewaard", re.compile("zijn geladen")),
    ):
        with page.expect_file_chooser() as chooser:
            files.get_by_role("button", name="Laad bestand").click()
        chooser.value.set_files(tmp_path / f"{name}.json")
        expect(files.get_by_role("status")).to_have_text(said)
    expect(own.get_by_role("textbox")).to_have_value("3")
    expect(page.locator(".aiop-overview")).to_contain_text("1 van de 6 opgelost")
    results = Axe().run(page, context={"include": [[".aiop-files"], [".aiop-overview"]]})
    assert [rule["id"] for rule in results.response["violations"]] == []


def test_a_stopped_kernel_does_not_lock_the_card(notebook: Open):
    page = notebook("stop", show("1a"))
    own = card(page)
    page.evaluate("() => jupyterapp.shell.currentWidget.context.sessionContext.shutdown()")
    page.wait_for_timeout(500)
    own.get_by_role("textbox").fill("3")
    button = own.get_by_role("button", name="Controleer")
    button.click()
    assert button.get_attribute("aria-disabled") == "true"
    expect(own.get_by_role("alert")).to_have_text(
        "Er komt geen antwoord. Voer deze cel opnieuw uit.", timeout=12_000
    )
    assert button.get_attribute("aria-disabled") is None
    page.seen["errors"].clear()  # JupyterLab tells in the console that there is no kernel
