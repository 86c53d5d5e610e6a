"""The kinds of words in the file of vectors, and how they are called."""

from __future__ import annotations

from ...texts import N_, _

KINDS = {
    "dier": N_("animals"),
    "land": N_("countries"),
    "hoofdstad": N_("cities"),
    "eten": N_("food"),
    "beroep": N_("professions"),
    "school": N_("school"),
    "familie": N_("family"),
    "koningshuis": N_("fairy tales"),
    "gevoel": N_("feelings"),
    "kleur": N_("colours"),
    "lichaam": N_("the body"),
    "natuur": N_("nature and time"),
    "huis": N_("house and street"),
    "inwoner": N_("people and languages"),
    "bijvoeglijk": N_("adjectives"),
    "werkwoord": N_("verbs"),
    "functie": N_("small words"),
}


def titles() -> dict[str, str]:
    """The kinds by their key, as they are read."""
    return {key: _(name) for key, name in KINDS.items()}
