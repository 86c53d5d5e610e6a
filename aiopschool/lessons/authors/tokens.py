"""From a text to words, letters and punctuation marks: the rules by which lesson 6 counts.

1. A word is an unbroken row of letters. An apostrophe or a hyphen between two letters belongs to it, so
   `zo'n`, `foto’s` and `zwart-wit` are one word each; one in front does too in `'s`, `'t` and `'n`.
2. Numbers are no words. A digit ends a word.
3. The length of a word is its number of letters: `zo'n` has 3, `zwart-wit` has 8.
4. Capitals count as small letters, `é` counts as `e`.
5. Three dots and `…` are one mark. A dash is a mark when it stands between spaces or is a long one. Quotation
   marks and brackets do not count.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

APOSTROPHES = "'’‘`´ʼ"
_MARK = f"[{APOSTROPHES}]"
_LETTERS = r"[^\W\d_]+"
_WORD = re.compile(rf"(?:(?<!\w){_MARK}(?=[snt]\b))?{_LETTERS}(?:(?:{_MARK}|-){_LETTERS})*", re.IGNORECASE)
_NO_LETTER = re.compile(rf"[-{APOSTROPHES}]")
_BEYOND = re.compile(r"[^\x00-\x7f]")  # only these can be accents
_MARKS = re.compile(r"\.{2,}|…|(?<=\s)[-–](?=\s)|—|(?<!\d)[.,:](?!\d)|[.,:](?!\d)|[;!?]")
ELLIPSIS, DASH = "…", "–"
_ALIKE = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
_UNSEEN = str.maketrans(dict.fromkeys("\u00ad\u200b\u2060"))  # they would cut a word in two


def words(text: str) -> list[str]:
    """The words of a text in small letters, with their apostrophes and hyphens.

    >>> words("Zo'n dag: 's avonds 3 foto’s, in zwart-wit!")
    ["zo'n", 'dag', "'s", 'avonds', "foto's", 'in', 'zwart-wit']
    """
    return list(_words(text))


@lru_cache(maxsize=8)  # the texts of one lesson: each is counted in several ways
def _words(text: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in _WORD.findall(_composed(text).translate(_ALIKE)))


def length(word: str) -> int:
    """The number of letters of a word.

    >>> length("zo'n"), length("zwart-wit")
    (3, 8)
    """
    return len(_NO_LETTER.sub("", word))


def plain_letters(word: str) -> str:
    """The letters of a word without accents.

    >>> plain_letters("één"), plain_letters("zo'n")
    ('een', 'zon')
    """
    letters = unicodedata.normalize("NFD", _NO_LETTER.sub("", word))
    return _BEYOND.sub(lambda found: "" if unicodedata.combining(found[0]) else found[0], letters)


def marks(text: str) -> list[str]:
    """The punctuation marks of a text, in order; each ellipsis and each dash is written in one way.

    >>> marks("Ja... – 2,5 km? Nee, 3!")
    ['…', '–', '?', ',', '!']
    """
    return [_one_way(mark) for mark in _MARKS.findall(text)]


def _one_way(mark: str) -> str:
    if len(mark) > 1 or mark == ELLIPSIS:
        return ELLIPSIS
    return DASH if mark in "-–—" else mark


def first_words(text: str, n: int) -> str:
    """The text up to and including word n, with the marks that follow it.

    >>> first_words("Een, twee. Drie!", 2)
    'Een, twee. '
    """
    composed = _composed(text)
    found = [match.start() for match in _WORD.finditer(composed)]
    return composed if n >= len(found) else composed[: found[n]] if n > 0 else ""


def _composed(text: str) -> str:
    """The text with each accent on its letter, and without what nobody sees."""
    return unicodedata.normalize("NFC", text.translate(_UNSEEN))
