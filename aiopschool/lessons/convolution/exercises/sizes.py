"""Exercises 3g and 3h: how large the output is, and which border keeps it as large as the image."""

from __future__ import annotations

from ....exercises.authoring import (
    Content,
    ExpressionKind,
    Mistake,
    Numbers,
    Part,
    SizeKind,
    _,
    exercise,
)
from ..model import output_size


@exercise("3g", level=1)
def output_dimensions(numbers: Numbers) -> Content:
    """The size of the output without border and with stride 1."""
    rows, columns = numbers.sample(range(16, 65), 2, book=(28, 28))
    k = numbers.choice([3, 5, 7], book=5)
    height, width = output_size(rows, k), output_size(columns, k)
    return Content(
        title=_("the size of the output"),
        prompt=_(
            "An image has {rows} rows and {columns} columns. A filter of {size} slides one pixel at a "
            "time and does not stick out. How large is the output?"
        ),
        parts=(_size(rows, columns, k, (height, width)),),
        hints=(
            _("Look at one row. At which column does the filter start the first time? And the last time?"),
            _("The filter starts at column 1, 2, … up to n − k + 1. Count those places, for rows too."),
        ),
        solution=_("{rows} − {k} + 1 = {height} rows and {columns} − {k} + 1 = {width} columns."),
        praise=_("Along n pixels a filter of k pixels has n − k + 1 places."),
        values={
            "size": SizeKind().write((k, k)),
            "rows": rows,
            "columns": columns,
            "k": k,
            "height": height,
            "width": width,
        },
    )


def _size(rows: int, columns: int, k: int, answer: tuple[int, int]) -> Part:
    same = _("That is the size of the image. The filter may not stick out, so the output is smaller.")
    swapped = _("You swapped rows and columns. First write the rows, then the columns.")
    one_side = _("You took off pixels on one side only. The filter stays inside the image on both sides.")
    larger = _("The output cannot be larger than the image here. Subtract instead of adding.")
    too_much = _("You took off too much. Count the places where the filter starts: 1, 2, …")
    tiles = _("You laid the windows side by side. They overlap: the filter moves one pixel at a time.")
    half_done = _("You made only one of the two numbers smaller. The filter slides in both directions.")
    half, down, (height, width) = (k - 1) // 2, (rows // k, columns // k), answer
    return Part(
        label=_("rows × columns"),
        kind=SizeKind(),
        answer=answer,
        pointer=_("Count at how many places the filter fits, along a row and along a column."),
        mistakes=(
            Mistake((rows - k, columns - k), _("You lost one place. The first one counts too: n − k + 1.")),
            Mistake((rows - k + 2, columns - k + 2), _("You counted one place too many: n − k + 1.")),
            Mistake((rows, columns), same),
            Mistake((width, height), swapped),
            Mistake((rows - half, columns - half), one_side),
            Mistake((rows + k - 1, columns + k - 1), larger),
            Mistake((rows - 2 * (k - 1), columns - 2 * (k - 1)), too_much),
            Mistake((rows - 2 * k, columns - 2 * k), too_much),
            *([] if down == (k, k) else [Mistake(down, tiles)]),
            Mistake((-(-rows // k), -(-columns // k)), tiles),
            Mistake((k, k), _("That is the size of the filter. How large is the output?")),
            Mistake((height, columns), half_done),
            Mistake((rows, width), half_done),
        ),
    )


@exercise("3h", level=3)
def which_padding(numbers: Numbers) -> Content:
    """The border p that makes the output a given number of rows and columns smaller or larger."""
    n = numbers.seed % 13
    less = 2 * ((n + 1) // 2) * (1 if n % 2 else -1)  # 0, 2, −2, 4, −4, …: always even
    return Content(
        title=_("which border?"),
        prompt=_padding_prompt(less),
        parts=(_padding(less),),
        hints=(
            _("With stride 1 the output has n + 2p − k + 1 rows. What must that be equal to?"),
            _("Solve the equation for p. The unknown n falls away on both sides."),
        ),
        solution=_("From n + 2p − k + 1 = {wanted} follows 2p = {twice}, so p = ({twice})/2."),
        praise=_("There is a border on both sides. So each side gets half of it."),
        values={"wanted": _subtracted("n", less), "twice": _subtracted("k − 1", less)},
    )


def _subtracted(text: str, less: int) -> str:
    """`k − 1` and 2 give `k − 1 − 2`, written as short as can be."""
    if text == "k − 1":
        text, less = "k", less + 1
    if less == 0:
        return text
    return f"{text} {'−' if less > 0 else '+'} {abs(less)}"


def _padding_prompt(less: int) -> str:
    if less == 0:
        wish = _("The output must have as many rows and columns as the image.")
    elif less > 0:
        wish = _("The output must have {n} rows and {n} columns less than the image.").format(n=less)
    else:
        wish = _("The output must have {n} rows and {n} columns more than the image.").format(n=-less)
    odd = _(
        "An image of $n$ × $n$ gets a border of $p$ zeros. A filter of $k$ × $k$ slides over it with "
        "stride 1. The number $k$ is odd."
    )
    return f"{odd} {wish} " + _("Write $p$ in terms of $k$.")


def _padding(less: int) -> Part:
    kind = ExpressionKind(variables=("k",), domain=(1 + max(0, less), 21))
    twice = _("That is the border of both sides together. Divide it over the two sides.")
    keep = _("With this border the output is as large as the image. Read again how large it must be.")
    number = _("One number only fits one filter. Write p with the letter k, for every odd k.")

    def half(of: int, sign: str = "") -> object:
        """(k − of)/2."""
        return kind.literal(f"{sign}({_subtracted('k', of)})/2")

    def is_number(value) -> bool:
        return len({value.at(k) for k in (17, 19, 21)}) == 1

    return Part(
        label="p",
        kind=kind,
        answer=half(1 + less),
        pointer=_("Write the size of the output with n, p and k. Then solve for p."),
        mistakes=(
            Mistake(kind.literal(_subtracted("k", 1 + less)), twice),
            Mistake(half(less), _("Nearly. The output has n + 2p − k + 1 rows: you forgot the 1.")),
            *([] if less else [Mistake(half(-1), _("The 1 changes sign on the other side."))]),  # else: keep
            Mistake(half(1), keep),
            Mistake(half(1 - less), _("With this border the output changes in the other direction.")),
            Mistake(half(1 + less, "−"), _("This border is negative for a large filter. Check the signs.")),
            Mistake(kind.literal("1"), number, matches=is_number),
        ),
    )
