"""Exercises 5g and 5j: the lines of a proof and of a loop, in order."""

from __future__ import annotations

from fractions import Fraction

from ....exercises.authoring import Content, Mistake, Numbers, OrderKind, Part, _, exercise, fill, tex


@exercise("5g", level=3)
def proof(numbers: Numbers) -> Content:
    """The proof of 0 < η < 1/a for f(w) = aw², line by line."""
    a = numbers.choice("bcdghkmpqstuvz", book="a")
    lines = [
        _("wₙ₊₁ = wₙ − η · 2{a}wₙ").format(a=a),
        _("wₙ₊₁ = (1 − 2{a}η)wₙ").format(a=a),
        _("So wₙ = rⁿ · w₀, a geometric sequence with ratio r = 1 − 2{a}η.").format(a=a),
        _("It goes to 0 from every start exactly when −1 < 1 − 2{a}η < 1.").format(a=a),
        _("Subtract 1: −2 < −2{a}η < 0").format(a=a),
        _("Divide by −2{a}, a negative number: 0 < η < 1/{a}").format(a=a),
    ]
    wrong = [
        _("wₙ₊₁ = wₙ − η · {a}wₙ²").format(a=a),
        _("It goes to 0 from every start exactly when 0 < 1 − 2{a}η.").format(a=a),
    ]
    return Content(
        title=_("the proof of the rule"),
        prompt=_(
            "Prove: with {rule} and {positive} the steps go to 0 from every start exactly when {result}."
        ),
        parts=(_proof_part(numbers, lines, wrong),),
        hints=(
            _("Begin with the step, and fill in the derivative of the function."),
            _("Two lines do not belong there. Which one uses the function in place of its derivative?"),
        ),
        solution=_(
            "First the step with the derivative, then wₙ outside brackets, then the ratio, then η alone."
        ),
        praise=_("This holds for all η at once. Examples could never show that."),
        values={"rule": tex(f"f(w) = {a}w²"), "positive": tex(f"{a} > 0"), "result": tex(f"0 < η < 1/{a}")},
    )


def _proof_part(numbers: Numbers, lines: list[str], wrong: list[str]) -> Part:
    function = _("You used f(wₙ). The step uses the slope f′(wₙ).")
    one_sided = _("r may be negative too, as long as it is above −1.")
    return Part(
        label=_("lines"),
        kind=OrderKind(lines, wrong, seed=numbers.seed),
        answer=tuple(lines),
        pointer=_("Each line must follow from the line before it."),
        mistakes=(
            Mistake((wrong[0], *lines[1:]), function),
            Mistake((*lines[:3], wrong[1], *lines[4:]), one_sided),
            Mistake((wrong[0], *lines[1:3], wrong[1], *lines[4:]), function),
            Mistake(tuple(lines[::-1]), _("You went from the end to the start. Begin with the step.")),
        ),
    )


@exercise("5j", level=2)
def loop(numbers: Numbers) -> Content:
    """The loop of gradient descent, its lines in order."""
    a, p = numbers.choice([1, 2, 3, 4, 5], book=3), numbers.choice([1, 2, 3, 4, 5], book=2)
    start, count = numbers.choice([0, 6, 7, 8, 9], book=0), numbers.choice([5, 10, 20, 50], book=10)
    minimum = f"{2 * a} * w - {2 * a * p}"
    lines = [
        f"w = {start}",
        f"for n in range({count}):",
        f"    rico = {minimum}",
        "    w = w - 0.1 * rico",
        "print(w)",
    ]
    wrong = ["    w = w + 0.1 * rico", f"    rico = {a} * w**2 - {2 * a * p} * w"]
    return Content(
        title=_("the loop in order"),
        prompt=_(
            "The loss is {rule}. Put the lines in order: {count} steps from {start} with {eta}, "
            "then print the last w. Two lines do not belong there."
        ),
        parts=(_loop_part(numbers, lines, wrong),),
        hints=(
            _("The lines with spaces in front stand in the loop."),
            _("In the loop the slope is computed first, then w changes."),
        ),
        solution=_("First the start, then the loop with the slope and the step, and at last the output."),
        praise=_("These few lines are the heart of every trained network."),
        values={
            "rule": tex(f"L(w) = {'' if a == 1 else a}w² − {2 * a * p}w"),
            "count": count,
            "start": tex(f"w = {start}"),
            "eta": tex(fill("η = {eta}", eta=Fraction(1, 10))),
        },
    )


def _loop_part(numbers: Numbers, lines: list[str], wrong: list[str]) -> Part:
    start, loop_, slope, step, out = lines
    uphill = _("With a plus the steps go up the hill.")
    late = _("In your loop w changes before the slope is known.")
    return Part(
        label=_("lines"),
        kind=OrderKind(lines, wrong, seed=numbers.seed),
        answer=tuple(lines),
        pointer=_("Read your lines aloud as a computer: which name is used before it exists?"),
        mistakes=(
            Mistake((start, loop_, slope, wrong[0], out), uphill),
            Mistake((start, loop_, wrong[1], step, out), _("That is L itself. The step needs the slope L′.")),
            Mistake((start, loop_, wrong[1], wrong[0], out), uphill),
            Mistake((start, loop_, step, slope, out), late),
            Mistake((loop_, start, slope, step, out), _("w must have a value before the loop begins.")),
            Mistake((start, slope, loop_, step, out), _("The slope must be computed anew in every step.")),
        ),
    )
