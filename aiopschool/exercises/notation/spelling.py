"""What pupils type for the signs of expressions and intervals: words, units, a point for a product."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...numbers import ROOT, NumberError, bare, clean, is_unit, notation, without_name
from ...texts import _
from .formulas import CONSTANTS, FUNCTIONS

_SIGNS = str.maketrans(
    {
        **dict.fromkeys("·×∙⋅•∗✕✖⨯", "*"),
        **dict.fromkeys(":÷", "/"),
        **dict.fromkeys("[{", "("),
        **dict.fromkeys("]}", ")"),
    }
)
_WORDS = {
    rf"(?:de |the )?(?:{ROOT.removesuffix('|sqrt')})\s*(?=[0-9(]|[^\W\d_](?![^\W\d_]))": "√",
    r"(?<=[\w)])\s+(?:keer|maal|times)\s+": "*",
    r"(?<=[\w)])\s+(?:gedeeld door|delen door|divided by)\s+": "/",
    r"(?<=[\w)])\s+plus\s+": "+",
    r"(?<=[\w)])\s+(?:min|minus)\s+": "-",
    r"(?<=[\w)])\s+(?:in het )?(?:kwadraat|squared)\b": "²",
}
_WRITTEN_OUT = [(re.compile(words, re.IGNORECASE), sign) for words, sign in _WORDS.items()]
_COMPARED = (  # of an interval, the longest first
    (r"(?:is )?(?:groter|greater) (?:dan |than )?(?:of|or) (?:gelijk aan|equal to)", "≥"),
    (r"(?:is )?(?:kleiner|less) (?:dan |than )?(?:of|or) (?:gelijk aan|equal to)", "≤"),
    (r"(?:is )?(?:minstens|ten minste|at least|vanaf)", "≥"),
    (r"(?:is )?(?:hoogstens|ten hoogste|at most)", "≤"),
    (r"(?:is )?(?:groter|meer|greater|larger|more) (?:dan|than)", ">"),
    (r"(?:is )?(?:kleiner|minder|less|smaller) (?:dan|than)", "<"),
    (r"=?\s*([-+]?[0-9.,/]+) (?:of meer|of hoger|or more)", r"≥ \1"),
    (r"=?\s*([-+]?[0-9.,/]+) (?:of minder|of lager|or less)", r"≤ \1"),
    (r"(?:is )?(?:een |an )?element (?:van|of)|behoort tot|[ϵεєɛ∊€]", "∈"),
    (r"\bmin(?:us)?\s+(?:oneindig|infinity)|←", "-∞"),
    (r"(?:\bplus\s+)?(?:oneindig|infinity|infinite)|\binf\b|\boo\b|→", "∞"),
    (r"<\s*=|=<", "≤"),
    (r">\s*=|=>", "≥"),
    (r"([+-])\s+∞", r"\1∞"),
)
_COMPARISONS = [(re.compile(words, re.IGNORECASE), sign) for words, sign in _COMPARED]
_V_FOR_ROOT = re.compile(r"(?<![^\W\d_])(?:[Vv]\s*(?=[0-9(])|V(?=[^\W\d_](?![^\W\d_])))")
_CALCULATOR = re.compile(r"(?<=[0-9])\s?(?:E([+-]?[0-9]{1,3})|e([0-9]{1,3}))(?![0-9])")
_TIMES_TEN = re.compile(r"(?<=[0-9])\s*([xX.])\s*(?=10\s*(?:\^|\*\*|[⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹]))")
_X_FOR_TIMES = re.compile(r"(?<=[0-9)½])\s*[xX]\s*(?=[0-9(½√])|(?<=[\w)])\s[xX]\s(?=[\w(√])")
_LETTER_OR_TIMES = re.compile(r"\)\s*[xX]\s*\(|[0-9]\s*[xX]\s*[0-9]")
_POINT_BOTH_WAYS = re.compile(r"(?<![0-9.,])([1-9][0-9]*)\.([0-9]+)(?![0-9]*[.,])")
_LABEL = re.compile(r"((?:[^\W\d_]+ )*[^\W\d_]+)\s*:(?!=)\s*(?:[^\W\d_]\s*(?:\|?->|→|↦)\s*)?")
_POINT_FOR_TIMES = re.compile(
    r"(?<=[\w)²³½])(?<!(?<![0-9.,])0)\s*(?<!\.)\.(?!\.)\s*(?=[^\W\d_]|[(√|])"  # 2.x  (x − 2).(x − 3)
    r"|(?:(?<=[^\W\d_])|(?<=[)²³]))\s*(?<!\.)\.(?!\.)\s*(?=[0-9])"  # x.2
    r"|(?<=[0-9])\s+\.\s+(?=[0-9])"  # 2 . 3
)
_UNIT = re.compile(r"(?<=[\w)²³½])\s*?(?:(?<=[\W\d_])|\s)([^\W\d_]{2,}[²³]?)$")


def school_signs(text: str, variables: Sequence[str]) -> str:
    """A text with the signs that `tokens` knows. The letters in `variables` stay what they are.

    >>> school_signs("(x-2).(x-3)", ("x",)), school_signs("0,5.(k−1)/2 pixels", ("k",))
    ('(x-2)*(x-3)', '0,5*(k-1)/2')
    >>> school_signs("2,4x10^4", ("x",)), school_signs("V13", ()), school_signs("wortel van x", ("x",))
    ('2,4*10^4', '√13', '√x')
    """
    names = {name.lower() for name in variables}
    plain = bare(clean(text)).rstrip(";,").translate(_SIGNS).replace("**", "^")
    plain = without_unit(plain, names)
    for words, sign in _WRITTEN_OUT:
        plain = words.sub(sign, plain)
    if "v" not in names:
        plain = _V_FOR_ROOT.sub("√", plain)
    if "e" not in names:
        plain = _CALCULATOR.sub(lambda found: f"*10^{found[1] or found[2]}", plain)
    plain = _TIMES_TEN.sub(_times_ten, plain)
    if "x" not in names:
        plain = _X_FOR_TIMES.sub("*", plain)
    elif _LETTER_OR_TIMES.search(plain):
        message = _("Is this x a letter, or the sign of a product? Write that sign as {sign} or *.")
        raise NumberError(message.format(sign="·"))
    found = _POINT_FOR_TIMES.sub("*", plain)
    if found != plain and (both := _POINT_BOTH_WAYS.search(found)):
        raise NumberError(_decimal_or_product(*both.groups()))
    return found


def _decimal_or_product(whole: str, rest: str) -> str:
    """The question about `2.3` beside `2.x`: there a point is the sign of a product."""
    message = _("What is the point between {whole} and {rest}? Write {decimal} or {product}.")
    decimal = f"{whole}{notation().decimal}{rest}"
    return message.format(whole=whole, rest=rest, decimal=decimal, product=f"{whole} · {rest}")


def without_rule_name(plain: str, variables: Sequence[str]) -> str:
    """An expression without the name before it: `f(x) = 2x`, `voorschrift: 2x`, `f: x ↦ 2x`.

    A variable is no name: where x and y are asked for, `y = x + 1` is an equation, and `x : 2` divides.

    >>> without_rule_name("f: x -> 2x", ("x",)), without_rule_name("y = x + 1", ("x", "y"))
    ('2x', 'y = x + 1')
    """
    known = {*(name.lower() for name in variables), *CONSTANTS, *FUNCTIONS}
    label = _LABEL.match(plain)
    words = set(label[1].lower().split()) if label else set()
    if label and not words & known and not set("".join(words)) <= known:
        plain = plain[label.end() :]
    name = re.match(r"[^\W\d_]\w*(?=\s*=)", plain)
    return plain if name and name[0].lower() in known else without_name(plain)


def _times_ten(found: re.Match[str]) -> str:
    """In English `2.10^4` is a power of 2.1, as a point always is a decimal mark there."""
    return found[0] if found[1] == "." and "," not in notation().marks else "*"


def without_unit(plain: str, names: set[str]) -> str:
    """An expression without the unit behind it, unless its letters can be variables."""
    found = _UNIT.search(plain)
    if found and is_unit(found[1]) and not set(found[1].lower()) <= names:
        return plain[: found.start()].rstrip()
    return plain


def interval_signs(text: str) -> str:
    """The text of an interval with signs instead of words.

    >>> interval_signs("q groter dan 2"), interval_signs("[2, + oneindig["), interval_signs("q => 2")
    ('q > 2', '[2, +∞[', 'q ≥ 2')
    """
    for words, sign in _COMPARISONS:
        text = words.sub(sign, text)
    return text.strip()
