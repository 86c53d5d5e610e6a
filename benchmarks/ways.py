"""The ways of working that are compared: the same scene of lesson 1, moved by the same kind of slider.

A way is the cell of a notebook, the gesture that moves it, and the element that shows the outcome. Some of
ours are moved otherwise: by a handle in the picture, by painting pixels, by a number of a filter.
"""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass

from gestures import Handle, Painting, Scrub, Slider


@dataclass(frozen=True)
class Way:
    """One way of working.

    `outcome` is the element that shows the picture; `kind` says what of it changes with the picture: its
    `html`, its `src`, or the pixels of a `canvas`. `needs` is the package that must be there. `at_once`: on a
    server with the settings of this project.
    """

    name: str
    cell: str
    gesture: Slider | Handle | Painting | Scrub
    outcome: str
    kind: str = "html"
    needs: str = "aiopschool"
    at_once: bool = True

    @property
    def is_here(self) -> bool:
        return importlib.util.find_spec(self.needs) is not None


LIVE = """
from aiopschool import explore
explore("lines")
"""

CONVOLUTION = """
from aiopschool import explore
explorer = explore("convolution")
explorer.state = {"done": 36}
explorer
"""

PHOTO = """
from aiopschool import explore
explorer = explore("photos")
explorer.state = {{"size": "{size}"}}
explorer
"""

BENDS = """
from aiopschool import explore
explorer = explore("bends")
explorer.state = {"count": 4}
explorer
"""

POINTS = """
import numpy as np
from ipywidgets import FloatSlider, Label, VBox, interact

ham, spam = np.array([(1, 4), (2, 5), (1, 6), (3, 6)]), np.array([(4, 2), (5, 3), (6, 1), (6, 4)])
slider, q, x = FloatSlider(min=-3, max=3, step=0.1, value=0), 3, np.array([0, 7.5])

def title(m):
    right = (m * ham[:, 0] + q < ham[:, 1]).sum() + (m * spam[:, 0] + q >= spam[:, 1]).sum()
    return f"y = {m:.1f}x + {q}: {right} van de 8 juist"
"""

SCENE = """
import matplotlib.pyplot as plt

def draw(m):
    global below, above, line
    white = {"facecolor": "white", "linewidth": 0}
    below = plt.fill_between(x, m * x + q, 0, edgecolor="#D55E00", hatch="\\\\\\\\", **white)
    above = plt.fill_between(x, m * x + q, 7.5, edgecolor="#0072B2", hatch="//", **white)
    (line,) = plt.plot(x, m * x + q, "k")
    plt.plot(*ham.T, "o", color="#0072B2", label="gewoon")
    plt.plot(*spam.T, "s", color="#D55E00", label="spam")
    plt.axis([0, 7.5, 0, 7.5])
    plt.xlabel("aantal links")
    plt.ylabel("persoonlijke woorden")
    plt.title(title(m))
    plt.legend()
"""

INTERACT = f"""
%matplotlib inline
{POINTS}{SCENE}
@interact(m=slider)
def picture(m):
    plt.figure(figsize=(7.2, 4.6))
    draw(m)
    plt.show()
"""

IPYMPL = f"""
%matplotlib widget
{POINTS}{SCENE}
with plt.ioff():
    figure = plt.figure(figsize=(7.2, 4.6))
draw(0)

def move(change):
    y = change["new"] * x + q
    line.set_ydata(y)
    below.set_data(x, y, 0)
    above.set_data(x, y, 7.5)
    figure.axes[0].set_title(title(change["new"]))
    figure.canvas.draw_idle()

slider.observe(move, "value")
VBox([slider, figure.canvas])
"""

BQPLOT = f"""
{POINTS}
from bqplot import Axis, Figure, LinearScale, Lines, Scatter

scales = {{"x": LinearScale(min=0, max=7.5), "y": LinearScale(min=0, max=7.5)}}
line = Lines(x=x, y=0 * x + q, scales=scales, colors=["black"])
below = Lines(x=x, y=0 * x + q, scales=scales, fill="bottom", fill_colors=["#D55E00"], fill_opacities=[0.2])
above = Lines(x=x, y=0 * x + q, scales=scales, fill="top", fill_colors=["#0072B2"], fill_opacities=[0.2])
dots = [
    Scatter(x=x, y=y, scales=scales, colors=[color], marker=marker, labels=[label], display_legend=True)
    for (x, y), color, marker, label in
    [(ham.T, "#0072B2", "circle", "gewoon"), (spam.T, "#D55E00", "rectangle", "spam")]
]
axes = [Axis(scale=scales["x"], label="aantal links"),
        Axis(scale=scales["y"], label="persoonlijke woorden", orientation="vertical")]
figure = Figure(marks=[below, above, line, *dots], axes=axes, title=title(0), animation_duration=0)

def move(change):
    for mark in (line, below, above):
        mark.y = change["new"] * x + q
    figure.title = title(change["new"])

slider.observe(move, "value")
VBox([slider, figure])
"""

EMPTY = f"""
{POINTS}
label = Label("0")
slider.observe(lambda change: setattr(label, "value", f"{{change['new']:.1f}}"), "value")
VBox([slider, label])
"""

OURS = Slider(".aiop-controls input[type=range]", ".aiop-controls input[type=range]", inset=8)
IPYWIDGETS = Slider(".noUi-handle", ".noUi-base")
UPWARD, ACROSS = Handle(".aiop-figure .handle"), Handle(".aiop-figure .handle", across=True)
FILTER = Scrub(".aiop-controls .matrix .line:nth-child(2) input:nth-child(2)")
BQPLOT_TITLE = ".bqplot .mainheading"  # set last: the picture is whole
CANVAS = ".jupyter-matplotlib-canvas-div canvas"

WAYS = (
    Way("live", LIVE, OURS, ".aiop-figure svg"),
    Way("live_default_server", LIVE, OURS, ".aiop-figure svg", at_once=False),
    Way("interact", INTERACT, IPYWIDGETS, ".widget-output img", kind="src"),
    Way("ipympl", IPYMPL, IPYWIDGETS, CANVAS, kind="canvas", needs="ipympl"),
    Way("bqplot", BQPLOT, IPYWIDGETS, BQPLOT_TITLE, needs="bqplot"),
    Way("empty", EMPTY, IPYWIDGETS, ".widget-label:not(.widget-inline-hbox *)"),
    Way("handle", LIVE, UPWARD, ".aiop-figure svg"),
    Way("handle_default_server", LIVE, UPWARD, ".aiop-figure svg", at_once=False),
    Way("grid", CONVOLUTION, Painting(".aiop-figure .grid"), ".aiop-figure svg"),
    Way("photo_64", PHOTO.format(size=64), FILTER, ".aiop-figure svg"),
    Way("split", LIVE.replace("lines", "split"), ACROSS, ".aiop-figure svg"),
    Way("descent", LIVE.replace("lines", "descent"), ACROSS, ".aiop-figure svg"),
    Way("bends", BENDS, ACROSS, ".aiop-figure svg"),
    Way("arrows", LIVE.replace("lines", "arrows"), UPWARD, ".aiop-figure svg"),
    Way("photo_128", PHOTO.format(size=128), FILTER, ".aiop-figure svg"),
)
