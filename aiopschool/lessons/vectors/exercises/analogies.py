"""Exercise 8c: an analogy by vectors, with the nearest word by direction."""

from __future__ import annotations

from ....exercises.authoring import (
    Content,
    Mistake,
    Numbers,
    Part,
    VectorKind,
    _,
    choice_part,
    exercise,
    format_point,
)
from ..model import Vector, add, analogy, subtract, times, vector
from .arrows import vec


@exercise("8c", level=2)
def animal_analogy(numbers: Numbers) -> Content:
    """a − b + c for invented vectors, and which word has the same direction."""
    b = vector(numbers.randint(1, 3, book=2), numbers.randint(1, 3, book=1))
    step = vector(numbers.choice((-2, -1, 1, 3), book=-1), numbers.choice((2, 3, 4), book=2))
    c = vector(numbers.choice((5, 6, 7), book=5), numbers.choice((1, 2, 3), book=2))
    a, goal = add(b, step), add(c, step)
    lamb, grass = times(2, goal), add(goal, vector(2, -1))
    words = {
        _("lamb, at {place}").format(place=format_point(*lamb)): "",
        _("grass, at {place}").format(place=format_point(*grass)): _(
            "Its tip is nearest, but its direction differs. The cosine looks at direction only."
        ),
        _("wool, at {place}").format(place=format_point(*_backwards(a, b, c))): _(
            "That is where the step goes the other way. Take the step from the grown animal to the young one."
        ),
    }
    right = next(iter(words))
    return Content(
        title=_("an analogy with animals"),
        prompt=_(
            "Invented vectors: cow {b}, calf {a} and sheep {c}. Compute calf − cow + sheep. "
            "Which word has the largest cosine with it?"
        ),
        parts=(
            _outcome(a, b, c),
            choice_part(
                numbers,
                _("word"),
                words,
                answer=right,
                pointer=_("Divide the second coordinate by the first. Which word has the same outcome?"),
            ),
        ),
        hints=(
            _("First compute calf − cow: that is the step from grown to young."),
            _("Then add that step to sheep."),
        ),
        solution=_("The step is {step}. Then {c} + {step} = {goal}. That is the direction of {lamb}."),
        praise=_("An analogy is a step that you take again somewhere else."),
        values={
            "a": vec("a", a),
            "b": vec("b", b),
            "c": vec("c", c),
            "step": format_point(*step),
            "goal": format_point(*goal),
            "lamb": format_point(*lamb),
        },
    )


def _backwards(a: Vector, b: Vector, c: Vector) -> Vector:
    return add(subtract(b, a), c)


def _outcome(a: Vector, b: Vector, c: Vector) -> Part:
    goal = analogy(a, b, c)
    return Part(
        label=_("calf − cow + sheep"),
        kind=VectorKind(2),
        answer=goal,
        pointer=_("Compute the first coordinate apart from the second one."),
        mistakes=(
            Mistake(_backwards(a, b, c), _("You turned the step around: it is calf minus cow.")),
            Mistake(add(add(a, b), c), _("You added all three. The cow is subtracted.")),
            Mistake(subtract(subtract(a, b), c), _("You subtracted the sheep too. It is added.")),
            Mistake(subtract(a, b), _("That is the step only. Add the sheep.")),
            Mistake(subtract(c, a), _("You forgot a vector. All three count: calf − cow + sheep.")),
            Mistake(goal[::-1], _("The coordinates changed places. The first one comes first.")),
        ),
    )
