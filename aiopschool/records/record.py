"""What is kept of one exercise, read with care: the file may be older, newer, edited or merged.

Schema 1 kept one set of numbers and no history. Schema 2 only adds fields, so that a program that knows
schema 1 still finds its own. Fields that this program does not know are kept as they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

MAX_TEXT = 10_000  # characters of one answer
MAX_PARTS = 50
MAX_CHECKED = 40  # answers in the history of one exercise
MAX_PARKED = 20  # other numbers of one exercise
MAX_SEED = 10**30
MAX_COUNT = 10**6
SESSION = ("seed", "lang", "texts", "assessed", "tries", "hints", "revealed", "status", "message", "first")
FIRST_LANGUAGE = "nl"  # of records that do not say theirs
TRIES = ("right", "known", "wrong")
PREDICTED = "predicted"  # the status of a guided question whose prediction is locked
STATUSES = ("", *TRIES, "open", "form", "blank", "hint", PREDICTED)


def text(value: Any) -> str:
    """A text of bounded length; anything else is empty. Half a surrogate pair becomes a question mark."""
    if not isinstance(value, str):
        return ""
    return value[:MAX_TEXT].encode("utf-8", "replace").decode("utf-8")


def texts(value: Any) -> list[str]:
    """A list of texts of bounded length; anything else is empty."""
    return [text(item) for item in value[:MAX_PARTS]] if isinstance(value, list) else []


def count(value: Any, top: int = MAX_COUNT) -> int:
    """A whole number from 0 to `top`; anything else is 0."""
    return value if type(value) is int and 0 <= value <= top else 0


def lang(value: Any) -> str:
    """A language such as `nl`; anything else is the first one."""
    return value if isinstance(value, str) and value.isalpha() and len(value) <= 3 else FIRST_LANGUAGE


@dataclass
class Attempt:
    """One answer that was checked: with which numbers, the texts, and the language they are in."""

    seed: int
    texts: list[str]
    lang: str = FIRST_LANGUAGE

    @classmethod
    def read(cls, data: Any) -> Attempt | None:
        """The attempt in plain data; None when it is none."""
        if not isinstance(data, dict) or not texts(data.get("texts")):
            return None
        return cls(count(data.get("seed"), MAX_SEED), texts(data["texts"]), lang(data.get("lang")))


@dataclass
class Record:
    """What a pupil did with one exercise.

    `seed`, `lang`, `texts`, `assessed` (per open part), `tries`, `hints` (asked for), `revealed` (hints that
    were shown), `status` and `message` are of the numbers and the language used last; `parked` holds the same
    of others; `chosen` is the seed of a card that names none; `first` are the prediction and explanation of a
    guided question as they were handed in first.
    `solved`, `best` (the fewest tries and hints with which it was solved, 0 when it was not), `total` (tries)
    and `checked` are of all numbers.
    """

    seed: int = 0
    chosen: int = 0
    texts: list[str] = field(default_factory=list)
    assessed: list[str] = field(default_factory=list)
    tries: int = 0
    hints: int = 0
    revealed: int = 0
    status: str = ""
    message: str = ""
    solved: bool = False
    best: int = 0
    total: int = 0
    checked: list[Attempt] = field(default_factory=list)
    parked: dict[str, dict[str, Any]] = field(default_factory=dict)
    lang: str = FIRST_LANGUAGE
    first: list[str] = field(default_factory=list)
    other: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def read(cls, data: Any) -> Record:
        """The record in plain data; what does not fit is left out."""
        data = data if isinstance(data, dict) else {}
        tries, solved = count(data.get("tries")), data.get("solved") is True
        attempts = data.get("checked") if isinstance(data.get("checked"), list) else []
        parked = data.get("parked") if isinstance(data.get("parked"), dict) else {}
        return cls(
            seed=count(data.get("seed"), MAX_SEED),
            chosen=count(data.get("chosen", data.get("seed")), MAX_SEED),
            texts=texts(data.get("texts")),
            assessed=texts(data.get("assessed")),
            tries=tries,
            hints=count(data.get("hints")),
            revealed=count(data.get("revealed", _revealed(data))),
            status=data["status"] if data.get("status") in STATUSES else "",
            message=text(data.get("message")),
            solved=solved,
            best=(count(data.get("best")) or max(1, tries)) if solved else 0,
            total=max(tries, count(data.get("total"))),
            checked=[attempt for item in attempts[-MAX_CHECKED:] if (attempt := Attempt.read(item))],
            lang=lang(data.get("lang")),
            first=texts(data.get("first")),
            parked={k: v for k, v in parked.items() if isinstance(v, dict)},
            other={key: value for key, value in data.items() if key not in cls.__dataclass_fields__},
        )

    def write(self) -> dict[str, Any]:
        """The record as plain data, with the fields of a newer version."""
        fields = {name: getattr(self, name) for name in self.__dataclass_fields__ if name != "other"}
        return self.other | fields | {"checked": [vars(attempt) for attempt in self.checked]}

    @property
    def help(self) -> int:
        """How far the help has come: tries and hints together."""
        return self.tries + self.hints

    @property
    def started(self) -> bool:
        """Whether something was typed or tried."""
        return self.solved or self.total > 0 or self.hints > 0 or any((*self.texts, *self.first))

    @property
    def repeat(self) -> bool:
        """Whether to do it again: tried and not solved, or never solved without a mistake or a hint."""
        return self.best != 1 if self.solved else self.total > 0 or self.hints > 0

    def switch(self, seed: int, lang: str = FIRST_LANGUAGE) -> None:
        """Go to other numbers or another language; what was there before is parked, and found again later."""
        if (seed, lang) == (self.seed, self.lang):
            return
        if any(self.texts) or self.tries or self.hints:
            here = _place(self.seed, self.lang)
            self.parked.pop(here, None)
            self.parked[here] = {name: getattr(self, name) for name in SESSION}
            while len(self.parked) > MAX_PARKED:
                del self.parked[next(iter(self.parked))]
        before = Record.read(self.parked.pop(_place(seed, lang), None))
        for name in SESSION:
            setattr(self, name, getattr(before, name))
        self.seed, self.lang = seed, lang

    def add(self, texts: Sequence[str], status: str, message: str) -> None:
        """Add an answer that was checked. The same right answer again is no new try."""
        again = self.status == "right" == status
        self.texts, self.status, self.message = list(texts), status, message
        if again or status not in TRIES:
            return
        self.tries, self.total = self.tries + 1, self.total + 1
        self.checked = [*self.checked, Attempt(self.seed, list(texts), self.lang)][-MAX_CHECKED:]

    def solve(self) -> None:
        """Note that the exercise is solved now."""
        now = max(1, self.help)
        self.best = min(now, self.best or now)
        self.solved = True

    def merge(self, other: Record) -> None:
        """Add what another file knows; where both have an answer to the same numbers, the own one stays."""
        own = self.seed, self.lang
        if not any(self.texts) and not self.help:
            own, self.chosen = (other.seed, other.lang), other.chosen
        for session in [*other.parked.values(), {name: getattr(other, name) for name in SESSION}]:
            theirs = Record.read(session)
            self.switch(theirs.seed, theirs.lang)
            if not any(self.texts) and not self.help:
                for name in SESSION:
                    setattr(self, name, getattr(theirs, name))
        self.switch(*own)
        self.solved = self.solved or other.solved
        self.best = min(filter(None, (self.best, other.best)), default=0)
        self.total = max(self.total, other.total)
        known = [*self.checked]
        self.checked = [*(item for item in other.checked if item not in known), *known][-MAX_CHECKED:]
        self.other = other.other | self.other


def _revealed(data: dict[str, Any]) -> int:
    """How many hints a record shows that does not say so: a try shows those of before it."""
    help = count(data.get("tries")) + count(data.get("hints"))
    return help if data.get("status") == "hint" else max(0, help - 1)


def _place(seed: int, lang: str) -> str:
    """Where the answers with these numbers are parked."""
    return str(seed) if lang == FIRST_LANGUAGE else f"{seed} {lang}"
