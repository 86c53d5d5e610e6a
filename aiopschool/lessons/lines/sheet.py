"""What the paper activity of lesson 1 takes from its data: answers, tables, cards and axes by name."""

from __future__ import annotations

from ...maths.line import Line, Point, accuracy, count_right, errors
from ...numbers import MINUS, format_number, format_point, format_tuple
from ...paper.sheet import Axes, Axis, Card, Cards, Fill, Mark, Named, Rows
from ...texts import _, ngettext
from .data import dataset
from .messages import MESSAGES, TEST_MESSAGES, class_name
from .model import Step, perceptron
from .wording import left_side, right_side, triple

EXAMPLE = Line.from_slope(1, 1)  # one good string
STRING = ((0, 1), (6, 7))  # two points on it
EXTRA = Point(1, 5, 1)  # with this card no line is right
SHAPES = {-1: "circle", 1: "square"}
TEST_NAMES = "ABC"
AXES_END = 7
GRID_MM = 23.5  # on A4; 33 mm after enlarging to A3
CARD_MM = 32


def named() -> dict[str, Named]:
    """Everything that the source of the paper activity names."""
    (x1, y1), (x2, y2) = STRING
    learned = perceptron(MESSAGES)
    lines = [Line.from_slope(1, 0), EXAMPLE, learned.line]
    return {
        "x1": x1,
        "y1": y1,
        "x2": x2,
        "y2": y2,
        "slope": rf"$\frac{{{y2} - {y1}}}{{{x2} - {x1}}} = {format_number(EXAMPLE.slope)}$",
        "intercept": EXAMPLE.intercept,
        "rule": f"${right_side(EXAMPLE)}$",
        "right": count_right(EXAMPLE, MESSAGES),
        "percent": 100 * accuracy(EXAMPLE, MESSAGES),
        "right_test": count_right(EXAMPLE, TEST_MESSAGES),
        **{f"test_{name}": _predicted(EXAMPLE, p) for name, p in zip(TEST_NAMES, TEST_MESSAGES, strict=True)},
        "learning_steps": [_step(n, step) for n, step in enumerate(learned.steps, start=1)],
        "worked_steps": [_worked(n, step) for n, step in enumerate(learned.steps, start=1)],
        "scores": _scores(learned.line),
        "learned_line": f"${left_side(learned.line)} = 0$",
        "learned_rule": f"${right_side(learned.line)}$",
        "tested": [_tested(line) for line in lines],
        "cards": Cards(2 * _cards(), size=CARD_MM, columns=4),
        "grid": _axes(GRID_MM),
        "string": _axes(8, marks=_marks(), lines=[STRING]),
    }


def _step(n: int, step: Step) -> list[str | int | Fill]:
    """A learning step: what is given, and the four numbers to find."""
    p = step.point
    found = (step.before.score(*p.place), step.margin_before, step.after, step.margin_after)
    answers = [f"${triple(x)}$" if isinstance(x, Line) else format_number(x) for x in found]
    return [n, _place(p), f"${p.target:+d}$", *map(Fill, answers)]


def _worked(n: int, step: Step) -> list[str | int]:
    """The same step with its sums: t·x, t·y and t are added, so t·s grows by x² + y² + 1."""
    p, old = step.point, step.before
    pairs = ((old.a, p.target * p.x), (old.b, p.target * p.y), (old.c, p.target))
    sums = format_tuple(
        *(f"{format_number(a)} {MINUS if d < 0 else '+'} {format_number(abs(d))}" for a, d in pairs)
    )
    squares = " + ".join(format_number(x) for x in (p.x**2, p.y**2, 1))
    margin = f"{format_number(step.margin_before)} + ({squares}) = {format_number(step.margin_after)}"
    return [n, _place(p), f"${sums} = {triple(step.after)}$", f"${margin}$"]


def _scores(line: Line) -> Rows:
    """The cards, and under each its score."""
    return [
        [f"${format_point(*p.place)}$" for p in MESSAGES],
        [Fill(format_number(line.score(*p.place))) for p in MESSAGES],
    ]


def _tested(line: Line) -> list[str]:
    """What a line says of each test card, and how many are right."""
    wrong = errors(line, TEST_MESSAGES)
    cells = [
        f"$s = {format_number(line.score(*p.place))}$: {_predicted(line, p)} {'✗' if p in wrong else '✓'}"
        for p in TEST_MESSAGES
    ]
    score = _("{right} of {n}").format(right=count_right(line, TEST_MESSAGES), n=len(TEST_MESSAGES))
    return [f"$y = {right_side(line)}$", *cells, score]


def _place(point: Point) -> str:
    return f"{MESSAGES.index(point) + 1}: ${format_point(*point.place)}$"


def _predicted(line: Line, point: Point) -> str:
    return class_name(line.predict(*point.place))


def _axes(cell: float, **drawn) -> Axes:
    names = zip(dataset("messages").features, "xy", strict=True)
    x, y = (Axis(f"{name} (${letter}$)", 0, AXES_END) for name, letter in names)
    return Axes(x=x, y=y, cell=cell, **drawn)


def _marks() -> list[Mark]:
    return [Mark(float(p.x), float(p.y), SHAPES[p.target], str(n)) for n, p in enumerate(MESSAGES, start=1)]


def _cards() -> list[Card]:
    """The cards of one group: the messages, the test messages with their class on the back, and the extra."""
    messages = [_card(_("card {n}").format(n=n), p) for n, p in enumerate(MESSAGES, start=1)]
    tests = [
        _test_card(_("test {name}").format(name=name), p)
        for name, p in zip(TEST_NAMES, TEST_MESSAGES, strict=True)
    ]
    return [*messages, *tests, _card(_("extra"), EXTRA)]


def _card(name: str, p: Point) -> Card:
    return Card(name, format_point(*p.place), [*_features(p), class_name(p.target)], SHAPES[p.target])


def _test_card(name: str, p: Point) -> Card:
    back = Card(name, class_name(p.target), shape=SHAPES[p.target])
    return Card(name, format_point(*p.place), [*_features(p), _("class?")], back=back)


def _features(point: Point) -> list[str]:
    x, y = int(point.x), int(point.y)
    return [
        ngettext("{n} link", "{n} links", x).format(n=x),
        ngettext("{n} personal word", "{n} personal words", y).format(n=y),
    ]
