"""In which class of the AI Act a system falls, from answers to plain questions.

The rules are those of the regulation, in the order that counts: what is forbidden goes before high risk, that
before the duty to be open. No answer is guessed: which ones are missing is part of the verdict.
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
    """A class, the signs that lead to it, and the questions without an answer that can still change it.

    `also` are the signs of openness beside high risk. `excepted`: high risk, but perhaps not for this use
    (article 6, paragraph 3). `known` is False as long as nothing was answered.
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
    every, class_ = signs(), _class(answers)
    missing = [sign for key, sign in every.items() if answers.get(key) not in (YES, NO)]
    return Verdict(
        class_,
        (every[IS_AI],) if class_ == NOT_AI else _found(answers, class_),
        tuple(sign for sign in missing if _matters(sign.key, class_, answers)),
        _found(answers, OPEN) if class_ == HIGH else (),
        class_ == HIGH and answers.get(MINOR) == YES and answers.get(PROFILE) == NO,
        any(answers.get(key) in (YES, NO, UNKNOWN) for key in every),
    )


def _class(answers: Mapping[str, str]) -> str:
    """The strictest class of which a sign is there."""
    if answers.get(IS_AI) == NO:
        return NOT_AI
    return next((class_ for class_ in STRICT if _found(answers, class_)), SMALL)


def _found(answers: Mapping[str, str], class_: str) -> tuple[Sign, ...]:
    """The signs of a class that are there. Reading feelings for care or safety is no longer forbidden."""
    there = {key for key in signs() if answers.get(key) == YES}
    there.discard(EMOTION if CARE in there else CARE)
    if answers.get(EMOTION) != YES:
        there.discard(CARE)
    return tuple(sign for key, sign in signs().items() if key in there and sign.leads_to == class_)


def _matters(key: str, class_: str, answers: Mapping[str, str]) -> bool:
    """Whether the answer to a question can still change the class, or tell of an exception."""
    if _class({**answers, key: YES}) != _class({**answers, key: NO}):
        return True
    if class_ != HIGH or answers.get(PROFILE) == YES:
        return False
    return key == MINOR or (key == PROFILE and answers.get(MINOR) == YES)
