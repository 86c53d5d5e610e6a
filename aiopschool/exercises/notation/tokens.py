"""From a text to the numbers, names and signs of an expression."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import takewhile

from ...numbers import SPACES, Notation, NumberError, digits, format_number, notation, value_of
from ...texts import _
from .formulas import CONSTANTS, FUNCTIONS
from .spelling import school_signs

_SHOWN = str.maketrans({"-": "\u2212", "*": "·"})
_POWER = re.compile(r"([⁺⁻]?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)")
_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MIXED = re.compile(rf"([0-9]+)[{SPACES}]+([0-9]+)/([0-9]+)(?![0-9^²³⁴])")


@dataclass(frozen=True)
class Token:
    """A `number`, `power` (² and so on), `variable`, `constant`, `function`, `sign` or the `end`."""

    kind: str
    text: str
    value: Fraction = Fraction(0)

    @property
    def shown(self) -> str:
        """The token as a pupil writes it."""
        return self.text.translate(_SHOWN)


@cache
def _number(style: Notation) -> re.Pattern[str]:
    """A number. Decimals before a bracket are those of a factor: `0,5(3)` is a product, `0,(3)` is 1/3."""
    return re.compile(rf"[0-9]+[{style.marks}][0-9]+(?=\()|{digits(style, grouping=False)}")


def rewritten(text: str, old: Notation, new: Notation) -> str:
    """A text in another notation: its decimal marks, and what stands between the arguments of a function.

    >>> from aiopschool.numbers.languages import NOTATIONS
    >>> rewritten("max(0; 0,5x)", NOTATIONS["nl"], NOTATIONS["en"])
    'max(0, 0.5x)'
    """
    if old == new:
        return text

    def replaced(found: re.Match[str]) -> str:
        number = found["number"]
        if not number:
            return new.separator
        if len(re.findall("[.,]", number)) > 1 and ".." not in number:
            number = format_number(value_of(number, old)).replace(notation().decimal, new.decimal)
        return re.sub("[.,]", new.decimal, number, count=1)

    return re.sub(rf"(?P<number>{_number(old).pattern})|\s*[;,]\s*", replaced, text)


def tokenize(text: str, variables: Sequence[str]) -> list[Token]:
    """The tokens of a text, ending with `end`. Raises `NumberError` at what does not belong there.

    >>> [token.text for token in tokenize("2xy² − 0,5ln x", ("x", "y"))]
    ['2', 'x', 'y', '²', '-', '0,5', 'ln', 'x', '']
    """
    plain = school_signs(text, variables)
    tokens, place = [], 0
    while place < len(plain):
        found, size = _token(plain, place, variables)
        tokens += found
        place += size
    return [*tokens, Token("end", "")]


def _token(plain: str, place: int, variables: Sequence[str]) -> tuple[list[Token], int]:
    char = plain[place]
    if char.isspace():
        return [], 1
    if number := _number(notation()).match(plain, place):
        token = _number_token(plain, place, number[0])
        return [token], len(token.text)
    if power := _POWER.match(plain, place):
        exponent = int(power[2].translate(_DIGITS)) * (-1 if power[1] == "⁻" else 1)
        return [Token("power", power[0], Fraction(exponent))], len(power[0])
    if char in "+-*/^()|;,√":
        return [Token("sign", char)], 1
    if char.isalpha():
        letters = "".join(takewhile(lambda c: c.isalpha() or c in "₀₁₂₃₄₅₆₇₈₉", plain[place:]))
        return list(_names(letters, variables)), len(letters)
    raise NumberError(_unreadable(char))


def _number_token(plain: str, place: int, text: str) -> Token:
    """A number, or the mixed number that begins with it: `1 1/2` is 3/2."""
    mixed = _MIXED.match(plain, place)
    if mixed and mixed[1] == text and int(mixed[2]) < int(mixed[3]):
        return Token("number", mixed[0], int(mixed[1]) + Fraction(int(mixed[2]), int(mixed[3])))
    return Token("number", text, value_of(text, notation()))


def _unreadable(char: str) -> str:
    if char in "=<>≤≥≠":
        return _("Write only the expression, without “{char}”.").format(char=char)
    if char.isprintable():
        return _("I do not understand the character “{char}”.").format(char=char)
    return _("There is a strange character in your answer. Type it again.")


def _names(letters: str, variables: Sequence[str]) -> Iterator[Token]:
    """Cut letters in a row into known names, the longest first: `xsin` is x · sin, `xy` is x · y."""
    known = sorted({*variables, *FUNCTIONS, *CONSTANTS}, key=len, reverse=True)
    while letters:
        exact = [name for name in known if letters.startswith(name)]
        loose = [name for name in known if letters.lower().startswith(name.lower())]
        name = next(iter(exact or loose), None)
        if name is None:
            raise NumberError(_unknown(letters, variables))
        kind = "variable" if name in variables else "function" if name in FUNCTIONS else "constant"
        yield Token(kind, name)
        letters = letters[len(name) :]


def _unknown(letters: str, variables: Sequence[str]) -> str:
    if not variables:
        return _("I do not know “{letters}”. Write a number without letters.").format(letters=letters)
    names = ", ".join(variables)
    return _("I do not know “{letters}”. Use only: {names}.").format(letters=letters, names=names)
