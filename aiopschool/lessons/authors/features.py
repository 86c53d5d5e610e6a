"""What is counted in a text: word lengths, letters, function words or punctuation marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from ...errors import unknown_name
from ...texts import N_, _, language
from .model import Tally
from .tokens import DASH, ELLIPSIS, first_words, length, marks, plain_letters, words

SHORT, MIDDLE = 3, 6  # a short word has at most 3 letters, a middle one at most 6
LETTERS = "enatirodsl"  # the ten most frequent ones in Dutch, in that order
FUNCTION_WORDS = {"nl": ("de", "het", "een", "en", "van", "in", "ik", "wij", "niet"), "en": ()}
FUNCTION_WORDS["en"] = ("the", "a", "it", "and", "of", "in", "i", "we", "not")
MARKS = (".", ",", "!", "?", ";", ":", ELLIPSIS, DASH)


@dataclass(frozen=True)
class Features:
    """A way to count: its name, its categories as a legend shows them, and what falls in which."""

    key: str
    title: str
    categories: tuple[str, ...]
    counted: str  # what n counts
    units: Callable[[str, int | None], Iterable[str]]  # of the first n words, or of all
    place: Callable[[str], int]

    def tally(self, text: str, n: int | None = None) -> Tally:
        """How often each category occurs in the first n words of a text, or in all."""
        counts: Counter[int] = Counter()
        for unit, times in Counter(self.units(text, n)).items():  # a text repeats most of its units
            counts[self.place(unit)] += times
        return Tally(tuple(counts[i] for i in range(len(self.categories))))


def length_class(word: str) -> int:
    """0 for a short word, 1 for a middle one, 2 for a long one.

    >>> [length_class(word) for word in ("zo'n", "brief", "schrijver")]
    [0, 1, 2]
    """
    letters = length(word)
    return (letters > SHORT) + (letters > MIDDLE)


def _listed(listed: tuple[str, ...]) -> Callable[[str], int]:
    """The place in a list; what is not in it stands together at the end."""
    places = {unit: n for n, unit in enumerate(listed)}
    return lambda unit: places.get(unit, len(listed))


def _words(text: str, n: int | None) -> list[str]:
    return words(text)[:n]


def _lengths() -> Features:
    categories = (f"1–{SHORT}", f"{SHORT + 1}–{MIDDLE}", _("{n} or more").format(n=MIDDLE + 1))
    return Features("lengths", _("word length"), categories, _("words"), _words, length_class)


def _letters() -> Features:
    def units(text: str, n: int | None) -> str:
        return plain_letters("".join(words(text)[:n]))

    listed = tuple(LETTERS)
    return Features("letters", _("letters"), (*listed, _("other")), _("letters"), units, _listed(listed))


def _function_words() -> Features:
    listed = FUNCTION_WORDS.get(language(), FUNCTION_WORDS["en"])
    categories = (*listed, _("other"))
    return Features("function", _("function words"), categories, _("words"), _words, _listed(listed))


def _marks() -> Features:
    def units(text: str, n: int | None) -> list[str]:
        return marks(text if n is None else first_words(text, n))

    return Features("marks", _("punctuation"), MARKS, _("marks"), units, _listed(MARKS[:-1]))


FEATURES: dict[str, Callable[[], Features]] = {
    "lengths": _lengths,
    "letters": _letters,
    "function": _function_words,
    "marks": _marks,
}


def features(key: str) -> Features:
    """The way to count with this key. Raises `ReaderError` with the nearest keys when there is none."""
    if key not in FEATURES:
        raise unknown_name(key, FEATURES)
    return _made(key, language())


@lru_cache
def _made(key: str, _lang: str) -> Features:
    return FEATURES[key]()


def feature_titles() -> dict[str, str]:
    """Keys and titles, in the order in which a lesson meets them."""
    return {key: features(key).title for key in FEATURES}


COUNTING = N_(
    "An apostrophe or a hyphen inside a word belongs to it: zo’n is one word of 3 letters. "
    "Capitals and accents make no difference. Numbers are no words."
)
