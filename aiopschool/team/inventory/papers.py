"""The inventory on paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ...forms import Form, Report, typed
from ...paper.sheet import Block, Bullets, Heading, Line, Styled, Table, Text
from ...texts import _
from . import content, findings

WIDTHS = (3, 3, 4, 4, 3, 3, 4)


def paper(form: Form, values: Mapping[str, Any], tools: Sequence[findings.Tool] | None = None) -> Report:
    """The list as a table, what to look at first, and the notes. `tools` are in the order of the reader."""
    listed = values["tools"] if tools is None else tools
    told = list(findings.sentences(listed, values["silent"]))
    blocks: list[Block] = [Text(" ".join(told)), _table(listed)]
    if found := findings.to_do(listed):
        blocks += [Heading(_("Look at this first")), Bullets([_item(text, names) for text, names in found])]
    if values["silent"]:
        ticked = [text for key, text in content.silent().items() if key in values["silent"]]
        blocks += [Heading(_("Silent AI that you saw")), Bullets(ticked)]
    notes = [_item(findings.name_of(tool), [tool["note"]]) for tool in listed if tool["note"].strip()]
    if notes:
        blocks += [Heading(_("Notes")), Bullets(notes)]
    return Report(form.title, blocks, about=_("The AI of our school"), wide=True)


def _item(text: str, names: Sequence[str]) -> Line:
    return Line([Styled(typed(text), "strong"), ": ", typed(", ".join(names))])


def _table(tools: Sequence[findings.Tool]) -> Table:
    header = [
        _("tool and supplier"),
        _("type (family)"),
        _("goal"),
        _("data"),
        _("who decides"),
        _("with less data?"),
        _("kept now → is enough"),
    ]
    rows = [[typed(text) for text in _row(tool)] for tool in tools]
    return Table(header, rows, widths=WIDTHS, height=0, breaks=True)


def _row(tool: findings.Tool) -> list[str]:
    name, family, type, goal, data, decides, kept, _silent = findings.row(tool)
    mark = _("silent AI") if findings.is_silent(tool) else ""
    whole = f"{type} ({family})" if family else type
    less = {"yes": _("yes"), "no": _("no")}.get(tool["less"], "")
    enough = content.periods().get(tool["shortest"], "")
    return [
        "; ".join(filter(None, [name, tool["supplier"], mark])),
        whole,
        goal,
        data,
        ": ".join(filter(None, [decides, tool["person"]])),
        ": ".join(filter(None, [less, tool["how"]])),
        " → ".join(filter(None, [kept, enough])),
    ]
