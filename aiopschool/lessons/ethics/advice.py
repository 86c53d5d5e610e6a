"""Explorer 9c: train on old advice or on fair labels, and count the errors per group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from ... import style
from ...controls import Choice, Control, Slider
from ...explorer import Explorer
from ...numbers import format_number
from ...pictures.artists import change
from ...texts import N_, _
from .data import advice
from .wording import counted, percent

GROUPS = (False, True)
FULL = 1000


class AdviceExplorer(Explorer):
    """Errors and refusals of a model, by what is spoken at home; all pupils are invented."""

    title = N_("What does the system learn from old advice?")
    size = (7.2, 3.6)
    projected_size = (388 / 72, 260 / 72)

    def make_controls(self) -> Sequence[Control]:
        labels = {"old": _("old advice"), "fair": _("who really was suitable")}
        inputs = {
            "both": _("language test and maths test"),
            "home": _("both tests and home language"),
            "maths": _("maths test only"),
        }
        return [
            Choice(name="labels", label=_("The system learns from"), options=labels, start="old"),
            Choice(name="inputs", label=_("It may see"), options=inputs, start="home"),
            Slider(name="n", label=_("examples"), low=100, high=FULL, step=100, start=FULL),
        ]

    def groups(self) -> dict[str, Sequence[str]]:
        return {"labels": ["labels"], "inputs": ["inputs"], "size": ["n"]}

    def result(self) -> dict[bool, tuple[int, int, int, int]]:
        """What the model does in each group; the number of examples is rounded to a whole one."""
        return advice(self.values["labels"], self.values["inputs"], round(self.number("n")))

    def draw(self, figure: Figure) -> None:
        across, up = figure.bbox.size
        left = 150 if style.is_wide(figure) else 118
        axes = style.place(figure, left, 46, across - left - 76, up - 80)
        style.dress(axes, xlabel=_("share of the group (%)"), ylabel="")
        names = [_("wrong"), _("suitable,\nbut refused")]
        axes.set(xlim=(0, 60), ylim=(4.6, -0.6), yticks=(0.5, 3.3), yticklabels=names)
        axes.tick_params(axis="y", length=0)
        looks = ((style.SKY, ""), (style.ORANGE, "//"))
        look = {"edgecolor": style.INK, "linewidth": 1.2, "height": 0.86}
        self._bars = [
            [
                axes.add_patch(Rectangle((0, y + n - 0.43), 0, facecolor=color, hatch=hatch, **look))
                for y in (0, 2.8)
            ]
            for n, (color, hatch) in enumerate(looks)
        ]
        text = {"fontsize": style.FONT, "color": style.INK, "va": "center"}
        self._numbers = [[axes.text(0, y + n, "", **text) for y in (0, 2.8)] for n in range(2)]
        labels = [_("Dutch at home"), _("another language")]
        handles = [bars[0] for bars in self._bars]
        place = {"loc": "lower center", "bbox_to_anchor": (0.4, 1.0), "ncols": 2}
        axes.legend(handles, labels, **place, **style.legend_style() | {"borderaxespad": 0.2})

    def update(self) -> None:
        result = None if self.predicting else self.result()
        for group, bars, numbers in zip(GROUPS, self._bars, self._numbers, strict=True):
            wrong, size, refused, fit = result[group] if result else (0, 1, 0, 1)
            for bar, number, share in zip(
                bars, numbers, (Fraction(wrong, size), Fraction(refused, fit)), strict=True
            ):
                change(bar, width=100 * float(share))
                number.set_x(100 * float(share) + 0.8)
                change(number, text=percent(share).split(" ", 1)[1] if result else "?")

    def sentences(self) -> Iterable[str]:
        (_w, _n, dutch, fit), (_v, _m, other, fit2) = (self.result()[group] for group in GROUPS)
        yield _("With {n} examples.").format(n=format_number(round(self.number("n"))))
        yield _(
            "Of suitable pupils {dutch} are refused with Dutch at home, {other} with another language."
        ).format(
            dutch=percent(Fraction(dutch, fit)).split(" ", 1)[1],
            other=percent(Fraction(other, fit2)).split(" ", 1)[1],
        )
        times = Fraction(other * fit, dutch * fit2) if dutch else None
        if times is not None and times > Fraction(3, 2):
            yield _("That is {x} times as many.").format(x=format_number(times, 1))

    def header(self) -> Sequence[str]:
        return [_("group"), _("wrong"), _("suitable, but refused")]

    def rows(self) -> Iterable[Sequence[str]]:
        names = (_("Dutch at home"), _("another language"))
        for name, group in zip(names, GROUPS, strict=True):
            wrong, size, refused, fit = self.result()[group]
            yield [name, counted(wrong, size), counted(refused, fit)]

    def caption(self) -> str:
        return _("2000 invented pupils whom the system did not know")
