"""The numbers in the text of lesson 8: `{{ name }}` in a source is what stands here under that name."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from ...numbers import format_number
from .analogies import hits
from .axis import NOISE
from .class_picture import LIMIT
from .code_facts import code_facts
from .data import HOLES, PLANES, SENTENCES
from .dial import EXAMPLE_SCORES, SHOWN, rounded_chance
from .machines import answers, next_counts
from .model import add, analogy, angle, cosine, distance, dot, shares, softmax, times, vector, weighted_mean
from .next_word import next_words
from .tree import ways
from .wording import root_or_number
from .words import FEW, PAIRS, word_vectors

MILLIONS = 23  # of words that were read; see data/HERKOMST.md
SNACKS, CITIES = PLANES["snacks"].words, PLANES["cities"].words
# International Energy Agency, Energy and AI (April 2025); Google's report on Gemini (August 2025).
ENERGY = {"year": "2024", "terawatt_hours": 415, "share": Fraction(3, 2), "prompt": Fraction(24, 100)}
TEMPERATURES = {"cold": 0.5, "plain": 1, "hot": 2}


def facts() -> dict[str, Any]:
    """Everything that the text of the lesson says with a number."""
    parts = (_arrows, _cities, _words, _axis, _attention, _next_word, _class, code_facts)
    return {name: value for part in parts for name, value in part().items()}


def _arrows() -> dict[str, Any]:
    """Two words, their products and their cosine; one of them twice as long; two perpendicular arrows."""
    u, v = SNACKS["wortel"], SNACKS["peer"]
    one, two = vector(1, 2), vector(3, 4)  # products as in lesson 3
    doubled, across, other = times(2, u), vector(2, 6), vector(3, -1)
    return {
        "line_rule": "2x − y + 1",  # of lesson 1
        "line_point": (3, 4),
        "line_score": 2 * 3 - 4 + 1,
        "old_one": one,
        "old_two": two,
        "old_product": dot(one, two),
        "u": u,
        "v": v,
        "apple": SNACKS["appel"],
        "u_sweet": u[0],
        "u_crunchy": u[1],
        "sum": add(u, v),
        "doubled": doubled,
        "factor": 2,
        "norm_u": Fraction(root_or_number(dot(u, u))),
        "norm_v": Fraction(root_or_number(dot(v, v))),
        "norm_doubled": Fraction(root_or_number(dot(doubled, doubled))),
        "product": dot(u, v),
        "product_doubled": dot(doubled, v),
        "cosine": Fraction(cosine(u, v)).limit_denominator(100),
        "angle": round(angle(u, v)),
        "distance": round(distance(u, v), 2),
        "distance_doubled": round(distance(doubled, v), 2),
        "across": across,
        "other": other,
        "across_product": dot(across, other),
        "right_angle": 90,
        "least": -1,
        "most": 1,
    }


def _cities() -> dict[str, Any]:
    """Paris − France + Belgium with invented arrows."""
    a, b, c = CITIES["Parijs"], CITIES["Frankrijk"], CITIES["België"]
    goal = analogy(a, b, c)
    return {
        "paris": a,
        "france": b,
        "belgium": c,
        "brussels": CITIES["Brussel"],
        "city_step": add(a, times(-1, b)),
        "goal": goal,
        "city_cosine": round(cosine(goal, CITIES["Brussel"]), 4),
    }


def _words() -> dict[str, Any]:
    """Real word vectors: how many, what is near, and what analogies give."""
    known, (first, three, total) = word_vectors(), hits()
    paris = dict(known.analogy("parijs", "frankrijk", "belgië", 3))
    surprise = [word for word, _cosine in known.analogy("parijs", "frankrijk", "nederland", 3)]
    near = {
        word: ", ".join(w for w, _c in known.neighbours(word, 4)) for word in ("hond", "wiskunde", "rood")
    }
    return {
        "word_count": len(known.words),
        "dimensions": known.vectors.shape[1],
        "millions": MILLIONS,
        "shown_words": 10,
        "dog_cat": round(known.similarity("hond", "kat"), 2),
        "near": near,
        "computer": ", ".join(w for w, _c in known.neighbours("computer", 3)),
        "computer_count": known.count("computer"),
        "few": FEW,
        "first": first,
        "three": three,
        "total": total,
        "first_share": format_number(round(100 * first / total)),
        "three_share": format_number(round(100 * three / total)),
        "real_brussels": round(paris["brussel"], 2),
        "real_london": round(paris["londen"], 2),
        "surprise": {"first": surprise[0], "second": surprise[1], "third": surprise[2]},
    }


def _axis() -> dict[str, Any]:
    """Where words fall on the man-woman axis."""
    words = (
        "professor",
        "minister",
        "kapper",
        "verpleegster",
        "tafel",
        "boom",
        "koning",
        "koningin",
        "dokter",
    )
    return {
        "on_axis": {word: round(word_vectors().on_axis(word), 2) for word in words},
        "noise": NOISE,
        "pair_count": len(PAIRS),
    }


def _attention() -> dict[str, Any]:
    """The exact example."""
    first, second = SENTENCES["example"].values
    weights = shares([2, 1])
    return {
        "value_one": first,
        "value_two": second,
        "weight_one": weights[0],
        "weight_two": weights[1],
        "output": weighted_mean(weights, [first, second]),
        "power_one": 2,
        "power_two": 1,
        "power_sum": 3,
        "zero": 0,
        "head_count": len(SENTENCES["money"].heads),
    }


def _next_word() -> dict[str, Any]:
    """Chances of the next word, at three temperatures, and two steps of a tree."""
    scores = [score for _word, score in EXAMPLE_SCORES]
    rows = [
        (f"T = {format_number(t)}", *(rounded_chance(chance) for chance in softmax(scores, t).tolist()))
        for t in TEMPERATURES.values()
    ]
    hole, way = HOLES["read"], ways("mijn")[1]
    one, two = (next_counts(hole, context)[0] for context in (1, 2))
    tooth = answers(HOLES["tooth"])
    return {
        "temperature_rows": rows,
        "scores": {"first": scores[0], "second": scores[1], "third": scores[2]},
        "T": TEMPERATURES,
        "sentence_count": next_words().sentences,
        "bars": SHOWN,
        "machine_a": one[0],
        "machine_a_count": one[1],
        "machine_b": two[0],
        "machine_b_count": two[1],
        "machine_c": hole.invented,
        "by_chance": tooth[1],
        "way": {"first": way[0], "second": way[1], "p": way[2], "q": way[3]},
        "way_chance": f"{format_number(100 * float(way[2] * way[3]), 1)}",
    }


def _class() -> dict[str, Any]:
    return {"limit": LIMIT, "lowest": -LIMIT, "energy": ENERGY}
