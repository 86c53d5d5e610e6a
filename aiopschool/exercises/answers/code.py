"""A short function in Python, called with sample inputs."""

from __future__ import annotations

import math
import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

from ...numbers import NumberError, format_number, visible
from ...texts import _
from . import apart, python
from .kind import Kind, example, too_long

SHOWN = 60  # characters of a call


@dataclass(frozen=True)
class Program:
    """A program, and what its function gives for each sample."""

    source: str
    outcomes: tuple[dict[str, Any], ...] = field(compare=False, repr=False)

    def __str__(self) -> str:
        return self.source


@dataclass(frozen=True)
class CodeKind(Kind):
    """A Python function, compared with the answer on `samples`: a tuple of arguments for each call.

    It runs for at most `time_limit` seconds, where possible in a process of its own (`apart.py`), and may
    import only `modules`. The answer and the known mistakes are made with `program`.

    >>> kind = CodeKind("double", samples=((0,), (1,), (2.5,)))
    >>> answer = kind.program("def double(x):\\n    return 2 * x")
    >>> kind.same(kind.read("def double(a):\\n  return a + a"), answer)
    True
    >>> kind.where(kind.read("def double(a):\\n  return a ** 2"), answer)
    'double(1) geeft 1. Dat klopt niet.'
    """

    function: str
    samples: tuple[tuple[Any, ...], ...]
    time_limit: float = 2
    modules: tuple[str, ...] = ("math",)

    limit: ClassVar[int] = 3000

    def read(self, text: str) -> Program:
        """The program of a text; its indentation stays, only what all lines share is taken away."""
        if len(text) > self.limit:
            text = text.strip()
        if len(text) > self.limit:
            raise too_long(self.limit)
        lines = visible(text.replace("\xa0", " ")).expandtabs(4).splitlines()
        return self._value(textwrap.dedent("\n".join(lines)).strip("\n"))

    def _value(self, plain: str) -> Program:
        if not re.search(rf"\bdef\s+{self.function}\s*\(", plain, re.IGNORECASE):
            message = _("Write a function named {name}. Begin with: {start}")
            raise NumberError(message.format(name=self.function, start=self._start()))
        if sentence := python.other_meaning(plain):
            raise NumberError(sentence)
        return self._program(plain, apart.untrusted(self._request(plain), self.time_limit))

    def program(self, source: str) -> Program:
        """A program of the exercise itself: it is trusted, so it runs here. `ValueError` when it fails."""
        plain = textwrap.dedent(source).strip("\n")
        try:
            return self._program(plain, apart.trusted(self._request(plain)))
        except NumberError as error:
            raise ValueError(f"a program of the exercise fails: {error}") from error

    def _request(self, source: str) -> str:
        return ascii((source, self.function, self.samples, self.modules))

    def _program(self, source: str, report: dict[str, Any]) -> Program:
        """The program with its outcomes; `NumberError` when it did not get that far."""
        if "problem" in report:
            raise NumberError(self._about_notation(source, report) or self._sentence(report))
        for sample, outcome in zip(self.samples, report["outcomes"], strict=True):
            if outcome["value"] is None:
                raise NumberError(
                    _("{call} gives nothing back. End with return.").format(call=self._call(sample))
                )
        return Program(source, tuple(report["outcomes"]))

    @staticmethod
    def _about_notation(source: str, report: dict[str, Any]) -> str:
        """What to say when school notation is why a program does not run."""
        if report["problem"] == "syntax":
            return python.no_python(source)
        return python.comma_for_point(source) if report.get("error") == "TypeError" else ""

    def _sentence(self, report: dict[str, Any]) -> str:
        """What to say about a program that does not run."""
        problem, line = report["problem"], report.get("line")
        name, call = report.get("name", ""), self._name_of_call(report.get("sample"))
        if problem == "error":
            return _error_sentence(report.get("error", ""), line, name, call)
        sentences = {
            "syntax": _("Python cannot read line {line}. Look at brackets, colons and quotes."),
            "indentation": _("The spaces at the start of line {line} are not right."),
            "import": _("Line {line}: you can import only {modules} here."),
            "forbidden": _("Line {line}: you cannot use “{name}” here."),
            "missing": _("Python finds no function named {function}. Look at your indentation."),
            "large": _("The result of {call} is too large."),
            "time": _("Your program does not stop within {seconds} seconds. Look at your loop."),
        }
        sentence = sentences.get(problem, _("Your program stopped suddenly. Write it in another way."))
        return sentence.format(
            line=line,
            name=name,
            call=call,
            function=self.function,
            modules=", ".join(self.modules),
            seconds=format_number(self.time_limit),
        )

    def _name_of_call(self, index: int | None) -> str:
        return "" if index is None else self._call(self.samples[index])

    def _call(self, sample: Sequence[Any]) -> str:
        text = f"{self.function}({', '.join(map(repr, sample))})"
        return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"

    def same(self, value: Program, answer: Program) -> bool:
        pairs = zip(value.outcomes, answer.outcomes, strict=True)
        return all(_alike(one["value"], other["value"]) for one, other in pairs)

    def notation(self, text: str, value: Program, answer: Program) -> str:
        return python.comma_for_point(value.source)

    def where(self, value: Program, answer: Program) -> str:
        found = zip(self.samples, value.outcomes, answer.outcomes, strict=True)
        sample, own = next((s, own) for s, own, wanted in found if not _alike(own["value"], wanted["value"]))
        return _("{call} gives {value}. That is not right.").format(
            call=self._call(sample), value=own["shown"]
        )

    def write(self, value: Program) -> str:
        return value.source

    def _start(self) -> str:
        names = "xyzuvw"[: len(self.samples[0])]
        return f"def {self.function}({', '.join(names)}):"

    def spec(self) -> dict[str, Any]:
        return {"kind": "code", "function": self.function, "example": example(self._start())}


def _error_sentence(error: str, line: int | None, name: str, call: str) -> str:
    """What to say about an error while the program runs."""
    if error == "NameError":
        sentence = _("Line {line}: the name “{name}” does not exist.")
    elif error == "ZeroDivisionError":
        sentence = _("Line {line} divides by 0. Test {call} by hand.")
    elif error == "MemoryError":
        sentence = _("Your program needs too much memory. Look at line {line}.")
    elif line is None:
        sentence = _("{call} does not work. Look at the number of arguments.")
    else:
        sentence = _("Line {line} stops with {error}. Test {call} by hand.")
    return sentence.format(line=line, name=name, call=call or _("your program"), error=error)


def _alike(one: Any, other: Any) -> bool:
    """Whether two outcomes are the same, numbers up to rounding, lists item by item."""
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_alike, one, other))
    if isinstance(one, int | float) and isinstance(other, int | float):
        return one == other or math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-12)
    return one == other
