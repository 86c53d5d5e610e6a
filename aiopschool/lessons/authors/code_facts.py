"""What the cells of the programming path of lesson 6 use and print."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np

from ...numbers import format_number
from .attribution import baseline
from .corpus import FIVE, corpus

NEIGHBOURS, MORE_NEIGHBOURS = 1, 5


def code_facts() -> dict[str, Any]:
    """Settings of the cells, and their outputs."""
    return {
        "neighbours": NEIGHBOURS,
        "more_neighbours": MORE_NEIGHBOURS,
        "cut_axis": (0.1, 0.5),
        "bar_width": 0.25,
        "most_common": 5,
        "manual_right": format_number(manual_share(), 3),
        **{name: format_number(share, 3) for name, share in scores().items()},
        "always_largest": format_number(float(baseline(corpus(FIVE).authors)), 3),
    }


def manual_share() -> float:
    """The share of pieces right by hand, each left out alone: names and subject of its own work then help."""
    every = corpus(FIVE)
    pieces, who = every.of("function"), np.array(every.authors)
    right = 0
    for i, piece in enumerate(pieces):
        others = np.arange(len(who)) != i
        gaps = {name: np.abs(piece - pieces[others & (who == name)].mean(axis=0)).sum() for name in FIVE}
        right += min(gaps, key=gaps.get) == who[i]
    return right / len(who)


@cache
def scores() -> dict[str, float]:
    """What scikit-learn gets on works that it has not seen."""
    from sklearn.model_selection import LeaveOneGroupOut, cross_val_predict
    from sklearn.neighbors import KNeighborsClassifier, NearestCentroid

    every = corpus(FIVE)
    pieces, who = every.of("function"), np.array(every.authors)
    models = {
        "centroid": NearestCentroid(),
        "nearest_one": KNeighborsClassifier(NEIGHBOURS, metric="manhattan"),
        "nearest_more": KNeighborsClassifier(MORE_NEIGHBOURS, metric="manhattan"),
    }
    settings = {"groups": every.works, "cv": LeaveOneGroupOut()}
    return {
        name: float(np.mean(cross_val_predict(model, pieces, who, **settings) == who))
        for name, model in models.items()
    }
