"""An image as it travels: its pixels as PNG, or, where its colours are few, their numbers: half as much."""

from __future__ import annotations

import base64
import io
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

MOST_COLOURS = 256
FAST = 1  # of the levels of compression: more saves a hundredth and takes longer


def data_uri(pixels: NDArray[np.uint8]) -> str:
    """Rows of pixels with red, green, blue and opacity (`height × width × 4`) as an address for a page."""
    stream = io.BytesIO()
    image, options = _with_palette(pixels)
    image.save(stream, format="png", compress_level=FAST, **options)
    return "data:image/png;base64," + base64.b64encode(stream.getvalue()).decode("ascii")


def _with_palette(pixels: NDArray[np.uint8]) -> tuple[Image.Image, dict[str, Any]]:
    """The image with its colours in a list, if they are few, and what its list of opacities is then."""
    cells = np.ascontiguousarray(pixels).view(np.uint32)[..., 0]
    colours = np.unique(cells)
    if len(colours) > MOST_COLOURS:
        return Image.fromarray(pixels), {}
    image = Image.fromarray(np.searchsorted(colours, cells).astype(np.uint8)).convert("P")
    palette = colours.view(np.uint8).reshape(-1, 4)
    image.putpalette(palette[:, :3].tobytes())
    return image, {"transparency": palette[:, 3].tobytes()} if palette[:, 3].min() < 255 else {}
