"""Get all pieces of a site: from a folder that the maker names, a registry, or Pyodide's release."""

from __future__ import annotations

import json
import subprocess
import sys
import tarfile
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ...texts import _
from . import pieces
from .errors import SiteError
from .fetching import fetch, sha256
from .lock import BROUGHT, wanted
from .wheels import Wheel

Tell = Callable[[str], object]
EXTENSION = "@jupyterlite/pyodide-kernel-extension"
OLD = "widgetsnbextension-3"  # for an older ipywidgets


def release() -> str:
    """The address of Pyodide's own release, as JupyterLite's kernel knows it. Raises `SiteError`."""
    from jupyterlite_pyodide_kernel.constants import PYODIDE_CDN_URL, PYODIDE_VERSION

    if PYODIDE_VERSION != pieces.PYODIDE:
        message = _("JupyterLite's kernel wants Pyodide {theirs}, but this site is made for {ours}.")
        raise SiteError(message.format(theirs=PYODIDE_VERSION, ours=pieces.PYODIDE))
    return PYODIDE_CDN_URL


def runtime(cache: Path, given: Path | None, *, tell: Tell = print) -> Path:
    """The folder with Pyodide itself, every file with its sum."""
    folder = cache / f"pyodide-{pieces.PYODIDE}"
    folder.mkdir(parents=True, exist_ok=True)
    if not _complete(folder):
        with TemporaryDirectory() as empty:
            archive = _archive(given, Path(empty))
            if archive:
                _unpack(archive, folder)
    for name, sum in pieces.RUNTIME.items():
        fetch(f"{release()}/{name}", folder / name, sum, tell=tell)
    return folder


def _complete(folder: Path) -> bool:
    return all(
        (folder / name).is_file() and sha256(folder / name) == sum for name, sum in pieces.RUNTIME.items()
    )


def _archive(given: Path | None, empty: Path) -> Path | None:
    """The package of the runtime: in the given folder, else from the registry of Node when there is one."""
    name = f"pyodide-{pieces.PYODIDE}.tgz"
    if given and (given / name).is_file():
        return given / name
    try:
        subprocess.run(
            ["npm", "pack", f"pyodide@{pieces.PYODIDE}"],
            cwd=empty,
            check=True,
            capture_output=True,
            timeout=300,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return empty / name


def _unpack(archive: Path, folder: Path) -> None:
    """Take the files of the runtime out of the package; `runtime` looks at their sums."""
    with tarfile.open(archive) as package:
        for name in pieces.RUNTIME:
            content = package.extractfile(f"package/{name}")
            if content:
                (folder / name).write_bytes(content.read())


def original_lock(runtime: Path) -> dict[str, Any]:
    """Pyodide's own list of packages."""
    return json.loads((runtime / pieces.LOCK).read_text(encoding="utf-8"))


def wheels(
    runtime: Path, cache: Path, given: Path | None, *, later: bool = True, tell: Tell = print
) -> list[Wheel]:
    """Every wheel of the site but our own. What the given folder has is taken from there."""
    packages = original_lock(runtime)["packages"]
    there = {wheel.name: wheel for wheel in _wheels_in(given)} if given else {}
    found = {wheel.name: wheel for wheel in brought()}
    for name in sorted(wanted(packages, later=later)):
        found[name] = there.get(name) or _released(packages[name], cache, tell)
    missing = [one for one in pieces.INDEXED if one.name not in there]
    found |= {one.name: there[one.name] for one in pieces.INDEXED if one not in missing}
    found |= {wheel.name: wheel for wheel in _indexed(missing, cache, tell)}
    return [found[name] for name in sorted(found)]


def _wheels_in(folder: Path) -> Iterator[Wheel]:
    for file in sorted(folder.glob("*.whl")):
        yield Wheel(file)


def _released(package: dict[str, Any], cache: Path, tell: Tell) -> Wheel:
    name = package["file_name"]
    return Wheel(fetch(f"{release()}/{name}", cache / "wheels" / name, package["sha256"], tell=tell))


def _indexed(missing: list[pieces.Indexed], cache: Path, tell: Tell) -> Iterator[Wheel]:
    """Wheels of the package index, which pip gets with all that is set for it, and checks."""
    folder = cache / "wheels"
    folder.mkdir(parents=True, exist_ok=True)
    there = {sha256(file): file for file in folder.glob("*-none-any.whl")}
    absent = [one for one in missing if one.sha256 not in there]
    if absent:
        _pip_download(absent, folder)
        tell(_("  Downloaded: {name}").format(name=", ".join(one.name for one in absent)))
        there = {sha256(file): file for file in folder.glob("*-none-any.whl")}
    yield from (Wheel(there[one.sha256]) for one in missing)


def _pip_download(absent: list[pieces.Indexed], folder: Path) -> None:
    lines = [f"{one.name}=={one.version} --hash=sha256:{one.sha256}" for one in absent]
    with TemporaryDirectory() as empty:
        file = Path(empty, "pieces.txt")
        file.write_text("\n".join(lines), encoding="utf-8")
        options = ["--no-deps", "--only-binary=:all:", "--require-hashes", "--quiet"]
        done = subprocess.run(
            [sys.executable, "-m", "pip", "download", *options, "-r", str(file), "-d", str(folder)],
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
    if done.returncode:
        names = ", ".join(one.name for one in absent)
        reason = (done.stderr.strip().splitlines() or [""])[-1]
        raise SiteError(_("I cannot download {name}: {reason}").format(name=names, reason=reason))


def brought() -> Iterator[Wheel]:
    """The wheels in the folder of JupyterLite's kernel."""
    for wheel in _wheels_in(extension(EXTENSION) / "static" / "pypi"):
        if wheel.name in BROUGHT and not wheel.path.name.startswith(OLD):
            yield wheel


def extension(name: str) -> Path:
    """The folder of an installed extension of JupyterLab. Raises `SiteError`."""
    from jupyter_core.paths import jupyter_path

    for top in jupyter_path("labextensions"):
        if (Path(top) / name / "package.json").is_file():
            return Path(top) / name
    message = _("{name} is missing. Install it with: {line}")
    raise SiteError(message.format(name=name, line='python -m pip install -c constraints.txt -e ".[site]"'))
