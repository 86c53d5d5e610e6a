"""Explorer *chain*: many layers multiply many factors. With the sigmoid little is left; ReLU beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from matplotlib.figure import Figure

from ... import style
from ...controls import Control, Slider
from ...explorer import Explorer
from ...pictures.artists import change
from ...pictures.bars import Bars
from ...texts import N_, _, ngettext
from .model import Layer, chain
from .wording import bracketed, equals, short

MOST = 6


class ChainExplorer(Explorer):
    """A chain of one to six neurons: after every layer, which part of the slope is left."""

    title = N_("What is left of the slope?")
    size = (560 / 72, 250 / 72)
    projected_size = (400 / 72, 230 / 72)
    table_open = True

    def make_controls(self) -> Sequence[Control]:
        return [
            Slider(name="layers", label=_("layers"), low=1, high=MOST, step=1, start=1),
            Slider(name="x", label="x", low=-4, high=4, step="0.1", start="0.5"),
            Slider(name="w", label="w", low=-2, high=4, step="0.1", start=1),
        ]

    def _chain(self, kind: str) -> list[Layer]:
        return chain(kind, float(self.number("x")), float(self.number("w")), int(self.number("layers")))

    def draw(self, figure: Figure) -> None:
        wide = style.is_wide(figure)
        places = ((0.09, 0.17, 0.4, 0.68), (0.58, 0.17, 0.4, 0.68))
        if not wide:
            places = ((0.12, 0.19, 0.37, 0.66), (0.6, 0.19, 0.37, 0.66))
        self._panels = {}
        for kind, name, place in zip(("sigmoid", "relu"), (_("sigmoid"), "ReLU"), places, strict=True):
            axes = figure.add_axes(place)
            style.dress(axes, xlabel=_("after layer"), ylabel=_("slope left"))
            bars = Bars(axes, MOST)
            axes.set(ylim=(0, 1.05), xticks=range(MOST), xticklabels=[str(n + 1) for n in range(MOST)])
            style.title(axes, name)
            (top,) = axes.plot([], [], "^", color=style.VERMILLION, markersize=8)
            self._panels[kind] = bars, top

    def update(self) -> None:
        for kind, (bars, top) in self._panels.items():
            sizes = [abs(layer.product) for layer in self._chain(kind)]
            bars.show([min(size, 1.05) for size in sizes] + [0.0] * (MOST - len(sizes)), range(len(sizes)))
            high = [n for n, size in enumerate(sizes) if size > 1.05]  # higher than the picture
            change(top, data=(high, [1.0] * len(high)))

    def lines(self) -> Sequence[str]:
        return [
            f"{name}: {' · '.join(bracketed(layer.factor) for layer in layers)} {_is(layers)}"
            for name, layers in ((_("sigmoid"), self._chain("sigmoid")), ("ReLU", self._chain("relu")))
        ]

    def sentences(self) -> Iterable[str]:
        left = {kind: short(self._chain(kind)[-1].product) for kind in ("sigmoid", "relu")}
        n = int(self.number("layers"))
        text = ngettext(
            "After {n} layer {sigmoid} is left with the sigmoid, and {relu} with ReLU.",
            "After {n} layers {sigmoid} is left with the sigmoid, and {relu} with ReLU.",
            n,
        )
        return [text.format(n=n, **left)]

    def header(self) -> Sequence[str]:
        return [_("layer"), _("σ: factor"), _("σ: product"), _("ReLU: factor"), _("ReLU: product")]

    def rows(self) -> Iterable[Sequence[str]]:
        pairs = zip(self._chain("sigmoid"), self._chain("relu"), strict=True)
        for n, (one, other) in enumerate(pairs, start=1):
            cells = one.factor, one.product, other.factor, other.product
            yield [short(n), *map(short, cells)]

    def caption(self) -> str:
        return _("the factors of every layer")


def _is(layers: list[Layer]) -> str:
    """The product, with the sign that fits: factors are shown rounded."""
    product = layers[-1].product
    sign = "≈" if "≈" in "".join(equals(layer.factor) for layer in layers) else equals(product)
    return f"{sign} {short(product)}"
