"""What explorers say of predictions: how many are right, and which are wrong."""

from __future__ import annotations

from aiopschool.explorer.saying import FEW, say_count, say_wrong
from aiopschool.texts import speaking


def test_a_count_comes_with_its_percentage_in_the_language_that_is_spoken():
    assert say_count(7, 8) == "7 van de 8 juist (87,5\u202f%)"
    assert say_count(2, 3) == "2 van de 3 juist (66,7\u202f%)"
    with speaking("en"):
        assert say_count(7, 8).startswith("7 of 8 right (87.5")


def test_a_few_wrong_points_are_named_and_many_are_counted():
    assert say_wrong([]) == "Alle punten zijn juist voorspeld."
    names = [f"({n}, {n})" for n in range(FEW + 1)]
    assert all(name in say_wrong(names[:FEW]) for name in names[:FEW])
    assert say_wrong(names).startswith(f"{FEW + 1} punten zijn fout")
