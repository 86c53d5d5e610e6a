"""Figures as Markdown tables, the machine they were measured on, and waiting until it is quiet."""

from __future__ import annotations

import os
import platform
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

import psutil

QUIET = 25  # per cent of all cores: less than this and nobody else is at work


def markdown(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table with aligned columns: the first to the left, figures to the right."""
    lines = [list(header), *([str(cell) for cell in row] for row in rows)]
    widths = [max(len(line[i]) for line in lines) for i in range(len(header))]
    made = []
    for line in lines:
        cells = [
            line[0].ljust(widths[0]),
            *(cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True)),
        ]
        made.append(f"| {' | '.join(cells)} |")
    rule = ["-" * (widths[0] + 2), *("-" * (width + 1) + ":" for width in widths[1:])]
    made.insert(1, f"|{'|'.join(rule)}|")
    return "\n".join(made)


def machine() -> str:
    """This machine and how busy it is: `2 cores of ..., Linux, Python 3.12.1, load 0.4`."""
    name = platform.processor() or platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        found = [
            line.partition(":")[2].strip()
            for line in cpuinfo.read_text().splitlines()
            if "model name" in line
        ]
        name = found[0] if found else name
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    system = f"{platform.system()}, Python {platform.python_version()}"
    return f"{os.cpu_count()} cores of {name}, {system}{load}"


def wait_until_quiet(patience: float) -> bool:
    """Wait until the machine is quiet for a second, at most `patience` seconds; whether it is."""
    end = time.monotonic() + patience
    while True:
        if psutil.cpu_percent(interval=1) < QUIET:
            return True
        if time.monotonic() > end:
            return False
