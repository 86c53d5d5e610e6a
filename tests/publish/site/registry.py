"""Packages for a site in a test, from the package index alone: `registry.txt` says which and their sums.

`AIOPSCHOOL_WHEELS=registry` takes these; any other value is a folder with packages. They are downloaded once
and kept in the user's cache; pip checks the sums. The site of a release is built from Pyodide's own release:
what is tested here is the way of building and of working, not those very files.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

LIST = Path(__file__).with_name("registry.txt")
NAME = "registry"
CARRIER = "open_webui-*.whl"
COMPLETE = "complete"


def wheels(named: str) -> Path:
    """The folder that `named` is, or that of the index, filled when it is not. Raises `RuntimeError`."""
    if named != NAME:
        return Path(named)
    from platformdirs import user_cache_path

    recipe = hashlib.sha256(LIST.read_bytes()).hexdigest()[:16]
    folder = user_cache_path("aiopschool") / "site-test" / recipe
    if not (folder / COMPLETE).is_file():
        folder.mkdir(parents=True, exist_ok=True)
        _fill(folder)
        (folder / COMPLETE).touch()
    return folder


def _fill(folder: Path) -> None:
    with TemporaryDirectory(dir=folder) as empty:
        # Some are for the newer Python of a page only: they are not installed here.
        options = ["--require-hashes", "--no-deps", "--only-binary=:all:", "--ignore-requires-python"]
        done = subprocess.run(
            [sys.executable, "-m", "pip", "download", "-q", *options, "-r", str(LIST), "-d", empty],
            capture_output=True,
            encoding="utf-8",
        )
        if done.returncode:
            raise RuntimeError(done.stderr[-2000:])
        (carrier,) = Path(empty).glob(CARRIER)
        with zipfile.ZipFile(carrier) as archive:
            for name in archive.namelist():
                if name.endswith(".whl"):
                    (folder / Path(name).name).write_bytes(archive.read(name))
        carrier.unlink()
        for wheel in Path(empty).glob("*.whl"):
            wheel.replace(folder / wheel.name)
