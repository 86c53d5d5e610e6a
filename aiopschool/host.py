"""Where Python runs: on a computer or in the page itself (Pyodide), and for which cell.

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


def running_cell() -> str:
    """The id of the notebook cell that runs now; empty where nobody tells it.

    >>> running_cell()
    ''
    """
    shell = sys.modules["IPython"].get_ipython() if "IPython" in sys.modules else None
    message = shell.get_parent() if hasattr(shell, "get_parent") else {}
    return str(message.get("metadata", {}).get("cellId", ""))
