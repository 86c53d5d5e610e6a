"""Answers that are picked: one option, several options, an order, pairs."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from ...numbers import NumberError, any_word, bare, clean
from ...texts import _
from .kind import Kind, letter, letters

_LETTER = re.compile(
    r"(?:(?:antwoord|optie|answer|option)\s*:?\s*)?\(?([A-Za-z])\s*(?:[).:].*)?", re.DOTALL | re.IGNORECASE
)


@dataclass(frozen=True)
class ChoiceKind(Kind):
    """One of several options, shown in the given order with the letters A, B, C … The value is the option.

    >>> kind = ChoiceKind(("spam", "ordinary"))
    >>> kind.read("b"), kind.write("ordinary")
    ('ordinary', 'B')
    """

    options: Sequence[str]

    def _value(self, plain: str) -> str:
        found = [option for option in self.options if _loose(option) == _loose(plain)]
        if len(found) == 1:
            return found[0]
        named = _LETTER.fullmatch(plain)
        index = ord(named[1].upper()) - ord("A") if named else -1
        if not 0 <= index < len(self.options):
            last = letter(len(self.options) - 1)
            raise NumberError(
                _("Choose one of the options, with a letter from A to {last}.").format(last=last)
            )
        return self.options[index]

    def write(self, value: str) -> str:
        return letter(list(self.options).index(value))

    def spec(self) -> dict[str, Any]:
        return {"kind": "choice", "options": list(self.options)}


def _loose(text: str) -> str:
    """A text as `tidy` leaves it, without capitals: a phone begins with one and ends with a full stop."""
    return " ".join(bare(clean(text)).casefold().split())


@dataclass(frozen=True)
class ChoicesKind(Kind):
    """Several options; the value is the set of them. Nothing ticked is blank, not an answer.

    >>> kind = ChoicesKind(("2", "3", "4", "5"))
    >>> kind.read("A, C") == kind.read("ca") == {"2", "4"}
    True
    """

    options: Sequence[str]

    def is_blank(self, text: str) -> bool:
        return super().is_blank(text.replace(",", " ") if len(text) <= self.limit else text)

    def _value(self, plain: str) -> frozenset[str]:
        return frozenset(self.options[index] for index in letters(plain, len(self.options)))

    def same(self, value: Iterable[str], answer: Iterable[str]) -> bool:
        return frozenset(value) == frozenset(answer)

    def where(self, value: Iterable[str], answer: Iterable[str]) -> str:
        chosen, wanted = frozenset(value), frozenset(answer)
        if chosen < wanted:
            return _("What you chose is right. Something is still missing.")
        return _("You chose too much.") if chosen > wanted else ""

    def write(self, value: Iterable[str]) -> str:
        return ", ".join(sorted(letter(list(self.options).index(option)) for option in value))

    def spec(self) -> dict[str, Any]:
        return {"kind": "choices", "options": list(self.options)}


def shuffled(texts: Sequence[str], *, seed: int, avoid: Sequence[str]) -> tuple[str, ...]:
    """The texts in an order that depends on them and on the seed, and that does not begin as `avoid`."""
    chance = random.Random("\n".join([*texts, *([str(seed)] if seed else [])]))
    for _try in range(20):
        mixed = tuple(chance.sample(texts, len(texts)))
        if mixed[: len(avoid)] != tuple(avoid):
            break
    return mixed


@dataclass(frozen=True)
class OrderKind(Kind):
    """Lines of code or of a proof to put in order. The value is the tuple of lines in the pupil's order.

    `lines` stand in the right order; `distractors` do not belong there. The browser shows them all, mixed
    in a way that depends on `seed`.

    >>> kind = OrderKind(("first", "second", "third"))
    >>> kind.read(kind.write(("third", "first", "second")))
    ('third', 'first', 'second')
    """

    lines: Sequence[str]
    distractors: Sequence[str] = ()
    seed: int = 0
    shown: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        every = [*self.lines, *self.distractors]
        object.__setattr__(self, "shown", shuffled(every, seed=self.seed, avoid=self.lines))

    def _value(self, plain: str) -> tuple[str, ...]:
        indices = letters(plain, len(self.shown))
        if not self.distractors and len(indices) < len(self.lines):
            raise NumberError(_("Put all lines in order. Some are not used yet."))
        return tuple(self.shown[index] for index in indices)

    def same(self, value: Iterable[str], answer: Iterable[str]) -> bool:
        return tuple(value) == tuple(answer)

    def where(self, value: Sequence[str], answer: Sequence[str]) -> str:
        pairs = enumerate(zip(value, answer, strict=False))
        good = next((i for i, (one, other) in pairs if one != other), min(len(value), len(answer)))
        if good == 0:
            return _("Look at your first line again.")
        return _("Up to line {n} your order is right.").format(n=good)

    def write(self, value: Iterable[str]) -> str:
        free, found = list(enumerate(self.shown)), []
        for line in value:  # the same line can stand there twice: each copy has its own letter
            place = next(item for item in free if item[1] == line)
            free.remove(place)
            found.append(letter(place[0]))
        return " ".join(found)

    def spec(self) -> dict[str, Any]:
        return {"kind": "order", "lines": list(self.shown)}


_PAIR = re.compile(r"([0-9]{1,2})\s*[-=:>→.)]*\s*([A-Za-z])(?![A-Za-z])")


@dataclass(frozen=True)
class MatchKind(Kind):
    """Things on the left that each go with one on the right, which the browser shows mixed (see `OrderKind`).

    The value is the tuple of right texts, in the order of `left`. `right` may hold more than `left`.

    >>> kind = MatchKind(("1 + 1", "2 + 2"), ("2", "4", "5"))
    >>> kind.read(kind.write(("2", "5")))
    ('2', '5')
    """

    left: Sequence[str]
    right: Sequence[str]
    seed: int = 0
    shown: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "shown", shuffled(self.right, seed=self.seed, avoid=self.right))

    def _value(self, plain: str) -> tuple[str, ...]:
        plain = re.sub(rf"\b(?:{any_word('and')})\b", " ", plain, flags=re.IGNORECASE)
        pairs = _PAIR.findall(plain)
        rest = re.sub(r"[\s,;&]", "", _PAIR.sub("", plain))
        chosen = {int(number): ord(char.upper()) - ord("A") for number, char in pairs}
        if rest or len(chosen) < len(pairs) or not set(chosen) <= set(range(1, len(self.left) + 1)):
            raise NumberError(
                _("Give a letter to every number, for example {example}.").format(example="1B 2A")
            )
        if missing := [str(i + 1) for i in range(len(self.left)) if i + 1 not in chosen]:
            raise NumberError(_("Give a letter to {numbers} too.").format(numbers=", ".join(missing)))
        if max(chosen.values()) >= len(self.shown):
            raise NumberError(_("Use the letters A to {last}.").format(last=letter(len(self.shown) - 1)))
        return tuple(self.shown[chosen[i + 1]] for i in range(len(self.left)))

    def same(self, value: Iterable[str], answer: Iterable[str]) -> bool:
        return tuple(value) == tuple(answer)

    def where(self, value: Sequence[str], answer: Sequence[str]) -> str:
        wrong = [str(i + 1) for i, (one, other) in enumerate(zip(value, answer, strict=True)) if one != other]
        if 2 * len(wrong) > len(self.left):
            return ""
        return _("Look again at {places}.").format(places=", ".join(wrong))

    def write(self, value: Iterable[str]) -> str:
        return " ".join(f"{i + 1}{letter(self.shown.index(text))}" for i, text in enumerate(value))

    def spec(self) -> dict[str, Any]:
        return {"kind": "match", "left": list(self.left), "right": list(self.shown)}
