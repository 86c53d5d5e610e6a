"""How fast does a picture follow a slider, and what does a move cost?

Opens one notebook per way of working in JupyterLab and Chromium. By keyboard, one move at a time: the time
from key press to the first frame with changed pixels, the CPU time of the kernel, the bytes on the websocket.
By mouse, two seconds at 60 moves a second: distinct pictures per second, and how long after the last move the
last picture comes. The ways take turns in one run, so the ratios are fair; before each turn the script waits
until nobody else uses the machine, `--patience` seconds at most.

    python benchmarks/latency.py [--moves 120] [--ways live,empty] [--patience 10] [--json FILE]
"""

from __future__ import annotations

import argparse
import contextlib
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import sync_playwright

REPO = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(REPO / "tests"), str(REPO)]
from browser import lab  # noqa: E402
from measuring import Bench  # noqa: E402
from table import machine, markdown, wait_until_quiet  # noqa: E402
from ways import WAYS, Way  # noqa: E402

TURN = 20  # moves by keyboard before the next way has its turn
HEADER = ("way", "median ms", "p95 ms", "kernel CPU ms", "bytes/move", "pictures/s", "lag ms")


def measure(ways: Sequence[Way], moves: int, patience: float) -> dict[str, dict[str, float]]:
    """The figures of each way; every turn is some moves by keyboard and one drag by mouse."""
    with contextlib.ExitStack() as stack:
        chromium = stack.enter_context(sync_playwright()).chromium
        browser = chromium.launch(executable_path=lab.CHROMIUM, args=lab.ARGUMENTS)
        stack.callback(browser.close)
        places = {}
        for at_once in sorted({way.at_once for way in ways}):
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            places[at_once] = (
                folder,
                stack.enter_context(lab.server(folder, at_once=at_once, PYTHONPATH=str(REPO))),
            )
        benches: list[Bench] = []
        quiet: list[bool] = []
        for way in ways:
            folder, address = places[way.at_once]
            benches.append(Bench.in_notebook(way, browser, address, folder))
        for _ in range(max(1, moves // TURN)):
            for bench in benches:
                quiet.append(wait_until_quiet(patience))
                bench.press(min(moves, TURN))
                bench.drag()
        print(f"{sum(quiet)} of {len(quiet)} turns began on a quiet machine")
        return {bench.way.name: bench.result() for bench in benches}


def ratios(results: dict[str, dict[str, float]]) -> str:
    """Each way against the floor (times), and what it saves against `interact` (times less)."""
    floor, usual, rows = results["empty"], results["interact"], []
    for name, row in results.items():
        times = [f"{row[key] / floor[key]:.2f}" for key in ("median_ms", "p95_ms")]
        less = [f"{usual[key] / row[key]:.1f}" for key in ("kernel_cpu_ms", "bytes")]
        rows.append((name, *times, *less))
    return markdown(("way", "median / empty", "p95 / empty", "CPU less than interact", "bytes less"), rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--moves", type=int, default=120, help="moves by keyboard per way")
    parser.add_argument("--ways", help=f"some of {','.join(way.name for way in WAYS)}")
    parser.add_argument("--patience", type=float, default=10, help="seconds to wait for a quiet machine")
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    options = parser.parse_args()
    names = options.ways.split(",") if options.ways else [way.name for way in WAYS]
    ways = [way for way in WAYS if way.name in names]
    for way in ways:
        if not way.is_here:
            print(f"{way.name} is skipped: install it with pip install -c constraints.txt -e .[test,bench]")
    results = measure([way for way in ways if way.is_here], options.moves, options.patience)
    print(machine())
    print(markdown(HEADER, [(name, *row.values()) for name, row in results.items()]))
    if {"empty", "interact"} <= set(results):
        print()
        print(ratios(results))
    if options.json:
        options.json.write_text(json.dumps(results, indent=2) + "\n")


if __name__ == "__main__":
    main()
