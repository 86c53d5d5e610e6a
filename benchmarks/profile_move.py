"""Where does a move of an explorer spend its time?

Moves one control, handle or grid of an explorer to and fro in this process, as a page would, and prints what
one move costs: milliseconds without a profiler, calls and milliseconds per module, and the functions that
take most. Calls are the same on every machine and under any load, so they show what a change is worth.

    python benchmarks/profile_move.py lines m [--moves 300] [--set size=64] [--top 15] [--json FILE]

The second word is the name of a control, or `handle0`, `handle1`, … or `grid0` in the order of drawing.
"""

from __future__ import annotations

import argparse
import cProfile
import itertools
import json
import pstats
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

REPO = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(REPO / "tests"), str(REPO)]
from reader import Page, Reader  # noqa: E402
from table import machine, markdown  # noqa: E402

from aiopschool import explore  # noqa: E402
from aiopschool.controls import MatrixField, Slider  # noqa: E402
from aiopschool.explorer import Explorer  # noqa: E402
from aiopschool.live import Grid  # noqa: E402

WARM = 40  # moves before anything is noted: caches are full then
Move = Callable[[], None]


class Wire:
    """What the widgets send: it is packed as the kernel packs it, and its length is noted."""

    def __init__(self, explorer: Explorer) -> None:
        self.bytes = self.messages = 0
        for widget in (explorer.panel, explorer.figure):
            widget.comm.publish_msg = self.publish

    def publish(self, _kind: str, data: Any = None, *_others: Any, buffers: Any = (), **_more: Any) -> None:
        packed = json.dumps(data, ensure_ascii=False, allow_nan=False).encode()
        self.messages += 1
        self.bytes += len(packed) + sum(len(memoryview(buffer).cast("B")) for buffer in buffers or ())


def moves_of(explorer: Explorer, name: str) -> Iterator[Move]:
    """Moves of one thing, to and fro; each changes what is seen."""
    reader = Reader(explorer)
    if name in explorer.figure._gestures:
        yield from _touches(reader.figure, name, explorer.figure._gestures[name])
    control = explorer.panel.controls.get(name)
    if isinstance(control, Slider):
        places = [*range(control.steps + 1), *range(control.steps - 1, 0, -1)]
        yield from _sends(reader.panel, name, "position", places)
    elif isinstance(control, MatrixField):
        cells = control.show(explorer.values[name])["cells"]
        middle = [[*cells[1][:1], text, *cells[1][2:]] for text in ("1", "2", "3", "2")]
        yield from _sends(reader.panel, name, "cells", [[cells[0], row, *cells[2:]] for row in middle])
    raise SystemExit(f"{name} is no slider, matrix, handle or grid of this explorer")


def _sends(page: Page, name: str, kind: str, values: list[Any]) -> Iterator[Move]:
    for value in itertools.cycle(values):
        yield lambda value=value: _newest(page, name, kind, value)


def _newest(page: Page, *move: Any) -> None:
    """A move takes the place of the one before, as in a browser."""
    page.log.clear()
    page.does(*move)


def _touches(page: Page, name: str, gesture: Any) -> Iterator[Move]:
    if isinstance(gesture, Grid):
        row, column = gesture.rows // 2, gesture.columns // 2
        for digit in itertools.cycle(range(1, 9)):
            yield lambda digit=digit: page.does(name, "type", row, column, digit)
    for up in itertools.cycle([1] * 6 + [-1] * 6):
        yield lambda up=up: page.does(name, "keys", 0, up)


def module_of(place: tuple[str, int, str]) -> str:
    """A short name of where a function stands: a module of ours, or the package of another."""
    path = place[0]
    if "aiopschool" in path:
        return path.rpartition("aiopschool/")[2].removesuffix(".py")
    if "site-packages" in path:
        return path.rpartition("site-packages/")[2].partition("/")[0]
    return "built in" if path in ("~", "<string>") else Path(path).parent.name + "/" + Path(path).stem


def by_module(stats: dict[tuple[str, int, str], Any], moves: int) -> list[tuple[str, str, str]]:
    """Per module: calls and milliseconds of one move, the dearest first."""
    calls, times = Counter(), Counter()
    for place, (_primitive, called, own, _with_callees, _callers) in stats.items():
        calls[module_of(place)] += called
        times[module_of(place)] += own
    rows = [(name, calls[name] / moves, 1000 * spent / moves) for name, spent in times.most_common()]
    rows.append(("all", sum(calls.values()) / moves, 1000 * sum(times.values()) / moves))
    return [(name, f"{called:.1f}", f"{spent:.3f}") for name, called, spent in rows if called >= 0.5]


def by_function(stats: dict[tuple[str, int, str], Any], moves: int, top: int) -> list[tuple[str, ...]]:
    """Our functions that take most, with all that they call."""
    ours = [(place, row) for place, row in stats.items() if "aiopschool" in place[0]]
    ours.sort(key=lambda entry: -entry[1][3])
    return [
        (f"{module_of(place)}: {place[2]}", f"{row[1] / moves:.1f}", f"{1000 * row[3] / moves:.3f}")
        for place, row in ours[:top]
    ]


def cost(moves: Iterator[Move], count: int) -> float:
    """Milliseconds of CPU per move, without a profiler."""
    start = time.process_time()
    for move in itertools.islice(moves, count):
        move()
    return 1000 * (time.process_time() - start) / count


def profiled(moves: Iterator[Move], count: int) -> dict[tuple[str, int, str], Any]:
    """Who was called how often, and how long that took."""
    profiler = cProfile.Profile(time.process_time)  # others at work on the machine do not count
    todo = list(itertools.islice(moves, count))
    profiler.enable()
    for move in todo:
        move()
    profiler.disable()
    return pstats.Stats(profiler).stats


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("explorer")
    parser.add_argument("what", help="the control, handle or grid that moves")
    parser.add_argument("--moves", type=int, default=300)
    parser.add_argument("--set", action="append", default=[], help="a value to start with: size=64")
    parser.add_argument("--top", type=int, default=15, help="functions to list")
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    options = parser.parse_args()
    explorer = explore(options.explorer)
    explorer.state = dict(setting.split("=", 1) for setting in options.set)
    wire, moves = Wire(explorer), moves_of(explorer, options.what)
    cost(moves, WARM)
    wire.bytes = wire.messages = 0
    spent = cost(moves, options.moves)
    sent, messages = wire.bytes / options.moves, wire.messages / options.moves
    stats = profiled(moves, options.moves)
    modules = by_module(stats, options.moves)
    print(machine())
    print(f"{options.explorer}, {options.what}: {spent:.2f} ms, {float(modules[-1][1]):.0f} calls, ", end="")
    print(f"{messages:.1f} messages and {sent:.0f} bytes per move\n")
    print(markdown(("module", "calls", "ms"), modules))
    print()
    print(
        markdown(
            ("function, with what it calls", "calls", "ms"), by_function(stats, options.moves, options.top)
        )
    )
    if options.json:
        figures = {"ms": spent, "calls": float(modules[-1][1]), "bytes": sent, "messages": messages}
        options.json.write_text(json.dumps(figures, indent=2) + "\n")


if __name__ == "__main__":
    main()
