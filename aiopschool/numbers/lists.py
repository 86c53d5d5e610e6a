"""Reading several numbers: a coordinate, a vector. In Dutch a comma may stand in a number or between two."""

from __future__ import annotations

import re
from fractions import Fraction

from ..texts import _
from .characters import bare, clean
from .digits import SPACES
from .errors import NumberError
from .languages import any_word, notation
from .names import in_order, named_parts, without_names
from .reading import MAX_LENGTH, parse_number
from .writing import format_point

_PAIRS = ("()", "[]", "{}", "<>", "⟨⟩")
_AND = rf"\s+(?:{any_word('and')}|&)\s+"


def parse_point(text: str, size: int = 2) -> tuple[Fraction, ...]:
    """Read a coordinate or vector with `size` numbers, with or without brackets and names.

    Raises `NumberError` with a sentence when there are more or fewer, or when commas can be read in two ways.

    >>> parse_point("(2,5; 3)")
    (Fraction(5, 2), Fraction(3, 1))
    >>> parse_point("1, 4") == parse_point("(1;4)") == parse_point("(1,4)") == parse_point("y=4, x=1")
    True
    """
    limit = MAX_LENGTH * size
    plain = bare(clean(str(text)[: 5 * limit]))
    if len(plain) > limit:
        raise NumberError(_("This is too long. Use at most {n} characters.").format(n=limit))
    plain, names = without_names(plain)
    parts, own = named_parts(plain)
    if len(parts) != size:
        if "," in notation().marks and is_one_or_two(plain):
            raise _size_error(size, plain)
        parts, own = split_list(without_brackets(plain), size) or [], names
    if not parts or any(part.count("(") != part.count(")") for part in parts):
        raise _size_error(size, plain)
    try:
        return tuple(parse_number(part, grouping=False) for part in in_order(parts, own))
    except NumberError:
        if re.search(r"[;=:]|,\s", plain):
            raise
        raise _size_error(size, plain) from None


def _size_error(size: int, text: str) -> NumberError:
    return NumberError(wrong_size(size, format_point(Fraction(5, 2), *range(3, 2 + size)), text))


def without_brackets(plain: str) -> str:
    """A text without the brackets around it, also when one of the two was forgotten.

    >>> without_brackets("(2; 3)"), without_brackets("((2; 3"), without_brackets("(1/2)x")
    ('2; 3', '2; 3', '(1/2)x')
    """
    for opening, closing in _PAIRS:
        opens, closes = plain[:1] == opening, plain[-1:] == closing
        if (opens and closes and _is_around(plain, opening, closing)) or (opens and closing not in plain):
            return without_brackets(plain[1:].removesuffix(closing).strip())
        if closes and plain.count(closing) > plain.count(opening):
            return without_brackets(plain[:-1].strip())
    return plain


def _is_around(plain: str, opening: str, closing: str) -> bool:
    """Whether the first bracket is closed by the last one, or never."""
    depth = 0
    for char in plain[:-1]:
        depth += (char == opening) - (char == closing)
        if depth == 0:
            return False
    return True


def is_one_or_two(text: str) -> bool:
    """Whether this can be one number with a decimal comma, and two numbers too: `2,5`."""
    return re.fullmatch(r"[-+]?[0-9]+,[0-9]+", text) is not None


def wrong_size(size: int, example: str, text: str = "") -> str:
    """The sentence about a text that does not hold `size` numbers."""
    if notation().separator.strip() == ";":
        if text.count(",") >= size and ";" not in text:
            message = _(
                "I cannot tell which commas part the {n} numbers. Write a semicolon there: {example}."
            )
        else:
            message = _("Write {n} numbers with a semicolon in between, for example {example}.")
    else:
        message = _("Write {n} numbers with a comma in between, for example {example}.")
    return message.format(n=size, example=example)


def split_list(text: str, size: int) -> list[str] | None:
    """Cut a text into `size` parts at `;`, else at a comma followed by a space, *and*, or at every comma.

    The order matters, as the comma can also be the decimal mark. Spaces part numbers too, where nothing else
    is written with one. `None` when it does not fit.
    """
    if re.search(r"[;|\n]", text):
        parts = re.split(r"\s*[;|\n]\s*", text)
        parts = parts if parts[-1] else parts[:-1]
        return parts if len(parts) == size else None
    ways = [re.split(pattern, text) for pattern in (r",\s+", _AND, rf",\s+|{_AND}")]
    loose = re.search(rf"[/:%]|[0-9][{SPACES}][0-9]{{3}}(?![0-9])|[+-]\s|\s,|,\s|[^\W\d_]", text)
    if not loose:
        ways.append(text.split())
    # The colon is beside the semicolon, and in Dutch 2,5/3 is one number.
    if ":" not in text and not ("/" in text and "," in notation().marks):
        ways += [text.split(","), re.split(rf",|{_AND}", text)]
    return next((parts for parts in ways if len(parts) == size), None)
