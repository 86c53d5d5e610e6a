"""Reading one number as pupils write it. Never through `float(text)` or `eval`: all are exact fractions."""

from __future__ import annotations

import math
import re
from fractions import Fraction
from functools import cache, lru_cache

from ..texts import _
from .characters import bare, clean
from .digits import SPACES, digits, value_of
from .doubts import why_not
from .errors import NumberError
from .languages import NOTATIONS, Notation, notation
from .writing import Number, format_number

MAX_LENGTH = 60  # longer texts are pasted by accident; a bound keeps arithmetic on them cheap
_MOST_ZEROS = 30  # of a power of ten

_SUPERSCRIPTS = str.maketrans("⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "+-0123456789")
_POWER_OF_TEN = re.compile(
    r"((?<=[0-9,.)])\s*[x×*·∙⋅•∗.]\s*|(?<![0-9,.]))10\s*"
    r"(?:(?:\^|\*\*)\s*\(?\s*([+-]?[0-9]{1,4})\b\s*\)?|([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}))",
    re.IGNORECASE,
)
ROOT = r"(?:vierkants)?wortel(?: van| uit)?|(?:square )?root(?: of)?|sqrt"
_WORDS = (  # what stands for a sign
    (re.compile(r"^(?:minus|min|negatief|negative)\s*(?=[0-9])", re.IGNORECASE), "-"),
    (re.compile(r"\s*(?:procent|per ?cent|pct\.?)$", re.IGNORECASE), "%"),
    (re.compile(r"\s*(?:promille|per mille?)$", re.IGNORECASE), "‰"),
    (
        re.compile(r"(?<=[0-9])\s*(?:op(?: de)?|van(?: de)?|uit|out of|gedeeld door|divided by)\s*(?=[0-9])"),
        "/",
    ),
    (re.compile(rf"(?:{ROOT}|V)\s*(?=[0-9(])", re.IGNORECASE), "√"),
)
_PARTS = {"": 1, "%": 100, "‰": 1000}


def parse_number(text: str, *, grouping: bool = True) -> Fraction:
    """Read one number as a pupil writes it.

    Takes the decimal marks of the language, thousands, recurring decimals, a fraction, a mixed number, a
    power of ten, a percentage, a root (to the digits of a float, when it is not exact) and any minus sign.
    Without `grouping` a comma never parts thousands. Raises `NumberError` (a `ValueError`) with a sentence
    that says what to do, or what the doubt is.

    >>> parse_number("0,75") == parse_number("0.75") == parse_number("3/4") == parse_number("75 %")
    True
    >>> [str(parse_number(text)) for text in ("24 000", "−2", "1½", "0,(3)", "2,4·10⁴", "451.584,00")]
    ['24000', '-2', '3/2', '1/3', '24000', '451584']
    """
    plain = bare(clean(str(text)[: 5 * MAX_LENGTH]))
    plain = plain.rstrip(";,") or plain
    if not plain:
        message = _("Type a number, for example {decimal} or {fraction}.")
        raise NumberError(message.format(decimal=format_number(0.75), fraction="3/4"))
    if len(plain) > MAX_LENGTH:
        raise NumberError(_("This is too long. Use at most {n} characters.").format(n=MAX_LENGTH))
    style = notation()
    value = _value(_in_signs(plain), style, grouping)
    if value is None:
        raise NumberError(why_not(plain, decimal_comma(plain) is not None))
    return value


def _in_signs(plain: str) -> str:
    """A text with signs instead of words, and with its powers of ten as `E4`."""
    if any(map(str.isalpha, plain)):
        for words, sign in _WORDS:
            plain = words.sub(sign, plain)
    return powers_of_ten(plain)


def powers_of_ten(plain: str) -> str:
    """A text with its powers of ten as those of a calculator.

    >>> powers_of_ten("2,4·10⁴"), powers_of_ten("2,4 x 10^-3"), powers_of_ten("10^5")
    ('2,4E4', '2,4E-3', '1E5')
    """

    def short(found: re.Match[str]) -> str:
        exponent = found[2] or found[3].translate(_SUPERSCRIPTS)
        return f"{'' if found[1] else '1'}E{exponent}"

    return _POWER_OF_TEN.sub(short, plain) if "10" in plain else plain


@cache
def _number(style: Notation, grouping: bool) -> re.Pattern[str]:
    """One number, with its sign, its denominator and its per cent sign. Brackets around it say nothing."""
    unsigned = digits(style, grouping)

    def part(name: str) -> str:
        power = rf"(?:\s*E(?P<{name}_power>[+-]?[0-9]{{1,4}}))?"
        return rf"(?P<{name}_root>√\s*\(?\s*)?(?P<{name}>{unsigned})[{style.marks}]?{power}\s*\)*"

    top = rf"(?P<sign>[+-]?)\s*(?:\(\s*(?P<top_sign>[+-]?)\s*)?{part('top')}"
    bottom = rf"(?:\s*[/:÷]\s*\(?\s*(?P<bottom_sign>[+-]?)\s*{part('bottom')})?"
    return re.compile(rf"{top}{bottom}\s*(?P<of>[%‰]?)", re.IGNORECASE)


_MIXED = re.compile(rf"([+-]?)\s*([0-9]+)[{SPACES}]+([0-9]+)\s*/\s*([0-9]+)\s*([%‰]?)")


@lru_cache(maxsize=500)
def _value(text: str, style: Notation, grouping: bool) -> Fraction | None:
    """The value of a number; None when this is none. Of a matrix all are read again when one changes."""
    if found := _number(style, grouping).fullmatch(text):
        value = _part(found, "top", style)
        if found["bottom"]:
            denominator = _part(found, "bottom", style)
            if denominator == 0:
                raise NumberError(
                    _("The denominator is 0. You cannot divide by 0. Choose another denominator.")
                )
            value /= denominator
        sign, of = found["sign"], found["of"]
    elif (found := _MIXED.fullmatch(text)) and int(found[3]) < int(found[4]):
        value = int(found[2]) + Fraction(int(found[3]), int(found[4]))
        sign, of = found[1], found[5]
    else:
        return None
    return (-value if sign == "-" else value) / _PARTS[of]


def _part(found: re.Match[str], name: str, style: Notation) -> Fraction:
    """The numerator (`top`) or the denominator (`bottom`)."""
    value = value_of(found[name], style)
    power = int(found[f"{name}_power"] or 0)
    if abs(power) > _MOST_ZEROS:
        message = _("This number is too large or too small. Use at most {n} zeros.")
        raise NumberError(message.format(n=_MOST_ZEROS))
    value *= Fraction(10) ** power
    if found[f"{name}_root"]:
        value = _root(value)
    return -value if found[f"{name}_sign"] == "-" else value


def _root(x: Fraction) -> Fraction:
    """The square root: exact when that is possible, else as many digits as a float has."""
    exact = Fraction(math.isqrt(x.numerator), math.isqrt(x.denominator))
    return exact if exact**2 == x else Fraction(math.sqrt(x))


def decimal_comma(text: str) -> Fraction | None:
    """The number that was meant if its comma is a decimal mark, though it is not so in this language.

    `1,125` is 1125 in English, but a pupil who learned to count in Dutch may mean 1.125.
    """
    plain = bare(clean(str(text)))
    if "," in notation().marks or "," not in plain or len(plain) > MAX_LENGTH:
        return None
    try:
        return _value(_in_signs(plain), NOTATIONS["nl"], False)
    except NumberError:
        return None


def exact(value: Number | str) -> Fraction:
    """A number as exact fraction: `0.1` is 1/10, and the float nearest to 1/3 is 1/3.

    >>> exact(0.1), exact(1 / 3), exact("2,5")
    (Fraction(1, 10), Fraction(1, 3), Fraction(5, 2))
    """
    if type(value) is Fraction:
        return value
    if isinstance(value, str):
        return parse_number(value)
    if isinstance(value, float):
        short, written = Fraction(value).limit_denominator(1000), Fraction(str(value))
        return short if float(short) == value else written
    return Fraction(value)
