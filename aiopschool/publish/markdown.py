"""Markdown as markdown-it reads it: CommonMark with tables."""

from __future__ import annotations

from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

_MARKDOWN = MarkdownIt("commonmark").enable("table")


@lru_cache(maxsize=512)
def parsed(text: str) -> tuple[Token, ...]:
    """The tokens of a text; several checks read the same cell."""
    return tuple(_MARKDOWN.parse(text))
