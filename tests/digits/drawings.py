"""Digits as a pupil paints them on the grid: hard pixels, thin lines, three ways to write each digit.

`drawings.txt` shows them side by side, and then what nobody would call a digit.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np


def drawings(band: str) -> list[np.ndarray]:
    """The drawings that stand side by side in eight lines: `#` is 9 and `.` is 0."""
    rows = (line.split() for line in band.splitlines())
    return [
        np.array([[9 if cell == "#" else 0 for cell in row] for row in one])
        for one in zip(*rows, strict=True)
    ]


*_WAYS, _OTHERS = map(drawings, Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").split("\n\n"))
_NAMES = ("full", "one pixel", "diagonal cross", "chessboard", "line", "corner", "face", "letter H")
DIGITS = dict(enumerate(zip(*_WAYS, strict=True)))
NO_DIGITS = dict(zip(_NAMES, _OTHERS, strict=True))
