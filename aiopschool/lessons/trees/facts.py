"""The numbers in the text of lesson 2: `{{ name }}` in a source is what stands here under that name."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from ...numbers import format_number
from ...texts import _
from .class_picture import hidden_right
from .code_facts import code_facts
from .curve import scores
from .data_facts import penguin_facts, titanic_facts
from .exercises.groups import of_a_group, with_this_index
from .exercises.questions import which_question
from .guessing import ORDER, questions_of_tree
from .model import Split, entropy, gini, gini_of, splits
from .pupils import BIKE, HIDDEN, OTHER, PUPILS, examples
from .wording import fraction, share

TEN = examples(PUPILS)
GROUP = (2, 5)  # the worked example: two of five by bike
THREE_CLASSES = (5, 3, 2)
SOLVED = Fraction(2, 5)  # the worked equation has this solution
CHOSEN = {"worked": Fraction(11, 4), "best": Fraction(5), "pure": Fraction(9, 4), "even": Fraction(7, 2)}

FORMULAS = {  # that come back in the text
    "zero": 0,
    "one": 1,
    "rule": "2p(1 - p)",
    "two_orders": "p(1 - p) + (1 - p)p",
    "spread": "-2p^2 + 2p",
    "with_squares": "1 - p^2 - (1 - p)^2",
    "top_form": r"-2(p - \frac{1}{2})^2 + \frac{1}{2}",
    "axis": r"p = \frac{1}{2}",
    "top": r"T\left(\frac{1}{2}, \frac{1}{2}\right)",
    "identity": r"2\lambda(1 - \lambda)(p_L - p_R)^2",
    "other_share": "1 - p",
    "other_part": r"1 - \lambda",
    "not_negative": r"\geq 0",
    "many_classes": r"1 - p_1^2 - p_2^2 - \ldots - p_k^2",
    "discriminant": "b^2 - 4ac",
    "solutions": r"\dfrac{-b \pm \sqrt{D}}{2a}",
    "minus_4ac": "-4ac",
    "minus_b": 2,  # of the equation 2p² − 2p + G = 0
    "two_a": 4,
    "square": "p^2",
    "general_top": "a(p - h)^2 + k",
    "basic_rule": "f(x) = ax^2",
    "proof": {
        "first": r"2p - 2p^2 - \lambda(2a - 2a^2) - (1 - \lambda)(2b - 2b^2)",
        "squares": r"2\lambda a^2 + 2(1 - \lambda)b^2",
        "last_square": "2p^2",
        "filled_in": r"2(\lambda a + (1 - \lambda)b)^2",
        "result": r"2\lambda(1 - \lambda)(a - b)^2",
    },
}


def facts() -> dict[str, Any]:
    """Everything that the text of the lesson says with a number."""
    return {
        **FORMULAS,
        **_pupils(),
        **_questions(),
        **_worked(),
        **_trees(),
        **titanic_facts(),
        **penguin_facts(),
        **_exercises(),
        **code_facts(),
    }


def _side(counts: tuple[int, ...]) -> dict[str, Any]:
    """One group: by bike, size, share as it is counted, Gini index."""
    k, n = counts[0], sum(counts)
    return {"k": k, "n": n, "share": rf"\frac{{{k}}}{{{n}}}", "text": share(k, n), "gini": gini_of(counts)}


def _split(d: Fraction, split: Split) -> dict[str, Any]:
    """One question about the distance, with both groups."""
    sides = {"left": _side(split.left), "right": _side(split.right)}
    weights = {"weight": split.share, "rest": 1 - split.share}
    return {"d": d, **sides, **weights, "gini": split.gini, "gain": split.gain}


def _questions() -> dict[str, Any]:
    """All thresholds, some of them worked out, and the bag with wheels."""
    every = dict(splits(TEN, 0))
    table = [
        (
            d,
            *(share(side[0], sum(side)) for side in (s.left, s.right)),
            fraction(s.gini),
            format_number(s.gain, 3),
        )
        for d, s in every.items()
    ]
    ((_d, wheels),) = splits(TEN, 1)
    return {
        "start_gini": gini_of(TEN.counts),
        "thresholds_table": table,
        "threshold_count": len(table),
        **{name: _split(d, every[d]) for name, d in CHOSEN.items()},
        "other_d": Fraction(9, 2),
        "wheels": _side(wheels.left),
        "no_wheels": _side(wheels.right),
    }


def _pupils() -> dict[str, Any]:
    """The ten and the twenty, and the riddles about the ten."""
    needed = [questions_of_tree(n) for n in range(1, len(ORDER) + 1)]
    return {
        "pupil_count": len(PUPILS),
        "hidden_count": len(HIDDEN),
        "hidden_bike": _distances(BIKE),
        "hidden_other": _distances(OTHER),
        "lone": {"letter": "D"},
        "riddles": ", ".join(f"{n}: {letter}" for n, letter in enumerate(ORDER, start=1)),
        "fewest_questions": min(needed),
        "most_questions": max(needed),
        "hard_riddle": 1 + needed.index(max(needed)),
    }


def _distances(label: int) -> str:
    """The distances of the hidden pupils of one class, in a row."""
    return "; ".join(format_number(p.distance) for p in HIDDEN if p.label == label)


def _worked() -> dict[str, Any]:
    k, n = GROUP
    p, value = Fraction(k, n), gini(SOLVED)
    counts = ", ".join(map(str, THREE_CLASSES))
    squares = [f"{format_number(Fraction(n, sum(THREE_CLASSES)))}^2" for n in THREE_CLASSES]
    return {
        "group": {"k": k, "n": n, "p": p, "q": 1 - p, "gini": gini(p)},
        "solved": {
            "value": value,
            "d": 4 - 8 * value,
            "equation": f"2p² − 2p + {format_number(value)} = 0",
            "root": 2 * (1 - 2 * SOLVED),
            "p": SOLVED,
            "q": 1 - SOLVED,
            "four_ac": 8 * value,
        },
        "highest": gini(Fraction(1, 2)),
        "half": Fraction(1, 2),
        "three": {"counts": counts, "gini": gini_of(THREE_CLASSES), "n": sum(THREE_CLASSES)},
        "three_squares": " - ".join(["1", *squares]),
        "entropy_half": int(entropy([5, 5])),
        "entropy_best": round(entropy([5, 1]), 2),
        "known": {"right": 15, "all": 20, "share": Fraction(15, 20)},
    }


def _trees() -> dict[str, Any]:
    train, test = scores("pupils")
    low, high = 4, 6  # between these every d makes the best two groups
    right = [hidden_right(low + Fraction(n, 20)) for n in range(1, 20 * (high - low) + 1)]
    return {
        "depths_table": [
            (depth, _of(train[depth], len(PUPILS)), _of(test[depth], len(HIDDEN))) for depth in range(1, 4)
        ],
        "shallow": {"depth": 1, "train": train[1]},
        "deep": {"depth": 3, "train": train[3], "test": test[3]},
        "class_low": min(right),
        "class_high": max(right),
        "interval_low": low,
        "interval_high": high,
    }


def _of(accuracy: Fraction, count: int) -> str:
    return _("{right} of {n}").format(right=accuracy * count, n=count)


def _exercises() -> dict[str, Any]:
    """What pupils often answer."""
    group, equation, question = of_a_group(0).parts, with_this_index(0).parts, which_question(0).parts
    return {
        "half_2a": group[0].mistakes[0].value,
        "mean_text_2c": format_number(question[1].mistakes[0].value, 3),
        "d_2b": equation[0].answer,
        "root_2b": Fraction(6, 5),
        "one_2b": equation[1].mistakes[0].value[0],
    }
