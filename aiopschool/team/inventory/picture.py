"""The picture of three slots: what a tool does with pupils depends on the system, its goal and its data."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch

from ... import style
from ...controls import Choice, Control
from ...explorer import Explorer
from ...pictures.artists import change
from ...texts import N_, _, ngettext
from . import content

LETTER = 6.6  # points: a letter on average
LABEL, GAP, ROW = 84, 10, 74  # points: room for the names of the slots, between slots, height of one
THIN = 4  # between kinds of data
NOTHING = ""


@dataclass(frozen=True)
class Slots:
    """One tool in the picture; an empty text is an empty slot."""

    name: str
    type: str
    goal: str
    data: tuple[str, ...]
    decides: str

    @property
    def system(self) -> str:
        """The type, with its family."""
        family = content.family_of(self.type)
        name = content.all_types().get(self.type, "")
        return f"{name}: {family}" if family else name


class ThreeSlots(Explorer):
    """System, goal and data of one tool; a kind of data can be left out to see what remains."""

    title = N_("System, goal and data")
    size = (5.6, 3.5)
    projected_size = (388 / 72, 252 / 72)

    def begin(self) -> None:
        self.tools: Sequence[Slots] = ()

    def show_tools(self, tools: Sequence[Slots]) -> None:
        """Show these tools; the one in sight stays if it is still there."""

        def take() -> None:
            self.tools = tools
            self.set()

        self.act(take)

    def make_controls(self) -> Sequence[Control]:
        names = {str(n): tool.name for n, tool in enumerate(self.tools)} or {"0": _("no tool yet")}
        kinds = {NOTHING: _("nothing")} | {key: content.kinds_in_words([key]) for key in content.KINDS}
        return [
            Choice(name="tool", label=_("Tool"), options=names, start="0"),
            Choice(name="without", label=_("Leave out"), options=kinds, start=NOTHING),
        ]

    def shape(self) -> tuple[str, ...]:
        return tuple(tool.name for tool in self.tools)

    @property
    def tool(self) -> Slots:
        """The one in sight."""
        n = int(self.values["tool"])
        return self.tools[n] if n < len(self.tools) else Slots("", "", "", (), "")

    def draw(self, figure: Figure) -> None:
        across, up = figure.bbox.size
        axes = style.place(figure, 0, 0, across, up)
        axes.set(xlim=(0, across), ylim=(0, up))
        axes.set_axis_off()
        self._room = across - LABEL - 12
        look = {"fontsize": style.FONT, "color": style.INK, "va": "center"}
        names = (_("system"), _("goal"), _("data"))
        tops = [up - 8 - k * (ROW + GAP) for k in range(3)]
        for name, top in zip(names, tops, strict=True):
            axes.text(8, top - ROW / 2, name, weight="bold", **look)
        self._boxes = [_Box(axes, LABEL, top - ROW, self._room, ROW) for top in tops[:2]]
        high = (ROW - 2 * THIN) / 3
        self._kinds = [
            _Box(axes, LABEL, tops[2] - high - k * (high + THIN), self._room, high)
            for k in range(len(content.KINDS))
        ]

    def update(self) -> None:
        tool, without = self.tool, self.values["without"]
        self._boxes[0].show(tool.system or _("still empty"), filled=bool(tool.system))
        self._boxes[1].show(tool.goal or _("still empty"), filled=bool(tool.goal))
        for box, key in zip(self._kinds, content.KINDS, strict=True):
            used = key in tool.data
            state = _("left out") if used and key == without else _("used") if used else _("not used")
            box.show(f"{content.kinds_in_words([key])}: {state}", filled=used and key != without)

    def sentences(self) -> Iterable[str]:
        tool = self.tool
        if not tool.name:
            yield _("Put a tool on the list: then its three slots stand here.")
            return
        slots = [(_("the system"), tool.system), (_("the goal"), tool.goal), (_("the data"), tool.data)]
        empty = [name for name, value in slots if not value]
        if empty:
            yield _("Still empty: {slots}.").format(slots=", ".join(empty))
        else:
            yield _("All three slots are filled in. Change one of them, and pupils notice something else.")
        left = [key for key in tool.data if key != self.values["without"]]
        yield ngettext(
            "It uses {n} of 3 kinds of data.", "It uses {n} of 3 kinds of data.", len(tool.data)
        ).format(n=len(tool.data))
        if len(left) < len(tool.data):
            yield ngettext(
                "Without {kind} {n} kind remains.", "Without {kind} {n} kinds remain.", len(left)
            ).format(kind=content.kinds_in_words([self.values["without"]]), n=len(left))
            yield _("Is the goal still reached? Then you do not need those data.")

    def header(self) -> Sequence[str]:
        return [_("slot"), _("what stands in it")]

    def rows(self) -> Iterable[Sequence[str]]:
        tool = self.tool
        left = [key for key in tool.data if key != self.values["without"]]
        yield [_("system"), tool.system or _("still empty")]
        yield [_("goal"), tool.goal or _("still empty")]
        yield [_("data"), content.kinds_in_words(left) or _("none")]
        yield [_("who decides"), content.deciders().get(tool.decides, "") or _("still empty")]

    def caption(self) -> str:
        return self.tool.name or _("no tool yet")


class _Box:
    """A slot: full with a drawn edge, empty with a dashed one."""

    def __init__(self, axes, left: float, bottom: float, width: float, height: float) -> None:
        self._letters, self._lines = (
            int((width - 16) / LETTER),
            max(1, int((height - 8) / (style.FONT * 1.25))),
        )
        shape = "round,pad=0,rounding_size=6"
        self._box = axes.add_patch(
            FancyBboxPatch((left, bottom), width, height, boxstyle=shape, edgecolor=style.INK)
        )
        middle = (left + width / 2, bottom + height / 2)
        look = {
            "fontsize": style.FONT,
            "color": style.INK,
            "ha": "center",
            "va": "center",
            "linespacing": 1.2,
        }
        self._text = axes.text(*middle, "", **look)

    def show(self, text: str, *, filled: bool) -> None:
        """Write a text in it; what does not fit is cut, the table has all of it."""
        whole = textwrap.wrap(text, self._letters)
        lines = whole[: self._lines]
        if len(lines) < len(whole):
            lines[-1] = lines[-1][: self._letters - 2] + " …"
        change(self._text, text="\n".join(lines))
        change(
            self._box,
            facecolor="#E3F1FA" if filled else "white",
            linestyle="-" if filled else "--",
            linewidth=1.8 if filled else 1.2,
        )
