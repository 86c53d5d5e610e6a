"""What a team asks before it buys an AI system: the questions, for which kind of system, and the measures.

The questions themselves and the kinds of systems are those of the guidelines. What stands in `questions.json`
and `risk.json` is content in long Dutch sentences, not interface: so it is data, as the cards are.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ...guidelines import cards, questions

HERE = Path(__file__).parent
SUPPLIER, SCHOOL, TOGETHER = "leverancier", "school", "samen"


@dataclass(frozen=True)
class Question:
    """One of the 36. `traits` of a system make it urgent; without any it is for every system."""

    code: str
    text: str
    who: str
    traits: tuple[str, ...]
    strong: str
    weak: str

    @property
    def requirement(self) -> str:
        """The code of its requirement."""
        return self.code.partition("-")[0]

    @property
    def always(self) -> bool:
        """Whether it is for every system."""
        return not self.traits


@cache
def read(name: str) -> Any:
    """A file of content of this room."""
    return json.loads((HERE / f"{name}.json").read_text(encoding="utf-8"))


@cache
def every() -> dict[str, Question]:
    """All questions by their code, in the order of the guidelines.

    >>> len(every()), sum(one.always for one in every().values())
    (36, 14)
    """
    own = read("questions")["vragen"]
    return {
        code: Question(
            code,
            " ".join(sentences),
            own[code]["aan"],
            tuple(own[code]["bij"]),
            own[code]["sterk"],
            own[code]["zwak"],
        )
        for code, sentences in questions().items()
    }


def requirements() -> dict[str, str]:
    """The names of the seven requirements by their code."""
    return {one["code"]: one["naam"] for one in cards()["vereisten"]}


def systems() -> dict[str, str]:
    """The kinds of systems, with the family of each."""
    return {system["naam"]: one["naam"] for one in cards()["families"] for system in one["systemen"]}


def traits(kind: str) -> tuple[str, ...]:
    """What a kind of system does that makes questions urgent, as readers see it; none for an unknown kind."""
    names = read("questions")["eigenschappen"]
    return tuple(names[trait] for trait in read("questions")["soorten"].get(kind, ()))


def urgent(kind: str) -> list[Question]:
    """The questions for a kind of system: those for every system, and those that its traits ask for.

    All of them for a kind that is not known.

    >>> [len(urgent(kind)) for kind in ("zoeker van lesmateriaal", "opsporen van leerproblemen", "")]
    [17, 30, 36]
    """
    own = read("questions")["soorten"].get(kind)
    return [one for one in every().values() if own is None or one.always or set(one.traits) & set(own)]


def kinds_for(question: Question) -> tuple[str, ...]:
    """The kinds of systems for which a question is urgent."""
    return tuple(kind for kind in systems() if question in urgent(kind))
