"""Explorer *xor*: two hidden neurons as lines to drag, and the plane of what they give."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from functools import partial

import numpy as np
from matplotlib.figure import Figure

from ... import style
from ...controls import Button, Control, Field, Slider, Tabs
from ...explorer import Explorer
from ...explorer.saying import say_count, say_wrong
from ...maths.line import Line
from ...maths.separating import XOR
from ...numbers import format_point, format_sum
from ...pictures.artists import change
from ...pictures.clipping import segment, two_points
from ...texts import N_, _
from .regions import Regions
from .wording import short
from .xor import TwoNeurons, trained

PLANE, HIDDEN = (-0.6, 1.6, -0.6, 1.6), (-0.3, 2.5, -0.3, 2.5)
GRID = np.linspace(PLANE[0], PLANE[1], 45)
STEP = ("0.1", "0.1")
LINES = ("p", "q", "r")  # of the two neurons, and the one that decides
START = (Line(1, 0, Fraction(-1, 2)), Line(0, 1, Fraction(-1, 2)), Line(1, 1, Fraction(-1, 4)))
LIMIT, MOST_SEED = 1000, 999
TICKS = (0, 1, 2)
LEFT, BOTTOM, TOP = 52, 42, 24  # points around the axes


class XorExplorer(Explorer):
    """Four points and two lines; beside it the hidden plane, where one line has to be enough."""

    title = N_("Two neurons for XOR")
    size = (560 / 72, 290 / 72)
    projected_size = (400 / 72, 220 / 72)
    table_open = True

    def make_controls(self) -> Sequence[Control]:
        names = (_("neuron 1"), _("neuron 2"), _("decide"))
        tabs = [
            (key, name, [self._field(key, x, line) for x in "abc"])
            for key, name, line in zip(LINES, names, START, strict=True)
        ]
        train = [
            Slider(name="seed", label=_("start"), low=1, high=MOST_SEED, step=1, start=1),
            Button(name="train", label=_("Train from this start"), action=self.train, primary=True),
            Button(name="other", label=_("Another start"), action=self.other_start),
        ]
        return [Tabs(name="tab", label=_("What you change"), tabs=[*tabs, ("train", _("train"), train)])]

    @staticmethod
    def _field(key: str, x: str, line: Line) -> Field:
        return Field(name=f"{key}_{x}", label=x, low=-LIMIT, high=LIMIT, start=getattr(line, x))

    def groups(self) -> Mapping[str, Sequence[str]]:
        hand = [f"{key}_{x}" for key in LINES for x in "abc"]
        return {"hand": hand, "train": ("seed", "train", "other")}

    def changed(self, names: set[str]) -> None:
        lines = (Line(*(self.number(f"{key}_{x}") for x in "abc")) for key in LINES)
        self._net = TwoNeurons(*lines)

    def train(self) -> None:
        """Put the numbers there that 600 steps make of a random start."""
        seed = int(self.number("seed"))
        net = trained(seed)
        self._lay(dict(zip(LINES, (net.first, net.second, net.last), strict=True)))
        wrong = len(net.wrong())
        text = _("Start {seed}: trained, and all four are right.")
        if wrong:
            text = _("Start {seed}: the training got stuck, {n} wrong. That happens. Try another start.")
        self.note(text.format(seed=seed, n=wrong))

    def other_start(self) -> None:
        """The next random start, trained at once."""
        self.set(seed=self.number("seed") % MOST_SEED + 1)
        self.train()

    def _lay(self, lines: Mapping[str, Line]) -> None:
        self.set(**{f"{key}_{x}": getattr(line, x) for key, line in lines.items() for x in "abc"})

    def draw(self, figure: Figure) -> None:
        across, up = figure.bbox.size
        width, height = across / 2 - LEFT - 8, up - BOTTOM - TOP
        self._plane = style.place(figure, LEFT, BOTTOM, width, height)
        self._outputs = style.place(figure, across / 2 + LEFT, BOTTOM, width, height)
        style.dress(self._plane, xlabel="x", ylabel="y")
        style.dress(self._outputs, xlabel=_("neuron 1 gives"), ylabel=_("neuron 2 gives"))
        for axes, box, title in (
            (self._plane, PLANE, _("inputs")),
            (self._outputs, HIDDEN, _("hidden plane")),
        ):
            axes.set(xlim=box[:2], ylim=box[2:], xticks=TICKS, yticks=TICKS, autoscale_on=False)
            axes.set(xlim=box[:2], ylim=box[2:])  # ticks outside widened the window
            style.title(axes, title)
        self._regions = Regions(self._plane)
        places = ((self._plane, PLANE), (self._plane, PLANE), (self._outputs, HIDDEN))
        self._lines, self._ends = {}, {}
        for n, (key, (axes, box)) in enumerate(zip(LINES, places, strict=True)):
            look = {"color": style.BLACK, "linestyle": ("-", "--", "-.")[n], "linewidth": style.LINE}
            (self._lines[key],) = axes.plot([], [], zorder=3, **look)
            self._ends[key] = [self._end(key, axes, end) for end in (0, 1)], box
        dots = [self._dots(axes) for axes in (self._plane, self._outputs)]
        self._shown = dots[1]
        for sign, artist in dots[0].items():
            change(artist, data=_columns(p.place for p in XOR if p.target == sign))
        look = {"markerfacecolor": "none", "markeredgecolor": style.BLACK, "markeredgewidth": 2}
        (self._rings,) = self._plane.plot([], [], "o", markersize=2 * style.MARKER, zorder=6, **look)

    def _end(self, key: str, axes, end: int):
        names = {"p": _("line of neuron 1"), "q": _("line of neuron 2"), "r": _("line that decides")}
        label = _("{line}, point {n}").format(line=names[key], n=end + 1)
        return self.figure.handle(
            0, 0, axes=axes, label=label, on_move=partial(self._drag, key, end), step=STEP, say=format_point
        )

    def _drag(self, key: str, end: int, x: Fraction, y: Fraction) -> None:
        old = Line(*(self.number(f"{key}_{name}") for name in "abc"))
        handles, _box = self._ends[key]
        other = handles[1 - end]
        if (other.x, other.y) != (x, y):
            new = Line.through((x, y), (other.x, other.y)).on_side_of(old)
            size = max(abs(new.a), abs(new.b))
            self._lay({key: new.scaled(1 / size)})
            self._ends[key][0][end].move_to(x, y)

    @staticmethod
    def _dots(axes) -> dict:
        found = {}
        for n, sign in enumerate((-1, 1)):
            look = {"color": style.CLASS_COLORS[n], "markeredgecolor": "white", "zorder": 5}
            (found[sign],) = axes.plot([], [], style.CLASS_MARKERS[n], markersize=style.MARKER + 2, **look)
        return found

    def update(self) -> None:
        net = self._net
        self._regions.show(GRID, GRID, net.scores(GRID, GRID))
        for key, line in zip(LINES, (net.first, net.second, net.last), strict=True):
            handles, box = self._ends[key]
            change(self._lines[key], data=_columns(segment(line.coefficients, box) or ()))
            self._place(handles, line, box)
        for sign, artist in self._shown.items():
            change(artist, data=_columns(net.hidden(*p.place) for p in XOR if p.target == sign))
        change(self._rings, data=_columns(p.place for p in net.wrong()))

    @staticmethod
    def _place(handles: Sequence, line: Line, box: tuple[float, float, float, float]) -> None:
        """Handles that still lie on their line stay; else they go to two round points of it."""
        ends = two_points(line.coefficients, box, STEP)
        stay = all(line.score(handle.x, handle.y) == 0 for handle in handles)
        stay = stay and (handles[0].x, handles[0].y) != (handles[1].x, handles[1].y)
        for handle, place in zip(handles, ends or [], strict=False):
            if not stay:
                handle.move_to(*place)
        for handle in handles:
            handle.visible = ends is not None

    def lines(self) -> Sequence[str]:
        net = self._net
        h1, h2 = (f"ReLU({_written(line)})" for line in (net.first, net.second))
        a, b, c = net.last.coefficients
        return [
            f"h₁ = {h1}",
            f"h₂ = {h2}",
            "s = " + format_sum((a, "h₁"), (b, "h₂"), (c, "")),
            say_count(len(XOR) - len(net.wrong()), len(XOR)),
        ]

    def sentences(self) -> Iterable[str]:
        return [say_wrong([format_point(*p.place) for p in self._net.wrong()])]

    def header(self) -> Sequence[str]:
        return [_("point"), "h₁", "h₂", "s", _("predicted"), _("label")]

    def rows(self) -> Iterable[Sequence[str]]:
        for p in XOR:
            score = self._net.score(*p.place)
            h1, h2 = self._net.hidden(*p.place)
            yield [
                format_point(*p.place),
                short(h1),
                short(h2),
                short(score),
                "1" if score >= 0 else "0",
                str(max(p.target, 0)),
            ]

    def caption(self) -> str:
        return _("the four points of XOR; s ≥ 0 gives 1")


def _written(line: Line) -> str:
    return format_sum((line.a, "x"), (line.b, "y"), (line.c, ""))


def _columns(places: Iterable[Sequence]) -> tuple[list[float], list[float]]:
    pairs = [(float(x), float(y)) for x, y in places]
    return [x for x, _y in pairs], [y for _x, y in pairs]
