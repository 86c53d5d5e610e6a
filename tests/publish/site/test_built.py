"""A whole site in Chromium, without internet: lessons start by themselves, move and train.

Building takes packages that Python's registry does not have. `AIOPSCHOOL_WHEELS` names a folder with those of
Pyodide (`aiopschool site --wheels`); without it, or without JupyterLite, these tests are skipped.
"""

from __future__ import annotations

import importlib.util
import os
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from aiopschool.publish.site import command

from ...browser import lab

WHEELS = os.environ.get("AIOPSCHOOL_WHEELS")
pytestmark = [
    pytest.mark.skipif(not WHEELS, reason="AIOPSCHOOL_WHEELS names no folder"),
    pytest.mark.skipif(not lab.CHROMIUM, reason="no Chromium found"),
    pytest.mark.skipif(importlib.util.find_spec("jupyterlite_core") is None, reason="no JupyterLite"),
    pytest.mark.timeout(600),
]
OFFLINE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
PATIENCE = 120_000  # ms


class Handler(SimpleHTTPRequestHandler):
    def log_message(self, *_values: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    def handle_error(self, *_request: object) -> None:
        """A tab that was closed does not wait for what it asked."""


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    out = tmp_path_factory.mktemp("site") / "out"
    assert command.run(out=out, wheels=Path(WHEELS)) == 0
    return out


@pytest.fixture(scope="module")
def address(site):
    server = Server(("127.0.0.1", 0), partial(Handler, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="module")
def driver():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as found:
        yield found


@pytest.fixture
def reader(driver, tmp_path):
    """A browser of a reader who comes back: what it keeps stays between two tabs."""
    options = {"executable_path": lab.CHROMIUM, "args": [*lab.ARGUMENTS, OFFLINE]}
    context = driver.chromium.launch_persistent_context(str(tmp_path / "profile"), **options)
    yield context
    context.close()


def opened(reader, address: str, lesson: str):
    """The lesson, opened by its link and started without a click."""
    tab = reader.new_page()
    tab.set_viewport_size({"width": 1366, "height": 768})
    tab.wrong = []
    tab.on("pageerror", lambda error: tab.wrong.append(str(error)))
    tab.on("request", lambda request: outside(request.url, address) and tab.wrong.append(request.url))
    tab.goto(f"{address}/lab/index.html?path=notebooks/nl/{lesson}.ipynb")
    wait_until_ready(tab)
    return tab


def wait_until_ready(tab) -> None:
    """Until the bar of the lesson says that all its cells ran."""
    tab.get_by_role("status").get_by_text("Klaar", exact=True).wait_for(timeout=PATIENCE)


def outside(url: str, address: str) -> bool:
    return not url.startswith((address, "data:", "blob:"))


def test_a_second_run_has_nothing_to_do_and_a_new_site_is_the_same(site, tmp_path, capsys):
    before = {file: file.stat().st_mtime_ns for file in site.rglob("*")}
    assert command.run(out=site, wheels=Path(WHEELS)) == 0
    assert "Er is niets veranderd" in capsys.readouterr().out
    assert {file: file.stat().st_mtime_ns for file in site.rglob("*")} == before
    other = tmp_path / "other"
    assert command.run(out=other, wheels=Path(WHEELS)) == 0
    names = {file.relative_to(site) for file in site.rglob("*") if file.is_file()}
    assert names == {file.relative_to(other) for file in other.rglob("*") if file.is_file()}
    assert [name for name in names if (site / name).read_bytes() != (other / name).read_bytes()] == []


@pytest.mark.parametrize("lesson", ["00-start", "01-rechte", "03-filter"])
def test_a_lesson_starts_by_itself_and_asks_nothing_of_the_internet(reader, address, lesson):
    tab = opened(reader, address, lesson)
    assert tab.locator(".aiop-figure svg").count() > 0
    assert tab.locator(".jp-RenderedText[data-mime-type*=error]").count() == 0
    assert not tab.locator("#jp-left-stack").is_visible(), "only the lesson is in sight"
    assert tab.wrong == []


def test_a_slider_moves_the_picture(reader, address):
    tab = opened(reader, address, "00-start")
    before = tab.locator(".aiop-figure svg").first.inner_html()
    slider = tab.get_by_role("slider").first
    slider.focus()
    slider.press("ArrowRight")
    tab.wait_for_function(
        "before => document.querySelector('.aiop-figure svg').innerHTML !== before",
        arg=before,
        timeout=PATIENCE,
    )


def test_the_network_trains(reader, address):
    tab = opened(reader, address, "03-filter")
    tab.get_by_role("button", name="Train het netwerk").click()
    tab.get_by_text("Ronde 15 van 15").first.wait_for(timeout=PATIENCE)
