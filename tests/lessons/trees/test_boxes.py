"""A glass box beside a black box: both are right for the ten pupils, and only one tells why."""

from __future__ import annotations

import pytest

from aiopschool import explore
from aiopschool.lessons.trees.black_box import network
from aiopschool.lessons.trees.boxes import tree
from aiopschool.lessons.trees.pupils import LETTERS, PUPILS
from aiopschool.lessons.trees.tree_picture import places


def test_both_are_right_for_all_ten():
    boxes = explore("boxes")
    names = boxes._data.classes
    for row, pupil in zip(boxes.table().rows, PUPILS, strict=True):
        assert row[2:] == [names[pupil.label]] * 2
    assert f"{sum(part.size for part in network().parameters)} getallen" in boxes.describe()


def test_a_network_is_never_wholly_sure():
    shares = {letter: explore("boxes", pupil=letter).lines()[1] for letter in LETTERS}
    assert shares["A"] == "netwerk: met de fiets (> 99\u202f%)"
    assert shares["C"] == "netwerk: met de fiets (79\u202f%)"
    assert not any("100" in share for share in shares.values())


@pytest.mark.parametrize("letter", LETTERS)
def test_the_way_of_a_pupil_ends_in_the_leaf_that_decides(letter):
    boxes = explore("boxes", pupil=letter)
    leaf = boxes._way()[-1]
    assert tree().at(leaf).question is None
    assert boxes._trace.get_xdata()[-1] == places(tree())[leaf][0]
    assert boxes.lines()[0].endswith(boxes._data.classes[PUPILS[LETTERS.index(letter)].label])
