"""An error that a reader can cause and mend: a Dutch sentence instead of a traceback."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from .texts import _


class ReaderError(KeyError):
    """A wrong name in a cell. In a notebook only the sentence is shown."""

    def __str__(self) -> str:
        return self.args[0]

    def _render_traceback_(self) -> list[str]:
        """What IPython prints instead of the traceback."""
        return [str(self)]


def unknown_name(name: object, known: Iterable[str]) -> ReaderError:
    """The error for a name that does not exist, with the names that look like it."""
    known = list(known)
    near = difflib.get_close_matches(str(name).lower(), known, n=3, cutoff=0.4) or known
    return ReaderError(_("“{name}” does not exist. Try: {near}.").format(name=name, near=", ".join(near)))
