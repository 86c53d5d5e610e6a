"""The points of lesson 1: eight invented messages, and three pairs of real penguin species."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache, cached_property
from typing import Any

from ...datasets import read_table
from ...errors import unknown_name
from ...maths.line import Line, Point
from ...maths.scaling import Scaling
from ...maths.splitting import split_groups
from ...numbers import format_point
from ...texts import _, language
from .messages import MESSAGES, ORDINARY, SPAM, TEST_MESSAGES, class_name

SPLIT_SEED = 7  # the training part is drawn with this seed, so that every class sees the same points
TEST_SHARE = Fraction(3, 10)

Range = tuple[float | str, float | str, float | str]


@dataclass(frozen=True, kw_only=True)
class DataSet:
    """Points and how an explorer shows them.

    `classes` are the names of −1 and +1, `features` those of x and y, `box` is the window (x0, x1, y0, y1),
    the ranges are (lowest, highest, step) of the sliders for m and q, `handle_step` is the step in x and y of
    points that are dragged.
    """

    key: str
    title: str
    classes: tuple[str, str]
    features: tuple[str, str]
    train: tuple[Point, ...]
    test: tuple[Point, ...]
    box: tuple[float, float, float, float]
    start: Line
    slope_range: Range
    intercept_range: Range
    handle_step: tuple[str, str] = ("0.25", "0.25")
    scaling: Scaling = field(default_factory=Scaling)

    @property
    def is_small(self) -> bool:
        """Few enough points to draw them large."""
        return len(self.train) < 50

    @property
    def points(self) -> tuple[Point, ...]:
        """Training and test points together."""
        return self.train + self.test

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The points as they are written: they stand still, so once is enough."""
        return tuple(format_point(*point.place) for point in self.points)


def _messages() -> DataSet:
    return DataSet(
        key="messages",
        title=_("eight messages (invented)"),
        classes=(class_name(ORDINARY), class_name(SPAM)),
        features=(_("number of links"), _("number of personal words")),
        train=MESSAGES,
        test=TEST_MESSAGES,
        box=(0, 7.5, 0, 7.5),
        start=Line.from_slope(0, 3),
        slope_range=(-3, 3, "0.1"),
        intercept_range=(-5, 8, "0.5"),
    )


def _bills(key: str, title: str, species: tuple[str, str], start: Line) -> DataSet:
    return _penguins(
        species,
        ("snavellengte_mm", "snavelhoogte_mm"),
        key=key,
        title=title,
        features=(_("bill length (mm)"), _("bill depth (mm)")),
        box=(30, 62, 12, 23),
        start=start,
        slope_range=(-2, 2, "0.05"),
        intercept_range=(-80, 80, "0.5"),
        handle_step=("0.5", "0.25"),
    )


def _separable() -> DataSet:
    title = _("penguins: easy to separate")
    return _bills("separable", title, ("Adelie", "Gentoo"), Line.from_slope(0, 16))


def _almost() -> DataSet:
    title = _("penguins: almost separable")
    return _bills("almost", title, ("Adelie", "Chinstrap"), Line.from_slope(Fraction(1, 2), -3))


def _not_separable() -> DataSet:
    return _penguins(
        ("Adelie", "Chinstrap"),
        ("vleugellengte_mm", "massa_g"),
        y_unit=1000,
        key="not_separable",
        title=_("penguins: not separable"),
        features=(_("flipper length (mm)"), _("mass (kg)")),
        box=(170, 214, 2.6, 5),
        start=Line.from_slope(0, Fraction(37, 10)),
        slope_range=("-0.1", "0.1", "0.005"),
        intercept_range=(-20, 20, "0.1"),
        handle_step=("1", "0.05"),
    )


def _penguins(
    species: tuple[str, str], columns: tuple[str, str], *, y_unit: int = 1, **shown: Any
) -> DataSet:
    """Two species (−1 and +1), split into about 70 to 30 in each species; `shown` is all else.

    342 penguins measured near Palmer Station, Antarctica (Gorman, Williams and Fraser, 2014; CC0).
    """
    rows, (x, y) = read_table("pinguins.csv"), columns
    groups = [
        [Point(Fraction(row[x]), Fraction(row[y]) / y_unit, target) for row in rows if row["soort"] == name]
        for target, name in zip((-1, 1), species, strict=True)
    ]
    train, test = split_groups(groups, test_share=TEST_SHARE, seed=SPLIT_SEED)
    return DataSet(classes=species, train=train, test=test, scaling=Scaling.around(train), **shown)


DATASETS: dict[str, Callable[[], DataSet]] = {
    "messages": _messages,
    "separable": _separable,
    "almost": _almost,
    "not_separable": _not_separable,
}


def dataset(key: str) -> DataSet:
    """The data set with this key. Raises `ReaderError` with the nearest keys when there is none."""
    if key not in DATASETS:
        raise unknown_name(key, DATASETS)
    return _made(key, language())


@cache
def _made(key: str, _lang: str) -> DataSet:
    """One data set, in the present language: that of its names."""
    return DATASETS[key]()


def dataset_titles() -> dict[str, str]:
    """Keys and titles, in the order in which a lesson meets them."""
    return {key: dataset(key).title for key in DATASETS}
