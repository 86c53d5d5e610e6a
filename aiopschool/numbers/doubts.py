"""What to say about a text that is not read as a number: what the doubt is, and how to write it.

The sentences are tried from top to bottom. They never repeat a number in the notation of another language.
"""

from __future__ import annotations

import re

from ..texts import _
from .digits import SPACES
from .languages import notation
from .writing import format_number

_SHIFTED = re.compile(r"[&é\"'(§è!çà,;.:/\s-]*[é§èçà][&é\"'(§è!çà,;.:/\s-]*")  # 1 to 0 on a Belgian keyboard
_LETTER_FOR_DIGIT = re.compile(r"[+-]?(?=[^0-9]*[0-9]|[oO],)[0-9.,]*([oOlI])[0-9.,oOlI]*%?")
_IN_WORDS = """
nul één twee drie vier vijf zes zeven acht negen tien elf twaalf twintig honderd duizend half halve helft
kwart derde zero one two three four five six seven eight nine ten eleven twelve twenty hundred thousand
quarter third
"""
_BESIDE = "een en min minus komma a and point"
_SIGN = "-+*/·×∙:^√|²³⁴÷"
_CALCULATION = re.compile(
    rf"(?=.*(?:[0-9)²³½]\s*[{_SIGN}]|√))[{_SIGN}()0-9.,½%{SPACES}]*[0-9][{_SIGN}()0-9.,½%{SPACES}]*"
)


def why_not(plain: str, decimal_comma: bool) -> str:
    """The sentence about a clean text that is no number. `decimal_comma`: in Dutch it would be one."""
    if _SHIFTED.fullmatch(plain):
        return _("You typed accents instead of digits. Hold Shift while you type digits.")
    if found := _LETTER_FOR_DIGIT.fullmatch(plain):
        return _letter(found[1])
    if _is_in_words(plain):
        return _("Write the number in digits, for example {example}.").format(example=format_number(0.75))
    if decimal_comma:
        return no_comma()
    return _about_marks(plain) or _about_signs(plain)


def _is_in_words(plain: str) -> bool:
    """Whether this is a number in words, such as `twee en een half`."""
    words = set(plain.lower().replace("-", " ").split())
    numbers = set(_IN_WORDS.split())
    return words <= numbers | set(_BESIDE.split()) and bool(words & numbers)


def _letter(letter: str) -> str:
    message = _("There is a letter {letter} here. Do you mean the digit {digit}?")
    return message.format(letter=letter, digit="0" if letter in "oO" else "1")


def _about_marks(plain: str) -> str:
    """What to say about commas, points, semicolons and spaces."""
    if re.fullmatch(r"[+-]?[0-9]+\s*;\s*[0-9]+\s*%?", plain):
        message = _(
            "There is a semicolon here. Write one number, with {mark} before the decimals: {example}."
        )
        return message.format(mark=_mark(), example=format_number(0.75))
    if re.fullmatch(r"[+-]?[0-9]*(?:\s+[.,]\s*|[.,]\s+)[0-9]+\s*%?", plain):
        message = _("There is a space beside the comma or point. Write a number without it: {example}.")
        return message.format(example=format_number(0.75))
    if re.fullmatch(r"[+-]?[0-9]*[.,][0-9]*[.,][0-9.,]*\s*%?", plain):
        message = _("There is more than one comma or point in this number. Write for example {example}.")
        return message.format(example=format_number(0.55))
    if re.fullmatch(rf"[+-]?[0-9{SPACES}]+(?:[.,][0-9]*)?\s*%?", plain):
        message = _("There is a space in this number. Write one number, for example {example}.")
        return message.format(example=format_number(24000))
    if re.fullmatch(r"[+-]?[0-9]+\s+[0-9]+/[0-9]+\s*%?", plain):
        return _("There is a space in this number, or a sign is missing.")
    return ""


def _about_signs(plain: str) -> str:
    """What to say about signs and letters. Where a digit stands, it may well be a number."""
    example = format_number(-2)
    if "±" in plain:
        return _("With ± you write two numbers. Write one number, for example {example}.").format(
            example=example
        )
    if re.fullmatch(r"[+-]\s*[+-][+\s-]*[0-9.,/]+", plain):
        return _("There is more than one sign before this number. Write for example {example}.").format(
            example=example
        )
    if re.fullmatch(r"[0-9.,/\s]+[+-]+", plain):
        return _("Write the sign before the number, for example {example}.").format(example=example)
    if re.fullmatch(r"%\s*[0-9.,/]+", plain):
        message = _("Write the per cent sign after the number, for example {example}.")
        return message.format(example=f"{format_number(87.5)}{notation().percent}")
    if re.search(r"[0-9]\s*[/:÷]\s*$|^\s*[/:÷]\s*[0-9]", plain):
        return _("A number is missing in this fraction. Write for example {example}.").format(example="3/4")
    if _CALCULATION.fullmatch(plain):
        return _(
            "This is still a calculation. Work it out and write the result, for example {example}."
        ).format(example=format_number(0.75))
    return _about_rest(plain)


def _about_rest(plain: str) -> str:
    if found := _LETTER_FOR_DIGIT.fullmatch(plain.split(maxsplit=1)[0]):
        return _letter(found[1])
    rest = " ".join(re.findall(r"[^\s0-9.,;%/+-]+", plain))
    if re.search(r"[0-9]", plain) and rest and len(rest) <= 20 and rest.isprintable():
        message = _("Write only the number, without “{rest}”. For example {example}.")
        return message.format(rest=rest, example=format_number(0.75))
    if re.search(r"[0-9]", plain):
        message = _("I cannot read this number. Write for example {decimal} or {fraction} or {negative}.")
        return message.format(decimal=format_number(0.75), fraction="3/4", negative=format_number(-2))
    return no_number()


def _mark() -> str:
    return _("a comma") if notation().decimal == "," else _("a point")


def no_number() -> str:
    """The sentence about a text that is not a number."""
    message = _("This is not a number. Write for example {decimal} or {fraction} or {negative}.")
    return message.format(decimal=format_number(0.75), fraction="3/4", negative=format_number(-2))


def no_comma() -> str:
    """The sentence about a comma in a number, in a language where that is no decimal mark."""
    message = _("Write decimals with a point, as in {decimal}. Write thousands as in {thousands}.")
    return message.format(decimal=format_number(0.75), thousands=format_number(24000))
