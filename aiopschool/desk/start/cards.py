"""What the start page says of each lesson, as plain data: made from what the lessons say of themselves."""

from __future__ import annotations

from typing import Any

from ...course import lessons
from ...files import TEACHER, find_notebook, find_sheets
from ...lesson import Lesson
from ...texts import N_, _, language
from . import miniatures

SUBJECTS = {
    "maths": N_("mathematics"),
    "science": N_("sciences"),
    "informatics": N_("informatics"),
    "stem": N_("STEM"),
}
GRADES = {"2": N_("2nd grade (3rd and 4th year)"), "3": N_("3rd grade (5th and 6th year)")}
FINALITIES = {"D": N_("general (D)"), "DA": N_("double (DA)"), "A": N_("labour market (A)")}
WAYS = {"screen": N_("with a computer"), "paper": N_("without a computer")}
SHEETS = {"leerling": N_("sheet for pupils"), "kaarten": N_("cards"), "sleutel": N_("answer key")}


def shown() -> list[tuple[Lesson, str]]:
    """The lessons that have a notebook in the present language, each with its name."""
    found = ((lesson, find_notebook(lesson, language())) for lesson in lessons())
    return [(lesson, notebook) for lesson, notebook in found if notebook]


def title_of(lesson: Lesson) -> str:
    """Number and title."""
    return _("Lesson {n}: {title}").format(n=lesson.number, title=_(lesson.title))


def card(lesson: Lesson, notebook: str) -> dict[str, Any]:
    """The card of one lesson; `page` and the pages in `links` are seen from the folder of the notebooks."""
    picture = miniatures.picture(lesson)
    return {
        "name": lesson.name,
        "title": title_of(lesson),
        "page": f"{notebook}.ipynb",
        "hook": _(lesson.hook),
        "facts": facts(lesson),
        "paper": _("On paper: {name}, {n} minutes").format(name=_(lesson.paper), n=lesson.paper_minutes),
        "picture": picture,
        "alt": miniatures.says(picture),
        "links": links(lesson, notebook),
        "tags": tags(lesson),
    }


def facts(lesson: Lesson) -> list[tuple[str, str]]:
    """What a teacher asks first, as pairs: the maths, for whom, how long."""
    first, last = lesson.years
    years = _("{first} and {last}") if last - first == 1 else _("{first} to {last}")
    finalities = {level.split()[1] for level in lesson.levels}
    return [
        (_("Maths"), _(lesson.maths)),
        (_("Year"), years.format(first=first, last=last)),
        (_("Finality"), ", ".join(key for key in FINALITIES if key in finalities)),
        (_("Time"), _("{n} minutes").format(n=lesson.minutes)),
        (_("For"), ", ".join(_(SUBJECTS[key]) for key in lesson.subjects)),
    ]


def tags(lesson: Lesson) -> dict[str, list[str]]:
    """By which choices it is found."""
    return {
        "subject": list(lesson.subjects),
        "level": list(lesson.levels),
        "way": ["screen", "paper"] if lesson.paper else ["screen"],
    }


def links(lesson: Lesson, notebook: str) -> list[tuple[str, str]]:
    """What a teacher opens besides: the words of a link, and the page or file."""
    own = [(_("edition for teachers"), f"{TEACHER}/{notebook}.ipynb")]
    sheets = find_sheets(lesson, language())
    folder = f"../../worksheets/{language()}"
    return own + [(_(text), f"{folder}/{sheets[kind]}") for kind, text in SHEETS.items() if kind in sheets]


def choices() -> list[dict[str, Any]]:
    """The lists to choose from; the first choice of each is all."""
    named = [
        ("subject", _("Subject"), _("all subjects"), SUBJECTS),
        ("grade", _("Grade"), _("both grades"), GRADES),
        ("finality", _("Finality"), _("all finalities"), FINALITIES),
        ("way", _("Computer"), _("with or without"), WAYS),
    ]
    return [
        {
            "name": name,
            "label": label,
            "options": [("", every), *((key, _(text)) for key, text in of.items())],
        }
        for name, label, every, of in named
    ]
