"""What pupils type for the signs of an expression: words, units, and a point as the sign of a product."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...numbers import ROOT, bare, clean, is_unit, notation

_SIGNS = str.maketrans(
    {
        **dict.fromkeys("·×∙⋅•∗✕✖⨯", "*"),
        **dict.fromkeys(":÷", "/"),
        **dict.fromkeys("[{", "("),
        **dict.fromkeys("]}", ")"),
    }
)
_WORDS = {
    rf"(?:{ROOT.removesuffix('|sqrt')})\s*(?=[0-9(]|[^\W\d_](?![^\W\d_]))": "√",
    r"(?<=[\w)])\s+(?:keer|maal|times)\s+": "*",
    r"(?<=[\w)])\s+(?:gedeeld door|divided by)\s+": "/",
    r"(?<=[\w)])\s+plus\s+": "+",
    r"(?<=[\w)])\s+(?:min|minus)\s+": "-",
    r"(?<=[\w)])\s+(?:in het )?(?:kwadraat|squared)\b": "²",
}
_WRITTEN_OUT = [(re.compile(words, re.IGNORECASE), sign) for words, sign in _WORDS.items()]
_V_FOR_ROOT = re.compile(r"(?<![^\W\d_])(?:[Vv]\s*(?=[0-9(])|V(?=[^\W\d_](?![^\W\d_])))")
_CALCULATOR = re.compile(r"(?<=[0-9])\s?(?:E([+-]?[0-9]{1,3})|e([0-9]{1,3}))(?![0-9])")
_TIMES_TEN = re.compile(r"(?<=[0-9])\s*([xX.])\s*(?=10\s*(?:\^|\*\*|[⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹]))")
_X_FOR_TIMES = re.compile(r"(?<=[0-9)])\s*[xX]\s*(?=[0-9(])|(?<=[\w)])\s[xX]\s(?=[\w(])")
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
    plain = bare(clean(text)).translate(_SIGNS).replace("**", "^")
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
    return _POINT_FOR_TIMES.sub("*", plain)


def _times_ten(found: re.Match[str]) -> str:
    """In English `2.10^4` is a power of 2.1, as a point always is a decimal mark there."""
    return found[0] if found[1] == "." and "," not in notation().marks else "*"


def without_unit(plain: str, names: set[str]) -> str:
    """An expression without the unit behind it, unless its letters can be variables."""
    found = _UNIT.search(plain)
    if found and is_unit(found[1]) and not set(found[1].lower()) <= names:
        return plain[: found.start()].rstrip()
    return plain
