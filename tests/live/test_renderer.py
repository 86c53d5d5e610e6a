"""The renderer draws with every matplotlib that may be installed, also the older one of the browser."""

from __future__ import annotations

import subprocess
import sys

OLDER = """
from matplotlib.backends import backend_svg
writer = backend_svg._XMLWriter
backend_svg.XMLWriter = writer  # its name until matplotlib 3.11
del backend_svg._XMLWriter
import aiopschool.live.renderer
backend_svg._XMLWriter = writer  # matplotlib's own drawing knows only the present name

from matplotlib.figure import Figure
from aiopschool.live import Scene
figure = Figure()
figure.subplots().plot([0, 1], [0, 2], marker="o")
assert "<path" in "".join(Scene(figure).fragments.values())
"""


def test_it_draws_with_the_writer_of_an_older_matplotlib():
    done = subprocess.run([sys.executable, "-c", OLDER], capture_output=True, encoding="utf-8")
    assert (done.returncode, done.stderr) == (0, "")
