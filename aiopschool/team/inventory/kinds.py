"""The types of systems and the kinds of data as tables to read, from the same cards as the inventory."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import ipywidgets

from ...guidelines import cards
from ...texts import _, language
from . import content


class Types(ipywidgets.HTML):
    """Four families with thirteen types, and three kinds of data."""

    def __init__(self) -> None:
        types = [
            [family["naam"], system["naam"], system["uitleg"]]
            for family in cards()["families"]
            for system in family["systemen"]
        ]
        kinds = [
            [content.kinds_in_words([key]), ", ".join(kind["voorbeelden"])]
            for key, kind in zip(content.KINDS, cards()["gegevens"], strict=True)
        ]
        families, total = len(content.families()), len(types)
        about = _("{n} families, {total} types").format(n=families, total=total)
        tables = [
            _table(about, [_("family"), _("type"), _("what it does")], types),
            _table(
                _("{n} kinds of data").format(n=len(kinds)),
                [_("kind of data"), _("examples of a pupil")],
                kinds,
            ),
        ]
        source = _("After: {source} ({year}). The sentences are ours.").format(
            source=cards()["bron"]["naam"], year=cards()["bron"]["datum"]
        )
        super().__init__(
            f'<div lang="{language()}">{"".join(tables)}<p class="source">{escape(source)}</p></div>'
        )
        self.add_class("aiop-overview")


def _table(caption: str, header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table that scrolls by itself where it is too wide."""
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in header)
    body = "".join(
        f'<tr><th scope="row">{escape(first)}</th>{"".join(f"<td>{escape(text)}</td>" for text in rest)}</tr>'
        for first, *rest in rows
    )
    name = escape(caption, quote=True)
    return (
        f'<div role="region" tabindex="0" aria-label="{name}" style="overflow-x: auto"><table>'
        f"<caption>{name}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )
