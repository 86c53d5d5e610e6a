"""Groups of controls, one open at a time."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any, Self

from ..texts import _
from .control import Control, specs


@dataclass(frozen=True, kw_only=True)
class Tabs(Control):
    """Groups of controls of which one is seen at a time; the value is the name of the open tab."""

    tabs: Sequence[tuple[str, str, Sequence[Control]]]

    kind = "tabs"

    @property
    def options(self) -> dict[str, str]:
        """Keys and labels."""
        return {key: label for key, label, _inside in self.tabs}

    @property
    def start(self) -> str:
        return next(iter(self._pages()), self.tabs[0])[0]

    def _pages(self) -> list[tuple[str, str, list[dict[str, Any]]]]:
        """Key, label and what stands in it, of every tab that is left after `without`."""
        pages = ((key, label, specs(inside), inside) for key, label, inside in self.tabs)
        return [(key, label, drawn) for key, label, drawn, inside in pages if drawn or not inside]

    def specs(self) -> list[dict[str, Any]]:
        """What stands in the only tab that is left needs no tab."""
        pages = self._pages()
        return pages[0][2] if len(pages) == 1 < len(self.tabs) else super().specs() if pages else []

    def spec(self) -> dict[str, Any]:
        return super().spec() | {"tabs": [list(page) for page in self._pages()]}

    def without(self, names: Collection[str]) -> Self:
        tabs = [
            (key, label, [control.without(names) for control in inside]) for key, label, inside in self.tabs
        ]
        return replace(super().without(names), tabs=tabs)

    def check(self, value: Any) -> str:
        if value not in self.options:
            raise ValueError(_("Choose one of: {options}.").format(options=", ".join(self.options)))
        return value

    def inside(self) -> list[Control]:
        return [control for _key, _label, controls in self.tabs for control in controls]
