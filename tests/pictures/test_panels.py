"""Axes side by side: they keep clear of each other and of the edges, in wide and in narrow pictures."""

from __future__ import annotations

import pytest
from matplotlib.figure import Figure

from aiopschool.pictures.artists import change
from aiopschool.pictures.panels import alone, beside, dots, legend, line, window


@pytest.mark.parametrize("across", [388, 560])
@pytest.mark.parametrize("share", [0.5, 0.7])
def test_names_and_numbers_have_room_beside_both_axes(across, share):
    figure = Figure(figsize=(across / 72, 300 / 72), dpi=72)
    boxes = [axes.get_window_extent() for axes in beside(figure, share)]
    assert boxes[0].width / (boxes[0].width + boxes[1].width) == pytest.approx(share)
    assert boxes[0].x0 >= 45
    assert boxes[1].x0 - boxes[0].x1 >= 45
    assert boxes[1].x1 <= across
    assert min(box.y0 for box in boxes) >= 30
    assert alone(figure).get_window_extent().x1 == pytest.approx(boxes[1].x1)


def test_a_window_stays_when_a_line_gets_points_outside():
    axes = window(alone(Figure()), ("w", "L(w)"), xlim=(0, 2), ylim=(-1, 1))
    drawn = line(axes, "black")
    dots(axes, [(1, 50), (9, 0)])
    change(drawn, data=([0, 9], [0, 50]))
    legend(axes, {"the path": drawn})
    assert (axes.get_xlim(), axes.get_ylim()) == ((0, 2), (-1, 1))
    assert (axes.get_xlabel(), axes.get_ylabel()) == ("w", "L(w)")
    assert [text.get_text() for text in axes.get_legend().get_texts()] == ["the path"]
