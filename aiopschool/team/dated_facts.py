"""All facts that age as one table: what holds, since when, where it stands, and when it was checked."""

from __future__ import annotations

from html import escape

import ipywidgets

from ..texts import _, language
from .dated import Fact, facts, last_checked, on_paper


class DatedFacts(ipywidgets.HTML):
    """The facts in the order of the day on which they begin to hold."""

    def __init__(self) -> None:
        header = (_("what holds"), _("holds from"), _("source"), _("checked on"))
        head = "".join(f'<th scope="col">{escape(text)}</th>' for text in header)
        rows = "".join(_row(one) for one in sorted(facts().values(), key=lambda one: one.applies))
        oldest = _("Nothing here was checked before {day}. Is that long ago? Look at the source first.")
        name = escape(_("Facts with a date"))
        super().__init__(
            f'<div lang="{language()}"><p>{escape(oldest.format(day=on_paper(last_checked())))}</p>'
            f'<div role="region" tabindex="0" aria-label="{name}" style="overflow-x: auto"><table>'
            f"<caption>{name}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div></div>"
        )
        self.add_class("aiop-overview")
        self.add_class("aiop-dated")


def _row(one: Fact) -> str:
    source = (
        f'<a href="{escape(one.link)}" target="_blank" rel="noopener noreferrer">{escape(one.source)}</a>'
    )
    rest = (on_paper(one.applies), source, on_paper(one.checked))
    return f'<tr><th scope="row">{escape(one.text)}</th>{"".join(f"<td>{cell}</td>" for cell in rest)}</tr>'


TOOLS = {"dated": DatedFacts}
