"""The self-test as a form, and on paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from fractions import Fraction
from typing import Any

from ...forms import Choice, Date, Entries, Form, Report, Section, Text
from ...numbers import format_number
from ...paper.sheet import Block, Bullets, Heading, Line, Styled, Table
from ...texts import _, ngettext
from .model import Answers, Area, Indicator, answered, areas, compared, score, steps, to_learn

MEASURED = "measured"  # the list of measurements: each has a date, a note and the answers of that day
Values = Mapping[str, Any]


def self_test() -> Form:
    """The 42 indicators, six areas, four steps each; and the measurements that were kept."""
    return Form(
        name="self-test",
        title=_("Self-test: AI and data at school"),
        fields=[
            Section(title=_("Four steps"), text=_meaning()),
            *(field for area in areas() for field in _area(area)),
            Section(title=_("Measurements you kept")),
            Entries(
                name=MEASURED,
                label=_("Measurements"),
                help=_("Each measurement that you keep comes here, with its day and room for a note."),
                one=_("measurement"),
                title="date",
                fixed=True,
                fields=[Date(name="date", label=_("Date")), Text(name="note", label=_("Note"))],
            ),
        ],
        report=report,
    )


def field_name(code: str) -> str:
    """The field of an indicator."""
    return f"c-{code}"


def given(values: Values) -> dict[str, str]:
    """The answers that stand in the form now."""
    return answered({name.removeprefix("c-"): value for name, value in values.items()})


def measurements(values: Values) -> list[tuple[str, dict[str, str]]]:
    """The measurements that were kept, oldest first: their day and answers."""
    found = [
        (one["date"], answered(kept))
        for one in values[MEASURED]
        if isinstance(kept := one.get("answers"), dict)
    ]
    return sorted(((day, answers) for day, answers in found if answers), key=lambda one: one[0])


def before(values: Values) -> tuple[str, dict[str, str]] | None:
    """The last measurement of another day than today: what the present answers are compared with."""
    today = f"{datetime.now():%Y-%m-%d}"
    older = [one for one in measurements(values) if one[0] != today]
    return older[-1] if older else None


def on_paper(day: str) -> str:
    """A kept day as a reader writes it."""
    return Date(name="", label="").shown(day)


def _meaning() -> str:
    return "\n".join(f"{name[0].upper() + name[1:]}: {text}" for name, text in steps().values())


def _area(area: Area) -> Iterator[Section | Choice]:
    title = _("{n}. {name} ({count})").format(n=area.number, name=area.name, count=len(area.indicators))
    text = _("In the guidelines: {name}.").format(name=area.official)
    yield Section(title=title, text=text, folded=area.number > 1)
    options = {key: name for key, (name, _text) in steps().items()}
    for one in area.indicators:
        yield Choice(name=field_name(one.code), label=one.text, options=options, open=True)


def report(form: Form, values: Values) -> Report:
    """Per area how far somebody is, what comes next, and all answers."""
    answers, old = given(values), before(values)
    blocks: list[Block] = [areas_table(answers, old)]
    following = to_learn(answers)
    if following:
        blocks += [Heading(_("What to learn next")), Bullets([_proposal(one) for one in following])]
    for area in areas():
        blocks.append(Heading(f"{area.number}. {area.name}"))
        names = {key: name for key, (name, _text) in steps().items()}
        rows = [[one.text, names.get(answers.get(one.code, ""), "–")] for one in area.indicators]
        blocks.append(Table([_("What"), _("Step")], rows, widths=[4, 1], breaks=True))
    return Report(form.title, blocks)


def _proposal(one: Indicator) -> Line:
    return Line([Styled(one.text, "strong"), " ", one.next])


def areas_table(answers: Answers, old: tuple[str, Answers] | None) -> Table:
    """Per area the mean step, how much was answered, and what changed since a measurement."""
    header = [_("Area"), _("Mean step (0 to 3)"), _("Answered")]
    header += [_("Since {day}").format(day=on_paper(old[0]))] if old else []
    return Table(header, area_rows(answers, old), widths=[4, 2, 2, *([2] if old else [])])


def area_rows(answers: Answers, old: tuple[str, Answers] | None) -> list[list[str]]:
    """The rows of that table."""
    rows = []
    for area in areas():
        found = score(area, answers)
        mean = "–" if found.mean is None else format_number(found.mean, 1)
        row = [f"{area.number}. {area.name}", mean, _("{n} of {all}").format(n=found.answered, all=found.of)]
        rows.append(row + ([_growth(compared(area, old[1], answers))] if old else []))
    return rows


def _growth(both: tuple[Fraction, Fraction, int] | None) -> str:
    """From what to what, over the indicators that were answered both times."""
    if both is None:
        return "–"
    old, new, count = both
    text = ngettext("{old} → {new} ({n} sentence)", "{old} → {new} ({n} sentences)", count)
    return text.format(old=format_number(old, 1), new=format_number(new, 1), n=count)
