"""Running a pupil's program so that it cannot keep the kernel, and one of the exercise as it is.

On a computer it gets a process of its own. A page has none: there it runs in the kernel, and its time is
looked at between two of its lines (`paged.timed`).
"""

from __future__ import annotations

import ast
import json
import os
import signal
import subprocess
import sys
import tempfile
from functools import lru_cache
from pathlib import Path
from typing import Any

from ...host import in_browser
from . import paged, runner

RUNNER = Path(runner.__file__)
START_SECONDS = 3  # on top of the time limit, which is CPU time: starting Python on a slow machine


@lru_cache(maxsize=256)
def trusted(request: str) -> dict[str, Any]:
    """The outcomes of a program of the exercise itself. A request is what `runner.main` reads."""
    return runner.outcomes(*ast.literal_eval(request))


def untrusted(request: str, seconds: float) -> dict[str, Any]:
    """The outcomes of a pupil's program, which gets so much time."""
    if in_browser():
        return paged.timed(ast.literal_eval(request), seconds)
    return _in_process(request, seconds)


def _in_process(request: str, seconds: float) -> dict[str, Any]:
    """The outcomes from a process that cannot outlive its time."""
    try:
        done = subprocess.run(
            [sys.executable, "-I", str(RUNNER), str(seconds)],
            check=False,  # what went wrong is in the outcome
            input=request,
            capture_output=True,
            encoding="utf-8",
            timeout=seconds + START_SECONDS,
            cwd=tempfile.gettempdir(),
            env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired:
        return {"problem": "time"}
    except (OSError, ValueError):
        return {"problem": "crash"}
    try:
        return json.loads(done.stdout)
    except ValueError:  # it was stopped before it could tell
        return {"problem": "time" if done.returncode == -getattr(signal, "SIGXCPU", 0) else "crash"}
