"""Whatever pages, editions and pupils do: no text that a pupil saved is lost."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from aiopschool.lab.merging import Notebook, fingerprints, opened, saved


def edition(sources: list[str]) -> Notebook:
    """A lesson; an id follows from what stands in a cell."""
    cells = [
        {"id": f"les-{source}", "cell_type": "code", "source": source, "metadata": {}, "outputs": []}
        for source in dict.fromkeys(sources)
    ]
    return {"cells": cells, "metadata": {"aiopschool": {"lesson": 1}}, "nbformat": 4, "nbformat_minor": 5}


class Class:
    """One lesson, its work, and two pages; `own` is what must be found: per cell the last text of a pupil."""

    def __init__(self, sources: list[str]) -> None:
        self.lesson = edition(sources)
        self.work: Notebook | None = None
        self.own: dict[str, str] = {}
        self.typed: list[dict[str, str]] = [{}, {}]
        self.pages: list[Notebook] = []
        self.known: list[dict[str, str] | None] = []
        self.count = 0
        for _page in range(2):
            self.pages.append({})
            self.known.append({})
            self.open(len(self.pages) - 1)

    def open(self, page: int) -> None:
        """Reload: what was not saved is gone."""
        self.pages[page] = json.loads(json.dumps(opened(self.lesson, self.work)))
        self.known[page] = fingerprints(self.pages[page])
        self.typed[page] = {}

    def text(self) -> str:
        self.count += 1
        return f"van een leerling {self.count}"

    def edit(self, page: int, index: int) -> None:
        cells = self.pages[page]["cells"]
        if cells:
            cell = cells[index % len(cells)]
            cell["source"] = self.text()
            self.typed[page][cell["id"]] = cell["source"]

    def add(self, page: int, index: int) -> None:
        text = self.text()
        cell = {"id": text, "cell_type": "code", "source": text, "metadata": {}, "outputs": []}
        self.pages[page]["cells"].insert(index, cell)
        self.typed[page][text] = text

    def save(self, page: int, remembered: bool) -> None:
        known = self.known[page] if remembered else None
        shown = json.loads(json.dumps(self.pages[page]))
        self.work = saved(self.lesson, self.work, shown, known)
        self.known[page] = fingerprints(self.pages[page])
        self.own |= self.typed[page]
        self.typed[page] = {}

    def publish(self, sources: list[str]) -> None:
        self.lesson = edition(sources)


SOURCES = st.lists(st.sampled_from("abcdef"), max_size=5)
PAGE = st.integers(0, 1)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("edit"), PAGE, st.integers(0, 6)),
        st.tuples(st.just("add"), PAGE, st.integers(0, 6)),
        st.tuples(st.just("save"), PAGE, st.just(True)),
        st.tuples(st.just("open"), PAGE),
        st.tuples(st.just("publish"), SOURCES),
    ),
    max_size=14,
)


@given(sources=SOURCES, steps=STEPS)
def test_no_text_of_a_pupil_is_lost(sources, steps):
    room = Class(sources)
    for name, *arguments in steps:
        getattr(room, name)(*arguments)
    found = {cell["id"]: cell["source"] for cell in opened(room.lesson, room.work)["cells"]}
    for key, text in room.own.items():
        assert found.get(key) == text
    built = [cell["id"] for cell in room.lesson["cells"]]
    assert [key for key in found if key in built] == built, "in the order of the lesson"
    others = set(found) - set(built) - set(room.own)
    assert not others, "what nobody changed of an older edition is gone"


def test_added_cells_stay_where_they_were_put():
    room = Class(["a", "b"])
    for index in (0, 2, 4):
        room.add(0, index)
    order = [cell["id"] for cell in room.pages[0]["cells"]]
    room.save(0, remembered=False)
    assert [cell["id"] for cell in opened(room.lesson, room.work)["cells"]] == order


def test_the_last_outputs_stay_while_a_cell_runs_again():
    room = Class(["a"])
    room.pages[0]["cells"][0]["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "1"}]
    room.save(0, remembered=True)
    room.pages[0]["cells"][0]["outputs"] = []
    room.save(0, remembered=True)
    assert opened(room.lesson, room.work)["cells"][0]["outputs"][0]["text"] == "1"
