"""Explorer 8b: words as arrows in a plane, two of them to drag, and a − b + c from head to tail."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from fractions import Fraction

from matplotlib.figure import Figure

from ... import style
from ...controls import Button, Choice, Control, PointField, Tabs
from ...explorer import Explorer
from ...live.gestures import Handle
from ...numbers import format_number, format_point
from ...pictures.artists import change
from ...texts import N_, _
from . import wording
from .data import PLANES, Plane
from .model import analogy, angle, cosine, distance, norm, subtract, times
from .pictures import Arrow

TIPS = {"U": style.BLUE, "V": style.VERMILLION}
START = {"u": "wortel", "v": "peer", "a": "Parijs", "b": "Frankrijk", "c": "België"}
STEP = "0.5"


class ArrowsExplorer(Explorer):
    """Ten word arrows, two of which can be dragged at their tip; with the tab analogy: a − b + c."""

    title = N_("Words as arrows")
    size = (380 / 72, 380 / 72)
    projected_size = (300 / 72, 300 / 72)

    def make_controls(self) -> Sequence[Control]:
        plane = self._plane_of(self.values.get("plane", "snacks"))
        words = {word: word for word in plane.words}
        first = list(words)
        start = {name: word if word in words else first[n % len(first)] for n, (name, word) in enumerate(START.items())}
        pick = {name: Choice(name=name, label=f"{name}", options=words, start=start[name]) for name in START}
        x0, x1, y0, y1 = plane.box
        tips = [
            PointField(name=name, label=_("tip of {name}").format(name=name.lower()), xlim=(x0, x1), ylim=(y0, y1),
                       start=plane.words[start[name.lower()]])
            for name in TIPS
        ]
        double = Button(name="double", label=_("Double u"), action=self.double)
        planes = {key: one.title for key, one in PLANES.items()}
        return [
            Choice(name="plane", label=_("Words"), options=planes, start="snacks"),
            Tabs(
                name="part",
                label=_("What do you do?"),
                tabs=[
                    ("pair", _("two words"), [pick["u"], pick["v"]]),
                    ("tips", _("tips"), [*tips, double]),
                    ("analogy", "a − b + c", [pick[name] for name in "abc"]),
                ],
            ),
        ]

    @staticmethod
    def _plane_of(key: str) -> Plane:
        return PLANES[key]

    @property
    def plane(self) -> Plane:
        """The words that are shown."""
        return PLANES[self.values["plane"]]

    def groups(self) -> Mapping[str, Sequence[str]]:
        return {"plane": ("plane",), "pair": ("u", "v"), "tips": (*TIPS, "double"), "double": ("double",), "analogy": ("a", "b", "c")}

    def shape(self) -> Hashable:
        return self.values["plane"], self._adding
