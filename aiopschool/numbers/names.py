"""What stands before a number or a coordinate: `m = 0,75`, `de score is 3`, `T(2; 3)`, `(a; b) = (2; 3)`."""

from __future__ import annotations

import re

_WORDS = r"(?:[^\W\d_]+ ){0,3}"  # het antwoord is
_ONE = r"[^\W\d_]\w{0,11}['′’]{0,2}"
_NAME = re.compile(
    rf"{_WORDS}{_ONE}\s*(?:\([^()=]{{0,20}}\))?\s*(?:=(?![<>=])|≈|\s(?:is|wordt|zijn|are)\s)|[=≈~]"
    r"|(?:ongeveer|circa|ca\.?|about|around|approximately)\s",
    re.IGNORECASE,
)
_LABEL = re.compile(rf"{_WORDS}{_ONE}\s*:(?!=)", re.IGNORECASE)
_NAMES = re.compile(rf"[(\[{{]?\s*({_ONE}(?:\s*[;,]\s*{_ONE})+)\s*[)\]}}]?\s*(?:=|\s(?:is|zijn)\s)")
_NAMED = re.compile(r"(?<![\w)])([^\W\d_]\w{0,3})\s*(?:=|:|\sis\s)\s*")
_POINT = re.compile(r"[^\W\d_][^\d()=\[\]<⟨{+-]{0,30}(?=[(\[<⟨{])")
ALPHABETS = ("xyz", "abcde")  # names whose order everybody knows


def without_name(plain: str) -> str:
    """A text without the name that a pupil writes before it.

    >>> without_name("m = 0,75"), without_name("f(2) = 3"), without_name("≈ 3"), without_name("q <= 2")
    ('0,75', '3', '3', 'q <= 2')
    """
    for _once_more in range(2):  # x ≈ … and then = …
        if found := _NAME.match(plain):
            plain = plain[found.end() :].strip()
    return plain


def without_label(plain: str) -> str:
    """A text without its name, or a word and a colon. In an expression a colon divides: `x : 2`.

    >>> without_label("antwoord: 3"), without_label("s = 3")
    ('3', '3')
    """
    found = _LABEL.match(plain)
    return plain[found.end() :].strip() if found else without_name(plain)


def without_names(plain: str) -> tuple[str, list[str]]:
    """A coordinate without the names before it, and those that tell the order of its numbers.

    >>> without_names("T(2; 3)"), without_names("(a; b) = (3; 2)"), without_names("het punt (2; 3)")
    (('(2; 3)', []), ('(3; 2)', ['a', 'b']), ('(2; 3)', []))
    """
    if found := _NAMES.match(plain):
        return plain[found.end() :].strip(), re.split(r"\s*[;,]\s*", found[1])
    if len(_NAMED.findall(plain)) < 2:
        plain = without_label(plain)
    found = _POINT.match(plain)
    return (plain[found.end() :] if found else plain), []


def named_parts(plain: str) -> tuple[list[str], list[str]]:
    """The numbers of `a=3, b=2, c=1` and their names; both empty when not every number has one.

    >>> named_parts("x=2,5; y=3"), named_parts("2,5; 3")
    ((['2,5', '3'], ['x', 'y']), ([], []))
    """
    before, *pieces = _NAMED.split(plain.strip("()[]{} "))
    if before.strip() or len(pieces) < 4:
        return [], []
    between = r"\s*(?:[;,]|\s(?:en|and))?\s*$"
    return [re.sub(between, "", f"{piece} ").strip() for piece in pieces[1::2]], pieces[0::2]


def in_order(parts: list[str], names: list[str]) -> list[str]:
    """The parts in the order of the alphabet when all names are its next letters; else as they stand.

    >>> in_order(["3", "2,5"], ["y", "x"]), in_order(["2", "1"], ["w", "b"])
    (['2,5', '3'], ['2', '1'])
    """
    letters = [name.lower() for name in names]
    for alphabet in ALPHABETS:
        if sorted(letters) == sorted(alphabet[: len(letters)]) and len(letters) == len(parts):
            return [parts[letters.index(letter)] for letter in alphabet[: len(letters)]]
    return parts
