"""JupyterLab and Chromium for the browser tests and the benchmarks.

A lesson starts by itself; a notebook of a test is run with a command, once its kernel is ready.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

REPO = Path(__file__).resolve().parents[2]
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
READY = """async () => {
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  while (!window.jupyterapp?.shell?.currentWidget?.context) await pause(50);
  const { context } = window.jupyterapp.shell.currentWidget;
  await context.ready;
  await context.sessionContext.ready;
  while (!context.sessionContext.session?.kernel) await pause(50);
  await context.sessionContext.session.kernel.info;
}"""


def free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return sock.getsockname()[1]


@contextlib.contextmanager
def server(root: Path, *, at_once: bool = True, **environment: str) -> Iterator[str]:
    """Run JupyterLab on `root` with the settings of this repository; gives its address.

    Without `at_once` the server keeps its own habits (no `TCP_NODELAY`). Output goes to `root/lab.log`.
    """
    port = free_port()
    extensions = root / ".labextensions"
    extensions.mkdir(exist_ok=True)
    (extensions / "aiopschool").symlink_to(REPO / "aiopschool" / "lab" / "extension")
    command = [
        *(sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", f"--ServerApp.root_dir={root}"),
        *(f"--ServerApp.port={port}", "--ServerApp.port_retries=0", "--IdentityProvider.token="),
        f"--LabApp.extra_labextensions_path={extensions}",
        *("--LabApp.expose_app_in_browser=True", "--ServerApp.disable_check_xsrf=True"),
    ]
    if not at_once:
        command.append("--ServerApp.jpserver_extensions={'aiopschool.lab.server': False}")
    settings = {
        "JUPYTER_CONFIG_PATH": str(REPO / "jupyter"),
        "JUPYTERLAB_SETTINGS_DIR": str(root / ".lab"),
        "JUPYTERLAB_WORKSPACES_DIR": str(root / ".lab"),
    }
    with (root / "lab.log").open("w") as log:
        process = subprocess.Popen(
            command, stdout=log, stderr=log, env={**os.environ, **settings, **environment}
        )
        try:
            address = f"http://127.0.0.1:{port}"
            _wait_for(f"{address}/api/status", process, root / "lab.log")
            yield address
        finally:
            process.terminate()
            process.wait(20)


def _wait_for(url: str, process: subprocess.Popen, log: Path, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end and process.poll() is None:
        with contextlib.suppress(OSError):
            urllib.request.urlopen(url, timeout=2).close()
            return
        time.sleep(0.1)
    raise RuntimeError(f"JupyterLab did not start:\n{log.read_text()[-3000:]}")


def stop_kernels(address: str) -> None:
    """Stop every kernel of a server, with the session it belongs to."""
    with urllib.request.urlopen(f"{address}/api/sessions") as answer:
        sessions = json.load(answer)
    for session in sessions:
        url = f"{address}/api/sessions/{session['id']}"
        urllib.request.urlopen(urllib.request.Request(url, method="DELETE")).close()


# JupyterLab fetches the state of widgets while it saves: on a busy machine only the next save has it.
SAVE = """async (text) => {
  const { context } = jupyterapp.shell.currentWidget;
  for (let tries = 0; tries < 20; tries++) {
    await jupyterapp.commands.execute("docmanager:save");
    const saved = await jupyterapp.serviceManager.contents.get(context.path);
    if (JSON.stringify(saved.content.cells).includes(text)) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}"""
# What changed size has its new place: fonts are there, and two frames have been drawn.
SETTLED = """() => document.fonts.ready.then(() => new Promise((resolve) =>
  requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve)))))"""


def comes_to_nothing(page: Any, find: str) -> list[str]:
    """What a script still finds wrong after 5 s: a slow machine still draws after a change of width."""
    for _try in range(50):
        if not (found := page.evaluate(find)):
            break
        page.wait_for_timeout(100)
    return found


LESSON = "() => !!window.jupyterapp.shell.currentWidget.context.model.getMetadata('aiopschool')"
STAGE = "stage => document.querySelector('.aiop-bar:not(.lm-mod-hidden)')?.dataset.stage === stage"


def open_notebook(page: Any, address: str, path: str, *, run: bool = True) -> None:
    """Open a notebook in single-document mode. A lesson starts by itself; of another all cells are run."""
    page.goto(f"{address}/doc/tree/{path}", wait_until="domcontentloaded")
    page.evaluate(READY)
    if page.evaluate(LESSON):
        wait_for_stage(page)
    elif run:
        page.evaluate("() => window.jupyterapp.commands.execute('notebook:run-all-cells')")


def wait_for_stage(page: Any, stage: str = "ready", *, timeout: float = 90_000) -> None:
    """Wait until the lesson in sight has come so far."""
    page.wait_for_function(STAGE, arg=stage, timeout=timeout)


def watch(page: Any) -> dict[str, list[str]]:
    """Collect what must not happen: console errors, and requests that leave this machine."""
    seen: dict[str, list[str]] = {"errors": [], "outside": []}

    def request(event: Any) -> None:
        if not event.url.startswith(("http://127.0.0.1", "ws://127.0.0.1", "data:", "blob:", "about:")):
            seen["outside"].append(event.url)

    page.on("request", request)
    page.on("pageerror", lambda error: seen["errors"].append(str(error)))
    page.on(
        "console", lambda message: seen["errors"].append(message.text) if message.type == "error" else None
    )
    return seen


def write_notebook(path: Path, *cells: str, facts: dict[str, Any] | None = None) -> None:
    """A small notebook with code cells; with the `facts` of a lesson it opens in the lesson view."""
    code = [
        {
            "cell_type": "code",
            "id": f"c{i}",
            "metadata": {},
            "source": text,
            "outputs": [],
            "execution_count": None,
        }
        for i, text in enumerate(cells)
    ]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    metadata = {"kernelspec": kernel} | ({"aiopschool": facts} if facts else {})
    document = {"cells": code, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    path.write_text(json.dumps(document), encoding="utf-8")
