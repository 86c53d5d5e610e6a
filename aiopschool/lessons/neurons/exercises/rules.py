"""Exercises 4b, 4c and 4f: functions with several rules."""

from __future__ import annotations

from fractions import Fraction

from ....exercises.authoring import (
    Content,
    Mistake,
    Numbers,
    OrderKind,
    Part,
    PiecewiseKind,
    _,
    exercise,
    format_number,
    format_sum,
    tex,
)
from ....texts import speaking
from ..model import Neuron
from ..wording import inside
from .kinks import relu_tex

Row = tuple[int, int, str]  # slope, intercept and the condition, in which {p} and {q} are ends


def _pieces(kind: PiecewiseKind, *rows: Row):
    """The function with these rules, read as an answer."""
    with speaking("en"):
        lines = [f"{format_sum((m, 'x'), (q, ''))} if {condition}" for m, q, condition in rows]
    return kind.literal("\n".join(lines))


def _shifted(a: int) -> str:
    return format_sum((1, "x"), (-a, ""))


@exercise("4b", level=2)
def absolute_value(numbers: Numbers) -> Content:
    """|x − a| with two rules."""
    a = numbers.choice([n for n in range(-30, 31) if abs(n) > 2], book=2)
    return Content(
        title=_("an absolute value with two rules"),
        prompt=_("Write {f} as a function with two rules. Write each rule with its condition."),
        parts=(_absolute(a),),
        hints=(
            _("Where is the number between the bars 0? There the rule changes."),
            _("Is the number between the bars negative? Then the absolute value is its opposite."),
        ),
        solution=_("{inside} is 0 at x = {a}. Left of it the value is −({inside}), right of it {inside}."),
        praise=_("An absolute value is two ReLUs: ReLU(z) + ReLU(−z)."),
        values={"f": tex(f"f(x) = |{_shifted(a)}|"), "inside": _shifted(a), "a": a},
    )


def _absolute(a: int) -> Part:
    kind, low, high = PiecewiseKind("x", 2), f"x < {a}", f"x >= {a}"
    zero = _("The rule changes where the number between the bars is 0, and that is not at x = 0.")
    swapped = _("The rules are right, but on the wrong side. Fill in a large number to check.")
    only_x = _("The opposite of the whole number is needed: put a minus before every term.")
    other = _("Check where the number between the bars is 0. Look at its sign.")
    one = _("That rule also holds on the right. On the left the number is negative: take its opposite.")
    relu = _("That is ReLU: on the left it gives 0. An absolute value gives the opposite there.")
    up, down = (1, -a), (-1, a)
    return Part(
        label=_("f(x) ="),
        kind=kind,
        answer=_pieces(kind, (*down, low), (*up, high)),
        pointer=_("Find where the rule changes. Then look at the sign on both sides."),
        mistakes=(
            Mistake(_pieces(kind, (*down, "x < 0"), (*up, "x >= 0")), zero),
            Mistake(_pieces(kind, (*up, low), (*down, high)), swapped),
            Mistake(_pieces(kind, (-1, -a, low), (*up, high)), only_x),
            Mistake(_pieces(kind, (1, a, low), (*up, high)), only_x),
            Mistake(_pieces(kind, (*down, f"x < {-a}"), (*up, f"x >= {-a}")), other),
            Mistake(_pieces(kind, (-1, -a, f"x < {-a}"), (1, a, f"x >= {-a}")), other),
            Mistake(_pieces(kind, (*up, low), (*up, high)), one),
            Mistake(_pieces(kind, (0, 0, low), (*up, high)), relu),
            Mistake(_pieces(kind, (-1, 0, low), (1, 0, high)), _("You lost the number beside x.")),
            Mistake(
                _pieces(kind, (-1, 0, "x < 0"), (1, 0, "x >= 0")), _("That is |x|. Mind the number beside x.")
            ),
        ),
    )


@exercise("4c", level=2)
def difference(numbers: Numbers) -> Content:
    """ReLU(x − p) − ReLU(x − q) with three rules."""
    p = numbers.choice([-5, -4, -3, -2], book=-1)
    q = numbers.choice([2, 3, 4, 5, 6], book=1)
    one, two = (inside(Neuron(1, -end)) for end in (p, q))
    return Content(
        title=_("two neurons, three rules"),
        prompt=_("Write {f} as a function with three rules."),
        parts=(_difference(p, q),),
        hints=(
            _("Each neuron has its kink where the sum between its brackets is 0. Mark both on the x-axis."),
            _("On each of the three pieces you ask: which neuron works there, and which one gives 0?"),
        ),
        solution=_(
            "Left of {p} both give 0. Between {p} and {q} only the first one works: {one}. "
            "Right of {q} both work: {one} − ({two}) = {top}."
        ),
        praise=_("The second neuron cancels the slope of the first. So the graph becomes flat again."),
        values={
            "f": tex(f"f(x) = {relu_tex(one)} − {relu_tex(two)}"),
            "one": one,
            "two": two,
            "p": p,
            "q": q,
            "top": q - p,
        },
    )


def _difference(p: int, q: int) -> Part:
    kind = PiecewiseKind("x", 3)
    low, middle, high = f"x < {p}", f"{p} <= x < {q}", f"x >= {q}"
    first, up = (0, 0, low), (1, -p, middle)
    brackets = _("Mind the brackets on the right: subtract the whole second sum, with its sign.")
    forgot = _("On the right both neurons work. Subtract the second sum too.")
    only = _("On the right the first neuron still works. Take both sums.")
    signs = _("Check the kinks: each lies where the sum between its brackets is 0.")
    added = _("You added the neurons. There is a minus between them.")
    middle_both = _("Between the kinks the second neuron gives 0: its sum is negative there.")
    return Part(
        label=_("f(x) ="),
        kind=kind,
        answer=_pieces(kind, first, up, (0, q - p, high)),
        pointer=_("Find both kinks. Then look at each of the three pieces which neuron works."),
        mistakes=(
            Mistake(_pieces(kind, first, up, (0, -p - q, high)), brackets),
            Mistake(_pieces(kind, first, up, (1, -p, high)), forgot),
            Mistake(_pieces(kind, first, up, (-1, q, high)), only),
            Mistake(_pieces(kind, first, up, (1, -q, high)), only),
            *([Mistake(_pieces(kind, first, up, (0, 0, high)), only)] if p + q else []),
            Mistake(_pieces(kind, first, up, (2, -p - q, high)), added),
            Mistake(_pieces(kind, first, (0, q - p, middle), (0, q - p, high)), middle_both),
            Mistake(
                _pieces(kind, first, (1, 0, middle), (0, q - p, high)), _("You lost the number beside x.")
            ),
            Mistake(
                _pieces(kind, (0, 0, f"x < {-q}"), (1, -p, f"{-q} <= x < {-p}"), (0, q - p, f"x >= {-p}")),
                signs,
            ),
        ),
    )


@exercise("4f", level=2)
def tariff(numbers: Numbers) -> Content:
    """The rules of a tariff, in order."""
    free = numbers.choice([10, 15, 20], book=30)
    cents = numbers.choice([2, 4, 10], book=5)
    most = numbers.choice([2, 4, 5], book=3)
    price = format_number(Fraction(cents, 100))
    full = free + 100 * most // cents
    rule = f"k(t) = {price}(t − {free})"
    lines = [
        _("k(t) = 0 if 0 ≤ t ≤ {free}").format(free=free),
        _("{rule} if {free} < t ≤ {full}").format(rule=rule, free=free, full=full),
        _("k(t) = {most} if t > {full}").format(most=most, full=full),
    ]
    wrong = [
        _("k(t) = {price}t if {free} < t ≤ {full}").format(price=price, free=free, full=full),
        _("{rule} if t > {free}").format(rule=rule, free=free),
    ]
    return Content(
        title=_("the rules of a tariff, in order"),
        prompt=_(
            "The first {free} minutes are free. After that you pay {price} euro per minute, and "
            "never more than {most} euro. Put the rules in order, from short to long parking. "
            "Two rules do not belong there."
        ),
        parts=(_tariff(numbers, lines, wrong),),
        hints=(
            _("Only the minutes after the free ones are paid. How do you write their number?"),
            _("Two conditions may not overlap. And where does the highest price begin?"),
        ),
        solution=_(
            "First the free minutes, then {rule}, where t − {free} counts the paid minutes. At t = {full} "
            "the price is {most} euro, and there it stays."
        ),
        praise=_("Two kinks: so two neurons make this tariff."),
        values={"free": free, "price": price, "most": most, "full": full, "rule": rule},
    )


def _tariff(numbers: Numbers, lines: list[str], wrong: list[str]) -> Part:
    first, second, third = lines
    every = _("Then the free minutes are paid too as soon as they are over. Count only the later minutes.")
    endless = _("Then the price keeps rising, and the conditions overlap. The tariff has a highest price.")
    return Part(
        label=_("rules"),
        kind=OrderKind(lines, wrong, seed=numbers.seed),
        answer=tuple(lines),
        pointer=_("Each t has exactly one rule. Begin with the smallest t."),
        mistakes=(
            Mistake((first, wrong[0], third), every),
            Mistake((first, wrong[1], third), endless),
            Mistake((first, wrong[1]), endless),
            Mistake((first, second, wrong[1]), endless),
            Mistake(
                (third, second, first), _("You went from long to short parking. Begin with the smallest t.")
            ),
        ),
    )
