"""Whatever a field gets, every kind of answer stays calm: a status and a sentence, and nothing is run."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aiopschool.exercises import Result

from .nasty import NASTY
from .samples import SAMPLES, made_of

STATUSES = {"blank", "form", "right", "known", "wrong"}
RUNS = (
    "exec",
    "compile",
    "os.",
    "subprocess.",
    "socket.",
    "ctypes.",
    "pty.",
    "open",
)  # what an audit hook hears

NUMBERS_AND_SIGNS = "0123456789,./%-−+ ;()[]{}<>≤≥=∞|²√^·*_xyqABC\nalsenof"

_heard: list[str] = []
_listening = False


def _listen(event: str, _args: object) -> None:
    if _listening and event.startswith(RUNS):
        _heard.append(event)


sys.addaudithook(_listen)


@contextmanager
def nothing_runs() -> Iterator[None]:
    """Fail when code is compiled or run, a process started or a file opened: Python tells each of these."""
    global _listening
    _heard.clear()
    _listening = True
    try:
        yield
    finally:
        _listening = False
    assert _heard == []


def is_a_good_answer(result: Result) -> None:
    assert result.status in STATUSES
    assert result.message
    assert len(result.message) < 400
    json.dumps(result.message, ensure_ascii=False).encode()  # the browser can have it
    assert "Traceback" not in result.message


@pytest.fixture(autouse=True, scope="module")
def warm() -> None:
    """Whatever is loaded at first use, such as the catalogue, is loaded before anybody listens."""
    for sample in SAMPLES.values():
        for text in ("", "?", *sample.right, *sample.wrong, *sample.form):
            sample.exercise.check(text)


def test_the_list_is_long_and_has_no_doubles():
    assert len(NASTY) >= 300
    assert len(set(NASTY)) == len(NASTY)


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES)
def test_nasty_input_gives_a_sentence_and_runs_nothing(sample):
    exercise = sample.exercise
    with nothing_runs():
        for text in NASTY:
            is_a_good_answer(exercise.check(text))


def test_nasty_input_in_one_of_several_parts():
    exercise = made_of(*(SAMPLES[name].part for name in ("expression", "number", "vector")))
    with nothing_runs():
        for text in NASTY:
            is_a_good_answer(exercise.check(text))
            is_a_good_answer(exercise.check([text, text, text]))
            is_a_good_answer(exercise.check(f"2x | {text}"[:5000]))


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES)
@given(
    text=st.one_of(
        st.text(max_size=300), st.text(NUMBERS_AND_SIGNS, max_size=80), st.binary(max_size=99).map(str)
    )
)
def test_any_text_gives_a_sentence_and_runs_nothing(sample, text):
    with nothing_runs():
        is_a_good_answer(sample.exercise.check(text))


@settings(max_examples=2 * settings.default.max_examples)
@given(data=st.data(), name=st.sampled_from([name for name in SAMPLES if name != "code"]))
def test_a_right_answer_with_something_put_in_gives_a_sentence(data, name):
    sample = SAMPLES[name]
    text = data.draw(st.sampled_from([*sample.right, *sample.wrong, sample.kind.write(sample.answer)]))
    place = data.draw(st.integers(0, len(text)))
    extra = data.draw(
        st.one_of(st.text(max_size=3), st.sampled_from([text for text in NASTY if len(text) < 100]))
    )
    is_a_good_answer(sample.exercise.check(text[:place] + extra + text[place:]))
