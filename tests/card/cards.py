"""One exercise of every kind, to draw and to look for leaks."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from typing import Any

from aiopschool import course
from aiopschool.exercises.authoring import (
    ChoiceKind,
    ChoicesKind,
    CodeKind,
    Content,
    Factory,
    Interval,
    IntervalKind,
    Kind,
    MatchKind,
    MatrixKind,
    Mistake,
    NumberKind,
    Numbers,
    OpenKind,
    OrderKind,
    Part,
    PiecewiseKind,
    exercise,
)

SECRET = 48611  # a number that stands nowhere else
KNOWN = 21997  # a known mistake
_ID = re.compile(r"[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}|[0-9a-f]{32,}")
HINTS = ("Kijk eerst naar de noemer.", "Vermenigvuldig beide leden met 2.")
MODEL = "De som is $48611$, dus niet nul."
RULES = "48611x als x < 0\n2x als x ≥ 0"
CODE = CodeKind("f", samples=((1,), (2,)))


def holds(number: int, text: str) -> bool:
    """Whether a number stands in a text: not as a part of a longer one, a moment or a random id."""
    return re.search(rf"(?<![0-9]){number}(?![0-9])", _ID.sub("", text)) is not None


def part(label: str, kind: Kind, answer: Any, *mistakes: Mistake) -> Part:
    return Part(label=label, kind=kind, answer=answer, mistakes=mistakes, pointer="Reken stap voor stap.")


def maker(id: str, parts: Callable[[int], list[Part]]) -> Factory:
    """A factory; `parts` gets the number that is added to every number of the answer."""

    @exercise(id, level=2)
    def made(numbers: Numbers) -> Content:
        return Content(
            title=f"proef {id}",
            prompt=f"Los op met $a = {numbers.seed}$: $\\frac{{x}}{{2}} < 3$ en denk na.",
            parts=tuple(parts(numbers.seed)),
            hints=HINTS,
            solution=f"Zo: $x = {SECRET + numbers.seed}$.",
            praise="Je rekent juist.",
        )

    return made


def number(seed: int) -> list[Part]:
    mistake = Mistake(Fraction(KNOWN), "Je deelde in plaats van te vermenigvuldigen.")
    return [part("getal bij $x$", NumberKind(), Fraction(SECRET + seed), mistake)]


def choices(seed: int) -> list[Part]:
    sets = ChoiceKind(("$\\mathbb{R}$", "$\\mathbb{Q}$"))
    powers = ChoicesKind(("$x^2$", "$2x$", "drie"))
    return [part("verzameling", sets, sets.options[0]), part("alle machten", powers, {"$x^2$", "drie"})]


def order(seed: int) -> list[Part]:
    kind = OrderKind(("def f(x):", "    y = x + 1", "    return y"), ("    return x",))
    return [part("volgorde", kind, kind.lines)]


def matches(seed: int) -> list[Part]:
    words = MatchKind(("$f(x) = 2x$", "$f(x) = x^2$"), ("rechte", "parabool", "cirkel"))
    rules = MatchKind(("rechte", "parabool"), ("$2x$", "$x^2$"))
    return [part("naam", words, ("rechte", "parabool")), part("voorschrift", rules, ("$2x$", "$x^2$"))]


def matrix(seed: int) -> list[Part]:
    rows = ((Fraction(SECRET + seed), Fraction(3, 2)), (Fraction(-3), Fraction(4)))
    return [part("$A \\cdot B$", MatrixKind(2, 2), rows)]


def pieces(seed: int) -> list[Part]:
    kind = PiecewiseKind("x", 2)
    return [part("voorschrift van $f$", kind, kind.read(RULES))]


def code(seed: int) -> list[Part]:
    return [part("functie", CODE, CODE.program(f"def f(x):\n    return x + {SECRET + seed}"))]


def open_(seed: int) -> list[Part]:
    kind = OpenKind(MODEL, ("de som $S$ is genoemd", "het besluit staat er"))
    return [part("leg uit", kind, MODEL)]


def interval(seed: int) -> list[Part]:
    return [part("oplossingen", IntervalKind("x"), Interval(Fraction(SECRET + seed), None))]


FACTORIES = {
    "p1": maker("p1", number),
    "p2": maker("p2", choices),
    "p3": maker("p3", order),
    "p4": maker("p4", matches),
    "p5": maker("p5", matrix),
    "p6": maker("p6", pieces),
    "p7": maker("p7", code),
    "p8": maker("p8", open_),
    "p9": maker("p9", interval),
}


def registered() -> dict[str, Factory]:
    """The exercises of the first lesson: what is added is one of them."""
    return course._exercises(course.lessons()[0])


def register() -> None:
    """Add these exercises to those of this kernel: for a notebook."""
    registered().update(FACTORIES)
