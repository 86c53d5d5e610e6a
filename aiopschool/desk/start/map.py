"""How the lessons lean on each other: a list, with an arc to each lesson where the same maths returns."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

import traitlets

from ...browser import DOM, BrowserWidget, script, stylesheet
from ...live.figure import with_page
from ...texts import _, in_own_language, language
from .cards import shown, title_of

HERE = Path(__file__).parent


class LessonMap(BrowserWidget):
    """The lessons in their order; each says on which earlier ones it leans, and with what maths."""

    _esm = script(DOM, HERE.parent / "links.js", HERE / "map.js")
    _css = stylesheet(HERE / "map.css")

    spec = traitlets.Dict().tag(sync=True)

    def __init__(self) -> None:
        words = {"label": _("How the lessons lean on each other"), "leans": _("leans on")}
        super().__init__(lambda _entries: None, spec={"lang": language(), "words": words, "rows": rows()})

    def _repr_mimebundle_(self, **options: Any) -> Any:
        return with_page(super()._repr_mimebundle_(**options), *self.static())

    @in_own_language
    def static(self) -> tuple[str, str]:
        """What programs show that show no widgets: the same list."""
        lines = [
            f"{row['title']}: {_('leans on')} {'; '.join(row['leans'])}" if row["leans"] else row["title"]
            for row in self.spec["rows"]
        ]
        return "\n".join(lines), f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul>"


def rows() -> list[dict[str, Any]]:
    """Per lesson its title, its page, what it leans on in words, and the places of these lessons."""
    every = shown()
    places = {lesson.name: n for n, (lesson, _notebook) in enumerate(every)}
    found = []
    for lesson, notebook in every:
        links = [link for link in lesson.leans_on if link.lesson in places]
        numbers = [every[places[link.lesson]][0].number for link in links]
        words = [
            _("lesson {n} ({maths})").format(n=number, maths=_(link.maths))
            for number, link in zip(numbers, links, strict=True)
        ]
        found.append(
            {
                "title": title_of(lesson),
                "page": f"{notebook}.ipynb",
                "maths": _(lesson.maths),
                "leans": words,
                "from": [places[link.lesson] for link in links],
            }
        )
    return found
