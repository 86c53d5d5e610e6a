"""The four guided questions of lesson 6: a letter, counts or shares, enough words, charts that mislead."""

from __future__ import annotations

from fractions import Fraction

from ...exercises.authoring import ChoiceKind, _, fill, format_number
from ...exercises.guiding import Guided, Needs, Predict, question
from .charts import CHARTS, CUT, HONEST, SHARES
from .features import features
from .letters import anonymous, names, suspects
from .model import Tally, distance, spread

FEW, MORE, MANY = 40, 160, 1000  # words


def tallies() -> dict[str, Tally]:
    """The word lengths of the letter ("?") and of both suspects."""
    way = features("lengths")
    return {key: way.tally(text) for key, text in {"?": anonymous(), **suspects()}.items()}


@question("6.1")
def three_letters() -> Guided:
    """Read three letters and accuse somebody, on feeling."""
    return Guided(
        title=_("who wrote it?"),
        prompt=_(
            "The school gets a letter without a name. Amber and Bram are suspected. Read the three letters."
        ),
        predict=Predict(
            label=_("Who wrote the letter without a name?"),
            kind=ChoiceKind((*names().values(), _("nobody can be sure"))),
            outcome=_("nobody can be sure"),
        ),
        do=_("Look at the bars. Who is nearest by counts? Also count something else."),
        explain=_("Which clue did you use? Could somebody else have it too?"),
        model_answer=_(
            "The letter is about soup, as Amber’s. But anybody can write about soup: that is the subject. "
            "How long words are, or how often someone uses a comma, is style. It is more difficult to hide."
        ),
        criteria=(_("I say whether my clue is about the subject or the style."), _("others may have it too")),
        needs=Needs(
            "profile",
            start={"relative": False, "read": True},
            locked=("read", "features"),
            after={"read": False},
        ),
    )


@question("6.2")
def counts_or_shares() -> Guided:
    """By counts Amber is nearest, by relative frequencies Bram."""
    found = tallies()
    letter, amber, bram = (found[who] for who in ("?", "A", "B"))
    return Guided(
        title=_("counts or relative frequencies"),
        prompt=_(
            "Short words: {k} of {n} in the letter, {a} of {m} with Amber, {b} of {l} with Bram. "
            "By counts Amber is nearest."
        ),
        predict=Predict(
            label=_("Who is nearest by relative frequencies?"),
            kind=ChoiceKind((*names().values(), _("both equally near"))),
            outcome=names()["B"],
        ),
        do=_("Tick Relative frequencies. Compare the bars and both distances d."),
        explain=_("Why did the counts point to Amber?"),
        model_answer=_(
            "Bram’s letter has {l} words, the others {n}. So all of his counts are larger. "
            "A relative frequency is a part of all words, so length no longer matters: "
            "{p} lies nearer to {q} than to {r}."
        ),
        criteria=(_("Bram’s letter is longer"), _("a relative frequency is a part of all words")),
        needs=Needs("profile", start={"relative": False}, locked=("relative",)),
        values={
            "k": letter.counts[0],
            "n": letter.total,
            "a": amber.counts[0],
            "m": amber.total,
            "b": bram.counts[0],
            "l": bram.total,
            "p": letter.shares[0],
            "q": bram.shares[0],
            "r": amber.shares[0],
        },
    )


@question("6.3")
def four_times_as_many() -> Guided:
    """Four times as many words: half the spread."""
    found = tallies()
    p = found["B"].shares[0]
    half = _("half as large")
    return Guided(
        title=_("are there enough words?"),
        prompt=_(
            "This writer uses {p} short words. In {few} words the spread is about {far}. "
            "The black whiskers show it. You now count {more} words: four times as many."
        ),
        predict=Predict(
            label=_("How large is the spread then?"),
            kind=ChoiceKind((_("four times as large"), _("equally large"), half, _("a quarter"))),
            outcome=half,
        ),
        do=fill(
            _("Drag n from {few} to {more}, then to {many}. Look at the whiskers."),
            few=FEW,
            more=MORE,
            many=MANY,
        ),
        explain=fill(_("Are {few} words enough to choose between Amber and Bram?"), few=FEW),
        model_answer=_(
            "No. The gap between Amber and Bram is {gap}. With {few} words the spread is {far}, "
            "so twice the spread is more than the gap. With {many} words it is only {near}."
        ),
        criteria=(_("I compare the gap with the spread"), _("more words make the spread smaller")),
        needs=Needs(
            "profile", start={"text": "drawn", "n": FEW, "group": 1, "whiskers": True}, locked=("n",)
        ),
        values={
            "p": p,
            "few": FEW,
            "more": MORE,
            "many": MANY,
            "far": format_number(spread(p, FEW), 3),
            "near": format_number(spread(p, MANY), 3),
            "gap": abs(found["A"].shares[0] - p),
        },
    )


@question("6.4")
def cut_off() -> Guided:
    """A chart whose axis does not start at 0."""
    looks, true = CHARTS["1"].ratio(2, 0), HONEST.ratio(2, 0)

    def times(x: Fraction) -> str:
        return fill(_("{x} times"), x=x)

    return Guided(
        title=_("charts that mislead"),
        prompt=_("Sam writes in the school paper. Chart 1 shows the share of long words (invented)."),
        predict=Predict(
            label=_("How many times as large is the share in November as in September?"),
            kind=ChoiceKind((times(true), times(Fraction(3)), times(looks))),
            outcome=times(true),
        ),
        do=_("Take charts 1 to 5. First choose what each suggests. Then show the honest chart."),
        explain=_("What is wrong with chart 1? Name one more trick."),
        model_answer=_(
            "The y-axis starts at {cut}. So the bar of November looks {looks} times as large, "
            "while {high} is only {true} times {low}. Other tricks: a wide bar, counts of texts that differ "
            "in length, an order of one’s own, pictures that grow in two directions."
        ),
        criteria=(_("the axis does not start at 0"), _("one more trick")),
        needs=Needs("mislead", start={"chart": "1"}, locked=("honest",)),
        values={
            "cut": CUT,
            "looks": looks,
            "true": true,
            "high": SHARES[2],
            "low": SHARES[0],
        },
    )


def flipped() -> tuple[Fraction, Fraction]:
    """The distances by counts, to Amber and to Bram."""
    found = tallies()
    return tuple(distance(found["?"].counts, found[who].counts) for who in names())
