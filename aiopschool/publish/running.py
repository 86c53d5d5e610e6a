"""Notebooks run as they stand: what a reader would see go wrong."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path

import nbformat

from ..numbers import format_number
from ..texts import _, ngettext
from .editions import KERNEL, editions, find_root

CELL_TIMEOUT = 120  # seconds: a safety net, not a goal


def run(path: Path) -> list[str]:
    """Execute one notebook as it stands; return what a reader would see go wrong (errors and stderr)."""
    from nbclient import NotebookClient
    from nbclient.exceptions import CellTimeoutError, DeadKernelError

    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(
        notebook,
        timeout=CELL_TIMEOUT,
        kernel_name=KERNEL["name"],
        allow_errors=True,
        extra_arguments=["--IPKernelApp.log_level=ERROR"],  # no warnings of the kernel itself on the terminal
        resources={"metadata": {"path": str(path.parent)}},
    )
    with tempfile.TemporaryDirectory() as folder:
        try:
            client.execute(env=_environment(Path(folder) / "progress.json"))
        except (CellTimeoutError, DeadKernelError) as error:
            return [str(error)]
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    errors = [f"{out.ename}: {out.evalue}" for out in outputs if out.output_type == "error"]
    return errors + [out.text for out in outputs if out.get("name") == "stderr"]


def _environment(answers: Path) -> dict[str, str]:
    """Of a kernel that uses this very package, and keeps answers apart from those of the reader."""
    folders = [str(Path(__file__).resolve().parents[2]), os.environ.get("PYTHONPATH", "")]
    path = os.pathsep.join(filter(None, folders))
    return {**os.environ, "AIOPSCHOOL_PROGRESS": str(answers), "PYTHONPATH": path}


def check_notebooks() -> int:
    """Run every notebook of both editions; print time and problems. Returns 1 when one has a problem."""
    root = find_root()
    failed = 0
    for edition in editions(root):
        start = time.perf_counter()
        problems = run(edition.target) if edition.target.exists() else [_("This file is not made yet.")]
        seconds = format_number(time.perf_counter() - start, digits=1)
        name = edition.target.relative_to(root).as_posix()
        verdict = ngettext("{n} problem", "{n} problems", len(problems)).format(n=len(problems))
        print(
            _("{file}: {verdict} ({seconds} s)").format(
                file=name, verdict=verdict if problems else _("in order"), seconds=seconds
            )
        )
        print("".join(f"  {problem}\n" for problem in problems), end="")
        failed += bool(problems)
    return 1 if failed else 0
