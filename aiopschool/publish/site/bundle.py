"""One archive for all that is plain Python: the standard library with the packages of the kernel in it.

Python reads modules from it without unpacking, so a page gets one file in the place of thirty and writes none
of their modules to its disk. What has compiled parts, or opens files of its own, stays a wheel.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from .wheels import Wheel, write

OPENS_FILES = {"aiopschool"}
NOTHING = "none.zip"  # for a package that is in the bundle: the kernel asks for it by name


def divide(wheels: Iterable[Wheel], later: set[str]) -> tuple[list[Wheel], list[Wheel]]:
    """The wheels for the bundle, and those that stay; `later` are the packages that a cell may ask for."""
    bundled: list[Wheel] = []
    apart: list[Wheel] = []
    for wheel in wheels:
        stays = not wheel.is_pure or wheel.name in later | OPENS_FILES
        (apart if stays else bundled).append(wheel)
    return bundled, apart


def bundle(library: Path, wheels: Iterable[Wheel], target: Path) -> Path:
    """The standard library and these wheels as one archive."""
    return write(target, _files([library, *(wheel.path for wheel in wheels)]))


def _files(archives: Iterable[Path]) -> Iterator[tuple[str, bytes]]:
    found: set[str] = set()
    for file in archives:
        with zipfile.ZipFile(file) as archive:
            for name in archive.namelist():
                if name not in found and not name.endswith("/"):
                    found.add(name)
                    yield name, archive.read(name)
