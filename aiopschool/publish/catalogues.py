"""Interface texts: every `.po` under `locale/` is compiled to the `.mo` that Python's gettext reads.

The `.mo` files are committed, so only who changes texts needs Babel (extra `test`).
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

# The rest of the header (dates, version of the compiler) would differ from run to run.
_KEPT = ("Language:", "Plural-Forms:", "MIME-Version:", "Content-Type:", "Content-Transfer-Encoding:")


class _Timeless:
    """A catalogue as Babel's writer reads it, with only the lasting part of the header."""

    charset = "utf-8"

    def __init__(self, catalogue: Any) -> None:
        self._catalogue = catalogue

    def __iter__(self) -> Iterator[Any]:
        header, *messages = self._catalogue
        header.string = "".join(f"{x}\n" for x in header.string.splitlines() if x.startswith(_KEPT))
        yield header
        yield from messages


def compile_catalogue(po: Path) -> bytes:
    """The `.mo` of one `.po`: the same bytes on every run and every machine.

    Raises `ImportError` that says what to install when Babel is missing, `PoFileError` on a malformed file.
    """
    try:
        from babel.messages import mofile, pofile
    except ImportError as error:
        raise ImportError("Compiling texts needs Babel. Install it with: pip install -e .[test]") from error
    with po.open("rb") as stream:
        catalogue = pofile.read_po(stream, abort_invalid=True)
    result = io.BytesIO()
    mofile.write_mo(result, _Timeless(catalogue))
    return result.getvalue()


def compiled(locale: Path) -> dict[Path, bytes]:
    """What every `.mo` under the folder `locale` should hold."""
    return {po.with_suffix(".mo"): compile_catalogue(po) for po in sorted(locale.glob("*/LC_MESSAGES/*.po"))}
