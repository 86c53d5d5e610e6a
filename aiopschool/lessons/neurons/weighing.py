"""Explorer *weighted*: a weighted sum on a balance. What pushes for "yes" hangs on the right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

import numpy as np
from matplotlib.figure import Figure
from matplotlib.patches import Polygon

from ... import style
from ...controls import Control, Slider, Tabs
from ...explorer import Explorer
from ...numbers import format_number, format_sum
from ...pictures.artists import change
from ...texts import N_, _
from .model import relu, weighted
from .wording import short

STARTS = {"x1": 2, "x2": 1, "w1": 2, "w2": 1, "b": -6}
ARM, TILT, FULL = 4.0, 16.0, 10  # half the beam, the most degrees, and the sum at which it tilts that far
WIDTH, UNIT = 0.9, 0.22  # of a weight, and its height for one
NAMES = ("w₁x₁", "w₂x₂", "b")


class WeightedExplorer(Explorer):
    """z = w₁x₁ + w₂x₂ + b, with every term as a weight on the side of its sign."""

    title = N_("Weigh and decide")
    size = (560 / 72, 230 / 72)
    projected_size = (400 / 72, 220 / 72)

    def make_controls(self) -> Sequence[Control]:
        labels = {"x1": _("rain x₁"), "x2": _("wind x₂"), "w1": "w₁", "w2": "w₂", "b": "b"}
        low = {"x1": 0, "x2": 0, "w1": -3, "w2": -3, "b": -10}
        high = {"x1": 5, "x2": 5, "w1": 3, "w2": 3, "b": 10}
        sliders = {
            x: Slider(name=x, label=labels[x], low=low[x], high=high[x], step=1, start=STARTS[x])
            for x in STARTS
        }
        tabs = [
            ("inputs", _("inputs"), [sliders["x1"], sliders["x2"]]),
            ("weights", _("weights"), [sliders[x] for x in ("w1", "w2", "b")]),
        ]
        return [Tabs(name="tab", label=_("What you change"), tabs=tabs)]

    def groups(self) -> Mapping[str, Sequence[str]]:
        return {"inputs": ("x1", "x2"), "weights": ("w1", "w2", "b")}

    @property
    def terms(self) -> tuple[Fraction, Fraction, Fraction]:
        """w₁x₁, w₂x₂ and b."""
        n = self.number
        return n("w1") * n("x1"), n("w2") * n("x2"), n("b")

    @property
    def z(self) -> Fraction:
        """The weighted sum."""
        n = self.number
        return weighted((n("w1"), n("w2")), (n("x1"), n("x2")), n("b"))

    def draw(self, figure: Figure) -> None:
        ax = self._axes = figure.add_axes((0.01, 0.02, 0.98, 0.96))
        ax.set(xlim=(-8, 8), ylim=(-3.4, 4.2), autoscale_on=False)
        ax.set_axis_off()
        ax.add_patch(Polygon([(-0.7, -3), (0.7, -3), (0, 0)], facecolor="#d9d9d9", edgecolor=style.BLACK))
        (self._beam,) = ax.plot([], [], color=style.BLACK, linewidth=5, solid_capstyle="round", zorder=4)
        self._weights = [self._weight(n) for n in range(len(NAMES))]
        text = {"fontsize": style.FONT + 1, "color": style.INK, "ha": "center"}
        ax.text(-6.6, -3, _("no"), **text)
        ax.text(6.6, -3, _("yes"), **text)
        self._verdict = ax.text(
            0, 3.6, "", fontsize=style.FONT + 2, color=style.INK, ha="center", va="center"
        )

    def _weight(self, n: int) -> tuple:
        look = {"facecolor": "white", "edgecolor": style.CLASS_COLORS[n], "hatch": style.CLASS_HATCHES[n]}
        patch = self._axes.add_patch(Polygon([(0, 0)] * 4, linewidth=2, zorder=3, **look))
        label = self._axes.text(
            0, 0, "", fontsize=style.FONT, color=style.INK, ha="center", va="bottom", zorder=6
        )
        return patch, label

    def update(self) -> None:
        turn = -np.radians(TILT) * max(-1.0, min(1.0, float(self.z) / FULL))
        along, up = np.array([np.cos(turn), np.sin(turn)]), np.array([-np.sin(turn), np.cos(turn)])
        ends = [-1.6 * ARM * along, 1.6 * ARM * along]
        change(self._beam, data=([end[0] for end in ends], [end[1] for end in ends]))
        for n, (term, (patch, label)) in enumerate(zip(self.terms, self._weights, strict=True)):
            foot = (1 if term >= 0 else -1) * (0.5 + n * 0.5) * ARM * along
            half, high = WIDTH * along, max(0.02, UNIT * abs(float(term))) * up
            corners = [foot - half, foot + half, foot + half + high, foot - half + high]
            change(patch, xy=np.array(corners), visible=term != 0)
            change(label, position=tuple(foot + high + 0.1 * up), text=self._label(n, term))
        change(self._verdict, text=self._decision())

    @staticmethod
    def _label(n: int, term: Fraction) -> str:
        return f"{NAMES[n]} = {format_number(term)}" if term else ""

    def _decision(self) -> str:
        return _("z ≥ 0: close the window") if self.z >= 0 else _("z < 0: leave it open")

    def lines(self) -> Sequence[str]:
        n = self.number
        one, two = (f"{_bracketed(n(f'w{k}'))} · {short(n(f'x{k}'))}" for k in (1, 2))
        rule = format_sum((n("w1"), "x₁"), (n("w2"), "x₂"), (n("b"), ""))
        numbers = f"{one} + {two} + {_bracketed(n('b'))} = {short(self.z)}"
        return [f"z = {rule}", f"z = {numbers}", f"a = ReLU({short(self.z)}) = {short(relu(self.z))}"]

    def sentences(self) -> Iterable[str]:
        text = _("Together the terms are {z}. {decision}.")
        return [text.format(z=short(self.z), decision=self._decision())]

    def header(self) -> Sequence[str]:
        return [_("term"), _("value")]

    def rows(self) -> Iterable[Sequence[str]]:
        for name, term in zip(NAMES, self.terms, strict=True):
            yield [name, short(term)]
        yield ["z", short(self.z)]

    def caption(self) -> str:
        return _("what lies on the balance")


def _bracketed(x: Fraction) -> str:
    return f"({short(x)})" if x < 0 else short(x)
