"""The goals of the curriculum as a form: each has a field for the goal of the own school."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import Any

from ...browser import DOM, DRAFTS, UNHEARD, script, stylesheet
from ...forms import Form, FormTool, Report, Text, typed
from ...forms import tool as forms
from ...goals import SOURCE, Goal, goals
from ...paper.sheet import Block, Heading, Table
from ...paper.sheet import Text as Paragraph
from ...texts import _
from ..start.cards import FINALITIES, GRADES, shown, title_of
from .claims import Claim, as_data, by_goal, claims_of

HERE = Path(__file__).parent
FORMS = Path(forms.__file__).parent


class CurriculumView(forms.FormView):
    """The goals in a list that can be narrowed, each with its field; or lesson by lesson."""

    _esm = script(
        DOM,
        DRAFTS,
        UNHEARD,
        *(FORMS / f"{name}.js" for name in ("fields", "entries", "form")),
        *(HERE.parent / "links.js", HERE / "curriculum.js"),
    )
    _css = stylesheet(FORMS / "form.css", HERE / "curriculum.css")


class Curriculum(FormTool):
    """Every goal against the lessons, both ways."""

    drawn_by = CurriculumView

    def __init__(self) -> None:
        fields = [Text(name=goal.name, label=goal.name) for goal in goals().values()]
        super().__init__(Form(name="curriculum", title=_("Curriculum"), fields=fields, report=_report))

    def _spec(self) -> dict[str, Any]:
        spec = super()._spec()
        return {**spec, **as_data(), "choices": _choices(), "words": {**spec["words"], **_words()}}


def _report(form: Form, values: dict[str, Any]) -> Report:
    """Both ways on paper: the goals set by set, then the lessons."""
    blocks: list[Block] = [Paragraph(_about())]
    for name, group in groupby(by_goal(), key=lambda pair: pair[0].name.rpartition(" ")[0]):
        header = [_("goal"), _("what it asks, in our words"), _("lesson and place"), _("goal in your school")]
        rows = [_row(goal, found, values) for goal, found in group]
        blocks += [Heading(name), Table(header, rows, widths=(2, 5, 6, 4), breaks=True)]
    for lesson, _notebook in shown():
        header = [_("what pupils learn"), _("place"), _("grade, finality and code")]
        rows = [[claim.goal, claim.place, "; ".join(claim.names)] for claim in claims_of(lesson)]
        blocks += [Heading(title_of(lesson)), Table(header, rows, widths=(4, 4, 4), breaks=True)]
    return Report(form.title, blocks, wide=True)


def _row(goal: Goal, found: list[Claim], values: dict[str, Any]) -> list[Any]:
    places = [f"{_('lesson {n}').format(n=claim.lesson.number)}: {claim.place}" for claim in found]
    return [goal.code, goal.text, "; ".join(places), typed(values.get(goal.name, ""))]


def _about() -> str:
    return _(
        "Always name a goal with grade, finality and code: the same code means something else elsewhere."
        " The exact wording stands on {source}."
    ).format(source=SOURCE.removeprefix("https://"))


def _choices() -> list[dict[str, Any]]:
    """The lists to choose from; the first choice of each is all."""
    named = [
        ("grade", _("Grade"), _("both grades"), GRADES),
        ("finality", _("Finality"), _("all finalities"), FINALITIES),
    ]
    with_lesson = {"yes": _("with a lesson"), "no": _("without a lesson")}
    return [
        {
            "name": name,
            "label": label,
            "options": [("", every), *((key, _(text)) for key, text in of.items())],
        }
        for name, label, every, of in named
    ] + [{"name": "lesson", "label": _("Lesson"), "options": [("", _("all goals")), *with_lesson.items()]}]


def _words() -> dict[str, str]:
    """The texts of the browser part; `{…}` are filled in there."""
    return {
        "show": _("Show"),
        "byGoal": _("by goal"),
        "byLesson": _("by lesson"),
        "choose": _("Choose goals"),
        "found": _("{n} of {total} goals"),
        "own": _("Goal in your school"),
        "noLesson": _("no lesson"),
        "learn": _("what pupils learn"),
        "place": _("place"),
        "codes": _("grade, finality and code"),
    }
