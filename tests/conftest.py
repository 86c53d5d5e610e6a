"""Settings for all tests."""

from __future__ import annotations

import os

from hypothesis import settings

# Speed is measured in benchmarks/, never by a deadline; CI draws the same examples every time.
settings.register_profile("aiopschool", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("aiopschool")
