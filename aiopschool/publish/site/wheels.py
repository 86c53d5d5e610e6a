"""Wheels: what is in one, and our own, with only what a page uses."""

from __future__ import annotations

import email.parser
import hashlib
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from packaging.utils import canonicalize_name

from ...texts import catalogues
from .fetching import sha256
from .pieces import CHANGED, SPARE, SPARE_IN_ALL

DATE = (1980, 1, 1, 0, 0, 0)  # of every file: the same content gives the same bytes
UNIX = 3  # as the system that made an archive, on every computer
KINDS = (".py", ".js", ".css", ".mo", ".csv", ".json", ".svg", ".toml")
# Makers need a computer, and so does who reads the source of a sheet; a lesson's facts and its sheet are
# of these. What a form prints are blocks of a sheet, so those stay.
LEFT_OUT = re.compile(
    r"(publish|lab|exercises/plausible)/|paper/(markdown|names|nodes|note|reading)\.py"
    r"|cli\.py|lessons/\w+/(sheet|\w*facts)\.py|__pycache__/"
)


@dataclass(frozen=True)
class Wheel:
    """A wheel on disk."""

    path: Path

    @cached_property
    def files(self) -> list[str]:
        with zipfile.ZipFile(self.path) as archive:
            return archive.namelist()

    @cached_property
    def metadata(self) -> email.message.Message:
        """What `METADATA` says."""
        name = next(name for name in self.files if re.fullmatch(r"[^/]+\.dist-info/METADATA", name))
        with zipfile.ZipFile(self.path) as archive:
            return email.parser.BytesParser().parsebytes(archive.read(name))

    @property
    def name(self) -> str:
        return canonicalize_name(self.metadata["Name"])

    @property
    def version(self) -> str:
        return self.metadata["Version"]

    @property
    def is_pure(self) -> bool:
        """Whether it holds nothing that was compiled for one kind of processor."""
        return self.path.name.endswith("-none-any.whl")

    @property
    def modules(self) -> list[str]:
        """The names that a cell may import from it."""
        inside = (name.split("/") for name in self.files if not re.match(r"[^/]+\.(dist-info|data)/", name))
        return sorted(
            {parts[0].removesuffix(".py") for parts in inside if len(parts) > 1 or _is_code(parts[0])}
        )

    @property
    def licence(self) -> str:
        """How its metadata names its licence, in a few words."""
        classified = [
            line.rpartition(" :: ")[2]
            for line in self.metadata.get_all("Classifier", ())
            if line.startswith("License :: ")
        ]
        short = (self.metadata["License"] or "").strip().splitlines()
        return self.metadata["License-Expression"] or ", ".join(classified) or "".join(short[:1])


def _is_code(name: str) -> bool:
    return name.endswith(".py")


def write(target: Path, files: Iterable[tuple[str, bytes]], date: tuple[int, ...] = DATE) -> Path:
    """A zip archive with these files, the same bytes for the same content and date (year to second)."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in files:
            info = zipfile.ZipInfo(name, date)
            info.create_system, info.external_attr = UNIX, 0o644 << 16  # else nobody may read it
            archive.writestr(info, content, zipfile.ZIP_DEFLATED)
    return target


def trimmed(wheel: Wheel, cache: Path) -> Wheel:
    """The wheel without the files that no lesson opens, kept in `cache`; the same if there are none."""
    spare = f"{SPARE_IN_ALL}|{SPARE[wheel.name]}" if wheel.name in SPARE else SPARE_IN_ALL
    changed = CHANGED.get(wheel.name, {})
    if not any(re.match(spare, name) or name in changed for name in wheel.files):
        return wheel
    recipe = hashlib.sha256(f"{sha256(wheel.path)} {spare} {changed}".encode()).hexdigest()
    target = cache / recipe[:16] / wheel.path.name
    if not target.is_file():
        with zipfile.ZipFile(wheel.path) as archive:
            kept = [
                (name, _changed(archive.read(name), *changed.get(name, ())))
                for name in wheel.files
                if not re.match(spare, name)
            ]
        write(target.with_name("new"), kept).replace(target)  # whole, or not at all
    return Wheel(target)


def _changed(content: bytes, pattern: str = "", new: str = "") -> bytes:
    return re.sub(pattern, new, content.decode(), count=1).encode() if pattern else content


def own_wheel(root: Path, version: str, folder: Path) -> Wheel:
    """Our own wheel for a page, from the clone in `root`."""
    catalogues.build(root / "aiopschool")
    name = f"aiopschool-{version}"
    metadata = f"Metadata-Version: 2.4\nName: aiopschool\nVersion: {version}\n"
    metadata += "License-Expression: BSD-3-Clause AND CC-BY-4.0\n"
    files = [
        *_package(root / "aiopschool"),
        *_data(root / "data"),
        *_names(root / "notebooks"),
        (f"{name}.dist-info/METADATA", metadata.encode()),
        (f"{name}.dist-info/WHEEL", b"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"),
        (f"{name}.dist-info/RECORD", b""),  # whoever installs into a page does not read it
    ]
    return Wheel(write(folder / f"{name}-py3-none-any.whl", files))


def _package(folder: Path) -> Iterator[tuple[str, bytes]]:
    for file in sorted(folder.rglob("*")):
        inside = file.relative_to(folder).as_posix()
        if file.suffix in KINDS and not LEFT_OUT.match(inside) and "__pycache__" not in inside:
            yield f"aiopschool/{inside}", file.read_bytes()


def _data(folder: Path) -> Iterator[tuple[str, bytes]]:
    for file in sorted(folder.iterdir()):
        if file.is_file():
            yield f"aiopschool/_data/{file.name}", file.read_bytes()


def _names(folder: Path) -> Iterator[tuple[str, bytes]]:
    """The lessons ask only what their notebooks are called; the site has these as files of its own."""
    for file in sorted(folder.glob("[a-z][a-z]/*.ipynb")):
        yield f"aiopschool/_notebooks/{file.parent.name}/{file.name}", b""
