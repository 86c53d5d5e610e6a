"""What every explorer can do, in a real browser: handles, grids, playing, a busy kernel, and being saved."""

from __future__ import annotations

import json
import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from . import lab

LINES = 'from aiopschool import explore\n\nexplore("lines")'

PIXELS = """
import numpy as np
from matplotlib.figure import Figure
from aiopschool.live import LiveFigure

pixels = np.zeros((8, 8), dtype=int)
figure = Figure(figsize=(4, 4))
axes = figure.add_axes((0.05, 0.05, 0.9, 0.9))
axes.set_axis_off()
image = axes.imshow(pixels, vmin=0, vmax=9, cmap="gray_r")

def put(cells, value):
    for cell in cells:
        pixels[cell] = value
    image.set_data(pixels)

live = LiveFigure(figure, alt="Acht op acht pixels.")
grid = live.grid(axes, 8, 8, label="beeld", read=lambda cell: str(pixels[cell]),
                 on_paint=lambda cells, start: put(cells, 9),
                 on_type=lambda cell, digit: put([cell], digit or 0))
live
"""


@pytest.fixture(scope="module")
def lines(frame):
    """Explorer 1, and a picture of pixels under it."""
    return frame("lines", LINES, PIXELS)


@pytest.fixture
def start(lines: Page):
    """Explorer 1 at its start, with the keyboard nowhere."""
    lines.locator(".aiop-explorer").evaluate("node => node.scrollIntoView()")
    lines.get_by_role("tab", name="y = mx + q").click()
    lines.get_by_role("button", name="Herstel").click()
    expect(formula(lines)).to_have_text("y = 3")
    return lines


CHANGED = """() => {
  window.changed = [];
  const note = ({ target, type, attributeName }) => {
    const node = target.nodeType === Node.TEXT_NODE ? target.parentElement : target;
    const [inside, seen] = [node.closest(".aiop-explorer") !== null, node.checkVisibility()];
    changed.push([inside, seen, node.nodeName, type, attributeName]);
  };
  const every = { subtree: true, childList: true, attributes: true, characterData: true };
  new MutationObserver((all) => all.forEach(note)).observe(document.documentElement, every);
}"""


def formula(page: Page, index: int = 0):
    return page.locator(".formula").nth(index)


def middle(locator) -> tuple[float, float]:
    box = locator.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def place(page: Page, x: float, y: float) -> tuple[float, float]:
    """Where the point (x, y) of explorer 1 is on the screen."""
    box = page.locator(".stage").first.bounding_box()
    left, width, bottom, height = 0.09, 0.89, 0.115, 0.765
    return (
        box["x"] + box["width"] * (left + width * x / 7.5),
        box["y"] + box["height"] * (1 - bottom - height * y / 7.5),
    )


def drag(page: Page, locator, to: tuple[float, float]) -> None:
    page.mouse.move(*middle(locator))
    page.mouse.down()
    page.mouse.move(*to, steps=12)
    page.mouse.up()


def test_a_move_changes_nothing_on_the_page_but_its_explorer(start):
    """JupyterLab measured its whole toolbar whenever the kernel became busy or idle."""
    start.evaluate(CHANGED)
    slider = start.locator(".aiop-controls input[type=range]").first
    slider.focus()
    for _step in range(3):
        slider.press("ArrowRight")
    expect(formula(start)).to_have_text("y = 0,3x + 3")
    start.wait_for_timeout(500)  # the kernel is idle again, and the page knows
    changes = start.evaluate("changed")
    assert any(inside for inside, *_rest in changes)
    assert [rest for inside, seen, *rest in changes if not inside and seen] == []


def test_two_points_are_dragged_by_mouse(start: Page):
    a, b = (start.get_by_role("slider", name=f"punt {name} van de rechte") for name in "AB")
    drag(start, a, place(start, 1, 2))
    drag(start, b, place(start, 6, 7))
    expect(formula(start)).to_have_text("y = x + 1")
    expect(formula(start, 2)).to_have_text("8 van de 8 juist (100\u202f%)")
    assert b.get_attribute("aria-valuetext") == "(6, 7)"
    assert middle(b) == pytest.approx(place(start, 6, 7), abs=2), "the dot stands where Python put it"


def test_the_dot_follows_at_once(start: Page):
    """In the same frame as the pointer, before the kernel answers."""
    dot = start.get_by_role("slider", name="punt A van de rechte")
    moved = dot.evaluate(
        """node => new Promise(resolve => {
          const box = node.getBoundingClientRect();
          const at = [box.x + box.width / 2, box.y + box.height / 2];
          const options = { bubbles: true, button: 0, pointerId: 1, isPrimary: true };
          const send = (type, [x, y]) =>
            node.dispatchEvent(new PointerEvent(type, { ...options, clientX: x, clientY: y }));
          send("pointerdown", at);
          requestAnimationFrame(() => {
            send("pointermove", [at[0] + 40, at[1] - 30]);
            requestAnimationFrame(() => {
              const now = node.getBoundingClientRect();
              send("pointerup", [at[0] + 40, at[1] - 30]);
              resolve([now.x - box.x, now.y - box.y]);
            });
          });
        })"""
    )
    assert moved == pytest.approx([40, -30], abs=1)


def test_a_handle_is_a_slider_for_the_keyboard(start: Page):
    dot = start.get_by_role("slider", name="punt A van de rechte")
    dot.focus()
    expect(dot).to_have_attribute("aria-valuetext", "(1,5; 3)")
    start.keyboard.press("ArrowUp")
    expect(dot).to_have_css("outline-style", "solid")
    expect(dot).to_have_attribute("aria-valuetext", "(1,5; 3,25)")
    start.keyboard.press("Shift+ArrowRight")
    expect(dot).to_have_attribute("aria-valuetext", "(4; 3,25)")
    start.keyboard.press("Home")
    expect(dot).to_have_attribute("aria-valuetext", "(0; 3,25)")
    expect(dot).to_be_focused()


def test_handles_are_large_enough_to_touch(start: Page):
    for dot in start.locator(".handle:visible").all():
        box = dot.bounding_box()
        assert min(box["width"], box["height"]) >= 24


def test_a_handle_moves_by_touch(start: Page):
    dot = start.get_by_role("slider", name="punt B van de rechte")
    session = start.context.new_cdp_session(start)
    session.send("Emulation.setTouchEmulationEnabled", {"enabled": True})
    (x, y), (to_x, to_y) = middle(dot), place(start, 6, 7)

    def touch(kind: str, *points: tuple[float, float]) -> None:
        touches = [{"x": px, "y": py} for px, py in points]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})

    touch("touchStart", (x, y))
    for part in (0.3, 0.6, 1):
        touch("touchMove", (x + part * (to_x - x), y + part * (to_y - y)))
    touch("touchEnd")
    expect(dot).to_have_attribute("aria-valuetext", "(6, 7)")
    session.send("Emulation.setTouchEmulationEnabled", {"enabled": False})


def test_points_have_number_fields_too(start: Page):
    start.get_by_role("tab", name="twee punten").click()
    for name, text in (("A", "(0; 1)"), ("B", "(2; 3)")):
        field = start.get_by_role("textbox", name=name, exact=True)
        field.fill(text)
        field.press("Enter")
    expect(formula(start)).to_have_text("y = x + 1")


def test_playing_and_pausing(start: Page):
    start.get_by_label("Gegevens").select_option("almost")
    expect(formula(start)).not_to_have_text("y = 3")  # controls that are drawn anew stop playing
    play = start.get_by_role("button", name="Speel af")
    start.get_by_label("Snelheid").first.select_option("snel")
    before = formula(start).text_content()
    play.click()
    expect(formula(start)).not_to_have_text(before)
    start.get_by_role("button", name="Pauze").click()
    start.wait_for_timeout(400)
    still = formula(start).text_content()
    start.wait_for_timeout(500)
    assert formula(start).text_content() == still
    start.get_by_label("Gegevens").select_option("messages")
    expect(formula(start)).to_have_text("y = 3")


def test_playing_stops_by_itself_when_all_is_learned(start: Page):
    start.get_by_role("tab", name="ax + by + c = 0").click()
    start.get_by_role("button", name="Zet op nul").click()
    start.get_by_role("button", name="Speel af").click()
    expect(formula(start, 1)).to_have_text("3x − 2y = 0")
    expect(start.get_by_role("button", name="Speel af")).to_be_visible()


def test_less_motion_means_steps_instead_of_playing(lines: Page):
    play = lines.get_by_role("button", name="Speel af")
    for motion, hidden in (("reduce", True), ("no-preference", False)):
        lines.emulate_media(reduced_motion=motion)
        lines.evaluate("() => jupyterapp.commands.execute('notebook:run-all-cells')")
        expect(play).to_be_visible(visible=not hidden)
        expect(lines.get_by_role("button", name="Leerstap")).to_be_visible()


def cell(page: Page, row: int, column: int) -> tuple[float, float]:
    grid = page.get_by_role("grid", name="beeld")
    grid.scroll_into_view_if_needed()
    box = grid.bounding_box()
    return box["x"] + box["width"] * (column + 0.5) / 8, box["y"] + box["height"] * (row + 0.5) / 8


def values(page: Page) -> list[list[int]]:
    """The pixels as Python has them now: asked for in the kernel, after all that was sent before."""
    printed = page.evaluate(
        """async () => {
          const kernel = jupyterapp.shell.currentWidget.context.sessionContext.session.kernel;
          let text = "";
          const future = kernel.requestExecute({ code: "print(pixels.tolist())", store_history: false });
          future.onIOPub = (message) => { text += message.content.text ?? ""; };
          await future.done;
          return text;
        }"""
    )
    return json.loads(printed)


def becomes(page: Page, good: Callable[[list[list[int]]], bool], *, seconds: float = 5) -> None:
    """Wait until Python has these pixels: the page sends a change a moment later."""
    end = time.monotonic() + seconds
    while not good(values(page)):
        assert time.monotonic() < end, values(page)


def test_a_fast_stroke_paints_without_gaps(lines: Page):
    lines.mouse.move(*cell(lines, 0, 0))
    lines.mouse.down()
    lines.mouse.move(*cell(lines, 7, 7), steps=2)
    lines.mouse.up()
    becomes(lines, lambda rows: [rows[i][i] for i in range(8)] == [9] * 8)


def test_the_grid_by_keyboard(lines: Page):
    grid = lines.get_by_role("grid", name="beeld")
    grid.focus()
    lines.mouse.click(*cell(lines, 3, 0))
    for key in ["ArrowDown", "ArrowRight", "5", "ArrowRight", "7", "ArrowLeft", "Backspace"]:
        lines.keyboard.press(key)
    active = lines.get_by_role("gridcell")
    expect(active).to_have_attribute("aria-label", "rij 5, kolom 2: 0")
    becomes(lines, lambda rows: rows[3][0] == 9 and rows[4][:3] == [0, 0, 7])
    assert grid.get_attribute("aria-activedescendant") == active.get_attribute("id")
    assert lines.locator(".jp-Notebook.jp-mod-editMode").count() == 0, "no key of ours is one of JupyterLab's"


BUSY = "import time\nend = time.time() + 1\nwhile time.time() < end:\n    sum(range(1000))"


def test_two_hundred_moves_while_the_kernel_is_busy_end_in_the_last_state(start: Page):
    """No queue grows: what is shown soon after is the last position, and the cell's height never jumps."""
    page = start
    box = page.get_by_role("slider", name="m", exact=True).bounding_box()
    y = box["y"] + box["height"] / 2
    page.evaluate(
        """(code) => {
          const node = document.querySelector(".aiop-explorer");
          window.heights = new Set();
          const height = () => Math.round(node.getBoundingClientRect().height);
          new ResizeObserver(() => heights.add(height())).observe(node);
          const kernel = jupyterapp.shell.currentWidget.context.sessionContext.session.kernel;
          kernel.requestExecute({ code });
        }""",
        BUSY,
    )
    page.mouse.move(box["x"] + 20, y)
    page.mouse.down()
    for i in range(200):
        page.mouse.move(box["x"] + 20 + (box["width"] - 40) * (i / 199), y)
        page.wait_for_timeout(8)
    page.mouse.up()
    number = page.get_by_role("textbox", name="m, als getal")
    expect(formula(page)).to_have_text(f"y = {number.input_value()}x + 3", timeout=1500)
    assert page.evaluate("() => heights.size") <= 1
    assert page.seen["errors"] == []


def test_sliders_move_while_a_cell_computes(start: Page):
    page = start
    page.evaluate(
        """() => {
          const kernel = jupyterapp.shell.currentWidget.context.sessionContext.session.kernel;
          window.busy = kernel.requestExecute({ code: "import time\\ntime.sleep(6)" });
        }"""
    )
    slider = page.get_by_role("slider", name="m", exact=True)
    slider.focus()
    page.keyboard.press("ArrowRight")
    expect(formula(page)).to_have_text("y = 0,1x + 3", timeout=3000)


def test_a_saved_notebook_shows_the_last_picture_without_kernel(start: Page):
    """The last of this file: its kernel ends."""
    page = start
    page.get_by_role("slider", name="m", exact=True).focus()
    page.keyboard.press("End")
    expect(formula(page)).to_have_text("y = 3x + 3")
    page.evaluate(lab.SAVE, "y = 3x + 3")
    page.evaluate("() => jupyterapp.shell.currentWidget.context.sessionContext.shutdown()")
    page.reload()
    expect(page.locator(".jp-OutputArea").first).to_contain_text("y = 3x + 3", timeout=20_000)
    assert "Loading widget" not in page.content()
    assert "Error displaying widget" not in page.content()
    assert "model not found" not in page.content()
