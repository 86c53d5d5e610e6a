"""One way of working, open in a real browser: what it costs to move it, and how the picture keeps up."""

from __future__ import annotations

import statistics
import time
from pathlib import Path
from typing import Any, Self

import psutil
from browser import lab
from playwright.sync_api import Browser, Page
from ways import Way

PID = "import os, pathlib; pathlib.Path('{name}.pid').write_text(str(os.getpid()))"
RATE = 60  # mouse moves per second
DRAG = 2  # seconds
PATIENCE = 10_000  # ms: a key press that changes nothing is a mistake in the gesture
SILENCE = 700  # ms without a new picture: the last one is there

# In the page: notes when a key or the mouse came in, and after which frame a new picture was there.
WATCH = """(sign) => {
  const pixels = (canvas) => {
    const data = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
    let sum = 0;
    for (const value of new Uint32Array(data.buffer)) sum = (Math.imul(sum, 31) + value) | 0;
    return sum;
  };
  const looks = {
    html: (element) => element.innerHTML,
    src: (element) => (element.complete ? element.src : undefined),
    canvas: pixels,
  };
  const bench = (window.bench = { inputs: [], pictures: [], watching: false });
  let dirty = true;
  let last;
  const options = { subtree: true, childList: true, characterData: true, attributes: true };
  new MutationObserver(() => { dirty = true; }).observe(document.body, options);
  for (const kind of ["keydown", "pointermove"])
    window.addEventListener(kind, (event) => bench.inputs.push(event.timeStamp), { capture: true });
  const look = () => {
    if (!dirty && sign.kind === "html") return;
    dirty = false;
    const element = document.querySelector(sign.outcome);
    const now = element ? looks[sign.kind](element) : undefined;
    if (now !== undefined && now !== last) setTimeout(() => bench.pictures.push(performance.now()));
    last = now ?? last;
  };
  const tick = () => {
    look();
    if (bench.watching) requestAnimationFrame(tick);
  };
  bench.watch = (on) => { // only while it is this page's turn: every look costs time
    bench.watching = on;
    if (on) tick();
  };
}"""
TURN = "(on) => bench.watch(on)"
FORGET = "() => { bench.inputs.length = bench.pictures.length = 0; }"
FIRST = """(patience) => new Promise((resolve) => {
  const end = performance.now() + patience;
  const timer = setInterval(() => {
    if (!bench.pictures.length && performance.now() < end) return;
    clearInterval(timer);
    resolve(bench.pictures.length ? bench.pictures[0] - bench.inputs[0] : null);
  }, 2);
})"""
SETTLED = """(silence) => new Promise((resolve) => {
  const timer = setInterval(() => {
    if (performance.now() - (bench.pictures.at(-1) ?? 0) < silence) return;
    clearInterval(timer);
    resolve(bench);
  }, 20);
})"""


class Bench:
    """A way in its own page, with the figures so far; `kernel` is the process that calculates, if any."""

    def __init__(self, way: Way, page: Page, kernel: psutil.Process | None = None) -> None:
        self.way, self.page, self.kernel = way, page, kernel
        self.times: list[float] = []
        self.rates: list[float] = []
        self.lags: list[float] = []
        self.sent = self.bytes = self.presses = 0
        self.cpu = 0.0
        page.wait_for_selector(way.gesture.thumb)
        page.wait_for_selector(way.outcome, state="attached")
        page.wait_for_timeout(1000)
        page.evaluate(WATCH, {"outcome": way.outcome, "kind": way.kind})

    @classmethod
    def in_notebook(cls, way: Way, browser: Browser, address: str, folder: Path) -> Self:
        """In a notebook of its own, on a server."""
        lab.write_notebook(folder / f"{way.name}.ipynb", PID.format(name=way.name), way.cell)
        page = browser.new_page(viewport={"width": 1366, "height": 768})
        sockets: list[Any] = []

        def hear(socket: Any) -> None:  # Playwright marks what it calls: no method of a list
            sockets.append(socket)

        page.on("websocket", hear)
        lab.open_notebook(page, address, f"{way.name}.ipynb")
        page.wait_for_selector(way.outcome, state="attached")
        made = cls(way, page, psutil.Process(int((folder / f"{way.name}.pid").read_text())))
        for socket in sockets:
            made._count_bytes(socket)
        made.press(8, keep=False)
        return made

    @property
    def used(self) -> float:
        """Seconds of CPU that the kernel took so far."""
        return sum(self.kernel.cpu_times()[:2]) if self.kernel else 0.0

    def _count_bytes(self, socket: Any) -> None:
        def count(payload: str | bytes) -> None:
            self.sent += len(payload if isinstance(payload, bytes) else payload.encode())

        socket.on("framereceived", count)
        socket.on("framesent", count)

    def press(self, moves: int, *, keep: bool = True) -> None:
        """Move by keyboard, one move after the other's picture; note time, kernel CPU and bytes."""
        page = self.page
        page.bring_to_front()
        self.way.gesture.focus(page)
        page.evaluate(TURN, True)
        page.wait_for_timeout(400)
        cpu, sent = self.used, self.sent
        for _ in range(moves):
            page.evaluate(FORGET)
            self.way.gesture.press(page, self.presses)
            self.presses += 1
            elapsed = page.evaluate(FIRST, PATIENCE)
            if elapsed is None:
                raise RuntimeError(f"{self.way.name}: no new picture after key press {self.presses}")
            if keep:
                self.times.append(elapsed)
            page.wait_for_timeout(60)
        page.wait_for_timeout(200)
        page.evaluate(TURN, False)
        if keep:
            self.cpu += self.used - cpu
            self.bytes += self.sent - sent

    def drag(self) -> None:
        """Drag by mouse for two seconds; note the pictures per second and the lag of the last one."""
        page = self.page
        page.bring_to_front()
        path = self.way.gesture.path(page, DRAG * RATE)
        page.mouse.move(*path[0])
        page.mouse.down()
        page.evaluate(TURN, True)
        page.wait_for_timeout(SILENCE)
        page.evaluate(FORGET)
        start = time.perf_counter()
        for n, place in enumerate(path[1:], start=1):
            page.mouse.move(*place)
            time.sleep(max(0.0, start + n / RATE - time.perf_counter()))
        seen = page.evaluate(SETTLED, SILENCE)
        page.evaluate(TURN, False)
        page.mouse.up()
        page.wait_for_timeout(SILENCE)
        first, last = seen["inputs"][0], seen["inputs"][-1]
        meanwhile = [moment for moment in seen["pictures"] if first <= moment <= last]
        self.rates.append(1000 * len(meanwhile) / (last - first))
        self.lags.append(max(0.0, seen["pictures"][-1] - last))

    def result(self) -> dict[str, float]:
        """The figures of this way: medians, but the 95th percentile where the name says so."""
        return {
            "median_ms": round(statistics.median(self.times), 1),
            "p95_ms": round(statistics.quantiles(self.times, n=20)[-1], 1),
            "kernel_cpu_ms": round(1000 * self.cpu / len(self.times), 2),
            "bytes": round(self.bytes / len(self.times)),
            "fps": round(statistics.median(self.rates), 1),
            "lag_ms": round(statistics.median(self.lags), 1),
        }
