"""How much memory does a kernel need, and does it come back?

Starts a real kernel and measures its proportional set size (PSS: shared pages divided among who shares
them): bare, after the import, and with more and more explorers. Then moves one explorer ten times a thousand
times and tells by how much PSS has grown each time; it goes up and down by some MB, a leak would only go up.
tracemalloc tells how many bytes of Python objects are left after a thousand moves.

    python benchmarks/memory.py [--name lines] [--moves 1000] [--json FILE]
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
from jupyter_client import BlockingKernelClient
from jupyter_client.manager import start_new_kernel
from table import machine, markdown

ROUNDS = 10
REPO = Path(__file__).resolve().parent.parent

# Values to and fro, so that the last state is the first: what is left over was not needed.
MOVES = """
import gc
control = next(name for name, value in explorer.state.items() if type(value) in (int, float))
def move(times):
    start = explorer.state[control]
    for i in range(times):
        explorer.state = {{control: start + (i % 10) / 10}}
    explorer.state = {{control: start}}
    gc.collect()
move({warm})
"""
TRACED = """
import tracemalloc
tracemalloc.start()
move({moves})  # what was cached before tracing started is replaced by now
before = tracemalloc.get_traced_memory()[0]
move({moves})
print(tracemalloc.get_traced_memory()[0] - before)
tracemalloc.stop()
"""


class Kernel:
    """A kernel of this environment that uses this very package."""

    def __init__(self, client: BlockingKernelClient) -> None:
        self.client = client
        self.process = psutil.Process(int(self.run("import os; print(os.getpid())")))

    def run(self, code: str) -> str:
        """Run code; what it prints. Raises `RuntimeError` when it fails."""
        printed: list[str] = []

        def hook(message: dict) -> None:
            if message["msg_type"] == "stream":
                printed.append(message["content"]["text"])

        answer = self.client.execute_interactive(code, output_hook=hook, timeout=600)
        if answer["content"]["status"] != "ok":
            raise RuntimeError("\n".join(answer["content"]["traceback"]))
        return "".join(printed).strip()

    def megabytes(self) -> float:
        """PSS on Linux; elsewhere what only this process uses."""
        self.run("import gc; gc.collect()")
        info = self.process.memory_full_info()
        return getattr(info, "pss", info.uss) / 1e6


@contextmanager
def kernel() -> Iterator[Kernel]:
    quiet = ["--IPKernelApp.log_level=ERROR"]
    manager, client = start_new_kernel(env={**os.environ, "PYTHONPATH": str(REPO)}, extra_arguments=quiet)
    try:
        yield Kernel(client)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def sizes(name: str) -> dict[str, float]:
    """MB after each step, in one kernel; and for comparison of a kernel that only imports pyplot."""
    with kernel() as k:
        steps = {"bare kernel": k.megabytes()}
        k.run("import aiopschool")
        steps["import aiopschool"] = k.megabytes()
        k.run(f"explorers = [aiopschool.explore({name!r})]")
        steps["one explorer"] = k.megabytes()
        k.run(f"explorers += [aiopschool.explore({name!r}) for _ in range(9)]")
        steps["ten explorers"] = k.megabytes()
    with kernel() as k:
        k.run("import matplotlib.pyplot as plt; plt.plot([1, 2])")
        steps["instead: pyplot with one figure"] = k.megabytes()
    return steps


def growth(name: str, moves: int) -> dict[str, float]:
    """How memory grows over `moves` moves of one explorer, after a warm-up: PSS ten times, objects once."""
    grown = {}
    with kernel() as k:
        k.run(f"import aiopschool; explorer = aiopschool.explore({name!r})")
        k.run(MOVES.format(warm=200))
        before = k.megabytes()
        for turn in range(1, ROUNDS + 1):
            k.run(f"move({moves})")
            grown[f"PSS after {turn * moves} moves"] = k.megabytes() - before
        grown[f"Python objects over {moves} moves"] = int(k.run(TRACED.format(moves=moves))) / 1e6
    return grown


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--name", default="lines", help="the explorer")
    parser.add_argument("--moves", type=int, default=1000)
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    options = parser.parse_args()
    steps, grown = sizes(options.name), growth(options.name, options.moves)
    bare = steps["bare kernel"]
    print(machine())
    rows = [(step, f"{size:.1f}", f"{size - bare:+.1f}") for step, size in steps.items()]
    print(markdown(("kernel", "MB", "more than bare"), rows))
    print()
    print(markdown(("grown", "MB"), [(what, f"{size:+.2f}") for what, size in grown.items()]))
    if options.json:
        options.json.write_text(json.dumps({"MB": steps, "growth": grown}, indent=2) + "\n")


if __name__ == "__main__":
    main()
