"""What is printed of a system: the sheet for the interview with the supplier, and the whole report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from ...forms.fields import Field, Section, applies, fields_in
from ...forms.report import Report, answer, typed
from ...paper.sheet import Ask, Block, Heading, Line, Styled, Table, Text, Words
from ...texts import _, ngettext
from ..dated import on_paper
from .asking import about_system, chosen, counts, decision, kind_field, seen, states
from .content import SCHOOL, Question, requirements
from .risk_form import risk_blocks

ROOM = 4  # lines to write an answer on
Values = Mapping[str, Any]


def interview(values: Values) -> Report:
    """The questions that a supplier answers, with room to write; all of the kind when none was chosen."""
    own = chosen(values)
    listed = [one for one in own or seen(values) if one.who != SCHOOL]
    about = _("You ask these questions to the supplier, and write down what you hear.")
    blocks: list[Block] = [Text(about if own else f"{about} {_none_chosen(len(listed))}")]
    blocks += [Ask(_label(label), "", lines=1) for label in (_("Who answers"), _("Who asks"), _("Date"))]
    for code, name in requirements().items():
        here = [one for one in listed if one.requirement == code]
        blocks += [Heading(name)] * bool(here)
        blocks += [Ask(_asked(one), "", lines=ROOM) for one in here]
    return Report(_("Interview with the supplier"), blocks, about=values.get("system", ""))


def _none_chosen(n: int) -> str:
    text = ngettext(
        "You chose no question yet: this is the one that matters for this kind.",
        "You chose no question yet: these are all {n} that matter for this kind.",
        n,
    )
    return text.format(n=n)


def _label(text: str) -> Words:
    return Styled(text, "strong")


def _asked(question: Question) -> Words:
    return Line([Styled(question.code, "strong"), f"  {question.text}"])


def whole(values: Values) -> Report:
    """All that the team wrote about a system: what it is, the class of risk, answers, decision."""
    blocks: list[Block] = [Text(_("Made on {day}.").format(day=on_paper(date.today())))]
    blocks += _fields([*about_system(), *kind_field()], values)
    blocks += [
        *_fields(decision(), values),
        *risk_blocks(values),
        Heading(_("The questions")),
        count_table(values),
    ]
    for code, name in requirements().items():
        here = [one for one in chosen(values) if one.requirement == code]
        blocks += [Heading(name)] * bool(here)
        blocks += [block for one in here for block in _answered(one, values)]
    return Report(_("Before we buy"), blocks, about=values.get("system", ""))


def _fields(fields: Sequence[Field | Section], values: Values) -> list[Block]:
    """A heading with what was filled in below it, or lines to write on."""
    blocks: list[Block] = [Heading(one.title) for one in fields if isinstance(one, Section)]
    shown = [one for one in fields_in(fields) if applies(one, values)]
    return blocks + [answer(one, values.get(one.name, one.empty)) for one in shown]


def _answered(question: Question, values: Values) -> list[Block]:
    """A question, what the team thinks of the answer, the answer itself, who follows it up and by when."""
    text = values.get(f"{question.code}-answer", "")
    state = states().get(values.get(question.code, ""), "")
    follow = [values.get(f"{question.code}-who", ""), day(values.get(f"{question.code}-by", ""))]
    rest = " · ".join(filter(None, [state, *follow]))
    if not text:
        return [Ask(Line([*_asked(question), typed(f" ({rest})")]), "", lines=ROOM)]
    return [Text(_asked(question)), Text(typed(text)), Text(Styled(typed(rest), "emph"))]


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
    """Per requirement how many questions there are for the kind, and what came of them; the last row is the sum."""
    found = counts(values)
    rows = [[f"{code}. {requirements()[code]}", *map(str, numbers)] for code, numbers in found.items()]
    return [*rows, [_("together"), *(str(sum(column)) for column in zip(*found.values(), strict=True))]]


def count_table(values: Values) -> Table:
    """How far the team is, per requirement."""
    align = ("left", *["center"] * 4)
    return Table(count_header(), count_rows(values), widths=(5, 2, 2, 2, 2), align=align)
