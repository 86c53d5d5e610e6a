"""The numbers in the text of lesson 9: `{{ name }}` in a source is what stands here under that name."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from ...guidelines import cards, questions
from ...numbers import format_percent
from .code_facts import code_facts
from .data import advice, called_back
from .exercises.groups import BOOK
from .exercises.rare import few_in_need
from .kinds import COUNT, accuracy, unique_share
from .model import Table
from .pupils import ALARM, NEWCOMER, PASS, SEEN, TWELVE, group, twelve_table
from .wording import fraction

FORMULAS = {
    "identity": r"\text{FPR} = \frac{p}{1 - p}"
    r" \cdot \frac{1 - \text{precisie}}{\text{precisie}} \cdot \text{recall}",
    "odds": r"\dfrac{p}{1 - p}",
}


def facts() -> dict[str, Any]:
    """Everything that the text of the lesson says with a number."""
    a, b = BOOK
    return {
        **FORMULAS,
        "a": _table(a),
        "b": _table(b),
        "both": _table(a + b),
        "odds_a": a.base / (1 - a.base),
        "odds_b": b.base / (1 - b.base),
        "false_a": format_percent(1 - a.precision, 1),
        "false_b": format_percent(1 - b.precision, 1),
        "times_false": round(float((1 - b.precision) / (1 - a.precision)), 1),
        "identity_year": 2017,
        "guidelines_year": int(cards()["bron"]["datum"]),
        **_twelve(),
        **_groups(),
        **_advice(),
        **_letters(),
        **_kinds(),
        **_cards(),
        **_exercises(),
        **code_facts(),
    }


def _table(t: Table) -> dict[str, Any]:
    return {
        "tp": t.tp,
        "fp": t.fp,
        "fn": t.fn,
        "tn": t.tn,
        "all": t.total,
        "right": t.right,
        "need": t.positives,
        "rest": t.negatives,
        "alarms": t.alarms,
        "base": t.base,
        "precision": t.precision,
        "recall": t.recall,
        "fpr": t.fpr,
        "accuracy": t.accuracy,
    }


def _twelve() -> dict[str, Any]:
    def letters(wanted: Any) -> str:
        return ", ".join(p.letter for p in TWELVE if wanted(p))

    return {
        "twelve": {
            **_table(twelve_table()),
            "wrong": twelve_table().fp + twelve_table().fn,
            "limit": PASS,
            "alarm": letters(lambda p: p.alarm),
            "needs": letters(lambda p: p.needs),
            "newcomers": letters(lambda p: p.story == NEWCOMER),
            "seen": letters(lambda p: p.story == SEEN),
        }
    }


def _groups() -> dict[str, Any]:
    tables = {name: group(name).table(ALARM) for name in "AB"}
    return {
        "alarm": ALARM,
        "fifty": {name.lower(): _table(t) for name, t in tables.items()},
        "equal_precision": _equal_precision(),
    }


def _equal_precision() -> dict[str, Any]:
    """The threshold and the table of B whose precision comes nearest to that of A."""
    from .model import nearest_threshold

    b, wanted = group("B"), group("A").table(ALARM).precision
    threshold = nearest_threshold(b.scores, b.needs, "precision", wanted, ALARM)
    return {"threshold": threshold, **_table(b.table(threshold))}


def _advice() -> dict[str, Any]:
    names = {
        "home": ("old", "home"),
        "old": ("old", "both"),
        "fair": ("fair", "both"),
        "fair_home": ("fair", "home"),
    }
    found: dict[str, Any] = {}
    for name, (label, inputs) in names.items():
        (w, n, r, f), (v, m, s, g) = advice(label, inputs, 1000).values()
        found[name] = {
            "wrong": _share(w, n),
            "wrong_other": _share(v, m),
            "refused": _share(r, f),
            "refused_other": _share(s, g),
        }
    return {"advice": found, "trained": 1000, "tested": 2000, "behind": 9, "stricter": 6}


def _share(part: int, whole: int) -> str:
    return format_percent(Fraction(part, whole), 1)


def _letters() -> dict[str, Any]:
    back = called_back()
    (black, sent, one), (white, sent_white, other) = back["Afro-Amerikaans"], back["wit"]
    return {
        "letters": {
            "all": sent + sent_white,
            "black": black,
            "white": white,
            "sent": sent,
            "share": format_percent(one, 1),
            "share_white": format_percent(other, 1),
            "times": round(float(other / one), 1),
            "year": 2004,
        }
    }


def _kinds() -> dict[str, Any]:
    school, both = ("school",), ("school", "tracking")
    return {
        "pupil_count": COUNT,
        "school": {"right": accuracy(school), "unique": unique_share(school)},
        "with_tracking": {"right": accuracy(both), "unique": unique_share(both)},
    }


def _cards() -> dict[str, Any]:
    every = cards()
    return {
        "counts": {
            "systems": sum(len(f["systemen"]) for f in every["families"]),
            "questions": len(questions()),
            "sentences": sum(map(len, questions().values())),
            "requirements": len(every["vereisten"]),
            "scenarios": len(every["scenarios"]),
            "terms": len(every["termen"]),
        },
        "requirements_table": [(one["code"], one["naam"], one["officieel"]) for one in every["vereisten"]],
        "rules_table": [
            (one["naam"], one["uitleg"], f"{one['bron']}; {one['datum']}") for one in every["regels"]
        ],
        "rules_checked": every["regels_nagekeken"],
        "considerations_table": [(one["naam"], one["uitleg"]) for one in every["overwegingen"]],
        "choices_table": [(one["naam"], ", ".join(one["keuze"])) for one in every["scenarios"]],
    }


def _exercises() -> dict[str, Any]:
    rare = few_in_need(0).parts
    return {"rare": {"tp": rare[0].answer, "fp": rare[1].answer, "share": fraction(rare[2].answer)}}
