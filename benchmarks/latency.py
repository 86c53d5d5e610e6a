"""How fast does a picture follow a slider, and what does a move cost?

Opens one notebook per way of working in JupyterLab and Chromium, moves a slider by arrow key, and measures in
the browser from key press to the first frame with changed pixels; in the kernel the CPU time per move; on the
websocket the bytes per move (both directions). The ways take turns in one run, so the ratios are fair.

    python benchmarks/latency.py [--moves 120] [--json FILE]
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil
from playwright.sync_api import Browser, Page, sync_playwright

REPO = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPO / "tests"))
from browser import lab  # noqa: E402

PID = "import os, pathlib; pathlib.Path('{name}.pid').write_text(str(os.getpid()))"

LIVE = """
from aiopschool import explore
explore("lines")
"""

INTERACT = """
%matplotlib inline
import matplotlib.pyplot as plt
import numpy as np
from ipywidgets import FloatSlider, interact

ham, spam = np.array([(1, 4), (2, 5), (1, 6), (3, 6)]), np.array([(4, 2), (5, 3), (6, 1), (6, 4)])

@interact(m=FloatSlider(min=-3, max=3, step=0.1, value=0))
def picture(m, q=3):
    x = np.array([0, 7.5])
    plt.figure(figsize=(7.2, 4.6))
    plt.fill_between(x, m * x + q, 0, facecolor="white", edgecolor="#D55E00", hatch="\\\\\\\\", linewidth=0)
    plt.fill_between(x, m * x + q, 7.5, facecolor="white", edgecolor="#0072B2", hatch="//", linewidth=0)
    plt.plot(x, m * x + q, "k")
    plt.plot(*ham.T, "o", color="#0072B2", label="gewoon")
    plt.plot(*spam.T, "s", color="#D55E00", label="spam")
    plt.axis([0, 7.5, 0, 7.5])
    plt.xlabel("aantal links")
    plt.ylabel("persoonlijke woorden")
    right = (m * ham[:, 0] + q < ham[:, 1]).sum() + (m * spam[:, 0] + q >= spam[:, 1]).sum()
    plt.title(f"y = {m:.1f}x + {q}: {right} van de 8 juist")
    plt.legend()
    plt.show()
"""

EMPTY = """
from ipywidgets import FloatSlider, Label, VBox
slider, label = FloatSlider(min=-3, max=3, step=0.1, value=0), Label("0")
slider.observe(lambda change: setattr(label, "value", f"{change['new']:.1f}"), "value")
VBox([slider, label])
"""

# In the page: from the next key press to the first frame after `look()` gives something new.
MEASURE = """(sign) => {
  const look = () => (sign.attribute
    ? document.querySelector(sign.selector)?.getAttribute(sign.attribute)
    : document.querySelector(sign.selector)?.innerHTML);
  const before = look();
  let start;
  window.addEventListener("keydown", () => { start = performance.now(); }, { capture: true, once: true });
  window.moved = new Promise((resolve) => {
    const observer = new MutationObserver(async () => {
      const now = look();
      if (start === undefined || now === undefined || now === null || now === before) return;
      observer.disconnect();
      await document.querySelector(sign.selector).decode?.();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}"""


@dataclass
class Way:
    """One way of working: its cell, the slider, and the element (or its attribute) that shows the outcome."""

    name: str
    cell: str
    slider: str
    outcome: dict[str, str]
    times: list[float] = field(default_factory=list)
    bytes: int = 0
    cpu: float = 0.0
    step: int = 0

    def open(self, browser: Browser, address: str, folder: Path) -> None:
        lab.write_notebook(folder / f"{self.name}.ipynb", PID.format(name=self.name), self.cell)
        self.page: Page = browser.new_page(viewport={"width": 1366, "height": 768})
        self.page.on("websocket", self._count_bytes)
        lab.open_notebook(self.page, address, f"{self.name}.ipynb")
        self.page.wait_for_selector(self.slider)
        self.page.wait_for_selector(self.outcome["selector"])
        self.process = psutil.Process(int((folder / f"{self.name}.pid").read_text()))

    def _count_bytes(self, socket: Any) -> None:
        def count(payload: str | bytes) -> None:
            self.bytes += len(payload if isinstance(payload, bytes) else payload.encode())

        socket.on("framereceived", count)
        socket.on("framesent", count)

    def move(self, moves: int, *, keep: bool = True) -> None:
        """Press the arrow keys `moves` times: sixteen steps to the right, sixteen back."""
        page = self.page
        page.bring_to_front()
        page.focus(self.slider)
        page.wait_for_timeout(400)
        cpu, sent = sum(self.process.cpu_times()[:2]), self.bytes
        for _ in range(moves):
            page.evaluate(MEASURE, self.outcome)
            page.keyboard.press("ArrowRight" if self.step % 32 < 16 else "ArrowLeft")
            self.step += 1
            elapsed = page.evaluate("() => window.moved")
            if keep:
                self.times.append(elapsed)
            page.wait_for_timeout(60)
        page.wait_for_timeout(200)
        if keep:
            self.cpu += sum(self.process.cpu_times()[:2]) - cpu
        else:
            self.bytes = sent

    def result(self) -> dict[str, float]:
        return {
            "median_ms": round(statistics.median(self.times), 1),
            "p95_ms": round(statistics.quantiles(self.times, n=20)[-1], 1),
            "kernel_cpu_ms": round(1000 * self.cpu / len(self.times), 2),
            "bytes": round(self.bytes / len(self.times)),
        }


def ways() -> list[Way]:
    return [
        Way("live", LIVE, ".aiop-controls input[type=range]", {"selector": ".aiop-figure svg"}),
        Way("interact", INTERACT, ".noUi-handle", {"selector": ".widget-output img", "attribute": "src"}),
        Way("empty", EMPTY, ".noUi-handle", {"selector": ".widget-label:not(.widget-inline-hbox *)"}),
    ]


def measure(moves: int) -> dict[str, dict[str, float]]:
    """Run all ways in turns of twenty moves; returns the figures per way."""
    folder = Path(tempfile.mkdtemp())
    with sync_playwright() as driver, lab.server(folder, PYTHONPATH=str(REPO)) as address:
        browser = driver.chromium.launch(executable_path=lab.CHROMIUM, args=lab.ARGUMENTS)
        runs = ways()
        for way in runs:
            way.open(browser, address, folder)
            way.move(8, keep=False)
        for _ in range(max(1, moves // 20)):
            for way in runs:
                way.move(min(moves, 20))
        browser.close()
    return {way.name: way.result() for way in runs}


def table(results: dict[str, dict[str, float]]) -> str:
    lines = [f"{'way':<10}{'median ms':>11}{'p95 ms':>9}{'kernel CPU ms':>15}{'bytes/move':>12}"]
    for name, row in results.items():
        lines.append(
            f"{name:<10}{row['median_ms']:>11}{row['p95_ms']:>9}{row['kernel_cpu_ms']:>15}{row['bytes']:>12}"
        )
    live, usual, floor = (results[name] for name in ("live", "interact", "empty"))
    lines.append(
        f"live: {live['median_ms'] / floor['median_ms']:.2f} x the empty round trip; "
        f"{usual['kernel_cpu_ms'] / live['kernel_cpu_ms']:.1f} x less kernel CPU and "
        f"{usual['bytes'] / live['bytes']:.1f} x fewer bytes than interact"
    )
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--moves", type=int, default=120, help="moves per way")
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    options = parser.parse_args()
    results = measure(options.moves)
    print(table(results))
    if options.json:
        options.json.write_text(json.dumps(results, indent=2) + "\n")


if __name__ == "__main__":
    main()
