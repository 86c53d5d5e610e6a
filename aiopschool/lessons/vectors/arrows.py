"""Explorer 8b: words as arrows in a plane, and two of them to drag at their tips."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from fractions import Fraction

from matplotlib.figure import Figure

from ... import style
from ...controls import Button, Choice, Control, PointField, Switch, Tabs
from ...explorer import Explorer
from ...live.gestures import Handle
from ...numbers import format_number
from ...texts import N_, _
from . import wording
from .data import PLANES, Plane
from .model import Vector, add, cosine, distance, dot, norm, times
from .pictures import Arrow
from .plane import WordPlane

TIPS = {"U": style.BLUE, "V": style.VERMILLION}
START = {"snacks": ("wortel", "peer"), "living": ("muis", "olifant"), "cities": ("Parijs", "Brussel")}
STEP = Fraction(1, 2)


class ArrowsExplorer(Explorer):
    """Ten word arrows; two of them move, with their product, their cosine and their distance."""

    title = N_("Words as arrows")
    size = (392 / 72, 372 / 72)
    projected_size = (388 / 72, 262 / 72)

    def make_controls(self) -> Sequence[Control]:
        plane = PLANES[self.values.get("plane", "snacks")]
        words = {word: word for word in plane.words}
        pick = [
            Choice(
                name=name,
                label=_("arrow {name}").format(name=wording.named(name)),
                options=words,
                start=start,
            )
            for name, start in zip("uv", START[plane.key], strict=True)
        ]
        tips = [self._tip(plane, name, word) for name, word in zip(TIPS, START[plane.key], strict=True)]
        planes = {key: one.title for key, one in PLANES.items()}
        more = [
            Button(name="double", label=_("Double u"), action=self.double),
            Switch(name="sum", label=_("Show the sum")),
        ]
        tabs = [
            (
                "words",
                _("words"),
                [Choice(name="plane", label=_("Plane"), options=planes, start="snacks"), *pick],
            ),
            ("tips", _("tips"), tips),
            ("more", _("double, sum"), more),
        ]
        return [Tabs(name="part", label=_("What do you set?"), tabs=tabs)]

    @staticmethod
    def _tip(plane: Plane, name: str, word: str) -> PointField:
        x0, x1, y0, y1 = plane.box
        label = _("tip of {name}").format(name=wording.named(name.lower()))
        return PointField(name=name, label=label, xlim=(x0, x1), ylim=(y0, y1), start=plane.words[word])

    def groups(self) -> Mapping[str, Sequence[str]]:
        return {
            "plane": ("plane",),
            "words": ("u", "v"),
            "tips": tuple(TIPS),
            "double": ("double",),
            "sum": ("sum",),
        }

    @property
    def plane(self) -> Plane:
        """The words that are shown."""
        return PLANES[self.values["plane"]]

    def shape(self) -> Hashable:
        return self.values["plane"]

    def changed(self, names: set[str]) -> None:
        for name in TIPS:
            if name not in names and names & {"plane", name.lower()}:
                self.set(**{name: self.plane.words[self.values[name.lower()]]})

    def double(self) -> None:
        """Make the first arrow twice as long, if it stays in sight."""
        longer = times(2, self.values["U"])
        x0, x1, y0, y1 = self.plane.box
        if x0 <= longer[0] <= x1 and y0 <= longer[1] <= y1:
            self.set(U=longer)
            self.note(_("Arrow u is twice as long now."))
        else:
            self.note(_("Twice as long does not fit in the picture. Take a shorter arrow first."))

    @property
    def _pair(self) -> tuple[Vector, Vector]:
        return self.values["U"], self.values["V"]

    def draw(self, figure: Figure) -> None:
        self._plane = WordPlane(figure, self.plane, wide=not self.projected)
        axes = self._plane.axes
        self._sum = Arrow(axes, style.GREEN)
        self._sides = [Arrow(axes, style.GREY, width=1.4, dashed=True) for _side in TIPS]
        self._arrows = [Arrow(axes, color) for color in TIPS.values()]
        self._names = [self._plane.name(color) for color in TIPS.values()]
        self._handles = [self._make_handle(name) for name in TIPS]

    def _make_handle(self, name: str) -> Handle:
        return self.figure.handle(
            0,
            0,
            axes=self._plane.axes,
            label=_("tip of {name}").format(name=wording.named(name.lower())),
            on_move=lambda x, y: self.set(**{name: (x, y)}),
            step=(STEP, STEP),
            say=lambda x, y: wording.place((x, y)),
        )

    def update(self) -> None:
        chosen = {self.values["u"], self.values["v"]}
        self._plane.show(hidden=chosen)
        for tip, arrow, name, handle in zip(
            self._pair, self._arrows, self._names, self._handles, strict=True
        ):
            arrow.show((0, 0), tip)
            handle.move_to(*tip)
            word = self.values["uv"[self._arrows.index(arrow)]]
            self._plane.put(name, word, tip)
        self._show_sum()

    def _show_sum(self) -> None:
        if not self.values["sum"]:
            for arrow in (self._sum, *self._sides):
                arrow.hide()
            return
        (u, v), total = self._pair, add(*self._pair)
        self._sum.show((0, 0), total)
        for arrow, start in zip(self._sides, (v, u), strict=True):
            arrow.show(start, total)

    def lines(self) -> Sequence[str]:
        u, v = self._pair
        lines = [
            f"{wording.named('u')} = {wording.place(u)}, {wording.named('v')} = {wording.place(v)}",
            wording.dot_line(u, v),
            wording.norm_line(u, "u"),
            wording.norm_line(v, "v"),
            wording.cosine_line(u, v),
            wording.distance_line(u, v),
        ]
        if self.values["sum"]:
            lines.insert(1, f"{wording.named('u')} + {wording.named('v')} = {wording.place(add(u, v))}")
        return lines

    def sentences(self) -> Iterable[str]:
        u, v = self._pair
        found = cosine(u, v)
        if found is None:
            return [_("The zero vector has no direction, so there is no angle and no cosine.")]
        text = _("The angle between {u} and {v} is {angle}.")
        return [
            text.format(u=self.values["u"], v=self.values["v"], angle=wording.angle_text(u, v)),
            self._meaning(found),
        ]

    @staticmethod
    def _meaning(found: float) -> str:
        if abs(found) < 1e-9:
            return _("The arrows are perpendicular: the words have nothing in common.")
        if found > 1 - 1e-9:
            return _("The arrows have the same direction.")
        return _("The cosine is negative: the arrows point away from each other.") if found < 0 else ""

    def header(self) -> Sequence[str]:
        return [
            _("word"),
            _("place"),
            _("length"),
            _("product with u"),
            _("cosine with u"),
            _("distance to u"),
        ]

    def rows(self) -> Iterable[Sequence[str]]:
        u, v = self._pair
        places = {**self.plane.words, self.values["v"]: v, self.values["u"]: u}
        for word, tip in places.items():
            yield [
                word,
                wording.place(tip),
                wording.rounded(norm(tip)),
                format_number(dot(u, tip)),
                wording.rounded(cosine(u, tip)),
                wording.rounded(distance(u, tip)),
            ]

    def caption(self) -> str:
        x, y = self.plane.features
        return _("x: {x}, y: {y}").format(x=x, y=y)
