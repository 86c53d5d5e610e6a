"""What the inventory tells: counts, and what is not known yet. Never a score: a list is no exam."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from ...texts import _, ngettext
from . import content

Tool = Mapping[str, Any]


def name_of(tool: Tool) -> str:
    """The name of a tool, also of one that has none yet."""
    return tool["name"].strip() or _("tool without a name")


def too_long(tool: Tool) -> bool:
    """Whether data are kept longer than is needed; not when one of both is not known."""
    order = [key for key in content.periods() if key != "unknown"]
    kept, enough = tool["kept"], tool["shortest"]
    return kept in order and enough in order and order.index(kept) > order.index(enough)


def is_silent(tool: Tool) -> bool:
    """Whether nobody chose its AI."""
    return tool["silent"] == "yes"


def sentences(tools: Sequence[Tool], ticked: Sequence[str]) -> Iterator[str]:
    """How the list stands."""
    silent = [tool for tool in tools if is_silent(tool)]
    yield ngettext("There is {n} tool on the list.", "There are {n} tools on the list.", len(tools)).format(
        n=len(tools)
    )
    if silent:
        yield ngettext(
            "The AI of {n} of them came along by itself.",
            "The AI of {n} of them came along by itself.",
            len(silent),
        ).format(n=len(silent))
    if ticked and len(ticked) > len(silent):
        yield ngettext(
            "You ticked {n} silent function above. Put its tool on the list too.",
            "You ticked {n} silent functions above. Put their tools on the list too.",
            len(ticked),
        ).format(n=len(ticked))


def to_do(tools: Sequence[Tool]) -> list[tuple[str, list[str]]]:
    """What to look at first, each with the names of the tools."""
    checks: list[tuple[str, Callable[[Tool], bool]]] = [
        (_("The tool decides by itself"), lambda tool: tool["decides"] == "tool"),
        (_("Nobody knows who decides"), lambda tool: tool["decides"] in ("", "unknown")),
        (_("The goal is not written down"), lambda tool: not tool["goal"].strip()),
        (_("It is not known which data are used"), lambda tool: not tool["data"]),
        (_("It can do with less data"), lambda tool: tool["less"] == "yes"),
        (_("The data are kept longer than is needed"), too_long),
        (_("Nobody knows how long the data are kept"), lambda tool: tool["kept"] in ("", "unknown")),
    ]
    found = [(text, [name_of(tool) for tool in tools if check(tool)]) for text, check in checks]
    return [(text, names) for text, names in found if names]


def header() -> list[str]:
    """The columns of the table."""
    return [
        _("tool"),
        _("family"),
        _("type"),
        _("goal"),
        _("data"),
        _("who decides"),
        _("kept now"),
        _("silent AI"),
    ]


def row(tool: Tool) -> list[str]:
    """One tool in the table."""
    return [
        name_of(tool),
        content.family_of(tool["type"]),
        content.all_types().get(tool["type"], tool["type"]),
        tool["goal"],
        content.kinds_in_words(tool["data"]),
        content.deciders().get(tool["decides"], tool["decides"]),
        content.periods().get(tool["kept"], tool["kept"]),
        {"yes": _("yes"), "no": _("no")}.get(tool["silent"], ""),
    ]
