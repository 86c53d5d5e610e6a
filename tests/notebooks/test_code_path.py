"""The cells of the programming path print what they printed when a person last looked."""

from __future__ import annotations

import pytest

from .code_path import kept, printed
from .literals import lesson_sources

# Code for pupils opens a file of arrays and leaves it to Python to close it.
pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")


@pytest.mark.parametrize("source", lesson_sources(), ids=lambda path: path.stem)
def test_every_cell_prints_what_it_printed(source):
    assert printed(source) == kept(source).read_text(encoding="utf-8")
