"""The calls of a notebook name its language, so that it speaks it wherever it is opened."""

from __future__ import annotations

import ast

from ..texts import DEFAULT

SHOWN = ("explore", "exercise", "question", "progress", "tool")


def with_language(code: str, lang: str) -> str:
    """Code in which every call that shows something says its language, unless that is the usual one.

    >>> with_language('explore("lines", data="penguins")', "en")
    'explore("lines", data="penguins", lang="en")'
    """
    if lang == DEFAULT:
        return code
    lines = [line.encode() for line in code.split("\n")]  # Python counts columns in bytes
    for call in sorted(_calls(code), key=lambda call: (call.end_lineno, call.end_col_offset), reverse=True):
        line, end = call.end_lineno - 1, call.end_col_offset - 1
        before = b"\n".join([*lines[:line], lines[line][:end]]).rstrip()
        comma = b"" if before.endswith((b"(", b",")) else b", "
        lines[line] = lines[line][:end] + comma + f'lang="{lang}"'.encode() + lines[line][end:]
    return b"\n".join(lines).decode()


def _calls(code: str) -> list[ast.Call]:
    return [
        node
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in SHOWN
        and all(keyword.arg != "lang" for keyword in node.keywords)
    ]
