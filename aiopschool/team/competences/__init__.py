"""The self-test of a teacher: 42 indicators, bars, what to learn next, and measurements to compare."""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import Any

import ipywidgets

from ...forms import FormTool, Values
from ...live import Table
from ...records.files import Files
from ...texts import _
from .links import places
from .model import areas, compared, score, to_learn
from .paper import MEASURED, area_rows, before, field_name, given, measurements, on_paper, self_test
from .picture import StepsPicture
from .show import markdown


class SelfTest(FormTool):
    """The questions, and below them what they say. A measurement keeps the answers of a day."""

    def __init__(self) -> None:
        self.picture = StepsPicture()
        self.advice = ipywidgets.Output()
        buttons = [
            ("measure", _("Keep as the measurement of today")),
            ("again", _("Begin again: kept measurements stay")),
        ]
        actions = {
            "measure": lambda _text: self.measure(),
            "again": lambda _text: self._ask_again(),
            "yes": lambda _text: self.begin_again(),
            "no": lambda _text: self.moments.say(_("Nothing has changed.")),
        }
        self.moments = Files(actions, buttons, {"title": _("Measurements")})
        super().__init__(self_test(), below=[self.moments, self.picture, self.advice])

    def changed(self) -> None:
        """Bars, and what to learn next."""
        answers, old = given(self.values), before(self.values)
        now = [score(area, answers).mean for area in areas()]
        both = [compared(area, old[1], answers) if old else None for area in areas()]
        then = [one and one[0] for one in both]
        self.picture.show(now, then, Table(self._header(old), area_rows(answers, old), self.form.title))
        self.advice.outputs = markdown(self._advice())

    def measure(self) -> None:
        """Keep the answers under the day of today; a second time that day takes the place of the first."""
        answers = given(self.values)
        if not answers:
            self.moments.say(_("Answer at least one question first."), bad=True)
            return
        today = f"{datetime.now():%Y-%m-%d}"

        def keep(values: Values) -> None:
            kept = [one for one in values[MEASURED] if one["date"] != today]
            note = next((one["note"] for one in values[MEASURED] if one["date"] == today), "")
            new = {"id": today, "date": today, "note": note, "answers": answers, "salt": secrets.token_hex(8)}
            values[MEASURED] = [*kept, new]

        self.change(keep)
        text = _("Kept: {n} of {all} answers, under {day}.")
        every = sum(len(area.indicators) for area in areas())
        self.moments.say(text.format(n=len(answers), all=every, day=on_paper(today)))

    def _ask_again(self) -> None:
        if given(self.values) in [answers for _day, answers in measurements(self.values)]:
            self.begin_again()
            return
        answers = {"yes": _("Yes, empty"), "no": _("No, keep")}
        question = _("Your present answers are in no measurement. Empty all answers?")
        self.moments.say("", question=question, answers=answers)

    def begin_again(self) -> None:
        """Empty the answers; measurements stay."""
        codes = [one.code for area in areas() for one in area.indicators]
        self.change(lambda values: values.update({field_name(code): "" for code in codes}))
        self.moments.say(_("The questions are empty. What you kept is still there."))

    @staticmethod
    def _header(old: tuple[str, Any] | None) -> list[str]:
        header = [_("Area"), _("Mean step (0 to 3)"), _("Answered")]
        return [*header, _("Since {day}").format(day=on_paper(old[0]))] if old else header

    def _advice(self) -> str:
        """What to learn next, and what changed, as Markdown."""
        answers, old = given(self.values), before(self.values)
        lines = [f"### {_('What to learn next')}"]
        following = to_learn(answers)
        if not following:
            lines.append(_("Answer a few questions first. Then you read here what helps you on."))
        lines += [f"1. **{one.text}** {one.next} {places(one)}" for one in following]
        grown = [area.name for area in areas() if old and _is_higher(compared(area, old[1], answers))]
        if grown:
            text = _("Since {day} you grew in: {areas}.")
            lines.append("\n" + text.format(day=on_paper(old[0]), areas=", ".join(grown)))
        return "\n".join(lines)


def _is_higher(both: Any) -> bool:
    return both is not None and both[1] > both[0]


TOOLS = {"competences": SelfTest}
