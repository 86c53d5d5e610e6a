"""A training and a test part that are the same everywhere."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from aiopschool.maths.splitting import split_groups

groups = st.lists(st.lists(st.integers()), max_size=4)
shares = st.fractions(min_value=0, max_value=1)


@given(groups, shares, st.integers(0, 999))
def test_everything_is_in_one_part_once_and_every_group_gives_its_share(groups, share, seed):
    train, test = split_groups(groups, test_share=share, seed=seed)
    assert Counter([*train, *test]) == Counter(x for group in groups for x in group)
    assert len(test) == sum(round(share * len(group)) for group in groups)
    assert split_groups(groups, test_share=share, seed=seed) == (train, test)


def test_another_seed_gives_another_part_and_the_training_part_is_mixed():
    groups = [[("a", n) for n in range(20)], [("b", n) for n in range(20)]]
    one, other = (split_groups(groups, test_share=Fraction(3, 10), seed=seed) for seed in (7, 8))
    assert set(one[1]) != set(other[1])
    letters = "".join(letter for letter, _n in one[0])
    assert {"ab", "ba"} <= {a + b for a, b in pairwise(letters)}
