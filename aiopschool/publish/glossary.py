"""The glossary of the whole course, made from those at the end of the lessons.

A lesson keeps its own words, in a table under a heading: word, meaning, English. From these tables the build
makes one page, and it links the first use of each word in its lesson to that page.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path

from ..files import PAPER, lesson_number
from ..paper.maths import runs
from ..texts import _
from .facts import filled

MARK = "<!-- woordenlijst -->"  # stands in a source for all words
PAGE = "woordenlijst"  # the source of the page with all words, in every language


@dataclass(frozen=True)
class Word:
    """One row of the glossary of a lesson."""

    text: str
    meaning: str
    english: str
    source: Path

    @property
    def name(self) -> str:
        r"""The word without its symbol: its heading in the glossary.

        >>> Word(r"leersnelheid $\eta$", "", "", Path()).name
        'leersnelheid'
        """
        return re.sub(r"\s*\$[^$]*\$", "", self.text).strip()

    @property
    def names(self) -> list[str]:
        """The words that mean it in a text: `knoop, wortel, blad` are three."""
        return [one.strip() for one in self.name.split(",")]


def words(folder: Path) -> tuple[Word, ...]:
    """All words of the lessons of a language, lesson by lesson."""
    sources = sorted(folder.glob("[0-9][0-9]-*.md"))
    lessons = [one for one in sources if not one.stem.endswith(PAPER) and lesson_number(one)]
    return tuple(word for one in lessons for word in words_of(one))


def words_of(source: Path) -> tuple[Word, ...]:
    """The words of one lesson."""
    return _words_of(source, source.read_text(encoding="utf-8")) if source.exists() else ()


@cache
def _words_of(source: Path, text: str) -> tuple[Word, ...]:
    _before, heading, section = filled(source, text).partition(f"\n## {_('Glossary')}\n")
    rows = re.findall(r"^\| (.+?) \| (.+?) \| (.+?) \|$", section.partition("\n## ")[0], flags=re.MULTILINE)
    every = (Word(word, meaning, english.strip("*"), source) for word, meaning, english in rows[2:])
    return tuple(every) if heading else ()


def plain(text: str) -> str:
    """A meaning as text without marks, for a hint that is shown beside a word.

    >>> plain("het getal $ax + by + c$; het *teken*")
    'het getal ax + by + c; het teken'
    """
    told = (piece if isinstance(piece, str) else piece["alt"] for piece in runs(text))
    return re.sub(r"[*`]", "", "".join(told)).replace('"', "”")


def order(name: str) -> str:
    """What a word is put in order by: its letters, whatever their case or marks.

    >>> order("Één") < order("F₁")
    True
    """
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()


def page(folder: Path) -> str:
    """All words as Markdown: a heading for each letter and each word, with what every lesson says of it."""
    every = sorted(words(folder), key=lambda word: (order(word.name), word.source))
    parts: list[str] = []
    for letter, group in groupby(every, key=lambda word: order(word.name)[:1].upper()):
        parts.append(f"## {letter}")
        for name, same in groupby(group, key=lambda word: word.name):
            parts += [f"### {name}", _lines(same)]
    return "\n\n".join(parts)


def _lines(words: Iterable[Word]) -> str:
    """What the lessons say of a word: a sentence that two of them share stands there once."""
    said: dict[str, list[str]] = {}
    for word in words:
        lesson = _("lesson {n}").format(n=lesson_number(word.source))
        said.setdefault(_told(word), []).append(f"[{lesson}]({word.source.stem}.ipynb)")
    return "\n".join(f"- {told} {', '.join(links)}" for told, links in said.items())


def _told(word: Word) -> str:
    symbol = word.text.removeprefix(word.name).strip()
    meaning = f"{symbol}: {word.meaning}" if symbol else word.meaning
    english = _("In English: {word}.").format(word=f"*{word.english}*")
    return f"{_sentence(meaning)} {english}"


def _sentence(text: str) -> str:
    capital = text[:1].upper() + text[1:]
    return capital if capital.endswith((".", "!", "?")) else f"{capital}."
