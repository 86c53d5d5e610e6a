"""The four guided questions of lesson 7: a silent bot, which fraction wins, more answers, new sentences."""

from __future__ import annotations

from ...exercises.authoring import ChoiceKind, _
from ...exercises.guiding import Guided, Needs, Predict, question
from .data import HALF, HOURS, QUESTIONS, RULES, cat_corpus
from .measure import ALWAYS
from .model import choose
from .wording import fraction

SILENT = "Wanneer moet mijn boek terug?"
BOTH = "Wanneer kan ik een boek langer lenen? Zijn jullie open?"
RENEW = RULES[2]


@question("7.1")
def silent_bot() -> Guided:
    """A message that a person understands at once, and the bot not."""
    silent = _("The bot says that it does not understand.")
    return Guided(
        title=_("does the bot understand this?"),
        prompt=_("First chat yourself: type a message and press Enter. Ask at least three things."),
        predict=Predict(
            label=_("Somebody asks: “{message}” What happens?").format(message=SILENT),
            kind=ChoiceKind(
                (_("The bot gives the opening hours."), _("The bot tells how to renew a book."), silent)
            ),
            outcome=silent,
        ),
        do=_("Look under the hood. Which words did the rules recognise? Then lower the threshold to 0.4."),
        explain=_("Why did the bot stay silent? What changed with the lower threshold?"),
        model_answer=_(
            "The rule {rule} found 2 of its 5 words, so {score}. That is below the threshold {half}. "
            "With threshold 0.4 it is enough, and the bot answers."
        ),
        criteria=(_("I name the fraction of a rule."), _("I compare it with the threshold.")),
        needs=Needs("rules", locked=("hood", "threshold"), after={"message": SILENT, "hood": True}),
        values={"rule": RENEW.name, "score": fraction(RENEW.score(SILENT)), "half": HALF},
    )


@question("7.2")
def which_fraction() -> Guided:
    """More words found, and yet a smaller fraction."""
    names = [rule.name for rule in (HOURS, RENEW)]
    best = RULES[choose(RULES, BOTH, HALF).winner].name
    return Guided(
        title=_("three words against two"),
        prompt=_(
            "A message: “{message}” The rule {one} has {n} keywords, of which 2 stand in the message. "
            "The rule {other} has {m} keywords, of which 3 stand in it."
        ),
        predict=Predict(
            label=_("Which rule answers?"), kind=ChoiceKind((*names, _("none of both"))), outcome=best
        ),
        do=_("Look at the bars. Then add the keyword “kan” to the rule {other}."),
        explain=_("Why does the rule with fewer words found win? What does the extra keyword change?"),
        model_answer=_(
            "The largest fraction wins: {p} > {q}, because 2 · 5 > 3 · 3. "
            "With the extra keyword it is 4/6 = 2/3: equal, and then the first rule in the list answers."
        ),
        criteria=(
            _("I compare fractions, not numbers of words."),
            _("I say what happens when they are equal."),
        ),
        needs=Needs("rules", start={"message": BOTH, "hood": True, "rule": "2", "word": "kan"}),
        values={
            "message": BOTH,
            "one": HOURS.name,
            "other": RENEW.name,
            "n": len(HOURS.keywords),
            "m": len(RENEW.keywords),
            "p": fraction(HOURS.score(BOTH)),
            "q": fraction(RENEW.score(BOTH)),
        },
    )


@question("7.3")
def always_answering() -> Guided:
    """Lowering the threshold: more found, more wrong."""
    outcome = _("The recall goes up, the precision goes down.")
    return Guided(
        title=_("a lower threshold"),
        prompt=_("The threshold stands at {half}. You lower it, step by step, to {zero}."),
        predict=Predict(
            label=_("What happens to recall and precision?"),
            kind=ChoiceKind(
                (
                    _("Both go up."),
                    outcome,
                    _("The recall goes down, the precision goes up."),
                    _("Both go down."),
                )
            ),
            outcome=outcome,
        ),
        do=_("Move the threshold to the left end, and then to the right end. Watch the dots."),
        explain=_("Why can the bot not have both? What happens at the right end?"),
        model_answer=_(
            "With a low threshold the bot answers more often: it misses less, but is wrong more often. "
            "At the right end it never answers. Then precision is 0/0, and that is not defined."
        ),
        criteria=(_("more answers: less missed"), _("more answers: more wrong ones")),
        needs=Needs("measure"),
        values={"half": HALF, "zero": ALWAYS, "n": len(QUESTIONS)},
    )


@question("7.4")
def new_sentence() -> Guided:
    """A machine that only counts writes what nobody wrote."""
    yes = _("Yes, it can.")
    return Guided(
        title=_("a sentence that nobody wrote"),
        prompt=_("The machine knows {n} sentences. It only counts which word follows which."),
        predict=Predict(
            label=_("Can it write a sentence that is not among them?"),
            kind=ChoiceKind((yes, _("No, it can only repeat."))),
            outcome=yes,
        ),
        do=_("Open “write on” and roll the dice, until you see a sentence that is not in the text."),
        explain=_("How can that be? Does the machine understand the sentence?"),
        model_answer=_(
            "It only looks at the last word. After “de” it can take “bank”, also after “de kat zit op”. "
            "Every step was counted, the whole sentence never. It understands nothing."
        ),
        criteria=(_("it looks at one word only"), _("it counts, it does not understand")),
        needs=Needs("nextword", locked=("seed", "dice")),
        values={"n": cat_corpus().sentences},
    )
