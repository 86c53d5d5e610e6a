"""The invented messages of lesson 1: eight to read and train with, three to test with, twenty hidden ones."""

from __future__ import annotations

from ...exercises.answers.kind import letter
from ...maths.line import Point
from ...texts import N_, _

LINK, MARK = "[link]", "*"  # a link in a message; a personal word stands between two marks

ORDINARY, SPAM = -1, 1
TEXTS = {  # with the label that a person gave
    N_("Hi *Noor*, your *gym bag* is in the *canteen*. Photo: [link] *Jonas*"): ORDINARY,
    N_("*Noor*, the notes of *Peeters* for *4B*: [link] [link] See you at *training*! *Amir*"): ORDINARY,
    N_("*Noor*, *grandma* and *grandpa* come to your *match* in *Deinze*! Route: [link] *Dad*"): ORDINARY,
    N_("*Noor* and *Lien*, photos of *camp*: [link] [link] [link] *Boef* wears your *hat*! *Els*"): ORDINARY,
    N_("Dear *Noor*, your *parcel* is waiting! Pay: [link] or [link] Follow: [link] Stop: [link]"): SPAM,
    N_("*Noor* from *Gent*! *4B* wins a bike: [link] [link] [link] [link] [link]"): SPAM,
    N_("FREE phone! Click fast, *Noor*: [link] [link] [link] [link] [link] [link]"): SPAM,
    N_("Hi *Noor*! *Amir* and *Lien* of *4B* play too: [link] [link] [link] [link] [link] [link]"): SPAM,
}


def features(text: str) -> tuple[int, int]:
    """The number of links and of personal words in a message.

    >>> features("Dear *Noor*, your *parcel* is waiting! Pay: [link]")
    (1, 2)
    """
    return text.count(LINK), text.count(MARK) // 2


MESSAGES = tuple(Point(*features(text), target) for text, target in TEXTS.items())

TEST_MESSAGES = tuple(Point(*row) for row in [(3, 4, ORDINARY), (2, 2, SPAM), (5, 6, SPAM)])

# For the class picture: nobody has seen these. As in real life no line is right about all of them.
_HIDDEN = {
    ORDINARY: [(1, 2), (1, 3), (2, 6), (2, 4), (3, 7), (4, 5), (2, 3), (1, 7), (5, 2), (5, 7)],
    SPAM: [(5, 1), (6, 2), (7, 5), (3, 1), (4, 3), (7, 2), (5, 5), (2, 1), (6, 6), (1, 5)],
}
HIDDEN_MESSAGES = tuple(Point(*xy, target) for target, places in _HIDDEN.items() for xy in places)


def class_name(target: int) -> str:
    """The name of class +1 or −1."""
    return _("spam") if target == SPAM else _("ordinary")


def readable() -> list[str]:
    """The eight messages as they are read, without marks."""
    return [_(text).replace(MARK, "") for text in TEXTS]


def excerpts(words: int = 4) -> list[str]:
    """The first words of each message, for a narrow column, with the letter that it has as an option."""
    firsts = (" ".join(text.split()[:words]).rstrip(".,:!?") for text in readable())
    return [f"{letter(n)}. {first} …" for n, first in enumerate(firsts)]
