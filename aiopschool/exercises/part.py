"""One thing to fill in, and how it is judged: on the answer, and on what the pupil found in earlier parts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from ..numbers import NumberError
from ..texts import _
from .answers import Kind


@dataclass(frozen=True)
class Mistake:
    """A mistake that pupils make: the value it gives, and what to say about it.

    `matches` widens it to more values (for example any single number where an interval is asked).
    """

    value: Any
    message: str
    matches: Callable[[Any], bool] | None = None


@dataclass(frozen=True)
class PartResult:
    """The outcome for one part: a status of `Result`, or `open` or `follows`.

    `open` is a text that the pupil judges; the message is its model answer. `follows` is wrong, but worked
    out correctly from the pupil's own earlier value. `value` is what was read, None when nothing was.
    """

    status: str
    message: str
    value: Any = field(default=None, compare=False, repr=False)


Earlier = Sequence[tuple["Part", PartResult]]


@dataclass(frozen=True, kw_only=True, repr=False)
class Part:
    """One thing to fill in: its label, kind and answer, the known mistakes, and where to look.

    `follow` gives the answer that goes with other values of the earlier parts, which it takes in their order:
    later work is judged on what the pupil found. It may give a whole `Part`, for the mistakes with these
    values; None, an `ArithmeticError` or a `ValueError` when they lead nowhere.
    """

    label: str
    kind: Kind
    answer: Any
    mistakes: Sequence[Mistake] = ()
    pointer: str
    follow: Callable[..., Any] | None = None

    def __post_init__(self) -> None:
        """Mistakes that happen to give the answer are left out."""
        kept = (mistake for mistake in self.mistakes if not self.kind.same(mistake.value, self.answer))
        object.__setattr__(self, "mistakes", tuple(kept))

    def __repr__(self) -> str:
        """Only the label: what a cell prints never tells the answer."""
        return f"<{self.label}>"

    def check(self, text: str, earlier: Earlier = ()) -> PartResult:
        """Check the text of this part; `earlier` are the parts before it, with their outcomes."""
        if self.kind.is_blank(text):
            return PartResult("blank", "")
        try:
            value = self.kind.read(text)
        except NumberError as error:
            return PartResult("form", str(error))
        if not self.kind.graded:
            return PartResult("open", self.kind.write(self.answer), value)
        return PartResult(*self._judge(text, value, earlier), value)

    def diagnosis(self, value: Any) -> str:
        """What to say of a wrong value that known mistakes explain; empty when none does.

        Mistakes with exactly this value go before those that match more. Several explanations are all named:
        nobody can tell which one it was.
        """
        exact = [one for one in self.mistakes if self.kind.same(value, one.value)]
        found = exact or [one for one in self.mistakes if one.matches and one.matches(value)]
        messages = list(dict.fromkeys(one.message for one in found))
        if len(messages) < 2:
            return "".join(messages)
        numbered = (f"({n}) {message}" for n, message in enumerate(messages, 1))
        return " ".join([_("There is more than one explanation. Which one is yours?"), *numbered])

    def on_own_values(self, earlier: Earlier) -> Part | None:
        """This part with the earlier values of the pupil; None when these are right or lead nowhere."""
        statuses = {result.status for _part, result in earlier}
        if self.follow is None or statuses <= {"right", "open"} or statuses & {"blank", "form"}:
            return None
        try:
            found = self.follow(*(result.value for _part, result in earlier))
        except (ArithmeticError, ValueError):
            return None
        if found is None or isinstance(found, Part):
            return found
        return replace(self, answer=found, mistakes=())

    def _judge(self, text: str, value: Any, earlier: Earlier) -> tuple[str, str]:
        """Status and message of a value. The pupil's own earlier values explain it before the true ones."""
        kind, own = self.kind, self.on_own_values(earlier)
        if kind.same(value, self.answer):
            return "right", _by_chance(earlier) if own and not kind.same(value, own.answer) else ""
        if own and kind.same(value, own.answer):
            return "follows", _carried_on(earlier)
        for part in filter(None, (own, self)):
            if message := part.diagnosis(value):
                return "known", message
            if remark := kind.notation(text, value, part.answer):
                return "form", remark
        where = kind.where(value, (own or self).answer)
        return "wrong", " ".join(filter(None, [self.pointer, where]))


def _first_wrong(earlier: Earlier) -> str:
    """The label of the first part with a mistake of its own."""
    return next(part.label for part, result in earlier if result.status in ("known", "wrong"))


def _carried_on(earlier: Earlier) -> str:
    message = _("Followed through correctly from your own value. First mend this: {part}.")
    return message.format(part=_first_wrong(earlier))


def _by_chance(earlier: Earlier) -> str:
    message = _("This is right, but it does not follow from what you filled in here: {part}.")
    return message.format(part=_first_wrong(earlier))
