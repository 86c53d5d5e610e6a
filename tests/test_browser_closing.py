"""Widgets of a cell that runs again are closed with all they contain, unless somebody still has them."""

from __future__ import annotations

import gc
import weakref
from types import SimpleNamespace

import pytest
from ipywidgets import HTML, IntSlider, VBox
from ipywidgets.widgets.widget import _instances

from aiopschool import exercise, explore, progress
from aiopschool.browser import closing, forget
from aiopschool.records import store

pytestmark = pytest.mark.usefixtures("own_file")


@pytest.fixture
def shell(monkeypatch) -> SimpleNamespace:
    """What IPython keeps beside the results of cells."""
    history = SimpleNamespace(outputs={})
    found = SimpleNamespace(
        user_ns={"_oh": {}}, user_ns_hidden={}, displayhook=SimpleNamespace(), history_manager=history
    )
    monkeypatch.setattr(closing, "_shell", lambda: found)
    return found


@pytest.mark.parametrize(
    "make",
    [lambda: explore("lines"), lambda: exercise("1b").view(exercise("1b")), lambda: progress("lines")],
    ids=["explorer", "card", "overview"],
)
def test_nothing_of_a_closed_widget_stays(shell, make):
    forget([])
    gc.collect()
    before = set(_instances)
    widget = make()
    key = widget.model_id
    shell.user_ns |= {"_": widget, "_7": widget}
    shell.user_ns_hidden |= {"_": widget, "_7": widget}
    shell.user_ns["_oh"][7] = widget
    bundle = {closing.VIEW: {"model_id": key}}
    shell.history_manager.outputs[7] = [SimpleNamespace(bundle=bundle)]
    seen = weakref.ref(widget)
    del widget
    assert forget([key]) > 1
    assert set(_instances) == before
    gc.collect()
    assert seen() is None, "its figure and its listeners neither"
    assert shell.user_ns == {"_oh": {}, "_": ""}
    assert shell.user_ns_hidden == {"_": ""}
    assert shell.history_manager.outputs == {}
    store.tell()  # nobody who is gone answers


def test_what_a_variable_or_another_widget_holds_lives_on(shell):
    mine, shared, listed = IntSlider(), HTML(), IntSlider()
    other = VBox([shared])
    shell.user_ns |= {"schuif": mine, "lijst": [listed]}
    gone = VBox([shared, IntSlider()])
    forget([mine.model_id, listed.model_id, gone.model_id, "never-existed"])
    assert mine.comm
    assert listed.comm
    assert shared.comm
    assert shared.layout.comm
    assert other.comm
    assert gone.comm is None
    assert gone.children[1].comm is None
