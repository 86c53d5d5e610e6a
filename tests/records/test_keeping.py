"""The answers of a page, kept by its browser: nothing is lost while its store opens, tabs hear each other."""

from __future__ import annotations

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from aiopschool.records.beside import add
from aiopschool.records.document import written
from aiopschool.records.keeping import Keeping
from aiopschool.records.record import Record


def run(coroutine):
    """What a coroutine gives, in a thread of its own: a browser of other tests may hold this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, coroutine).result()


class Shelf:
    """A browser with a store; `broken` is one that gives nothing."""

    def __init__(self, text: str = "", *, broken: bool = False) -> None:
        self.text, self.broken = text, broken

    async def read(self) -> str:
        await asyncio.sleep(0)
        if self.broken:
            raise RuntimeError("no store")
        return self.text

    def put(self, text: str) -> None:
        self.text = text


def answers(**texts: str) -> str:
    records = {f"1{id}": Record(texts=[text], tries=1).write() for id, text in texts.items()}
    return written({"exercises": records})


def texts(content: str) -> dict[str, str]:
    return {id: entry["texts"][0] for id, entry in json.loads(content)["exercises"].items()}


@pytest.fixture
def made(tmp_path):
    """`made(shelf)`: what keeps a file there, with the list of how often others were told."""

    def keep(shelf: Shelf) -> tuple[Keeping, list[str]]:
        told: list[str] = []
        keeping = Keeping(tmp_path / "new" / "answers.json", lambda: told.append("changed"), add)
        keeping.shelf = shelf
        return keeping, told

    return keep


def test_what_the_browser_has_is_there_after_opening_once(made):
    shelf = Shelf(answers(a="17"))
    keeping, told = made(shelf)

    async def several():
        await asyncio.gather(keeping.open(), keeping.open())
        await keeping.open()

    run(several())
    assert texts(keeping.file.read_text(encoding="utf-8")) == {"1a": "17"}
    assert told == ["changed"]


def test_an_answer_given_before_the_store_is_open_joins_the_older_ones_and_goes_first(made):
    shelf = Shelf(answers(a="17", b="3"))
    keeping, _told = made(shelf)
    keeping.file.parent.mkdir()
    keeping.file.write_text(answers(b="4", c="5"), encoding="utf-8")
    keeping.put(answers(b="4", c="5"))
    assert texts(shelf.text) == {"1a": "17", "1b": "3"}, "nothing takes the place of what is not read yet"
    run(keeping.open())
    assert texts(shelf.text) == {"1a": "17", "1b": "4", "1c": "5"}
    assert keeping.file.read_text(encoding="utf-8") == shelf.text


def test_what_another_tab_writes_or_erases_comes_here(made):
    shelf = Shelf()
    keeping, told = made(shelf)
    run(keeping.open())
    assert told == []
    shelf.text = answers(a="1")
    run(keeping.refresh())
    run(keeping.refresh())
    assert texts(keeping.file.read_text(encoding="utf-8")) == {"1a": "1"}
    assert told == ["changed"]
    shelf.text = ""
    run(keeping.refresh())
    assert not keeping.file.exists()
    assert told == ["changed", "changed"]


def test_a_new_text_goes_to_the_browser(made):
    shelf = Shelf()
    keeping, told = made(shelf)
    run(keeping.open())
    keeping.put(answers(a="2"))
    assert texts(shelf.text) == {"1a": "2"}
    assert told == []


def test_a_browser_that_keeps_nothing_stops_nobody(made):
    keeping, told = made(Shelf(broken=True))
    run(keeping.open())
    keeping.put(answers(a="2"))
    run(keeping.refresh())
    assert told == []


def test_a_damaged_text_in_the_browser_is_left_for_who_sets_it_aside(made):
    keeping, _told = made(Shelf("{damaged"))
    run(keeping.open())
    assert keeping.file.read_text(encoding="utf-8") == "{damaged"
