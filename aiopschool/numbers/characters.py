"""Characters that phones, PDFs, Word and other keyboards put where a plain one is meant."""

from __future__ import annotations

import re
import unicodedata

from .languages import THIN_SPACE

_SAME = {
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2796\u02d7\ufe58\ufe63",
    "/": "\u2044\u2215",
    "<": "\u2039",
    ">": "\u203a",
    "|": "\u2223",
    "^": "\u02c6\u02c4",
    "≤": "\u2a7d\u2266",
    "≥": "\u2a7e\u2267",
    "⟨": "\u2329\u3008",
    "⟩": "\u232a\u3009",
    THIN_SPACE: "\u2007\u2009\u200a",  # as thin as the space that parts thousands
    "": "\ufe0e\ufe0f\u20d7\u20e3",  # how to draw what stands before: as emoji, with an arrow, in a key
}
_PLAIN = str.maketrans(
    {char: plain for plain, chars in _SAME.items() for char in chars} | {"…": "...", "⋯": "..."}
)
# What looks the same on a Ukrainian keyboard.
_CYRILLIC = str.maketrans("асеорхукАВСЕКМНОРТХУ", "aceopxykABCEKMHOPTXY")
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}  # of Chinese and Japanese keyboards
_QUOTES = "\"'`´“”„‟«»‘’‚"
_BROKEN_WORD = re.compile(r"(?<=[^\W\d_]{2})\u00ad(?=[^\W\d_]{2})|\u00ad\s*$")
_OVERLINED = re.compile(r"(?:[0-9][\u0304\u0305])+")


def visible(text: str) -> str:
    """A text without characters that nobody sees, such as marks for the direction of writing.

    A soft hyphen within a word goes too; elsewhere it is the minus sign of many a PDF, and stays.

    >>> visible("\\u200f3\\u200b"), visible("pro\\u00adcent")
    ('3', 'procent')
    """
    if text.isascii():
        return text
    text = _BROKEN_WORD.sub("", text)
    return "".join(char for char in text if char == "\u00ad" or unicodedata.category(char) != "Cf")


def clean(text: str) -> str:
    """A text in plain characters: minus signs, digits, spaces and signs as a Belgian keyboard has them.

    >>> clean("—2"), clean("]\\u00ad2; 3["), clean("３／４"), clean("0,333…"), clean("2𝑥")
    ('-2', ']-2; 3[', '3/4', '0,333...', '2x')
    """
    if text.isascii():
        return text
    text = visible(text).translate(_WIDE).translate(_CYRILLIC).replace("\u00ad", "-").translate(_PLAIN)
    text = _OVERLINED.sub(lambda found: f"({re.sub('[^0-9]', '', found[0])})", text)
    return "".join(map(_plain, text))


def _plain(char: str) -> str:
    if char.isascii() or char == THIN_SPACE:
        return char
    if char.isdecimal():  # also the digits of an Arabic keyboard
        return str(unicodedata.decimal(char))
    if "\U0001d400" <= char <= "\U0001d7ff" or char == "\u210e":  # letters of an equation, in Word or a PDF
        return unicodedata.normalize("NFKC", char)
    return " " if unicodedata.category(char) == "Zs" else char


def bare(plain: str) -> str:
    """A clean text without spaces and quotes around it, and without the full stop of a phone at its end.

    >>> bare(" “0,75”. "), bare("0,3...")
    ('0,75', '0,3...')
    """
    text = plain.strip()
    while True:
        before = text
        if len(text) > 1 and text[-1] == "." and text[-2] != ".":
            text = text[:-1].rstrip()
        if len(text) > 2 and text[0] in _QUOTES and text[-1] in _QUOTES:
            text = text[1:-1].strip()
        if text == before:
            return text
