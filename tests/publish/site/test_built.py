"""A whole site in Chromium, without internet: lessons start by themselves, move and train."""

from __future__ import annotations

import pytest

from aiopschool.publish.editions import find_root
from aiopschool.publish.site import command

from .reader import PATIENCE, opened

START = "00-start"
MOVED = "01-rechte"
SAMPLE = "03-filter"  # opened every time; lesson 1 is in the tests of what is kept
PAGES = find_root() / "notebooks" / "nl"
EVERY = sorted(
    file.relative_to(PAGES).with_suffix("").as_posix()
    for place in (".", "bureau", "team")
    for file in (PAGES / place).glob("*.ipynb")
)
SHOWN = ".aiop-figure svg, .jp-OutputArea-output .aiop"  # what a page has made by itself
# What cells of the notebook in sight ended with, instead of a result.
ERRORS = """() => jupyterapp.shell.currentWidget.content.widgets
  .flatMap(({ model }) => model.outputs?.toJSON() ?? [])
  .filter((output) => output.output_type === "error")
  .map(({ ename, evalue }) => `${ename}: ${evalue}`)"""


def test_a_second_run_has_nothing_to_do_and_a_new_site_is_the_same(site, packages, tmp_path, capsys):
    before = {file: file.stat().st_mtime_ns for file in site.rglob("*")}
    assert command.run(out=site, wheels=packages) == 0
    assert "Er is niets veranderd" in capsys.readouterr().out
    assert {file: file.stat().st_mtime_ns for file in site.rglob("*")} == before
    other = tmp_path / "other"
    assert command.run(out=other, wheels=packages) == 0
    names = {file.relative_to(site) for file in site.rglob("*") if file.is_file()}
    assert names == {file.relative_to(other) for file in other.rglob("*") if file.is_file()}
    assert [name for name in names if (site / name).read_bytes() != (other / name).read_bytes()] == []


@pytest.mark.parametrize(
    "lesson",
    [pytest.param(name, marks=pytest.mark.every_time if name == SAMPLE else ()) for name in EVERY],
)
def test_a_lesson_starts_by_itself_and_asks_nothing_of_the_internet(reader, address, lesson):
    tab = opened(reader, address, lesson)
    assert tab.locator(SHOWN).count() > 0
    assert tab.locator(".jp-RenderedText[data-mime-type*=error]").count() == 0
    assert not tab.locator("#jp-left-stack").is_visible(), "only the lesson is in sight"
    assert tab.wrong == []


def test_a_slider_moves_the_picture(reader, address):
    tab = opened(reader, address, MOVED)
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


@pytest.mark.parametrize("lesson", [name for name in EVERY if name[0].isdigit() and name != START])
def test_every_cell_runs_the_programming_path_too(reader, address, lesson):
    tab = opened(reader, address, lesson)
    tab.evaluate("() => jupyterapp.commands.execute('aiopschool:run-all')")
    assert tab.evaluate(ERRORS) == []
    assert tab.locator(".aiop-missing").count() == 0
    assert tab.wrong == []
