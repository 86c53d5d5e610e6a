"""A picture of the reader's own, from a file."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import Any

from ..texts import _
from .control import Control


@dataclass(frozen=True, kw_only=True)
class PictureFile(Control):
    """A picture of the reader's own. The browser makes it a small grey square; the file itself stays there.

    The value is a tuple of rows with grey values from 0 to 255, or None as long as there is none.
    """

    size: int = 128
    start: None = None

    kind = "picture"

    def spec(self) -> dict[str, Any]:
        wrong = _("This file is no picture that this browser knows. Choose a photo (jpg or png).")
        return super().spec() | {"size": self.size, "wrong": wrong}

    def show(self, value: Any) -> dict[str, Any]:
        return {"chosen": value is not None}

    def read(self, raw: dict[str, Any]) -> tuple[tuple[int, ...], ...]:
        grey = base64.b64decode(str(raw.get("grey", "")), validate=True)
        if len(grey) != self.size**2:
            raise ValueError(_("This picture did not arrive whole. Choose it again."))
        return tuple(tuple(grey[i : i + self.size]) for i in range(0, len(grey), self.size))

    def plain(self, value: Any) -> Any:
        return None if value is None else [list(row) for row in value]
