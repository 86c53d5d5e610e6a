"""Exercises 7g and 7h: the chance of a next word, and of a sentence."""

from __future__ import annotations

from fractions import Fraction

from ....exercises.authoring import A_FRACTION, Content, Mistake, Numbers, Part, _, exercise
from ..data import CAT
from ..model import tokens
from ..ngrams import counted
from ..wording import fraction

# Invented sentences | words that follow each other; exercise 7g asks the second one after the first.
TEXTS = f"""
    {CAT} | de kat slaapt
    Ik lees een boek. Ik lees graag. Ik eet een appel. | ik lees graag
    De trein rijdt. De bus rijdt. De trein wacht op de bus. De trein stopt. | de trein stopt
    Een vis zwemt. Een vogel vliegt. Een vis slaapt. Een hond zwemt. | een vis slaapt
    Het regent hard. Het regent nu. Het regent weer. Het waait. | het regent nu
    Zij speelt piano. Zij speelt voetbal. Zij leest. Zij zwemt. Zij fietst. Zij tekent. | zij speelt piano
    De zon schijnt. De maan schijnt. De wind waait. De zee is blauw. | de maan schijnt
    Jan eet kaas. Jan eet soep. Jan eet brood. Jan eet vis. Jan slaapt. | jan eet brood
    Wij zingen mee. Wij lopen. Wij zingen luid. Wij lezen. Wij fietsen. Wij zingen mee. | wij zingen luid
    Mama belt. Mama lacht luid. Mama belt oma. Mama kookt. Mama leest. | mama lacht luid
""".strip().splitlines()


def _drawn(numbers: Numbers) -> tuple[str, list[str]]:
    text, words = TEXTS[numbers.seed % len(TEXTS)].split("|")
    return text.strip(), words.split()


def _chance(text: str, before: str, word: str) -> Part:
    """The share of the places after a word where the other one stands."""
    counts = counted(text).counts([before], 1)
    times, total, every = counts[word], sum(counts.values()), len(tokens(text))
    by_all = _("You divided by all words. Only what follows this word counts.")
    first_only = _("That is how often the first word stands there. What follows it?")
    count = _("That is a count. Divide by how often something follows the first word.")
    each_once = _("The words that follow are not equally frequent. Count them all.")
    return Part(
        label=f"P({word} | {before})",
        kind=A_FRACTION,
        answer=Fraction(times, total),
        pointer=_("Look only at the words that follow this word."),
        mistakes=(
            Mistake(Fraction(times, every), by_all),
            Mistake(Fraction(total, every), first_only),
            Mistake(Fraction(times), count),
            Mistake(Fraction(1, len(counts)), each_once),
            Mistake(1 - Fraction(times, total), _("That is the chance that another word follows.")),
        ),
    )


@exercise("7g", level=2)
def next_word(numbers: Numbers) -> Content:
    """A conditional relative frequency."""
    text, (before, word, _last) = _drawn(numbers)
    counts = counted(text).counts([before], 1)
    times, total = counts[word], sum(counts.values())
    part = _chance(text, before, word)
    return Content(
        title=_("the chance of the next word"),
        prompt=_("Text: “{text}” Someone says “{before}”. What is the chance that “{word}” follows?"),
        parts=(part,),
        hints=(
            _("Underline every place where the first word stands. Write down what follows."),
            _("Below the bar stands how often anything follows this word."),
        ),
        solution=_("After “{before}” {total} words were counted, {times} times “{word}”. The chance is {p}."),
        praise=_("A chance is estimated here by a relative frequency."),
        values={
            "text": text,
            "before": before,
            "word": word,
            "total": total,
            "times": times,
            "p": fraction(Fraction(times, total)),
        },
    )


@exercise("7h", level=2)
def sentence(numbers: Numbers) -> Content:
    """The product rule along a way in a tree diagram."""
    text, words = _drawn(numbers)
    counts = counted(text)
    p, q = counts.chance(words[1], words[:1]), counts.chance(words[2], words[1:2])
    product = Part(
        label=_("both together"),
        kind=A_FRACTION,
        answer=p * q,
        pointer=_("Along one way of the tree you multiply."),
        mistakes=(
            Mistake(p + q, _("You added. Along one way of the tree you multiply.")),
            Mistake((p + q) / 2, _("You took the mean. Along one way of the tree you multiply.")),
            Mistake(p, _("That is the first step alone. Multiply by the second one.")),
            Mistake(q, _("That is the second step alone. Multiply by the first one.")),
        ),
        follow=lambda first, second: first * second,
    )
    return Content(
        title=_("the chance of a sentence"),
        prompt=_(
            "Text: “{text}” A machine begins with “{first}”. What is the chance that it writes “{whole}”? "
            "Give the chance of each step, and of both together."
        ),
        parts=(_chance(text, *words[:2]), _chance(text, *words[1:]), product),
        hints=(
            _("Draw a tree diagram: first the second word, then the third one."),
            _("Product rule: multiply the fractions on the branches."),
        ),
        solution=_("{p} · {q} = {pq}."),
        praise=_("A language model does the same for every next word."),
        values={
            "text": text,
            "first": words[0],
            "whole": " ".join(words),
            "p": fraction(p),
            "q": fraction(q),
            "pq": fraction(p * q),
        },
    )
