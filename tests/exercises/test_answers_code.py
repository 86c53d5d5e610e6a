"""Short code as an answer: run apart, stopped in time, and every problem told in a sentence."""

from __future__ import annotations

import sys

import pytest

from aiopschool.exercises import Part
from aiopschool.exercises.answers import CodeKind, runner
from aiopschool.numbers import NumberError

KIND = CodeKind("f", samples=((2,), (3,)), time_limit=1)
SQUARE = KIND.program(
    """
    def f(x):
        return x ** 2
    """
)


@pytest.fixture(params=["computer", "page"])
def everywhere(request):
    """The same test twice: with a process for each program, and as in a browser."""
    if request.param == "page":
        request.getfixturevalue("in_page")


def check(text: str, kind: CodeKind = KIND, answer=SQUARE):
    return Part(label="f", kind=kind, answer=answer, pointer="Look.").check(text)


@pytest.mark.parametrize(
    "text",
    [
        "def f(x):\n    return x * x",
        "    def f(x):\n        return x ** 2\n",
        "def f(getal):\n\tkwadraat = getal * getal\n\tprint(kwadraat)\n\treturn kwadraat",
        "def f(x):\r\n\xa0\xa0return\xa0x*x\u200b",
        "import math\ndef f(x): return math.pow(x, 2)",
        "from math import prod\ndef f(x): return prod([x, x])",
        "def helper(a, b):\n  return a * b\n\ndef f(x):\n  return helper(x, x)",
        "def f(x):\n    som = 0\n    for i in range(x):\n        som = som + x\n    return som",
    ],
)
@pytest.mark.usefixtures("everywhere")
def test_every_function_that_does_the_same_is_right(text):
    assert check(text).status == "right"


@pytest.mark.usefixtures("everywhere")
def test_a_wrong_function_hears_for_which_input_and_not_what_was_expected():
    result = check("def f(x):\n    return 2 * x")
    assert result.status == "wrong"
    assert result.message == "Look. f(3) geeft 6. Dat klopt niet."
    assert "9" not in result.message


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("return x ** 2", "Schrijf een functie met de naam f. Begin met: def f\\(x\\):"),
        ("def g(x):\n    return x", "functie met de naam f"),
        ("def f(x)\n    return x", "regel 1 niet lezen"),
        ("def f(x):\n    return (x", "regel 2 niet lezen"),
        ("def f(x):\nreturn x", "spaties vooraan op regel 2"),
        ("if False:\n    def f(x):\n        return x", "geen functie met de naam f"),
        ("def f(x):\n    x ** 2", "f\\(2\\) geeft niets terug"),
        ("def f(x):\n    print(x ** 2)", "Eindig met return"),
        ("def f():\n    return 4", "aantal argumenten"),
        ("def f(x):\n    return y", "Regel 2: de naam “y” bestaat niet"),
        ("def f(x):\n    return x / 0", "Regel 2 deelt door 0. Reken f\\(2\\)"),
        ("def f(x):\n    return [1, 2][x]", "Regel 2 stopt met IndexError"),
        ("def f(x):\n    return f(x)", "Regel [12] stopt met RecursionError"),
        ("a = 1 / 0\ndef f(x):\n    return x", "Regel 1 deelt door 0. Reken je programma"),
        ("def f(x):\n    l = []\n    l.append(l)\n    return l", "resultaat van f\\(2\\) is te groot"),
        ("def f(x):\n    return 9 ** 9 ** 5", "resultaat van f\\(2\\) is te groot"),
        ("def f(x):\n    return [0] * 10 ** 11", "te veel geheugen. Kijk naar regel 2"),
        ("def f(x):\n    while True:\n        pass", "stopt niet binnen 1 seconden"),
        ("while True:\n    def f(x): return x", "stopt niet binnen 1 seconden"),
        ("def f(x):\n    return x" + " " * 4000 + "+ x", "te lang"),
        ("def f(x):\n    return '\x00'", "niet lezen"),
        ("def f(x):\n    return '\ud800'", "niet lezen"),
        ("def f(x): return " + "-" * 2900 + "x", "niet lezen"),
        ("def f(x): return " + "(" * 1000 + "x" + ")" * 1000, "niet lezen"),
    ],
)
@pytest.mark.usefixtures("everywhere")
def test_a_program_that_does_not_work_gets_a_sentence_and_is_no_try(text, says):
    with pytest.raises(NumberError, match=says):
        KIND.read(text)


def test_one_line_without_end_is_stopped_too_where_there_are_processes():
    with pytest.raises(NumberError, match="stopt niet binnen 1 seconden"):
        KIND.read("def f(x):\n    return 9 ** 9 ** 9")


ENDLESS = [
    "def f(x):\n    while True: x += 1",
    "def f(x):\n    while True:\n        try:\n            x += 1\n        except:\n            pass",
    "def f(x):\n    while True:\n        try:\n            x / 0\n        except Exception: x = 1",
    "def f(x):\n    for i in range(10 ** 12):\n        x = i\n    return x",
    "def f(x):\n    return [0 for i in range(10 ** 12) if i < 0]",
    "def f(x):\n    return sum(0 for i in range(10 ** 12))",
    "def f(x):\n    return g(x)\ndef g(x):\n    while x:\n        x = h(x)\ndef h(x):\n    return x + 1",
    "class A:\n    while True:\n        pass\ndef f(x):\n    return x",
    "def f(x):\n    return max(range(10 ** 12), key=lambda i: i)",
]


@pytest.mark.parametrize("text", ENDLESS)
@pytest.mark.usefixtures("in_page")
def test_a_loop_without_end_is_stopped_in_a_page(text):
    before = sys.gettrace()
    with pytest.raises(NumberError, match="stopt niet binnen 0,2 seconden"):
        CodeKind("f", samples=((2,),), time_limit=0.2).read(text)
    assert sys.gettrace() is before


DEEP = ["-", "not ", "(", "f(", "[", "x+", "x**", "lambda:", "1 if x else ", "x[0]", "x.real", "x and "]


@pytest.mark.parametrize("text", DEEP)
@pytest.mark.usefixtures("in_page")
def test_a_program_that_would_need_more_stack_than_a_page_has_is_not_read(text, monkeypatch):
    def parse(*_request: object) -> None:
        raise AssertionError("too deep to be read")

    monkeypatch.setattr(runner, "_define", parse)
    with pytest.raises(NumberError, match="regel 2 niet lezen"):
        KIND.read(f"def f(x):\n    return {text * 150}x{')' * 150}")


LONG = [
    f"return {[-n for n in range(200)]}[2] + 6",
    f"return {[[n, -n] for n in range(100)]}[4][0]",
    "\n    ".join(
        ["if x == 0: return 0", *(f"if x == {n}: return {n * n}" for n in range(1, 60)), "return 9"]
    ),
    "return " + " + ".join(["x"] * 50) + " - 46 * x - x * (5 - x) + x",
]


@pytest.mark.parametrize("body", LONG)
@pytest.mark.usefixtures("in_page")
def test_a_long_program_is_not_a_deep_one(body):
    assert check(f"def f(x):\n    {body}").status in ("right", "wrong")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (
            "def f(x):\n    while True:\n        try: x = 1\n        finally: continue",
            "finally",
        ),
        ("def f(x):\n    try:\n        return x\n    finally:\n        return 4", "finally"),
        ("class A:\n    pass\ndef f(x):\n    with A():\n        return x", "with"),
    ],
)
@pytest.mark.usefixtures("everywhere")
def test_what_would_hold_a_program_when_its_time_is_over_is_refused(text, word):
    with pytest.raises(NumberError, match=f"je kan “{word}” hier niet gebruiken"):
        KIND.read(text)


ESCAPES = [
    "import os\ndef f(x):\n    os.system('touch caught')",
    "from os import system\ndef f(x): system('touch caught')",
    "import math, subprocess\ndef f(x): return subprocess.run(['touch', 'caught'])",
    "def f(x):\n    import pathlib\n    return pathlib.Path('caught').touch()",
    "def f(x): return __import__('os').system('touch caught')",
    "def f(x): return open('caught', 'w')",
    'def f(x): return eval(\'open("caught", "w")\')',
    "def f(x): return exec('x')",
    "def f(x): return ().__class__.__base__.__subclasses__()",
    "def f(x): return f.__globals__",
    "def f(x): return (i for i in ()).gi_frame.f_back",
    "def f(x):\n    try:\n        1 / 0\n    except Exception as e:\n        return e.__traceback__.tb_frame",
    "def f(x): return getattr(x, 'real')",
    "def f(x): return input()",
    "def f(x): return __builtins__",
    "import math.os\ndef f(x): return 1",
    "from . import runner\ndef f(x): return 1",
]


@pytest.mark.parametrize("text", ESCAPES)
@pytest.mark.usefixtures("everywhere")
def test_code_does_not_reach_outside_the_program(text, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))  # there the program runs
    with pytest.raises(NumberError, match=r"Regel \d"):
        KIND.read(text)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("everywhere")
def test_the_kernel_itself_runs_nothing_of_a_pupil():
    before = dict(globals())
    check("SQUARE = None\nimport math\nmath.pi = 3\ndef f(x):\n    global KIND\n    KIND = 1\n    return 4")
    assert globals() == before
    assert __import__("math").pi > 3.1


RETURNS = {
    "x / 3": (["x * (1 / 3)"], ["round(x / 3, 4)"]),
    "[x, x + 1]": (["(x, x + 1)", "[x] + [x + 1]"], ["[x + 1, x]", "[x]", "x"]),
    "x > 2": (["not x <= 2"], ["x >= 2"]),
    "'spam' * x": (["''.join(['spam'] * x)"], ["'Spam' * x", "x"]),
    "{'a': x}": (["dict(a=x)"], ["{'b': x}"]),
    "{1, x}": (["{x, 1, x}"], ["{x}"]),
    "float('inf')": (["1e999"], ["1e308"]),
}


@pytest.mark.parametrize(("answer", "right", "wrong"), [(key, *value) for key, value in RETURNS.items()])
def test_outcomes_of_every_kind_are_compared(answer, right, wrong):
    def function(result: str) -> str:
        return f"def f(x):\n    return {result}"

    program = KIND.program(function(answer))
    assert {check(function(result), KIND, program).status for result in right} == {"right"}
    assert {check(function(result), KIND, program).status for result in wrong} == {"wrong"}


@pytest.mark.usefixtures("everywhere")
def test_lists_and_numpy_can_be_used_when_the_exercise_says_so():
    kind = CodeKind("total", samples=(([1, 2, 3],), ([[1, 2], [3, 4]],)), modules=("math", "numpy"))
    answer = kind.program("import numpy as np\ndef total(rij):\n    return np.sum(rij)")
    assert check("import numpy as np\ndef total(a): return np.array(a).sum()", kind, answer).status == "right"
    result = check("import numpy as np\ndef total(a): return np.array(a) * 2", kind, answer)
    assert result.message == "Look. total([1, 2, 3]) geeft [2, 4, 6]. Dat klopt niet."


def test_a_program_of_the_exercise_that_fails_is_an_error_of_its_maker():
    with pytest.raises(ValueError, match="program of the exercise"):
        KIND.program("def f(x):\n    return y")


def test_the_first_line_in_the_example_has_as_many_arguments_as_the_calls():
    kind = CodeKind("score", samples=((1, 2, 3),))
    assert "def score(x, y, z):" in kind.spec()["example"]
