"""Explorer *layers*: a small network that learns two kinds of points, with or without bends."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence

import numpy as np
from matplotlib.figure import Figure

from ... import style
from ...controls import Choice, Control, Hidden, Slider, Stepping, Tabs
from ...explorer import Explorer
from ...explorer.saying import say_count
from ...maths.network import MLP
from ...numbers import format_number, format_percent
from ...pictures.artists import change
from ...texts import N_, _, ngettext
from .data import CLOUDS
from .regions import Regions

BOX = 2.0
GRID = np.linspace(-BOX, BOX, 41)
NUMBERS = (-1.5, 0.0, 1.5)  # where a chance is written, in both directions
EPOCHS, RATE, MOST = 10, 0.03, 400  # rounds in one step, size of a step, and rounds at most


class LayersExplorer(Explorer):
    """1 to 3 layers of 1 to 8 neurons: what it predicts everywhere, after so many rounds of training."""

    title = N_("Layers")
    size = (560 / 72, 310 / 72)
    projected_size = (400 / 72, 250 / 72)

    def make_controls(self) -> Sequence[Control]:
        clouds = {key: cloud.title for key, cloud in CLOUDS.items()}
        bends = {"relu": "ReLU", "none": _("none")}
        network = [
            Slider(name="layers", label=_("hidden layers"), low=1, high=3, step=1, start=1),
            Slider(name="neurons", label=_("neurons per layer"), low=1, high=8, step=1, start=4),
            Choice(name="bend", label=_("Activation"), options=bends, start="relu"),
        ]
        training = [
            Choice(name="data", label=_("Points (invented)"), options=clouds, start="moons"),
            Slider(name="seed", label=_("start"), low=1, high=99, step=1, start=7),
            Stepping(name="step", label=_("Train 10 rounds"), action=self.train, done=self._is_done),
        ]
        return [
            Tabs(
                name="tab",
                label=_("What you change"),
                tabs=[("training", _("train"), training), ("network", _("network"), network)],
            ),
            Hidden(name="rounds", start=0, accept=lambda n: min(max(int(n), 0), MOST)),
        ]

    def groups(self) -> Mapping[str, Sequence[str]]:
        return {
            "network": ("layers", "neurons", "bend"),
            "training": ("step", "play"),
            "data": ("data", "seed"),
        }

    def shape(self) -> Hashable:
        return self.values.get("data")

    def changed(self, names: set[str]) -> None:
        if names & {"layers", "neurons", "bend", "seed", "data"} and "rounds" not in names:
            self.set(rounds=0)
        self._points = CLOUDS[self.values["data"]].points()
        self._rows = np.array([tuple(map(float, p.place)) for p in self._points])
        self._labels = np.array([int(p.target > 0) for p in self._points])
        if "rounds" not in names or not hasattr(self, "_network") or self._trained > self.values["rounds"]:
            self._network, self._trained = self._fresh(), 0
        while self._trained < self.values["rounds"]:
            self._network.learn(self._rows, self._labels, rate=RATE)
            self._trained += 1

    def _fresh(self) -> MLP:
        layers, neurons = (int(self.number(name)) for name in ("layers", "neurons"))
        rng = np.random.default_rng(int(self.number("seed")))
        return MLP((2, *layers * [neurons], 2), rng, bend=self.values["bend"] == "relu")

    def train(self) -> None:
        """Ten rounds of training more."""
        self.set(rounds=min(self.values["rounds"] + EPOCHS, MOST))

    def _is_done(self) -> bool:
        return self.values["rounds"] >= MOST or (self.values["rounds"] > 0 and not self._wrong().any())

    def _wrong(self) -> np.ndarray:
        return self._network.chances(self._rows).argmax(axis=1) != self._labels

    def draw(self, figure: Figure) -> None:
        across, up = figure.bbox.size
        side = up - 45
        self._axes = ax = style.place(figure, (across - side) / 2, 38, side, side)
        style.dress(ax, xlabel="x", ylabel="y")
        ax.set(xlim=(-BOX, BOX), ylim=(-BOX, BOX), autoscale_on=False)
        self._regions = Regions(ax)
        for n, sign in enumerate((-1, 1)):
            places = [tuple(map(float, p.place)) for p in self._points if p.target == sign]
            look = {"color": style.CLASS_COLORS[n], "markeredgecolor": "white", "zorder": 4}
            ax.plot(*zip(*places, strict=True), style.CLASS_MARKERS[n], markersize=7, **look)
        look = {"markerfacecolor": "none", "markeredgecolor": style.BLACK, "markeredgewidth": 1.6}
        (self._rings,) = ax.plot([], [], "o", markersize=12, zorder=5, **look)
        self._numbers = [
            ax.text(
                x,
                y,
                "",
                ha="center",
                va="center",
                fontsize=style.FONT,
                zorder=6,
                bbox={"facecolor": "white", "edgecolor": "#b0b0b0", "pad": 1.5},
            )
            for y in NUMBERS
            for x in NUMBERS
        ]

    def _scores(self, xs: np.ndarray, ys: np.ndarray) -> np.ndarray:
        """The chance of a square, minus one half, on a grid."""
        places = np.stack(np.meshgrid(xs, ys), axis=-1).reshape(-1, 2)
        return self._network.chances(places)[:, 1].reshape(len(ys), len(xs)) - 0.5

    def update(self) -> None:
        self._regions.show(GRID, GRID, self._scores(GRID, GRID))
        spots = np.array(NUMBERS)
        for text, chance in zip(self._numbers, self._scores(spots, spots).ravel() + 0.5, strict=True):
            change(text, text=format_percent(round(float(chance), 2), 0))
        wrong = self._rows[self._wrong()]
        change(self._rings, data=(wrong[:, 0].tolist(), wrong[:, 1].tolist()))

    def lines(self) -> Sequence[str]:
        n = self.values["rounds"]
        right = len(self._labels) - int(self._wrong().sum())
        sizes = " – ".join(map(str, (2, *int(self.number("layers")) * [int(self.number("neurons"))], 2)))
        return [
            _("network {sizes}").format(sizes=sizes),
            ngettext("{n} round", "{n} rounds", n).format(n=n),
            say_count(right, len(self._labels)),
        ]

    def sentences(self) -> Iterable[str]:
        if self.values["bend"] == "none":
            yield _("Without a bend the border is one straight line, however many layers there are.")
        yield _("The numbers tell how sure the network is of a square there. Wrong points have a ring.")

    def header(self) -> Sequence[str]:
        return ["x", "y", _("chance of a square")]

    def rows(self) -> Iterable[Sequence[str]]:
        spots = np.array(NUMBERS)
        chances = self._scores(spots, spots) + 0.5
        for y, row in zip(NUMBERS, chances, strict=True):
            for x, chance in zip(NUMBERS, row, strict=True):
                yield [format_number(x), format_number(y), format_percent(round(float(chance), 2), 0)]

    def caption(self) -> str:
        return _("what the network predicts at nine places")
