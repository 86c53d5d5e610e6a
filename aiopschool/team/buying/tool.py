"""The tools of this room. The first two write in one file: that of the system that a team looks into."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from html import escape
from typing import Any

import ipywidgets

from ...forms.fields import Field, Section
from ...forms.form import Form
from ...forms.report import page, pdf
from ...forms.tool import FormTool, can_make_pdf, file_name
from ...texts import _, in_own_language, language
from ..dated import Fact
from . import measures
from .asking import about_system, all_questions, decision, kind_field
from .content import traits
from .papers import count_header, count_rows, interview, whole
from .risk_form import dpia_said, headline, law, no_advice, remarks, risk_fields, verdict

SYSTEM = "system"  # the name of the file that the first two tools share
LONGEST = 40  # letters of the name of a system in that of a file


class SystemForm(Form):
    """Part of the file of a system. Whatever part it shows, it saves, loads and prints all of it."""

    def filled(self, values: Mapping[str, Any]) -> bool:
        """Whether anything stands in the file, also in the part of the other tool."""
        return any(value not in ("", []) for value in values.values())


def panel(said: list[str], below: list[str]) -> str:
    """What stands below a form: what is said at every change, and then what a reader looks up."""
    start = f'<div class="aiop-panel" lang="{language()}">'
    return f'{start}<div role="status">{"".join(said)}</div>{"".join(below)}</div>'


def paragraph(text: str, *, strong: bool = False) -> str:
    """A paragraph of a panel."""
    return f"<p><strong>{escape(text)}</strong></p>" if strong else f"<p>{escape(text)}</p>"


class _SystemTool(FormTool):
    """A part of the file of a system, with a panel below that says what its answers mean."""

    def __init__(self, fields: list[Field | Section]) -> None:
        self.panel = ipywidgets.HTML()
        title = _("File of a system")
        form = SystemForm(name=SYSTEM, title=title, fields=fields, report=lambda _form, values: whole(values))
        super().__init__(form, below=[self.panel])

    def _save(self, _text: str) -> None:
        self.files.download(f"{self._file()}.json", self.form.saved(self.values), "application/json")

    def _pdf(self, _text: str) -> None:
        self.files.download(f"{self._file()}.pdf", pdf(whole(self.values)), "application/pdf")

    def _file(self, title: str = "") -> str:
        """What a file of this system is called: its own name stands in it, for a school has more than one."""
        named = f"{title or self.form.title} {self.values['system'][:LONGEST]}"
        return file_name(replace(self.form, title=named))


class RiskTool(_SystemTool):
    """What the system is and does; below stands its class of risk, with the law behind it."""

    def __init__(self) -> None:
        super().__init__([*about_system(), *risk_fields()])

    @in_own_language
    def changed(self) -> None:
        """Say the class anew."""
        found = verdict(self.values)
        said = [*remarks(found), *filter(None, [dpia_said(self.values)])]
        below = [paragraph(no_advice())]
        if found.known:
            rows = "".join(f"<li>{escape(one.text)} <small>{_source(one)}</small></li>" for one in law(found))
            below = [paragraph(_("Why, with source and date:")), f"<ul>{rows}</ul>", *below]
        first = paragraph(headline(found), strong=True)
        self.panel.value = panel([first, *map(paragraph, said)], below)


def _source(one: Fact) -> str:
    link = f'<a href="{escape(one.link, quote=True)}" target="_blank" rel="noopener">{escape(one.source)}</a>'
    return f"({link}; {escape(one.when())})"


class QuestionsTool(_SystemTool):
    """The 36 questions, and what the team decides; below stands how far it is."""

    def __init__(self) -> None:
        super().__init__([*kind_field(), *all_questions(), *decision()])

    def _buttons(self) -> list[tuple[str, str]]:
        paper = [("interview-pdf", _("Interview sheet as a PDF"))] if can_make_pdf() else []
        return [*super()._buttons(), ("interview", _("Print the interview sheet")), *paper]

    def _actions(self) -> dict[str, Callable[[str], None]]:
        own = {"interview": self._interview, "interview-pdf": self._interview_pdf}
        return {**super()._actions(), **own}

    def _interview(self, _text: str) -> None:
        self.files.print_page(page(interview(self.values)))

    def _interview_pdf(self, _text: str) -> None:
        sheet = interview(self.values)
        self.files.download(f"{self._file(sheet.title)}.pdf", pdf(sheet), "application/pdf")

    @in_own_language
    def changed(self) -> None:
        """Count anew."""
        why = traits(self.values.get("kind", ""))
        text = _("This kind of system: {traits}.").format(traits=", ".join(why))
        parts = [paragraph(text)] * bool(why)
        counted = table(_("How far you are"), count_header(), count_rows(self.values))
        self.panel.value = panel(parts, [counted])


class MeasuresTool(FormTool):
    """The six measures; below stands how far the school is."""

    def __init__(self) -> None:
        self.panel = ipywidgets.HTML()
        super().__init__(measures.form(), below=[self.panel])

    @in_own_language
    def changed(self) -> None:
        """Count anew."""
        n, every = measures.done(self.values)
        text = _("{n} of {all} measures are done.").format(n=n, all=every)
        counted = table(_("How far you are"), measures.header(), measures.rows(self.values))
        self.panel.value = panel([paragraph(text, strong=True)], [counted])


def table(caption: str, header: list[str], rows: list[list[str]]) -> str:
    """A table of a panel; the first cell of a row is its header."""
    head = "".join(f'<th scope="col" style="{_CELL}">{escape(text)}</th>' for text in header)
    body = "".join(
        f'<tr><th scope="row" style="{_CELL}">{escape(first)}</th>'
        + "".join(f'<td style="{_CELL}">{escape(text)}</td>' for text in rest)
        + "</tr>"
        for first, *rest in rows
    )
    frame = f'role="region" tabindex="0" aria-label="{escape(caption, quote=True)}" style="{_WIDE}"'
    name = f'<caption style="text-align: left">{escape(caption)}</caption>'
    rows_of_it = f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody>"
    return f"<div {frame}><table style='border-collapse: collapse'>{name}{rows_of_it}</table></div>"


# A wide table scrolls by itself: it has no width of its own, so that it never stretches what it stands in.
_WIDE = "overflow-x: auto; width: 0; min-width: 100%"
_CELL = "text-align: left; overflow-wrap: normal; padding: 0.2rem 0.6rem; border-bottom: 1px solid #767676"
