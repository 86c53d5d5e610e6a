"""Explorer *Blindfolded*: the curve is hidden, only the slope under the foot is felt."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from fractions import Fraction

import numpy as np
from matplotlib.figure import Figure

from ... import style
from ...controls import Button, Choice, Control, Hidden, Slider
from ...explorer import Explorer
from ...pictures.artists import change
from ...texts import N_, _
from . import wording
from .data import VALLEYS, Valley
from .wording import at, short

STEPS = 6
FOOT = 0.06  # half the length of a footprint, as a part of the window
LARGEST = 3  # the largest step


class BlindfoldExplorer(Explorer):
    """A hidden curve: the pupil takes six steps by the slope alone, then sees all."""

    title = N_("Blindfolded to the valley")
    size = (560 / 72, 250 / 72)
    projected_size = (400 / 72, 220 / 72)
    table_open = True

    def make_controls(self) -> Sequence[Control]:
        names = {key: _("valley {n}").format(n=key) for key in VALLEYS}
        return [
            Choice(name="valley", label=_("Valley"), options=names, start="1"),
            Slider(name="size", label=_("my step"), low=-LARGEST, high=LARGEST, step="0.1", start=1),
            Button(name="go", label=_("Take the step"), action=self.take_step, primary=True),
            Hidden(name="taken", start=(), accept=lambda steps: tuple(map(Fraction, steps))[:STEPS]),
        ]

    @property
    def _valley(self) -> Valley:
        return VALLEYS[self.values.get("valley", "1")]

    def shape(self) -> Hashable:
        return self.values.get("valley")

    def changed(self, names: set[str]) -> None:
        if "valley" in names and "taken" not in names:
            self.set(taken=())

    @property
    def path(self) -> list[Fraction]:
        """Where the pupil has stood."""
        low, high = self._valley.window
        places = [self._valley.start]
        for step in self.values["taken"]:
            places.append(min(max(places[-1] + step, Fraction(low)), Fraction(high)))
        return places

    @property
    def is_done(self) -> bool:
        """Whether the curve may be seen."""
        return len(self.values["taken"]) == STEPS

    def take_step(self) -> None:
        """Stand somewhere else; after six steps the curve is shown."""
        if self.is_done:
            self.note(_("Six steps are taken. Start again for another try."))
        else:
            self.set(taken=(*self.values["taken"], self.number("size")))

    def draw(self, figure: Figure) -> None:
        window, curve = self._valley.window, self._valley.curve
        ax = figure.add_axes((0.1, 0.19, 0.88, 0.77))
        style.dress(ax, xlabel="w", ylabel="L(w)")
        xs = np.linspace(*window, 81)
        ys = [float(curve.value(x)) for x in xs.tolist()]
        low, high = min(ys), max(ys)
        room = 0.12 * (high - low)
        ax.set(xlim=window, ylim=(low - room, high + room), yticks=[])
        self._middle, self._scale = (low + high) / 2, (xs, ys)
        (self._curve,) = ax.plot([], [], color=style.BLACK, linewidth=style.LINE, zorder=2)
        machine = {"color": style.BLUE, "linewidth": 1.4, "markersize": 7}
        (self._machine,) = ax.plot([], [], linestyle="--", marker="s", zorder=3, **machine)
        own = {"color": style.VERMILLION, "linewidth": 1.4, "markersize": 8}
        (self._own,) = ax.plot([], [], marker="o", zorder=4, **own)
        (self._feet,) = ax.plot([], [], color=style.VERMILLION, linewidth=5, zorder=5)
        self._fog = ax.axhspan(low - room, high + room, facecolor="#e9e9e9", edgecolor="none", zorder=1)
        self._words = ax.text(
            0.02,
            0.06,
            _("The curve is hidden."),
            transform=ax.transAxes,
            fontsize=style.FONT,
            color=style.INK,
        )
        (self._shaft,) = ax.plot([], [], ":", color=style.GREY, linewidth=style.LINE, zorder=3)
        ax.legend(
            [self._own, self._machine],
            [_("you"), _("the machine")],
            loc="upper center",
            **style.legend_style(),
        )
        self._flag = self.figure.handle(
            0,
            self._middle,
            axes=ax,
            label=_("where the next step ends"),
            on_move=self._flag_moved,
            direction="x",
            step=("0.1", 1),
            say=lambda x, _y: f"w = {short(x)}",
        )

    def _flag_moved(self, x: Fraction, _y: Fraction) -> None:
        here = self.path[-1]
        self.set(size=min(max(x - here, Fraction(-LARGEST)), Fraction(LARGEST)))

    def update(self) -> None:
        path, done = [float(w) for w in self.path], self.is_done
        value = self._valley.curve.value
        xs, ys = self._scale
        machine = self._valley.machine(STEPS) if done else []
        change(self._curve, data=(xs, ys) if done else ([], []))
        change(self._machine, data=(machine, [float(value(w)) for w in machine]))
        change(self._own, data=(path, [float(value(w)) if done else self._middle for w in path]))
        change(self._feet, data=([], []) if done else self._footprints(path))
        for artist in (self._fog, self._words):
            change(artist, visible=not done)
        low, high = self._valley.window
        end = min(max(self.path[-1] + self.number("size"), Fraction(low)), Fraction(high))
        change(self._shaft, data=([], []) if done else ([path[-1], float(end)], 2 * [self._middle]))
        self._flag.move_to(end, self._middle)
        self._flag.visible = not done

    def _footprints(self, path: list[float]) -> tuple[list[float], list[float]]:
        """A short piece of the tangent wherever one stood, at a height that tells nothing."""
        low, high = self._valley.window
        half, most = FOOT * (high - low), 0.4 * (max(self._scale[1]) - min(self._scale[1]))
        xs: list[float] = []
        ys: list[float] = []
        for w in path:
            rise = min(max(float(self._valley.curve.slope(w)) * half, -most), most)
            xs += [w - half, w + half, float("nan")]
            ys += [self._middle - rise, self._middle + rise, float("nan")]
        return xs, ys

    def lines(self) -> Sequence[str]:
        slope = self._valley.curve.slope(self.path[-1])
        n = len(self.values["taken"])
        return [
            _("step {n} of {all}").format(n=n, all=STEPS),
            f"{at('w', n)} = {short(self.path[-1])}",
            _("slope under your foot: {slope}").format(slope=short(slope)),
        ]

    def sentences(self) -> Iterable[str]:
        if not self.is_done:
            w, slope = short(self.path[-1]), short(self._valley.curve.slope(self.path[-1]))
            return [
                _("You stand at w = {w}. You feel slope {slope}. The curve is hidden.").format(
                    w=w, slope=slope
                )
            ]
        own = self._valley.above(self.path[-1])
        machine = self._valley.above(self._valley.machine(STEPS)[-1])
        text = _("You stand {own} above the deepest point. The machine stands {machine} above it.")
        return [text.format(own=_height(own), machine=_height(machine)), _verdict(own, machine)]

    def header(self) -> Sequence[str]:
        return ["n", "w", _("slope"), *([_("machine")] if self.is_done else [])]

    def rows(self) -> Iterable[Sequence[str]]:
        machine = self._valley.machine(STEPS) if self.is_done else []
        for n, w in enumerate(self.path):
            row = [wording.at("w", n), short(w), short(self._valley.curve.slope(w))]
            yield [*row, short(machine[n])] if machine else row

    def caption(self) -> str:
        return _("what your feet felt")


def _height(x: float) -> str:
    return short(round(x, 3))


def _verdict(own: float, machine: float) -> str:
    if abs(own - machine) < 0.001:
        return _("That is equally good.")
    return _("You win.") if own < machine else _("The machine wins.")
