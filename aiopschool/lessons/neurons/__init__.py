"""Lesson 4: piecewise functions, and the bend in a neuron."""

from __future__ import annotations

from ...lesson import Lesson, Link
from ...texts import N_

LESSON = Lesson(
    number=4,
    name="neurons",
    title=N_("The bend in a neuron"),
    maths=N_("functions with several rules"),
    hook=N_("A neuron keeps silent until it is stirred enough. Why does almost every network have a bend?"),
    subjects=("maths", "science", "informatics", "stem"),
    levels=("2 D", "2 DA", "3 D"),
    years=(3, 4),
    paper=N_("The living network"),
    paper_minutes=20,
    miniature=("bends", "neurons"),
    leans_on=(
        Link("lines", N_("XOR: what one line could not do")),
        Link("convolution", N_("ReLU: what is negative becomes 0")),
    ),
)
