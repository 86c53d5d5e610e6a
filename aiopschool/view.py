"""What the lesson view in the browser needs to know of a notebook; the build writes it in the notebook.

The words come with the notebook, so the lesson view speaks the language of the lesson, in JupyterLab as well
as in the browser only.
"""

from __future__ import annotations

from typing import Any

from .texts import _, speaking

KEY = "aiopschool"  # of the metadata of a notebook


def facts(*, lesson: int, lang: str, title: str, path: str, start: str, progress: bool) -> dict[str, Any]:
    """The metadata of a lesson's notebook, as plain data.

    `lesson` is its number (0 for the start page), `path` is where it stands, from the folder of its language
    on (there and nowhere else it is a lesson as built; see `lab/contents.py`), `start` the path from this
    notebook to the start page (empty when this is it), and `progress` says whether the notebook shows the
    progress of the pupil.
    """
    with speaking(lang):
        words = _words()
    return {
        "lesson": lesson,
        "lang": lang,
        "title": title,
        "path": path,
        "start": start,
        "progress": progress,
        "words": words,
    }


def _words() -> dict[str, str]:
    """The interface texts of the lesson view."""
    return {
        "tools": _("The lesson"),
        "skip": _("To the lesson"),
        "parts": _("Parts of the lesson"),
        "part": _("Part of the lesson"),
        "overview": _("All lessons"),
        "contents": _("Contents"),
        "classMode": _("Class mode"),
        "series": _("Series"),
        "seriesLabel": _("The same numbers for the whole class. Choose a number:"),
        "seriesUse": _("Use this series"),
        "seriesNone": _("No series"),
        "seriesError": _("A series is a whole number from 0 to 999999."),
        "seriesNow": _("Series {n}: everyone who chooses {n} gets the same numbers."),
        "seriesOwn": _("No series: the exercises have their usual numbers."),
        "progress": _("My progress"),
        "restart": _("Start over"),
        "restartSure": _("The pictures start again. Your answers stay."),
        "restartYes": _("Yes, start over"),
        "restartNo": _("No, go on"),
        "jupyter": _("Show Jupyter"),
        "lesson": _("Show the lesson"),
        "waiting": _("The lesson starts…"),
        "running": _("The lesson starts… {n} of {total}"),
        "ready": _("Ready"),
        "busy": _("The computer calculates…"),
        "stopped": _("Stopped"),
        "saved": _("Saved"),
        "saving": _("Saving…"),
        "unsaved": _("Not saved yet"),
        "saveFailed": _(
            "Saving does not work. Is the disk full, or may you not write here? Go to “My progress” and save"
            " your answers as a file."
        ),
        "failed": _("Something went wrong here. Click on “Restart”."),
        "missing": _("A part of the lesson is missing here."),
        "gone": _("This lesson stopped calculating. What you wrote stays. Click on “Restart”."),
        "away": _(
            "This page cannot reach the program on your computer. Is the window from which you started the"
            " lessons still open? As soon as it is back, you can go on here."
        ),
        "again": _("Restart"),
        "run": _("Run"),
    }
