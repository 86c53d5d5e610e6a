"""Lesson 4: piecewise functions, and the bend in a neuron."""

from ...lesson import Lesson
from ...texts import N_

LESSON = Lesson(
    number=4, name="neurons", title=N_("The bend in a neuron"), maths=N_("functions with several rules")
)
