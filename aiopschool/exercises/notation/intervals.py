"""Intervals as pupils write them: brackets, inequalities, words, a set."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from ...numbers import (
    NumberError,
    any_word,
    decimal_comma,
    format_interval,
    format_number,
    notation,
    parse_number,
    split_list,
    wrong_size,
)
from ...texts import _
from .spelling import interval_signs

End = Fraction | None


@dataclass(frozen=True)
class Interval:
    """An interval; None is infinity. `closed` tells for each end whether it belongs to the interval."""

    low: End
    high: End
    closed: tuple[bool, bool] = (False, False)

    @property
    def ends(self) -> tuple[End, End]:
        """Both ends."""
        return self.low, self.high

    @property
    def is_single(self) -> bool:
        """Whether this is one number."""
        return self.low is not None and self.low == self.high

    def holds(self, x: Fraction) -> bool:
        """Whether x lies in the interval."""
        above = self.low is None or x > self.low or (x == self.low and self.closed[0])
        below = self.high is None or x < self.high or (x == self.high and self.closed[1])
        return above and below

    def as_inequality(self, variable: str) -> str:
        """The interval as a condition on a variable.

        >>> Interval(Fraction(-1), Fraction(1), (True, False)).as_inequality("x")
        '−1 ≤ x < 1'
        """
        if self.is_single:
            return f"{variable} = {format_number(self.low)}"
        left, right = ("≤" if closed else "<" for closed in self.closed)
        if self.low is None:
            return (
                f"{variable} ∈ ℝ" if self.high is None else f"{variable} {right} {format_number(self.high)}"
            )
        if self.high is None:
            return f"{variable} {left.translate({60: 62, 8804: 8805})} {format_number(self.low)}"
        return f"{format_number(self.low)} {left} {variable} {right} {format_number(self.high)}"


_ALL = re.compile(r"(?:ℝ|I?R|alle (?:reële )?getallen|all (?:real )?numbers)", re.IGNORECASE)
_OR = re.compile(rf"\s(?:{any_word('or')})\s|∨|∪", re.IGNORECASE)
_LEFT, _RIGHT = tuple("[](<⟨"), tuple("[])>⟩")
_END = r"[-+]?[0-9.,/]+"
_TWO_NUMBERS = re.compile(rf"{_END}\s*(?:\.\.+|\b(?:tot(?: en met)?|en|and|to)\b|[;,]\s|;)\s*{_END}")
_BETWEEN = re.compile(r"\b(?:tussen|between|van|from)\b", re.IGNORECASE)
_NO_INFINITY = ("+8", "00", "+00")  # what is typed for ∞ where no key has it


def parse_interval(text: str, variable: str) -> Interval:
    """Read an interval of one variable from a clean text. Raises `NumberError` with a sentence.

    >>> parse_interval("]-2, 3[", "q") == parse_interval("{q | -2 < q < 3}", "q")
    True
    >>> parse_interval("[2; oneindig[", "q") == parse_interval("2 ≤ q < +∞", "q")
    True
    """
    plain = _without_name(interval_signs(text), variable)
    if _ALL.fullmatch(plain):
        return Interval(None, None)
    names_it = re.search(rf"\b{re.escape(variable)}\b", plain)
    opens, closes = plain[:1] in _LEFT, plain[-1:] in _RIGHT
    if opens and closes and len(plain) > 2 and not names_it:
        return _brackets(plain)
    half = (plain[:1] in ("[", "]", "<") and re.search("[;,]", plain)) or plain[-1:] in ("[", "]")
    if not names_it and (half or _BETWEEN.search(plain) or _TWO_NUMBERS.fullmatch(plain)):
        raise NumberError(_are_ends_included())
    if re.search(r"[<>≤≥]", plain):
        return _conditions(plain, variable)
    return _single(plain, variable)


def _without_name(text: str, variable: str) -> str:
    """A text without what says which set it is: `q ∈`, `V =`, `{q | … }`."""
    name = re.escape(variable)
    if not re.search(rf"\b{name}\b", text):  # a phone begins with a capital
        text = re.sub(rf"\b{name}\b", variable, text, flags=re.IGNORECASE)
    real = r"\s*(?:∈|\bin\b)\s*(?:ℝ|I?R)\b"
    if found := re.fullmatch(rf"\{{?\s*{name}(?:{real})?\s*[|:]\s*(.*?)\}}?", text):
        return found[1].strip()
    text = re.sub(rf"(?:,|\ben\b|\bmet\b)\s*{name}{real}$", "", text).strip()
    text = re.sub(rf"^(?:alle\s+|all\s+)?{name}\s*(?:met|waarvoor|with)\s+", "", text)
    text = re.sub(rf"^{name}\s*(?:(?:ligt |lies |is )?in\b|(?:ligt )?(?=tussen)|∈|=(?![<>=])|:)\s*", "", text)
    if text[:1] == "{" and re.search("[<>≤≥]", text):
        text = text.strip("{}")
    return re.sub(r"^[^\d()<>⟨\[\]≤≥-]{0,30}[=:∈]\s*(?=[\[\]<⟨(])", "", text)


def _brackets(text: str) -> Interval:
    if ("(" in text[0] or ")" in text[-1]) and "(" not in notation().open_ends:
        message = _("Write an open end with a bracket that points outward: {example}.")
        raise NumberError(message.format(example=format_interval(1, 4)))
    inside = text[1:-1].strip()
    infinite = re.fullmatch(r"([+-]?∞)\s*[;,|]\s*(.+)|(.+?)\s*[;,|]\s*([+-]?∞)", inside)
    ends = [end for end in infinite.groups() if end] if infinite else split_list(inside, 2)
    if ends is None:
        raise NumberError(wrong_size(2, format_interval(Fraction(5, 2), 4), inside))
    return _between(_end(ends[0], -1), _end(ends[1], 1), (text[0] == "[", text[-1] == "]"))


def _conditions(plain: str, variable: str) -> Interval:
    """The interval where all inequalities hold (at most two: one for each end)."""
    if _OR.search(plain):
        message = _("Two conditions that hold together are joined by “{word}”, for example {example}.")
        word, example = notation().words_and[0], f"{variable} > 1 {notation().words_and[0]} {variable} < 4"
        raise NumberError(message.format(word=word, example=example))
    name = re.escape(variable)
    joints = (
        rf"\s+(?:{any_word('and')}|maar)\s+|\s*(?:∧|&&?|;)\s*|,\s+|,(?=[^0-9]*[<>≤≥])|\s+(?={name}\s*[<>≤≥])"
    )
    parts = [part.strip() for part in re.split(joints, plain, flags=re.IGNORECASE)]
    found = [_inequality(part, variable) for part in parts if part]
    first, *others = [one for one in found if one.ends != (None, None)] or found[:1]
    if not others:
        return first
    if len(others) > 1:
        raise form_error(variable)
    lower, upper = (first, others[0]) if first.high is None else (others[0], first)
    if lower.low is None or lower.high is not None or upper.high is None or upper.low is not None:
        raise form_error(variable)
    return _between(lower.low, upper.high, (lower.closed[0], upper.closed[1]))


def _inequality(text: str, variable: str) -> Interval:
    parts = [part.strip() for part in re.split(r"([<>≤≥])", text)]
    numbers, signs = parts[0::2], parts[1::2]
    if len(numbers) == 2 and variable not in numbers and "" in numbers:  # > 2
        numbers[numbers.index("")] = variable
    if variable not in numbers and (other := _other_letter(numbers)):
        message = _("I do not know “{letters}”. Use only: {names}.")
        raise NumberError(message.format(letters=other, names=variable))
    if variable not in numbers or len(numbers) > 3 or len(set(map(_direction, signs))) != 1:
        raise form_error(variable)
    if _direction(signs[0]) < 0:
        numbers, signs = numbers[::-1], signs[::-1]
    where, closed = numbers.index(variable), [sign in "≤≥" for sign in signs]
    if where == 1 and len(numbers) == 3:
        return _between(_end(numbers[0], -1), _end(numbers[2], 1), (closed[0], closed[1]))
    if len(numbers) != 2:
        raise form_error(variable)
    if where == 0:
        return _between(None, _end(numbers[1], 1), (False, closed[0]))
    return _between(_end(numbers[0], -1), None, (closed[0], False))


def _other_letter(numbers: list[str]) -> str:
    return next((text for text in numbers if re.fullmatch(r"[^\W\d_]", text)), "")


def _single(plain: str, variable: str) -> Interval:
    try:
        value = _number(plain)
    except NumberError:
        if decimal_comma(plain) is not None or re.fullmatch(r"[-+]?[0-9](?![^;]*,\s)[^;≠]*", plain):
            raise
        raise form_error(variable) from None
    return Interval(value, value, (True, True))


def _end(text: str, side: int) -> End:
    """An end on the left (−1) or on the right (1); None is the infinity of that side."""
    plain = text.strip()
    if plain in _NO_INFINITY:
        message = _("Do you mean infinity? Write {sign}, or the word: {example}.")
        example = format_interval(1, None).replace("∞", _("infinity"))
        raise NumberError(message.format(sign="+∞", example=example))
    if plain not in ("∞", "+∞", "-∞"):
        return _number(plain)
    if plain == "∞" and side < 0:
        message = _("Is this −∞? Write its minus sign: {example}.")
        raise NumberError(message.format(example=format_interval(None, 4)))
    if (plain == "-∞") != (side < 0):
        raise NumberError(_("Write the smallest number first."))
    return None


def _between(low: End, high: End, closed: tuple[bool, bool]) -> Interval:
    if low is not None and high is not None and low > high:
        raise NumberError(_("Write the smallest number first."))
    for end, is_closed, example in (
        (low, closed[0], format_interval(None, 4)),
        (high, closed[1], format_interval(1, None)),
    ):
        if end is None and is_closed:
            message = _("Infinity is never reached. Its end is open: {example}.")
            raise NumberError(message.format(example=example))
    return Interval(low, high, closed)


def form_error(variable: str) -> NumberError:
    """What to say about a text that is no interval."""
    message = _("Write an interval, for example {brackets} or {inequality}.")
    return NumberError(message.format(brackets=format_interval(1, 4), inequality=f"1 < {variable} < 4"))


def _are_ends_included() -> str:
    message = _("Do the ends belong to it? Write {without} without the ends, or {with_ends} with them.")
    return message.format(without=format_interval(1, 4), with_ends=format_interval(1, 4, closed=(True, True)))


def _number(text: str) -> Fraction:
    """An end of an interval: a comma in it never parts thousands, as it may part the two ends."""
    return parse_number(text, grouping=False)


def _direction(sign: str) -> int:
    return 1 if sign in "<≤" else -1
