"""A toy explorer and its guided questions, of every kind of prediction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from matplotlib.figure import Figure

from aiopschool import course, style
from aiopschool.controls import Button, Choice, Slider, Switch, Tabs
from aiopschool.exercises.authoring import ChoiceKind, NumberKind, VectorKind
from aiopschool.exercises.guiding import Guided, Maker, Needs, Predict, Question, WordKind, question
from aiopschool.explorer import Explorer
from aiopschool.numbers import format_number
from aiopschool.pictures.artists import change

SECRET = 48611  # an outcome that stands nowhere else
MODEL = f"De rico is ${SECRET}$, dus stijgt de rechte."
CRITERION = "de rico is genoemd"
DO = "Versleep de schuifknop van a."
WHY = "Waarom ligt het punt daar?"


class Slope(Explorer):
    """The line y = ax, with a handle, two tabs and a button."""

    title = "De rechte y = ax"
    size = (6, 3)

    def make_controls(self) -> Sequence[object]:
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


@question("9.1")
def choice() -> Guided:
    """A choice, and an explorer that is closed until then."""
    kind = ChoiceKind(("ze stijgt", "ze daalt", "geen van beide"))
    needs = Needs("slope", start={"a": "-1/2", "kind": "thick"}, after={"form": "marks"})
    return _guided(Predict(label="Wat doet de rechte?", kind=kind, outcome="ze daalt"), needs)


@question("9.2")
def number() -> Guided:
    """A number; only two controls wait."""
    needs = Needs("slope", start={"a": 2}, locked=["a", "steeper"])
    return _guided(Predict(label="Welke rico?", kind=NumberKind(), outcome=Fraction(SECRET)), needs)


@question("9.3")
def point() -> Guided:
    """A point; nothing waits."""
    needs = Needs("slope", start={"a": -2}, locked=())
    return _guided(
        Predict(label="Welk punt?", kind=VectorKind(2), outcome=(Fraction(1), Fraction(SECRET))), needs
    )


@question("9.4")
def word() -> Guided:
    """A word, without an explorer and without an outcome."""
    return _guided(Predict(label="In één woord?", kind=WordKind("steil")))


MAKERS: dict[str, Maker] = {maker.id: maker for maker in (choice, number, point, word)}
RIGHT = {"9.1": "B", "9.2": str(SECRET), "9.3": f"(1; {SECRET})", "9.4": "steil"}


def made(id: str) -> Question:
    return MAKERS[id]()


def register() -> None:
    """Add explorer and questions to those of this kernel: they are of the first lesson."""
    first = course.lessons()[0]
    course._questions(first).update(MAKERS)
    course.module(first, "explorer").EXPLORERS["slope"] = Slope


def forget() -> None:
    """Take them away again."""
    first = course.lessons()[0]
    for id in MAKERS:
        course._questions(first).pop(id, None)
    course.module(first, "explorer").EXPLORERS.pop("slope", None)
