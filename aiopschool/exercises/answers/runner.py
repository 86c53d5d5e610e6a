"""Runs a short program and calls its function on sample inputs.

Started as a process of its own (`python -I runner.py`, a request on stdin, the outcome as JSON on stdout), so
that a loop without end, a crash or too much memory stays outside the kernel. Needs the standard library only.
In a page, where there are no processes, `paged.py` does the same in the kernel, and looks at the clock.

What a pupil may use is narrow: no imports outside a short list, no files, no names with underscores. That
keeps accidents away. It is no prison: who types here can run any Python in the notebook anyway.
"""

from __future__ import annotations

import ast
import builtins
import contextlib
import json
import math
import sys
from collections.abc import Iterator, Sequence
from types import ModuleType
from typing import Any

FILE = "<answer>"
MEMORY = 1 << 30  # bytes
LARGEST = 1000  # items in one outcome
SHOWN = 80  # characters of an outcome

ALLOWED = """
abs all any bool chr dict divmod enumerate filter float frozenset int isinstance len list map max min ord pow
range repr reversed round set slice sorted str sum tuple zip True False None __build_class__
Exception ArithmeticError AssertionError IndexError KeyError StopIteration TypeError ValueError
ZeroDivisionError
"""
FORBIDDEN = "breakpoint compile eval exec exit getattr globals input locals open setattr type vars"
HIDDEN = ("_", "gi_", "cr_", "ag_", "f_", "tb_", "co_")  # attributes that lead out of the program

Outcome = dict[str, Any]


class ProblemError(Exception):
    """Something in the program that a sentence can be made of: a `code`, and the details in `args`."""

    def __init__(self, code: str, line: int | None = None, **details: Any) -> None:
        super().__init__(code)
        self.report = {"problem": code, "line": line, **details}


def outcomes(
    source: str, function: str, samples: Sequence[tuple[Any, ...]], modules: Sequence[str], guard: Any = None
) -> Outcome:
    """The outcomes, `{"outcomes": [{"value": …, "shown": …}]}`, or what went wrong, `{"problem": …}`.

    A `guard` changes the program, and what it can call, before it runs: see `paged.Guard`.
    """
    try:
        called = _define(source, function, modules, guard)
        return {"outcomes": [_call(called, i, sample) for i, sample in enumerate(samples)]}
    except ProblemError as problem:
        return problem.report


def _define(source: str, function: str, modules: Sequence[str], guard: Any) -> Any:
    """The function that the program defines."""
    try:
        tree = _Stoppable().visit(ast.parse(source, FILE))
        _check(tree, modules)
        tree = guard.visit(tree) if guard else tree
        program = compile(tree, FILE, "exec")
    except SyntaxError as error:
        code = "indentation" if isinstance(error, IndentationError) else "syntax"
        raise ProblemError(code, error.lineno or 1) from None
    except (RecursionError, MemoryError, ValueError, OverflowError):
        raise ProblemError("syntax", 1) from None
    known = _safe_builtins(modules, guard.maths if guard else {}) | (guard.names if guard else {})
    names: dict[str, Any] = {"__builtins__": known, "__name__": "answer"}
    _guarded(lambda: exec(program, names))
    if not callable(names.get(function)):
        raise ProblemError("missing")
    return names[function]


class _Stoppable(ast.NodeTransformer):
    """Leave nothing in a program that holds on to it when its time is over: see `paged.timed`."""

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> ast.AST:
        if node.type is None:  # `except:` catches whatever stops the program
            node.type = ast.copy_location(ast.Name("Exception", ast.Load()), node)
        return self.generic_visit(node)

    def visit_With(self, node: ast.With) -> ast.AST:
        raise ProblemError("forbidden", node.lineno, name="with")  # there are no files; it may hide an error

    def visit_Try(self, node: ast.Try) -> ast.AST:
        for last in (found for line in node.finalbody for found in ast.walk(line)):
            if isinstance(last, ast.Return | ast.Break | ast.Continue):  # these end an error silently
                raise ProblemError("forbidden", last.lineno, name="finally")
        return self.generic_visit(node)

    visit_TryStar = visit_Try  # noqa: N815 - the name that `ast` asks for


def _check(tree: ast.AST, modules: Sequence[str]) -> None:
    """Refuse imports outside `modules`, names that lead out of the program, and what would wait or write."""
    for node in ast.walk(tree):
        line = getattr(node, "lineno", 1)
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = (
                [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else [item.name for item in node.names]
            )
            if not {name.split(".")[0] for name in names} <= set(modules):
                raise ProblemError("import", line)
        elif isinstance(node, ast.Attribute) and node.attr.startswith(HIDDEN):
            raise ProblemError("forbidden", line, name=node.attr)
        elif isinstance(node, ast.Name) and (node.id.startswith("__") or node.id in FORBIDDEN.split()):
            raise ProblemError("forbidden", line, name=node.id)


def _safe_builtins(modules: Sequence[str], maths: dict[str, Any]) -> dict[str, Any]:
    def narrow_import(name: str, *args: Any, **options: Any) -> Any:
        if name.split(".", maxsplit=1)[0] not in modules:
            raise ImportError(name)
        module, own = builtins.__import__(name, *args, **options), ModuleType(name)
        own.__dict__.update(vars(module))  # what a program changes in it, such as `math.pi`, is its own
        own.__dict__.update(maths if name == "math" else {})
        return own

    allowed = {name: getattr(builtins, name) for name in ALLOWED.split()}
    return {**allowed, "__import__": narrow_import, "print": lambda *_values, **_options: None}


def _call(called: Any, index: int, sample: tuple[Any, ...]) -> Outcome:
    value = _guarded(lambda: called(*sample), index)
    try:
        plain = _plain(value, iter(range(LARGEST)))
    except (StopIteration, RecursionError, ValueError):
        raise ProblemError("large", None, sample=index) from None
    return {"value": plain, "shown": repr(plain)[:SHOWN]}


def _guarded(action: Any, index: int | None = None) -> Any:
    """Do something of the program; an error becomes a `ProblemError` with the line it came from."""
    try:
        return action()
    except Exception as error:
        line, trace = None, error.__traceback__
        while trace is not None:
            if trace.tb_frame.f_code.co_filename == FILE:
                line = trace.tb_lineno
            trace = trace.tb_next
        details = {"error": type(error).__name__, "name": str(getattr(error, "name", None) or "")}
        raise ProblemError("error", line, sample=index, **details) from None


def _plain(value: Any, budget: Iterator[int]) -> Any:
    """A value that JSON can carry: numbers, texts, and lists of them (also of tuples, sets and arrays)."""
    next(budget)
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, int) and not isinstance(value, bool) and value.bit_length() > 1000:
        raise ValueError
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, str):
        return value[:LARGEST]
    if isinstance(value, set | frozenset):
        value = sorted(value, key=repr)
    if isinstance(value, dict):
        value = sorted(value.items(), key=repr)
    if isinstance(value, list | tuple):
        return [_plain(item, budget) for item in value]
    return f"<{type(value).__name__}>"


def _limit(seconds: float) -> None:
    """Where the system can: no more memory and CPU time than needed, and no files."""
    try:
        import resource
    except ImportError:  # Windows has no such limits; the caller stops the process in the end
        return
    cpu = math.ceil(seconds)
    limits = {"AS": (MEMORY, MEMORY), "CPU": (cpu, cpu + 1), "FSIZE": (0, 0), "CORE": (0, 0)}
    for name, limit in limits.items():
        with contextlib.suppress(ValueError, OSError):  # the system may already be stricter
            resource.setrlimit(getattr(resource, f"RLIMIT_{name}"), limit)


def main() -> None:
    """One request: `(source, function, samples, modules)` written by `ascii`; the seconds as argument."""
    request = ast.literal_eval(sys.stdin.read())
    _limit(float(sys.argv[1]))
    json.dump(outcomes(*request), sys.stdout)


if __name__ == "__main__":
    main()
