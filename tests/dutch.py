"""What betrays Dutch notation in a text that should be English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

DUTCH = re.compile(
    r"\d(?:,|\{,\})\d"  # a decimal comma
    r"|\([^()]*;[^()]*\)"  # a semicolon between coordinates
    r"|\][^\[\]().]*[,;][^\[\]().]*\["  # an interval with outward brackets
    r"|\d\u202f%"
)


def strings(data: Any) -> Iterator[str]:
    """All texts in what goes to the browser."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        yield from strings(list(data.values()))
    elif isinstance(data, list | tuple):
        for item in data:
            yield from strings(item)
