"""How long does a lesson need to stand ready after its link is opened, and does the page stand still?

By turns, each in a new page of one Chromium and one server, with a new kernel: an empty notebook (what
JupyterLab itself needs until its kernel is idle) and a lesson (until its first explorer answers to what a
reader does, and until all its cells are done). In a usual page, and in one with a CPU slowed four times and
300 ms of latency for every request.

    python benchmarks/opening.py [--notebook nl/01-rechte.ipynb] [--rounds 5] [--json FILE]
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import sys
import tempfile
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

REPO = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(REPO / "tests"), str(REPO)]
from browser import lab  # noqa: E402
from table import machine, markdown, wait_until_quiet  # noqa: E402

TIMEOUT = 180_000  # ms
SLOW = {"rate": 4, "latency": 300}  # CPU so many times slower; ms for every request
# In the page, from its first moment: what moves by itself, and a reader who uses the first explorer as soon
# as it is there: if it waits for a question the reader goes on without it, else moves the first slider; the
# caption then changes.
READER = """
  window.opening = {shift: 0};
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) opening.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  let before = null;
  const timer = setInterval(() => {
    const box = document.querySelector(".aiop-explorer");
    const caption = box?.querySelector("figcaption")?.textContent;
    if (!caption || !box.querySelector("svg")) return;
    if (before !== null && caption !== before) {
      opening.moved = performance.now();
      clearInterval(timer);
    }
    if (before !== null) return;
    const pass = box.querySelector(".waiting:not([hidden]) button");
    const slider = box.querySelector("input[type=range]:not(:disabled)");
    if (pass) {
      before = caption;
      pass.click();
    } else if (slider) {
      before = caption;
      slider.value = Number(slider.value) + Number(slider.step || 1);
      slider.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }, 10);
"""
IDLE = """async () => {
  while (window.jupyterapp?.shell?.currentWidget?.context?.sessionContext?.session?.kernel?.status !== "idle")
    await new Promise((resolve) => setTimeout(resolve, 10));
  return performance.now();
}"""
READY = """async () => {
  while (document.querySelector(".aiop-bar")?.dataset.stage !== "ready" || !opening.moved)
    await new Promise((resolve) => setTimeout(resolve, 10));
  return [opening.moved, performance.now(), opening.shift];
}"""


@dataclass
class Figures:
    """Milliseconds from opening, per round; `shift` is the layout shift of the whole page (CLS)."""

    empty: list[float] = field(default_factory=list)
    first: list[float] = field(default_factory=list)
    all: list[float] = field(default_factory=list)
    shift: list[float] = field(default_factory=list)

    def row(self, name: str) -> list[object]:
        empty, first, every = (statistics.median(times) for times in (self.empty, self.first, self.all))
        seconds = [f"{value / 1000:.1f}" for value in (empty, first, every)]
        return [name, *seconds, f"{first / empty:.2f}", f"{every / empty:.2f}", f"{max(self.shift):.3f}"]


def open_page(browser: Browser, address: str, *, slow: bool) -> Page:
    """A new page that loads nothing from an earlier one, with no kernel left of it."""
    for kernel in json.load(urllib.request.urlopen(f"{address}/api/sessions")):
        request = urllib.request.Request(f"{address}/api/sessions/{kernel['id']}", method="DELETE")
        urllib.request.urlopen(request).close()
    page = browser.new_context(viewport={"width": 1366, "height": 768}).new_page()
    page.set_default_timeout(TIMEOUT)
    page.add_init_script(READER)
    if slow:
        chrome = page.context.new_cdp_session(page)
        chrome.send("Network.enable")
        network = {"latency": SLOW["latency"], "downloadThroughput": -1, "uploadThroughput": -1}
        chrome.send("Network.emulateNetworkConditions", {"offline": False, **network})
        chrome.send("Emulation.setCPUThrottlingRate", {"rate": SLOW["rate"]})
    return page


def measure(browser: Browser, address: str, path: str, wait: str, *, slow: bool) -> Any:
    page = open_page(browser, address, slow=slow)
    page.goto(f"{address}/doc/tree/{path}", wait_until="commit")
    found = page.evaluate(wait)
    page.context.close()
    return found


def run(notebook: str, rounds: int, patience: float) -> dict[str, Figures]:
    figures = {"usual": Figures(), "slowed": Figures()}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        root = Path(folder)
        shutil.copytree(REPO / "notebooks", root, dirs_exist_ok=True)
        lab.write_notebook(root / "empty.ipynb", "")
        answers = root / "answers.json"
        with lab.server(root, PYTHONPATH=str(REPO), AIOPSCHOOL_PROGRESS=str(answers)) as address:
            browser = driver.chromium.launch(executable_path=lab.CHROMIUM, args=lab.ARGUMENTS)
            for number in range(-1, rounds):  # the first round warms up
                for name, found in figures.items():
                    wait_until_quiet(patience)
                    empty = measure(browser, address, "empty.ipynb", IDLE, slow=name == "slowed")
                    answers.unlink(missing_ok=True)
                    first, every, shift = measure(browser, address, notebook, READY, slow=name == "slowed")
                    if number >= 0:
                        found.empty.append(empty)
                        found.first.append(first)
                        found.all.append(every)
                        found.shift.append(shift)
            browser.close()
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--notebook", default="nl/01-rechte.ipynb", help="a lesson, seen from notebooks/")
    parser.add_argument("--rounds", type=int, default=5, help="times that everything is opened")
    parser.add_argument("--patience", type=float, default=60, help="seconds to wait for a quiet machine")
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    options = parser.parse_args()
    figures = run(options.notebook, options.rounds, options.patience)
    header = [
        "page",
        "empty notebook s",
        "first explorer s",
        "all cells s",
        "first : empty",
        "all : empty",
        "CLS",
    ]
    print(machine())
    print(markdown(header, (found.row(name) for name, found in figures.items())))
    if options.json:
        options.json.write_text(json.dumps({name: vars(found) for name, found in figures.items()}, indent=1))


if __name__ == "__main__":
    main()
