"""Every kind of answer in a real browser: drawn, by keyboard, with formulas, and nothing given away."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, expect

from tests.card import cards

from . import lab
from .exercises import FOCUSED, card, show

REGISTER = "from tests.card.cards import register\n\nregister()"


def right(id: str) -> list[str]:
    """The answers of an exercise of `cards`, one text per part."""
    return [part.kind.write(part.answer) for part in cards.FACTORIES[id](0).parts]


@pytest.fixture(scope="module")
def kinds(browser: Browser, jupyter: str, folder: Path) -> Iterator[Callable[[str], Locator]]:
    """One notebook with every kind of answer; `kinds(id)` gives a card."""
    lab.write_notebook(folder / "les.ipynb", REGISTER, *map(show, cards.FACTORIES))
    tab = browser.new_page(viewport={"width": 1366, "height": 768})
    tab.seen = lab.watch(tab)
    tab.frames_received = []
    tab.on(
        "websocket", lambda socket: socket.on("framereceived", lambda data: tab.frames_received.append(data))
    )
    lab.open_notebook(tab, jupyter, f"{folder.name}/les.ipynb")
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
        for name, said in (("Controleer", own.get_by_role("status")), ("Hint", own.locator(".hints"))):
            before = said.text_content()
            own.get_by_role("button", name=name).click()
            expect(said).not_to_have_text(before, timeout=20_000)
    page = kinds("p1").page
    inside = page.evaluate(
        """() => [document.documentElement.outerHTML, ...jupyterapp.shell.currentWidget.content.widgets.map(
             (cell) => JSON.stringify(cell.model.toJSON()))].join()"""
    )
    sent = "".join(
        data if isinstance(data, str) else data.decode("utf-8", "replace") for data in page.frames_received
    )
    assert "Kijk eerst naar de noemer" in sent
    assert not cards.holds(cards.SECRET, inside + sent)
    assert not cards.holds(cards.KNOWN, inside + sent)


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
    expect(own.locator(".visually-hidden[aria-live=polite]")).to_have_text(
        f"Regel {second} staat op plaats 2 van 3."
    )
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
        ("48 611", "ArrowRight", "rij 1, kolom 2"),
        ("1 1/2", "ArrowDown", "rij 2, kolom 2"),
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
    page.evaluate(lab.SETTLED)
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
