"""The numbers in the text of lesson 1: `{{ name }}` in a source is what stands here under that name."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from ...exercises.answers.kind import letter
from ...maths.line import Line, Point, count_right, errors
from ...maths.separating import XOR, separable_q
from ...numbers import format_number, format_sum
from ...texts import _
from .code_facts import code_facts, penguin_facts
from .data import dataset
from .exercises.learning import learning_step
from .exercises.proofs import no_line_for_xor
from .exercises.scores import score, slope_and_intercept
from .messages import HIDDEN_MESSAGES, MARK, MESSAGES, TEST_MESSAGES, TEXTS, class_name, excerpts
from .model import perceptron, perceptron_step
from .questions import FLAT, GOOD
from .wording import left_side, right_side, triple

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
        **_more_messages(),
        **_lines(),
        **_learning(),
        **penguin_facts(),
        **_exercises(),
        **_xor(),
        **code_facts(),
    }


def _line(line: Line) -> dict[str, Any]:
    """A line in its forms, and how it does on the messages."""
    right, left = count_right(line, MESSAGES), left_side(line)
    found = {
        "a": line.a,
        "b": line.b,
        "c": line.c,
        "weights": triple(line),
        "left": left,
        "general": f"{left} = 0",
        "right": right,
        "share": Fraction(right, len(MESSAGES)),
        "new_score": line.score(*TEST_MESSAGES[0].place),
    }
    if line.slope is None:
        return found
    more = {"m": line.slope, "q": line.intercept, "y_point": (0, line.intercept)}
    return {**found, **more, "slope": f"y = {right_side(line)}"}


def _messages() -> dict[str, Any]:
    texts = [_(text).replace(MARK, 2 * MARK) for text in TEXTS]
    counts = [(p.x, p.y, class_name(p.target)) for p in MESSAGES]
    (mistake,) = errors(FLAT, MESSAGES)
    same_height = next(p for p in MESSAGES if p.y == mistake.y and p.target != mistake.target)
    start, end = map(int, dataset("messages").box[:2])
    return {
        "message_count": len(MESSAGES),
        "read": {"text": texts[0], "point": MESSAGES[0].place},
        "messages_table": [(text, *row) for text, row in zip(excerpts(), counts, strict=True)],
        "texts_table": [(letter(n), texts[n], *row) for n, row in enumerate(counts)],
        "message_points": [list(map(int, p.place)) for p in MESSAGES],
        "message_labels": [p.target for p in MESSAGES],
        "axis": {"start": start, "end": end},
        "flat": _line(FLAT),
        "same_height": same_height.place,
        "one_message": Fraction(1, len(MESSAGES)),
    }


def _more_messages() -> dict[str, Any]:
    """Test messages; of the hidden ones the fewest and the most that a line without mistakes has right."""
    new, second, third = TEST_MESSAGES
    low, high = map(int, dataset("messages").intercept_range[:2])
    halves = [Fraction(n, 2) for n in range(2 * low, 2 * high + 1)]
    lines = (Line.from_slope(m, q) for m in halves for q in halves)
    right = [count_right(line, HIDDEN_MESSAGES) for line in lines if not errors(line, MESSAGES)]
    return {
        "test_count": len(TEST_MESSAGES),
        "new": {"point": new.place, "x": new.x, "y": new.y},
        "second_test": second.place,
        "third_test": third.place,
        "test_points": [list(map(int, p.place)) for p in TEST_MESSAGES],
        "hidden_count": len(HIDDEN_MESSAGES),
        "hidden_low": min(right),
        "hidden_high": max(right),
    }


def _lines() -> dict[str, Any]:
    entry, worked, doubled = Line.from_slope(2, -3), Line(5, -2, 3), EXAMPLE.scaled(2)
    above = Point(2, 5, -1)
    spam, ordinary = (
        {"point": p.place, "score": EXAMPLE.score(*p.place), "doubled": doubled.score(*p.place)}
        for p in (MESSAGES[6], MESSAGES[0])
    )
    return {
        "entry": _line(entry),
        "entry_point": {
            "point": above.place,
            "x": above.x,
            "y": above.y,
            "height": entry.slope * above.x + entry.intercept,
        },
        "worked": _line(worked),
        "worked_step": format_sum((worked.b, "y")) + " = " + format_sum((-worked.a, "x"), (-worked.c, "")),
        "example": _line(EXAMPLE) | {"right_hidden": count_right(EXAMPLE, HIDDEN_MESSAGES)},
        "doubled": _line(doubled),
        "diagonal": _line(SEVERAL[0]),
        "spam": spam,
        "ordinary": ordinary,
        "distance": format_number(EXAMPLE.distance(*MESSAGES[6].place), 2),
        "vote_factor": VOTE_FACTOR,
        "flipped_right": count_right(SEVERAL[2].scaled(VOTE_FACTOR), MESSAGES),
        "half_right": sum(p.target == 1 for p in MESSAGES),  # who thinks that only one class changes
        "flip": EXAMPLE.flipped().a / EXAMPLE.a,
    }


def _learning() -> dict[str, Any]:
    run, from_flat = perceptron(MESSAGES, eta=ETA), perceptron(MESSAGES, start=FLAT).steps
    first, second = (
        {
            "point": step.point.place,
            "target": step.point.target,
            "before": step.margin_before,
            "weights": triple(step.after),
        }
        for step in run.steps
    )
    return {
        "eta": ETA,
        "zero": _line(Line(0, 0, 0)),
        "first": first,
        "second": second,
        "learned": _line(run.line),
        "flat_steps": len(from_flat),
        "after_one": count_right(from_flat[0].after, MESSAGES),
        "farther": _farther(),
    }


def _farther() -> dict[str, Any]:
    line, point = FARTHER
    step = perceptron_step(line, point, ETA)
    near, far = (format_number(one.distance(*point.place), 1) for one in (line, step.after))
    ends = {"before": triple(line), "after": triple(step.after), "near": near, "far": far}
    return ends | {"point": point.place, "low": step.margin_before, "high": step.margin_after}


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
        "new_weights": triple(new),
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
    table = [(p.place, class_name(p.target)) for p in XOR]
    return {
        "xor_table": table,
        "xor": dict(zip(names, rules, strict=True)) | {"first_sum": first, "second_sum": second},
    }
