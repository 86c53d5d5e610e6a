"""What the browser knows of handles and grids is what they are, whatever changed in between."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from matplotlib.figure import Figure

from aiopschool.live import LiveFigure
from aiopschool.live.places import Places, to_picture

number = st.integers(0, 10)
CHANGES = {
    "move": lambda live, n: handle(live, n).move_to(n, 10 - n),
    "hide": lambda live, n: setattr(handle(live, n), "visible", n > 5),
    "name": lambda live, n: setattr(handle(live, n), "label", f"punt {n}"),
    "ring": lambda live, n: setattr(handle(live, n), "ring", n > 5),
    "cursor": lambda live, n: setattr(live._gestures["grid2"], "cursor", (n % 2, 0)),
    "limits": lambda live, n: live.figure.axes[0].set_xlim(0, 10 + n),
    "upside down": lambda live, n: live.figure.axes[0].invert_yaxis(),
    "size": lambda live, n: live.figure.set_size_inches(4 + n, 4),
    "log": lambda live, n: live.figure.axes[1].set_xscale(["linear", "symlog"][n % 2]),
    "lock": lambda live, n: setattr(live, "locked", n > 5),
    "other words": lambda live, n: live.words.append(n),
}


def handle(live, n):
    return live._gestures[f"handle{n % 2}"]


def figure() -> LiveFigure:
    live = LiveFigure(Figure(figsize=(5, 4)))
    live.words = []
    for place in (1, 2):
        axes = live.figure.add_subplot(1, 2, place, xlim=(0, 10), ylim=(0, 10))
        say = lambda x, y: f"{x} en {y}, na {live.words}"  # noqa: E731
        live.handle(1, 1, axes=axes, label="punt", on_move=lambda x, y: None, say=say)
    live.grid(axes, 2, 2, label="beeld", read=lambda cell: f"{cell} na {live.words}")
    live.refresh()
    return live


@given(st.lists(st.tuples(st.sampled_from(sorted(CHANGES)), number), min_size=1, max_size=8))
def test_after_any_changes_the_browser_knows_what_a_new_page_would(changes):
    live = figure()
    page = live._whole()["gestures"]
    for name, n in changes:
        count = live.patch.get("n", 0)
        CHANGES[name](live, n)
        if live.refresh().full:
            page = live._whole()["gestures"]
        elif live.patch.get("n", 0) != count:
            page = page | live.patch.get("gestures", {})
    for name, gesture in live._gestures.items():
        wanted = gesture.state()
        if live.locked:
            wanted["visible"] = False
        if not wanted["visible"]:  # its words come with it, when it is shown
            wanted["text"] = page[name]["text"]
        assert page[name] == wanted


@given(st.floats(-1e4, 1e4), st.floats(-1e4, 1e4), st.sampled_from(["linear", "symlog"]))
def test_places_worked_out_at_once_are_those_of_matplotlib(x, y, scale):
    axes = Figure().add_subplot(xlim=(-3, 8), ylim=(5, -2), xscale=scale)
    assert Places().at(1)(axes, x, y) == to_picture(axes, x, y)
