"""Explorer 5: a point on a curve with its tangent, steps against the slope, and a chord that shrinks."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from fractions import Fraction

from matplotlib.figure import Figure

from ...controls import Button, Choice, Control, Hidden, Slider, Stepping, Tabs
from ...explorer import Explorer
from ...numbers import MINUS
from ...texts import N_, _
from . import wording
from .descent_picture import DescentPicture
from .model import Curve, Number, Parabola, descend, difference_quotient, distance_ratios
from .scenes import OWN_START, SCENES, Scene
from .wording import at, short

MOST_STEPS = 40
SHRINKING = [Fraction(1, 2), Fraction(1, 10), Fraction(1, 100), Fraction(1, 1000)]


class DescentExplorer(Explorer):
    """A curve and a point on it: its tangent, the next step, the whole path; or a chord and its slope."""

    title = N_("Descend along the slope")
    size = (560 / 72, 300 / 72)
    projected_size = (400 / 72, 250 / 72)

    def begin(self) -> None:
        self._path: list[Number] = [Fraction(0)]

    def make_controls(self) -> Sequence[Control]:
        scene = self._scene
        low, high = scene.window
        chord = [
            Slider(name="h", label="h", low="0.001", high=1, step="0.001", start="0.5"),
            Button(name="shrink", label=_("h ten times smaller"), action=self.shrink),
        ]
        steps = [
            Slider(name="eta", label="η", low="0.01", high=scene.largest_eta, step="0.01", start=scene.eta)
        ]
        ranges = {"a": ("0.1", 3), "p": (-4, 4), "q": (-3, 10)}
        parabola = [
            Slider(name=name, label=name, low=low, high=high, step="0.1", start=getattr(OWN_START, name))
            for name, (low, high) in ranges.items()
        ]
        tabs = [("steps", _("steps"), steps), ("chord", _("chord"), chord)]
        if scene.curve is None:
            tabs.append(("parabola", "a(w − p)² + q", parabola))
        functions = {key: one.title for key, one in SCENES.items()}
        return [
            Choice(name="function", label=_("Function"), options=functions, start="loss"),
            Slider(name="w", label=_("start w"), low=low, high=high, step=scene.w_step, start=scene.w),
            Tabs(name="view", label=_("What do you set?"), tabs=tabs),
            Stepping(name="step", label=_("1 step"), action=self.take_step, done=self._is_done),
            Button(name="ten", label=_("10 steps"), action=self.take_ten),
            Hidden(name="done", start=0, accept=lambda n: min(max(int(n), 0), MOST_STEPS)),
            Hidden(name="rule", start=True, accept=bool),  # whether r and how it ends are told
        ]

    def groups(self) -> Mapping[str, Sequence[str]]:
        return {
            "start": ("w",),
            "function": ("function", "a", "p", "q"),
            "chord": ("h", "shrink"),
            "steps": ("eta", "step", "play", "ten"),
            "few": ("step",),
        }

    def shape(self) -> Hashable:
        return self.values.get("function"), self._is_chord

    @property
    def _scene(self) -> Scene:
        return SCENES[self.values.get("function", "loss")]

    @property
    def _is_chord(self) -> bool:
        return self.values.get("view") == "chord"

    @property
    def curve(self) -> Curve:
        """The curve that is shown."""
        return self._scene.curve or Parabola(*(self.values.get(x, getattr(OWN_START, x)) for x in "apq"))

    def changed(self, names: set[str]) -> None:
        if "function" in names:
            starts = {"w": self._scene.w, "eta": self._scene.eta, "done": 0}
            self.set(**{name: value for name, value in starts.items() if name not in names})
        elif names & {"w", "view"} and "done" not in names:
            self.set(done=0)
        self._path = descend(self.curve, self.number("w"), self.number("eta"), int(self.values["done"]) + 1)

    @property
    def path(self) -> Sequence[Number]:
        """w₀, w₁, … up to where the point is now."""
        return self._path[: int(self.values["done"]) + 1]

    @property
    def _has_ratio(self) -> bool:
        """Whether every step multiplies the distance by one number, and the reader knows that."""
        return self.values["rule"] and isinstance(self.curve, Parabola)

    def _is_done(self) -> bool:
        return len(self._path) < self.values["done"] + 2 or self.values["done"] >= MOST_STEPS

    def take_step(self) -> None:
        """One step against the slope."""
        if self._is_done():
            self.note(_("Further steps are not shown. Start again, or choose another η."))
        else:
            self.set(done=self.values["done"] + 1)

    def take_ten(self) -> None:
        """Ten steps, or as many as are left."""
        self.set(done=min(self.values["done"] + 10, MOST_STEPS))
        self.set(done=min(self.values["done"], len(self._path) - 1))

    def shrink(self) -> None:
        """A chord ten times shorter."""
        self.set(h=max(self.number("h") / 10, Fraction(1, 1000)))

    def draw(self, figure: Figure) -> None:
        scene = self._scene
        self._picture = DescentPicture(
            figure, window=scene.window, heights=scene.heights, chord=self._is_chord
        )
        low, high = scene.window
        self._handle = self.figure.handle(
            scene.w,
            0,
            axes=self._picture.axes,
            label=_("point on the curve"),
            on_move=lambda x, _y: self.set(w=x, done=0),
            direction="x",
            xlim=(low, high),
            step=(scene.w_step, 1),
            say=lambda x, _y: f"w = {short(x)}",
        )

    def update(self) -> None:
        w, curve = self.path[-1], self.curve
        low, high = self._scene.window
        self._handle.visible = bool(low <= w <= high)
        if self._handle.visible:
            self._handle.move_to(w, curve.value(w))
        self._picture.show_curve(curve)
        self._picture.show_tangent(w, curve, hidden=self.predicting)
        if self._is_chord:
            self._picture.show_chord(w, w + self.number("h"), curve, hidden=self.predicting)
        else:
            self._picture.show_path(self.path, self._path, curve, hidden=self.predicting)

    def lines(self) -> Sequence[str]:
        w, curve = self.path[-1], self.curve
        slope = curve.slope(w)
        rico = f"L′({short(w)}) {wording.equals(slope)} {short(slope)}"
        if self._is_chord:
            return [self._quotient_line(w), rico]
        lines = [rico]
        if not self._is_done():
            n = int(self.values["done"])
            lines.append(wording.step_line(n, w, slope, self.number("eta"), self._path[-1]))
        if self._has_ratio:
            lines.append(wording.ratio_line(curve, self.number("eta")))
        return lines

    def _quotient_line(self, w: Number) -> str:
        h, curve = self.number("h"), self.curve
        quotient = difference_quotient(curve, w, h)
        ends = f"L({short(w + h)}) {MINUS} L({short(w)})"
        return f"({ends}) / {short(h)} {wording.equals(quotient)} {short(quotient)}"

    def sentences(self) -> Iterable[str]:
        w, curve = self.path[-1], self.curve
        if self._is_chord:
            quotient = difference_quotient(curve, w, self.number("h"))
            text = _("The chord has slope {chord}. The tangent has slope {tangent}.")
            return [text.format(chord=short(quotient), tangent=short(curve.slope(w)))]
        words = wording.verdict_words(curve, self.number("w"), self.number("eta"))
        return [
            wording.after(int(self.values["done"]), f"w {wording.equals(w)} {short(w)}"),
            wording.side(curve.slope(w)),
            "" if self._scene.window[0] <= w <= self._scene.window[1] else _("That is outside the picture."),
            words if self.values["rule"] else "",
        ]

    def header(self) -> Sequence[str]:
        if self._is_chord:
            return ["h", "w + h", _("slope of the chord")]
        return ["n", "w", "L(w)", "L′(w)", *([_("ratio")] if self._has_ratio else [])]

    def rows(self) -> Iterable[Sequence[str]]:
        curve = self.curve
        if self._is_chord:
            w = self.number("w")
            for h in sorted({*SHRINKING, self.number("h")}, reverse=True):
                yield [short(h), short(w + h), short(difference_quotient(curve, w, h))]
            return
        ratios = distance_ratios(curve, list(self.path)) if self._has_ratio else None
        for n, w in enumerate(self.path):
            row = [at("w", n), short(w), short(curve.value(w)), short(curve.slope(w))]
            if ratios:
                row.append("" if ratios[n] is None else short(ratios[n]))
            yield row

    def caption(self) -> str:
        if self._is_chord:
            return _("chords from w = {w}").format(w=short(self.number("w")))
        return _("the steps with η = {eta}").format(eta=short(self.number("eta")))
