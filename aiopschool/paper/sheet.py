"""The blocks of a worksheet: plain data, without layout. `reading.py` makes them of a Markdown source.

Texts may hold formulas between dollar signs. What a pupil fills in is a `Fill`: empty on the pupil's sheet,
the answer on the key. So both come from one description and cannot differ.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

from ..numbers import Number, format_number


@dataclass(frozen=True)
class Fill:
    """Something to fill in: a gap of `width` mm. The answer is printed on the key only."""

    answer: str
    width: int = 20


@dataclass(frozen=True)
class Styled:
    """A piece of text that looks different. In one that is `plain` nothing is a formula or a fraction."""

    words: Words
    style: Literal["strong", "emph", "code", "plain"]


class Line(tuple["str | Fill | Styled", ...]):
    """One line of text with gaps."""


Words = str | Fill | Styled | Line


@dataclass(frozen=True)
class Heading:
    """A heading inside a sheet."""

    text: Words


@dataclass(frozen=True)
class Text:
    """A paragraph; a `sticky` one stays on the page of what follows."""

    text: Words
    sticky: bool = False


@dataclass(frozen=True)
class Note:
    """A framed rule or recipe with a title."""

    title: Words
    lines: Sequence[Words]


@dataclass(frozen=True)
class Bullets:
    """A list."""

    items: Sequence[Words]


@dataclass(frozen=True)
class Steps:
    """A numbered list; `minutes` says how long each step takes."""

    items: Sequence[Words]
    minutes: Sequence[int] = ()


@dataclass(frozen=True)
class Table:
    """A table with header cells. `widths` are shares; a cell with a gap is at least `height` mm high.

    `align` has `left`, `center` or `right` for each column; all to the left when it is empty. One that
    `breaks` goes on on the next page.
    """

    header: Sequence[Words]
    rows: Sequence[Sequence[Words]]
    widths: Sequence[int] = ()
    align: Sequence[str] = ()
    height: int = 10
    breaks: bool = False


@dataclass(frozen=True)
class Ask:
    """A question with `lines` empty lines; the answer is on the key only."""

    text: Words
    answer: Words
    lines: int = 2


@dataclass(frozen=True, kw_only=True)
class Picture:
    """What every picture has: a text that tells the same to who cannot see it.

    The source of the paper gives it, in its own language; no PDF is made without.
    """

    alt: str = ""


@dataclass(frozen=True, kw_only=True)
class Drawing(Picture):
    """A picture as SVG, as wide as the page."""

    svg: str


@dataclass(frozen=True)
class Mark:
    """A point on axes: `shape` is `circle` or `square`."""

    x: float
    y: float
    shape: str
    label: str = ""


@dataclass(frozen=True)
class Axis:
    """One axis, from `low` to `high`: at each `step` a line of the grid, and a number in the language spoken.

    Raises `ValueError` when the steps do not end at `high`, or 0 lies between two of them.

    >>> Axis("kans", -0.5, 0.5, step=0.25).numbers
    ('−0,5', '−0,25', '0', '0,25', '0,5')
    """

    label: str
    low: float
    high: float
    step: float = 1
    numbers: Sequence[str] = field(init=False)

    def __post_init__(self) -> None:
        low, high, step = (Fraction(str(value)) for value in (self.low, self.high, self.step))
        count = (high - low) / step
        if count.denominator != 1 or count < 1 or (low < 0 < high and (low / step).denominator != 1):
            raise ValueError(f"no steps of {self.step} from {self.low} to {self.high}")
        numbers = tuple(format_number(low + n * step) for n in range(int(count) + 1))
        object.__setattr__(self, "numbers", numbers)


@dataclass(frozen=True, kw_only=True)
class Axes(Picture):
    """Two axes on a grid: a step is `cell` mm in both directions. Each of the `lines` runs through points.

    The axes meet in 0, or at the low end where 0 is not in sight. A curve is a line through many points.
    """

    x: Axis
    y: Axis
    cell: float
    marks: Sequence[Mark] = ()
    lines: Sequence[Sequence[tuple[float, float]]] = ()


@dataclass(frozen=True)
class Grid:
    """A grid of numbers: square cells of `cell` mm, with the numbers of rows and columns outside.

    With `cut` it is a strip to cut out, without those numbers.
    """

    rows: Sequence[Sequence[str | Fill]]
    cell: int
    title: str = ""
    cut: bool = False


@dataclass(frozen=True, kw_only=True)
class Window(Picture):
    """A card with a hole of `cells` by `cells` cells of `cell` mm; a frame of `frame` mm stays around it."""

    cells: int
    cell: int
    frame: int


@dataclass(frozen=True)
class Row:
    """Blocks side by side."""

    blocks: Sequence[Grid | Window]


@dataclass(frozen=True)
class Card:
    """One card to cut out. `shape` is `circle`, `square` or empty; the back is printed when there is one."""

    name: str
    title: str
    lines: Sequence[str] = ()
    shape: str = ""
    back: Card | None = None


@dataclass(frozen=True)
class Cards:
    """Square cards of `size` mm. Their backs fit when the paper turns on its long edge."""

    cards: Sequence[Card]
    size: int
    columns: int


@dataclass(frozen=True)
class PageBreak:
    """What follows starts on a new page."""


Block = (
    Heading
    | Text
    | Note
    | Bullets
    | Steps
    | Table
    | Ask
    | Drawing
    | Axes
    | Grid
    | Window
    | Row
    | Cards
    | PageBreak
)

# What a lesson's `sheet.py` gives a name: a figure, the rows of a table, or the answer of a blank. Numbers
# and points (tuples of numbers) are written in the notation of the language.
Figure = Axes | Grid | Window | Cards
Answer = str | Number | tuple[Number, ...]
Rows = list[list[Answer | Fill]]
Named = Figure | Rows | Answer


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """The paper activity of a lesson.

    `about` says how long it takes and with how many. `activity` is what pupils read, `record` what they fill
    in (on the key with answers), `cut` the pages to cut out or enlarge, `teacher` what stands first on the
    key. The exercises are added by themselves.
    """

    title: str
    about: str
    activity: Sequence[Block]
    record: Sequence[Block]
    teacher: Sequence[Block]
    cut: Sequence[Block] = ()
