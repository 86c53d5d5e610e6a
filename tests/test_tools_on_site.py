"""Every tool in a page: it is made of what our wheel for a site holds, and nothing else."""

from __future__ import annotations

import zipfile

from aiopschool.publish.site.wheels import own_wheel
from aiopschool.tools import tool_names

from .test_page import ROOT, in_page

MAKE = """
from pathlib import Path
import aiopschool
assert Path(aiopschool.__file__).is_relative_to({package!r}), aiopschool.__file__
from aiopschool.tools import tool, tool_names
for name in tool_names():
    tool(name, lang="nl")
"""


def test_every_tool_can_be_shown_in_a_page(tmp_path):
    wheel = own_wheel(ROOT, "0.0", tmp_path)
    with zipfile.ZipFile(wheel.path) as archive:
        archive.extractall(tmp_path / "package")
    assert len(tool_names()) > 1
    in_page(MAKE.format(package=str(tmp_path / "package")), tmp_path, tmp_path / "package")
