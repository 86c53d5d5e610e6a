"""Fragments are written as matplotlib writes SVG, but for the white space between tags."""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st
from matplotlib.backends import backend_svg
from matplotlib.figure import Figure

from aiopschool.live import Scene
from aiopschool.live.markup import Markup
from aiopschool.live.renderer import FONTS

texts = st.text("ab<>&\"' é−", max_size=4)
tags = st.sampled_from(["g", "path", "text"])
leaves = st.tuples(tags, st.dictionaries(st.sampled_from("dxy"), texts), texts)
trees = st.recursive(leaves, lambda inside: st.tuples(tags, st.lists(inside, max_size=3)), max_leaves=6)

# Its name until matplotlib 3.11, which a page does not have yet.
TheirWriter = getattr(backend_svg, "_XMLWriter", None) or backend_svg.XMLWriter


def write(writer, tree) -> None:
    tag, inside, *text = tree
    if text:
        writer.element(tag, text[0], inside)
        return
    writer.start(tag)
    for one in inside:
        write(writer, one)
    writer.end(tag)


def read(xml: str) -> str:
    return ET.canonicalize(re.sub(r">\n\s*<", "><", xml.strip()))


@given(trees)
def test_it_writes_what_matplotlib_writes(tree):
    stream, markup = io.StringIO(), Markup()
    write(TheirWriter(stream), tree)
    write(markup, tree)
    assert read(str(markup)) == read(stream.getvalue())


def test_texts_are_in_fonts_of_the_same_width():
    figure = Figure()
    figure.text(0.5, 0.5, "12")
    (text,) = [one for one in Scene(figure).fragments.values() if "<text" in one]
    assert f"font-family: {FONTS}" in text
    assert "Bitstream" not in text


def test_open_tags_are_closed_to_where_they_were_opened():
    markup = Markup()
    outer = markup.start("g")
    markup.start("a", {"x": "1"}, y="")
    markup.close(outer)
    assert str(markup) == '<g><a x="1"/></g>'
