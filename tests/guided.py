"""A toy explorer and its guided questions, of every kind of prediction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from aiopschool import course, style
from aiopschool.controls import Button, Choice, Control, Field, Slider, Switch, Tabs
from aiopschool.exercises.authoring import ChoiceKind, NumberKind, VectorKind
from aiopschool.exercises.guiding import Guided, Maker, Needs, Predict, Question, WordKind, question
from aiopschool.explorer import Explorer
from aiopschool.explorer.class_picture import Answer, ClassPicture
from aiopschool.numbers import NumberError, format_number
from aiopschool.pictures.artists import change

KEPT_APART = Fraction(17, 8)  # seen by nobody before the scores are shown
SECRET = 48611  # an outcome that stands nowhere else
MODEL = f"De rico is ${SECRET}$, dus stijgt de rechte."
CRITERION = "de rico is genoemd"
DO = "Versleep de schuifknop van a."
WHY = "Waarom ligt het punt daar?"


class Slope(Explorer):
    """The line y = ax, with a handle, two tabs and a button."""

    title = "De rechte y = ax"
    size = (6, 3)

    def make_controls(self) -> Sequence[Control]:
        return [
            Choice(name="kind", label="Soort", options={"thin": "dun", "thick": "dik"}, start="thin"),
            Tabs(
                name="form",
                label="Vorm",
                tabs=[
                    (
                        "slider",
                        "schuifknop",
                        [Slider(name="a", label="a", low=-2, high=2, step="0.5", start=1)],
                    ),
                    ("marks", "tekens", [Switch(name="grid", label="Rooster")]),
                ],
            ),
            Button(name="steeper", label="Steiler", action=lambda: self.set(a=2)),
        ]

    def draw(self, figure: Figure) -> None:
        ax = figure.add_axes((0.1, 0.15, 0.85, 0.8))
        style.dress(ax, xlabel="x", ylabel="y")
        ax.set(xlim=(-3, 3), ylim=(-6, 6))
        (self._line,) = ax.plot([-3, 3], [-3, 3], color=style.BLACK)
        self._point = self.figure.handle(
            1,
            1,
            axes=ax,
            label="punt",
            on_move=lambda x, y: self.set(a=y),
            direction="y",
            ylim=(-2, 2),
            step=(1, "0.5"),
        )

    def update(self) -> None:
        a = self.number("a")
        change(self._line, data=([-3, 3], [float(-3 * a), float(3 * a)]))
        self._point.move_to(1, a)

    def sentences(self) -> Iterable[str]:
        return [f"De rico is {format_number(self.number('a'))}."]

    def header(self) -> Sequence[str]:
        return ["a"]

    def rows(self) -> Iterable[Sequence[str]]:
        return [[format_number(self.number("a"))]]


def _guided(predict: Predict, needs: Needs | None = None) -> Guided:
    return Guided(
        title="de helling",
        prompt="De rechte is $y = ax$. Ze gaat door de oorsprong.",
        predict=predict,
        do=DO,
        explain=WHY,
        model_answer=MODEL,
        criteria=(CRITERION,),
        needs=needs,
    )


class Slopes(ClassPicture):
    """The slopes that a class calls out, with their distance to a slope that nobody saw."""

    title = "De ricos van de klas"
    size = (6, 3)

    def fields(self) -> Sequence[Control]:
        return [Field(name="a", label="a", low=-20, high=20), Field(name="b", label="b", low=-20, high=20)]

    def read(self, values: Mapping[str, Any]) -> Fraction:
        if values["b"] == 0:
            raise NumberError("b is niet nul. Kies een ander getal.")
        return values["a"] / values["b"]

    def write(self, value: Fraction) -> str:
        return f"y = {format_number(value)}x"

    def score(self, value: Fraction) -> Fraction:
        return 1 - abs(value - KEPT_APART) / 100

    def background(self, figure: Figure) -> Axes:
        ax = figure.add_axes((0.1, 0.15, 0.85, 0.8))
        ax.set(xlim=(-3, 3), ylim=(-6, 6))
        if self.revealed:
            ax.plot([-3, 3], [float(-3 * KEPT_APART), float(3 * KEPT_APART)], color=style.BLACK)
        return ax

    def draw_answer(self, axes: Axes, answer: Answer) -> tuple[float, float]:
        a = float(answer.value)
        axes.plot([-3, 3], [-3 * a, 3 * a], color=answer.color, linestyle=answer.linestyle)
        return 2.5, 2.5 * a


class SmallSlopes(Slopes):
    """The same, each in a picture of its own."""

    separate = True


EXPLORERS = {"slope": Slope, "slopes": Slopes, "small slopes": SmallSlopes}


@question("99.1")
def choice() -> Guided:
    """A choice, and an explorer that is closed until then."""
    kind = ChoiceKind(("ze stijgt", "ze daalt", "geen van beide"))
    needs = Needs("slope", start={"a": "-1/2", "kind": "thick"}, after={"form": "marks"})
    return _guided(Predict(label="Wat doet de rechte?", kind=kind, outcome="ze daalt"), needs)


@question("99.2")
def number() -> Guided:
    """A number; only two controls wait."""
    needs = Needs("slope", start={"a": 2}, locked=["a", "steeper"])
    return _guided(Predict(label="Welke rico?", kind=NumberKind(), outcome=Fraction(SECRET)), needs)


@question("99.3")
def point() -> Guided:
    """A point; nothing waits."""
    needs = Needs("slope", start={"a": -2}, locked=())
    return _guided(
        Predict(label="Welk punt?", kind=VectorKind(2), outcome=(Fraction(1), Fraction(SECRET))), needs
    )


@question("99.4")
def word() -> Guided:
    """A word, without an explorer and without an outcome."""
    return _guided(Predict(label="In één woord?", kind=WordKind("steil")))


MAKERS: dict[str, Maker] = {maker.id: maker for maker in (choice, number, point, word)}
RIGHT = {"99.1": "B", "99.2": str(SECRET), "99.3": f"(1; {SECRET})", "99.4": "steil"}


def asks(predict: Predict) -> Question:
    """A question that is not in `MAKERS`."""
    return Question(id="99.5", **vars(_guided(predict)))


def made(id: str) -> Question:
    return MAKERS[id]()


def register() -> None:
    """Add explorer and questions to those of this kernel: they are of the first lesson."""
    first = course.lessons()[0]
    course._questions(first).update(MAKERS)
    course.module(first, "explorer").EXPLORERS.update(EXPLORERS)


def forget() -> None:
    """Take them away again."""
    first = course.lessons()[0]
    for id in MAKERS:
        course._questions(first).pop(id, None)
    for name in EXPLORERS:
        course.module(first, "explorer").EXPLORERS.pop(name, None)
