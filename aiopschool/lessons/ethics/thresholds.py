"""Explorer 9b: two groups, two thresholds, and what gives way when something must be equal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from ... import style
from ...controls import Choice, Control, Slider
from ...explorer import Explorer
from ...numbers import format_number
from ...pictures.artists import change
from ...texts import N_, _
from .model import Table, nearest_threshold
from .pupils import ALARM, Group, group
from .wording import identity, percent, table_rows

FREE, SAME = "free", "threshold"
NAMES = ("A", "B")
STACK = 8  # dots above each other at most, where scores lie close
BIN = 4  # scores that share a column of dots


def measures() -> dict[str, str]:
    """What can be made equal in both groups, besides the threshold."""
    return {"recall": _("recall"), "precision": _("precision"), "fpr": _("FPR")}


class ThresholdsExplorer(Explorer):
    """Fifty dots per group by risk score, a threshold for each, and the shares that follow from it."""

    title = N_("One threshold, or two?")
    size = (7.2, 4.2)
    projected_size = (388 / 72, 300 / 72)
    table_open = True

    def make_controls(self) -> Sequence[Control]:
        equal = {
            SAME: _("the same threshold"),
            "recall": _("the same recall"),
            "precision": _("the same precision"),
            FREE: _("nothing: I choose both"),
        }
        return [
            Choice(name="equal", label=_("What must be equal?"), options=equal, start=SAME),
            *(
                Slider(
                    name=f"t{name}",
                    label=_("threshold {name}").format(name=name),
                    low=0,
                    high=100,
                    start=ALARM,
                )
                for name in NAMES
            ),
        ]

    def groups(self) -> dict[str, Sequence[str]]:
        return {"threshold": ["tA", "tB"], "equal": ["equal"]}

    def changed(self, names: set[str]) -> None:
        """Group B follows A; who moves B itself moves A along, or is free."""
        equal = self.values["equal"]
        if equal == FREE:
            return
        leader, follower = ("B", "A") if names == {"tB"} else ("A", "B")
        threshold = self.number(f"t{leader}")
        if equal != SAME:
            wanted = getattr(group(leader).table(threshold), equal)
            other = group(follower)
            threshold = nearest_threshold(other.scores, other.needs, equal, wanted, threshold)
        self.set(**{f"t{follower}": threshold})

    def tables(self) -> list[Table]:
        """The confusion tables of A and B."""
        return [group(name).table(self.number(f"t{name}")) for name in NAMES]

    def draw(self, figure: Figure) -> None:
        across, up = figure.bbox.size
        height = (up - 52 - 2 * 26) / 2
        self._sides, self._handles = [], []
        for row, name in enumerate(NAMES):
            axes = style.place(figure, 12, 46 + (1 - row) * (height + 26), across - 24, height)
            last = row == len(NAMES) - 1
            style.dress(axes, xlabel=_("risk score") if last else "", ylabel="")
            axes.set(xlim=(0, 100), ylim=(0, STACK + 0.5), yticks=())
            axes.spines["left"].set_visible(False)
            axes.tick_params(labelbottom=last)
            style.title(axes, _("group {name}").format(name=name))
            self._dots(axes, group(name), labels=row == 0)
            self._add_threshold(axes, name)

    def _dots(self, axes: Axes, who: Group, *, labels: bool) -> None:
        """Dots stacked in columns; filled squares need help, open circles do not."""
        heights: dict[int, int] = {}
        for need, marker, fill in ((True, "s", style.VERMILLION), (False, "o", "white")):
            points = []
            for score in sorted(s for s, n in zip(who.scores, who.needs, strict=True) if n == need):
                column = score // BIN
                heights[column] = heights.get(column, 0) + 1
                points.append((column * BIN + BIN / 2 - 0.5, heights[column] - 0.3))
            edge = style.BLACK if need else style.BLUE
            label = (_("needs help") if need else _("needs no help")) if labels else None
            xs, ys = zip(*points, strict=True)
            look = {"markerfacecolor": fill, "markeredgecolor": edge, "markeredgewidth": 1.4, "markersize": 8}
            axes.plot(xs, ys, marker, linestyle="none", label=label, zorder=3, **look)
        if labels:
            axes.legend(loc="upper right", **style.legend_style() | {"borderaxespad": 0.1})

    def _add_threshold(self, axes: Axes, name: str) -> None:
        side = axes.add_patch(
            Rectangle((0, 0), 1, STACK + 0.5, facecolor="#e8e8e8", edgecolor="none", zorder=0)
        )
        (line,) = axes.plot([], [], color=style.BLACK, linewidth=style.LINE, zorder=4)
        self._sides.append((side, line))
        self._handles.append(
            self.figure.handle(
                ALARM,
                STACK - 1.5,
                axes=axes,
                label=_("threshold of group {name}").format(name=name),
                on_move=lambda x, _y: self.set(**{f"t{name}": x}),
                direction="x",
                xlim=(0, 100),
                step=(1, 1),
                say=lambda x, _y: format_number(x),
            )
        )

    def update(self) -> None:
        for name, (side, line), handle in zip(NAMES, self._sides, self._handles, strict=True):
            at = float(self.number(f"t{name}"))
            change(side, x=at - 0.5, width=100.5 - at)
            change(line, data=((at - 0.5, at - 0.5), (0, STACK + 0.5)))
            handle.move_to(self.number(f"t{name}"), STACK - 1.5)

    def lines(self) -> Sequence[str]:
        return [
            line for name, table in zip(NAMES, self.tables(), strict=True) if (line := identity(name, table))
        ]

    def sentences(self) -> Iterable[str]:
        a, b = self.tables()
        yield _("Alarm in A from {a}, in B from {b}.").format(
            a=format_number(self.number("tA")), b=format_number(self.number("tB"))
        )
        equal = self.values["equal"]
        for name, words in measures().items():
            one, other = getattr(a, name), getattr(b, name)
            if None in (one, other):
                yield _("There is no {what} here: nobody gets an alarm.").format(what=words)
            elif one == other:
                yield _("The {what} is equal: {one}.").format(what=words, one=percent(one).split(" ", 1)[1])
            else:
                near, gives = (
                    _("The {what} is nearly equal: A {one}, B {other}."),
                    _("The {what} gives way: A {one}, B {other}."),
                )
                text = near if name == equal else gives
                yield text.format(what=words, one=percent(one), other=percent(other))

    def header(self) -> Sequence[str]:
        return ["", *(_("group {name}").format(name=name) for name in NAMES)]

    def rows(self) -> Iterable[Sequence[str]]:
        return table_rows(self.tables())

    def caption(self) -> str:
        return _("the confusion table of each group")
