"""The invented words of lesson 8: arrows in a plane, sentences with a hole, sentences to attend to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from ...texts import N_, _
from ...texts.named import Named, by_key
from .model import Vector, cosine, distance, vector


@dataclass(frozen=True)
class Plane(Named):
    """Words as arrows: what both numbers mean, the window, and the place of each word."""

    axes: tuple[str, str]
    box: tuple[int, int, int, int]
    words: Mapping[str, Vector]

    @property
    def features(self) -> tuple[str, str]:
        """The names of both axes."""
        return _(self.axes[0]), _(self.axes[1])

    def nearest(self, aim: Vector, without: set[str]) -> list[str]:
        """The other words, the largest cosine first; the nearest tip decides between equal ones."""

        def key(word: str) -> tuple[float, float]:
            found = cosine(aim, self.words[word])
            return (2.0 if found is None else -round(found, 9), distance(aim, self.words[word]))

        return sorted((word for word in self.words if word not in without), key=key)


def _places(**words: tuple[float | str, float | str]) -> dict[str, Vector]:
    return {word: vector(*map(str, place)) for word, place in words.items()}


PLANES = by_key(
    Plane(
        "snacks",
        N_("snacks"),
        (N_("sweet"), N_("crunchy")),
        (-4, 10, -4, 10),
        _places(
            peer=(4, 3),
            wortel=(3, 4),
            appel=(6, 8),
            chips=(1, 9),
            koek=(7, 6),
            toast=(1, 6),
            radijs=(0, 5),
            honing=(9, 0),
            banaan=(7, 1),
            yoghurt=(2, 1),
        ),
    ),
    Plane(
        "living",
        N_("compass"),
        (N_("not living – living"), N_("large – small")),
        (-6, 6, -6, 6),
        _places(
            muis=(4, 5),
            hond=(5, 2),
            olifant=(5, -5),
            mier=(1, 5),
            boom=(2, -4),
            bloem=(3, 3),
            steen=(-5, 3),
            berg=(-4, -5),
            bus=(-3, -4),
            pen=(-4, 4),
        ),
    ),
    Plane(
        "cities",
        N_("cities and countries"),
        ("x", "y"),
        (-2, 8, -2, 8),
        _places(
            Frankrijk=(2, 1),
            Parijs=(3, 4),
            België=(5, "1.5"),
            Brussel=(6, "4.4"),
            Spanje=("0.5", 2),
            Madrid=("1.2", "5.5"),
            Nederland=("6.5", "0.5"),
            Amsterdam=("7.4", "3.2"),
        ),
    ),
)


@dataclass(frozen=True)
class Hole(Named):
    """A sentence with a hole at its end; `invented` is what a large model could say, and is invented."""

    before: tuple[str, str]  # what the machines of one and of two words read
    invented: str

    @property
    def text(self) -> str:
        return f"{self.title} ____."


HOLES = by_key(
    Hole("read", "Ik lees graag. Morgen ga ik naar de", ("naar", "de"), "bibliotheek"),
    Hole("tooth", "Mijn tand doet pijn. Ik moet naar de", ("naar", "de"), "tandarts"),
    Hole("camp", "Wij kamperen. De kinderen slapen in de", ("in", "de"), "tent"),
    Hole("paris", "Oma woont in Parijs. Alles zegt ze in het", ("in", "het"), "Frans"),
    Hole("drink", "Ik heb dorst. Geef je mij een", ("mij", "een"), "drankje"),
)


@dataclass(frozen=True)
class Sentence(Named):
    """A sentence, the word that looks around, and per head the key of each word; `values` are places."""

    words: tuple[str, ...]
    looks: int
    heads: tuple[tuple[Vector, ...], ...]
    queries: tuple[Vector, ...]
    values: tuple[Vector, ...]


def _row(*places: tuple[float | str, float | str]) -> tuple[Vector, ...]:
    return tuple(vector(*map(str, place)) for place in places)


LN2, LN3 = Fraction("0.693147"), Fraction("1.098612")
SENTENCES = by_key(
    Sentence(
        "example",
        N_("worked example"),
        ("rood", "fiets"),
        1,
        (_row((1, 0), (0, 1)), _row((0, 1), (1, 0))),
        _row((LN2, 0), (LN2, 0)),
        _row((3, 0), (0, 6)),
    ),
    Sentence(
        "money",
        N_("get money at the bank"),
        ("ik", "haal", "geld", "bij", "de", "bank"),
        5,
        (
            _row((0, 0), (1, 0), (2, 0), (0, "0.5"), (0, 0), (1, 1)),
            _row((0, 2), (1, 1), (0, 0), (0, 0), (0, 0), (0, 1)),
        ),
        _row(("1.5", "0.5"), (0, 2)),
        _row((1, 1), (3, 1), (6, 0), (1, 0), (0, 0), (3, 3)),
    ),
    Sentence(
        "park",
        N_("rest on a bank in the park"),
        ("zij", "rust", "op", "de", "bank", "buiten"),
        4,
        (
            _row((0, 0), (0, "1.5"), (0, "0.5"), (0, 0), (1, 1), (0, 2)),
            _row((2, 0), (1, 1), (0, 0), (0, 0), (1, 0), (0, 0)),
        ),
        _row(("0.5", "1.5"), (2, 0)),
        _row((1, 1), (1, 4), (0, 2), (0, 0), (3, 3), (0, 6)),
    ),
)
