"""The four guided questions of lesson 3: what nine numbers do, one sum, which edge, and more light."""

from __future__ import annotations

from ...exercises.authoring import ChoiceKind, NumberKind, _, fill
from ...exercises.guiding import Guided, Needs, Predict, question
from .data import FILTERS, GRIDS
from .model import filter_sum, steps

LIGHTER = 40  # what question 3.4 adds to every pixel


@question("3.1")
def nine_numbers() -> Guided:
    """On a photo: the sum is large at an edge."""
    compute = _("They multiply and add.")
    return Guided(
        title=_("what nine numbers do"),
        prompt=_("Nine numbers make the image at the right out of the photo."),
        predict=Predict(
            label=_("What do these nine numbers do?"),
            kind=ChoiceKind(
                (
                    _("They compare the photo with photos on the internet."),
                    compute,
                    _("They know what an edge is."),
                )
            ),
            outcome=compute,
        ),
        do=_("Drag the ring to an edge, and then to an even area. Look at the last line of the computation."),
        explain=_("What do you notice about the sum at an edge? And in an even area?"),
        model_answer=_(
            "At an edge the sum is far from 0: positive or negative. In an even area it is close to 0."
        ),
        criteria=(_("the sum at an edge"), _("the sum in an even area")),
        needs=Needs("photos", locked=(), after={"sums": True}),
    )


@question("3.2")
def second_number() -> Guided:
    """The second number of the output for a vertical edge."""
    second = list(steps(GRIDS["edge"].pixels, FILTERS["vertical"].kernel))[1]
    pixels = " ".join(map(str, GRIDS["edge"].rows[0]))
    return Guided(
        title=_("the second number of the output"),
        prompt=_("Every row of the image is {row}. Every row of the filter is −1 0 1."),
        predict=Predict(
            label=_("What will be the second number of the output?"), kind=NumberKind(), outcome=second.total
        ),
        do=_("Click on Next step twice. Read the nine products."),
        explain=_("How do you find that number?"),
        model_answer=_(
            "Each row of the window gives 0 · (−1) + 0 · 0 + 9 · 1 = {sum}. Three rows give {total}."
        ),
        criteria=(_("products in the same place"), _("the sum of the three rows")),
        needs=Needs("convolution", start={"image": "edge", "filter": "vertical"}),
        values={"row": pixels, "sum": second.products[0].sum().item(), "total": second.total},
    )


@question("3.3")
def legs_or_back() -> Guided:
    """Which edges of a horse a filter shows."""
    legs = _("the legs")
    return Guided(
        title=_("legs or back"),
        prompt=_("The photo is a horse. Every row of the filter is −1 0 1."),
        predict=Predict(
            label=_("What does the output show best?"),
            kind=ChoiceKind((legs, _("the back and the belly"), _("everything equally well"))),
            outcome=legs,
        ),
        do=_("Look at the output. Then choose the filter horizontal edge."),
        explain=_("Why do you hardly see the back with the first filter?"),
        model_answer=_(
            "Along the back, left and right in the window are nearly the same. The products cancel out: "
            "the sum is close to 0."
        ),
        criteria=(_("left and right in the window"), _("the sum")),
        needs=Needs("photos", start={"photo": "paard", "filter": "vertical", "sums": False}),
    )


@question("3.4")
def more_light() -> Guided:
    """With S = 0 the output does not see that the light changed."""
    same = _("Nothing changes.")
    one, nine = (
        fill(_("Every number becomes {c} larger."), c=c)
        for c in (LIGHTER, LIGHTER * FILTERS["vertical"].kernel.size)
    )
    return Guided(
        title=_("more light"),
        prompt=_("The filter is vertical edge. Every pixel of the photo becomes {c} lighter."),
        predict=Predict(
            label=_("What happens to the numbers of the output?"),
            kind=ChoiceKind((one, nine, same, _("That depends on the photo."))),
            outcome=same,
        ),
        do=_("Drag More light to {c}. Look at the sum."),
        explain=_("Why is that so? Use the sum S."),
        model_answer=_("Every pixel gets {c} more, so the sum gets S · {c} more. For this filter S = {s}."),
        criteria=(_("what the sum gets more"), _("the sum S")),
        needs=Needs("photos", start={"photo": "kat", "filter": "vertical", "brighter": 0, "sums": True}),
        values={"c": LIGHTER, "s": filter_sum(FILTERS["vertical"].kernel)},
    )
