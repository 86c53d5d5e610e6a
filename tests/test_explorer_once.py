"""What an explorer works out is worked out once per move, and never kept too long."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from aiopschool.controls import Button, Slider
from aiopschool.explorer import Explorer, once
from aiopschool.texts import language, speaking

from .reader import Reader


class Squares(Explorer):
    """Squares a number; a button keeps another one beside the values."""

    size = (2, 2)

    def begin(self):
        self.count, self.kept = 0, 0

    def make_controls(self):
        plus = Button(name="plus", label="plus", action=self.add)
        return [Slider(name="a", label="a", low=0, high=9, start=1), plus]

    def add(self):
        self.square()
        self.kept += 1

    @once
    def square(self):
        self.count += 1
        return self.number("a") ** 2 + self.kept

    def changed(self, names):
        if self.square() > 50:
            self.set(a=7)

    def draw(self, figure):
        pass

    def update(self):
        self.square()

    def lines(self):
        return [str(self.square())]

    def sentences(self):
        return [str(self.square()), language()]


@given(st.lists(st.integers(0, 12), max_size=9))
def test_it_is_what_it_would_be_anew(moves):
    explorer = Squares()
    reader, a, kept = Reader(explorer), 1, 0
    for move in moves:
        if move > 9:
            reader.clicks("plus")
            kept += 1
        else:
            reader.sends(a={"position": move})
            a = 7 if move**2 + kept > 50 else move
        assert explorer.lines() == [str(a**2 + kept)]
        assert explorer.figure.alt.startswith(str(a**2 + kept))


def test_a_move_works_it_out_once_after_all_is_set():
    explorer = Squares()
    explorer.state = {"a": 3}
    before = explorer.count
    explorer.refresh()
    assert explorer.count == before + 1
    with speaking("en"):
        assert explorer.lines() == ["9"]
    assert explorer.describe() == "9 nl"
