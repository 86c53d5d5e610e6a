"""Explorer of lesson 1: lay a line between two kinds of points, by hand or by learning steps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from functools import partial

from matplotlib.figure import Figure

from ...controls import Button, Choice, Control, Field, Player, PointField, Prediction, Slider, Switch, Tabs
from ...explorer import Explorer
from ...numbers import format_number, format_point
from ...texts import _, ngettext
from . import wording
from .data import dataset, dataset_titles
from .model import Line, Point, errors, next_mistake, perceptron, perceptron_step
from .picture import LinesPicture

ENDS = ("A", "B")  # the two points of the line that can be dragged
ROUNDS = 200
LIMIT = 1_000_000


class LinesExplorer(Explorer):
    """Two kinds of points, a line y = mx + q or ax + by + c = 0, and its two half-planes.

    `data` chooses the points: `messages`, `separable`, `almost` or `not_separable` (`penguins` is the first
    of the penguin pairs).
    """

    table_open = True

    def __init__(self, data: str = "messages", *, predict: str = "") -> None:
        self.title = _("A line between two classes")
        self._data = dataset({"penguins": "separable"}.get(data, data))
        self._train = list(self._data.train)
        self._line = self._data.start
        self._note = ""
        self._cursor = 0
        super().__init__(predict=predict)

    # controls ----------------------------------------------------------------------------------------

    def make_controls(self) -> Sequence[Control]:
        data, line = self._data, self._data.start
        slope, intercept = data.slope_range, data.intercept_range
        sliders = [
            Slider(name="m", label="m", low=slope[0], high=slope[1], step=slope[2], start=line.slope),
            Slider(
                name="q",
                label="q",
                low=intercept[0],
                high=intercept[1],
                step=intercept[2],
                start=line.intercept,
            ),
        ]
        fields = [
            Field(name=name, label=name, low=-LIMIT, high=LIMIT, start=getattr(line, name)) for name in "abc"
        ]
        zero = Button(name="zero", label=_("Set to zero"), action=self.set_to_zero)
        limits = {"xlim": data.box[:2], "ylim": data.box[2:]}
        ends = [
            PointField(name=name, label=name, start=point, **limits)
            for name, point in zip(ENDS, line.two_points(data.box, data.handle_step), strict=True)
        ]
        tabs = [
            ("slope", "y = mx + q", sliders),
            ("general", "ax + by + c = 0", [*fields, zero]),
            ("points", _("two points"), ends),
        ]
        if data.is_small:
            tabs.append(("message", _("move a message"), self._message_controls(limits)))
        return [
            Choice(name="data", label=_("Data"), options=dataset_titles(), start=data.key),
            Switch(name="test", label=_("Show test points")),
            Tabs(name="form", label=_("Form of the equation"), tabs=tabs),
            Button(name="step", label=_("Learning step"), action=self.learning_step, primary=True),
            Button(name="learn", label=_("Learn until no mistakes"), action=self.learn),
            Player(name="play", label=_("Play"), action=self.learning_step, done=self._has_learned),
            Button(name="swap", label=_("Swap sides"), action=self.swap_sides),
            Button(name="reset", label=_("Start again"), action=self.reset),
        ]

    def _message_controls(self, limits: dict) -> list[Control]:
        options = {str(n): point.name for n, point in enumerate(self._data.train)}
        first = self._data.train[0]
        return [
            Choice(name="message", label=_("Message"), options=options, start="0"),
            PointField(name="place", label=_("place"), start=(first.x, first.y), **limits),
        ]

    def predictions(self) -> Mapping[str, Prediction]:
        points = [format_point(*xy) for xy in ((1, 4), (5, 3), (6, 4))]
        question = _("The line is y = 3. Which message gets the wrong class?")
        options = [*points, _("no message")]
        return {
            "mistake": Prediction(
                name="prediction", label=question, options=options, outcome=self._wrong_messages
            )
        }

    def _wrong_messages(self) -> str:
        wrong = errors(self._line, self._points())
        return ", ".join(format_point(p.x, p.y) for p in wrong) or _("no message")

    def changed(self, names: set[str]) -> None:
        self._note = ""
        values = self.values
        if values["data"] != self._data.key:
            self._data = dataset(values["data"])
            self._back_to_start()
            self.rebuild()
            return
        if "place" in names:
            self._move_message(int(values["message"]), *values["place"])
        elif "message" in names:
            point = self._train[int(values["message"])]
            values["place"] = (point.x, point.y)
        if names & {"a", "b", "c"}:
            self._set_line(Line(values["a"], values["b"], values["c"]))
        elif names & {"m", "q"}:
            side = -1 if self._line.b > 0 else 1
            self._set_line(Line.from_slope(values["m"] or 0, values["q"] or 0).scaled(side))
        elif names & set(ENDS) and values["A"] != values["B"]:
            self._set_line(Line.through(values["A"], values["B"]).on_side_of(self._line), keep_ends=True)

    def _set_line(self, line: Line, *, keep_ends: bool = False) -> None:
        self._line = line
        self.values |= {"a": line.a, "b": line.b, "c": line.c, "m": line.slope, "q": line.intercept}
        points = (
            None if keep_ends else line.two_points(tuple(map(float, self._data.box)), self._data.handle_step)
        )
        self.values |= dict(zip(ENDS, points or (), strict=False))

    def _move_message(self, n: int, x: Fraction, y: Fraction) -> None:
        old = self._train[n]
        if (old.x, old.y) != (x, y):
            self._train[n] = Point(x, y, old.target, old.name)
            self._note = _("You moved a message. Start again puts it back.")

    def _back_to_start(self) -> None:
        """The start of the present data."""
        self._train = list(self._data.train)
        self._cursor, self._note = 0, ""
        if self._data.is_small:
            self.values |= {"message": "0", "place": (self._train[0].x, self._train[0].y)}
        self._set_line(self._data.start)

    def reset(self) -> None:
        """The start of the present data; the open tab and a prediction stay."""
        self.values |= {"test": False, "play": False}
        self._back_to_start()

    def set_to_zero(self) -> None:
        """The start of the perceptron: a = b = c = 0, no line yet."""
        self._cursor, self._note = 0, ""
        self._set_line(Line(0, 0, 0))

    def _has_learned(self) -> bool:
        return next_mistake(self._line, self._train) is None

    def swap_sides(self) -> None:
        """The same line, all predictions swapped."""
        self._set_line(self._line.flipped())
        self._note = _("The sides are swapped. The line stays the same.")

    def learning_step(self) -> None:
        """One perceptron step on the next point that is on the wrong side."""
        data = self._data
        points, line = data.scaling.points(self._train), data.scaling.line_to(self._line)
        index = next_mistake(line, points, self._cursor)
        if index is None:
            self._note = _("No point is on the wrong side. There is nothing left to learn.")
            return
        step = perceptron_step(line, points[index])
        self._cursor = (index + 1) % len(points)
        self._set_line(data.scaling.line_back(step.after))
        self._note = wording.learned(step, self._train[index], rescaled=not data.scaling.is_identity)

    def learn(self) -> None:
        """Learning steps until no point is on the wrong side, or too many rounds."""
        data = self._data
        run = perceptron(
            data.scaling.points(self._train), start=data.scaling.line_to(self._line), max_rounds=ROUNDS
        )
        self._set_line(data.scaling.line_back(run.line if run.converged else run.best))
        if run.converged and not run.steps:
            self._note = _("No point is on the wrong side. There is nothing left to learn.")
        elif run.converged:
            text = ngettext(
                "Learned in {n} learning step, without mistakes.",
                "Learned in {n} learning steps, without mistakes.",
                len(run.steps),
            )
            self._note = text.format(n=format_number(len(run.steps)))
        else:
            text = _("After {n} learning steps there are still mistakes. You see the best line on the way.")
            self._note = text.format(n=format_number(len(run.steps)))

    # picture -----------------------------------------------------------------------------------------

    def draw(self, figure: Figure) -> None:
        self._picture = LinesPicture(figure, self._data)
        x0, x1, y0, y1 = self._data.box
        options = {
            "axes": self._picture.axes,
            "xlim": (x0, x1),
            "ylim": (y0, y1),
            "step": self._data.handle_step,
        }
        ring = options | {"ring": True}
        self._ends = {
            name: self.figure.handle(
                0,
                0,
                on_move=partial(self._end_moved, name),
                label=_("point {name} of the line").format(name=name),
                **options,
            )
            for name in ENDS
        }
        self._messages = [
            self.figure.handle(
                point.x, point.y, on_move=partial(self._message_moved, n), label=point.name, **ring
            )
            for n, point in enumerate(self._train if self._data.is_small else ())
        ]

    def _end_moved(self, name: str, x: Fraction, y: Fraction) -> None:
        self.set(**{name: (x, y)})

    def _message_moved(self, n: int, x: Fraction, y: Fraction) -> None:
        self.values["message"] = str(n)
        self.set(place=(x, y))

    def update(self) -> None:
        moving_messages = self.values["form"] == "message"
        on_picture = self._line.segment(tuple(map(float, self._data.box))) is not None
        for name, handle in self._ends.items():
            handle.move_to(*self.values[name])
            handle.visible = on_picture and not moving_messages
        for point, handle in zip(self._train, self._messages, strict=False):
            handle.move_to(point.x, point.y)
            handle.visible = moving_messages
        tests = self._data.test if self.values["test"] else ()
        wrong = [] if self.predicting else errors(self._line, self._points())
        self._picture.show(self._line, self._train, tests, wrong)

    def _points(self) -> list[Point]:
        """The points that count now."""
        return [*self._train, *(self._data.test if self.values["test"] else ())]

    # text and table ----------------------------------------------------------------------------------

    def lines(self) -> Sequence[str]:
        line = self._line
        lines = [wording.slope_form(line), wording.general_form(line), wording.count(line, self._train)]
        if self.values["test"]:
            lines.append(_("Test points: {count}").format(count=wording.count(line, self._data.test)))
        return lines

    def describe(self) -> str:
        sides = wording.sides(self._line, self._data.classes)
        mistakes = wording.mistakes(errors(self._line, self._points()))
        return " ".join(filter(None, [self._note, sides, mistakes]))

    def header(self) -> Sequence[str]:
        return [_("point"), "s", _("sign"), _("predicted"), _("true")]

    def rows(self) -> Iterable[Sequence[str]]:
        for point in self._points():
            yield wording.row(self._line, point, self._data.classes)

    def caption(self) -> str:
        return _("x: {x}, y: {y}").format(x=self._data.features[0], y=self._data.features[1])


EXPLORERS = {"lines": LinesExplorer}
