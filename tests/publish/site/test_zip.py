"""The site as one file: the same every time, and all that a lesson needs without internet."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import urllib.request
import zipfile
from contextlib import suppress
from time import monotonic, sleep

import pytest

from aiopschool.publish.site import command, serving

from ...browser import lab
from .reader import opened, score


def test_the_same_site_is_the_same_file_and_everybody_may_read_it(tmp_path):
    site = tmp_path / "site"
    (site / "lab").mkdir(parents=True)
    (site / "lab" / "index.html").write_text("les", encoding="utf-8")
    (site / "b.js").write_text("1", encoding="utf-8")
    made = command.packed(site)
    first = made.read_bytes()
    os.utime(site / "b.js", (0, 0))
    assert command.packed(site).read_bytes() == first
    with zipfile.ZipFile(made) as archive:
        assert archive.namelist() == ["b.js", "lab/index.html"], (
            "no folder around it: it fills the one it is in"
        )
        assert {info.external_attr >> 16 for info in archive.infolist()} == {0o644}


@pytest.mark.every_time
def test_unpacked_in_an_empty_folder_and_served_by_python_lesson_1_runs_and_moves(site, reader, tmp_path):
    empty = tmp_path / "leeg"
    with zipfile.ZipFile(command.packed(site)) as archive:
        archive.extractall(empty)
    assert (empty / serving.NAME).is_file()
    assert (empty / "LICENSE.txt").is_file()
    soon = re.findall(r'rel="prefetch" href="([^"]+)"', (empty / "index.html").read_text(encoding="utf-8"))
    assert any("matplotlib" in file for file in soon)
    assert [file for file in soon if not (empty / file).is_file()] == []
    port = lab.free_port()
    words = [sys.executable, "-m", "http.server", str(port), "--bind", "127.0.0.1"]
    process = subprocess.Popen(words, cwd=empty, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        address = f"http://127.0.0.1:{port}"
        _wait_for(address)
        tab = opened(reader, address, "01-rechte")
        assert tab.wrong == [], "an error, or a request that leaves"
        assert tab.locator(".jp-RenderedText[data-mime-type*=error]").count() == 0
        _move(tab)
        score(tab).fill("17")
        tab.wait_for_timeout(1500)
        tab.reload(wait_until="commit")
        lab.wait_for_stage(tab, timeout=120_000)
        assert score(tab).input_value() == "17", "what was typed is still there"
    finally:
        process.terminate()
        process.wait(20)


def _move(tab) -> None:
    """Move the first slider of the lesson, without the question that comes before it; the picture follows."""
    explorer = tab.locator(".aiop-explorer").first
    asks = explorer.locator(".waiting:not([hidden]) button")
    if asks.count():
        asks.first.click()
    slider = explorer.locator("input[type=range]:not(:disabled)").first
    slider.wait_for()
    before = explorer.locator(".aiop-figure svg").inner_html()
    slider.focus()
    slider.press("ArrowRight")
    changed = "before => document.querySelector('.aiop-explorer .aiop-figure svg').innerHTML !== before"
    tab.wait_for_function(changed, arg=before, timeout=60_000)


def _wait_for(address: str) -> None:
    end = monotonic() + 20
    while monotonic() < end:
        with suppress(OSError), urllib.request.urlopen(address, timeout=2):
            return
        sleep(0.1)
