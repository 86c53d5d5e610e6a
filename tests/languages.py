"""The languages that the tests of notation speak: Dutch, English, and one that nobody wrote a notation for."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

LANGUAGES = ("nl", "en", "xx")


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """What runs inside reads and writes this language."""
    before = os.environ.get("AIOPSCHOOL_LANG")
    os.environ["AIOPSCHOOL_LANG"] = language
    try:
        yield
    finally:
        if before is None:
            del os.environ["AIOPSCHOOL_LANG"]
        else:
            os.environ["AIOPSCHOOL_LANG"] = before
