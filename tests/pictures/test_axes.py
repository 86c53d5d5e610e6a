"""The house style of axes: their numbers are in the language they were made in, wherever they are drawn."""

from __future__ import annotations

from threading import Thread

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from aiopschool import style
from aiopschool.texts import speaking


@pytest.mark.parametrize(("language", "label"), [("nl", "−0,5"), ("en", "−0.5")])
def test_tick_labels_keep_the_language_of_the_figure(language, label):
    figure = Figure()
    with speaking(language):
        axes = figure.add_subplot(xticks=[-0.5, 0.1 + 0.2, 24000])
        style.dress(axes, xlabel="x", ylabel="y")
    drawing = Thread(target=FigureCanvasAgg(figure).draw)  # a thread has no language of its own
    drawing.start()
    drawing.join()
    labels = [tick.get_text() for tick in axes.get_xticklabels()]
    assert labels == [label, label[1:].replace("5", "3"), "24\u202f000"]
