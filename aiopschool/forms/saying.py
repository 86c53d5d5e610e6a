"""The interface texts of every form."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ..exercises.wording import RETRY
from ..host import in_browser
from ..texts import _


def where(path: Path) -> str:
    """Where it is kept."""
    if in_browser():
        return _(
            "What you fill in stays on this device, in this browser. Who clears the browser, clears it too."
        )
    return _("What you fill in stays on this device, in the file {name}.").format(name=path.name)


def words() -> Mapping[str, str]:
    """The texts of every form; `{…}` are filled in by the browser."""
    return {
        "choose": _("Choose"),
        "unanswered": _("not answered yet"),
        "add": _("Add: {one}"),
        "untitled": _("{one} without a name"),
        "up": _("{title}: up"),
        "down": _("{title}: down"),
        "remove": _("Remove"),
        "removeThis": _("{title}: remove"),
        "removed": _("{title} is removed."),
        "back": _("Put back"),
        "late": _("There is no answer."),
        "typed": _("What you typed is kept."),
        "retry": _(RETRY),
    }
