"""A page in a browser as a widget sees it: sends what `base.js` would."""

from __future__ import annotations

from typing import Any

from aiopschool.browser import BrowserWidget


class Page:
    """A page that shows a widget. `does` is something a reader does there, `confides` what is not kept."""

    def __init__(self, widget: BrowserWidget) -> None:
        widget.pages = getattr(widget, "pages", 0) + 1  # every page counts for itself
        self.widget, self.by = widget, f"page{widget.pages}"
        self.log: list[list[Any]] = []
        self.last = 0

    @property
    def waiting(self) -> list[list[Any]]:
        """What is not confirmed yet."""
        return [entry for entry in self.log if entry[0] > self.widget.seen.get(self.by, 0)]

    def notes(self, about: str, kind: str, *values: Any) -> None:
        """Something is done while the kernel is busy: it comes along with what is done next."""
        self.last += 1
        self.log = [*self.waiting, [self.last, about, kind, *values]]

    def does(self, about: str, kind: str, *values: Any) -> None:
        self.notes(about, kind, *values)
        self.widget.set_state({"sent": {"by": self.by, "log": list(self.log)}})

    def confides(self, about: str, kind: str, *values: Any) -> None:
        self.widget._handle_custom_msg({"about": about, "kind": kind, "values": list(values)}, [])
