"""Explorer of lesson 1: lay a line between two kinds of points, by hand or by learning steps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from matplotlib.figure import Figure
from matplotlib.patches import Patch

from ... import style
from ...controls import Button, Choice, Control, Field, Slider, Switch, Tabs
from ...explorer import Explorer
from ...numbers import format_number, format_percent, format_point, format_sum
from ...texts import _, ngettext
from .data import dataset, dataset_titles
from .model import Line, Point, Step, accuracy, errors, next_mistake, perceptron, perceptron_step

SIGN = {1: 1, -1: 0}  # where a class stands in names, colours, markers
ROUNDS = 200
LIMIT = 1_000_000


class LinesExplorer(Explorer):
    """Two kinds of points, a line y = mx + q or ax + by + c = 0, and its two half-planes.

    `data` chooses the points: `messages`, `separable`, `almost` or `not_separable` (`penguins` is the first
    of the penguin pairs).
    """

    table_open = True

    def __init__(self, data: str = "messages") -> None:
        self.title = _("A line between two classes")
        self._data = dataset({"penguins": "separable"}.get(data, data))
        self._line = self._data.start
        self._note = ""
        self._cursor = 0
        super().__init__()

    # controls ----------------------------------------------------------------------------------------

    def make_controls(self) -> Sequence[Control]:
        data, line = self._data, self._data.start
        slope, intercept = data.slope_range, data.intercept_range
        sliders = [
            Slider(name="m", label="m", low=slope[0], high=slope[1], step=slope[2], start=line.slope),
            Slider(name="q", label="q", low=intercept[0], high=intercept[1], step=intercept[2], start=line.intercept),
        ]
        fields = [
            Field(name=name, label=name, low=-LIMIT, high=LIMIT, start=getattr(line, name)) for name in "abc"
        ]
        zero = Button(name="zero", label=_("Set to zero"), action=self.set_to_zero)
        return [
            Choice(name="data", label=_("Data"), options=dataset_titles(), start=data.key),
            Switch(name="test", label=_("Show test points")),
            Tabs(
                name="form",
                label=_("Form of the equation"),
                tabs=[("slope", "y = mx + q", sliders), ("general", "ax + by + c = 0", [*fields, zero])],
            ),
            Button(name="step", label=_("Learning step"), action=self.learning_step, primary=True),
            Button(name="learn", label=_("Learn until no mistakes"), action=self.learn),
            Button(name="swap", label=_("Swap sides"), action=self.swap_sides),
            Button(name="reset", label=_("Start again"), action=self.reset),
        ]

    def changed(self, names: set[str]) -> None:
        self._note = ""
        values = self.values
        if values["data"] != self._data.key:
            self._data, self._cursor = dataset(values["data"]), 0
            self._set_line(self._data.start)
            self.rebuild()
        if names & {"a", "b", "c"}:
            self._set_line(Line(values["a"], values["b"], values["c"]))
        elif names & {"m", "q"}:
            side = -1 if self._line.b > 0 else 1
            self._set_line(Line.from_slope(values["m"] or 0, values["q"] or 0).scaled(side))

    def _set_line(self, line: Line) -> None:
        self._line = line
        self.values |= {"a": line.a, "b": line.b, "c": line.c, "m": line.slope, "q": line.intercept}

    def reset(self) -> None:
        """The start of the present data."""
        self.values["test"] = False
        self._cursor, self._note = 0, ""
        self._set_line(self._data.start)

    def set_to_zero(self) -> None:
        """The start of the perceptron: a = b = c = 0, no line yet."""
        self._cursor, self._note = 0, ""
        self._set_line(Line(0, 0, 0))

    def swap_sides(self) -> None:
        """The same line, all predictions swapped."""
        self._set_line(self._line.flipped())
        self._note = _("The sides are swapped. The line stays the same.")

    def learning_step(self) -> None:
        """One perceptron step on the next point that is on the wrong side."""
        data = self._data
        points, line = data.scaling.points(data.train), data.scaling.line_to(self._line)
        index = next_mistake(line, points, self._cursor)
        if index is None:
            self._note = _("No point is on the wrong side. There is nothing left to learn.")
            return
        step = perceptron_step(line, points[index])
        self._cursor = (index + 1) % len(points)
        self._set_line(data.scaling.line_back(step.after))
        self._note = self._explain(step, data.train[index])

    def learn(self) -> None:
        """Learning steps until no point is on the wrong side, or too many rounds."""
        data = self._data
        run = perceptron(
            data.scaling.points(data.train), start=data.scaling.line_to(self._line), max_rounds=ROUNDS
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

    def _explain(self, step: Step, point: Point) -> str:
        weights = "; ".join(map(format_number, (step.after.a, step.after.b, step.after.c)))
        if self._data.scaling.is_identity:
            text = _("Learning step with {point}: (a; b; c) becomes ({weights}). There t·s went from {before} to {after}.")
        else:
            text = _("Learning step with {point}, in rescaled features. There t·s went from {before} to {after}.")
        return text.format(
            point=format_point(point.x, point.y),
            weights=weights,
            before=_short(step.margin_before),
            after=_short(step.margin_after),
        )

    # picture -----------------------------------------------------------------------------------------

    def draw(self, figure: Figure) -> None:
        data = self._data
        ax = self._ax = figure.add_axes((0.09, 0.115, 0.89, 0.765))
        style.dress(ax, xlabel=data.features[0], ylabel=data.features[1])
        x0, x1, y0, y1 = data.box
        ax.set(xlim=(x0, x1), ylim=(y0, y1), autoscale_on=False)
        self._halves = {sign: self._half_plane(sign) for sign in (-1, 1)}
        (self._drawn_line,) = ax.plot([], [], color=style.BLACK, linewidth=style.LINE, zorder=3)
        dots = {sign: self._dots(data.train, sign, filled=True) for sign in (-1, 1)}
        self._tests = [self._dots(data.test, sign, filled=False) for sign in (-1, 1)]
        (self._wrong,) = ax.plot(
            [],
            [],
            "o",
            markersize=2 * style.MARKER if data.is_small else 11,
            markerfacecolor="none",
            markeredgecolor=style.BLACK,
            markeredgewidth=2,
            zorder=6,
        )
        names = data.classes
        figure.legend(
            [dots[-1], dots[1], self._halves[-1], self._halves[1], self._wrong],
            [
                names[0],
                names[1],
                _("predicted: {name}").format(name=names[0]),
                _("predicted: {name}").format(name=names[1]),
                _("wrong"),
            ],
            loc="upper center",
            ncols=5,
            columnspacing=0.9,
            markerscale=0.8,
            handlelength=1.6,
            **style.legend_style(),
        )

    def _half_plane(self, sign: int) -> Patch:
        color, hatch = style.CLASS_COLORS[SIGN[sign]], style.CLASS_HATCHES[SIGN[sign]]
        (patch,) = self._ax.fill([], [], facecolor="white", edgecolor=color, hatch=hatch, linewidth=0, zorder=1)
        patch.set_hatch_linewidth(0.8)
        return patch

    def _dots(self, points: Iterable[Point], sign: int, *, filled: bool):
        own = [p for p in points if p.target == sign]
        color, marker = style.CLASS_COLORS[SIGN[sign]], style.CLASS_MARKERS[SIGN[sign]]
        size = style.MARKER if self._data.is_small else 6
        (dots,) = self._ax.plot(
            [float(p.x) for p in own],
            [float(p.y) for p in own],
            marker,
            markersize=size,
            markerfacecolor=color if filled else "white",
            markeredgecolor="white" if filled else color,
            markeredgewidth=1 if filled else size / 4,
            zorder=4,
        )
        return dots

    def update(self) -> None:
        line, box = self._line, tuple(map(float, self._data.box))
        for sign, patch in self._halves.items():
            patch.set_xy(line.half_plane(box, sign) or [(box[0], box[2])])
        ends = line.segment(box) or ()
        self._drawn_line.set_data([x for x, _y in ends], [y for _x, y in ends])
        for dots in self._tests:
            dots.set_visible(self.values["test"])
        wrong = errors(line, self._points())
        self._wrong.set_data([float(p.x) for p in wrong], [float(p.y) for p in wrong])

    def _points(self) -> list[Point]:
        """The points that count now."""
        return [*self._data.train, *(self._data.test if self.values["test"] else ())]

    # text and table ----------------------------------------------------------------------------------

    def lines(self) -> Sequence[str]:
        line = self._line
        lines = [self._slope_form(), _general_form(line), _count(line, self._data.train)]
        if self.values["test"]:
            lines.append(_("Test points: {count}").format(count=_count(line, self._data.test)))
        return lines

    def _slope_form(self) -> str:
        line = self._line
        if not line.is_line:
            return _("No line yet: a and b are both 0.")
        if line.slope is None:
            return _("Vertical line x = {x}. It is no function of x.").format(x=_short(-line.c / line.a))
        return "y = " + format_sum((line.slope, "x"), (line.intercept, ""), digits=3)

    def describe(self) -> str:
        data, line = self._data, self._line
        above = line.b < 0
        sides = _("Above the line we predict {above}, below it {below}.").format(
            above=data.classes[0 if above else 1], below=data.classes[1 if above else 0]
        )
        if not line.is_line or line.b == 0:
            sides = _("Where s ≥ 0 we predict {name}.").format(name=data.classes[1])
        wrong = errors(line, self._points())
        if not wrong:
            mistakes = _("Every point is predicted right.")
        elif len(wrong) <= 4:
            mistakes = _("Wrong: {points}.").format(points=", ".join(format_point(p.x, p.y) for p in wrong))
        else:
            mistakes = _("{n} points are wrong; they have a ring.").format(n=len(wrong))
        return " ".join(filter(None, [self._note, sides, mistakes]))

    def header(self) -> Sequence[str]:
        return [_("point"), "s", _("sign"), _("predicted"), _("true")]

    def rows(self) -> Iterable[Sequence[str]]:
        names = self._data.classes
        for point in self._points():
            score, guess = self._line.score(point.x, point.y), self._line.predict(point.x, point.y)
            sign = "0" if score == 0 else "+" if score > 0 else "−"
            mark = "✓" if guess == point.target else "✗"
            yield [
                format_point(point.x, point.y),
                _short(score),
                sign,
                f"{mark} {names[SIGN[guess]]}",
                names[SIGN[point.target]],
            ]

    def caption(self) -> str:
        return _("x: {x}, y: {y}").format(x=self._data.features[0], y=self._data.features[1])


def _short(x: Fraction) -> str:
    """A number that fits the table: exact when short, else two decimals."""
    text = format_number(x)
    return text if len(text) <= 6 else format_number(x, 2)


def _general_form(line: Line) -> str:
    left = format_sum((line.a, "x"), (line.b, "y"), (line.c, ""), digits=3)
    return f"{left} = 0" if line.is_line else f"s = {left}"


def _count(line: Line, points: Sequence[Point]) -> str:
    share = accuracy(line, points)
    right = share * len(points)
    return _("{right} of {total} right ({percent})").format(
        right=right, total=len(points), percent=format_percent(share)
    )


EXPLORERS = {"lines": LinesExplorer}
