"""The data of lesson 2 with their words: invented pupils, the people on the Titanic, penguins."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from ...datasets import PENGUINS, read_table
from ...numbers import format_number
from ...texts import _, language
from .growing import Question
from .pupils import HIDDEN, NO, PUPILS, YES, examples
from .splitting import Examples

TITANIC = "titanic_tabel.csv"
SPLIT_SEED = 7  # the same test part in every class
TEST_SHARE = Fraction(3, 10)
MEASURES = ("vleugellengte_mm", "snavellengte_mm", "snavelhoogte_mm", "massa_g")
SPECIES = ("Adelie", "Chinstrap", "Gentoo")


@dataclass(frozen=True)
class Feature:
    """A feature in words; one without a unit is yes or no."""

    name: str
    unit: str = ""

    @property
    def yes_no(self) -> bool:
        """Whether it is yes or no, so that there is one question only."""
        return not self.unit

    def question(self, threshold: Fraction) -> str:
        """A question about it: `distance < 5 km`, or `rain`."""
        if self.yes_no:
            return self.name
        return f"{self.name} < {format_number(threshold)} {self.unit}"

    def two_lines(self, threshold: Fraction) -> str:
        """The same for a narrow place."""
        if self.yes_no:
            return f"{self.name}?".replace(" ", "\n", 1)
        return f"{self.name}\n< {format_number(threshold)}"


@dataclass(frozen=True, kw_only=True)
class Data:
    """Examples with the names of their features and classes; some have a part kept apart for the test."""

    title: str
    features: tuple[Feature, ...]
    classes: tuple[str, ...]
    train: Examples
    test: Examples | None = None

    def ask(self, question: Question) -> str:
        """A question in words."""
        return self.features[question.feature].question(question.threshold)


def _pupils() -> Data:
    return Data(
        title=_("ten pupils (invented)"),
        features=(
            Feature(_("distance"), "km"),
            Feature(_("bag with wheels")),
            Feature(_("it rains")),
            Feature(_("brother or sister")),
        ),
        classes=(_("by bike"), _("not by bike")),
        train=examples(PUPILS),
        test=examples(HIDDEN),
    )


def _titanic() -> Data:
    yes_no = (
        ("geslacht", "vrouw"),
        ("leeftijd", "kind"),
        ("klasse", "1e"),
        ("klasse", "2e"),
        ("klasse", "3e"),
    )
    cells = [row for row in read_table(TITANIC) if row["aantal"] != "0"]
    return Data(
        title=_("the people on the Titanic"),
        features=tuple(
            map(Feature, (_("a woman"), _("a child"), _("first class"), _("second class"), _("third class")))
        ),
        classes=(_("survived"), _("drowned")),
        train=Examples(
            tuple(tuple(YES if row[column] == word else NO for column, word in yes_no) for row in cells),
            tuple(int(row["overleefd"] == "nee") for row in cells),
            weights=tuple(int(row["aantal"]) for row in cells),
        ),
    )


def all_penguins() -> Examples:
    """All 342 penguins: flipper, bill length, bill depth in mm and mass in g, and their species."""
    rows = read_table(PENGUINS)
    return Examples(
        tuple(tuple(Fraction(row[name]) for name in MEASURES) for row in rows),
        tuple(SPECIES.index(row["soort"]) for row in rows),
        classes=len(SPECIES),
    )


def _penguins() -> Data:
    every = all_penguins()
    order = list(range(len(every.rows)))
    random.Random(SPLIT_SEED).shuffle(order)
    tests = set(order[: round(TEST_SHARE * len(order))])
    in_test = [n in tests for n in range(len(order))]
    return Data(
        title=_("penguins"),
        features=(
            Feature(_("flipper"), "mm"),
            Feature(_("bill length"), "mm"),
            Feature(_("bill depth"), "mm"),
            Feature(_("mass"), "g"),
        ),
        classes=SPECIES,
        train=every.only([not test for test in in_test]),
        test=every.only(in_test),
    )


DATA: dict[str, Callable[[], Data]] = {"pupils": _pupils, "titanic": _titanic, "penguins": _penguins}


def data(key: str) -> Data:
    """The data with this key: `pupils`, `titanic` or `penguins`."""
    return _made(key, language())


@cache
def _made(key: str, lang: str) -> Data:
    """One set of data; `lang` is the present language, that of its names."""
    return DATA[key]()


def titles() -> dict[str, str]:
    """Keys and titles, in the order in which the lesson meets them."""
    return {key: data(key).title for key in DATA}
