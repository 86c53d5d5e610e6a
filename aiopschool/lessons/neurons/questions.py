"""The four guided questions of lesson 4: predict, do, explain."""

from __future__ import annotations

from ...exercises.authoring import (
    ChoiceKind,
    ListKind,
    NumberKind,
    _,
    format_number,
    tex,
)
from ...exercises.guiding import Guided, Needs, Predict, question
from .class_picture import Rebuilt
from .data import DEVICES, RIDE, ROOF_NEURONS, SECOND_RIDE
from .exercises.kinks import relu_tex
from .model import Neuron
from .wording import inside

TURNED = Neuron(-2, 4)  # question 4.2
PLAIN = Neuron(1, -2)
ROOF_START = {"w1": 1, "b1": 0, "v1": 1, "w2": 1, "b2": -1, "v2": -1, "count": 2, "c": 0}
FEW, MANY = Rebuilt((2, 5, 8)), Rebuilt(tuple(range(1, len(RIDE) - 1)))


@question("4.1")
def parking() -> Guided:
    """What a parking meter asks, before anyone tells its rule."""
    device = DEVICES["parking"]
    prices = tuple(device.neuron.output(t) for t in device.asked)
    short, free, long = device.asked
    return Guided(
        title=_("two devices"),
        prompt=_(
            "A parking meter: {free} minutes are free. After that each minute costs {price} euro. "
            "You park {short}, {free} and {long} minutes."
        ),
        predict=Predict(
            label=_("What do you pay each time, in euro? Give three numbers."),
            kind=ListKind(ordered=True, size=3),
            outcome=prices,
        ),
        do=_("Drag the time from 0 to 90. Then choose the night lamp, and drag the daylight."),
        explain=_("What do the two graphs have in common? How do they differ?"),
        model_answer=_(
            "Both are flat at 0 on one side and a sloping line on the other. Between them is a kink. The "
            "meter is silent on the left and then rises. The lamp falls first and is silent on the right."
        ),
        criteria=(_("a piece at 0 and a sloping piece, with a kink"), _("which side is silent")),
        needs=Needs("devices", locked=(), start={"device": "parking", "x": 0}),
        values={"free": free, "price": device.neuron.w, "short": short, "long": long},
    )


@question("4.2")
def negative_weight() -> Guided:
    """Where the kink goes and which side is silent when w is negative."""
    left = _("x = {root}, and the right side is silent").format(root=format_number(TURNED.kink))
    return Guided(
        title=_("a negative weight"),
        prompt=_("Now the neuron is {plain}: kink at x = {root}, silent on the left. We make it {turned}."),
        predict=Predict(
            label=_("Where is the kink, and which side is silent?"),
            kind=ChoiceKind(
                (
                    _("x = {root}, and the left side is silent").format(root=format_number(TURNED.kink)),
                    left,
                    _("x = {root}, and the right side is silent").format(root=format_number(TURNED.b)),
                    _("x = {root}, and the left side is silent").format(root=format_number(-TURNED.kink)),
                )
            ),
            outcome=left,
        ),
        do=_("Type w = {w} and b = {b}. Then drag the kink, and the point on the slope."),
        explain=_("How do you find the kink with w and b? What does the sign of w decide?"),
        model_answer=_(
            "The kink lies where wx + b = 0, so at x = −b/w. Here that is {root}. With a negative w the "
            "sum is "
            "positive on the left, so the neuron works there and is silent on the right."
        ),
        criteria=(_("the zero of wx + b"), _("the side where wx + b is positive")),
        needs=Needs("bends", start={"w1": PLAIN.w, "b1": PLAIN.b, "v1": 1, "count": 1, "c": 0}),
        values={
            "plain": tex(relu_tex(inside(PLAIN))),
            "turned": tex(relu_tex(inside(TURNED))),
            "root": TURNED.kink,
            "w": TURNED.w,
            "b": TURNED.b,
        },
    )


@question("4.3")
def roof() -> Guided:
    """Which factor the second neuron of a roof needs."""
    second = ROOF_NEURONS[1]
    return Guided(
        title=_("build a roof"),
        prompt=_(
            "The first neuron is {one}: right of 0 the graph rises with slope 1. The second neuron is {two}. "
            "From x = 1 the graph has to fall with slope −1."
        ),
        predict=Predict(label=_("Which v₂ is needed?"), kind=NumberKind(), outcome=second.v),
        do=_("Change v₂ until the roof falls. Then set neurons to 3, and let the graph end on the ground."),
        explain=_("Why is v₂ not −1?"),
        model_answer=_(
            "Right of 1 both neurons work, so their slopes are added: 1 + v₂ = −1. A neuron adds the "
            "change of "
            "the slope. From 1 to −1 the slope changes by {v}. At x = 2 it changes from −1 to 0: v₃ = {v3}."
        ),
        criteria=(_("the slopes are added"), _("new slope minus old slope")),
        needs=Needs("bends", start={**ROOF_START, "target": "roof"}),
        values={
            "one": tex(relu_tex("x")),
            "two": tex(f"v_2 {relu_tex(inside(second))}"),
            "v": second.v,
            "v3": ROOF_NEURONS[2].v,
        },
    )


@question("4.4")
def few_or_many() -> Guided:
    """Few neurons or one for every measured kilometre."""
    few = _("The group with {n} neurons.").format(n=FEW.neurons)
    many = _("The group with {n} neurons.").format(n=MANY.neurons)
    return Guided(
        title=_("few or many neurons"),
        prompt=_(
            "A device measured the height of a ride, every kilometre, with small errors. One group "
            "rebuilds it with "
            "{few} neurons, another with {many}: a kink at every kilometre. A second device measures the "
            "same road."
        ),
        predict=Predict(
            label=_("Which group lies closest to what the second device measured?"),
            kind=ChoiceKind((few, many, _("Both equally close."))),
            outcome=few,
        ),
        do=_(
            "Choose your kinks. Call them out for the class picture. Are you alone? Then type them yourself."
        ),
        explain=_("Why are more neurons not always better?"),
        model_answer=_(
            "With {many} neurons the graph copies the errors of the first device too. The second device "
            "makes other "
            "errors: then it is {far} m off on average. With {few} neurons it is {near} m: only the shape "
            "is left."
        ),
        criteria=(_("the errors are copied too"), _("the second device makes other errors")),
        values={
            "few": FEW.neurons,
            "many": MANY.neurons,
            "near": format_number(FEW.gap(SECOND_RIDE), 1),
            "far": format_number(MANY.gap(SECOND_RIDE), 1),
        },
    )
