"""The paper activity of lesson 1: a string as decision boundary, with the very messages of the explorer."""

from __future__ import annotations

from collections.abc import Sequence

from ...numbers import format_number, format_point, format_sum
from ...paper.sheet import (
    Ask,
    Block,
    Bullets,
    Fill,
    Heading,
    Line,
    Note,
    PageBreak,
    Sheet,
    Steps,
    Table,
    Text,
)
from ...texts import _
from .data import MESSAGES, TEST_MESSAGES
from .model import Line as Boundary
from .model import Point, Step, accuracy, errors, perceptron
from .worksheet_teacher import EXAMPLE, STRING, cut, named_tests, predicted, right_side, teacher


def worksheet() -> Sheet:
    """Lay a string between the cards, find its equation, test it; then two learning steps by hand."""
    return Sheet(
        title=_("String line"),
        minutes=20,
        group=_("groups of four"),
        activity=_activity(),
        record=[*_our_string(), *_talk(), PageBreak(), *_two_steps()],
        teacher=teacher(),
        cut=cut(),
    )


def _activity() -> list[Block]:
    return [
        Text(_("Can one line decide what spam is? Today a string is the line. The messages are invented.")),
        Heading(_("What you learn")),
        Bullets(
            [
                _("You find the equation $y = mx + q$ of your own boundary."),
                _("You write how many messages you have right, as a fraction and as a percentage."),
                _("You do two learning steps by hand, as a computer does."),
            ]
        ),
        Heading(_("What you need")),
        Bullets(
            [
                _("a grid with the axes, from 0 to 7"),
                _("eight message cards and three test cards; leave the extra card aside for now"),
                _("a string of 1 metre"),
            ]
        ),
        Note(
            _("How a message becomes a point"),
            [
                _("$x$ is the number of links. $y$ is the number of personal words, such as your name."),
                _("A card with a circle is an ordinary message. A card with a square is spam."),
            ],
        ),
        Heading(_("What you do")),
        Steps(
            [
                _("Put the eight message cards on the grid. The middle of the card lies on the point."),
                _("Stretch the string. All circles lie on one side, all squares on the other side."),
                _("Read two points of your string. Compute $m$ and $q$. Fill in the table."),
                _("Go to another table. Check the equation of that group with two cards."),
                _("Put the test cards on the grid. Write down your prediction. Only then turn the cards."),
                _("Do the two learning steps on the next page."),
            ],
            minutes=[3, 2, 4, 2, 3, 6],
        ),
        Note(
            _("Slope and intersection"),
            [
                _(
                    r"Through $(x_1, y_1)$ and $(x_2, y_2)$ goes a line with slope "
                    r"$m = \dfrac{y_2 - y_1}{x_2 - x_1}$."
                ),
                _("It meets the y-axis in $(0, q)$. A vertical line has no slope."),
            ],
        ),
    ]


def _our_string() -> list[Block]:
    rows = [
        (_("first point on our string"), _coordinate(STRING[0])),
        (_("second point on our string"), _coordinate(STRING[1])),
        (_("slope"), Line(["$m$ = ", Fill(_slope_of(STRING), 50)])),
        (_("intersection with the y-axis"), Line(["( 0 , ", Fill(format_number(EXAMPLE.intercept)), " )"])),
        (_("equation"), Line(["$y$ = ", Fill(f"${right_side(EXAMPLE)}$", 50)])),
        (
            _("right on the eight cards"),
            Line.of(
                _("{right} of {n}, or {percent} %"),
                right=Fill(_right(MESSAGES), 14),
                n=str(len(MESSAGES)),
                percent=Fill(format_number(100 * accuracy(EXAMPLE, MESSAGES)), 18),
            ),
        ),
        (
            _("prediction for the test cards"),
            Line(
                part
                for name, p in named_tests()
                for part in (f"{name}: ", Fill(predicted(EXAMPLE, p), 22), "  ")
            ),
        ),
        (
            _("right on the test cards"),
            Line.of(_("{right} of {n}"), right=Fill(_right(TEST_MESSAGES), 14), n=str(len(TEST_MESSAGES))),
        ),
    ]
    return [
        Heading(_("Report: our string")),
        Text(_("A test card gets the class of its side of the string. On the string it counts as spam.")),
        Table((_("Question"), _("Our answer")), rows, widths=(4, 7), height=10),
    ]


def _coordinate(point: tuple[int, int]) -> Line:
    x, y = map(str, point)
    return Line(["( ", Fill(x), " , ", Fill(y), " )"])


def _slope_of(points: Sequence[tuple[int, int]]) -> str:
    (x1, y1), (x2, y2) = points
    return rf"$\frac{{{y2} - {y1}}}{{{x2} - {x1}}} = {format_number(EXAMPLE.slope)}$"


def _right(points: Sequence[Point]) -> str:
    return str(len(points) - len(errors(EXAMPLE, points)))


def _two_steps() -> list[Block]:
    run = perceptron(MESSAGES)
    second = MESSAGES.index(run.steps[1].point)
    return [
        Heading(_("Report: two learning steps")),
        Note(
            _("The recipe"),
            [
                _("The score of a point is $s = ax + by + c$. Ordinary has $t = -1$, spam has $t = +1$."),
                _(r"Is $t \cdot s$ larger than 0? Then the point is right and nothing changes."),
                _(
                    r"Is $t \cdot s$ smaller than 0 or equal to 0? Then $a$ becomes $a + t \cdot x$, "
                    r"$b$ becomes $b + t \cdot y$ and $c$ becomes $c + t$."
                ),
            ],
        ),
        Text(
            Line.of(
                _("Start with {start}. After step 1 the cards {first} to {last} are right."),
                start=f"$(a; b; c) = {_triple(run.steps[0].before)}$",
                first="2",
                last=str(second),
            )
        ),
        Table(
            [
                _("Step"),
                _("Card"),
                "$t$",
                _("score $s$"),
                r"$t \cdot s$",
                _("new $(a; b; c)$"),
                _(r"$t \cdot s$ now"),
            ],
            [[str(n), *_step_cells(step)] for n, step in enumerate(run.steps, start=1)],
            widths=(6, 10, 5, 9, 8, 16, 9),
            height=12,
            center=True,
        ),
        Text(_("Check: compute the score of every card with your last numbers. Is every card right?")),
        Table(
            [_("card {n}").format(n=n) for n in range(1, len(MESSAGES) + 1)],
            [
                [f"${format_point(p.x, p.y)}$" for p in MESSAGES],
                [Fill(format_number(run.line.score(p.x, p.y))) for p in MESSAGES],
            ],
            height=10,
            center=True,
        ),
        Text(
            Line.of(
                _("Our line is now {line}, so $y$ = {rule}"),
                line=Fill(f"${format_sum((run.line.a, 'x'), (run.line.b, 'y'), (run.line.c, ''))} = 0$", 46),
                rule=Fill(f"${right_side(run.line)}$", 34),
            )
        ),
    ]


def _step_cells(step: Step) -> list[str | Fill]:
    point = step.point
    return [
        f"{MESSAGES.index(point) + 1}: ${format_point(point.x, point.y)}$",
        f"${point.target:+d}$",
        Fill(format_number(step.before.score(point.x, point.y))),
        Fill(format_number(step.margin_before)),
        Fill(f"${_triple(step.after)}$"),
        Fill(format_number(step.margin_after)),
    ]


def _triple(line: Boundary) -> str:
    return "(" + "; ".join(map(format_number, (line.a, line.b, line.c))) + ")"


def _talk() -> list[Block]:
    return [
        Heading(_("Report: talk about it")),
        Ask(
            _("Does your string lie where that of the neighbours lies? Who is right?"),
            _("Both can be right. Infinitely many lines make no mistakes on the eight cards."),
        ),
        Ask(
            _("May the string be vertical? Does it have a slope then?"),
            _(
                "It may: $x = 3,5$ makes no mistakes on the eight cards. "
                "A vertical line has no slope. It is no graph of a function of $x$."
            ),
        ),
        Ask(
            _("Your string makes no mistakes on the eight cards. Why may it fail on a test card?"),
            _("You chose the string with the eight cards. The test cards did not count then."),
        ),
        Ask(
            _("Put the extra spam card on $(1, 5)$. What happens to your string?"),
            _(
                "The card lies on the segment between $(1, 4)$ and $(1, 6)$, and those are ordinary. "
                "No line separates them any more."
            ),
        ),
    ]
