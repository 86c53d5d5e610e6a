"""The numbers of the penguins of lesson 1, and what the cells of its programming path use and print."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np

from ...datasets import path
from ...maths.line import Line, errors
from ...maths.separating import fewest_errors
from ...numbers import format_number
from .data import SPLIT_SEED, TEST_SHARE, DataSet, dataset
from .learning import ROUNDS
from .messages import MESSAGES
from .model import perceptron

EXAMPLE, FAST, OTHER_START = Line(1, -1, 1), 10, (5, 5, 5)


def code_facts() -> dict[str, Any]:
    """Settings of the cells, and their outputs as numpy and Python print them."""
    learned = perceptron(MESSAGES).line
    return {
        "example_scores": _scores(EXAMPLE),
        "learned_scores": _scores(learned),
        "learned_array": _array(learned),
        "fast": FAST,
        "fast_array": _array(perceptron(MESSAGES, eta=FAST).line),
        "other_start": OTHER_START,
        "other_array": _array(perceptron(MESSAGES, start=Line(*OTHER_START)).line),
        "code_score": "w @ [x, y, 1]",
        "first_column": "berichten[:, 0]",
        "zero_start": (0, 0, 0),
        "most_rounds": 100,
        "seed": SPLIT_SEED,
        "test_share": TEST_SHARE,
        "bills": _trained("snavellengte_mm", "snavelhoogte_mm"),
        "worst": _trained("snavelhoogte_mm", "massa_g", scaled=True),
    }


def _scores(line: Line) -> str:
    return " ".join(str(line.score(*p.place)) for p in MESSAGES)


def _array(line: Line) -> str:
    return str(np.array([int(line.a), int(line.b), int(line.c)]))


def _trained(*features: str, scaled: bool = False) -> dict[str, Any]:
    """Logistic regression on Adelie and Chinstrap by some features, as the cells do it."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import train_test_split
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    every = np.genfromtxt(path("pinguins.csv"), delimiter=",", names=True, dtype=None, encoding="utf-8")
    two = every[every["soort"] != "Gentoo"]
    settings = {"test_size": float(TEST_SHARE), "stratify": two["soort"], "random_state": SPLIT_SEED}
    points = np.column_stack([two[name] for name in features])
    train, test, species, test_species = train_test_split(points, two["soort"], **settings)
    model = LogisticRegression(max_iter=10_000)
    if scaled:
        model = make_pipeline(StandardScaler(), LogisticRegression())
    model.fit(train, species)
    return {
        "train_rounded": format_number(model.score(train, species), 3),
        "test_rounded": format_number(model.score(test, test_species), 3).rstrip("0"),  # as Python prints it
        "test_count": len(test),
        "one_points": format_number(100 / len(test), 1),
    }


def penguin_facts() -> dict[str, Any]:
    """The three pairs of penguins, and what the explorer finds for the second."""
    found = {key: _pair(dataset(key)) for key in ("separable", "almost", "not_separable")}
    almost = dataset("almost")
    scaled = almost.scaling.points(almost.train)
    best = perceptron(scaled, almost.scaling.line_to(almost.start), max_rounds=ROUNDS).best
    return {**found, "rounds": ROUNDS, "found_by_explorer": len(errors(best, scaled))}


def _pair(data: DataSet) -> dict[str, Any]:
    """How many penguins a pair has, and the fewest mistakes any line makes on them."""
    every, adelie = len(data.points), sum(p.target == -1 for p in data.points)
    fewest = fewest_errors(data.points)
    return {
        "train": len(data.train),
        "all": every,
        "adelie": adelie,
        "not_adelie": every - adelie,
        "fewest_train": fewest_errors(data.train),
        "fewest": fewest,
        "right": every - fewest,
        "share": Fraction(every - fewest, every),
        "adelie_share": Fraction(adelie, every),
    }
