"""A pupil's program in a page, where it runs in the kernel and nobody outside can stop it.

Between two of its lines its time is looked at. One line must not take for ever either, so what grows without
end is looked at before it is computed (`9**9**9`), and a long `range` looks at the time by itself
(`sum(range(10**10))`). What is left, such as sorting a long list again and again, the page itself stops.
"""

from __future__ import annotations

import ast
import contextlib
import io
import math
import operator
import sys
import time
import tokenize
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from . import runner

DEEPEST = 100  # signs within each other; measured: a page stops at some hundreds
BITS = 1_000_000  # of a whole number
ITEMS = 10_000_000  # of a list or a text
LONG = 10_000  # numbers of a range that looks at the time
OFTEN = 256  # numbers between two looks


class TimeOver(BaseException):  # no Exception: those a program may catch
    """The program had all its time."""


def timed(request: Sequence[Any], seconds: float) -> runner.Outcome:
    """The outcomes of one request (see `runner.outcomes`), or that its time was over."""
    if line := _too_deep(request[0]):
        return {"problem": "syntax", "line": line}
    end = time.monotonic() + seconds

    def look(*_values: Any) -> Any:
        if time.monotonic() > end:
            raise TimeOver
        return look

    before = sys.gettrace()
    sys.settrace(lambda frame, *_rest: look if frame.f_code.co_filename == runner.FILE else None)
    try:
        return runner.outcomes(*request, guard=Guard(look))
    except TimeOver:
        return {"problem": "time"}
    finally:
        sys.settrace(before)


def _too_deep(source: str) -> int | None:
    """The first line that nests too deep: reading it takes more stack than a page has, and ends Python."""
    within, elifs = [0], 0  # what stands open: per bracket, the signs since its last comma
    with contextlib.suppress(SyntaxError, tokenize.TokenError):  # the parser tells it
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            text = token.string
            elifs += text == "elif"
            if token.type == tokenize.NEWLINE:
                within = [0]
            elif text == ",":
                within[-1] = 0
            elif text in ")]}" and len(within) > 1:
                within.pop()
            elif token.type == tokenize.OP or text in ("not", "lambda", "if", "and", "or", "await"):
                within[-1] += 1
                if text in "([{":
                    within.append(0)
            if max(sum(within), elifs) > DEEPEST:
                return token.start[0]
    return None


def _power(base: Any, exponent: Any, *modulus: Any) -> Any:
    """A power, unless it is a whole number with too many digits."""
    whole = isinstance(base, int) and isinstance(exponent, int) and modulus in ((), (None,))
    if whole and abs(base) > 1 and exponent * base.bit_length() > BITS:
        raise MemoryError
    return pow(base, exponent, *modulus)


def _check_product(a: Any, b: Any) -> None:
    sizes = [value.bit_length() if isinstance(value, int) else 0 for value in (a, b)]
    if all(sizes) and sum(sizes) > 10 * BITS:
        raise MemoryError
    for many, times in ((a, b), (b, a)):
        if isinstance(times, int) and hasattr(many, "__len__") and len(many) * times > ITEMS:
            raise MemoryError


def _times(a: Any, b: Any) -> Any:
    _check_product(a, b)
    return a * b


def _times_in_place(a: Any, b: Any) -> Any:
    _check_product(a, b)
    return operator.imul(a, b)  # a list stays the same list


def _shift(a: Any, b: Any) -> Any:
    if isinstance(a, int) and isinstance(b, int) and b > BITS:
        raise MemoryError
    return a << b


def _factorial(n: Any) -> Any:
    if isinstance(n, int) and n > BITS // 20:
        raise MemoryError
    return math.factorial(n)


def _choosing(count: Callable[..., int]) -> Callable[..., int]:
    def counted(n: Any, k: Any = None) -> int:
        if isinstance(n, int) and n.bit_length() * (n if k is None else min(k, BITS)) > BITS:
            raise MemoryError
        return count(n) if k is None else count(n, k)

    return counted


MATHS = {"factorial": _factorial, "comb": _choosing(math.comb), "perm": _choosing(math.perm)}
# Names that nobody can type.
OPERATORS = {ast.Pow: "<power>", ast.Mult: "<times>", ast.LShift: "<shift>"}
IN_PLACE = {ast.Pow: "<power>", ast.Mult: "<times in place>", ast.LShift: "<shift>"}


class Guard(ast.NodeTransformer):
    """Lets what may grow without end be computed by the functions above; `look` looks at the time."""

    maths = MATHS

    def __init__(self, look: Callable[[], object]) -> None:
        self.names = {
            "<power>": _power,
            "<times>": _times,
            "<times in place>": _times_in_place,
            "<shift>": _shift,
            "<look>": look,
            "pow": _power,
            "range": lambda *ends: _looking(range(*ends), look),
        }

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        self.generic_visit(node)
        name = OPERATORS.get(type(node.op))
        return _call(name, node, node.left, node.right) if name else node

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.AST:
        self.generic_visit(node)
        name = IN_PLACE.get(type(node.op))
        if not name or not isinstance(node.target, ast.Name):  # another target may not be computed twice
            return node
        before = ast.copy_location(ast.Name(node.target.id, ast.Load()), node.target)
        value = _call(name, node, before, node.value)
        return ast.copy_location(ast.Assign([node.target], value), node)

    def visit_While(self, node: ast.While) -> ast.AST:
        """A loop on one line, such as `while True: pass`, passes no other line."""
        self.generic_visit(node)
        node.body.insert(0, ast.copy_location(ast.Expr(_call("<look>", node)), node))
        return node


def _call(name: str, place: ast.AST, *values: ast.expr) -> ast.Call:
    function = ast.copy_location(ast.Name(name, ast.Load()), place)
    return ast.copy_location(ast.Call(function, list(values), []), place)


class _Range:
    """A long range that looks at the time while somebody goes through it, in a loop or within a function."""

    def __init__(self, numbers: range, look: Callable[[], object]) -> None:
        self._numbers, self._look = numbers, look

    def __getattr__(self, name: str) -> Any:
        return getattr(self._numbers, name)

    def __iter__(self) -> Iterator[int]:
        for count, number in enumerate(self._numbers):
            if count % OFTEN == 0:
                self._look()
            yield number

    def __len__(self) -> int:
        return len(self._numbers)

    def __contains__(self, value: object) -> bool:
        return value in self._numbers

    def __getitem__(self, index: Any) -> Any:
        found = self._numbers[index]
        return _looking(found, self._look) if isinstance(found, range) else found

    def __reversed__(self) -> Iterator[int]:
        return iter(self[::-1])

    def __eq__(self, other: object) -> bool:
        return self._numbers == (other._numbers if isinstance(other, _Range) else other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return repr(self._numbers)


def _looking(numbers: range, look: Callable[[], object]) -> Any:
    return _Range(numbers, look) if numbers[LONG:] else numbers
