"""What is printed of a system: the sheet for the interview with the supplier, and the whole report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from ...forms.fields import Field, Section, applies, fields_in
from ...forms.report import Report, answer, typed
from ...paper.sheet import Ask, Block, Fill, Heading, Line, Styled, Table, Text, Words
from ...texts import _
from ..dated import on_paper
from .asking import JUDGED, about_system, chosen, counts, decision, kind_field, seen, states
from .content import SCHOOL, Question, requirements
from .risk_form import risk_blocks

ROOM, GAP = 4, 29  # lines to write an answer on, and mm for a name
Values = Mapping[str, Any]


def interview(values: Values) -> Report:
    """The questions that a supplier answers, with room to write; all of the kind when none was chosen."""
    own = chosen(values)
    listed = [one for one in own or seen(values) if one.who != SCHOOL]
    about = _("You ask these questions to the supplier, and write down what you hear.")
    none = _("You chose no question yet: below are all that matter for this kind ({n}).")
    none = none.format(n=len(listed))
    blocks: list[Block] = [Text(about if own else f"{about} {none}")]
    labels = (_("Who answers"), _("Who asks"), _("Date"))
    blocks.append(Text(Line([part for label in labels for part in (f"{label}: ", Fill("", GAP), "  ")])))
    for code, name in requirements().items():
        here = [one for one in listed if one.requirement == code]
        blocks += [Heading(name)] * bool(here)
        blocks += [Ask(_asked(one), "", lines=ROOM) for one in here]
    return Report(_("Interview with the supplier"), blocks, about=values.get("system", ""))


def _asked(question: Question) -> Words:
    return Line([Styled(question.code, "strong"), f"  {question.text}"])


def whole(values: Values) -> Report:
    """All that the team wrote about a system: what it is, the class of risk, answers, decision."""
    blocks = _fields([*about_system(), *kind_field()], values) or [Ask(_("Name of the system"), "", lines=1)]
    decided = _fields(decision(), values) or [Text(_("Nothing is decided yet."))]
    blocks += [Heading(_("What do you decide?")), *decided, *risk_blocks(values)]
    blocks += [Heading(_("The questions")), count_table(values)]
    for code, name in requirements().items():
        here = [one for one in chosen(values) if one.requirement == code]
        blocks += [Heading(name)] * bool(here)
        blocks += [block for one in here for block in _answered(one, values)]
    return Report(_("Before we buy"), blocks, about=values.get("system", ""))


def _fields(fields: Sequence[Field | Section], values: Values) -> list[Block]:
    """What was filled in."""
    shown = [one for one in fields_in(fields) if applies(one, values) and values.get(one.name)]
    return [answer(one, values[one.name]) for one in shown]


def _answered(question: Question, values: Values) -> list[Block]:
    """A question, what the team thinks of the answer, the answer itself, who follows it up and by when."""
    text = values.get(f"{question.code}-answer", "")
    state = values.get(question.code, "")
    judged = states()[state] if state in JUDGED else ""
    follow = [values.get(f"{question.code}-who", ""), day(values.get(f"{question.code}-by", ""))]
    rest = " · ".join(filter(None, [judged, *follow]))
    below = [Text(Styled(typed(rest), "emph"))] if rest else []
    if not text:
        return [Ask(_asked(question), "", lines=ROOM), *below]
    return [Text(_asked(question)), Text(typed(text)), *below]


def day(value: str) -> str:
    """A date of a form, or what somebody typed instead."""
    try:
        return on_paper(date.fromisoformat(value))
    except ValueError:
        return value


def count_header() -> list[str]:
    """The header of the table that counts."""
    return [_("Requirement"), _("for this kind"), _("asked"), _("answered well"), _("not well enough")]


def count_rows(values: Values) -> list[list[str]]:
    """Per requirement how many questions there are for the kind, and what came of them; then the sum."""
    found = counts(values)
    rows = [[f"{code}. {requirements()[code]}", *map(str, numbers)] for code, numbers in found.items()]
    return [*rows, [_("together"), *(str(sum(column)) for column in zip(*found.values(), strict=True))]]


def count_table(values: Values) -> Table:
    """How far the team is, per requirement."""
    align = ("left", *["center"] * 4)
    return Table(count_header(), count_rows(values), widths=(5, 2, 2, 2, 2), align=align)
