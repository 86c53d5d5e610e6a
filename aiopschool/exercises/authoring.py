"""All that the author of an exercise needs, in one import.

An exercise is a function of its `Numbers` that returns its `Content`, under the decorator `exercise`:

    @exercise("1h", level=1)
    def zero(numbers: Numbers) -> Content:
        m = numbers.choice([-4, -3, 3, 4], book=2)
        ...
        return Content(title=..., prompt=..., parts=..., hints=..., solution=..., praise=...)

The course finds it in the module `exercises` of the lesson, or in the modules of that folder.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import ModuleType

from ..numbers import (
    format_interval,
    format_list,
    format_number,
    format_percent,
    format_point,
    format_sum,
    format_tuple,
    without_name,
)
from ..texts import N_, _, ngettext
from .answers import (
    ChoiceKind,
    ChoicesKind,
    CodeKind,
    ExpressionKind,
    Interval,
    IntervalKind,
    Kind,
    ListKind,
    MatchKind,
    MatrixKind,
    NumberKind,
    OpenKind,
    OrderKind,
    PercentKind,
    PiecewiseKind,
    PlaceKind,
    SizeKind,
    VectorKind,
)
from .answers.kind import example
from .drawing import Numbers
from .engine import Content, Exercise, Mistake, Part
from .matrix_part import format_elementwise, format_matrix, matrix_part, matrix_tex, rows_of
from .writing import fill, format_products, tex

__all__ = [
    "A_FRACTION",
    "N_",
    "ChoiceKind",
    "ChoicesKind",
    "CodeKind",
    "Content",
    "ExpressionKind",
    "Factory",
    "Interval",
    "IntervalKind",
    "Kind",
    "ListKind",
    "MatchKind",
    "MatrixKind",
    "Mistake",
    "NumberKind",
    "Numbers",
    "OpenKind",
    "OrderKind",
    "Part",
    "PercentKind",
    "PiecewiseKind",
    "PlaceKind",
    "SizeKind",
    "VectorKind",
    "_",
    "choice_part",
    "example",
    "exercise",
    "fill",
    "format_elementwise",
    "format_interval",
    "format_list",
    "format_matrix",
    "format_number",
    "format_percent",
    "format_point",
    "format_products",
    "format_sum",
    "format_tuple",
    "matrix_part",
    "matrix_tex",
    "ngettext",
    "rows_of",
    "tex",
    "without_name",
]
A_FRACTION = NumberKind(sample=Fraction(7, 19))  # the example under its field is one, and never the answer


@dataclass(frozen=True)
class Factory:
    """Makes one exercise of a lesson for any seed."""

    id: str
    level: int
    content: Callable[[Numbers], Content]

    def __call__(self, seed: int) -> Exercise:
        made = self.content(Numbers(self.id, seed))
        return Exercise(id=self.id, level=self.level, seed=seed, factory=self, **vars(made))


def exercise(id: str, *, level: int) -> Callable[[Callable[[Numbers], Content]], Factory]:
    """Make an exercise of the function below it; `level` is its number of stars, from 1 to 3."""

    def made_of(content: Callable[[Numbers], Content]) -> Factory:
        factory = Factory(id, level, content)
        object.__setattr__(factory, "__doc__", content.__doc__)
        return factory

    return made_of


def factories_in(modules: Iterable[ModuleType]) -> dict[str, Factory]:
    """The exercises in some modules by id, and in that order.

    Raises `ValueError` when two exercises have the same id.
    """
    found: dict[str, Factory] = {}
    for value in (value for module in modules for value in vars(module).values()):
        if isinstance(value, Factory) and found.setdefault(value.id, value) is not value:
            raise ValueError(f"two exercises have the id {value.id}")
    return dict(sorted(found.items()))


def choice_part(
    numbers: Numbers,
    label: str,
    options: Mapping[str, str],
    *,
    answer: str,
    pointer: str,
    follow: Callable[..., str | None] | None = None,
) -> Part:
    """A choice between texts; `options` says for each what to tell who chose it wrongly.

    What stands with the right option is not used, so it may be empty. `follow` is that of `Part`.
    """
    return Part(
        label=label,
        kind=numbers.options(*options),
        answer=answer,
        pointer=pointer,
        follow=follow,
        mistakes=[Mistake(option, message) for option, message in options.items()],
    )
