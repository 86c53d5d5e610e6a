"""Exercise 4k: ReLU in Python."""

from __future__ import annotations

from ....exercises.authoring import CodeKind, Content, Mistake, Numbers, Part, _, exercise

SAMPLES = (-3, -0.5, 0, 0.25, 2, 7)


@exercise("4k", level=2)
def relu_in_python(numbers: Numbers) -> Content:
    """A function of x that is 0 up to an end and then rises."""
    root = numbers.choice([1, 2, 3, 4, 5], book=0)
    factor = numbers.choice([2, 3, 4, 5, 6], book=1)
    inside = "x" if root == 0 else f"x - {root}"
    rule = inside if factor == 1 else f"{factor} * ({inside})"
    name = "relu" if root == 0 else "neuron"
    return Content(
        title=_("ReLU in Python"),
        prompt=_("Write a function {name}(x) in Python: it gives 0 if x < {root}, and {rule} if x ≥ {root}."),
        parts=(_program(name, rule, root, factor),),
        hints=(
            _("Begin with “def {name}(x):”. The next lines have four spaces in front."),
            _("With if you choose between two results. Or use max: it takes the larger of two numbers."),
        ),
        solution=_(
            "One way: “if x < {root}:” with “return 0” below it, and then “return {rule}”. Or max(0, {rule})."
        ),
        praise=_("These two lines stand in every program for neural networks."),
        values={"name": name, "root": root, "rule": rule},
    )


def _program(name: str, rule: str, root: int, factor: int) -> Part:
    kind = CodeKind(name, tuple((x + root,) for x in SAMPLES))

    def program(line: str):
        return kind.program(f"def {name}(x):\n    return {line}")

    return Part(
        label=_("program"),
        kind=kind,
        answer=program(f"max(0, {rule})"),
        pointer=_("Try it with a number on both sides of the kink."),
        mistakes=(
            Mistake(
                program(rule), _("For small x the result must be 0. You have only one of the two rules.")
            ),
            Mistake(program(f"min(0, {rule})"), _("min takes the smaller number. Use max.")),
            Mistake(program(f"abs({rule})"), _("abs gives the opposite of a negative number. ReLU gives 0.")),
            Mistake(program(f"max(0, -({rule}))"), _("Now the other side is 0. Check the sign.")),
            Mistake(
                program(f"1 if x >= {root} else 0"),
                _("That is a step: it gives 1. ReLU gives a rising line."),
            ),
            Mistake(program("0"), _("This gives 0 everywhere. Where does the line rise?")),
        ),
    )
