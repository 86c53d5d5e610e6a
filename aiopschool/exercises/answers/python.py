"""What pupils write in code that is school notation, or Word's, and no Python: said in Python's own way."""

from __future__ import annotations

import re

from ...texts import N_, _

_QUIET = re.compile(r"#.*|'(?:\\.|[^'\\\n])*'|\"(?:\\.|[^\"\\\n])*\"")  # comments and texts

_SIGNS = {
    "≤⩽≦": "<=",
    "≥⩾≧": ">=",
    "≠": "!=",
    "·×∙⋅•✕": "*",
    "÷": "/",
    "\u2010\u2011\u2012\u2013\u2014\u2212\u00ad": "-",
    "²": "**2",
    "³": "**3",
    "½": "0.5",
    "√": "x**0.5",
    "∧": "and",
    "∨": "or",
}
_PYTHON = {sign: written for signs, written in _SIGNS.items() for sign in signs}
_QUOTES = "“”„‟«»‘’‚"

_PRODUCT = N_("Line {line}: write the sign of a product, as in 2*x.")
# Python reads these, but never as a pupil means them.
_OTHER_MEANING = (
    (r"\^", N_("Line {line}: in Python a power is written with **, as in x**2.")),
    (r"(?<![\w.])[0-9]+(?:\.[0-9]+)?\(|·", _PRODUCT),
)
_NO_PYTHON = (
    (r"=<", N_("Line {line}: in Python you write <= and not =<.")),
    (r"=>", N_("Line {line}: in Python you write >= and not =>.")),
    (r"<>", N_("Line {line}: in Python you write != for “is not equal to”.")),
    (r"&&|\|\||![^=]", N_("Line {line}: in Python you write and, or, not.")),
    (r"\|[^|]+\|", N_("Line {line}: in Python you write abs(x) for |x|.")),
    (r"\belse\s+if\b", N_("Line {line}: in Python you write elif for “else if”.")),
    (
        r"^\s*(?=\w*[A-Z])(?i:if|elif|else|def|return|for|while|import|from)\b",
        N_("Line {line}: Python writes this word without a capital: {word}."),
    ),
    (
        r"\b(?:als|anders|zolang|then|dan)\b",
        N_("Line {line}: Python knows only its own words, such as if, elif, else and return."),
    ),
    (
        r"\b(?:if|elif|while)\b[^=<>!]*[^=<>!]=[^=]",
        N_("Line {line}: two equal signs compare, as in x == 2. One gives a name a value."),
    ),
    (r"\w\([^()]*;", N_("Line {line}: in Python a comma stands between arguments, as in max(0, x).")),
    (r"[0-9]\s*%", N_("Line {line}: in Python % is not per cent. Write a number such as {python}.")),
    (r"(?<![\w.])(?:[0-9]+\.?[0-9]*|\.[0-9]+)\s?[A-Za-z]\b|\)\s?[A-Za-z]\b", _PRODUCT),
    (r"^\s*return\b(?!.*lambda)[^\[{:]*:", N_("Line {line}: in Python you divide with /, as in x / 2.")),
    (
        r"^\s*(?:def|if|elif|else|for|while)\b(?!.*:)",
        N_("Python cannot read line {line}. A colon is missing."),
    ),
)


def other_meaning(source: str) -> str:
    """The sentence about what Python reads in another way than school; empty when there is none.

    >>> other_meaning("def f(x):\\n    return x^2")
    'Regel 2: in Python schrijf je een macht met **, zoals in x**2.'
    """
    found = (_said(number, line, _OTHER_MEANING) for number, line in _lines(source))
    return next(filter(None, found), "")


def no_python(source: str) -> str:
    """The sentence about the first thing in a program that cannot be read; empty when nothing is known.

    >>> no_python("def f(x):\\n    return x²")
    'Regel 2: Python kent het teken “²” niet. Schrijf **2.'
    """
    for number, line in _lines(source):
        if sentence := _about_characters(number, line) or _said(number, line, _NO_PYTHON):
            return sentence
    return ""


def comma_for_point(source: str) -> str:
    """The sentence about a comma between two digits: Python reads `0,5` as two numbers."""
    for number, line in _lines(source):
        if re.search(r"(?<![\w.])[0-9]+,[0-9]", line):
            message = _(
                "Line {line}: Python reads a comma between two numbers. Write decimals like {python}."
            )
            return message.format(line=number, python="0.5")
    return ""


def _lines(source: str) -> list[tuple[int, str]]:
    """The lines with their numbers, without comments and without what stands in quotes."""
    return list(enumerate(_QUIET.sub('""', source).splitlines(), start=1))


def _about_characters(number: int, line: str) -> str:
    for char in line:
        if char in _PYTHON:
            message = _("Line {line}: Python does not know the sign “{sign}”. Write {python}.")
            sign = "−" if char == "\u00ad" else char
            return message.format(line=number, sign=sign, python=_PYTHON[char])
        if char in _QUOTES:
            message = _("Line {line}: Python does not know curly quotes. Type straight ones: {straight}.")
            return message.format(line=number, straight='"…"')
    return ""


def _said(number: int, line: str, slips: tuple[tuple[str, str], ...]) -> str:
    for pattern, sentence in slips:
        if found := re.search(pattern, line):
            return _(sentence).format(line=number, word=found[0].strip().lower(), python="0.5")
    return ""
