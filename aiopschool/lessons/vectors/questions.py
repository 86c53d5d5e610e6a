"""The four guided questions of lesson 8: three machines, a longer arrow, an analogy, and attention."""

from __future__ import annotations

from ...exercises.authoring import ChoiceKind, VectorKind, _, fill, format_point
from ...exercises.guiding import Guided, Needs, Predict, WordKind, question
from .data import HOLES, PLANES, SENTENCES
from .machines import next_counts
from .model import shares, weighted_mean
from .words import word_vectors

SURPRISE = ("parijs", "frankrijk", "nederland")  # its outcome is not what one hopes for
LONGER = ("wortel", "peer")


@question("8.1")
def three_machines() -> Guided:
    """Which of three machines understood a sentence."""
    hole, nobody = HOLES["read"], _("none of the three")
    one, two = (next_counts(hole, context)[0] for context in (1, 2))
    return Guided(
        title=_("who understood it?"),
        prompt=_("Three machines fill the hole. Their answers stand in the applet below."),
        predict=Predict(
            label=_("Which machine understood the sentence?"),
            kind=ChoiceKind(("A", "B", "C", nobody)),
            outcome=nobody,
        ),
        do=_("Choose other sentences too. Then tick Look inside."),
        explain=_("How do A and B choose their word? Why can B be right by chance?"),
        model_answer=_(
            "A looks at one word and takes what came most often after it: {one}, {n} times. "
            "B looks at two words: {two}. They count, and read nothing of the first sentence. "
            "When the most frequent word fits, they are right by chance. "
            "A large model computes too: it does not understand as you do."
        ),
        criteria=(_("they count which word came most often"), _("they do not read the whole sentence")),
        needs=Needs("machines", start={"sentence": hole.key}, locked=("inside",)),
        values={"one": one[0], "n": one[1], "two": two[0]},
    )


@question("8.2")
def longer_arrow() -> Guided:
    """A longer arrow: the cosine stays, the distance changes."""
    same, plane = _("It stays the same."), PLANES["snacks"]
    return Guided(
        title=_("twice as long"),
        prompt=_("The arrow of {u} becomes twice as long. The arrow of {v} stays."),
        predict=Predict(
            label=_("What happens to the cosine?"),
            kind=ChoiceKind((_("It becomes twice as large."), same, _("It becomes half as large."))),
            outcome=same,
        ),
        do=_("Click on Double u. Look at the product, the cosine and the distance. Then drag the tips."),
        explain=_("Why does the cosine stay, while the product becomes larger?"),
        model_answer=_(
            "The product becomes twice as large, but so does the norm of {u}. "
            "In the fraction of the cosine the factor 2 cancels. The tips do lie farther apart."
        ),
        criteria=(_("the norm has the factor too"), _("the factor cancels")),
        needs=Needs("arrows", start={"plane": plane.key, "u": LONGER[0], "v": LONGER[1]}, locked=("double",)),
        values={"u": LONGER[0], "v": LONGER[1]},
    )


@question("8.3")
def real_analogy() -> Guided:
    """What real vectors make of an analogy."""
    a, b, c = SURPRISE
    found = [word for word, _cosine in word_vectors().analogy(a, b, c, 3)]
    return Guided(
        title=_("an analogy with real vectors"),
        prompt=_("A computer read more than {millions} million words. It computes {a} − {b} + {c}."),
        predict=Predict(
            label=fill(_("Which word comes nearest to {a} − {b} + {c}?"), a=a, b=b, c=c),
            kind=WordKind(),
            outcome=found[0],
        ),
        do=_("Try the other ready questions. Look for three that come out and two that do not."),
        explain=_("Why does it fail sometimes? Think of where the computer found its words."),
        model_answer=_(
            "The vectors come from texts, mostly old books. "
            "A word gets the direction of the words around it. "
            "The step from country to capital is not the same everywhere. Here {third} is only third."
        ),
        criteria=(_("the vectors come from texts"), _("the step is not the same everywhere")),
        needs=Needs("analogy", start={"ready": " ".join(SURPRISE)}),
        values={"a": a, "b": b, "c": c, "third": found[2], "millions": 23},
    )


@question("8.4")
def mixture() -> Guided:
    """Where the output lies for the weights 2/3 and 1/3."""
    sentence = SENTENCES["example"]
    weights = shares([2, 1])
    output = weighted_mean(weights, sentence.values)
    return Guided(
        title=_("the weighted mean"),
        prompt=_("The word {word} takes 2/3 of the value {u} and 1/3 of the value {v}."),
        predict=Predict(label=_("Where does the output lie?"), kind=VectorKind(2), outcome=output),
        do=_("Drag the tip of q. Look at the weights and at the output. Where can it lie?"),
        explain=_("Why does the output always lie on the line segment between both values?"),
        model_answer=_(
            "2/3 · {u} + 1/3 · {v} = {output}. The weights are positive and together 1, "
            "so the output lies between the values."
        ),
        criteria=(_("the weights are positive"), _("together they are 1")),
        needs=Needs("attention", start={"sentence": sentence.key}),
        values={
            "word": sentence.words[sentence.looks],
            "u": format_point(*sentence.values[0]),
            "v": format_point(*sentence.values[1]),
            "output": format_point(*output),
        },
    )
