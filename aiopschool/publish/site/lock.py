"""The site's own list of packages, `pyodide-lock.json`: a page loads from it and from nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from .fetching import sha256
from .pieces import INDEXED, KERNEL, LATER, LESSONS, UNUSED
from .wheels import Wheel

Entry = dict[str, Any]
# What JupyterLite's kernel brings along in its own folder.
BROUGHT = ("piplite", "pyodide-kernel", "ipykernel", "widgetsnbextension")
OWN_NEEDS = ("anywidget", "ipywidgets", "matplotlib", "numpy")
# What JupyterLite's kernel would install one by one is in the bundle, or not there: nothing is loaded for
# these names. Without jedi, IPython completes code from what was executed.
STANDS_IN = (*KERNEL, "comm", "ipykernel", "jedi", "piplite", "pyodide-kernel")
PRELOADED = (*STANDS_IN, "aiopschool")


def chain(packages: dict[str, Entry], names: Iterable[str]) -> set[str]:
    """These packages of Pyodide and what they need in turn, without what no lesson uses."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = canonicalize_name(waiting.pop())
        if name not in found | UNUSED:
            found.add(name)
            waiting += packages[name]["depends"]
    return found


def wanted(packages: dict[str, Entry], *, later: bool = True) -> set[str]:
    """The packages of Pyodide that a site has; `later`: also what only the programming path imports.

    Raises `KeyError` when Pyodide does not have one of them.
    """
    indexed = {need for one in INDEXED for need in one.needs} - {one.name for one in INDEXED}
    return chain(packages, {*KERNEL, *LESSONS, *(LATER if later else ()), *indexed})


def own_lock(original: dict[str, Any], wheels: Iterable[Wheel], *, empty: Path) -> dict[str, Any]:
    """Pyodide's list with only these wheels, their sums and what they need among each other.

    `empty` is the archive for names of which nothing is loaded.
    """
    wheels = sorted(wheels, key=lambda wheel: wheel.name)
    names = {wheel.name for wheel in wheels}
    before = original["packages"]
    packages = {name: _file_facts(empty, name, "0") for name in STANDS_IN}
    packages |= {wheel.name: _entry(wheel, before.get(wheel.name), names) for wheel in wheels}
    return {**original, "packages": packages}


def _entry(wheel: Wheel, before: Entry | None, names: set[str]) -> Entry:
    depends = sorted({canonicalize_name(need) for need in _needs(wheel, before)} & names)
    imports = before["imports"] if before else wheel.modules
    return _file_facts(wheel.path, wheel.name, wheel.version) | {"depends": depends, "imports": imports}


def _file_facts(file: Path, name: str, version: str) -> Entry:
    return {
        "depends": [],
        "file_name": file.name,
        "imports": [],
        "install_dir": "site",
        "name": name,
        "package_type": "package",
        "sha256": sha256(file),
        "unvendored_tests": False,
        "version": version,
    }


def _needs(wheel: Wheel, before: Entry | None) -> Iterator[str]:
    indexed = {one.name: one.needs for one in INDEXED}
    if wheel.name == "aiopschool":
        yield from OWN_NEEDS
    elif wheel.name in indexed:
        yield from indexed[wheel.name]
    elif before:
        yield from before["depends"]
    else:
        for need in map(Requirement, wheel.metadata.get_all("Requires-Dist", ())):
            if need.marker is None or need.marker.evaluate({"sys_platform": "emscripten", "extra": ""}):
                yield need.name
