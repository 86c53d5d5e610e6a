"""The rules of a bot as a text that a reader writes, keeps and puts back: one rule on a line.

openingsuren: wanneer, open, uur -> We zijn open van 10 tot 18 uur.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...numbers import NumberError
from ...texts import _
from .model import Rule, tokens

MOST_RULES, MOST_KEYWORDS = 8, 6
PERSONAL = re.compile(r"\S+@\S+|(?:\d[\s./-]?){8,}")  # an address of e-mail; a number of phone or register


def write(rules: Sequence[Rule]) -> str:
    """All rules, one on a line."""
    return "\n".join(f"{rule.name}: {', '.join(rule.keywords)} -> {rule.answer}" for rule in rules)


def read(text: str) -> tuple[Rule, ...]:
    """The rules in a text. Raises `NumberError` with a sentence that names the line."""
    lines = [line for line in text.splitlines() if line.strip()]
    if not 1 <= len(lines) <= MOST_RULES:
        raise NumberError(_("Write 1 to {n} rules, one on a line.").format(n=MOST_RULES))
    return tuple(_rule(line, number) for number, line in enumerate(lines, start=1))


def _rule(line: str, number: int) -> Rule:
    found = re.fullmatch(r"\s*([^:]+?)\s*:([^>→]*?)(?:->|→)(.*)", line)
    keywords = tuple(dict.fromkeys(tokens(found[2]))) if found else ()
    if not keywords:
        text = _("Line {n} is no rule. Write: name: word, word -> answer")
        raise NumberError(text.format(n=number))
    if len(keywords) > MOST_KEYWORDS:
        text = _("Line {n} has {found} keywords. Use at most {most}.")
        raise NumberError(text.format(n=number, found=len(keywords), most=MOST_KEYWORDS))
    return Rule(found[1][:20], keywords, found[3].strip()[:80])


def is_personal(text: str) -> bool:
    """Whether a text seems to hold personal data.

    >>> is_personal("mail me op jan@voorbeeld.be"), is_personal("0470 12 34 56"), is_personal("om 10 uur")
    (True, True, False)
    """
    return bool(PERSONAL.search(text))
