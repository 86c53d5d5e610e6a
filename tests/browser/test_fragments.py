"""A fragment that is changed in place shows what one that is made anew shows."""

from __future__ import annotations

import pytest

from aiopschool.live.figure import HERE
from aiopschool.live.scene import Scene

from ..live.test_scene import CHANGES, scene

SHOW = """({ script, pairs }) => {
  const { Fragment, onlyChange } = new Function(`${script}; return { Fragment, onlyChange };`)();
  return pairs.map(([before, after]) => {
    const [changed, fresh] = [new Fragment("u1", "p-"), new Fragment("u1", "p-")];
    changed.show(before);
    const nodes = [...changed.node.getElementsByTagName("*")];
    changed.show(after);
    fresh.show(after);
    const kept = nodes.length > 0 && nodes.every((node) => changed.node.contains(node));
    const only = Boolean(onlyChange(before, after));
    return { changed: changed.node.innerHTML, fresh: fresh.node.innerHTML, kept, only };
  });
}"""
LINE = '<g id="a"><path d="M 1 2" style="stroke: #000"/><text x="1">0,5</text></g>'
TWO_THINGS = LINE.replace("M 1 2", "M 3 4").replace("0,5", "0,7")
IN_PLACE = [
    LINE.replace("M 1 2", "M 10 2"),
    LINE.replace('x="1"', 'x="12"'),
    LINE.replace("0,5", "−3"),
]
ANEW = [
    LINE.replace("0,5", 'y="3'),
    TWO_THINGS,
    LINE.replace("#000", "#fff"),
    LINE.replace('"a"', '"b"'),
    LINE.replace("0,5", "a &amp; b"),
    LINE.replace("0,5", ""),
    LINE.replace(' x="1"', ""),
    LINE.replace("path", "image"),
    LINE.replace("</g>", "<use/></g>"),
    "",
]


@pytest.fixture(scope="module")
def shown(browser):
    page = browser.new_page()
    script = (HERE / "fragment.js").read_text()
    yield lambda pairs: page.evaluate(SHOW, {"script": script, "pairs": pairs})
    page.close()


def test_one_value_is_written_in_its_own_node(shown):
    for one in shown([(LINE, after) for after in IN_PLACE]):
        assert one["changed"] == one["fresh"]
        assert one["only"]
        assert one["kept"]


def test_what_differs_in_more_is_made_anew(shown):
    pairs = [(LINE, after) for after in ANEW] + [(after, LINE) for after in ANEW]
    for one in shown(pairs):
        assert one["changed"] == one["fresh"]
        assert not one["only"]


def test_every_kind_of_change_of_a_figure_shows_as_when_made_anew(shown):
    """All that matplotlib draws: after any change the nodes are those of a fresh drawing."""
    pairs = []
    for change in CHANGES.values():
        figure, parts = scene()
        drawing = Scene(figure)
        for x in (3.0, 8.0, 4.5, 6.0):
            before = dict(drawing.fragments)
            change(parts, x)
            drawing.update()
            now = drawing.fragments
            pairs += [(before[u], now[u]) for u in before.keys() & now.keys() if before[u] != now[u]]
    assert len(pairs) > len(CHANGES)
    outcomes = shown(pairs)
    assert all(one["changed"] == one["fresh"] for one in outcomes)
    assert sum(one["only"] for one in outcomes) > len(CHANGES) / 2
