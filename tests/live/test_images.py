"""Images travel small, and come back pixel by pixel."""

from __future__ import annotations

import base64
import io

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from aiopschool.live.images import data_uri


def read(uri: str) -> np.ndarray:
    """The pixels as a browser sees them."""
    head, _comma, body = uri.partition(",")
    assert head == "data:image/png;base64"
    return np.asarray(Image.open(io.BytesIO(base64.b64decode(body))).convert("RGBA"))


@given(st.integers(1, 9), st.integers(1, 70), st.integers(1, 400), st.booleans(), st.integers(0, 99))
def test_every_pixel_comes_back(rows, columns, colours, opaque, seed):
    random = np.random.default_rng(seed)
    palette = random.integers(0, 256, (colours, 4), dtype=np.uint8)
    if opaque:
        palette[:, 3] = 255
    pixels = palette[random.integers(0, colours, (rows, columns))]
    assert np.array_equal(read(data_uri(pixels)), pixels)


@pytest.mark.parametrize("colours", [2, 256, 257, 5000])
def test_few_colours_or_many(colours):
    colour = (np.arange(128 * 128, dtype=np.uint32) * 7919 % colours).reshape(128, 128, 1)
    pixels = np.concatenate([colour >> 8, colour & 255, 0 * colour, 0 * colour + 255], axis=2).astype(
        np.uint8
    )
    uri = data_uri(pixels)
    assert np.array_equal(read(uri), pixels)
    assert (len(uri) < 128 * 128 * 1.4) or colours > 256
