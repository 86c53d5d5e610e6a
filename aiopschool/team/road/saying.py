"""What is said of a plan in words: when a step runs, what begins too early, what runs today."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ...numbers import format_number
from ...texts import N_, _, ngettext
from .content import Step, phases, steps
from .plan import Plan, early, in_summer, late, progress, running

STATE_NAMES = {
    "todo": N_("not yet begun"),
    "doing": N_("being done"),
    "done": N_("done"),
    "skipped": N_("skipped"),
}
SIGNS = {"todo": "○", "doing": "◐", "done": "✓", "skipped": "–"}
FEW = 3  # steps named in one sentence


def state_name(state: str) -> str:
    """A state as the reader sees it: never a colour alone."""
    return f"{SIGNS[state]} {_(STATE_NAMES[state])}"


def name_of(plan: Plan) -> str:
    """The name of the school, or what stands for it."""
    return plan.name or _("our school")


def length(months: int) -> str:
    """How long something takes."""
    return ngettext("{n} month", "{n} months", months).format(n=format_number(months))


def period(plan: Plan, id: str) -> str:
    """When a step runs."""
    entry = plan.entries[id]
    first, last = plan.month(entry.begin).name, plan.month(entry.end).name
    return first if entry.months == 1 else f"{first} – {last}"


def sign_and_period(plan: Plan, id: str) -> str:
    """How far a step is, as a sign, and when it runs."""
    return f"{SIGNS[plan.entries[id].state]} {period(plan, id)}"


def so_far(plan: Plan, phase: int | None = None) -> str:
    """How far one phase is, or the whole road."""
    made = progress(plan, phase)
    done = _("{n} of {all} done").format(n=format_number(made.done), all=format_number(made.all))
    doing = _("{n} being done").format(n=format_number(made.doing)) if made.doing else ""
    return ", ".join(filter(None, [done, doing]))


def how_far(plan: Plan) -> str:
    """How far a school is, as a sentence."""
    text = _("{school}: {so_far}.").format(school=name_of(plan), so_far=so_far(plan))
    return text[0].upper() + text[1:]


def too_early(plan: Plan) -> dict[str, list[str]]:
    """Per step that begins too early the sentences that say why."""
    said: dict[str, list[str]] = {}
    for one in early(plan):
        needed = one.needed.name
        if one.left_out:
            text = _("It leans on {needed}, and you leave that out.").format(needed=needed)
        else:
            end = plan.month(plan.entries[one.needed.id].end).name
            text = _("It begins before {needed} is done ({end}).").format(needed=needed, end=end)
        said.setdefault(one.step.id, []).append(text)
    return said


def sentences(plan: Plan, today: date) -> list[str]:
    """The whole road: how far, what runs today, what is late, what begins too early or in summer."""
    said = [how_far(plan)]
    number = plan.number(today)
    if number:
        said.append(_("Today is month {n}.").format(n=format_number(number)))
    clashes = [steps()[id] for id in too_early(plan)]
    about = (
        (_("Planned now: {steps}."), running(plan, today)),
        (_("Too late: {steps}."), late(plan, today)),
        (_("Begins too early for what it leans on: {steps}."), clashes),
        (_("Begins in July or August: {steps}."), in_summer(plan)),
    )
    return said + [text.format(steps=_named(found)) for text, found in about if found]


def _named(found: Sequence[Step]) -> str:
    named = [step.name for step in found[:FEW]]
    rest = len(found) - len(named)
    more = [ngettext("{n} more", "{n} more", rest).format(n=format_number(rest))] if rest else []
    return ", ".join(named + more)


def header() -> list[str]:
    """The columns of the table of a plan."""
    when = [_("begins"), _("ends"), _("months")]
    return [_("phase"), _("which step"), *when, _("who"), _("state"), _("leans on"), _("note")]


def rows(plan: Plan) -> list[list[str]]:
    """One row per step."""
    clashes = too_early(plan)
    made = []
    for phase in phases():
        for step in phase.steps:
            entry = plan.entries[step.id]
            remarks = [*clashes.get(step.id, []), entry.note]
            made.append(
                [
                    f"{phase.number} {phase.title}",
                    step.name,
                    plan.month(entry.begin).name,
                    plan.month(entry.end).name,
                    format_number(entry.months),
                    entry.owner,
                    state_name(entry.state),
                    ", ".join(step.needs),
                    " ".join(filter(None, remarks)),
                ]
            )
    return made
