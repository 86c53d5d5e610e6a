"""How each language writes numbers: decimal mark, separators, brackets, and the small words of maths.

A new language is one more `Notation`; a language that has none writes as English does.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..texts import language

MINUS = "\u2212"
THIN_SPACE = "\u202f"


@dataclass(frozen=True, kw_only=True)
class Notation:
    """How one language writes numbers.

    `marks` are read as decimal mark, the first is written. From 10 000 on `thousands` stands between groups
    of three digits; `grouping` is a sign that may stand there too. Numbers are parted by `separator` as soon
    as one of them has decimals, else by `short_separator`. `open_ends` are the brackets of an interval
    without its ends, `infinities` what stands there without end. Of the small words the first is written.
    """

    marks: str
    thousands: str = THIN_SPACE
    grouping: str = ""
    separator: str
    short_separator: str = ", "
    open_ends: tuple[str, str]
    infinities: tuple[str, str]
    percent: str
    words_if: tuple[str, ...]
    words_and: tuple[str, ...]
    words_or: tuple[str, ...]

    @property
    def decimal(self) -> str:
        """The decimal mark that is written."""
        return self.marks[0]


NOTATIONS = {
    "nl": Notation(
        marks=",.",
        separator="; ",
        open_ends=("]", "["),
        infinities=(f"{MINUS}∞", "+∞"),
        percent=f"{THIN_SPACE}%",
        words_if=("als", "indien", "wanneer", "voor"),
        words_and=("en",),
        words_or=("of",),
    ),
    # A thin space between thousands, as in science and in texts of the European Union: a comma there would be
    # read as a decimal mark by who learned to count in Dutch. When reading, both are taken.
    "en": Notation(
        marks=".",
        grouping=",",
        separator=", ",
        open_ends=("(", ")"),
        infinities=(f"{MINUS}∞", "∞"),
        percent="%",
        words_if=("if", "when", "for"),
        words_and=("and",),
        words_or=("or",),
    ),
}
_OTHERS = NOTATIONS["en"]


def notation() -> Notation:
    """The notation of the present language.

    >>> notation().decimal
    ','
    """
    return NOTATIONS.get(language(), _OTHERS)


def any_word(kind: str) -> str:
    """The words `if`, `and` or `or` of all languages, for a regular expression.

    They are read in every language, as none of them means anything else in an answer.

    >>> any_word("if")
    'als|indien|wanneer|voor|if|when|for'
    """
    return "|".join(word for one in NOTATIONS.values() for word in getattr(one, f"words_{kind}"))
