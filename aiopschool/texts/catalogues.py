"""Catalogues: one `texts/<language>.po` for the library and one per lesson, read as if they were one.

Python's gettext reads a compiled `.mo`. It is made, never committed: with the wheel, and else by the first
who needs it. It keeps a digest of the `.po` files it was made from, so it is never older than they are.
Only compiling needs Babel. A page gets compiled catalogues without their sources.
"""

from __future__ import annotations

import gettext
import hashlib
import io
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).parents[1]
_DIGEST = "X-Digest"  # in the header of a compiled catalogue


class CatalogueError(Exception):
    """Two catalogues disagree."""


def languages(package: Path | None = None) -> list[str]:
    """The languages with a catalogue; English needs none."""
    top = package or PACKAGE
    return sorted(
        {one.stem for one in top.glob("texts/*.po")} or {one.stem for one in top.glob("texts/*.mo")}
    )


def sources(lang: str, package: Path | None = None) -> list[Path]:
    """The catalogues of one language: that of the library first, then those of the lessons."""
    top = package or PACKAGE
    return [po for pattern in ("texts", "lessons/*/texts") for po in sorted(top.glob(f"{pattern}/{lang}.po"))]


def target(lang: str, package: Path | None = None) -> Path:
    """Where the compiled catalogue of one language stands."""
    return (package or PACKAGE) / "texts" / f"{lang}.mo"


@lru_cache
def catalogue(lang: str) -> gettext.NullTranslations:
    """All texts in one language; without catalogue every text is its English source."""
    found = sources(lang) if lang.isidentifier() else []
    if not found and lang in languages():
        return gettext.GNUTranslations(io.BytesIO(target(lang).read_bytes()))
    return _ready(target(lang), found) if found else gettext.NullTranslations()


def _ready(mo: Path, found: Sequence[Path]) -> gettext.GNUTranslations:
    """The compiled catalogue; made anew when it is not there or a `.po` changed."""
    with suppress(OSError, UnicodeDecodeError):  # not there, or not a catalogue
        read = gettext.GNUTranslations(io.BytesIO(mo.read_bytes()))
        if read.info().get(_DIGEST.lower()) == _digest(found):
            return read
    content = compiled(found)
    with suppress(OSError):  # a folder where nobody may write: then it is made for this process only
        write(mo, content)
    return gettext.GNUTranslations(io.BytesIO(content))


def write(path: Path, content: bytes) -> None:
    """Write a whole file or nothing: another process may read or write it now."""
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=path.suffix)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def build(package: Path | None = None) -> list[Path]:
    """Compile every language; return the files."""
    for lang in languages(package):
        write(target(lang, package), compiled(sources(lang, package)))
    return [target(lang, package) for lang in languages(package)]


def compiled(found: Sequence[Path]) -> bytes:
    """The `.mo` of these catalogues: the same bytes on every run and every machine.

    Raises `CatalogueError` when two of them translate a text in another way, Babel's `PoFileError` for a
    malformed one, `ImportError` without Babel.
    """
    try:
        from babel.messages import mofile
    except ImportError as error:  # no catalogue can say this
        raise ImportError(
            "De Nederlandse teksten zijn nog niet gemaakt. Start met: python start.py"
        ) from error
    result = io.BytesIO()
    mofile.write_mo(result, _Merged(found))
    return result.getvalue()


def read(po: Path) -> Any:
    """One catalogue as Babel's `Catalog`."""
    from babel.messages import pofile

    with po.open("rb") as stream:
        return pofile.read_po(stream, abort_invalid=True)


class _Merged:
    """Several catalogues as Babel's writer reads one, without the dates of a usual header."""

    charset = "utf-8"

    def __init__(self, found: Sequence[Path]) -> None:
        self._found = found

    def __iter__(self) -> Iterator[Any]:
        catalogues = {po: read(po) for po in self._found}
        first = next(iter(catalogues.values()))
        header = next(iter(first))
        plural = f"nplurals={first.num_plurals}; plural={first.plural_expr};"
        lines = {"Content-Type": "text/plain; charset=utf-8", "Plural-Forms": plural}
        lines[_DIGEST] = _digest(self._found)
        header.string = "".join(f"{name}: {value}\n" for name, value in lines.items())
        yield header
        yield from together(catalogues).values()


def together(catalogues: dict[Path, Any]) -> dict[str | tuple[str, ...], Any]:
    """The translated messages of several catalogues by their id.

    Raises `CatalogueError` when two of them translate a text in another way.
    """
    found: dict[str | tuple[str, ...], tuple[Any, Path]] = {}
    for po, messages in catalogues.items():
        for message in messages:
            if not (message.id and message.string):
                continue
            other, where = found.setdefault(message.id, (message, po))
            if other.string != message.string:
                raise CatalogueError(
                    f"{message.id!r} has two translations:\n"
                    f"  {other.string!r} in {where}\n  {message.string!r} in {po}"
                )
    return {id: message for id, (message, _po) in found.items()}


def _digest(found: Sequence[Path]) -> str:
    """A hash of what the catalogues hold, the same for every kind of line ending."""
    digest = hashlib.sha256()
    for po in found:
        digest.update(po.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return digest.hexdigest()
