"""The risk class as a form, and what its answers say: on screen and on paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ...forms.fields import Choice, Choices, Field, Section
from ...forms.report import typed
from ...paper.sheet import Block, Bullets, Heading, Note, Table, Text
from ...texts import _, ngettext
from ..dated import Fact, fact, last_checked, on_paper
from .content import read
from .risk import (
    CARE,
    EMOTION,
    FORBIDDEN,
    HIGH,
    IS_AI,
    NO,
    NOT_AI,
    UNKNOWN,
    YES,
    Verdict,
    classes,
    judge,
    signs,
)

FEW = 2  # of the nine features of the supervisors: from here on a DPIA is mostly needed
_HEADS = {IS_AI: 0, EMOTION: 1, "toegang": 2, "klein_werk": 3, "praat": 4}  # the first sign of each part


def name(key: str) -> str:
    """The field of a sign."""
    return f"risk-{key}"


def risk_fields() -> list[Field | Section]:
    """A question for each sign, in parts, and the nine features of a DPIA."""
    heads = [
        _("Is it AI?"),
        _("Is it forbidden?"),
        _("Is it high risk?"),
        _("Is there an exception?"),
        _("Must people know?"),
    ]
    options = {YES: _("yes"), NO: _("no"), UNKNOWN: _("we do not know yet")}
    fields: list[Field | Section] = []
    for key, sign in signs().items():
        if key in _HEADS:
            fields.append(Section(title=heads[_HEADS[key]], folded=True))
        when = {name(EMOTION): (YES,)} if key == CARE else {}
        fields.append(Choice(name=name(key), label=sign.text, help=sign.help, options=options, when=when))
    return [*fields, *dpia_fields()]


def dpia_fields() -> list[Field | Section]:
    """The nine features: with two of them a data protection impact assessment is mostly needed."""
    text = _("In a DPIA you write down, before you begin, what can go wrong with data and what you do.")
    options = {str(n): feature for n, feature in enumerate(read("questions")["dpia"], start=1)}
    return [
        Section(title=_("Is a DPIA needed?"), text=text, folded=True),
        Choices(name="dpia", label=_("What is true of this system?"), options=options),
    ]


def verdict(values: Mapping[str, Any]) -> Verdict:
    """The class that the answers in these values lead to."""
    return judge({key: values.get(name(key), "") for key in signs()})


def headline(found: Verdict) -> str:
    """The class in a sentence, as certain as it is."""
    if not found.known:
        return _("Answer the questions. Then you read here in which class the system falls.")
    own = classes()[found.class_]
    if found.class_ == HIGH and found.excepted:
        text = _("Class: {name}, perhaps with an exception. {sentence}")
    elif found.open:
        text = _("For now: {name}. {sentence}")
    else:
        text = _("Class: {name}. {sentence}")
    return text.format(name=own["naam"], sentence=own["zin"])


def remarks(found: Verdict) -> list[str]:
    """What else counts: open questions, the exception, more duties."""
    said = []
    if found.known and found.open:
        text = ngettext(
            "{n} question is still open. Its answer can change the class.",
            "{n} questions are still open. Their answers can change the class.",
            len(found.open),
        )
        said.append(text.format(n=len(found.open)))
    if found.excepted:
        said.append(
            _("Ask the supplier for the reason of the exception on paper. Without it, it is high risk.")
        )
    if found.also:
        said.append(_("People must also know that it is AI."))
    return said


def dpia_said(values: Mapping[str, Any]) -> str:
    """What the ticked features say of a DPIA; empty when none is ticked and no class asks for it."""
    count = len(values.get("dpia", []))
    if verdict(values).class_ == HIGH or count >= FEW:
        return _("A DPIA is mostly needed. Make it with your DPO, before you begin.")
    if count:
        return _("One feature is true. Ask your DPO whether a DPIA is needed, and keep the answer.")
    return ""


def law(found: Verdict) -> list[Fact]:
    """The facts behind a verdict, each once; the ones that count for every system come last."""
    keys = [sign.fact for sign in (*found.because, *found.also)]
    if found.class_ == HIGH:
        keys += ["ai-act-6-3"] * found.excepted
        keys += ["ai-act-26", "ai-act-27", "ai-act-111", "ai-act-omnibus"]
    if found.class_ not in (FORBIDDEN, NOT_AI):
        keys += ["ai-act-25"] * (found.class_ != HIGH) + ["ai-act-4"]
    return [fact(key) for key in dict.fromkeys([*keys, "gdpr-35", "gdpr-criteria"])]


def no_advice() -> str:
    """What this is not."""
    text = _("This is no legal advice. The facts were checked on {day}. Laws change: look at the source.")
    return text.format(day=on_paper(last_checked()))


def risk_blocks(values: Mapping[str, Any]) -> list[Block]:
    """The verdict on paper."""
    found = verdict(values)
    if not found.known:
        return [Heading(_("Class of risk")), Text(_("Not looked into yet.")), Text(no_advice())]
    blocks: list[Block] = [
        Heading(_("Class of risk")),
        Note(headline(found), [*remarks(found), *_dpia(values)]),
    ]
    if found.because and found.class_ != NOT_AI:
        blocks += [Text(_("You answered yes to:")), Bullets([sign.text for sign in found.because])]
    blocks += [Text(_("What you do:")), Bullets(classes()[found.class_]["doen"])]
    if found.open:
        blocks += [Text(_("Still open:")), Bullets([sign.text for sign in found.open])]
    return [*blocks, law_table(law(found)), Text(no_advice())]


def _dpia(values: Mapping[str, Any]) -> list[str]:
    said = dpia_said(values)
    return [said] if said else []


def law_table(facts: Sequence[Fact]) -> Table:
    """Facts with their source (2024/1689 is no fraction), since when they hold, when they were checked."""
    rows = [[one.text, typed(one.source), on_paper(one.applies), on_paper(one.checked)] for one in facts]
    header = [_("What holds"), _("Source"), _("From"), _("Checked")]
    return Table(header, rows, widths=(11, 9, 4, 5), breaks=True)
