"""What the groups of a class answered: a short list that can be mended, undone and wiped."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .. import style
from ..numbers import NumberError
from ..texts import _

MOST = 12  # as many looks as there are
LINES = ("-", "--", "-.")


@dataclass(frozen=True)
class Answer:
    """One answer: the name of who gave it, its value, what was `given` in each field, and its look.

    Colours alone look alike in grey, so twelve looks differ in colour and marker, and in the style of a line.
    """

    name: str
    value: Any
    given: Mapping[str, Any]
    look: int = 0

    @property
    def key(self) -> str:
        """What it is called among others; it stays when the name changes."""
        return f"answer{self.look}"

    @property
    def color(self) -> str:
        return style.CLASS_COLORS[self.look % 4]

    @property
    def marker(self) -> str:
        return style.CLASS_MARKERS[self.look % 4]

    @property
    def linestyle(self) -> str:
        return LINES[self.look % 3]


class ClassAnswers(Sequence[Answer]):
    """At most twelve answers in the order in which they came, each under a name of its own.

    Every change can be undone, but for `wipe`: after it nothing is left.
    """

    def __init__(self) -> None:
        self._now: tuple[Answer, ...] = ()
        self._before: list[tuple[Answer, ...]] = []

    def __getitem__(self, index: Any) -> Any:
        return self._now[index]

    def __len__(self) -> int:
        return len(self._now)

    def __iter__(self) -> Iterator[Answer]:
        return iter(self._now)

    @property
    def now(self) -> tuple[Answer, ...]:
        """All answers, as a value that does not change."""
        return self._now

    @property
    def can_undo(self) -> bool:
        return bool(self._before)

    def of(self, key: str) -> Answer | None:
        """The answer with this key."""
        return next((answer for answer in self if answer.key == key), None)

    def put(self, key: str, name: str, value: Any, given: Mapping[str, Any]) -> Answer:
        """Add an answer, or mend the one with this key. Without a name it gets one.

        Raises `NumberError` with a sentence when there is no room, or the name is taken.
        """
        old = self.of(key)
        others = [answer for answer in self if answer != old]
        if len(others) == MOST:
            raise NumberError(_("There is room for {n} answers. Remove one first.").format(n=MOST))
        taken = {answer.name.casefold() for answer in others}
        if name.casefold() in taken:
            message = _(
                "{name} already has an answer. Choose it under Answer to mend it, or use another name."
            )
            raise NumberError(message.format(name=name))
        names = (_("group {n}").format(n=n) for n in range(1, MOST + 2))
        name = name or (old.name if old else next(free for free in names if free.casefold() not in taken))
        looks = {answer.look for answer in others}
        look = old.look if old else next(n for n in range(MOST) if n not in looks)
        new = Answer(name, value, dict(given), look)
        self._change(tuple(new if answer == old else answer for answer in self) if old else (*self, new))
        return new

    def remove(self, key: str) -> None:
        """Take an answer away."""
        self._change(tuple(answer for answer in self if answer.key != key))

    def undo(self) -> None:
        """Take the last change back; without one nothing happens."""
        if self._before:
            self._now = self._before.pop()

    def wipe(self) -> None:
        """Forget all."""
        self._now, self._before = (), []

    def _change(self, now: tuple[Answer, ...]) -> None:
        self._before.append(self._now)
        self._now = now
