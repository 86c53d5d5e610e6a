"""What is kept of one exercise: tries, numbers, and what to repeat."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiopschool.records.record import MAX_CHECKED, Record

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
fields = st.sampled_from(sorted(Record.__dataclass_fields__))


@given(st.dictionaries(fields | st.text(), anything))
def test_whatever_stands_in_a_file_is_read_and_written_back(data):
    record = Record.read(data)
    assert Record.read(record.write()) == record
    unknown = {key: value for key, value in data.items() if key not in Record.__dataclass_fields__}
    assert unknown.items() <= record.write().items() or unknown != unknown  # nan is not itself


@pytest.mark.parametrize(
    ("tries", "hints", "status", "revealed"),
    [(0, 0, "", 0), (1, 0, "known", 0), (2, 1, "hint", 3), (3, 0, "wrong", 2)],
)
def test_a_record_of_before_shows_the_hints_that_were_shown_then(tries, hints, status, revealed):
    assert Record.read({"tries": tries, "hints": hints, "status": status}).revealed == revealed


@given(st.lists(st.tuples(st.integers(0, 3), st.text(min_size=1, max_size=5)), max_size=12))
def test_every_text_is_found_again_with_its_numbers(steps):
    record, last = Record(), {}
    for seed, text in steps:
        record.switch(seed)
        record.texts = [text]
        last[seed] = text
    for seed, text in last.items():
        record.switch(seed)
        assert record.texts == [text]


@pytest.mark.parametrize(
    ("statuses", "repeat"),
    [
        ([], False),
        (["right"], False),
        (["wrong", "right"], True),
        (["known"], True),
        (["form", "blank"], False),
        (["form", "right"], False),
        (["hint", "right"], True),
        (["hint"], True),
        (["wrong", "right", "new", "right"], False),
        (["right", "new", "wrong"], False),
    ],
)
def test_what_went_wrong_is_to_be_repeated_until_it_goes_right_at_once(statuses, repeat):
    record = Record()
    for status in statuses:
        if status == "new":
            record.switch(record.seed + 1)
        elif status == "hint":
            record.hints += 1
        else:
            record.add(["x"], status, "")
            if status == "right":
                record.solve()
    assert record.repeat is repeat


def test_the_same_right_answer_again_is_no_new_try():
    record = Record()
    record.add(["3"], "right", "Goed")
    record.add(["3"], "right", "Goed")
    assert (record.tries, record.total, len(record.checked)) == (1, 1, 1)


def test_tries_start_again_with_other_numbers_and_the_total_goes_on():
    record = Record()
    record.add(["3"], "wrong", "")
    record.switch(1)
    assert (record.tries, record.total, record.texts, record.status) == (0, 1, [], "")
    record.add(["4"], "wrong", "")
    record.switch(0)
    assert (record.tries, record.total, record.texts, record.status) == (1, 2, ["3"], "wrong")


def test_the_history_is_bounded():
    record = Record()
    for n in range(3 * MAX_CHECKED):
        record.add([str(n)], "wrong", "")
    assert len(record.checked) == MAX_CHECKED
    assert record.checked[-1].texts == [str(3 * MAX_CHECKED - 1)]


def test_merging_keeps_a_draft_and_takes_over_what_is_still_empty():
    own, other = Record(), Record()
    own.texts = ["half"]
    other.add(["3"], "right", "")
    other.solve()
    other.switch(7)
    other.texts = ["seven"]
    own.merge(other)
    assert (own.seed, own.texts, own.solved, own.best) == (0, ["half"], True, 1)
    own.switch(7)
    assert own.texts == ["seven"]
    empty = Record()
    empty.merge(other)
    assert (empty.seed, empty.texts) == (7, ["seven"])
