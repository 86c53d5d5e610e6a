"""Wheels and the standard library as bytecode: a page that does not compile starts twice as fast.

Pyodide's own Python does it, in Node. Without Node the sources stay, and the site works, slower.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from ...texts import _
from .errors import SiteError
from .fetching import sha256
from .pieces import BARE

SCRIPT = Path(__file__).with_name("bytecode.mjs")
OLDEST = 20  # of Node, which Pyodide asks for
SECONDS = 600


def node() -> str | None:
    """The program `node`, when it is there and new enough."""
    found = shutil.which("node")
    if found is None:
        return None
    told = subprocess.run([found, "--version"], capture_output=True, encoding="utf-8", check=False).stdout
    major = told.strip().removeprefix("v").partition(".")[0]
    return found if major.isdigit() and int(major) >= OLDEST else None


def compiled(sources: Sequence[Path], runtime: Path, cache: Path, program: str) -> list[Path]:
    """The same archives with bytecode, in the same order; each is compiled once. Raises `SiteError`.

    `runtime` is the folder with Pyodide, `program` Node.
    """
    recipe = hashlib.sha256(f"{sha256(SCRIPT)}{sha256(runtime / 'pyodide.asm.wasm')}{BARE}".encode())
    targets = [cache / recipe.hexdigest()[:8] / sha256(source)[:16] / source.name for source in sources]
    missing = [pair for pair in zip(sources, targets, strict=True) if not pair[1].is_file()]
    for _source, target in missing:
        target.parent.mkdir(parents=True, exist_ok=True)
    if missing:
        _compile([(source, target.with_name("new")) for source, target in missing], runtime, program)
    for _source, target in missing:
        target.with_name("new").replace(target)  # whole, or not at all
    return targets


def _is_bare(source: Path) -> bool:
    return source.name.partition("-")[0] in BARE


def _compile(pairs: Sequence[tuple[Path, Path]], runtime: Path, program: str) -> None:
    done = subprocess.run(
        [program, str(SCRIPT), str(runtime)],
        input=json.dumps([[str(source), str(target), _is_bare(source)] for source, target in pairs]),
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
    )
    if done.returncode:
        last = (done.stderr.strip().splitlines() or [""])[-1]
        raise SiteError(_("Compiling with Node failed: {reason}").format(reason=last))
