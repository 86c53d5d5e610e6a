"""In which class of the AI Act a system falls, from answers to plain questions.

The rules are those of the regulation, in the order that counts: what is forbidden goes before high risk, that
before the duty to be open. No answer is guessed: as long as one is missing, the class may turn out stricter.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .content import read

YES, NO, UNKNOWN = "yes", "no", "unknown"
FORBIDDEN, HIGH, OPEN, SMALL, NOT_AI = "verboden", "hoog", "open", "klein", "geen"
STRICT = (FORBIDDEN, HIGH, OPEN, SMALL)  # from strict to mild
IS_AI, EMOTION, CARE, MINOR, PROFILE = "ai", "emotie", "zorg", "klein_werk", "profiel"


@dataclass(frozen=True)
class Sign:
    """A question about a system, and the class that *yes* leads to; `fact` is the law behind it."""

    key: str
    leads_to: str
    text: str
    help: str
    fact: str


@dataclass(frozen=True)
class Verdict:
    """A class, the signs that lead to it, and the signs without an answer that may still make it stricter.

    `excepted`: high risk, but perhaps not for this use (article 6, paragraph 3). `known` is False as long as
    nothing was answered.
    """

    class_: str
    because: tuple[Sign, ...] = ()
    open: tuple[Sign, ...] = ()
    also: tuple[Sign, ...] = ()
    excepted: bool = False
    known: bool = True


def signs() -> dict[str, Sign]:
    """All questions by their key, in order."""
    return {
        one["sleutel"]: Sign(one["sleutel"], one["klasse"], one["vraag"], one["uitleg"], one["feit"])
        for one in read("risk")["vragen"]
    }


def classes() -> dict[str, dict[str, Any]]:
    """Name, sentence and what to do, per class."""
    return {one["sleutel"]: one for one in read("risk")["klassen"]}


def judge(answers: Mapping[str, str]) -> Verdict:
    """The class that these answers lead to. Answers are `"yes"`, `"no"`, `"unknown"` or missing.

    >>> judge({"ai": "yes", "resultaat": "yes", "profiel": "yes"}).class_
    'hoog'
    """
    every = signs()
    if answers.get(IS_AI) == NO:
        return Verdict(NOT_AI, (every[IS_AI],))
    found = {class_: _found(answers, class_) for class_ in (FORBIDDEN, HIGH, OPEN)}
    class_ = next((one for one in STRICT if found.get(one)), SMALL)
    missing = tuple(sign for sign in every.values() if _may_change(sign, class_, answers))
    return Verdict(
        class_,
        found.get(class_, ()),
        missing,
        found[OPEN] if class_ == HIGH else (),
        class_ == HIGH and _is_excepted(answers),
        any(answers.get(key) in (YES, NO, UNKNOWN) for key in every),
    )


def _found(answers: Mapping[str, str], class_: str) -> tuple[Sign, ...]:
    """The signs of a class that are there. Reading feelings for care or safety is no longer forbidden."""
    cared = answers.get(EMOTION) == YES and answers.get(CARE) == YES
    return tuple(
        sign
        for sign in signs().values()
        if sign.leads_to == class_
        and answers.get(sign.key) == YES
        and (sign.key != EMOTION or not cared)
        and (sign.key != CARE or cared)
    )


def _is_excepted(answers: Mapping[str, str]) -> bool:
    """Small or preparing work, without a profile of anybody."""
    return answers.get(MINOR) == YES and answers.get(PROFILE) == NO


def _may_change(sign: Sign, class_: str, answers: Mapping[str, str]) -> bool:
    """Whether an answer is missing that could make the class stricter, or tell of an exception."""
    if answers.get(sign.key) in (YES, NO) or class_ == FORBIDDEN:
        return False
    if sign.key == CARE:
        return False  # asked for only when feelings are read; then the class is forbidden without it
    if sign.key == IS_AI:
        return True
    if sign.key in (MINOR, PROFILE):
        return class_ == HIGH and (sign.key == MINOR or answers.get(MINOR) == YES)
    return STRICT.index(sign.leads_to) < STRICT.index(class_)
