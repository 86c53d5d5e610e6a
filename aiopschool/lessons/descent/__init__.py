"""Lesson 5: descending by feel."""

from __future__ import annotations

from ...lesson import Lesson, Link
from ...texts import N_

LESSON = Lesson(
    number=5,
    name="descent",
    title=N_("Descending by feel"),
    maths=N_("derivatives"),
    hook=N_(
        "You stand blindfolded on a slope. How do you find the valley with only the slope under your feet?"
    ),
    subjects=("maths", "science", "stem"),
    levels=("3 D", "3 DA"),
    years=(5, 6),
    paper=N_("Descending blindfolded"),
    paper_minutes=20,
    miniature=("descent", "start"),
    leans_on=(
        Link("lines", N_("a step of learning")),
        Link("trees", N_("p(1 − p), a parabola")),
        Link("neurons", N_("a neuron with ReLU or sigmoid")),
    ),
)
