"""The numbers in the text of lesson 2: `{{ name }}` in a source is what stands here under that name."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from ...numbers import format_number
from ...texts import _
from .class_picture import right_share
from .code_facts import code_facts
from .curve import scores
from .data import data
from .data_facts import penguin_facts, titanic_facts
from .exercises.groups import of_a_group, with_this_index
from .exercises.mistakes import mistakes_or_gini
from .exercises.questions import two_gains, which_question
from .guessing import ORDER, questions_of_tree
from .impurity import entropy, gini, gini_of
from .pupils import BIKE, HIDDEN, LETTERS, PUPILS, examples
from .pupils import OTHER as OTHER_WAY
from .splitting import splits
from .wording import fraction, share

TEN = examples(PUPILS)
GROUP = (2, 5)  # the worked example: two of five by bike
THREE_CLASSES = (5, 3, 2)
SOLVED = Fraction(2, 5)  # the worked equation has this solution
FIRST, WORKED, BEST = Fraction(5, 4), Fraction(11, 4), Fraction(5)
PURE, OTHER = Fraction(9, 4), Fraction(7, 2)

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
    "pure_p": "p = 0",
    "pure_q": "p = 1",
    "many_classes": r"1 - p_1^2 - p_2^2 - \ldots - p_k^2",
    "discriminant": "b^2 - 4ac",
    "solutions": r"\frac{-b \pm \sqrt{D}}{2a}",
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


def _split(d: Fraction) -> dict[str, Any]:
    """One question about the distance, with both groups."""
    split = dict(splits(TEN, 0))[d]
    return {
        "d": d,
        "left": _side(split.left),
        "right": _side(split.right),
        "gini": split.gini,
        "gain": split.gain,
        "mistakes": split.mistakes,
        "weight": split.share,
        "rest": 1 - split.share,
        "right_hidden": right_share(d, HIDDEN) * len(HIDDEN),
    }


def _pupils() -> dict[str, Any]:
    table = [
        (
            d,
            share(s.left[0], sum(s.left)),
            share(s.right[0], sum(s.right)),
            fraction(s.gini),
            format_number(s.gain, 3),
        )
        for d, s in splits(TEN, 0)
    ]
    words = {False: _("no"), True: _("yes")}
    ((_d, wheels),) = splits(TEN, 1)
    rows = [
        (p.letter, p.distance, *(words[value == 0] for value in p.row[1:]), data("pupils").classes[p.label])
        for p in PUPILS
    ]
    return {
        "pupil_count": len(PUPILS),
        "hidden_count": len(HIDDEN),
        "hidden_bike": _distances(BIKE),
        "hidden_other": _distances(OTHER_WAY),
        "thresholds_table": table,
        "threshold_count": len(table),
        "pupils_table": rows,
        "first": _split(FIRST),
        "worked": _split(WORKED),
        "best": _split(BEST),
        "pure": _split(PURE),
        "even": _split(OTHER),
        "start_gini": gini_of(TEN.counts),
        "lone": {"letter": "D", "distance": PUPILS[LETTERS.index("D")].distance},
        "riddles": ", ".join(f"{n}: {letter}" for n, letter in enumerate(ORDER, start=1)),
        "fewest_questions": min(map(questions_of_tree, range(1, 11))),
        "most_questions": max(map(questions_of_tree, range(1, 11))),
        "hard_riddle": 2,
        "other_d": Fraction(9, 2),
        "wheels": _side(wheels.left),
        "no_wheels": _side(wheels.right),
    }


def _distances(label: int) -> str:
    """The distances of the hidden pupils of one class, in a row."""
    return "; ".join(format_number(p.distance) for p in HIDDEN if p.label == label)


def _worked() -> dict[str, Any]:
    k, n = GROUP
    p, value = Fraction(k, n), gini(SOLVED)
    d = 4 - 8 * value
    return {
        "group": {"k": k, "n": n, "rest": n - k, "p": p, "q": 1 - p, "gini": gini(p)},
        "solved": {
            "value": value,
            "d": d,
            "equation": f"2p² − 2p + {format_number(value)} = 0",
            "root": 2 * (1 - 2 * SOLVED),
            "p": SOLVED,
            "q": 1 - SOLVED,
            "four_ac": 8 * value,
        },
        "highest": gini(Fraction(1, 2)),
        "half": Fraction(1, 2),
        "three": {
            "counts": ", ".join(map(str, THREE_CLASSES)),
            "gini": gini_of(THREE_CLASSES),
            "n": sum(THREE_CLASSES),
        },
        "three_squares": r" - ".join(["1", *(f"{format_number(Fraction(c, 10))}^2" for c in THREE_CLASSES)]),
        "entropy_half": int(entropy([5, 5])),
        "entropy_best": round(entropy([5, 1]), 2),
        "known": {"right": 15, "all": 20, "share": Fraction(15, 20)},
    }


def _trees() -> dict[str, Any]:
    train, test = scores("pupils")
    return {
        "depths_table": [
            (depth, _of(train[depth], len(PUPILS)), _of(test[depth], len(HIDDEN))) for depth in range(1, 4)
        ],
        "shallow": {"depth": 1, "train": train[1], "test": test[1], "right": test[1] * len(HIDDEN)},
        "deep": {"depth": 3, "train": train[3], "test": test[3], "right": test[3] * len(HIDDEN)},
        **_thresholds_of_classes(),
    }


def _of(accuracy: Fraction, count: int) -> str:
    return _("{right} of {n}").format(right=accuracy * count, n=count)


def _thresholds_of_classes() -> dict[str, Any]:
    """How many hidden pupils are right for all d that make the best two groups."""
    right = [int(right_share(Fraction(n, 20), HIDDEN) * len(HIDDEN)) for n in range(81, 121)]
    return {"class_low": min(right), "class_high": max(right), "interval_low": 4, "interval_high": 6}


def _exercises() -> dict[str, Any]:
    group, equation, question = of_a_group(0).parts, with_this_index(0).parts, which_question(0).parts
    gains, wrong = two_gains(0).parts, mistakes_or_gini(0).parts
    return {
        "half_2a": group[0].mistakes[0].value,
        "mean_2c": question[1].mistakes[0].value,
        "mean_text_2c": format_number(question[1].mistakes[0].value, 3),
        "d_2b": equation[0].answer,
        "root_2b": Fraction(6, 5),
        "one_2b": equation[1].mistakes[0].value[0],
        "gain_2g": gains[0].answer,
        "wrong_2h": {"a": wrong[0].answer, "b": wrong[1].answer},
    }
