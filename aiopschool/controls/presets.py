"""Values with a name, from a list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .choice import Choice


@dataclass(frozen=True, kw_only=True)
class Presets(Choice):
    """Values with a name: choosing one sets them all, setting one of them chooses the name that fits.

    `values` maps keys to the values of other controls by name. One of the `options` has none: it stands for
    numbers of the reader's own.
    """

    values: Mapping[str, Mapping[str, Any]]

    @property
    def own(self) -> str:
        """The option without values."""
        return next(key for key in self.options if key not in self.values)
