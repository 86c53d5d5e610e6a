"""Code of a pupil in a page, where nobody can stop a line that takes for ever: it gets a sentence."""

from __future__ import annotations

import sys

import pytest

from aiopschool.exercises.answers import apart
from aiopschool.exercises.answers.code import CodeKind
from aiopschool.numbers import NumberError

KIND = CodeKind("f", samples=((3,), (5,)), time_limit=0.3)
ANSWER = KIND.program("def f(x):\n    return x ** 2")


@pytest.fixture(autouse=True)
def page(monkeypatch):
    monkeypatch.setattr(apart, "in_browser", lambda: True)
    trace = sys.gettrace()
    yield
    assert sys.gettrace() is trace


def outcome(*lines: str) -> str:
    """What a pupil reads of a function with these lines: the sentence, or nothing."""
    try:
        value = KIND.read("\n    ".join(["import math\ndef f(x):", *lines]))
    except NumberError as error:
        return str(error)
    return "" if KIND.same(value, ANSWER) else "wrong"


@pytest.mark.parametrize(
    "line",
    [
        "return 9**9**9",
        "return pow(9, 9**9)",
        "return 1 << 10**10",
        "return 'a' * 10**10",
        "return 10**9 * [0]",
        "return math.factorial(10**8)",
        "return math.comb(10**7, 10**6)",
        "return math.perm(10**7)",
    ],
)
def test_what_becomes_too_large_is_not_computed(line):
    assert outcome(line) == "Je programma vraagt te veel geheugen. Kijk naar regel 3."


@pytest.mark.parametrize(
    "lines",
    [
        ["while True: pass"],
        ["while x: x = x + 1"],
        ["return sum(range(10**12))"],
        ["return max(map(abs, range(-(10**12), 0)))"],
        ["return math.prod(range(1, 10**6))"],
        ["return [n for n in range(10**12)]"],
        ["return len(list(zip(range(10**12), reversed(range(10**12)))))"],
        ["def g(n): return g(n - 1) + g(n - 2) if n > 1 else n", "return g(60)"],
        ["try:", "    while True: pass", "except: return 1"],
    ],
)
def test_what_does_not_end_is_stopped(lines):
    assert "stopt niet binnen" in outcome(*lines)


@pytest.mark.parametrize(
    "lines",
    [
        ["return x**2"],
        ["return pow(x, 2)"],
        ["x **= 2", "return x"],
        ["y = x", "y *= x", "return y"],
        ["return sum(range(20000)[:x]) * 2 + x"],
        ["for n in range(10**9):", "    if n == x * x: return n"],
        ["return x * x if 10**8 in range(10**9) and len(range(10**5)) == 10**5 else 0"],
        ["return int((x ** 0.5) ** 4 + 0.5)"],
        ["return pow(x, 2, 10**9) + pow(7, 10**9, 1)"],
        ["return math.factorial(5) // math.comb(6, 3) // 6 * x ** 2"],
        ["n, s = x, 0", "while n: n, s = n - 1, s + x", "return s"],
    ],
)
def test_what_is_right_stays_right(lines):
    assert outcome(*lines) == ""


def test_a_list_that_grows_in_place_stays_the_same_list():
    assert outcome("a = [x]", "b = a", "a *= x", "return sum(b)") == ""


def test_an_error_keeps_its_line():
    assert "Regel 4 deelt door 0" in outcome("y = 2 * x", "return y * (1 / 0)")
