"""Every explorer of every lesson in English: it takes English numbers, and shows no Dutch notation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import pytest

from aiopschool.controls import Button, Field, MatrixField, PointField
from aiopschool.course import explore, explorer_names
from aiopschool.explorer import Explorer
from aiopschool.numbers import exact
from aiopschool.texts import speaking

from .dutch import DUTCH, strings


def seen(explorer: Explorer) -> Iterator[str]:
    """All that a reader sees or hears."""
    header, rows = explorer.table()
    yield from (explorer.describe(), *header, *(cell for row in rows for cell in row))
    yield from explorer.lines()
    yield from re.findall(r">([^<>]+)</", explorer.figure.svg())
    gestures = [gesture.state() for gesture in explorer.figure._gestures.values()]
    yield from strings([explorer.panel.specs, explorer.panel.shown, gestures])


def between(low: Any, high: Any) -> Fraction:
    """A number with decimals between two limits."""
    return exact(low) + (exact(high) - exact(low)) * Fraction("0.4321")


def other_values(explorer: Explorer) -> Iterator[tuple[str, Any]]:
    """A value with decimals for every control with numbers."""
    for control in explorer.panel.controls.values():
        if isinstance(control, Field) and None not in (control.low, control.high):
            yield control.name, between(control.low, control.high)
        elif isinstance(control, PointField):
            yield control.name, (between(*control.xlim), between(*control.ylim))
        elif isinstance(control, MatrixField):
            yield control.name, [[between(-1, 1) for _cell in row] for row in control.start]


@pytest.mark.parametrize("name", explorer_names())
def test_an_explorer_in_english(name):
    with speaking("en"):
        explorer = explore(name)
        assert [text for text in seen(explorer) if DUTCH.search(text)] == []
        for control, value in other_values(explorer):
            explorer.set(**{control: value})
            assert [text for text in seen(explorer) if DUTCH.search(text)] == [], control
        for control in list(explorer.panel.controls.values()):
            if isinstance(control, Button):
                explorer.act(control.action)
                assert [text for text in seen(explorer) if DUTCH.search(text)] == [], control.name
