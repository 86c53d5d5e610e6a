"""Where Python runs: on a computer, or in the page itself (Pyodide).

In a page there are no other processes, no threads and no file locks: the modules for them are there, but what
they start fails. So code that uses these asks here first.
"""

from __future__ import annotations

import sys


def in_browser() -> bool:
    """Whether Python runs in the page.

    >>> in_browser()
    False
    """
    return sys.platform == "emscripten"
