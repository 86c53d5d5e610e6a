"""Explorer *neuron_training*: one sigmoid neuron, and the chain rule as a product of three numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

import numpy as np
from matplotlib.figure import Figure

from ... import style
from ...controls import Choice, Control, Slider, Stepping
from ...explorer import Explorer
from ...numbers import format_point
from ...pictures.artists import change
from ...texts import N_, _
from .data import EXAMPLES
from .model import Neuron, sigmoid
from .wording import bracketed, equals, short

LIMIT, REACH = 4, 3  # of w and b, of x


class NeuronExplorer(Explorer):
    """ŷ = σ(wx + b) on four examples; for one of them the three factors of dL/dw, and steps with η = 1."""

    title = N_("One neuron learns")
    size = (560 / 72, 270 / 72)
    projected_size = (400 / 72, 236 / 72)
    table_open = True

    def make_controls(self) -> Sequence[Control]:
        examples = {str(n): f"(x, y) = {format_point(*example)}" for n, example in enumerate(EXAMPLES)}
        ranges = {"w": "0.5", "b": -1}
        return [
            Choice(name="example", label=_("Example"), options=examples, start="0"),
            *(
                Slider(name=name, label=name, low=-LIMIT, high=LIMIT, step="0.05", start=start)
                for name, start in ranges.items()
            ),
            Stepping(
                name="step",
                label=_("1 step with η = 1"),
                action=self.take_step,
                done=lambda: self._is_at_edge,
            ),
        ]

    @property
    def neuron(self) -> Neuron:
        """The neuron on the chosen example."""
        x, y = EXAMPLES[int(self.values["example"])]
        return Neuron(float(self.number("w")), float(self.number("b")), x, y)

    @property
    def _is_at_edge(self) -> bool:
        after = self.neuron.step(1)
        return max(abs(after.w), abs(after.b)) > LIMIT

    def take_step(self) -> None:
        """One step on the chosen example; w and b stay in the picture."""
        after = self.neuron.step(1)
        if self._is_at_edge:
            self.note(_("The next step leaves the picture. Start again, or choose another example."))
        else:
            self.set(
                w=Fraction(after.w).limit_denominator(10**6), b=Fraction(after.b).limit_denominator(10**6)
            )

    def draw(self, figure: Figure) -> None:
        wide = style.is_wide(figure)
        left, right = ((0.09, 0.16, 0.48, 0.8), (0.7, 0.16, 0.28, 0.8))
        if not wide:
            left, right = ((0.12, 0.18, 0.44, 0.78), (0.7, 0.18, 0.27, 0.78))
        data, plane = (figure.add_axes(place) for place in (left, right))
        style.dress(data, xlabel="x", ylabel="ŷ")
        data.set(xlim=(-REACH, REACH), ylim=(-0.15, 1.15), autoscale_on=False)
        self._xs = np.linspace(-REACH, REACH, 61)
        (self._curve,) = data.plot([], [], color=style.BLUE, linewidth=style.LINE)
        data.plot(*zip(*EXAMPLES, strict=True), "s", color=style.BLACK, markersize=style.MARKER, zorder=4)
        ring = {
            "markersize": 18,
            "markerfacecolor": "none",
            "markeredgecolor": style.BLACK,
            "markeredgewidth": 2,
        }
        (self._ring,) = data.plot([], [], "o", zorder=5, **ring)
        (self._gap,) = data.plot([], [], ":", color=style.VERMILLION, linewidth=3)
        style.dress(plane, xlabel="w", ylabel="b")
        plane.set(xlim=(-LIMIT, LIMIT), ylim=(-LIMIT, LIMIT), autoscale_on=False)
        plane.axhline(0, color=style.GREY, linewidth=0.8)
        plane.axvline(0, color=style.GREY, linewidth=0.8)
        (self._arrow,) = plane.plot(
            [], [], color=style.VERMILLION, linewidth=style.LINE, marker="o", markevery=[1]
        )
        self._handle = self.figure.handle(
            0,
            0,
            axes=plane,
            label=_("weight and bias"),
            on_move=lambda w, b: self.set(w=w, b=b),
            step=("0.05", "0.05"),
        )

    def update(self) -> None:
        neuron = self.neuron
        change(self._curve, data=(self._xs, [sigmoid(neuron.w * x + neuron.b) for x in self._xs.tolist()]))
        change(self._ring, data=([neuron.x], [neuron.y]))
        change(self._gap, data=(2 * [neuron.x], [neuron.y, neuron.output]))
        after = neuron.step(1)
        change(self._arrow, data=([neuron.w, after.w], [neuron.b, after.b]))
        self._handle.move_to(self.number("w"), self.number("b"))

    def lines(self) -> Sequence[str]:
        n = self.neuron
        product = " · ".join(bracketed(factor) for factor in n.factors)
        return [
            f"z = {short(n.z)},  ŷ = σ(z) {_is(n.output)},  L = (ŷ − y)² {_is(n.loss)}",
            f"dL/dw = 2(ŷ − y) · σ′(z) · x ≈ {product} {_is(n.dw)}",
            f"dL/db = 2(ŷ − y) · σ′(z) {_is(n.db)}",
        ]

    def sentences(self) -> Iterable[str]:
        n = self.neuron
        text = _("The neuron says {output}, it should be {y}. The loss is {loss}.")
        return [
            text.format(output=short(n.output), y=short(n.y), loss=short(n.loss)),
            _("After one step it says {output}.").format(output=short(n.step(1).output)),
        ]

    def header(self) -> Sequence[str]:
        return ["x", "y", "ŷ", "σ′(z)", "dL/dw", "dL/db"]

    def rows(self) -> Iterable[Sequence[str]]:
        for x, y in EXAMPLES:
            n = Neuron(self.neuron.w, self.neuron.b, x, y)
            yield [short(cell) for cell in (x, y, n.output, n.factors[1], n.dw, n.db)]

    def caption(self) -> str:
        return _("the neuron on every example")


def _is(x: float) -> str:
    return f"{equals(x)} {short(x)}"
