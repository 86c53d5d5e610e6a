"""How long does a lesson of a site need to stand ready, and how does it move beside one with a kernel?

A site is a folder that `aiopschool site` made. It is served on this machine, compressed, and opened in
Chromium without internet: cold in a browser that never saw it, and again in the same browser after a restart.
From opening: the text, the first picture (a saved one), the first explorer that answers, all cells. Then a
slider of lesson 1 moves in the site and in JupyterLab by turns. What travels is counted as sent: compressed.

    python benchmarks/site.py SITE [--rounds 5] [--slow 4] [--moves 40] [--only opening,moving] [--json FILE]
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, ClassVar

import psutil
from playwright.sync_api import BrowserContext, Page, Playwright, sync_playwright

REPO = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(REPO / "tests"), str(REPO)]
from browser import lab  # noqa: E402
from measuring import Bench  # noqa: E402
from opening import READER  # noqa: E402
from table import machine, markdown, wait_until_quiet  # noqa: E402
from ways import WAYS  # noqa: E402

from aiopschool.publish.site.serving import Handler, serving  # noqa: E402

LESSON = "notebooks/nl/01-rechte.ipynb"
OFFLINE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
TIMEOUT = 300_000  # ms
TURN = 10  # moves by keyboard before the other has its turn
MOMENTS = ("text", "picture", "live", "all")
# In the page: when its text is in sight, and when its first picture is; `opening.py` has the reader.
EYES = """
  window.seen = {};
  const look = setInterval(() => {
    const shown = (selector) => {
      const node = document.querySelector(selector);
      return node && node.getClientRects().length && getComputedStyle(node).visibility === "visible";
    };
    const note = (name, is) => { if (is && !(name in seen)) seen[name] = performance.now(); };
    note("text", shown(".jp-Notebook .jp-RenderedMarkdown h1"));
    note("picture", shown(".jp-OutputArea img[src^='data:image/svg']") || shown(".aiop-figure svg g"));
    note("all", document.querySelector(".aiop-bar")?.dataset.stage === "ready");
    if ("all" in seen && window.opening?.moved) { seen.live = opening.moved; clearInterval(look); }
  }, 20);
"""
DONE = "() => 'live' in window.seen"


class Counting(Handler):
    """Counts what is sent, per address."""

    sent: ClassVar[Counter[str]] = Counter()

    def handle_one_request(self) -> None:
        before = self.wfile
        self.wfile = Counted(before)
        super().handle_one_request()
        self.sent[getattr(self, "path", "")] += self.wfile.bytes
        self.wfile = before


class Counted:
    """A stream that knows how much was written."""

    def __init__(self, stream: Any) -> None:
        self.stream, self.bytes = stream, 0

    def write(self, data: bytes) -> int:
        self.bytes += len(data)
        return self.stream.write(data)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.stream, name)


@contextmanager
def reader(driver: Playwright, profile: Path, slow: float = 1) -> Iterator[tuple[BrowserContext, Page]]:
    """A browser whose CPU is so many times slower."""
    options = {"executable_path": lab.CHROMIUM, "args": [*lab.ARGUMENTS, OFFLINE]}
    context = driver.chromium.launch_persistent_context(
        str(profile), viewport={"width": 1366, "height": 768}, **options
    )
    page = context.pages[0]
    page.set_default_timeout(TIMEOUT)
    page.add_init_script(READER + EYES)
    if slow > 1:
        chrome = context.new_cdp_session(page)
        chrome.send("Emulation.setCPUThrottlingRate", {"rate": slow})
    yield context, page
    context.close()


def opened(page: Page, address: str) -> dict[str, float]:
    """Open the lesson; the seconds until each moment."""
    page.goto(f"{address}lab/index.html?path={LESSON}", wait_until="commit")
    page.wait_for_function(DONE, polling=100)
    found = page.evaluate("() => window.seen")
    return {name: found[name] / 1000 for name in MOMENTS}


def visits(driver: Playwright, address: str, slow: float) -> dict[str, dict[str, float]]:
    """A first visit and a second one, with what they cost."""
    found = {}
    with tempfile.TemporaryDirectory() as profile:
        for name in ("cold", "second visit"):
            with reader(driver, Path(profile), slow) as (_context, page):
                Counting.sent.clear()
                found[name] = opened(page, address)
                page.wait_for_timeout(500)
                found[name]["MB"] = Counting.sent.total() / 1e6
                found[name]["memory"] = memory(profile)
    return found


def memory(profile: str) -> float:
    """MB of all processes of this browser: proportional set size."""
    whole = 0
    for process in psutil.process_iter(["cmdline"]):
        try:
            if any(profile in word for word in process.info["cmdline"] or ()):
                family = [process, *process.children(recursive=True)]
                return sum(one.memory_full_info().pss for one in family) / 1e6
        except psutil.Error:
            continue
    return whole


def opening(site: Path, rounds: int, slow: float, patience: float) -> dict[str, list[dict[str, float]]]:
    figures: dict[str, list[dict[str, float]]] = {}
    with serving(site, handler=Counting) as address, sync_playwright() as driver:
        for _round in range(rounds):
            wait_until_quiet(patience)
            for name, found in visits(driver, address, slow).items():
                found["load"] = os.getloadavg()[0]
                figures.setdefault(name, []).append(found)
                print(name, {key: round(value, 1) for key, value in found.items()}, flush=True)
    return figures


def moving(site: Path, moves: int, patience: float) -> dict[str, dict[str, float]]:
    """The same slider in the site and in JupyterLab, by turns."""
    way = next(one for one in WAYS if one.name == "live")
    with ExitStack() as stack:
        place = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        driver = stack.enter_context(sync_playwright())
        shutil.copytree(REPO / "notebooks", place / "notebooks")
        native = stack.enter_context(
            lab.server(place, PYTHONPATH=str(REPO), AIOPSCHOOL_PROGRESS=str(place / "p"))
        )
        pages = {}
        for name, address in (
            ("browser only", f"{stack.enter_context(serving(site))}lab/index.html?path={LESSON}"),
            ("JupyterLab", f"{native}/doc/tree/{LESSON}"),
        ):
            _context, page = stack.enter_context(reader(driver, place / name))
            page.goto(address, wait_until="commit")
            page.wait_for_function(DONE, polling=100)
            pages[name] = page
        benches = {name: Bench(way, page) for name, page in pages.items()}
        for bench in benches.values():
            bench.press(8, keep=False)
        for _turn in range(max(1, moves // TURN)):
            for bench in benches.values():
                wait_until_quiet(patience)
                bench.press(TURN)
                bench.drag()
        return {name: bench.result() for name, bench in benches.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("site", type=Path, help="the folder of a site")
    parser.add_argument("--rounds", type=int, default=5, help="browsers that open the lesson twice")
    parser.add_argument("--slow", type=float, default=1, help="a CPU that is so many times slower")
    parser.add_argument("--moves", type=int, default=40, help="moves by keyboard in either place")
    parser.add_argument("--only", default="opening,moving", help="what to measure")
    parser.add_argument("--patience", type=float, default=30, help="seconds to wait for a quiet machine")
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    options = parser.parse_args()
    results: dict[str, Any] = {}
    if "opening" in options.only:
        figures = opening(options.site, options.rounds, options.slow, options.patience)
        header = ("visit", *(f"{name} s" for name in MOMENTS), "transfer MB", "memory MB", "load")
        rows = []
        for name, found in figures.items():
            middle = {key: statistics.median(one[key] for one in found) for key in found[0]}
            rows.append((name, *(f"{value:.1f}" for value in middle.values())))
        results["opening"] = figures
        print(markdown(header, rows))
    if "moving" in options.only:
        results["moving"] = found = moving(options.site, options.moves, options.patience)
        names = ("median_ms", "p95_ms", "fps", "lag_ms")
        header = ("where", "median ms", "p95 ms", "pictures/s", "lag ms")
        print(markdown(header, [(name, *(row[key] for key in names)) for name, row in found.items()]))
    print(machine())
    if options.json:
        options.json.write_text(json.dumps(results, indent=1))


if __name__ == "__main__":
    main()
