"""What the exercises of every lesson need to be written down in a few lines."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from ..numbers import Number, format_number

_SIGNS = str.maketrans({"−": "-", "′": "'", "²": "^2", "³": "^3", "⁴": "^4", "₀": "_0", "ₙ": "_n"})


def tex(text: str) -> str:
    """School notation as a formula for MathJax: a true minus, and a comma that is no separator.

    Small signs become what TeX has for them: as characters they are drawn too small, or a prime too large.

    >>> tex("y = −2,5x"), tex("f′(w₀) = w²")
    ('$y = -2{,}5x$', "$f'(w_0) = w^2$")
    """
    return "$" + re.sub(r"(\d),(\d)", r"\1{,}\2", text.translate(_SIGNS)) + "$"


def fill(text: str, /, **values: Number | str) -> str:
    """A text with its places filled in; numbers stand in school notation.

    >>> fill("{name} = {value}", name="s", value=Fraction(-5, 2))
    's = −2,5'
    """
    written = {
        name: value if isinstance(value, str) else format_number(value) for name, value in values.items()
    }
    return text.format(**written)


def fill_texts(owner: Any, *names: str) -> None:
    """Fill texts (or tuples of texts) of a frozen object with its `values`, once: then it has none left."""
    values = owner.values
    for name in names if values else ():
        text = getattr(owner, name)
        done = fill(text, **values) if isinstance(text, str) else tuple(fill(one, **values) for one in text)
        object.__setattr__(owner, name, done)
    object.__setattr__(owner, "values", {})


def format_products(*terms: tuple[Fraction, Fraction | None]) -> str:
    """A sum of products written out; None is no second factor. Terms with a first factor 0 are left out.

    >>> format_products((Fraction(1), Fraction(5)), (Fraction(-2), Fraction(3)), (Fraction(4), None))
    '1 · 5 − 2 · 3 + 4'
    >>> format_products((Fraction(0), Fraction(5)), (Fraction(-2), Fraction(3)))
    '−2 · 3'
    """
    text = ""
    for factor, value in terms:
        if factor == 0:
            continue
        size = format_number(abs(factor)) + ("" if value is None else f" · {format_number(value)}")
        if text:
            text += f" {'−' if factor < 0 else '+'} {size}"
        else:
            text = f"−{size}" if factor < 0 else size
    return text or "0"
