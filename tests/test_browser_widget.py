"""The one door through which comes what a reader does: all of it once, in order, and no error goes out."""

from __future__ import annotations

import json
import threading
from typing import Any

import pytest
import traitlets
from hypothesis import given
from hypothesis import strategies as st

from aiopschool.browser import BrowserWidget, Entry

from .reader import Page


class Ear(BrowserWidget):
    """Keeps what it hears; a `bang` is an error."""

    _esm = "export default {}"

    def __init__(self) -> None:
        self.heard: list[Entry] = []
        super().__init__(self.hear)

    def hear(self, entries: list[Entry]) -> None:
        for entry in entries:
            if entry.kind == "bang":
                raise RuntimeError("bang")
            self.heard.append(entry)

    @property
    def done(self) -> list[tuple[Any, ...]]:
        return [(entry.about, entry.kind, *entry.values) for entry in self.heard]


@pytest.fixture
def ear():
    return Ear()


@pytest.fixture
def messages(monkeypatch):
    """The state messages that widgets send, as sets of trait names."""
    sent = []
    monkeypatch.setattr(BrowserWidget, "send_state", lambda _widget, key=None: key and sent.append(set(key)))
    return sent


def send(ear: Ear, by: Any, log: Any) -> None:
    """Not through `Page`: here the protocol itself is tested."""
    ear.set_state({"sent": {"by": by, "log": log}})


def test_what_was_done_while_the_kernel_was_busy_comes_in_order_and_once(ear):
    page = Page(ear)
    page.notes("m", "position", 3)
    page.notes("step", "click")
    page.notes("step", "click")
    page.does("m", "position", 5)
    page.does("step", "click")
    position, click = ("m", "position"), ("step", "click")
    assert ear.done == [(*position, 3), click, click, (*position, 5), click]


def test_a_log_that_comes_again_is_not_done_again(ear):
    """After a page reconnects, or when a message overtakes another one."""
    send(ear, "page", [[1, "a", "click"], [2, "b", "click"]])
    send(ear, "page", [[1, "a", "click"], [2, "b", "click"], [3, "c", "click"]])
    send(ear, "page", [[2, "b", "click"]])
    send(ear, "page", [[5, "e", "click"], [4, "d", "click"], [5, "e", "click"]])
    assert [about for about, _kind in ear.done] == ["a", "b", "c", "e"]


def test_a_page_that_is_opened_again_or_twice_counts_for_itself(ear):
    first, second = Page(ear), Page(ear)
    first.does("a", "click")
    second.does("b", "click")
    first.does("c", "click")
    first.does("d", "click")
    second.does("e", "click")
    assert [about for about, _kind in ear.done] == ["a", "b", "c", "d", "e"]
    send(ear, first.by, first.log)
    assert len(ear.done) == 5
    for _page in range(20):
        Page(ear).does("f", "click")
    ear.answer()
    assert len(ear.seen) <= 4, "old pages are forgotten"
    first.does("g", "click")
    assert ear.done[-1] == ("g", "click"), "but not what they did"
    assert len(ear.done) == 26


def test_a_lone_move_costs_no_message_and_the_log_stays_short(ear, messages):
    page = Page(ear)
    page.does("m", "position", 1)
    assert messages == []
    assert ear.unanswered
    for n in range(50):
        page.does("m", "position", n)
        page.does("q", "position", n)
        assert len(page.waiting) <= 1
    assert all(keys == {"seen"} for keys in messages)


def test_an_answer_is_one_message(ear, messages):
    Page(ear).does("m", "position", 1)
    ear.add_traits(note=traitlets.Unicode().tag(sync=True))
    messages.clear()
    ear.answer(note="ja")
    assert messages == [{"note", "seen"}]
    assert not ear.unanswered


BROKEN = [None, 3, "log", [], {}, {"by": "p"}, {"by": None, "log": []}, {"by": "p", "log": "x"}]
ENTRIES = [None, 5, [], [1], [1, "a"], ["1", "a", "b"], [1.5, "a", "b"], [True, "a", "b"], [1, ["a"], "b"]]


@pytest.mark.parametrize("sent", BROKEN + [{"by": "p", "log": [entry]} for entry in ENTRIES])
def test_what_cannot_be_read_is_passed_over(ear, sent):
    ear.set_state({"sent": sent})
    assert ear.done == []
    send(ear, "p", [None, [2, "a", "click"]])
    assert ear.done == [("a", "click")]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(st.text(max_size=3), inside, max_size=3),
    max_leaves=12,
)


@given(json_values, st.lists(json_values, max_size=4))
def test_whatever_comes_the_next_click_counts(content, log):
    ear = Ear()
    ear.set_state({"sent": content})
    send(ear, "page", log)
    ear._handle_custom_msg(content, [])
    ear.heard.clear()
    Page(ear).does("a", "click")
    assert ear.done == [("a", "click")]


@pytest.mark.parametrize(
    "content", [None, 3, [], {}, {"about": "a"}, {"about": "a", "kind": 3, "values": []}]
)
def test_a_broken_message_is_passed_over(ear, content):
    ear._handle_custom_msg(content, [])
    assert ear.done == []


def test_what_is_confided_is_heard_at_once_and_stays_nowhere(ear):
    page = Page(ear)
    page.notes("a", "click")
    page.confides("files", "hand_in", "Anneleen")
    page.does("b", "click")
    assert ear.done == [("files", "hand_in", "Anneleen"), ("a", "click"), ("b", "click")]
    assert "Anneleen" not in json.dumps(ear.get_state(), default=str)


def test_an_error_is_told_in_the_log_without_what_was_written_and_work_goes_on(ear, caplog):
    page = Page(ear)
    page.does("card", "bang", "mijn antwoord")
    assert "card" in caplog.text
    assert "bang" in caplog.text
    assert "mijn antwoord" not in caplog.text
    assert page.waiting == [], "the browser does not wait for an answer"
    page.does("a", "click")
    page.confides("a", "bang")
    page.does("b", "click")
    assert ear.done == [("a", "click"), ("b", "click")]


def test_two_threads_that_bring_the_same_log_do_it_once(ear):
    errors: list[BaseException] = []

    def bring() -> None:
        try:
            bring_all()
        except BaseException as error:
            errors.append(error)

    def bring_all() -> None:
        for n in range(1, 200):
            send(ear, "page", [[k, str(k), "click"] for k in range(max(1, n - 5), n + 1)])

    threads = [threading.Thread(target=bring) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    abouts = [about for about, _kind in ear.done]
    assert sorted(abouts, key=int) == [str(n) for n in range(1, 200)]


def test_what_another_thread_sends_meanwhile_is_no_answer_yet(ear):
    """Else the browser would take what it shows for an answer to what the reader did just now."""
    seen: dict[str, dict[str, int]] = {}

    def note(name: str) -> None:
        ear.answer()
        seen[name] = dict(ear.seen)

    def handle(_entries: list[Entry]) -> None:
        thread = threading.Thread(target=note, args=("other",))
        thread.start()
        thread.join()
        note("own")

    ear._on_entries = handle
    page = Page(ear)
    page.does("m", "position", 1)
    page.does("m", "position", 2)
    assert seen == {"other": {page.by: 1}, "own": {page.by: 2}}
