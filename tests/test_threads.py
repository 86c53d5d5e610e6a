"""Explorers move in one thread while a cell draws in another: nothing breaks, and the last state is shown."""

from __future__ import annotations

import threading

import pytest
from matplotlib.figure import Figure

from aiopschool import explore
from aiopschool.live import LiveFigure

from .reader import Page


def test_many_moves_while_a_cell_builds_figures(thorough):
    moves = 500 if thorough else 150
    explorer = explore("lines")
    errors: list[BaseException] = []
    made: list[int] = []
    drawn = threading.Event()
    page = Page(explorer.panel)

    def move() -> None:
        try:
            while len(made) < moves or not drawn.is_set():
                made.append(len(made) % 61)
                page.does("m", "position", made[-1])
        except BaseException as error:
            errors.append(error)

    thread = threading.Thread(target=move)
    thread.start()
    built = 0
    while thread.is_alive():
        figure = Figure()
        ax = figure.subplots()
        ax.plot([0, 1], [0, built])
        ax.set_title(rf"$\frac{{{built}}}{{2}}$")
        assert "<svg" in LiveFigure(figure).svg()
        built += 1
        if built == 5:
            drawn.set()
    thread.join()
    assert errors == []
    assert built >= 5
    assert explorer.state["m"] == pytest.approx(-3 + 0.1 * made[-1])
    fresh = explore("lines")
    fresh.state = {"m": explorer.state["m"]}
    assert explorer.figure.svg() == fresh.figure.svg()
