"""One number without a sign, in all the ways in which its digits are written.

Decimals `2,5`, thousands `24 000` `1.234.567` `451.584,00`, recurring decimals `0,(3)` `0,333...`, and `2½`.
A number that can be read in two ways is not guessed: `24.000` is 24 for who owns an English calculator.
"""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction
from functools import cache

from ..texts import _
from .errors import NumberError
from .languages import THIN_SPACE, Notation

SPACES = f" {THIN_SPACE}"
HALVES = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"  # the keys of phones, and what Word makes of 1/2

_PARTED = rf"[0-9]{{1,3}}(?:[{SPACES}][0-9]{{3}})+(?![0-9])|[0-9]{{1,3}}(?:['’][0-9]{{3}})+(?![0-9])"
_THOUSANDS_OR_DECIMALS = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")


@cache
def digits(style: Notation, grouping: bool) -> str:
    """The regular expression of one number without a sign.

    Without `grouping` a comma never parts thousands: there it may stand between two numbers.
    """
    marks = f"[{style.marks}]"
    whole = rf"(?:{_PARTED}|[0-9]+)"
    ways = [
        rf"[0-9]*[{SPACES}]?[{HALVES}]",
        rf"[0-9]+{marks}[0-9]*\([0-9]+\)",
        rf"[0-9]+{marks}[0-9]+\.\.+",
        *_parted_by_marks(style, grouping),
        rf"{whole}(?:{marks}[0-9]+)?",
        rf"{marks}[0-9]+",
    ]
    return "(?:" + "|".join(ways) + ")"


def _parted_by_marks(style: Notation, grouping: bool) -> list[str]:
    """Thousands parted by a point or a comma. One group may be decimals, more groups never are."""
    first, end = "[1-9][0-9]{0,2}", "(?![0-9])"
    several = {mark: rf"{first}(?:{re.escape(mark)}[0-9]{{3}}){{2,}}{end}" for mark in ".,"}
    one = {mark: rf"{first}{re.escape(mark)}[0-9]{{3}}{end}" for mark in ".,"}
    ways = [several["."]]
    if "," in style.marks:
        ways = [rf"{several['.']}(?:,[0-9]+)?", rf"{one['.']}(?:,[0-9]+)?"]
    elif grouping:
        ways = [rf"{several['.']}(?:,[0-9]+)?", rf"{one['.']},[0-9]+"]
    if grouping:
        ways.append(rf"{several[',']}(?:\.[0-9]+)?")
        ways.append(one[","] + (r"(?:\.[0-9]+)?" if style.grouping == "," else r"\.[0-9]+"))
    return ways


def value_of(text: str, style: Notation) -> Fraction:
    """The value of a text that `digits` matches. Raises `NumberError` when there are two.

    >>> from .languages import NOTATIONS
    >>> [str(value_of(text, NOTATIONS["nl"])) for text in ("451.584,00", "0,1(6)", "0,3636...", "2½")]
    ['451584', '1/6', '4/11', '5/2']
    """
    if text[-1] in HALVES:
        half = Fraction(unicodedata.numeric(text[-1])).limit_denominator(8)
        return half + int(text[:-1].strip(SPACES) or 0)
    if text[-1] == ")":
        fixed, period = text[:-1].split("(")
        return _recurring(fixed, period, style)
    if text.endswith(".."):
        return _recurring(*_fixed_and_period(text.rstrip("."), style), style)
    return Fraction(_plain(re.sub(f"[{SPACES}'’]", "", text), style))


def _plain(text: str, style: Notation) -> str:
    """A number as Python writes it."""
    decimal = max(text.rfind("."), text.rfind(","))
    if decimal < 0:
        return text
    mark, others = text[decimal], text.count(".") + text.count(",") - 1
    if others and mark in text[:decimal]:  # 1.234.567
        return re.sub("[.,]", "", text)
    if not others:
        if mark not in style.marks:
            return text.replace(mark, "")
        if mark != style.decimal and _THOUSANDS_OR_DECIMALS.fullmatch(text):
            raise NumberError(_which(text))
    whole = re.sub("[.,]", "", text[:decimal]) or "0"
    return f"{whole}.{text[decimal + 1 :] or 0}"


def _which(text: str) -> str:
    """The question about a number such as `24.000`."""
    message = _("Do you mean {decimal} or {whole}? Write decimals with a comma, and thousands with a space.")
    return message.format(decimal=text.replace(".", ","), whole=text.replace(".", THIN_SPACE))


def _recurring(fixed: str, period: str, style: Notation) -> Fraction:
    """The value of decimals that repeat without end: `fixed` holds those that do not."""
    whole, _mark, start = fixed.replace(style.marks[-1], style.decimal).partition(style.decimal)
    scale, nines = 10 ** len(start), 10 ** len(period) - 1
    return Fraction(int(whole + start), scale) + Fraction(int(period), scale * nines)


def _fixed_and_period(text: str, style: Notation) -> tuple[str, str]:
    """Cut before the digits that stand there twice: `0,1666` is `0,1` and `6`, `0,3636` is `0,` and `36`."""
    shown = re.sub(r"[.,]", "", text)
    decimals = len(re.split(r"[.,]", text)[1])
    for length in range(1, decimals + 1):
        period = shown[-length:]
        if shown.endswith(2 * period):
            while decimals >= 2 * length and text.endswith(2 * period):
                text, decimals = text[:-length], decimals - length
            return text[:-length], period
    message = _("Which decimals repeat? Write them between brackets, as in {recurring}. Or write a fraction.")
    raise NumberError(message.format(recurring=f"0{style.decimal}(45)"))
