"""The settings for the Jupyter server: enabled, at work on a real websocket, harmless elsewhere."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace

import pytest
from tornado.web import Application, RequestHandler

from aiopschool.lab import server

ROOT = Path(__file__).parents[2]

# A real server that opens the websocket of a kernel, as the browser does, and looks at its own end of it.
PROBE = """
import json, socket, sys, urllib.request
from jupyter_server.serverapp import ServerApp
from tornado.websocket import websocket_connect

async def probe():
    place = f"127.0.0.1:{app.port}{app.base_url}api/kernels"
    kernel = await app.kernel_manager.start_kernel()
    client = await websocket_connect(f"ws://{place}/{kernel}/channels")
    (connection,) = app.kernel_websocket_connection_class._open_sockets
    end = connection.websocket_handler.ws_connection.stream.socket
    print("nodelay", end.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) != 0)
    message = {"header": {"msg_id": "1", "msg_type": "kernel_info_request", "username": "", "session": "1",
               "date": "2026-01-01T00:00:00Z", "version": "5.4"}, "parent_header": {}, "metadata": {},
               "content": {}, "channel": "shell", "buffers": []}
    await client.write_message(json.dumps(message))
    while (answer := json.loads(await client.read_message()))["msg_type"] != "kernel_info_reply":
        pass
    print("answer", answer["content"]["status"])
    client.close()
    app.stop()

app = ServerApp()
app.initialize(sys.argv[1:])
app.io_loop.add_callback(probe)
app.start()
"""


def probe(home: Path, *options: str) -> subprocess.CompletedProcess:
    """Run the probe with the settings of this repository."""
    places = ("HOME", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR")
    common = (
        "--allow-root",
        "--no-browser",
        "--port=0",
        "--IdentityProvider.token=",
        "--Application.log_level=30",
    )
    return subprocess.run(
        [sys.executable, "-c", PROBE, *common, *options],
        capture_output=True,
        text=True,
        timeout=120,
        cwd=home,
        env={
            **os.environ,
            **dict.fromkeys(places, str(home)),
            "PYTHONPATH": str(ROOT),
            "JUPYTER_CONFIG_PATH": str(ROOT / "jupyter"),
        },
    )


def test_the_settings_switch_the_extension_on():
    (settings,) = (ROOT / "jupyter" / "jupyter_server_config.d").glob("*.json")
    enabled = json.loads(settings.read_text(encoding="utf-8"))["ServerApp"]["jpserver_extensions"]
    assert enabled == {point["module"]: True for point in server._jupyter_server_extension_points()}


@pytest.mark.parametrize("base_url", ["/", "/klas/7/"])
def test_a_kernel_speaks_at_once(tmp_path, base_url):
    result = probe(tmp_path, f"--ServerApp.base_url={base_url}")
    assert result.stdout.splitlines() == ["nodelay True", "answer ok"], result.stderr
    assert "aiopschool" not in result.stderr


def test_without_the_extension_it_waits(tmp_path):
    result = probe(tmp_path, "--ServerApp.jpserver_extensions={'aiopschool.lab.server': False}")
    assert result.stdout.splitlines() == ["nodelay False", "answer ok"], result.stderr


def test_the_server_lists_it_as_enabled(tmp_path):
    shutil.copytree(ROOT / "jupyter", tmp_path, dirs_exist_ok=True)
    result = subprocess.run(
        [sys.executable, "-m", "jupyter", "server", "extension", "list"],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "JUPYTER_CONFIG_DIR": str(tmp_path)},
    )
    said = re.sub(r"\x1b\[\d*m", "", result.stdout + result.stderr)
    assert "aiopschool.lab.server enabled" in said
    assert re.search(r"aiopschool\.lab\.server +OK", said), said


class Socket:
    """A websocket on which the option cannot be set."""

    def __init__(self, error: Exception) -> None:
        self.error = error
        self.log = logging.getLogger("a kernel websocket")
        self.opened: list[str] = []
        self.closed = False

    @property
    def selected_subprotocol(self) -> str:
        assert not self.closed  # as Tornado does
        return "v1.kernel.websocket.jupyter.org"

    def set_nodelay(self, value: bool) -> None:
        raise self.error

    async def open(self, kernel_id: str) -> None:
        self.opened.append(kernel_id)


ERRORS = [AssertionError(), AttributeError("stream"), NotImplementedError(), OSError("closed")]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_a_websocket_that_does_not_know_the_option_opens_all_the_same(error, caplog):
    handler = server.prompt(Socket)(error)
    with ThreadPoolExecutor(1) as own_thread:  # the browser tests keep a loop running in this one
        own_thread.submit(asyncio.run, handler.open("k1")).result()
    assert handler.opened == ["k1"]
    assert caplog.records == []


def test_what_a_page_says_as_it_is_left_is_read_in_its_own_form():
    """Jupyter takes the last message of a closed connection for one of another form: 3,3 GB of memory."""
    handler = server.prompt(Socket)(AssertionError())
    with ThreadPoolExecutor(1) as own_thread:
        own_thread.submit(asyncio.run, handler.open("k1")).result()
    handler.closed = True
    assert handler.selected_subprotocol == "v1.kernel.websocket.jupyter.org"


@pytest.mark.parametrize("web_app", [None, object(), Application([("/", RequestHandler)])])
def test_a_server_without_kernel_websockets_is_left_alone(web_app, caplog):
    app = SimpleNamespace(web_app=web_app, log=logging.getLogger("a server"))
    server._load_jupyter_server_extension(app)
    assert caplog.records == []
    if isinstance(web_app, Application):
        assert next(iter(web_app.wildcard_router.rules)).target is RequestHandler


def test_another_jupyter_server_is_left_alone(monkeypatch, caplog):
    monkeypatch.setitem(sys.modules, "jupyter_server.services.kernels.websocket", None)
    app = SimpleNamespace(web_app=Application([("/", RequestHandler)]), log=logging.getLogger("a server"))
    server._load_jupyter_server_extension(app)
    assert caplog.records == []


def test_saving_keeps_pictures_and_never_stops_on_a_strange_notebook():
    for content in ({}, {"cells": 3}, {"cells": [{"outputs": [None]}]}, None, {"metadata": {"widgets": []}}):
        server.freeze_model({"type": "notebook", "content": content}, path="x.ipynb")
    server.freeze_model({"type": "file", "content": "text"})


@pytest.mark.parametrize("earlier", [None, lambda _handler, config: {**config, "theirs": True}])
def test_a_page_of_jupyterlab_gets_nothing_of_jupyterlite(earlier):
    """Who built a site has JupyterLite's extensions in the same environment; JupyterLab fails on them."""
    settings = {"page_config_hook": earlier} if earlier else {}
    server._leave_out_lite(SimpleNamespace(web_app=SimpleNamespace(settings=settings)))
    names = ["aiopschool", "@jupyterlite/pyodide-kernel-extension", "anywidget"]
    config = {"appName": "JupyterLab", "federated_extensions": [{"name": name} for name in names]}
    seen = settings["page_config_hook"](None, config)
    assert [one["name"] for one in seen["federated_extensions"]] == ["aiopschool", "anywidget"]
    assert seen["appName"] == "JupyterLab"
    assert seen.get("theirs", False) is bool(earlier)
