"""Lesson 8: vectors, words with a direction."""

from __future__ import annotations

from ...lesson import Lesson, Link
from ...texts import N_

LESSON = Lesson(
    number=8,
    name="vectors",
    title=N_("Words with a direction"),
    maths=N_("vectors"),
    hook=N_("To a chatbot a word is an arrow. What does it mean when two arrows point the same way?"),
    subjects=("maths", "science", "informatics", "stem"),
    levels=("2 D", "3 D"),
    years=(4, 6),
    paper=N_("The compass of words"),
    paper_minutes=20,
    miniature=("arrows", "words"),
    leans_on=(
        Link("lines", N_("a score with two terms")),
        Link("trees", N_("the weighted mean")),
        Link("convolution", N_("multiply in the same place, and add")),
        Link("descent", N_("softmax of two scores is a sigmoid")),
        Link("chatbot", N_("the chance of a next word")),
    ),
)
