"""Exercises 4a, 4d and 4e: the kink of a neuron, a leaky ReLU, and where a neuron is silent."""

from __future__ import annotations

from fractions import Fraction

from ....exercises.authoring import (
    Content,
    Interval,
    IntervalKind,
    ListKind,
    Mistake,
    NumberKind,
    Numbers,
    Part,
    _,
    exercise,
    format_interval,
    format_number,
    tex,
)
from ..model import Activation, Neuron, relu
from ..wording import inside


def relu_tex(text: str) -> str:
    """ReLU of something, inside a formula."""
    return rf"\text{{ReLU}}({text})"


@exercise("4a", level=1)
def kink(numbers: Numbers) -> Content:
    """The kink of a neuron, its output on both sides."""
    w = numbers.choice([-5, -4, -3, 3, 4, 5], book=2)
    root = numbers.choice([-5, -4, -3, 4, 5], book=3)
    neuron = Neuron(w, -w * root)
    side = 1 if w > 0 else -1
    far = numbers.choice([2, 3], book=2)
    alive, silent = (Fraction(root + way * side * far) for way in (1, -1))
    return Content(
        title=_("the kink of a neuron"),
        prompt=_("Given: {f}. At which x does the graph have its kink? Compute f({alive}) and f({silent})."),
        parts=(_kink(neuron), _output(neuron, alive), _output(neuron, silent)),
        hints=(
            _("The kink is where the sum between the brackets becomes 0. Solve that equation."),
            _("First compute the sum between the brackets. Is it negative? Then ReLU makes 0 of it."),
        ),
        solution=_(
            "{inside} = 0 gives x = {root}. For x = {alive} the sum is {z}, and ReLU keeps it. For "
            "x = {silent} the sum is {negative}, and ReLU makes 0 of it."
        ),
        praise=_("The kink lies at the zero of the sum: x = −b/w."),
        values={
            "f": tex(f"f(x) = {relu_tex(inside(neuron))}"),
            "inside": inside(neuron),
            "root": neuron.kink,
            "alive": alive,
            "silent": silent,
            "z": neuron.z(alive),
            "negative": neuron.z(silent),
        },
    )


def _kink(neuron: Neuron) -> Part:
    w, b, root = neuron.w, neuron.b, neuron.kink
    divide = _("You still have to divide by the number before x.")
    sign = _("Check the sign. At the kink the whole sum between the brackets is 0.")
    return Part(
        label=_("kink at x ="),
        kind=NumberKind(),
        answer=root,
        pointer=_("Set the sum between the brackets equal to 0."),
        mistakes=(
            Mistake(-root, sign),
            Mistake(b, _("That is b, the output at x = 0. Where is the sum between the brackets 0?")),
            Mistake(-b, divide),
            Mistake(w, _("That is w. It tells how steep the graph is, not where the kink lies.")),
            Mistake(1 / root, _("You divided the wrong way round. It is −b/w.")),
            Mistake(
                Fraction(0), _("At 0 lies the kink of ReLU(x). Here there is a sum between the brackets.")
            ),
            *(
                Mistake(t * b + s * w, _("The number before x is a factor. Divide by it."))
                for s in (1, -1)
                for t in (1, -1)
            ),
        ),
    )


def _output(neuron: Neuron, x: Fraction) -> Part:
    z = neuron.z(x)
    negative = _("That is the sum. It is negative, so ReLU makes 0 of it.")
    return Part(
        label=f"f({format_number(x)})",
        kind=NumberKind(),
        answer=relu(z),
        pointer=_("Compute the sum first. Then apply ReLU."),
        mistakes=(
            Mistake(z, negative),
            Mistake(-z, _("ReLU is no absolute value: a negative number becomes 0.")),
            Mistake(Fraction(0), _("The sum is positive here, so ReLU keeps it.")),
            Mistake(neuron.w * x, _("You forgot b. Add it to w · x first.")),
            Mistake(neuron.w * x - neuron.b, _("Check the sign of b.")),
        ),
    )


@exercise("4d", level=1)
def leaky(numbers: Numbers) -> Content:
    """Three values of a leaky ReLU."""
    alpha = Fraction(1, numbers.choice([4, 5], book=10))
    low, high = -numbers.choice([4, 6, 8, 12], book=2), numbers.choice([5, 7, 9, 11], book=3)
    function = Activation.of([0], [(alpha, 0), (1, 0)])
    return Content(
        title=_("a leaky ReLU"),
        prompt=_(
            "The leaky ReLU with α = {alpha} is {small} if {negative}, and {large} if {other}. "
            "Give f({low}), f(0) and f({high}), in this order."
        ),
        parts=(_three_values(function, alpha, (low, 0, high)),),
        hints=(
            _("Which condition does the number fulfil? Use only the rule beside it."),
            _("A negative number is multiplied by α. The other numbers stay as they are."),
        ),
        solution=_("{low} < 0, so f({low}) = {alpha} · ({low}) = {result}. 0 and {high} stay as they are."),
        praise=_("A negative input keeps a little of its size. So the neuron is never quite silent."),
        values={
            "alpha": alpha,
            "low": low,
            "high": high,
            "result": function(low),
            "small": tex(f"f(x) = {format_number(alpha)}x"),
            "large": tex("f(x) = x"),
            "negative": tex("x < 0"),
            "other": tex("x ≥ 0"),
        },
    )


def _three_values(function: Activation, alpha: Fraction, xs: tuple[int, int, int]) -> Part:
    low, zero, high = map(Fraction, xs)
    small = function(low)
    both = _("You used both rules and added them. Only one condition holds for a number.")
    relu_only = _("That is ReLU. A leaky ReLU keeps a part of a negative number.")
    at_zero = _("Look at f(0): fill in 0 for x.")
    times = _("Multiply a negative number by α. Do not divide or add.")
    return Part(
        label=_("three values"),
        kind=ListKind(ordered=True, size=3),
        answer=(small, zero, high),
        pointer=_("Look at the two conditions. Which one holds?"),
        mistakes=(
            Mistake((low * (1 + alpha), zero, high * (1 + alpha)), both),
            Mistake((low * (1 + alpha), zero, high), both),
            Mistake((zero, zero, high), relu_only),
            Mistake((low, zero, alpha * high), _("You swapped the rules. Look at the conditions.")),
            Mistake((-small, zero, high), _("Check the sign. α is positive, so the sign does not change.")),
            Mistake(
                (small, zero, alpha * high), _("A positive number stays as it is. Look at its condition.")
            ),
            Mistake((low, zero, high), _("A negative number has a rule of its own: multiply it by α.")),
            Mistake((small, alpha, high), at_zero),
            Mistake((small, Fraction(1), high), at_zero),
            Mistake((low / alpha, zero, high), times),
            Mistake((low + alpha, zero, high), times),
            Mistake((high, zero, small), _("You turned the order around. Begin with the negative number.")),
        ),
    )


@exercise("4e", level=2)
def silent(numbers: Numbers) -> Content:
    """The inputs for which a neuron gives 0."""
    w = numbers.choice([-5, -4, -3, 3, 4, 5], book=-2)
    root = numbers.choice([-5, -4, -2, 2, 4, 5], book=3)
    neuron = Neuron(w, -w * root)
    return Content(
        title=_("a silent neuron"),
        prompt=_("Given: {f}. For which x is f(x) = 0? Give all of them."),
        parts=(_silent(neuron),),
        hints=(
            _("ReLU gives 0 as soon as the sum is negative or 0. Write that as an inequality."),
            _("Do you divide by a negative number? Then the sign of the inequality turns around."),
        ),
        solution=_("{inside} ≤ 0 holds for x in {interval}. There the neuron gives 0."),
        praise=_(
            "A neuron that is silent for all inputs of the data is called dead: it cannot learn any more."
        ),
        values={
            "f": tex(f"f(x) = {relu_tex(inside(neuron))}"),
            "inside": inside(neuron),
            "interval": _written(neuron),
        },
    )


def _quiet(neuron: Neuron) -> Interval:
    root = neuron.kink
    return Interval(None, root, (False, True)) if neuron.w > 0 else Interval(root, None, (True, False))


def _written(neuron: Neuron) -> str:
    quiet = _quiet(neuron)
    return format_interval(quiet.low, quiet.high, closed=quiet.closed)


def _silent(neuron: Neuron) -> Part:
    root, right = neuron.kink, neuron.w > 0

    def side(end: Fraction, low: bool, closed: bool) -> Interval:
        return Interval(None, end, (False, closed)) if low else Interval(end, None, (closed, False))

    ends = _("Nearly: look at the end. What is f at the kink itself?")
    turned = _("There the sum is positive. When you divide by a negative number, the sign turns around.")
    if right:
        turned = _("There the sum is positive, so ReLU keeps it. Where is it negative or 0?")
    one = _("At the kink f is 0, but not only there. ReLU makes 0 of every negative sum.")
    sign = _("Check the kink: solve the equation with the sum equal to 0.")
    zero = _("The sum between the brackets has to be negative, not x itself.")
    return Part(
        label=_("x lies in"),
        kind=IntervalKind("x"),
        answer=_quiet(neuron),
        pointer=_("Where is the sum between the brackets negative or 0?"),
        mistakes=(
            Mistake(side(root, right, False), ends),
            Mistake(side(root, not right, True), turned),
            Mistake(side(root, not right, False), turned),
            Mistake(Interval(root, root, (True, True)), one),
            *(Mistake(side(-root, low, closed), sign) for low in (True, False) for closed in (True, False)),
            *(Mistake(side(Fraction(0), True, closed), zero) for closed in (True, False)),
        ),
    )
