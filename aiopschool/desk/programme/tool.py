"""The tool that composes a programme: some choices, the programme below them, and paper or a calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from html import escape
from typing import Any

import ipywidgets

from ... import ical
from ...course import lessons
from ...forms import Choice, Choices, Date, Form, FormTool, NumberField, Report, Section, Text
from ...forms.form import Values
from ...forms.report import html
from ...texts import _, in_own_language
from . import sheet
from .plan import compose
from .slots import HOURS, SHAPES, Plan, Wish
from .times import clock, read_clock, read_days

NAME = "programma"  # of what is kept
STYLE = (  # a long word breaks on a narrow screen: a table never runs out of its frame
    ".aiop-programme .widget-html-content { font-size: 16px; line-height: 1.4; white-space: normal; }"
    ".aiop-class-mode .aiop-programme .widget-html-content { font-size: 22px; }"
    ".aiop-programme table { border-collapse: collapse; width: 100%; }"
    ".aiop-programme :is(th, td) { border: 1px solid #767676; padding: 4px 6px; text-align: left;"
    " vertical-align: top; overflow-wrap: anywhere; white-space: normal; }"
    ".aiop-programme th { background: #f3f6f9; }"
)


class Clock(Text):
    """A time of the day."""

    def error(self, value: Any) -> str:
        bad = value and read_clock(value) is None
        return _("Write a time as {example}.").format(example=clock(9 * 60 + 30)) if bad else ""


class Days(Text):
    """Days, parted by commas."""

    def error(self, value: Any) -> str:
        bad = value and read_days(value) is None
        return _("Write days as 4/11/2026, with a comma between them.") if bad else ""


class ProgrammeTool(FormTool):
    """Compose a workshop, a series of lesson hours or a project week out of lessons."""

    def __init__(self) -> None:
        self.said, self.shown = ipywidgets.HTML(), ipywidgets.HTML()
        for one in (self.said, self.shown):
            one.add_class("aiop-programme")
        super().__init__(_form(), above=[self.said], below=[self.shown])

    @property
    def plan(self) -> Plan:
        """The programme that goes with what is filled in."""
        return _plan(self.form, self.values)

    @in_own_language
    def changed(self) -> None:
        """Say above the choices whether it fits, and show the programme below them."""
        plan, made = self.plan, _report(self.form, self.values, screen=True)
        said = plan.problem or f"{sheet.summary(plan)} {_('The programme is below.')}"
        mark = "!" if plan.problem else "✓"
        self.said.value = f'<p role="status"><strong>{mark} {escape(said)}</strong></p>'
        body = "".join(html(block) for block in made.blocks)
        self.shown.value = f"<style>{STYLE}</style><h2>{escape(made.title)}</h2>{body}"

    def _buttons(self) -> list[tuple[str, str]]:
        return [*super()._buttons()[:-1], ("calendar", _("Calendar file")), *super()._buttons()[-1:]]

    def _actions(self) -> dict[str, Callable[[str], None]]:
        return {**super()._actions(), "calendar": self._calendar}

    def _calendar(self, _text: str) -> None:
        """A file for a calendar program; without a date, or when it does not fit, a sentence."""
        plan = self.plan
        events = sheet.events(plan, group=self.values["who"], place=self.values["place"])
        if plan.problem or not events:
            self.files.say(
                plan.problem or _("Choose the first day first. A calendar needs a date."), bad=True
            )
            return
        name = _("programme")
        self.files.download(
            f"{name}-{datetime.now():%Y-%m-%d}.ics", ical.write(events, name=_("Programme")), "text/calendar"
        )


def _form() -> Form:
    kinds = {
        "day": _("workshop day: {start} to {stop}, with lunch"),
        "half": _("half a day: {start} to {stop}"),
        "series": _("series of lesson hours: one each week"),
        "week": _("project week: five days, {start} to {stop}, on Wednesday until noon"),
    }
    named = {
        kind: text.format(start=clock(SHAPES[kind].start), stop=clock(SHAPES[kind].stop))
        for kind, text in kinds.items()
    }
    every = {one.name: f"{one.number}. {_(one.title)} ({_(one.maths)})" for one in lessons()}
    timed = ("", "day", "half", "week")
    return Form(
        name=NAME,
        title=_("Programme"),
        report=_report,
        fields=[
            Section(title=_("What do you want to do?")),
            Choice(
                name="kind",
                label=_("Kind of programme"),
                options=named,
                help=_("Without a choice it is a workshop day."),
            ),
            Choices(
                name="lessons",
                label=_("Lessons"),
                options=every,
                help=_("Without a choice all lessons take part, in this order."),
            ),
            Choices(
                name="doubled",
                label=_("Two lesson hours, with the paper activity"),
                options=every,
                when={"kind": ("series",)},
            ),
            NumberField(
                name="hours",
                label=_("How many lesson hours do you have?"),
                help=_("Without a number: {n}.").format(n=HOURS),
                low=1,
                high=60,
                whole=True,
                when={"kind": ("series",)},
            ),
            Section(title=_("When and where?")),
            Date(name="first", label=_("First day"), help=_("Only the calendar file needs it.")),
            Clock(name="start", label=_("Begins at"), help=_("Without a time the usual one.")),
            Clock(
                name="stop", label=_("Ends at"), help=_("Without a time the usual one."), when={"kind": timed}
            ),
            Days(
                name="off",
                label=_("Days without school"),
                help=_("For example 4/11/2026, 11/11/2026."),
                when={"kind": ("series", "week")},
            ),
            Text(name="who", label=_("For which group?")),
            Text(name="place", label=_("Place (room, school)")),
        ],
    )


def _plan(form: Form, values: Values) -> Plan:
    """The programme of these values; a field that cannot be read yet says so itself, and counts as empty."""
    kind = values["kind"] if values["kind"] in SHAPES else "day"
    shape, chosen = SHAPES[kind], values["lessons"]
    fields = {one.name: one for one in form.fields if not isinstance(one, Section)}
    hours = fields["hours"].read(values["hours"])
    start = read_clock(values["start"])
    stop = read_clock(values["stop"])
    first: date | None = fields["first"].read(values["first"])
    return compose(
        Wish(
            kind=kind,
            lessons=[one for one in lessons() if not chosen or one.name in chosen],
            start=shape.start if start is None else start,
            stop=shape.stop if stop is None else stop,
            first=first,
            hours=int(hours) if hours else HOURS,
            doubled=values["doubled"],
            off=read_days(values["off"]) or [],
        )
    )


def _report(form: Form, values: Values, *, screen: bool = False) -> Report:
    return sheet.report(_plan(form, values), group=values["who"], place=values["place"], screen=screen)
