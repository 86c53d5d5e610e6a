"""The paper activity of lesson 3: a window slides over the very image of the explorer's preset "Papier"."""

from __future__ import annotations

from ...numbers import format_number
from ...paper.sheet import (
    Ask,
    Block,
    Bullets,
    Fill,
    Grid,
    Heading,
    Line,
    Note,
    Row,
    Sheet,
    Steps,
    Table,
    Text,
    Window,
)
from ...texts import _
from .data import GRIDS, PAPER_STRIPS
from .model import Matrix, correlate, filter_sum, steps

CELL_MM = 15  # of the image; the hole of the window has the same cells
FRAME_MM = 18
STRIP_MM = 12
RESULT_MM = 12
STRIP_NAMES = "ABC"
IMAGE = GRIDS["paper"].pixels
OUTPUTS = [correlate(IMAGE, strip.kernel) for strip in PAPER_STRIPS]


def worksheet() -> Sheet:
    """Slide the window, multiply, add and write down: three filters on one image."""
    return Sheet(
        title=_("The sliding window"),
        minutes=20,
        group=_("pairs"),
        activity=_activity(),
        record=[*_outputs(), *_questions()],
        teacher=_teacher(),
        cut=_cut(),
    )


def _activity() -> list[Block]:
    return [
        Text(_("How does a computer find the edge in a picture? Today you are the computer.")),
        Heading(_("What you learn")),
        Bullets(
            [
                _("You read an image as a matrix: row first, then column."),
                _("You compute one pixel of the output as a sum of nine products."),
                _("You tell what a filter does from its numbers."),
            ]
        ),
        Heading(_("What you need")),
        Bullets(
            [
                _("the image on the next page: 0 is black and 9 is white"),
                _("the card with the window, and the filters A, B and C"),
                _("two pencils"),
            ]
        ),
        Heading(_("What you do")),
        Steps(
            [
                _("Choose roles. One of you multiplies, the other adds and writes. Swap after every row."),
                _("Lay filter A beside the image. Lay the window on the upper left corner."),
                _("Multiply each number in the window by the number of the filter in the same place."),
                _("Add the nine products. Write the sum in the output of filter A: row 1, column 1."),
                _("Slide the window one column to the right. After column 4 you go one row down."),
                _("Do the same with filters B and C. Does a row come back? Then copy it."),
                _("Answer the questions. Check yourself in the explorer with the image “{name}”.").format(
                    name=GRIDS["paper"].title
                ),
            ],
            minutes=[1, 1, 2, 1, 4, 6, 5],
        ),
        _worked_example(),
    ]


def _worked_example() -> Note:
    """The first window with filter A, written out row by row."""
    first = next(steps(IMAGE, PAPER_STRIPS[0].kernel))
    sums = [
        " + ".join(map(_product, *rows)) for rows in zip(PAPER_STRIPS[0].kernel, first.window, strict=True)
    ]
    lines = [
        _("Row {n}: ${products}$").format(n=n, products=products) for n, products in enumerate(sums, start=1)
    ]
    total = _("Together: ${sum}$. That is the output in row 1, column 1.")
    return Note(
        _("Example: filter A, upper left window"), [*lines, total.format(sum=format_number(first.total))]
    )


def _product(weight: int, pixel: int) -> str:
    shown = f"({format_number(weight)})" if weight < 0 else format_number(weight)
    return f"{shown} · {format_number(pixel)}"


def _outputs() -> list[Block]:
    return [
        Heading(_("Report: the image")),
        Grid(_numbers(IMAGE), CELL_MM),
        Heading(_("Report: the output of the three filters")),
        Row(
            [
                Grid([[Fill(number) for number in row] for row in _numbers(output)], RESULT_MM, title)
                for title, output in zip(_titles(), OUTPUTS, strict=True)
            ]
        ),
    ]


def _questions() -> list[Block]:
    side, size = IMAGE.shape[0], PAPER_STRIPS[0].kernel.shape[0]
    return [
        Heading(_("Report: questions")),
        Text(
            Line.of(
                _("The image has {n} rows and the filter {k}. The output has {size} rows."),
                n=str(side),
                k=str(size),
                size=Fill(f"${side} − {size} + 1 = {len(OUTPUTS[0])}$", 46),
            )
        ),
        Text(
            Line.of(
                _("The sum of the nine numbers is {a} for A, {b} for B and {c} for C."),
                **{
                    letter.lower(): Fill(format_number(filter_sum(strip.kernel)), 14)
                    for letter, strip in zip(STRIP_NAMES, PAPER_STRIPS, strict=True)
                },
            )
        ),
        Ask(
            _("Which edges does filter A find? And filter B?"),
            _("A finds edges that run from top to bottom. B finds edges that run from left to right."),
            lines=1,
        ),
        Ask(
            _("Some numbers are negative. What happens in the image there?"),
            _("For A: from left to right the image goes from light to dark. For B: from top to bottom."),
            lines=1,
        ),
        Ask(
            _("What do A and B give on an area where all pixels are 5? Why?"),
            _("0, because the sum of the filter is 0: everything cancels."),
            lines=1,
        ),
        Ask(
            _("What does filter C do with the image?"),
            _("C takes the mean of nine pixels. Sharp edges become soft."),
            lines=1,
        ),
    ]


def _teacher() -> list[Block]:
    names = [
        [letter, f"{strip.title}: {strip.purpose}", format_number(filter_sum(strip.kernel))]
        for letter, strip in zip(STRIP_NAMES, PAPER_STRIPS, strict=True)
    ]
    return [
        Heading(_("Before the lesson")),
        Bullets(
            [
                _("Print the pupil's sheet once for each pupil, on both sides."),
                _("Print the page to cut out on firm paper, at 100 %. It is enough for two pairs."),
                _("Cut out the hole of the window with a knife, or fold the card first."),
                _("Does the window not fit the image? Then the printer scaled the page."),
            ]
        ),
        Heading(_("The three filters")),
        Table([_("Filter"), _("What it does"), _("Sum")], names, widths=(2, 9, 2)),
        Heading(_("Watch out")),
        Bullets(
            [
                _("Row first, then column. That is not the order of $(x, y)$."),
                _("The window does not multiply matrices: it multiplies number by number, then adds."),
                _("An output may be negative or larger than 9. Only for showing it is cut off."),
                _("Column 3 of output A is 0: left and right in the window are equal there."),
                _("Too little time? Give each pair one filter and compare in groups of three pairs."),
            ]
        ),
    ]


def _cut() -> list[Block]:
    window = Window(
        alt=_("Card with a square hole of three by three cells. Cut along both dashed squares."),
        cells=PAPER_STRIPS[0].kernel.shape[0],
        cell=CELL_MM,
        frame=FRAME_MM,
    )
    strips = Row(
        [
            Grid(_numbers(strip.kernel), STRIP_MM, title, cut=True)
            for title, strip in zip(_titles(), PAPER_STRIPS, strict=True)
        ]
    )
    return [
        Text(_("This page is for two pairs. Cut along the dashed lines. Print at 100 %, without scaling.")),
        Row([window, window]),
        strips,
        strips,
    ]


def _titles() -> list[str]:
    return [_("Filter {letter}").format(letter=letter) for letter in STRIP_NAMES]


def _numbers(matrix: Matrix) -> list[list[str]]:
    return [[format_number(number) for number in row] for row in matrix.tolist()]
