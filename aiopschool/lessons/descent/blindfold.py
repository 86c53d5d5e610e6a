"""Explorer *Blindfolded*: the curve is hidden, only the slope under the foot is felt."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from fractions import Fraction
from itertools import accumulate

import numpy as np
from matplotlib.figure import Figure

from ... import style
from ...controls import Button, Choice, Control, Hidden, Slider
from ...explorer import Explorer
from ...explorer.showing import at, short
from ...maths.ranges import within
from ...pictures.artists import change
from ...pictures.panels import alone, legend, line, window
from ...texts import N_, _
from .data import VALLEYS, Scene
from .model.curves import heights

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
    def _valley(self) -> Scene:
        return VALLEYS[self.values.get("valley", "1")]

    def shape(self) -> Hashable:
        return self.values.get("valley")

    def changed(self, names: set[str]) -> None:
        if "valley" in names and "taken" not in names:
            self.set(taken=())

    @property
    def path(self) -> list[Fraction]:
        """Where the pupil has stood."""
        return list(accumulate(self.values["taken"], self._after, initial=self._valley.w))

    def _after(self, w: Fraction, step: Fraction) -> Fraction:
        """Where a step ends: nobody walks out of the picture."""
        return within(w + step, *self._valley.window)

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
        self._xs = np.linspace(*self._valley.window, 81).tolist()
        self._ys = heights(self._valley.curve, self._xs)
        low, high = min(self._ys), max(self._ys)
        self._middle, room = (low + high) / 2, 0.12 * (high - low)
        axes = window(alone(figure), ("w", "L(w)"), xlim=self._valley.window, ylim=(low - room, high + room))
        axes.set(yticks=[])
        self._fog = axes.axhspan(low - room, high + room, facecolor="#e9e9e9", edgecolor="none", zorder=1)
        words = {"transform": axes.transAxes, "fontsize": style.FONT, "color": style.INK}
        self._words = axes.text(0.02, 0.06, _("The curve is hidden."), **words)
        self._curve = line(axes, style.BLACK, zorder=2)
        self._shaft = line(axes, style.GREY, linestyle=":", zorder=3)
        self._machine = line(axes, style.BLUE, width=1.4, linestyle="--", marker="s", markersize=7, zorder=3)
        self._own = line(axes, style.VERMILLION, width=1.4, marker="o", markersize=8, zorder=4)
        self._feet = line(axes, style.VERMILLION, width=5, zorder=5)
        legend(axes, {_("you"): self._own, _("the machine"): self._machine})
        self._flag = self.figure.handle(
            0,
            self._middle,
            axes=axes,
            label=_("where the next step ends"),
            on_move=self._flag_moved,
            direction="x",
            step=("0.1", 1),
            say=lambda x, _y: f"w = {short(x)}",
        )

    def _flag_moved(self, x: Fraction, _y: Fraction) -> None:
        self.set(size=within(x - self.path[-1], -LARGEST, LARGEST))

    def update(self) -> None:
        path, done = [float(w) for w in self.path], self.is_done
        machine = self._valley.machine(STEPS) if done else []
        change(self._curve, data=(self._xs, self._ys) if done else ([], []))
        change(self._machine, data=(machine, heights(self._valley.curve, machine)))
        own = heights(self._valley.curve, path) if done else len(path) * [self._middle]
        change(self._own, data=(path, own))
        change(self._feet, data=([], []) if done else self._footprints(path))
        for artist in (self._fog, self._words):
            change(artist, visible=not done)
        end = self._after(self.path[-1], self.number("size"))
        change(self._shaft, data=([], []) if done else ([path[-1], float(end)], 2 * [self._middle]))
        self._flag.move_to(end, self._middle)
        self._flag.visible = not done

    def _footprints(self, path: list[float]) -> tuple[list[float], list[float]]:
        """A short piece of the tangent wherever one stood, at a height that tells nothing."""
        low, high = self._valley.window
        half, most = FOOT * (high - low), 0.4 * (max(self._ys) - min(self._ys))
        xs, ys = [], []
        for w in path:
            rise = within(float(self._valley.curve.slope(w)) * half, -most, most)
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
            slope = self._valley.curve.slope(self.path[-1])
            text = _("You stand at w = {w}. You feel slope {slope}. The curve is hidden.")
            return [text.format(w=short(self.path[-1]), slope=short(slope))]
        own = self._valley.above(self.path[-1])
        machine = self._valley.above(self._valley.machine(STEPS)[-1])
        text = _("You stand {own} above the deepest point. The machine stands {machine} above it.")
        return [text.format(own=_height(own), machine=_height(machine)), _verdict(own, machine)]

    def header(self) -> Sequence[str]:
        return ["n", "w", _("slope"), *([_("machine")] if self.is_done else [])]

    def rows(self) -> Iterable[Sequence[str]]:
        machine = self._valley.machine(STEPS) if self.is_done else []
        for n, w in enumerate(self.path):
            row = [at("w", n), short(w), short(self._valley.curve.slope(w))]
            yield [*row, short(machine[n])] if machine else row

    def caption(self) -> str:
        return _("what your feet felt")


def _height(x: float) -> str:
    return short(round(x, 3))


def _verdict(own: float, machine: float) -> str:
    if abs(own - machine) < 0.001:
        return _("That is equally good.")
    return _("You win.") if own < machine else _("The machine wins.")
