"""The documents on paper: what was chosen, as sentences and tables, with room for signatures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ...forms import Report, entries_table, typed
from ...paper.sheet import Ask, Block, Bullets, Heading, Line, Note, Styled, Table, Text
from ...texts import _
from .content import blocks, groups, levels

if TYPE_CHECKING:
    from ...forms.form import Form

Values = Mapping[str, Any]


def class_agreement(form: Form, values: Values) -> Report:
    """One or two pages to hang up, with room to sign."""
    found = [*_tasks(values), *_chosen("class", values)]
    if values["citation"]:
        found.append(Note(_("So we mention AI"), [typed(values["citation"])]))
    found += [*_own(values), *_signatures([_("the class"), _("the teacher")])]
    return Report(form.title, found, about=_about(form, values))


def school_protocol(form: Form, values: Values) -> Report:
    """A document for the school: why, who, what is allowed, how."""
    found = [*_paragraphs(_("Why"), values["why"]), *_who(form, values)]
    found += [*_tasks(values), *_chosen("school", values), *_own(values)]
    found += _signatures([_("the school"), _("the school council")])
    return Report(form.title, found, about=_about(form, values))


def parent_letter(form: Form, values: Values) -> Report:
    """A letter of at most two pages."""
    letter = blocks()["letter"]
    found: list[Block] = [Text(_("Dear parents,"))]
    found += [Text(letter[key]["text"]) for key in values["parts"] if key in letter]
    if values["tools"]:
        tools = next(field for field in form.fields if getattr(field, "name", "") == "tools")
        found += [Heading(tools.label), entries_table(tools, values["tools"])]
    found += _paragraphs("", values["own"])
    if values["contact"]:
        found.append(Text(Line([Styled(_("Questions?"), "strong"), " ", typed(values["contact"])])))
    found.append(Text(_("Kind regards,")))
    found.append(Text(typed(values["signed"])) if values["signed"] else Ask("", "", lines=1))
    return Report(_("AI at our school"), found, about=_about(form, values))


def _about(form: Form, values: Values) -> str:
    """Of whom it is, and the dates, as they were filled in."""
    named = {getattr(field, "name", ""): field for field in form.fields}
    dates = (
        f"{named[name].label}: {named[name].shown(values[name])}"
        for name in ("date", "review")
        if values.get(name)
    )
    return " · ".join(filter(None, [values["owner"], *dates]))


def _who(form: Form, values: Values) -> Iterator[Block]:
    asked = [field for field in form.fields if getattr(field, "name", "") in _PEOPLE]
    yield Heading(_("Who does what?"))
    yield Table([_("Question"), _("Who")], [[one.label, typed(values[one.name])] for one in asked])


_PEOPLE = ("decides", "answers", "guards", "follows")


def _tasks(values: Values) -> Iterator[Block]:
    """The table of tasks; those for which nothing was chosen are left out."""
    names = levels()
    chosen = [(task, values.get(f"task-{key}")) for key, task in blocks()["tasks"].items()]
    rows: list[Sequence[Any]] = [[task, names.get(level, level)] for task, level in chosen if level]
    rows += [[typed(one["task"]), names.get(one["level"], one["level"])] for one in values["tasks"]]
    if not rows:
        return
    yield Heading(_("What is allowed with which task?"))
    yield Table([_("Task"), _("AI")], rows, widths=[3, 2])
    used = {row[1] for row in rows}
    meaning = (level for level in blocks()["levels"].values() if level["name"] in used)
    yield Bullets([Line([Styled(level["name"], "strong"), f": {level['text']}"]) for level in meaning])


def _chosen(document: str, values: Values) -> Iterator[Block]:
    for key, (title, sentences) in groups(document).items():
        kept = [sentences.get(one, one) for one in values[key]]
        if kept:
            yield Heading(title)
            yield Bullets(kept)


def _own(values: Values) -> Iterator[Block]:
    yield from _paragraphs(_("In our own words"), values["own"])


def _paragraphs(title: str, text: str) -> Iterator[Block]:
    """What was typed, a paragraph for each line, below a heading if it has one."""
    lines = [line for line in text.splitlines() if line.strip()]
    if lines and title:
        yield Heading(title)
    yield from (Text(typed(line)) for line in lines)


def _signatures(who: Sequence[str]) -> Iterator[Block]:
    for name in who:
        yield Ask(_("For {who}:").format(who=name), "", lines=1)
