"""The invented town library: its rules, its test questions; and the counts and words of real files."""

from __future__ import annotations

import csv
from fractions import Fraction
from functools import cache

from ... import datasets
from ...maths.next_words import NextWords
from .model import Confusion, Rule
from .ngrams import counted

HOURS = Rule(
    "openingsuren", ("wanneer", "open", "uur"), "We zijn open van dinsdag tot zaterdag, van 10 tot 18 uur."
)
RULES = (
    HOURS,
    Rule("prijs", ("prijs", "kost", "euro"), "Een lidkaart kost 5 euro per jaar."),
    Rule(
        "verlengen", ("verlengen", "boek", "langer", "lenen", "terug"), "Verlengen kan één keer, drie weken."
    ),
    Rule("plaats", ("waar", "adres", "bus", "ligt"), "De bib ligt in de Molenstraat, bij de bushalte."),
    Rule("computer", ("wifi", "computer", "printen"), "De computers en de wifi zijn gratis."),
    Rule("klacht", ("klacht", "slecht", "kapot"), "Dat spijt ons. Vertel het aan de balie."),
)
NOT_UNDERSTOOD = "Dat begrijp ik niet. Kan je het anders vragen?"
HALF = Fraction(1, 2)

Asked = tuple[tuple[str, bool], ...]
QUESTIONS: Asked = (  # is it really about opening hours?
    ("Wanneer zijn jullie open?", True),
    ("Tot welk uur zijn jullie open?", True),
    ("Wanneer gaat de bib open, en om welk uur sluit ze?", True),
    ("Vanaf welk uur is de bib open?", True),
    ("Wanneer zijn jullie open op zaterdag? Vanaf welk uur?", True),
    ("Is de bib open op zondag, en tot welk uur?", True),
    ("Kan ik maandag binnen?", True),
    ("Zijn jullie vandaag open?", True),
    ("Wanneer sluit de bib?", True),
    ("Wanneer is het open podium?", False),
    ("Om welk uur begint de open dichtersavond?", False),
    ("Wanneer moet mijn boek terug?", False),
    ("Hoeveel uur mag ik op de computer?", False),
    ("Is er nog een plaats open voor de workshop?", False),
    ("Wat kost een lidkaart?", False),
    ("Waar ligt de bib?", False),
    ("Kan ik mijn boek verlengen?", False),
    ("Is er wifi?", False),
    ("Hebben jullie strips?", False),
    ("Mag mijn hond mee?", False),
)
HIDDEN: Asked = (
    ("Om hoe laat gaan jullie open?", True),
    ("Wat zijn de openingsuren?", True),
    ("Zijn jullie open op woensdag?", True),
    ("Wanneer sluiten jullie op zaterdag?", True),
    ("Is de bib morgen dicht?", True),
    ("Tot hoe laat kan ik boeken brengen?", True),
    ("Wanneer zijn jullie weer open na de feestdag?", True),
    ("Vanaf welk uur is er iemand?", True),
    ("Is de bib open in de vakantie?", True),
    ("Hoe laat opent de bib op vrijdag?", True),
    ("Wanneer komt het nieuwe boek binnen?", False),
    ("Is het voorleesuur gratis?", False),
    ("Mag het raam open?", False),
    ("Wie opent het feest?", False),
    ("Hoeveel boeken mag ik lenen?", False),
    ("Hoe lang mag ik een film houden?", False),
    ("Hebben jullie een boek over vulkanen?", False),
    ("Wat kost een uur op de computer?", False),
    ("Waar kan ik mijn fiets zetten?", False),
    ("Kan ik thuis een boek reserveren?", False),
)
CAT = "De kat zit op de mat. De kat slaapt. De hond zit op de bank."


def judge(rule: Rule, threshold: Fraction, asked: Asked = QUESTIONS) -> Confusion:
    """The kruistabel of one rule that answers when its score reaches the threshold."""
    return Confusion.count(
        [rule.score(text) >= threshold for text, _truth in asked], [t for _text, t in asked]
    )


@cache
def cat_corpus() -> NextWords:
    """The three invented sentences."""
    return counted(CAT)


@cache
def real_corpus() -> NextWords:
    """Counts on Dutch sentences of Tatoeba, after one and after two words."""
    return NextWords(*datasets.next_words())


@cache
def feelings() -> dict[str, Fraction]:
    """The words of our own list with their scores, from −2 to 2."""
    with datasets.path("sentiment_nl.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        return {row["woord"]: Fraction(row["score_team"]) for row in rows if row["score_team"]}
