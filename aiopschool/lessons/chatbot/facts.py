"""The numbers in the text of lesson 7: `{{ name }}` in a source is what stands here under that name."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from .code_facts import code_facts
from .data import CAT, HALF, HIDDEN, HOURS, QUESTIONS, RULES, cat_corpus, feelings, judge, real_corpus
from .feelings import EXAMPLES
from .model import Reading, choose
from .questions import BOTH, RENEW, SILENT
from .sentiment import feel, total
from .sheet import missed
from .spelling import distance
from .wording import fraction

OPEN = "Wanneer zijn jullie open?"
ALWAYS, STRICT, LOW = Fraction(0), Fraction(9, 10), Fraction(1, 3)
FORMULAS = {
    "F": "F_1",
    "f1_rule": r"\dfrac{2\,\text{TP}}{2\,\text{TP} + \text{FP} + \text{FN}}",
    "proof": {
        "mean": r"\dfrac{2pr}{p + r}",
        "doubled": r"2p \leq p + r \leq 2r",
        "top": "2pr",
        "divided": r"\dfrac{2pr}{2r} \leq \dfrac{2pr}{p + r} \leq \dfrac{2pr}{2p}",
    },
}
# Measured on 3000 book reviews of the corpus of CLiPS pattern, which are no part of this project.
REVIEWS = {"n": 3000, "plain": Fraction(76, 100), "turned": Fraction("0.805"), "nothing": Fraction(14, 100)}


def facts() -> dict[str, Any]:
    """Everything that the text of the lesson says with a number."""
    return {
        **FORMULAS,
        "zero": 0,
        "one": 1,
        "rule_count": len(RULES),
        "half": HALF,
        "open": _scored(HOURS, OPEN),
        "silent": _scored(RENEW, SILENT),
        "silent_hours": _scored(HOURS, SILENT),
        "lower": Fraction(2, 5),
        "compare": _compare(),
        **_measured(),
        **_chances(),
        **_feelings(),
        "classes": _classes(),
        "paper_missed": missed(),
        "typo": distance("wanneer", "waneer"),
        "plural": {"plain": HOURS.score("Welke uren?"), "read": HOURS.score("Welke uren?", Reading(True))},
        **code_facts(),
    }


def _scored(rule, message: str) -> dict[str, Any]:
    found = len(rule.found(message))
    words = "{" + ", ".join(rule.keywords) + "}"
    return {
        "message": message,
        "rule": words,
        "found": found,
        "all": len(rule.keywords),
        "words": ", ".join(rule.found(message)),
        "score": rule.score(message),
    }


def _compare() -> dict[str, Any]:
    p, q = HOURS.score(BOTH), RENEW.score(BOTH)
    return {
        "message": BOTH,
        "p": p,
        "q": q,
        "left": f"{p.numerator} \\cdot {q.denominator}",
        "right": f"{q.numerator} \\cdot {p.denominator}",
        "first": p.numerator * q.denominator,
        "second": q.numerator * p.denominator,
        "winner": RULES[choose(RULES, BOTH, HALF).winner].name,
    }


def _measured() -> dict[str, Any]:
    c = judge(HOURS, HALF)
    steps = []
    for at in (ALWAYS, LOW, HALF, STRICT):
        found = judge(HOURS, at)
        values = (found.precision, found.recall, found.accuracy, found.f1)
        steps.append((at, found.tp, found.fp, found.fn, found.tn, *map(fraction, values)))
    return {
        "c": {"tp": c.tp, "fp": c.fp, "fn": c.fn, "tn": c.tn},
        "total": len(QUESTIONS),
        "fired": c.tp + c.fp,
        "about": c.tp + c.fn,
        "right": c.tp + c.tn,
        "precision": c.precision,
        "recall": c.recall,
        "accuracy": c.accuracy,
        "f1": c.f1,
        "f1_counts": (2 * c.tp, 2 * c.tp + c.fp + c.fn),
        "f1_top": 2 * c.tp,
        "f1_below": 2 * c.tp + c.fp + c.fn,
        "strict": {"precision": judge(HOURS, STRICT).precision, "recall": judge(HOURS, STRICT).recall},
        "thresholds_table": steps,
    }


def _chances() -> dict[str, Any]:
    cats, real = cat_corpus(), real_corpus()
    counts = real.counts(["ik"], 1)
    return {
        "cats": CAT,
        "cat": {
            "sentences": cat_corpus().sentences,
            "after_de": sum(cats.counts(["de"], 1).values()),
            "kat": cats.counts(["de"], 1)["kat"],
            "p": cats.chance("kat", ["de"]),
            "rest": cats.chance("mat", ["de"]),
            "zit": cats.chance("zit", ["kat"]),
            "way": cats.sentence_chance(["de", "kat", "zit"]),
            "bank": cats.sentence_chance(["de", "kat", "zit", "op", "de", "bank"]),
        },
        "real": {
            "sentences": real_corpus().sentences,
            "after": sum(counts.values()),
            "word": next(iter(counts)),
            "times": next(iter(counts.values())),
        },
    }


def _feelings() -> dict[str, Any]:
    plain = [total(feel(text, feelings(), turn=False)) for text in EXAMPLES]
    turned = [total(feel(text, feelings(), turn=True)) for text in EXAMPLES]
    return {
        "reviews": REVIEWS,
        "feeling_words": len(feelings()),
        "lowest": min(feelings().values()),
        "highest": max(feelings().values()),
        "feelings_table": list(zip(EXAMPLES, plain, turned, strict=True)),
    }


def _classes() -> dict[str, Any]:
    return {
        "known": judge(HOURS, HALF, QUESTIONS).f1,
        "hidden": judge(HOURS, HALF, HIDDEN).f1,
        "n": len(HIDDEN),
        "yes": sum(truth for _text, truth in HIDDEN),
        "questions": [(n, text) for n, (text, _truth) in enumerate(HIDDEN, start=1)],
    }
