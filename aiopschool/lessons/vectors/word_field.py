"""A field for a word that has a vector."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from ...controls import TextField
from ...numbers import NumberError
from ...texts import _
from .words import word_vectors

LIKE = 3  # so many words are proposed


@dataclass(frozen=True, kw_only=True)
class WordField(TextField):
    """A labelled field for one of the words; what is not there gets the words that look like it."""

    def check(self, value: Any) -> str:
        word = super().check(value).casefold()
        if word in word_vectors():
            return word
        like = get_close_matches(word, word_vectors().words, LIKE, cutoff=0.6)
        if like:
            message = _("The word “{word}” is not among the {n} words. Do you mean: {like}?")
        else:
            message = _("The word “{word}” is not among the {n} words. Try another one.")
        raise NumberError(message.format(word=word, n=len(word_vectors().words), like=", ".join(like)))
