"""A printed window lies on a printed image: seen on the pages of lesson 3."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image

from aiopschool.course import lessons
from aiopschool.paper.page import render
from aiopschool.publish.sheets import compose

MM = 5  # pixels per mm
(LESSON,) = (lesson for lesson in lessons() if lesson.number == 3)


def rulers(dark: np.ndarray, share: float) -> np.ndarray:
    """Where lines along the first axis begin, in mm."""
    found = np.flatnonzero(dark.mean(axis=0) > share)
    return found[np.diff(found, prepend=-10) > 3] / MM


def test_the_hole_of_the_window_shows_exactly_three_by_three_cells():
    documents = compose(LESSON, seed=0)

    def page(kind: str, n: int) -> np.ndarray:
        document = documents[next(name for name in documents if name.endswith(f"{kind}.pdf"))]
        png = render(document, form="png", ppi=25.4 * MM)[n]
        return np.asarray(Image.open(io.BytesIO(png)).convert("L")) < 128

    image = page("leerling", 1)[30 * MM : 100 * MM]
    cells = np.diff(rulers(image, 0.9))
    assert len(cells) == 6
    assert np.ptp(cells) <= 0.4
    window = page("kaarten", 0)[60 * MM : 100 * MM, : 105 * MM]
    outer_left, left, right, outer_right = rulers(window, 0.3)
    assert abs((right - left) - 3 * cells.mean()) <= 0.3
    assert abs((left - outer_left) - (outer_right - right)) <= 0.3
