"""What travels of the texts around a picture is what differs, and with it the page knows all of it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from matplotlib.figure import Figure

from aiopschool.live import LiveFigure
from aiopschool.live.readout import Readout, Table

words = st.sampled_from(["", "d = 5", "d = 6"])
tables = st.builds(
    Table, st.sampled_from([(), ("x", "y")]), st.lists(st.tuples(words, words), max_size=3), words
)
readouts = st.builds(Readout, words, st.lists(words, max_size=2), tables)


@given(readouts, readouts)
def test_a_page_that_gets_what_differs_shows_the_new_readout(old, new):
    page, changes = old.whole(), new.unlike(old)
    for key in ("text", "lines"):
        page[key] = changes.get(key, page[key])
    for row, column, cell in changes.get("cells", ()):
        page["table"]["rows"][row][column] = cell
    page["table"]["caption"] = changes.get("caption", page["table"]["caption"])
    assert changes.get("table") or page == new.whole()


def test_another_caption_draws_nothing_anew():
    live = LiveFigure(Figure())
    table = Table(["x"], [["1"]], "bij d = 5")
    live.refresh(Readout("", [], table))
    live.patch, before = {}, live.scene
    live.refresh(Readout("", [], Table(["x"], [["1"]], "bij d = 6")))
    assert live.patch["caption"] == "bij d = 6"
    assert live.scene is before
