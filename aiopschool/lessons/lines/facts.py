"""The numbers in the text of lesson 1: `{{ name }}` in a source is what stands here under that name."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from ...exercises.answers.kind import letter
from ...maths.line import Line, Point, errors
from ...maths.separating import XOR
from ...numbers import format_number, format_sum, format_tuple
from ...texts import _
from .code_facts import code_facts, penguin_facts
from .data import dataset
from .exercises.proofs import no_line_for_xor
from .exercises.scores import score, slope_and_intercept
from .exercises.steps import learning_step
from .messages import HIDDEN_MESSAGES, MARK, MESSAGES, TEST_MESSAGES, TEXTS, excerpts
from .model import perceptron, perceptron_step, separable_q
from .questions import FLAT, GOOD

EXAMPLE = GOOD  # y = x + 1, the line that the lesson comes back to
SEVERAL = (Line(1, -1, 0), EXAMPLE, Line(3, -2, 0))  # all without mistakes on the messages
ETA, VOTE_FACTOR = 1, -2
FARTHER = Line(-2, -2, -6), Point(1, 1, 1)  # after its step t·s is larger, and so is the distance

FORMULAS = {  # that come back in the text
    "general_form": "ax + by + c = 0",
    "slope_form": "mx - y + q = 0",
    "vertical": "b = 0",
    "not_vertical": "b ≠ 0",
    "spam_below": "b < 0",
    "positive_score": "s > 0",
    "on_the_line": "s = 0",
    "square_of_t": "t^2 = 1",
    "some_point": "(x_0, y_0)",
    "score_there": r"\lvert ax_0 + by_0 + c \rvert",
    "spam_rule": "s ≥ 0",
    "stricter": 2,
    "ordinary_rule": "s < 0",
    "growth_rule": "x^2 + y^2 + 1",
    "least_growth": 1,
    "norm": r"\sqrt{a^2 + b^2}",
}


def facts() -> dict[str, Any]:
    """Everything that the text of the lesson says with a number."""
    return {
        **FORMULAS,
        **_messages(),
        **_lines(),
        **_learning(),
        **_new_message(),
        **penguin_facts(),
        **_exercises(),
        **_xor(),
        **code_facts(),
    }


def weights(line: Line) -> str:
    """The numbers of a line as (a; b; c)."""
    return format_tuple(*line.coefficients)


def _line(line: Line) -> dict[str, Any]:
    """A line in its forms, and how it does on the messages."""
    right = len(MESSAGES) - len(errors(line, MESSAGES))
    left = format_sum((line.a, "x"), (line.b, "y"), (line.c, ""))
    found = {
        "a": line.a,
        "b": line.b,
        "c": line.c,
        "weights": weights(line),
        "left": left,
        "general": f"{left} = 0",
        "right": right,
        "share": Fraction(right, len(MESSAGES)),
        "new_score": line.score(*_place(TEST_MESSAGES[0])),
        "right_hidden": len(HIDDEN_MESSAGES) - len(errors(line, HIDDEN_MESSAGES)),
    }
    if line.slope is None:
        return found
    expression = format_sum((line.slope, "x"), (line.intercept, ""))
    more = {"m": line.slope, "q": line.intercept, "y_point": (0, line.intercept)}
    return {**found, **more, "expression": expression, "slope": f"y = {expression}"}


def _at(line: Line, x: int, y: int) -> dict[str, Any]:
    """A point and a line: the score, and how high the line is there."""
    height = line.slope * x + line.intercept
    return {"point": (x, y), "x": x, "y": y, "score": line.score(x, y), "height": height}


def _place(point: Point) -> tuple[Fraction, Fraction]:
    return point.x, point.y


def _messages() -> dict[str, Any]:
    names = {-1: _("ordinary"), 1: _("spam")}
    texts = [_(text).replace(MARK, 2 * MARK) for text in TEXTS]
    (mistake,) = errors(FLAT, MESSAGES)
    same_height = next(p for p in MESSAGES if p.y == mistake.y and p.target != mistake.target)
    return {
        "message_count": len(MESSAGES),
        "test_count": len(TEST_MESSAGES),
        "read": {"text": texts[0], "point": _place(MESSAGES[0])},
        "messages_table": [
            (text, p.x, p.y, names[p.target]) for text, p in zip(excerpts(), MESSAGES, strict=True)
        ],
        "texts_table": [
            (letter(n), text, p.x, p.y, names[p.target])
            for n, (text, p) in enumerate(zip(texts, MESSAGES, strict=True))
        ],
        "message_points": [[int(p.x), int(p.y)] for p in MESSAGES],
        "message_labels": [p.target for p in MESSAGES],
        "xor_table": [(_place(p), names[p.target]) for p in XOR],
        "axis": {"start": int(dataset("messages").box[0]), "end": int(dataset("messages").box[1])},
        "flat": _line(FLAT),
        "same_height": _place(same_height),
        "one_message": Fraction(1, len(MESSAGES)),
        **_hidden(),
    }


def _hidden() -> dict[str, Any]:
    """How many hidden messages lines without mistakes have right: the fewest and the most of many lines."""
    low, high = (int(end) for end in dataset("messages").intercept_range[:2])
    halves = [Fraction(n, 2) for n in range(2 * low, 2 * high + 1)]
    good = [line for m in halves for q in halves if not errors(line := Line.from_slope(m, q), MESSAGES)]
    right = [len(HIDDEN_MESSAGES) - len(errors(line, HIDDEN_MESSAGES)) for line in good]
    return {"hidden_count": len(HIDDEN_MESSAGES), "hidden_low": min(right), "hidden_high": max(right)}


def _lines() -> dict[str, Any]:
    spam, ordinary = MESSAGES[6], MESSAGES[0]
    entry, worked = Line.from_slope(2, -3), Line(5, -2, 3)
    return {
        "entry": _line(entry),
        "entry_point": _at(entry, 2, 5),
        "worked": _line(worked),
        "worked_step": format_sum((worked.b, "y")) + " = " + format_sum((-worked.a, "x"), (-worked.c, "")),
        "example": _line(EXAMPLE),
        "doubled": _line(EXAMPLE.scaled(2)),
        "spam": _at(EXAMPLE, *map(int, _place(spam))) | {"doubled": EXAMPLE.scaled(2).score(*_place(spam))},
        "ordinary": _at(EXAMPLE, *map(int, _place(ordinary))),
        "distance": format_number(EXAMPLE.distance(*_place(spam)), 2),
        "vote_factor": VOTE_FACTOR,
        "flipped_right": _line(SEVERAL[2].scaled(VOTE_FACTOR))["right"],
        "half_right": sum(p.target == 1 for p in MESSAGES),  # who thinks that only one class changes
        "flip": EXAMPLE.flipped().a / EXAMPLE.a,
    }


def _learning() -> dict[str, Any]:
    run = perceptron(MESSAGES, eta=ETA)
    steps = [
        {
            "point": _place(step.point),
            "x": step.point.x,
            "y": step.point.y,
            "target": step.point.target,
            "before": step.margin_before,
            "after": step.margin_after,
            "weights": weights(step.after),
        }
        for step in run.steps
    ]
    first, second = steps
    from_flat = perceptron(MESSAGES, start=FLAT).steps
    return {
        "eta": ETA,
        "zero": _line(Line(0, 0, 0)),
        "first": first,
        "second": second,
        "learned": _line(run.line),
        "flat_steps": len(from_flat),
        "after_one": _line(from_flat[0].after)["right"],
        "farther": _farther(),
    }


def _farther() -> dict[str, Any]:
    line, point = FARTHER
    step = perceptron_step(line, point, ETA)
    near, far = (format_number(one.distance(*_place(point)), 1) for one in (line, step.after))
    ends = {"before": weights(line), "after": weights(step.after), "near": near, "far": far}
    return ends | {"point": _place(point), "low": step.margin_before, "high": step.margin_after}


def _new_message() -> dict[str, Any]:
    new, second, third = TEST_MESSAGES
    return {
        "new": {"point": _place(new), "x": new.x, "y": new.y},
        "diagonal": _line(SEVERAL[0]),
        "second_test": _place(second),
        "third_test": _place(third),
        "test_points": [[int(p.x), int(p.y)] for p in TEST_MESSAGES],
    }


def _exercises() -> dict[str, Any]:
    one, two, four = score(0), slope_and_intercept(0), learning_step(0)
    slope, intercept = two.parts[0].answer, two.parts[1].answer[1]
    line = Line.from_slope(slope, intercept).scaled(two.parts[0].mistakes[0].value / slope)
    new, (old, growth, *_others) = Line(*four.parts[0].answer), four.parts[1].mistakes
    low, high = separable_q(MESSAGES, 1)
    return {
        "swapped_score": one.parts[0].mistakes[0].value,
        "form": _line(line)
        | {"solved": format_sum((-line.b, "y")) + " = " + format_sum((line.a, "x"), (line.c, ""))},
        "form_mistake": two.parts[0].mistakes[1].value,
        "new_weights": weights(new),
        "new_score": four.parts[1].answer,
        "old_score": old.value,
        "growth": growth.value,
        "q_low": low,
        "q_high": high,
    }


def _xor() -> dict[str, Any]:
    """What the four points ask of a, b and c, and the two sums that cannot both be true."""
    first, second = (part.answer for part in no_line_for_xor(0).parts[:2])
    rules = [
        format_sum((p.x, "a"), (p.y, "b"), (1, "c")) + (" ≥ 0" if p.target == 1 else " < 0") for p in XOR
    ]
    names = ("first", "second", "third", "fourth")
    return {"xor": dict(zip(names, rules, strict=True)) | {"first_sum": first, "second_sum": second}}
