"""Writes the tags of a fragment as matplotlib's own writer does, without line breaks that nobody reads.

A fragment is written at every move, so this is a list of texts and nothing else. Its methods are those that
matplotlib's SVG renderer calls.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape


def _quoted(text: str) -> str:
    """A text between double quotes; the single ones in it stay: names of fonts have them."""
    return escape(text, quote=False).replace('"', "&quot;")


class Markup:
    """Tags and texts in the order in which they are written; `str` gives them as one text.

    >>> markup = Markup()
    >>> markup.element("text", "a < b", x="1", y="")
    >>> str(markup)
    '<text x="1">a &lt; b</text>'
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._tags: list[str] = []
        self._is_bare = False  # whether the last tag has nothing in it yet

    def __str__(self) -> str:
        return "".join(self._parts)

    def start(self, tag: str, attrib: Mapping[str, str] | None = None, **extra: str) -> int:
        """Open a tag; its empty attributes fall away. Gives what `close` takes."""
        self._fill()
        self._tags.append(tag)
        attributes = {**attrib, **extra} if attrib else extra
        self._parts += [
            f"<{tag}",
            *[f' {name}="{_quoted(text)}"' for name, text in attributes.items() if text],
        ]
        self._is_bare = True
        return len(self._tags) - 1

    def end(self, tag: str | None = None, indent: bool = True) -> None:
        """Close the tag that was opened last."""
        last = self._tags.pop()
        self._parts.append("/>" if self._is_bare else f"</{last}>")
        self._is_bare = False

    def close(self, first: int) -> None:
        """Close all tags from this one on."""
        while len(self._tags) > first:
            self.end()

    def data(self, text: str) -> None:
        """Write a text."""
        self._fill()
        self._parts.append(escape(text, quote=False))

    def element(
        self, tag: str, text: str | None = None, attrib: Mapping[str, str] | None = None, **extra: str
    ) -> None:
        """A whole tag, with a text if there is one."""
        self.start(tag, attrib, **extra)
        if text:
            self.data(text)
        self.end()

    def comment(self, comment: str) -> None:
        """Nobody reads it."""

    def _fill(self) -> None:
        if self._is_bare:
            self._parts.append(">")
            self._is_bare = False
