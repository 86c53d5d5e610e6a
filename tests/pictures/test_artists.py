"""An artist changes only when it will look different."""

from __future__ import annotations

import numpy as np
import pytest
from matplotlib.figure import Figure

from aiopschool.pictures.artists import change


def stale(artist, **properties) -> bool:
    artist.stale = False
    change(artist, **properties)
    return artist.stale


@pytest.fixture
def axes():
    return Figure().add_subplot()


def test_what_looks_the_same_is_left_alone(axes):
    (line,) = axes.plot([0, 1], [2, 3], color="#0072B2")
    assert not stale(line, data=([0, 1], [2, 3]), color="#0072B2", visible=True)
    assert stale(line, data=([0, 1], [2, 4]))
    assert stale(line, color="#000000")
    assert not stale(line, color="black")
    assert stale(line, data=([], []))
    assert line.get_xydata().shape == (0, 2)


def test_texts_bars_and_polygons(axes):
    text = axes.text(0, 0, "1")
    assert not stale(text, text="1")
    assert stale(text, text="2", visible=False)
    assert (text.get_text(), text.get_visible()) == ("2", False)
    (bar,) = axes.bar([0], [5], facecolor="white")
    assert not stale(bar, height=5, facecolor="white", hatch="")
    assert stale(bar, hatch="//")
    (polygon,) = axes.fill([0, 1, 1], [0, 0, 1])
    assert not stale(polygon, xy=[(0, 0), (1, 0), (1, 1)])
    assert stale(polygon, xy=[(0, 0), (1, 0), (1, 2)])
    assert np.array_equal(polygon.get_xy()[2], (1, 2))
