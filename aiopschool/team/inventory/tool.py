"""The inventory in a notebook: the form, what it tells, a table that sorts, and the three slots."""

from __future__ import annotations

from html import escape

import ipywidgets

from ...forms import FormTool, Report, SortableTable
from ...texts import _, language
from . import content, findings
from .asking import inventory
from .papers import paper
from .picture import Slots, ThreeSlots


class Inventory(FormTool):
    """Which AI do we have? Kept on the device as it is typed."""

    def __init__(self) -> None:
        self.told = ipywidgets.HTML()
        self.told.add_class("aiop-told")
        self.overview = SortableTable(_("Our tools"), findings.header())
        self.picture = ThreeSlots()
        super().__init__(inventory(), below=[self.told, self.overview, self.picture])

    def changed(self) -> None:
        tools = self.values["tools"]
        empty = _("The list is empty. Add a tool, or put in the examples.")
        self.overview.show([findings.row(tool) for tool in tools], empty)
        self.told.value = self._tell()
        self.picture.show_tools([_slots(tool) for tool in tools or content.examples()])

    def _tell(self) -> str:
        tools = self.values["tools"]
        told = " ".join(findings.sentences(tools, self.values["silent"]))
        items = [
            f"<li>{escape(text)}: {escape(', '.join(names))}</li>" for text, names in findings.to_do(tools)
        ]
        first = f"<p><strong>{escape(_('Look at this first'))}</strong></p><ul>{''.join(items)}</ul>"
        return f'<div lang="{language()}"><p>{escape(told)}</p>{first if items else ""}</div>'

    def paper(self) -> Report:
        """The list in the order of the table."""
        order = {tuple(row): n for n, row in enumerate(self.overview.rows)}
        tools = sorted(self.values["tools"], key=lambda tool: order[tuple(findings.row(tool))])
        return paper(self.form, self.values, tools)


def _slots(tool: findings.Tool) -> Slots:
    name = findings.name_of(tool)
    return Slots(name, tool["type"], tool["goal"], tuple(tool["data"]), tool["decides"])
