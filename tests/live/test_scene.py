"""The live picture: after any sequence of changes the patched picture equals a fresh one."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from matplotlib.patches import Circle, FancyArrowPatch, PathPatch, Polygon
from matplotlib.path import Path
from matplotlib.transforms import Affine2D

from aiopschool.live import Scene


class Page:
    """What the browser keeps: fragments in order, and definitions; it applies patches as the widget does."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.take_all()

    def take_all(self) -> None:
        self.fragments, self.defs = dict(self.scene.fragments), dict(self.scene.defs)

    def apply(self) -> None:
        patch = self.scene.update()
        if patch.full:
            self.take_all()
            return
        self.fragments |= patch.fragments
        self.defs |= patch.defs
        if patch.order is not None:
            self.fragments = {unit: self.fragments[unit] for unit in patch.order}


def normal(text: str) -> str:
    """A fragment without the names that count upwards with every drawing."""
    return re.sub(r"C[0-9a-f]+_", "C_", text)


def same_picture(page: Page, figure: Figure) -> None:
    """The page shows what a fresh drawing shows, and has every definition it refers to."""
    fresh = Scene(figure)
    assert list(map(normal, page.fragments.values())) == list(map(normal, fresh.fragments.values()))
    body = "".join(page.fragments.values())
    for name in re.findall(r'url\(#([^)]+)\)|href="#([^"]+)"', body):
        wanted = "".join(name)
        assert wanted in page.defs or f'id="{wanted}"' in body


def scene() -> tuple[Figure, dict]:
    figure = Figure(figsize=(6, 4))
    left, right = figure.subplots(1, 2)
    left.set(xlim=(0, 10), ylim=(0, 10))
    right.set(xlim=(0, 10), ylim=(0, 10))
    (line,) = left.plot([0, 10], [0, 10], "-o")
    (half,) = left.fill([0, 10, 10], [0, 0, 10], hatch="//", facecolor="white")
    parts = {
        "figure": figure,
        "left": left,
        "line": line,
        "half": half,
        "ends": left.plot([0, 10], [3, 4])[0],
        "far": left.plot([0, 10], [4, 4])[0],
        "far outline": left.fill([0, 90, 10], [0, 0, 10], fill=False)[0],
        "outline": left.fill([0, 10, 10], [0, 0, 10], fill=False)[0],
        "open": left.add_patch(Polygon([(1, 1), (2, 5), (4, 4)], closed=False, fill=False)),
        "dots": left.scatter([1, 2, 3], [4, 5, 6]),
        "note": left.annotate("hier", (2, 2), (5, 5), arrowprops={"arrowstyle": "->"}),
        "title": left.set_title("$x^2$"),
        "legend": left.legend([line, half], ["rechte", "halfvlak"], loc="upper left"),
        "bars": right.bar([1, 2, 3], [4, 5, 6]),
        "image": right.imshow(np.eye(4), extent=(5, 9, 5, 9), aspect="auto"),
        "text": right.text(1, 9, "0,5"),
        "patch": left.add_patch(PathPatch(Path([(0, 0), (1, 0), (1, 1)]), hatch="//")),
        "segments": right.add_collection(LineCollection([[(0, 0), (1, 1)]])),
        "ring": right.add_patch(Circle((5, 5), 1, fill=False)),
        "arrow": left.add_patch(FancyArrowPatch((0, 0), (3, 3))),
    }
    right.set(xlim=(0, 10), ylim=(0, 10))
    return figure, parts


number = st.integers(0, 10).map(float)
CHANGES = {
    "line": lambda p, x: p["line"].set_data([0, 10], [x, 10 - x]),
    "ends": lambda p, x: p["ends"].set_data([0, 10], [x / 3, 10 - x / 3]),
    "far ends": lambda p, x: p["far"].set_data([-90, 100], [x, x / 3]),
    "gap": lambda p, x: p["ends"].set_data([0, 5, 10], [x, float("nan"), 10 - x]),
    "steps": lambda p, x: p["ends"].set_drawstyle(["default", "steps"][int(x) % 2]),
    "turned": lambda p, x: p["ends"].set_transform(Affine2D().rotate(x / 10) + p["left"].transData),
    "outline": lambda p, x: p["outline"].set_xy([(0, 0), (10, x / 3), (10 - x / 7, 10)]),
    "far outline": lambda p, x: p["far outline"].set_xy([(0, 0), (90, x), (10, 10)]),
    "open polygon": lambda p, x: p["open"].set_xy([(1, 1), (x, 5), (4, x / 3)]),
    "scale": lambda p, x: p["left"].set_yscale(["linear", "symlog"][int(x) % 2]),
    "marker": lambda p, x: p["line"].set_marker("os^D"[int(x) % 4]),
    "line colour": lambda p, x: p["line"].set_color(["k", "r", "b"][int(x) % 3]),
    "hide": lambda p, x: p["line"].set_visible(x > 5),
    "half-plane": lambda p, x: p["half"].set_xy([(0, 0), (10, 0), (10, x)]),
    "hatch": lambda p, x: p["half"].set_hatch(["//", "xx", "--"][int(x) % 3]),
    "dots": lambda p, x: p["dots"].set_offsets([(x, x), (1, x)]),
    "dot sizes": lambda p, x: p["dots"].set_sizes([10 + x]),
    "arrow": lambda p, x: setattr(p["note"], "xy", (x, 2)),
    "note": lambda p, x: p["note"].set_text(f"w = {x:g}"),
    "title": lambda p, x: p["title"].set_text(rf"$\frac{{{x:g}}}{{2}}$"),
    "legend text": lambda p, x: p["legend"].get_texts()[0].set_text(f"y = {x:g}x"),
    "bar": lambda p, x: p["bars"].patches[1].set_height(x),
    "bar edge": lambda p, x: p["bars"].patches[0].set_hatch(["", "//"][int(x) % 2]),
    "image": lambda p, x: p["image"].set_data(np.full((4, 4), x / 10)),
    "image colours": lambda p, x: p["image"].set_clim(0, 1 + x),
    "image map": lambda p, x: p["image"].set_cmap(["gray", "viridis"][int(x) % 2]),
    "text": lambda p, x: p["text"].set_text("0,5 & <b>"[: int(x) + 1]),
    "number": lambda p, x: p["text"].set_text(f"{x:g}"),
    "number colour": lambda p, x: p["text"].set_color(["k", "r", "b"][int(x) % 3]),
    "number size": lambda p, x: p["text"].set_fontsize(8 + x),
    "number place": lambda p, x: p["text"].set_x(x),
    "path": lambda p, x: p["patch"].set_path(Path([(0, 0), (x, 0), (x, x)])),
    "segments": lambda p, x: p["segments"].set_segments([[(0, 0), (1, x)]]),
    "ring": lambda p, x: p["ring"].set_radius(x / 4),
    "arrow patch": lambda p, x: p["arrow"].set_positions((0, 0), (x, 3)),
    "zorder": lambda p, x: p["half"].set_zorder(x / 2),
    "limits": lambda p, x: p["left"].set_xlim(0, 5 + x),
    "ticks": lambda p, x: p["left"].set_xticks([0, x]),
    "label": lambda p, x: p["left"].set_xlabel(f"x ({x:g})"),
    "add": lambda p, x: p["left"].plot([x], [x], "s"),
    "remove": lambda p, x: p["left"].lines[-1].remove() if len(p["left"].lines) > 1 else None,
    "figure text": lambda p, x: p["figure"].suptitle(f"stap {x:g}"),
}


@settings(max_examples=settings.default.max_examples // 4)
@given(st.lists(st.tuples(st.sampled_from(sorted(CHANGES)), number), min_size=1, max_size=8))
def test_after_any_changes_the_page_equals_a_fresh_picture(changes):
    figure, parts = scene()
    page = Page(Scene(figure))
    for name, x in changes:
        CHANGES[name](parts, x)
        page.apply()
    same_picture(page, figure)


@pytest.mark.parametrize("name", sorted(CHANGES))
def test_each_kind_of_change_is_seen(name):
    figure, parts = scene()
    page = Page(Scene(figure))
    for x in (3.0, 8.0):
        before = list(page.fragments.items())
        CHANGES[name](parts, x)
        page.apply()
        same_picture(page, figure)
    if name != "remove":
        assert list(page.fragments.items()) != before


def test_only_the_artist_that_moved_travels():
    figure, parts = scene()
    drawing = Scene(figure)
    assert not drawing.update()
    parts["line"].set_ydata([1, 9])
    patch = drawing.update()
    assert not patch.full
    assert len(patch.fragments) == 1
    assert sum(map(len, patch.fragments.values())) < 1000


def test_definitions_travel_once():
    figure, parts = scene()
    drawing = Scene(figure)
    parts["half"].set_hatch("xx")
    assert len(drawing.update().defs) == 1
    parts["half"].set_hatch("//")
    drawing.update()
    parts["half"].set_hatch("xx")
    patch = drawing.update()
    assert patch.fragments
    assert not patch.defs


@pytest.mark.parametrize("change", ["limits", "ticks"])
def test_new_limits_and_ticks_redraw_everything(change):
    figure, parts = scene()
    drawing = Scene(figure)
    CHANGES[change](parts, 7.0)
    assert drawing.update().full
    assert not drawing.update()


def test_definitions_do_not_pile_up():
    figure, parts = scene()
    drawing = Scene(figure)
    for i in range(1000):
        parts["line"].set_markerfacecolor(f"#{i:06x}")
        drawing.update()
    assert len(drawing.defs) < 500


def test_the_svg_is_well_formed_text_with_title_and_description():
    figure, _parts = scene()
    svg = Scene(figure).svg("Een <rechte>", "7 van de 8 juist & meer")
    root = ET.fromstring(svg)
    spaces = {"s": "http://www.w3.org/2000/svg"}
    assert root.find("s:title", spaces).text == "Een <rechte>"
    assert root.find("s:desc", spaces).text == "7 van de 8 juist & meer"
    assert "rechte" in [node.text for node in root.iter("{http://www.w3.org/2000/svg}text")]


def test_the_same_figure_gives_the_same_bytes():
    assert Scene(scene()[0]).svg() == Scene(scene()[0]).svg()


def test_drawing_leaves_the_global_settings_alone():
    import matplotlib as mpl

    before = dict(mpl.rcParams)
    figure, parts = scene()
    drawing = Scene(figure)
    parts["line"].set_ydata([1, 9])
    drawing.update()
    assert dict(mpl.rcParams) == before


def test_titles_above_ticks_are_not_drawn_again_with_every_move():
    figure = Figure()
    for place in (1, 2):
        axes = figure.add_subplot(1, 2, place, title="beeld")
        axes.tick_params(top=True, labeltop=True, labelbottom=False)
        axes.imshow(np.eye(4))
    drawing = Scene(figure)
    drawn = []
    for part in (axes.title, axes.xaxis, axes.yaxis):
        part.draw = lambda renderer, part=part, draw=part.draw: drawn.append(part) or draw(renderer)
    for x in (0.0, 1.0):
        axes.images[0].set_data(np.full((4, 4), x))
        assert len(drawing.update().fragments) == 1
    assert not drawn
    axes.title.set_text("uitvoer")
    assert len(drawing.update().fragments) == 1
    assert drawn == [axes.title]


LINES = ["line", "ends", "far ends"]
IN_PART = [*LINES, "half-plane", "outline", "far outline", "open polygon", "path", "image", "number"]


@pytest.mark.parametrize("other", sorted(CHANGES))
def test_a_third_change_is_seen_after_two_of_the_same_kind(other):
    """From the second on only a part of a fragment may be written; whatever else changes then is drawn."""
    figure, parts = scene()
    page = Page(Scene(figure))
    for names, x in ((IN_PART, 3.0), (IN_PART, 8.0), ([other], 4.0), (IN_PART, 6.0)):
        for name in names:
            CHANGES[name](parts, x)
        page.apply()
    same_picture(page, figure)
