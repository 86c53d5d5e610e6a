"""The class picture of lesson 6: the counts of all groups, each with its spread, and all of them together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from operator import add
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from ... import style
from ...controls import Control, Field
from ...explorer.class_picture import Answer, ClassPicture
from ...numbers import Number, NumberError, format_number
from ...texts import N_, _, language
from . import wording
from .letters import names
from .model import Tally, distance, nearest, spread
from .subjects import SECRET, suspect_tallies

LEAST, MOST = 10, 1000  # words of one group
ROWS = 14
RIGHT = 0.9  # names stand in a column there, clear of the whiskers


class TalliesOfTheClass(ClassPicture):
    """The share of short words that each group counted, and the share of all groups together."""

    title = N_("The counts of the class")
    size = (7.2, 4.4)

    def fields(self) -> Sequence[Control]:
        labels = {"short": _("short (1–3)"), "middle": _("middle (4–6)"), "long": _("long (7 or more)")}
        return [Field(name=name, label=label, low=0, high=MOST) for name, label in labels.items()]

    def read(self, values: Mapping[str, Any]) -> Tally:
        counts = [values[name] for name in ("short", "middle", "long")]
        if any(count.denominator != 1 for count in counts):
            raise NumberError(_("Counts are whole numbers."))
        if sum(counts) < LEAST:
            raise NumberError(_("Count at least {n} words together.").format(n=LEAST))
        return Tally(tuple(map(int, counts)))

    def write(self, tally: Tally) -> str:
        shares = " / ".join(wording.number(share) for share in tally.shares)
        return f"{' / '.join(map(str, tally.counts))} → {shares}"

    def score(self, tally: Tally) -> Number:
        return -distance(tally.shares, SECRET)

    def write_score(self, tally: Tally) -> str:
        return f"d = {wording.number(distance(tally.shares, SECRET))}"

    @property
    def together(self) -> Tally | None:
        """The counts of all groups in one."""
        tallies = [answer.value for answer in self.answers]
        return reduce(add, tallies) if tallies else None

    def background(self, figure: Figure) -> Axes:
        across, up = figure.bbox.size
        axes = style.place(figure, 16, 40, across - 30, up - 62)
        style.dress(axes, xlabel=_("relative frequency of short words"), ylabel="")
        axes.spines["left"].set_visible(False)
        axes.set(xlim=(0.1, RIGHT), ylim=(0, ROWS), yticks=(), autoscale_on=False)
        if self.revealed:
            self._draw_suspects(axes)
        if self.revealed and len(self.answers) > 1:
            self._draw_together(axes)
        return axes

    @staticmethod
    def _draw_suspects(axes: Axes) -> None:
        for name, tally in suspect_tallies("lengths", language()).items():
            x = float(tally.shares[0])
            axes.plot((x, x), (0, ROWS), color=style.GREY, linestyle="--", linewidth=1.6, zorder=1)
            look = {"fontsize": style.FONT, "color": style.INK, "ha": "center", "va": "bottom"}
            axes.text(x, ROWS, name, **look)

    def _draw_together(self, axes: Axes) -> None:
        p, n = self.together.shares[0], self.together.total
        far = spread(p, n)
        look = {"color": style.BLACK, "linewidth": 4, "zorder": 5}
        axes.plot((float(p) - far, float(p) + far), (0.7, 0.7), **look)
        axes.plot([float(p)], [0.7], "D", color=style.BLACK, markersize=style.MARKER, zorder=6)
        text = _("all together: n = {n}").format(n=format_number(n))
        axes.text(
            float(p) + far + 0.015, 0.7, text, fontsize=style.FONT, va="center", color=style.INK, zorder=7
        )

    def draw_answer(self, axes: Axes, answer: Answer) -> tuple[float, float]:
        y = ROWS - 1 - self.answers.index(answer)
        p = answer.value.shares[0]
        far = spread(p, answer.value.total)
        look = {"color": answer.color, "linestyle": "-", "linewidth": style.LINE, "zorder": 3}
        axes.plot((float(p) - far, float(p) + far), (y, y), **look)
        look = {"color": answer.color, "markersize": style.MARKER, "zorder": 4}
        axes.plot([float(p)], [y], answer.marker, **look)
        return RIGHT - 0.005, y

    def lines(self) -> Sequence[str]:
        lines = list(super().lines())
        if self.revealed and len(self.answers) > 1:
            tally = self.together
            lines.append(_("all together: {counts}").format(counts=self.write(tally)))
            lines.append(wording.spread_line(tally))
        return lines

    def sentences(self) -> Iterable[str]:
        yield from super().sentences()
        if not self.revealed or len(self.answers) < 2:
            return
        profiles = {name: tally.shares for name, tally in suspect_tallies("lengths", language()).items()}
        says = [nearest(answer.value.shares, profiles) for answer in self.answers]
        counts = {name: sum(found == [name] for found in says) for name in names()}
        text = _("{a} groups say A, {b} say B.").format(a=counts["A"], b=counts["B"])
        yield text
        found = nearest(self.together.shares, profiles)
        if len(found) == 1:
            yield _("All together say {name}.").format(name=found[0])
