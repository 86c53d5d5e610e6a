"""Explorer *bends*: one to four neurons, their kinks and slopes to drag, and the rule of their sum."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from fractions import Fraction

from matplotlib.figure import Figure

from ...controls import Choice, Control, Field, Slider, Tabs
from ...explorer import Explorer
from ...numbers import format_point
from ...texts import N_, _
from . import wording
from .bends_picture import BendsPicture
from .data import FREE_WINDOW, TARGETS, Target
from .missions import Mission
from .model import ACTIVATIONS, Activation, Neuron, total
from .piecewise import Kink
from .wording import short

MOST = 4
STARTS = ((1, 1, 1), (1, -3, -1), (-1, 2, 1), (1, 0, -1))  # w, b and v of every neuron
LIMIT = 1000
SHOWN = 6  # rules beside the picture; more stand in the table
QUARTER = Fraction(1, 4)


class BendsExplorer(Explorer):
    """y = c + v₁·ReLU(w₁x + b₁) + …: contributions, sum, kinks; with a target there is a gap to close."""

    title = N_("Bends")
    size = (560 / 72, 300 / 72)
    projected_size = (400 / 72, 250 / 72)

    def make_controls(self) -> Sequence[Control]:
        free = {"free": _("none"), **{key: target.title for key, target in TARGETS.items()}}
        kinds = {key: _(name) for key, name in wording.NAMES.items()}
        tabs = [(f"n{n}", _("neuron {n}").format(n=n), self._neuron_fields(n)) for n in range(1, MOST + 1)]
        sum_controls = [
            Slider(name="count", label=_("neurons"), low=1, high=MOST, step=1, start=1),
            Field(name="c", label="c", low=-LIMIT, high=LIMIT),
        ]
        task = [
            Choice(name="activation", label=_("Activation"), options=kinds, start="relu"),
            Choice(name="target", label=_("Rebuild"), options=free, start="free"),
        ]
        tabs += [("sum", _("sum"), sum_controls), ("task", _("choose"), task)]
        return [Tabs(name="tab", label=_("What you change"), tabs=tabs)]

    def _neuron_fields(self, n: int) -> list[Control]:
        there = n <= self.values.get("count", 1)
        return [
            Field(name=f"{x}{n}", label=x, low=-LIMIT, high=LIMIT, start=start, shown=there)
            for x, start in zip("wbv", STARTS[n - 1], strict=True)
        ]

    def groups(self) -> Mapping[str, Sequence[str]]:
        weights = [f"{x}{n}" for n in range(1, MOST + 1) for x in "wbv"]
        return {
            "neurons": weights,
            "count": ("count",),
            "c": ("c",),
            "activation": ("activation",),
            "target": ("target",),
        }

    def shape(self) -> Hashable:
        return self.values.get("count"), self.values.get("target"), self.values.get("activation") == "step"

    def changed(self, names: set[str]) -> None:
        self.set(count=Fraction(round(self.number("count"))))
        self._target: Target | None = TARGETS.get(self.values["target"])
        if "target" in names and self._target and "activation" not in names:
            self.set(activation=self._target.activation)
        self._neurons = [
            Neuron(*(self.number(f"{x}{n}") for x in "wbv")) for n in range(1, int(self.number("count")) + 1)
        ]
        self._sum = total(self._neurons, self.number("c"), self._activation)
        self._mission = Mission(self._target, self._sum, len(self._neurons)) if self._target else None

    @property
    def _activation(self) -> Activation:
        return ACTIVATIONS[self.values["activation"]]

    def draw(self, figure: Figure) -> None:
        window = self._target.window if self._target else FREE_WINDOW
        self._picture = BendsPicture(figure, window, len(self._neurons), self._mission)
        self._handles = [self._make_handles(n) for n in range(1, len(self._neurons) + 1)]

    def _make_handles(self, n: int) -> tuple:
        ax = self._picture.axes
        kink = self.figure.handle(
            0,
            0,
            axes=ax,
            label=_("kink of neuron {n}").format(n=n),
            on_move=lambda x, _y: self._move_kink(n, x),
            direction="x",
            step=(QUARTER, QUARTER),
            say=format_point,
        )
        slope = self.figure.handle(
            0,
            0,
            axes=ax,
            label=_("slope of neuron {n}").format(n=n),
            on_move=lambda _x, y: self._turn(n, y),
            direction="y",
            step=(QUARTER, QUARTER),
            say=format_point,
        )
        return kink, slope

    def _move_kink(self, n: int, x: Fraction) -> None:
        self.set(**{f"b{n}": -self.number(f"w{n}") * x})

    def _turn(self, n: int, y: Fraction) -> None:
        self.set(**{f"v{n}": y / self._height(self._neurons[n - 1])})

    def _height(self, neuron: Neuron) -> Fraction:
        """What the activation gives one unit beside the kink, on the side where it works."""
        return self._activation(abs(neuron.w))

    def update(self) -> None:
        parts = [total([neuron], 0, self._activation) for neuron in self._neurons]
        self._picture.show(self._sum, parts)
        x0, x1, y0, y1 = self._picture.window
        for neuron, (kink, slope) in zip(self._neurons, self._handles, strict=True):
            kink.visible = neuron.kink is not None and x0 <= neuron.kink <= x1
            slope.visible = False
            if neuron.kink is None:
                continue
            side, height = neuron.kink + (1 if neuron.w > 0 else -1), neuron.v * self._height(neuron)
            kink.move_to(neuron.kink, 0)
            slope.visible = x0 <= side <= x1 and y0 <= height <= y1
            slope.move_to(side, height)

    def lines(self) -> Sequence[str]:
        written = wording.sum_of(self._neurons, self.number("c"), self.values["activation"])
        rules = wording.rule_lines(self._sum)
        if len(rules) == 1 and not self._sum.kinks:
            rules = [f"y = {rules[0]}"] if f"y = {rules[0]}" != written else []
        if len(rules) > SHOWN:
            rules = [_("{n} rules: see the table").format(n=len(rules))]
        gap = [self._mission.gap_line()] if self._mission else []
        return [written, *gap, *rules]

    def sentences(self) -> Iterable[str]:
        if self._mission:
            return [self._mission.verdict()]
        places = [self._kink(kink) for kink in self._sum.kinks]
        if not places:
            return [_("The graph is one line, without a kink.")]
        return [_("The graph changes its rule at {points}.").format(points=", ".join(places))]

    @staticmethod
    def _kink(kink: Kink) -> str:
        """A kink, and how much the slope changes there."""
        sign = "+" if kink.jump > 0 else ""
        text = _("{place} (slope {change})") if kink.jump else "{place}"
        return text.format(place=format_point(kink.x, kink.y), change=sign + short(kink.jump))

    def header(self) -> Sequence[str]:
        return [_("rule"), _("holds for"), _("kink at its start"), _("change of slope")]

    def rows(self) -> Iterable[Sequence[str]]:
        kinks = {kink.x: kink for kink in self._sum.kinks}
        for piece in self._sum.pieces:
            kink = kinks.get(piece.low)
            place = format_point(kink.x, kink.y) if kink else ""
            jump = short(kink.jump) if kink else ""
            yield [wording.expression(piece), wording.condition(piece) or _("all x"), place, jump]

    def caption(self) -> str:
        return _("the rule of the sum, piece by piece")
