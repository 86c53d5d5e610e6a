"""The regions of a plane in which a network predicts each class, hatched."""

from __future__ import annotations

import numpy as np
from contourpy import contour_generator
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from ... import style
from ...pictures.artists import change

FAR = 1e9
NOTHING = Path(np.zeros((1, 2)))


class Regions:
    """Two hatched areas: where a score is below 0, and where it is not."""

    def __init__(self, axes: Axes) -> None:
        self._patches = [
            axes.add_patch(
                PathPatch(
                    NOTHING,
                    facecolor="white",
                    edgecolor=style.CLASS_COLORS[n],
                    hatch=style.CLASS_HATCHES[n],
                    linewidth=1,
                    zorder=1,
                )
            )
            for n in range(2)
        ]

    def show(self, xs: np.ndarray, ys: np.ndarray, scores: np.ndarray) -> None:
        """The regions for scores on a grid: rows for ys, columns for xs."""
        lines = contour_generator(xs, ys, scores, fill_type="OuterCode")
        for patch, ends in zip(self._patches, ((-FAR, 0.0), (0.0, FAR)), strict=True):
            points, codes = lines.filled(*ends)
            path = Path(np.concatenate(points).round(3), np.concatenate(codes)) if points else NOTHING
            if not np.array_equal(patch.get_path().vertices, path.vertices):
                patch.set_path(path)
            change(patch, visible=bool(points))
