"""What the teacher of lesson 1 prints once for a group, and the first pages of the key."""

from __future__ import annotations

from typing import Any

from ...numbers import format_point, format_sum
from ...paper.sheet import Axes, Block, Bullets, Card, Cards, Heading, Mark, PageBreak, Table, Text
from ...texts import _, ngettext
from .data import MESSAGES, TEST_MESSAGES, dataset
from .model import Line, Point, errors, perceptron

EXAMPLE = Line.from_slope(1, 1)  # one good string
STRING = ((0, 1), (6, 7))  # two points on it
SHAPES = {-1: "circle", 1: "square"}
TEST_NAMES = "ABC"
GRID_MM = 23.5  # on A4; 33 mm after enlarging to A3
CARD_MM = 32


def teacher() -> list[Block]:
    """What stands first on the key."""
    lines = [Line.from_slope(1, 0), EXAMPLE, perceptron(MESSAGES).line]
    return [
        Heading(_("Before the lesson")),
        Bullets(
            [
                _("Print the pupil's sheet once for each pupil, on both sides."),
                _("Print the cards once for each two groups, on both sides, turned on the long edge."),
                _("Enlarge the grid from A4 to A3 on the photocopier (141 %). A square is then 33 mm."),
                _("No A3? Then pupils draw a circle or a square on the A4 grid instead of a card."),
                _("Cut 1 metre of string for each group."),
            ]
        ),
        Heading(_("One good string")),
        Text(
            _(
                "The key shows the string through {points}. "
                "Every group may have another good line. Circle: ordinary. Square: spam."
            ).format(points=_(" and ").join(f"${format_point(*point)}$" for point in STRING))
        ),
        _solution_picture(),
        Heading(_("The test cards")),
        Table(
            [_("Line"), *(f"{n}: ${format_point(p.x, p.y)}$" for n, p in named_tests()), _("Right")],
            [_tested(line) for line in lines],
        ),
        Text(_("All three lines make no mistakes on the eight cards. Yet they disagree on the test cards.")),
        Heading(_("Watch out")),
        Bullets(
            [
                _("Half-planes are no goal of the second stage. Let pupils test a point."),
                _("“Above the line is ordinary” holds only if $b < 0$ in $ax + by + c$."),
                _("With start $(0; 0; 0)$ the learning rate changes no prediction: all numbers scale."),
                _(r"A learning step raises $t \cdot s$ by $x^2 + y^2 + 1$. So the point moves to its side."),
            ]
        ),
    ]


def _solution_picture() -> Axes:
    marks = [Mark(float(p.x), float(p.y), SHAPES[p.target], str(n)) for n, p in enumerate(MESSAGES, start=1)]
    names = {t: ", ".join(format_point(p.x, p.y) for p in MESSAGES if p.target == t) for t in SHAPES}
    return _axes(
        cell=8,
        marks=marks,
        lines=[(*STRING[0], *STRING[1])],
        alt=_(
            "Axes from 0 to 7 with the line y = x + 1. Above it lie the circles {ordinary}. "
            "Below it lie the squares {spam}."
        ).format(ordinary=names[-1], spam=names[1]),
    )


def _axes(*, cell: float, alt: str, **options: Any) -> Axes:
    x, y = dataset("messages").features
    return Axes(size=7, cell=cell, xlabel=f"{x} ($x$)", ylabel=f"{y} ($y$)", alt=alt, **options)


def named_tests() -> list[tuple[str, Point]]:
    """The test messages with the letters on their cards."""
    return list(zip(TEST_NAMES, TEST_MESSAGES, strict=True))


def right_side(line: Line) -> str:
    """What stands after `y =`."""
    return format_sum((line.slope, "x"), (line.intercept, ""))


def _tested(line: Line) -> list[str]:
    """One row: what a line says about each test card, and how many are right."""
    wrong = errors(line, TEST_MESSAGES)
    cells = [f"{predicted(line, p)} {'✗' if p in wrong else '✓'}" for p in TEST_MESSAGES]
    score = _("{right} of {n}").format(right=len(TEST_MESSAGES) - len(wrong), n=len(TEST_MESSAGES))
    return [f"$y = {right_side(line)}$", *cells, score]


def cut() -> list[Block]:
    """The cards of two groups, and the grid to enlarge."""
    extra = Card(_("extra"), format_point(1, 5), [*_features(Point(1, 5, 1)), _class(1)], SHAPES[1])
    group = [*_message_cards(), *_test_cards(), extra]
    return [
        Text(_("This page has cards for two groups. Do not enlarge it.")),
        Cards([*group, *group], size=CARD_MM, columns=4),
        PageBreak(),
        Text(_("Enlarge this page to A3 (141 %). A square is then 33 mm and every card fits.")),
        _axes(
            cell=GRID_MM,
            alt=_("Empty grid: x is the number of links, y the number of personal words, both from 0 to 7."),
        ),
    ]


def _message_cards() -> list[Card]:
    return [
        Card(
            _("card {n}").format(n=n),
            format_point(p.x, p.y),
            [*_features(p), _class(p.target)],
            SHAPES[p.target],
        )
        for n, p in enumerate(MESSAGES, start=1)
    ]


def _test_cards() -> list[Card]:
    return [
        Card(
            _("test {name}").format(name=name),
            format_point(p.x, p.y),
            [*_features(p), _("class?")],
            back=Card(_("test {name}").format(name=name), _class(p.target), shape=SHAPES[p.target]),
        )
        for name, p in named_tests()
    ]


def _features(point: Point) -> list[str]:
    x, y = int(point.x), int(point.y)
    return [
        ngettext("{n} link", "{n} links", x).format(n=x),
        ngettext("{n} personal word", "{n} personal words", y).format(n=y),
    ]


def _class(target: int) -> str:
    return dataset("messages").classes[target > 0]


def predicted(line: Line, point: Point) -> str:
    """The name of the class that a line predicts."""
    return _class(line.predict(point.x, point.y))
