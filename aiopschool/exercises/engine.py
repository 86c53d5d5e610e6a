"""What an exercise is, and the order in which an answer is checked.

Blank, then form, then right, then a known mistake, then where to look, then the hints one by one, then a
worked example with other numbers. A blank, a form error and a right value in the wrong notation cost no try.
A later part is judged on what the pupil found in the earlier ones (see `part`).
Explained feedback works far better than right or wrong alone (Van der Kleij and others, 2015: 0.49 against
0.05).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..numbers import Number
from ..texts import _, in_own_language, language
from .part import Mistake, Part, PartResult
from .wording import after_label
from .writing import fill_texts

__all__ = ["SEPARATOR", "Content", "Exercise", "Mistake", "Part", "PartResult", "Result"]

SEPARATOR = "|"  # between the parts of an answer in one text
EXAMPLES = 40  # other seeds that are looked at for a worked example


@dataclass(frozen=True)
class Result:
    """The outcome of a check: `status` is `blank`, `form`, `right`, `known` or `wrong`.

    An open part that holds a text does not stand in the way of `right`; `to_judge` tells that there is one.
    """

    status: str
    message: str
    parts: tuple[PartResult, ...] = ()

    @property
    def counts(self) -> bool:
        """Whether this was a try."""
        return self.status in ("right", "known", "wrong")

    @property
    def to_judge(self) -> bool:
        """Whether the pupil must still compare a text with the model answer."""
        return self.status == "right" and any(part.status == "open" for part in self.parts)


@dataclass(frozen=True, kw_only=True, repr=False)
class Content:
    """What the author of an exercise writes. `solution` is the worked one, for keys and as an example.

    `values` fill the places `{name}` of prompt, hints, solution and praise. Without them braces are braces.
    """

    title: str
    prompt: str
    parts: tuple[Part, ...]
    hints: tuple[str, ...]
    solution: str
    praise: str
    values: Mapping[str, Number | str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        fill_texts(self, "prompt", "hints", "solution", "praise")


@dataclass(frozen=True, kw_only=True, repr=False)
class Exercise(Content):
    """One exercise with its numbers; `factory` makes it with those of another seed."""

    id: str
    seed: int
    level: int
    factory: Callable[[int], Exercise]
    view: Callable[[Exercise], Any] | None = None  # what a notebook shows; the course gives it
    lang: str = field(default_factory=language)  # of its texts, of its answers and of what it says of them

    @in_own_language
    def __repr__(self) -> str:
        """Only the name: what a cell prints never tells the answer."""
        return f"<{_('Exercise {id}').format(id=self.id)}>"

    @property
    @in_own_language
    def answer_text(self) -> str:
        """The answer as a pupil would write it; the parts are separated by `|`. For keys only."""
        return f" {SEPARATOR} ".join(part.kind.write(part.answer) for part in self.parts)

    @property
    @in_own_language
    def known_mistakes(self) -> list[str]:
        """Texts that must be recognised as a known mistake: one part wrong, the others right."""
        right = [part.kind.write(part.answer) for part in self.parts]
        texts = [
            f" {SEPARATOR} ".join([*right[:i], part.kind.write(mistake.value), *right[i + 1 :]])
            for i, part in enumerate(self.parts)
            for mistake in part.mistakes
        ]
        return list(dict.fromkeys(texts))

    @in_own_language
    def check(self, answer: str | Sequence[str], tries: int = 0) -> Result:
        """Check an answer after `tries` earlier tries; several parts come as a list or separated by `|`."""
        results = self._judged(self._split(answer))
        statuses = [result.status for result in results]
        if all(status == "blank" for status in statuses):
            return Result("blank", _("Fill in your answer first."), results)
        if "form" in statuses:
            return Result("form", self._messages(results, "form"), results)
        if "blank" in statuses:
            return Result("blank", self._still_blank(results), results)
        if set(statuses) <= {"right", "open"}:
            compare = _("Compare your text with the model answer. Judge it yourself.")
            return Result("right", compare if "open" in statuses else self.praise, results)
        status = "known" if "known" in statuses else "wrong"
        message = self._messages(results, "known", "wrong", "follows", "right")
        return Result(status, " ".join(filter(None, [message, self.help(tries)])), results)

    @in_own_language
    def help(self, tries: int) -> str:
        """What follows after `tries` earlier tries: nothing at first, then the hints, then where to look."""
        if tries < 1:
            return ""
        if tries <= len(self.hints):
            return self.hints[tries - 1]
        return _("Read the worked example below. It has other numbers.")

    def _judged(self, texts: Sequence[str]) -> tuple[PartResult, ...]:
        """The outcome of every part, each judged with those before it."""
        done: list[tuple[Part, PartResult]] = []
        for part, text in zip(self.parts, texts, strict=True):
            done.append((part, part.check(text, done)))
        return tuple(result for _part, result in done)

    @in_own_language
    def example(self) -> Exercise:
        """The same exercise with other numbers, to show worked out: one that tells least of the answers."""
        others = (self.factory(seed) for seed in range(self.seed + 1000, self.seed + 1000 + EXAMPLES))
        best, least = None, (len(self.parts) + 1, 0)
        for other in others:
            told = self._told_by(other)
            if other.prompt != self.prompt and told < least:
                best, least = other, told
            if least == (0, 0):
                break
        if best is None:
            raise ValueError(f"exercise {self.id} has no other numbers")
        return best

    def _told_by(self, other: Exercise) -> tuple[int, int]:
        """How many answers another set of numbers gives away: in the same part, and anywhere."""
        pairs = zip(self.parts, other.parts, strict=True)
        same = sum(part.kind.reveals(theirs.answer, part.answer) for part, theirs in pairs)
        answers = [part.answer for part in self.parts]
        return same, sum(part.answer in answers for part in other.parts)

    def _split(self, answer: str | Sequence[str]) -> list[str]:
        """One text per part. An expression may hold bars itself, so a bar between spaces goes first."""
        count = len(self.parts)
        if not isinstance(answer, str):
            texts = [str(text) for text in answer]
        elif count == 1:
            texts = [answer]
        else:
            ways = [answer.split(separator, 2 * count) for separator in (f" {SEPARATOR} ", SEPARATOR)]
            texts = next((way for way in ways if len(way) == count), ways[1])
        return [*texts[:count], *[""] * (count - len(texts))]

    def _messages(self, results: Sequence[PartResult], *statuses: str) -> str:
        """What is said of the parts with these statuses, each after its label when there are several."""
        several = len(self.parts) > 1
        return " ".join(
            after_label(part.label, result.message) if several else result.message
            for part, result in zip(self.parts, results, strict=True)
            if result.status in statuses and result.message
        )

    def _still_blank(self, results: Sequence[PartResult]) -> str:
        blank = [
            part.label for part, result in zip(self.parts, results, strict=True) if result.status == "blank"
        ]
        return _("Fill in this too: {parts}.").format(parts=", ".join(blank))

    @in_own_language
    def _repr_mimebundle_(self, **options: Any) -> Any:
        """In a notebook an exercise is its card."""
        return self.view(self)._repr_mimebundle_(**options) if self.view else {"text/plain": repr(self)}
