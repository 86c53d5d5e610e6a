"""Explorer *devices*: a parking meter and a night lamp. Both are one neuron, with a kink."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from fractions import Fraction

from matplotlib.figure import Figure
from matplotlib.patches import Circle, Rectangle

from ... import style
from ...controls import Choice, Control, Hidden, Slider
from ...explorer import Explorer
from ...numbers import format_number, format_sum
from ...pictures.artists import change
from ...texts import N_, _
from .data import DEVICES, Device
from .model import total
from .piecewise import Piecewise
from .wording import rule_lines, short

ROWS = 10


class DevicesExplorer(Explorer):
    """A device with a display, and the graph of what it does, drawn as far as the reader has been."""

    title = N_("Two devices")
    size = (560 / 72, 240 / 72)
    projected_size = (400 / 72, 220 / 72)

    def make_controls(self) -> Sequence[Control]:
        device = DEVICES[self.values.get("device", "parking")]
        names = {key: one.title for key, one in DEVICES.items()}
        return [
            Choice(name="device", label=_("Device"), options=names, start="parking"),
            Slider(name="x", label=device.axes[0], low=0, high=device.largest, step=1, start=0),
            Hidden(name="seen", start=(0, 0), accept=lambda ends: tuple(map(Fraction, ends))),
        ]

    @property
    def _device(self) -> Device:
        return DEVICES[self.values["device"]]

    @property
    def _function(self) -> Piecewise:
        return total([self._device.neuron])

    def shape(self) -> Hashable:
        return self.values.get("device")

    def changed(self, names: set[str]) -> None:
        if "device" in names:
            x = min(self.number("x"), Fraction(self._device.largest))
            self.set(x=x, seen=(x, x))
        elif "x" in names and "seen" not in names:
            low, high = self.values["seen"]
            self.set(seen=(min(low, self.number("x")), max(high, self.number("x"))))

    def draw(self, figure: Figure) -> None:
        wide = style.is_wide(figure)
        box = figure.add_axes((0.01, 0.12, 0.27, 0.8))
        box.set(xlim=(0, 10), ylim=(0, 10), aspect="equal")
        box.set_axis_off()
        (self._draw_meter if self._device.key == "parking" else self._draw_lamp)(box)
        self._shown = box.text(5, 1.2, "", ha="center", va="center", fontsize=style.FONT + 2, zorder=5)
        ax = figure.add_axes((0.4, 0.2, 0.58, 0.76) if wide else (0.46, 0.22, 0.52, 0.72))
        across, up = self._device.axes
        style.dress(ax, xlabel=across, ylabel=up)
        ax.set(xlim=(0, self._device.largest), ylim=(-0.05 * self._device.highest, self._device.highest))
        (self._graph,) = ax.plot([], [], color=style.BLUE, linewidth=style.LINE)
        self._dot = self.figure.handle(
            0,
            0,
            axes=ax,
            label=_("input of the device"),
            on_move=lambda x, _y: self.set(x=x),
            direction="x",
            xlim=(0, self._device.largest),
            step=(1, 1),
            say=lambda x, y: self._sentence(),
        )

    def _draw_meter(self, box) -> None:
        box.add_patch(Rectangle((0.5, 2.6), 9, 6.8, facecolor="white", edgecolor=style.BLACK, linewidth=2))
        box.add_patch(Rectangle((1.2, 5.6), 7.6, 2.6, facecolor="#e6e6e6", edgecolor=style.BLACK))
        box.text(5, 3.9, "P", ha="center", va="center", fontsize=26, color=style.BLUE, fontweight="bold")
        self._display = box.text(5, 6.9, "", ha="center", va="center", fontsize=style.FONT + 2)
        self._light = None

    def _draw_lamp(self, box) -> None:
        self._light = box.add_patch(
            Circle((5, 6.4), 2.8, facecolor=style.YELLOW, edgecolor=style.BLACK, linewidth=2)
        )
        box.add_patch(Rectangle((4, 2.5), 2, 1.3, facecolor="#e6e6e6", edgecolor=style.BLACK, linewidth=1.5))
        self._display = box.text(5, 6.4, "", ha="center", va="center", fontsize=style.FONT + 2)

    def update(self) -> None:
        x, y = self.number("x"), self._y
        low, high = self.values["seen"]
        xs = [low, *(k.x for k in self._function.kinks if low < k.x < high), high]
        change(self._graph, data=([float(x) for x in xs], [float(self._function(x)) for x in xs]))
        change(self._display, text=self._output(y))
        change(self._shown, text=self._input(x))
        if self._light is not None:
            white = 1 - float(y) / self._device.highest
            change(self._light, facecolor=(0.94 + 0.06 * white, 0.89 + 0.11 * white, 0.26 + 0.74 * white))
        self._dot.move_to(x, y)

    @property
    def _y(self) -> Fraction:
        return self._function(self.number("x"))

    def _output(self, y: Fraction) -> str:
        digits = 2 if self._device.unit == "euro" else None
        return f"{format_number(y, digits)} {self._device.unit}"

    def _input(self, x: Fraction) -> str:
        return f"{format_number(x)} " + ("min" if self._device.key == "parking" else "lux")

    def lines(self) -> Sequence[str]:
        neuron, letter = self._device.neuron, "t" if self._device.key == "parking" else "x"
        low, high = self.values["seen"]
        if not low < neuron.kink < high:
            return [_("Drag over the whole graph. Then the rule appears.")]
        inside = format_sum((neuron.w, letter), (neuron.b, ""))
        return [f"ReLU({inside})", *rule_lines(self._function, letter)]

    def sentences(self) -> Iterable[str]:
        return [self._sentence()]

    def _sentence(self) -> str:
        text = _("At {x} the device gives {y}.")
        return text.format(x=self._input(self.number("x")), y=self._output(self._y))

    def header(self) -> Sequence[str]:
        return [*self._device.axes]

    def rows(self) -> Iterable[Sequence[str]]:
        low, high = self.values["seen"]
        for x in range(0, self._device.largest + 1, ROWS):
            y = short(self._function(x)) if low <= x <= high else "?"
            yield [format_number(x), y]

    def caption(self) -> str:
        return _("what you have seen so far")
