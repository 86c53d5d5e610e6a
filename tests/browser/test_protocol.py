"""What a reader does arrives: all of it, once and in order, however fast and however busy the kernel is."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from . import lab
from .exercises import show

ORDER = """
from aiopschool.controls import Button, Slider
from aiopschool.explorer import Explorer

class Order(Explorer):
    def make_controls(self):
        double = Button(name="double", label="verdubbel", action=self.double)
        return [Slider(name="n", label="n", low=0, high=1000, start=1), double]

    def double(self):
        self.set(n=2 * self.values["n"])

    def draw(self, figure):
        figure.add_subplot()

    def update(self):
        pass

    def describe(self):
        return f"n is {self.values['n']}"

order = Order()
order
"""
BUSY = "import time\nend = time.time() + 2\nwhile time.time() < end:\n    sum(range(1000))"
EXECUTE = """(code) => {
  const kernel = jupyterapp.shell.currentWidget.context.sessionContext.session.kernel;
  window.busy = true;
  kernel.requestExecute({ code }).done.then(() => { window.busy = false; });
}"""
# Three clicks and two moves within one task of the browser: all but the first wait for each other.
AT_ONCE = """() => {
  const named = (node) => node.textContent === "verdubbel";
  const button = [...document.querySelectorAll(".aiop-controls button")].find(named);
  const slider = document.querySelector(".aiop-controls input[type=range]");
  const move = (value) => {
    slider.value = value;
    slider.dispatchEvent(new Event("input", { bubbles: true }));
  };
  button.click();
  move(40);
  move(41);
  button.click();
  button.click();
}"""


@pytest.fixture(scope="module")
def order(frame) -> Page:
    return frame("order", ORDER, show("1a"))


@pytest.fixture
def page(order: Page) -> Iterator[Page]:
    """The explorer, new; without a mistake in the console."""
    order.evaluate("() => jupyterapp.commands.execute('notebook:run-all-cells')")
    expect(said(order)).to_have_text("n is 1")
    expect(order.locator(".aiop-card")).to_have_count(1)
    yield order
    assert order.seen["errors"] == []


def said(page: Page):
    return page.locator(".aiop-figure .text").first


def test_what_is_done_at_once_is_all_done_in_order(page: Page):
    page.evaluate(AT_ONCE)
    expect(said(page)).to_have_text("n is 164")
    expect(page.get_by_role("textbox", name="n, als getal")).to_have_value("164")
    page.get_by_role("button", name="verdubbel").dblclick()
    expect(said(page)).to_have_text("n is 656")


def test_what_is_done_while_a_cell_computes_is_all_done_in_order(page: Page):
    page.evaluate(EXECUTE, BUSY)
    page.evaluate(AT_ONCE)
    page.get_by_role("button", name="verdubbel").click()
    expect(said(page)).to_have_text("n is 328", timeout=10_000)
    page.wait_for_function("() => !window.busy")
    expect(said(page)).to_have_text("n is 328")


def test_clicks_at_the_first_moment_after_the_page_comes_back_count(page: Page):
    """The kernel computes while the page loads again and its cells run anew: what is seen can be clicked."""
    page.get_by_role("button", name="verdubbel").click()
    expect(said(page)).to_have_text("n is 2")
    page.evaluate(lab.SAVE, "n is 2")
    page.reload(wait_until="domcontentloaded")
    page.evaluate(lab.READY)
    page.evaluate(EXECUTE, BUSY)
    page.evaluate("() => void jupyterapp.commands.execute('notebook:run-all-cells')")
    button = page.get_by_role("button", name="verdubbel")
    button.dblclick(timeout=20_000)
    expect(said(page)).to_have_text("n is 4", timeout=10_000)
    button.click()
    expect(said(page)).to_have_text("n is 8")


def test_a_card_that_is_checked_twice_fast_counts_one_try_and_keeps_what_is_typed_since(page: Page):
    card = page.locator(".aiop-card")
    card.get_by_label("spam").check()
    field = card.get_by_role("textbox")
    field.fill("17")
    page.evaluate(EXECUTE, BUSY)
    page.evaluate(
        """() => {
          const check = document.querySelector(".aiop-card button.primary");
          check.click();
          check.click();
        }"""
    )
    field.fill("18")
    field.press("Tab")
    expect(card.get_by_role("status")).to_have_text(re.compile("^✗Nog niet"), timeout=10_000)
    expect(card.locator(".state")).to_have_text("1 poging")
    expect(field).to_have_value("18")
    card.get_by_role("button", name="Controleer").dblclick()
    expect(card.locator(".state")).to_have_text("2 pogingen")
    page.wait_for_timeout(500)
    expect(card.locator(".state")).to_have_text("2 pogingen")
