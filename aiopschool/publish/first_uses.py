"""The first use of each word in its lesson becomes a link to the glossary, with the meaning as its hint.

So a reader who points at the word sees what it means, and who clicks reads more. Only words that the lesson
itself explains at its end are linked: elsewhere the same word may mean something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from nbformat import NotebookNode

from ..files import TEACHER
from ..texts import _
from .glossary import PAGE, Word, plain, words_of

# What is no running text: code, formulas, links, headings, boxes, HTML.
_APART = re.compile(
    r"^```.*?^```|`[^`]*`|\$\$.+?\$\$|\$[^$]+\$|!?\[[^\]]*\]\([^)]*\)|^#.*?$|^>.*?$|^\s*<.*?$|<[^>]*>",
    flags=re.DOTALL | re.MULTILINE,
)
_ENDINGS = "(?:ën|en|e|n|s|[’']s)?"
_LONG_VOWEL = re.compile(r"([aeou])\1([^aeiou\W])$")


def link_words(source: Path, cells: Iterable[NotebookNode], folder: str) -> None:
    """Link the first use of every word in what pupils read; `folder` is the way to that of the lessons.

    Nothing happens in a language without a page for the glossary.
    """
    if not source.with_name(f"{PAGE}.md").exists():
        return
    waiting = [(name, word) for word in words_of(source) for name in word.names]
    for cell in cells:
        if cell.cell_type != "markdown" or TEACHER in cell.metadata.get("tags", []):
            continue
        if re.search(rf"^## {_('Glossary')}$", cell.source, flags=re.MULTILINE):
            return
        for name, word in list(waiting):
            if (place := _first(name, cell.source)) is not None:
                waiting.remove((name, word))
                start, end = place
                link = _link(cell.source[start:end], word, folder)
                cell.source = cell.source[:start] + link + cell.source[end:]


def _first(name: str, text: str) -> tuple[int, int] | None:
    """Where a word stands first in running text, also with the ending of a plural."""
    apart = [one.span() for one in _APART.finditer(text)]
    same_case = 0 if name[:1].isupper() else re.IGNORECASE
    pattern = rf"(?<![\w-])(?:{_forms(name)})(?![\w-])"
    for found in re.finditer(pattern, text, flags=same_case):
        if not any(start < found.end() and found.start() < end for start, end in apart):
            return found.span()
    return None


def _forms(name: str) -> str:
    """A word, or its plural in Dutch: `klassen`, `vlakken`, `bomen`."""
    doubled = f"{re.escape(name)}{name[-1]}en"
    shortened = _LONG_VOWEL.sub(r"\1\2en", name)
    return "|".join([f"{re.escape(name)}{_ENDINGS}", doubled, re.escape(shortened)])


def _link(shown: str, word: Word, folder: str) -> str:
    anchor = word.name.replace(" ", "-")
    return f'[{shown}]({folder}{PAGE}.ipynb#{anchor} "{plain(word.meaning)}")'
