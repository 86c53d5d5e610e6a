"""Rules with EN, OF and NIET: a small parser, and the truth table."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import product

from .model import tokens

# In capitals: "niet" may be a keyword too.
NAMES = {"EN": "and", "AND": "and", "OF": "or", "OR": "or", "NIET": "not", "NOT": "not"}


class RuleTextError(ValueError):
    """A text that is no rule; `at` is the word where it stops making sense, empty at the end."""

    def __init__(self, at: str) -> None:
        super().__init__(at)
        self.at = at


@dataclass(frozen=True)
class Node:
    """A keyword, or "and", "or" or "not" of other nodes."""

    kind: str
    word: str = ""
    inside: tuple[Node, ...] = ()

    def holds(self, words: Collection[str]) -> bool:
        """Whether it is true of these words.

        >>> read("goed EN NIET niks").holds({"goed"})
        True
        """
        parts = [node.holds(words) for node in self.inside]
        if self.kind == "word":
            return self.word in words
        return {"and": all, "or": any, "not": lambda found: not found[0]}[self.kind](parts)

    def keywords(self) -> Iterator[str]:
        """Its keywords from left to right."""
        if self.kind == "word":
            yield self.word
        for node in self.inside:
            yield from node.keywords()


def read(text: str) -> Node:
    """A rule as a tree. NIET binds strongest, then EN, then OF. Raises `RuleTextError`."""
    left = re.findall(r"[()]|[^\s()]+", text)
    node = _either(left)
    if left:
        raise RuleTextError(left[0])
    return node


def _next(left: list[str]) -> str:
    """The operator that comes, or nothing."""
    return NAMES.get(left[0], "") if left else ""


def _chain(left: list[str], kind: str, part) -> Node:
    nodes = [part(left)]
    while _next(left) == kind:
        left.pop(0)
        nodes.append(part(left))
    return nodes[0] if len(nodes) == 1 else Node(kind, inside=tuple(nodes))


def _either(left: list[str]) -> Node:
    return _chain(left, "or", _both)


def _both(left: list[str]) -> Node:
    return _chain(left, "and", _one)


def _one(left: list[str]) -> Node:
    if not left:
        raise RuleTextError("")
    if _next(left) == "not":
        left.pop(0)
        return Node("not", inside=(_one(left),))
    first = left.pop(0)
    if first == "(":
        node = _either(left)
        if not left or left.pop(0) != ")":
            raise RuleTextError("(")
        return node
    words = tokens(first)
    if len(words) != 1 or first in NAMES:
        raise RuleTextError(first)
    return Node("word", words[0])


def truth_table(node: Node) -> list[tuple[tuple[bool, ...], bool]]:
    """Every way in which the keywords stand in a message or not, with the outcome.

    >>> [outcome for _row, outcome in truth_table(read("a EN b"))]
    [True, False, False, False]
    """
    names = tuple(dict.fromkeys(node.keywords()))
    rows = product((True, False), repeat=len(names))
    return [
        (row, node.holds({name for name, there in zip(names, row, strict=True) if there})) for row in rows
    ]
