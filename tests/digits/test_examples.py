"""The handwritten digits."""

from __future__ import annotations

import pytest

from aiopschool.digits import digits


def test_the_digits():
    images, labels = digits()
    assert images.shape == (1797, 8, 8)
    assert (images.min(), images.max()) == (0, 16)
    assert sorted(set(labels.tolist())) == list(range(10))
    assert labels[:10].tolist() == list(range(10))
    with pytest.raises(ValueError, match="read-only"):
        images[0, 0, 0] = 1
