"""Lesson 9: may this algorithm work at our school?"""

from __future__ import annotations

from ...lesson import Lesson, Link
from ...texts import N_

LESSON = Lesson(
    number=9,
    name="ethics",
    title=N_("May this algorithm work at our school?"),
    maths=N_("ethics"),
    hook=N_("AI predicts who needs extra help at school. It is right 85.5 % of the time. Would you say yes?"),
    subjects=("maths", "informatics", "stem"),
    levels=("2 D", "2 DA", "2 A", "3 D", "3 DA", "3 A"),
    years=(3, 6),
    paper=N_("The school council"),
    paper_minutes=25,
    miniature=("thresholds", "threshold"),
    leans_on=(
        Link("lines", N_("a threshold on a score")),
        Link("trees", N_("the fraction of correct predictions")),
        Link("chatbot", N_("the two-way table")),
        Link("vectors", N_("what vectors learn from texts")),
    ),
)
