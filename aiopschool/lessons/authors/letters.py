"""The invented letters of lesson 6: an anonymous one, and one of each suspect.

In both languages they have the word lengths of the lesson: 17, 14 and 9 of 40 words; 20, 14 and 6 of 40;
24, 21 and 15 of 60. The anonymous letter shares its subject with Amber and its style with Bram.
"""

from __future__ import annotations

from ...texts import N_, _

ANONYMOUS = N_(
    "Dear principal, the soup in our canteen has been cold for months. Nobody understands why the kitchen "
    "lets it be so. We kindly request a hot and healthy soup for all, with some additional vegetables too. "
    "Everyone then learns more."
)
AMBER = N_(
    "Hi Miss! I eat soup at school a lot, and I am so fond of it. But yesterday it was cold! My neighbour "
    "says it too: our soup must always be warm, especially during winter. Please change something, extremely "
    "quickly!"
)
BRAM = N_(
    "Dear principal, our bicycles have stood in the rain for months. The roof of the old bicycle shed leaks, "
    "and everyone complains about wet saddles. We therefore request a new dry shelter. According to the "
    "student council, it need not be expensive. A solid roof and some paint would already do. We gladly help "
    "with painting during our lunch breaks."
)
SUSPECTS = {"A": AMBER, "B": BRAM}
GROUPS = 12  # so many letters of the secret writer are drawn, one for each group of a class


def anonymous() -> str:
    """The letter without a name."""
    return _(ANONYMOUS)


def suspects() -> dict[str, str]:
    """The letters of Amber (A) and Bram (B)."""
    return {key: _(text) for key, text in SUSPECTS.items()}


def names() -> dict[str, str]:
    """How the suspects are called in a legend."""
    return {"A": "Amber (A)", "B": "Bram (B)"}
