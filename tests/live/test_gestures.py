"""Handles and grids: what a browser sends becomes exact values within limits, and nothing sent is lost."""

from __future__ import annotations

import threading
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.figure import Figure

from aiopschool.live import LiveFigure
from aiopschool.live.gestures import to_data, to_picture

from ..reader import Page


@pytest.fixture
def live():
    figure = Figure(figsize=(5, 4))
    figure.add_axes((0.1, 0.1, 0.8, 0.8)).set(xlim=(0, 10), ylim=(-5, 5))
    return LiveFigure(figure)


@pytest.fixture
def moves():
    return []


@pytest.fixture
def handle(live, moves):
    return live.handle(2, 1, on_move=lambda x, y: moves.append((x, y)), label="punt", step=("0.5", "0.1"))


def test_a_place_in_the_picture_and_back(live):
    axes = live.figure.axes[0]
    assert to_picture(axes, 0, 5) == (36.0, pytest.approx(28.8))
    assert to_data(axes, *to_picture(axes, 2.5, -1.5)) == (pytest.approx(2.5), pytest.approx(-1.5))


def test_a_drag_snaps_to_steps_from_the_lower_limit(live, handle, moves):
    across, down = to_picture(handle.axes, 3.3, 1.17)
    Page(live).does("handle0", "drag", across, down)
    assert moves == [(Fraction(7, 2), Fraction(6, 5))]
    assert (handle.x, handle.y) == moves[0]


def test_the_keys_take_steps_and_stay_within_limits(live, handle, moves):
    browser = Page(live)
    browser.does("handle0", "keys", 1, 0)
    browser.does("handle0", "keys", 0, -10)
    assert moves[-1] == (Fraction(5, 2), 0)
    browser.does("handle0", "keys", -100, 0)
    assert handle.x == 0
    browser.does("handle0", "end", 1)
    assert handle.x == 10
    count = len(moves)
    browser.does("handle0", "keys", 10, 0)
    assert len(moves) == count, "a handle at its end does not move"


@pytest.mark.parametrize(("direction", "place"), [("x", (6, 1)), ("y", (2, 3))])
def test_a_handle_with_one_direction_keeps_its_place_along_the_other(live, moves, direction, place):
    handle = live.handle(2, 1, on_move=lambda *at: moves.append(at), label="drempel", direction=direction)
    page = Page(live)
    page.does("handle0", "drag", *to_picture(handle.axes, 6, 3))
    assert moves == [place]
    before = handle.x, handle.y
    page.says([1, "handle0", "keys", 0, 1])
    assert (handle.x, handle.y) == before, "an old number is not done twice"


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_wherever_the_pointer_goes_the_values_are_allowed(across, down):
    figure = Figure()
    figure.add_subplot(xlim=(0, 1), ylim=(0, 1))
    live = LiveFigure(figure)
    handle = live.handle(0, 0, on_move=lambda *_at: None, label="punt", step=("1/7", "1/8"))
    Page(live).does("handle0", "drag", across, down)
    assert 0 <= handle.x <= 1
    assert (handle.x * 7).denominator == 1
    assert (handle.y * 8).denominator == 1


def test_the_state_speaks_dutch_and_follows(live, handle):
    live.refresh()
    page = Page(live)
    page.does("handle0", "keys", 1, 0)
    state = live.patch["gestures"]["handle0"]
    assert state["text"] == "(2,5; 1)"
    assert state["at"] == list(to_picture(handle.axes, 2.5, 1))
    assert live.seen == {page.by: 1}


def test_entries_merged_into_one_message_are_all_done(live, moves, handle):
    page = Page(live)
    page.notes("handle0", "keys", 1, 0)
    page.does("handle0", "keys", 1, 0)
    assert page.waiting == []
    page.does("handle0", "keys", 0, 1)
    assert moves[-1] == (3, Fraction(11, 10))


@pytest.mark.parametrize(
    "entry",
    [
        [],
        [5],
        ["a", "b", "c"],
        [9, "nobody", "drag", 1, 2],
        [9, "handle0", "fly"],
        [9, "handle0", "drag", None, 2],
        None,
    ],
)
def test_a_broken_entry_breaks_nothing(live, handle, moves, entry):
    Page(live).says(entry, [10, "handle0", "keys", 1, 0])
    assert moves == [(Fraction(5, 2), 1)]


def test_a_locked_figure_shows_nothing_to_touch(live, handle):
    live.locked = True
    live.refresh()
    assert not live._whole()["gestures"]["handle0"]["visible"]


def test_a_step_must_leave_values(live):
    with pytest.raises(ValueError, match="no values"):
        live.handle(0, 0, on_move=print, label="x", step=(0, 1))


class Painter:
    """An image that is painted."""

    def __init__(self) -> None:
        self.pixels = np.zeros((4, 6), dtype=int)
        figure = Figure(figsize=(3, 2))
        axes = figure.add_axes((0, 0, 1, 1))
        self.image = axes.imshow(self.pixels, vmin=0, vmax=9)
        self.live = LiveFigure(figure)
        self.live.grid(
            axes,
            4,
            6,
            label="beeld",
            read=lambda cell: str(self.pixels[cell]),
            on_paint=self.paint,
            on_type=lambda cell, digit: self.set([cell], digit or 0),
        )
        self.starts = 0

    def paint(self, cells, start):
        self.starts += start
        self.set(cells, 9)

    def set(self, cells, value):
        for cell in cells:
            self.pixels[cell] = value
        self.image.set_data(self.pixels)


def test_painting_typing_and_the_cursor():
    painter = Painter()
    browser = Page(painter.live)
    browser.does("grid0", "paint", True, [[0, 0]])
    browser.does("grid0", "paint", False, [[0, 1], [0, 2]])
    assert painter.pixels[0].tolist() == [9, 9, 9, 0, 0, 0]
    assert painter.starts == 1
    assert painter.live.patch["gestures"]["grid0"]["text"] == "rij 1, kolom 3: 9"
    browser.does("grid0", "type", 0, 1, 4)
    browser.does("grid0", "type", 0, 2, -1)
    assert painter.pixels[0].tolist() == [9, 4, 0, 0, 0, 0]
    browser.does("grid0", "cursor", 2, 5)
    assert painter.live.patch["gestures"]["grid0"]["cursor"] == [2, 5]
    browser.does("grid0", "cursor", 99, -3)
    assert painter.live.patch["gestures"]["grid0"]["cursor"] == [3, 0]
    browser.does("grid0", "paint", False, "x")
    assert painter.pixels.sum() == 13


def test_painted_pixels_are_in_the_picture():
    painter = Painter()
    before = painter.live.svg()
    Page(painter.live).does("grid0", "paint", True, [[1, 1]])
    assert painter.live.svg() != before


def test_moves_from_many_threads_end_in_the_last_state(live, handle):
    page = Page(live)

    def keys(first):
        for n in range(first, first + 400, 4):
            page.says([n, "handle0", "keys", 0, 0])

    threads = [threading.Thread(target=keys, args=(first,)) for first in range(1, 5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    page.says([1000, "handle0", "end", 1])
    assert handle.x == 10
    assert live._whole()["gestures"]["handle0"]["range"][2] == 10
