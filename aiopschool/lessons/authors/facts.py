"""The numbers in the text of lesson 6: `{{ name }}` in a source is what stands here under that name."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from ...exercises.writing import tex
from ...numbers import format_number
from ...texts import _
from .charts import CHARTS, CUT, HONEST, LONG, SHARES, WORDS
from .code_facts import code_facts
from .corpus import FIVE, FOUR, PIECE, SETS, TITLES, TWO, corpus, verdicts
from .exercises.alarms import accused_but_honest
from .exercises.counting import relative_frequency
from .exercises.doubt import compute_spread, how_many_words
from .features import MIDDLE, SHORT
from .letters import GROUPS, anonymous, suspects
from .model import RULE, Tally, distance, drawn, false_alarms, gaps, nearest, spread, words_needed
from .questions import FEW, MANY, MORE, flipped, tallies
from .subjects import ENOUGH, SECRET

CHRIS = Tally((30, 10, 10))  # a third suspect, for the worked example
FORMULAS = {  # that come back in the text
    "distance_rule": r"\lvert p_1 - q_1 \rvert + \lvert p_2 - q_2 \rvert + \lvert p_3 - q_3 \rvert",
    "spread_rule": r"\sqrt{\dfrac{p(1 - p)}{n}}",
    "same": "d = 0",
    "largest": 2,
    "hundred": 100,
}
RATE, CLASS = Fraction(2, 100), 25  # false alarms of a detector, and honest pupils
RECALL = 7, 8  # right messages of lesson 1
MOST_SPREAD = Fraction(2, 100)  # in the book's exercise
WHO = {"letter": "?", "amber": "A", "bram": "B"}


def facts() -> dict[str, Any]:
    """Everything that the text of the lesson says with a number."""
    return {
        **FORMULAS,
        **_letters(),
        **_doubt(),
        **_charts(),
        **_authors(),
        **_exercises(),
        **code_facts(),
        "alarms": {
            "rate": RATE,
            "class": CLASS,
            "expected": false_alarms(RATE, CLASS),
            "classes": 1 / false_alarms(RATE, CLASS),
        },
    }


def _tally(tally: Tally) -> dict[str, Any]:
    """The counts and shares of one text."""
    names = ("short", "middle", "long")
    counts, shares = (dict(zip(names, values, strict=True)) for values in (tally.counts, tally.shares))
    return {"n": tally.total, **counts, "share": shares, "sum": sum(tally.shares)}


def _floats(tally: Tally) -> list[Fraction]:
    return list(tally.shares)


def _letters() -> dict[str, Any]:
    found = tallies()
    letter = found["?"]
    by_count_a, by_count_b = flipped()
    away = gaps(letter.shares, CHRIS.shares)
    rows = [
        (name, *tally.counts, tally.total)
        for name, tally in zip((_("the letter"), "Amber (A)", "Bram (B)"), found.values(), strict=True)
    ]
    return {
        "letter": _tally(letter),
        "amber": _tally(found["A"]),
        "bram": _tally(found["B"]),
        "chris": _tally(CHRIS),
        "counts_table": rows,
        "recall": {"right": RECALL[0], "all": RECALL[1], "share": Fraction(*RECALL)},
        "short_least": 1,
        "short_most": SHORT,
        "middle_least": SHORT + 1,
        "middle_most": MIDDLE,
        "long_least": MIDDLE + 1,
        "d_amber": distance(letter.shares, found["A"].shares),
        "d_bram": distance(letter.shares, found["B"].shares),
        "d_chris": sum(away),
        "chris_gaps": dict(zip(("short", "middle", "long"), away, strict=True)),
        "by_count": {"amber": by_count_a, "bram": by_count_b},
        "signed": Fraction(0),
        "own_least": ENOUGH,
        **{f"{name}_shares": _floats(found[key]) for name, key in WHO.items()},
        "letter_text": anonymous(),
        "amber_text": suspects()["A"],
        "bram_text": suspects()["B"],
    }


def _doubt() -> dict[str, Any]:
    p, q = SECRET[0], tallies()["A"].shares[0]
    far, near = (format_number(spread(p, n), 3) for n in (FEW, MANY))
    groups = [drawn(SECRET, FEW, group) for group in range(1, GROUPS + 1)]
    profiles = {name: tally.shares for name, tally in tallies().items() if name != "?"}
    found = [nearest(tally.shares, profiles) for tally in groups]
    together = sum(groups[1:], groups[0])
    return {
        "p": p,
        "gap": q - p,
        "rule": RULE,
        "few": {"n": FEW, "spread": far, "twice": format_number(RULE * spread(p, FEW), 3)},
        "more": {"n": MORE, "spread": format_number(spread(p, MORE), 3)},
        "many": {"n": MANY, "spread": near, "twice": format_number(RULE * spread(p, MANY), 3)},
        "factor": Fraction(MORE, FEW),
        "enough": words_needed(p, (q - p) / RULE),
        "groups": {
            "count": GROUPS,
            "words": together.total,
            "say_a": found.count(["A"]),
            "say_b": found.count(["B"]),
            "tied": sum(len(names) > 1 for names in found),
            "fewest": min(tally.counts[0] for tally in groups),
            "most": max(tally.counts[0] for tally in groups),
            "short": together.counts[0],
            "share": format_number(together.shares[0], 3),
            "spread": format_number(spread(p, together.total), 3),
        },
    }


def _charts() -> dict[str, Any]:
    november, september = 2, 0
    return {
        "cut": CUT,
        "november": SHARES[november],
        "september": SHARES[september],
        "looks": CHARTS["1"].ratio(november, september),
        "true_times": HONEST.ratio(november, september),
        "pencil_times": CHARTS["5"].ratio(november, september),
        "longest": WORDS[september],
        "shortest": WORDS[november],
        "september_count": LONG[september],
        "november_count": LONG[november],
    }


def _authors() -> dict[str, Any]:
    every = corpus()
    rows = [(_(TITLES[key]), *_scores(key, FOUR), *_scores(key, FIVE)) for key in SETS]
    both, two = verdicts("both"), verdicts("both", TWO)
    few = {f"with_{n}": verdicts("both", FOUR, n).share for n in (1, 3, 12)}
    (always,) = both.wrong_works
    return {
        "pieces": len(every.authors),
        "all_pieces": len(corpus(FIVE).authors),
        "piece_words": PIECE,
        "works": len(both.whole),
        "all_works": len(verdicts("both", FIVE).whole),
        "sets_table": rows,
        "both": {"right": both.right, "share": both.share, "works": len(both.whole) - len(both.wrong_works)},
        "two": {"right": two.right, "all": len(two.authors), "share": two.share, "works": len(two.whole)},
        "couperus": every.authors.count("Couperus"),
        "base": Fraction(every.authors.count("Couperus"), len(every.authors)),
        "always_wrong": {"author": always[0], "work": always[1], "taken": both.wrong_works[always]},
        "letter_y": format_number(every.mean("Multatuli", "letter_y"), 1),
        "semicolon": format_number(every.mean("Multatuli", "lees_puntkomma"), 1),
        "other_y": format_number(max(corpus(FIVE).mean(n, "letter_y") for n in FIVE if n != "Multatuli"), 1),
        "function_share": format_number(verdicts("function", FIVE).share, 3),
        **few,
    }


def _scores(key: str, names: tuple[str, ...]) -> tuple[str, str]:
    """The pieces that are right, rounded, and the works."""
    found = verdicts(key, names)
    percent = format_number(100 * found.share, 0)
    return f"{percent} %", f"{len(found.whole) - len(found.wrong_works)}"


def _exercises() -> dict[str, Any]:
    first, root, least, alarm = (
        made(0) for made in (relative_frequency, compute_spread, how_many_words, accused_but_honest)
    )
    return {
        "per_hundred": first.parts[0].mistakes[1].value,
        "product": root.parts[0].answer,
        "no_root": format_number(float(root.parts[1].mistakes[0].value), 3),
        "linear": least.parts[0].mistakes[4].value,
        "least": least.parts[0].answer,
        "square": MOST_SPREAD**2,
        "condition": rf"\sqrt{{\dfrac{{p(1 - p)}}{{n}}}} \leq {tex(format_number(MOST_SPREAD))[1:-1]}",
        "honest": alarm.parts[0].answer,
        "accused": alarm.parts[1].answer,
        "part_honest": alarm.parts[2].answer,
    }
