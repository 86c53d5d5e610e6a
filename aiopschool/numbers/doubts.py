"""What to say about a text that is not read as a number: what the doubt is, and how to write it.

A sentence never repeats a number in the notation of another language, and never leads to another number.
"""

from __future__ import annotations

import re

from ..texts import N_, _
from .digits import SPACES
from .languages import notation
from .writing import format_number

_IN_WORDS = """
nul één twee drie vier vijf zes zeven acht negen tien elf twaalf twintig honderd duizend half halve helft
kwart derde zero one two three four five six seven eight nine ten eleven twelve twenty hundred thousand
quarter third
"""
_BESIDE = "een en min minus komma a and point"
_MEANING = "min minus en of half and or tot to"  # words beside a number that are no unit and no name
_SHIFTED = r"[&é\"'(§è!çà,;.:/\s-]*[é§èçà][&é\"'(§è!çà,;.:/\s-]*"  # 1 to 0 on a Belgian keyboard
_LETTER_FOR_DIGIT = re.compile(r"[+-]?(?=[^0-9]*[0-9]|[oO],)[0-9.,]*([oOlI])[0-9.,oOlI]*%?")
_WORDS = r"(?:[^\W\d_½]|[€$?!()\s😀])*"
_NUMBER = r"[+-]?[0-9]+(?:[.,/:][0-9]+)?\s*%?"
_NUMBER_AND_WORDS = re.compile(rf"(?:(?P<before>{_WORDS}))\s*{_NUMBER}|{_NUMBER}\s*(?P<after>{_WORDS})")
_SIGN = "-+*/·×∙:^√|²³⁴÷"

# What a text may be, what to say of it, and which of `_examples` goes with that; tried from top to bottom.
_DOUBTS = (
    (
        r"[+-]?[0-9]+\s*;\s*[0-9]+\s*%?",
        N_("There is a semicolon here. Write one number, with {mark} before the decimals: {example}."),
        "decimal",
    ),
    (
        r"[+-]?[0-9]*(?:\s+[.,]\s*|[.,]\s+)[0-9]+\s*%?",
        N_("There is a space beside the comma or point. Write a number without it: {example}."),
        "decimal",
    ),
    (
        r"[+-]?[0-9]*[.,][0-9]*[.,][0-9.,]*\s*%?",
        N_("There is more than one comma or point in this number. Write for example {example}."),
        "one comma",
    ),
    (
        rf"[+-]?[0-9]+(?:[.,][0-9]+)?(?:[{SPACES}]+[0-9]+(?:[.,][0-9]+)?)+\s*%?",
        N_("There is a space in this number. Write one number, for example {example}."),
        "thousands",
    ),
    (
        r"[+-]?[0-9]+\s+[0-9]+/[0-9]+\s*%?",
        N_("There is a space in this number, or a sign is missing."),
        "fraction",
    ),
    (
        rf"{_NUMBER}\s+(?:en|of|and|or|tot|to)\s+{_NUMBER}",
        N_("You wrote two numbers. Write one number, for example {example}."),
        "decimal",
    ),
    (
        r".*±.*",
        N_("With ± you write two numbers. Write one number, for example {example}."),
        "negative",
    ),
    (
        r"[+-]\s*[+-][+\s-]*[0-9.,/]+",
        N_("There is more than one sign before this number. Write for example {example}."),
        "negative",
    ),
    (
        r"[+-]?[0-9.,/\s]+[+-]+",
        N_("Write the sign before the number, for example {example}."),
        "negative",
    ),
    (
        r"%\s*[0-9.,/]+",
        N_("Write the per cent sign after the number, for example {example}."),
        "percent",
    ),
    (
        r".*[0-9]\s*[/:÷]|[/:÷]\s*[0-9].*",
        N_("A number is missing in this fraction. Write for example {example}."),
        "fraction",
    ),
    (
        rf"(?=.*(?:[0-9)²³½]\s*[{_SIGN}]|√))[{_SIGN}()0-9.,½%{SPACES}]*[0-9][{_SIGN}()0-9.,½%{SPACES}]*",
        N_("This is still a calculation. Work it out and write the result, for example {example}."),
        "decimal",
    ),
)


def why_not(plain: str, decimal_comma: bool) -> str:
    """The sentence about a clean text that is no number. `decimal_comma`: in Dutch it would be one."""
    examples = _examples()
    if re.fullmatch(_SHIFTED, plain):
        return _("You typed accents instead of digits. Hold Shift while you type digits.")
    if found := _LETTER_FOR_DIGIT.fullmatch(plain.split(maxsplit=1)[0]):
        message = _("There is a letter {letter} here. Do you mean the digit {digit}?")
        return message.format(letter=found[1], digit="0" if found[1] in "oO" else "1")
    if _is_in_words(plain):
        return _("Write the number in digits, for example {example}.").format(example=examples["decimal"])
    if decimal_comma:
        return no_comma()
    for pattern, sentence, example in _DOUBTS:
        if re.fullmatch(pattern, plain):
            return _(sentence).format(example=examples[example], mark=_mark())
    return _about_rest(plain)


def _examples() -> dict[str, str]:
    return {
        "decimal": format_number(0.75),
        "one comma": format_number(0.55),
        "fraction": "3/4",
        "negative": format_number(-2),
        "thousands": format_number(24000),
        "percent": f"{format_number(87.5)}{notation().percent}",
    }


def _mark() -> str:
    return _("a comma") if notation().decimal == "," else _("a point")


def _is_in_words(plain: str) -> bool:
    """Whether this is a number in words, such as `twee en een half` or `2 en een half`."""
    words = set(re.sub(r"[eë]n(?=hal)|[-0-9]", " ", plain.lower()).split())
    numbers = set(_IN_WORDS.split())
    return words <= numbers | set(_BESIDE.split()) and bool(words & numbers)


def _about_rest(plain: str) -> str:
    """What to say about words beside a number, and about the rest. A digit may well be a number."""
    found = _NUMBER_AND_WORDS.fullmatch(plain)
    rest = found and (found["before"] or found["after"]).strip()
    if rest and rest.lower() not in _MEANING.split() and not _is_in_words(rest):
        message = _("Write only the number, without “{rest}”. For example {example}.")
        return message.format(rest=rest, example=_examples()["decimal"])
    if re.search(r"[0-9]", plain):
        message = _("I cannot read this number. Write for example {decimal} or {fraction} or {negative}.")
        return message.format(**_examples())
    return no_number()


def no_number() -> str:
    """The sentence about a text that is not a number."""
    message = _("This is not a number. Write for example {decimal} or {fraction} or {negative}.")
    return message.format(**_examples())


def no_comma() -> str:
    """The sentence about a comma in a number, in a language where that is no decimal mark."""
    message = _("Write decimals with a point, as in {decimal}. Write thousands as in {thousands}.")
    return message.format(**_examples())
