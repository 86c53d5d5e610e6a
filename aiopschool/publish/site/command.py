"""The command `aiopschool site`: a folder that any web server can show, with everything in it."""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
import json
import shutil
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ...numbers import format_number
from ...texts import _
from ..editions import find_root
from . import bytecode, front, gathering, jupyterlite, pieces, serving
from .bundle import NOTHING, bundle, divide
from .errors import SiteError
from .fetching import sha256
from .lessons import pages
from .lock import PRELOADED, chain, own_lock
from .wheels import Wheel, own_wheel, trimmed, write

STAMP = "aiopschool-site.json"  # in the site: what it was made from, and the sum of all its files
INSTALL = 'python -m pip install -c constraints.txt -e ".[site]"'
STEPS = 5


def run(*, out: Path, wheels: Path | None, archive: bool = False, later: bool = True) -> int:
    """Build the site in `out`, also as a ZIP, and tell. Returns 1 with a sentence when it cannot.

    Without `later` it does not have what only the programming path imports: a test is ready sooner.
    """
    try:
        build(out.resolve(), wheels, later=later)
        if archive:
            print(_("As one file: {file}").format(file=packed(out.resolve())))
    except (SiteError, FileNotFoundError) as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        message = _(
            "I cannot write in {folder} ({reason}). Is the disk full? Choose another folder with --out."
        )
        print(message.format(folder=out, reason=error.strerror or error), file=sys.stderr)
        return 1
    return 0


def build(out: Path, given: Path | None, *, later: bool = True) -> None:
    """All steps, the slow ones with what is kept of an earlier time. Raises `SiteError`."""
    _check(out, given)
    root, cache = find_root(), _cache()
    _step(1, _("Python for the page and its packages"))
    runtime = gathering.runtime(cache, given)
    wheels = gathering.wheels(runtime, cache, given, later=later)
    with TemporaryDirectory(dir=cache) as work:
        folder = Path(work)
        _step(2, _("our own code"))
        wheels = _with_ours(wheels, root, folder, cache)
        _step(3, _("bytecode, so that a page starts faster"))
        library, ready = _ready(runtime, wheels, cache)
        _step(4, _("lessons with their first pictures"))
        _lay_out(folder / "lite", root, runtime, library, ready)
        made = _made_from(folder / "lite")
        if _is_up_to_date(out, made):
            print(_("Nothing changed: {folder} is up to date.").format(folder=out))
            return
        _step(5, _("the site"))
        jupyterlite.build(folder / "lite", folder / "site", root=root)
        _finish(folder / "site", wheels, root, made)
        _put(folder / "site", out)
    size = sum(file.stat().st_size for file in out.rglob("*") if file.is_file())
    done = _("The site is in {folder} ({size} MB). To look at it: python start.py serve {folder}")
    print(done.format(folder=out, size=format_number(size / 1e6, digits=0)))


def _check(out: Path, given: Path | None) -> None:
    if given and not given.is_dir():
        raise SiteError(_("{folder} is no folder.").format(folder=given))
    if out.exists() and not out.is_dir():
        raise SiteError(_("{folder} is no folder.").format(folder=out))
    if out.is_dir() and any(out.iterdir()) and not (out / STAMP).is_file():
        message = _("{folder} holds something else. Choose an empty or a new folder with --out.")
        raise SiteError(message.format(folder=out))
    if importlib.util.find_spec("jupyterlite_core") is None:
        raise SiteError(_("A site needs JupyterLite. Install it with: {line}").format(line=INSTALL))


def _cache() -> Path:
    """Where downloads and bytecode are kept, for every site of this user."""
    from platformdirs import user_cache_path

    cache = user_cache_path("aiopschool") / "site"
    cache.mkdir(parents=True, exist_ok=True)
    return cache


def _version(root: Path) -> str:
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]


def _step(number: int, what: str) -> None:
    print(_("{n} of {total}: {what}").format(n=number, total=STEPS, what=what), flush=True)


def _with_ours(found: list[Wheel], root: Path, folder: Path, cache: Path) -> list[Wheel]:
    """The wheels without what no lesson opens, and our own."""
    small = [trimmed(one, cache / "small") for one in found]
    return sorted([*small, own_wheel(root, _version(root), folder)], key=lambda wheel: wheel.name)


def _ready(runtime: Path, wheels: list[Wheel], cache: Path) -> tuple[Path, list[Wheel]]:
    """The standard library and the wheels as bytecode, where Node is."""
    library = runtime / pieces.STANDARD_LIBRARY
    program = bytecode.node()
    if program is None:
        text = _(
            "  There is no Node {n} or newer: the site gets sources, and a lesson starts twice as slowly."
        )
        print(text.format(n=bytecode.OLDEST))
        return library, wheels
    first, *others = bytecode.compiled(
        [library, *(wheel.path for wheel in wheels)], runtime, cache / "bytecode", program
    )
    return first, [Wheel(path) for path in others]


def _lay_out(folder: Path, root: Path, runtime: Path, library: Path, wheels: list[Wheel]) -> None:
    """The folder from which JupyterLite builds."""
    pyodide = folder / "static" / "pyodide"
    pyodide.mkdir(parents=True)
    original = gathering.original_lock(runtime)
    bundled, apart = divide(wheels, chain(original["packages"], pieces.LATER))
    for name in pieces.RUNTIME:
        if name not in (pieces.STANDARD_LIBRARY, pieces.LOCK):
            shutil.copyfile(runtime / name, pyodide / name)
    bundle(library, bundled, pyodide / pieces.STANDARD_LIBRARY)
    write(pyodide / NOTHING, [])
    for wheel in apart:
        shutil.copyfile(wheel.path, pyodide / wheel.path.name)
    lock = own_lock(original, apart, empty=pyodide / NOTHING)
    (pyodide / pieces.LOCK).write_text(json.dumps(lock, sort_keys=True), encoding="utf-8")
    for path, text in pages(root):
        (folder / "files" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "files" / path).write_text(text, encoding="utf-8", newline="\n")
    shutil.copytree(root / "worksheets", folder / "files" / "worksheets")


def _made_from(folder: Path) -> str:
    """One sum of all that a site is made from: its pieces, the view of a lesson, and this program."""
    here = Path(__file__).parent
    kinds = ("lab/extension", "publish/site")
    own = [file for kind in kinds for file in _files(here.parents[1] / kind) if file.suffix != ".pyc"]
    versions = [importlib.metadata.version(name) for name in ("jupyterlite-core", "jupyterlab")]
    return _sum([*_files(folder), *own], *versions)


def _files(folder: Path) -> list[Path]:
    return sorted(file for file in folder.rglob("*") if file.is_file())


def _sum(files: Iterable[Path], *texts: str) -> str:
    every = hashlib.sha256(repr(texts).encode())
    for file in files:
        every.update(f"{file.name}\n{sha256(file)}\n".encode())
    return every.hexdigest()


def _contents(site: Path) -> str:
    return _sum(file for file in _files(site) if file.name != STAMP)


def _is_up_to_date(out: Path, made: str) -> bool:
    """Whether this very site stands there, whole."""
    try:
        stamp: dict[str, Any] = json.loads((out / STAMP).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return stamp == {"made from": made, "contents": _contents(out)}


def _finish(site: Path, wheels: list[Wheel], root: Path, made: str) -> None:
    """Our own pages, in the place of JupyterLite's, and the stamp."""
    lite = importlib.metadata.version("jupyterlite-core")
    (site / front.INDEX).write_text(front.index(_needed(site)), encoding="utf-8", newline="\n")
    (site / front.LICENCES).write_text(
        front.licences(wheels, root=root, site=site, lite=lite), encoding="utf-8", newline="\n"
    )
    shutil.copyfile(root / "LICENSE", site / front.OURS)
    shutil.copyfile(Path(serving.__file__), site / serving.NAME)
    icon = front.icon()
    for folder in (site, site / jupyterlite.APP):
        (folder / front.ICON).write_bytes(icon)
    _stamp(site, made)


def _needed(site: Path) -> list[str]:
    """What every lesson loads first, and is large: Python with its packages."""
    folder = site / "static" / "pyodide"
    packages = json.loads((folder / pieces.LOCK).read_text(encoding="utf-8"))["packages"]
    names = {packages[name]["file_name"] for name in chain(packages, PRELOADED)} - {NOTHING}
    return [f"static/pyodide/{name}" for name in sorted({*pieces.RUNTIME, *names})]


def _stamp(site: Path, made: str) -> None:
    stamp = {"made from": made, "contents": _contents(site)}
    (site / STAMP).write_text(json.dumps(stamp), encoding="utf-8")


def packed(site: Path) -> Path:
    """The site as a ZIP beside it, the same bytes for the same site."""
    files = ((file.relative_to(site).as_posix(), file.read_bytes()) for file in _files(site))
    return write(site.with_name(f"{site.name}.zip"), files)


def _put(site: Path, out: Path) -> None:
    """The new site in the place of the old one, which stays until the new one is whole."""
    out.parent.mkdir(parents=True, exist_ok=True)
    if out.exists():
        shutil.rmtree(out)
    shutil.move(site, out)
