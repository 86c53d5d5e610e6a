"""The words and symbols for how an answer stands; card, overview, hand-in and class table all use these."""

from __future__ import annotations

import re
from typing import Any

from ..texts import N_, _

# Symbol and word of every status; each style sheet adds a colour.
STATUS = {
    "right": ("✓", N_("Right")),
    "known": ("!", N_("Look again")),
    "wrong": ("✗", N_("Not yet")),
    "follows": ("↪", N_("Followed through")),
    "open": ("⇄", N_("Compare")),
    "form": ("✎", N_("Write it differently")),
    "blank": ("○", N_("Still empty")),
    "hint": ("?", N_("Hint")),
    "": ("○", N_("Not started")),
}
DONE = ("✓", N_("Done"))  # instead of "Right" where the pupil judged an own text
# How a pupil judges an own text.
LEVELS = {
    "all": N_("My answer says all of this."),
    "some": N_("My answer says a part of this."),
    "none": N_("My answer says something else."),
}
# When the kernel does not answer.
RETRY = N_("Try again. Does that not help? Run this cell again, or start the lesson again.")


def stars(level: int) -> str:
    """The level of an exercise as stars with words."""
    words = (_("basic"), _("core"), _("deepening"))
    return f"{'★' * level} {words[level - 1]}"


def in_words(part: Any, text: str) -> str:
    """An answer as a reader understands it: the option beside its letter, the lines in the chosen order."""
    spec = part.kind.spec()
    texts = spec.get("options") or spec.get("lines")
    chosen = re.findall(r"[A-Z]", text) if texts else []
    if not chosen or any(ord(letter) - ord("A") >= len(texts) for letter in chosen):
        return text
    return "\n".join(f"{letter}. {texts[ord(letter) - ord('A')]}" for letter in chosen)


def after_label(label: str, text: str) -> str:
    """A text after the label of its part.

    >>> after_label("slope", "2"), after_label("Why?", "So.")
    ('slope: 2', 'Why? So.')
    """
    return f"{label} {text}" if label.endswith("?") else f"{label}: {text}"
