"""The statements to sort: true or not about AI at school, strong or weak; each with its reason.

They are content and stand in `statements.json`; the five misconceptions are those of the guidelines.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ...guidelines import cards
from ...texts import _

FILE = Path(__file__).with_name("statements.json")


@dataclass(frozen=True)
class Statement:
    """One card: its text, the pile it belongs to, why, and the lessons that show it."""

    text: str
    pile: str
    reason: str
    lessons: tuple[int, ...]


@dataclass(frozen=True)
class Deck:
    """Cards to sort, under a name that never changes; `piles` are texts by key."""

    name: str
    title: str
    task: str
    piles: Mapping[str, str]
    cards: Sequence[Statement]


@cache
def _content() -> dict[str, Any]:
    return json.loads(FILE.read_text(encoding="utf-8"))


def _cards(rows: Sequence[Mapping[str, Any]], texts: Sequence[str], pile: str) -> list[Statement]:
    pairs = zip(rows, texts, strict=True)
    return [Statement(text, pile, row["reason"], tuple(row["lessons"])) for row, text in pairs]


def truths() -> Deck:
    """The five misconceptions about AI in education, mixed with five statements that are true.

    >>> [card.pile for card in truths().cards].count("false")
    5
    """
    raw = _content()
    wrong = _cards(raw["misconceptions"], [one["naam"] for one in cards()["misvattingen"]], "false")
    right = _cards(raw["true"], [one["text"] for one in raw["true"]], "true")
    every = [*wrong, *right]
    piles = {"true": _("true"), "false": _("not true")}
    task = _("Choose for each sentence. Then you read what we think, and why.")
    return Deck("truths", _("True or not?"), task, piles, [every[n] for n in raw["order"]])


def strengths() -> Deck:
    """What AI is good at, and what it is not.

    >>> len(strengths().cards)
    12
    """
    rows = _content()["strengths"]
    found = [_cards([row], [row["text"]], "strong" if row["strong"] else "weak")[0] for row in rows]
    piles = {"strong": _("AI is strong"), "weak": _("AI is weak")}
    task = _("Is AI good at this, or not? Choose first for yourself. You may think otherwise than we do.")
    return Deck("strengths", _("Strong or weak?"), task, piles, found)
