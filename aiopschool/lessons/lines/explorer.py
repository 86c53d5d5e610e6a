"""Explorer of lesson 1: lay a line between two kinds of points, by hand or by learning steps."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from fractions import Fraction

from matplotlib.figure import Figure

from ...controls import Button, Choice, Control, Hidden, Stepping, Switch, Tabs
from ...exercises.answers.kind import letter
from ...explorer import Explorer, once
from ...explorer.saying import say_count, say_wrong
from ...live.gestures import Handle
from ...maths.line import Judged, Line, Point, judge
from ...pictures.clipping import half_plane, segment, two_points
from ...pictures.scatter import CLASSES, TwoClasses
from ...texts import N_, _
from . import wording
from .class_picture import LinesOfTheClass
from .data import dataset, dataset_titles
from .forms import ENDS, forms
from .learning import Learner
from .messages import excerpts


class LinesExplorer(Explorer):
    """Two kinds of points, a line y = mx + q or ax + by + c = 0, and its two half-planes."""

    title = N_("A line between two classes")
    table_open = True

    def begin(self) -> None:
        self._data = dataset("messages")
        self._learner = Learner(self._data.train, self._data.scaling)
        self._line = self._data.start

    def make_controls(self) -> Sequence[Control]:
        data = self._data = dataset(self.values.get("data", "messages"))
        titles, also = dataset_titles(), {"penguins": "separable"}
        zero = Button(name="zero", label=_("Set to zero"), action=self.set_to_zero)
        return [
            Choice(name="data", label=_("Data"), options=titles, start=data.key, also=also),
            Switch(name="test", label=_("Show test points")),
            Hidden(name="texts", start=False, accept=bool),  # messages to read in the table
            Tabs(name="form", label=_("Form of the equation"), tabs=forms(data, zero=zero)),
            Stepping(
                name="step", label=_("Learning step"), action=self.learning_step, done=self._has_learned
            ),
            Button(name="learn", label=_("Learn until no mistakes"), action=self.learn),
            Button(name="swap", label=_("Swap sides"), action=self.swap_sides),
        ]

    def groups(self) -> Mapping[str, Sequence[str]]:
        return {
            "slope": ("m", "q"),
            "line": ("m", "q", *ENDS),
            "equation": ("a", "b", "c", "zero", "swap"),
            "steps": ("step", "play"),
            "learn": ("a", "b", "c", "zero", "step", "play", "learn"),
            "data": ("data", "test"),
        }

    def shape(self) -> Hashable:
        return self.values["data"]

    def changed(self, names: set[str]) -> None:
        values = self.values
        if "data" in names:
            self._learner = Learner(self._data.train, self._data.scaling)
        if names & {"a", "b", "c"}:
            self._set_line(Line(values["a"], values["b"], values["c"]))
        elif names & {"m", "q"}:
            line = Line.from_slope(values["m"] or 0, values["q"] or 0)
            self._set_line(line.flipped() if self._line.b > 0 else line)
        elif names & set(ENDS) and values["A"] != values["B"]:
            self._take(Line.through(values["A"], values["B"]).on_side_of(self._line))
        elif "data" in names:
            self._set_line(self._data.start)

    def _set_line(self, line: Line) -> None:
        ends = two_points(line.coefficients, self._data.box, self._data.handle_step) or ()
        self._take(line, **dict(zip(ENDS, ends, strict=False)))

    def _take(self, line: Line, **ends: tuple[Fraction, Fraction]) -> None:
        self._line = line
        self.set(a=line.a, b=line.b, c=line.c, m=line.slope, q=line.intercept, **ends)

    def _lay(self, line: Line, text: str = "") -> None:
        self.set(a=line.a, b=line.b, c=line.c)
        self.note(text)

    def set_to_zero(self) -> None:
        """The start of the perceptron."""
        self._lay(self._learner.begin_again())

    def swap_sides(self) -> None:
        """The same line, all predictions swapped."""
        self._lay(self._line.flipped(), _("The sides are swapped. The line stays the same."))

    def learning_step(self) -> None:
        """One perceptron step on the next point that is on the wrong side."""
        self._lay(*self._learner.step(self._line))

    def learn(self) -> None:
        """Learning steps until no point is on the wrong side, or too many rounds."""
        self._lay(*self._learner.run(self._line))

    def _has_learned(self) -> bool:
        return self._learner.is_done(self._line)

    def draw(self, figure: Figure) -> None:
        data = self._data
        self._picture = TwoClasses(
            figure, box=data.box, classes=data.classes, features=data.features, large=data.is_small
        )
        self._ends = {name: self._make_end(name) for name in ENDS}

    def _make_end(self, name: str) -> Handle:
        """A point of the line that can be dragged."""
        return self.figure.handle(
            0,
            0,
            axes=self._picture.axes,
            label=_("point {name} of the line").format(name=name),
            on_move=lambda x, y: self.set(**{name: (x, y)}),
            step=self._data.handle_step,
        )

    def update(self) -> None:
        line, box = self._line, self._data.box
        ends = segment(line.coefficients, box)
        for name, handle in self._ends.items():
            handle.move_to(*self.values[name])
            handle.visible = ends is not None
        self._picture.show(
            line=ends,
            sides={sign: half_plane(line.coefficients, box, sign) for sign in CLASSES},
            filled=self._data.train,
            open=self._tests(),
            ringed=[] if self.predicting else [self._judged()[n].point for n in self._wrong()],
        )

    def _tests(self) -> Sequence[Point]:
        return self._data.test if self.values["test"] else ()

    @once
    def _judged(self) -> list[Judged]:
        """The points that count now: those to learn from, and then those of the test."""
        return judge(self._line, [*self._data.train, *self._tests()])

    def _wrong(self) -> list[int]:
        """Which of them are predicted wrong."""
        return [n for n, one in enumerate(self._judged()) if not one.is_right]

    def lines(self) -> Sequence[str]:
        line = self._line
        formulas = [] if self._to_read() else [wording.slope_form(line), wording.general_form(line)]
        known, judged = len(self._data.train), self._judged()
        lines = [*formulas, self._count(judged[:known])]
        if self._tests():
            lines.append(_("Test points: {count}").format(count=self._count(judged[known:])))
        return lines

    def _count(self, judged: Sequence[Judged]) -> str:
        return say_count(sum(one.is_right for one in judged), len(judged))

    def sentences(self) -> Iterable[str]:
        name = letter if self._to_read() else self._data.names.__getitem__
        return wording.sides(self._line, self._data.classes), say_wrong([name(n) for n in self._wrong()])

    def _to_read(self) -> bool:
        """Whether messages stand in the table as they are read, without a number."""
        return self.values["texts"] and self.values["data"] == "messages"

    def header(self) -> Sequence[str]:
        if self._to_read():
            return [_("message"), _("predicted"), _("label")]
        return [_("point"), "s", _("sign"), _("predicted"), _("label")]

    def rows(self) -> Iterable[Sequence[str]]:
        classes, judged = self._data.classes, self._judged()
        names = excerpts() if self._to_read() else self._data.names
        write = wording.prediction if self._to_read() else wording.judgment
        return [[name, *write(one, classes)] for name, one in zip(names, judged, strict=False)]

    def caption(self) -> str:
        return _("x: {x}, y: {y}").format(x=self._data.features[0], y=self._data.features[1])


EXPLORERS = {"lines": LinesExplorer, "lines-class": LinesOfTheClass}
