"""Exercises 7a, 7b and 7e: the fraction of a rule, which rule wins, and a rule to repair."""

from __future__ import annotations

from fractions import Fraction

from ....exercises.authoring import (
    A_FRACTION,
    Content,
    Mistake,
    NumberKind,
    Numbers,
    Part,
    _,
    choice_part,
    exercise,
)
from ..data import HALF
from ..model import Rule, tokens
from ..wording import fraction

# Keywords and an invented message in which no word stands twice.
PAIRS = """
    prijs kost euro | Wat kost een ticket in euro?
    wanneer open uur | Tot welk uur is de zaal open?
    verlengen boek langer lenen terug | Kan ik dit boek langer lenen?
    waar adres bus ligt | Waar ligt het nieuwe zwembad?
    waar adres bus ligt | Welke bus rijdt naar het station?
    wifi computer printen scherm | Kan ik op een computer met groot scherm printen?
    klacht slecht kapot | De lamp is kapot en brandt slecht.
    verlengen boek langer lenen terug | Wanneer moet het rode boek terug?
    trein bus tram halte spoor | Waar stopt de bus of tram?
    ticket film zaal stoel rij | Is er nog een stoel vrij op rij vijf in zaal twee?
    hond kat dier | Mag mijn hond mee?
    fiets huren prijs dag | Kan ik een fiets huren voor één dag?
    fiets huren prijs dag | Mag ik mijn fiets hier zetten?
    zwemmen les groep start bad diploma | Wanneer start de les in het bad?
    soep broodje koffie thee menu | Hebben jullie thee?
    soep broodje koffie thee menu | Ik wil soep, een broodje, koffie en thee.
""".strip().splitlines()
FRACTIONS = sorted({Fraction(a, b) for b in range(2, 10) for a in range(1, b)})
CLOSE = [
    (p, q)
    for p in FRACTIONS
    for q in FRACTIONS
    if p.denominator < q.denominator
    and p.numerator > 1
    and q.numerator > 1
    and 0 < abs(p.numerator * q.denominator - q.numerator * p.denominator) <= 3
]
# Keywords | must be answered | must not be answered | changes "old new", the first one is right.
REPAIRS = (
    """
    wanneer open uur | Wanneer sluit de bib vandaag? | Wanneer is het open podium?
    | open sluit, uur sluit, wanneer vandaag, uur podium
    prijs kost euro | Hoeveel euro betaal ik voor de les? | Wat kost die euro uit het museum?
    | kost hoeveel, prijs hoeveel, euro hoeveel, prijs wat
    waar ligt bus | Waar vind ik de ingang? | Waar ligt mijn sjaal?
    | ligt ingang, bus ingang, waar ingang, bus sjaal
    boek langer lenen | Mag ik de strip langer houden? | Welk boek is langer dan dit?
    | boek strip, lenen strip, langer strip, lenen welk
    hond mee binnen | Mag mijn kat mee? | Neem je die hond mee in het verhaal?
    | hond kat, binnen kat, mee kat, binnen verhaal
    wifi computer code | Wat is het wachtwoord van de wifi? | Ik schrijf code op mijn computer.
    | code wachtwoord, wifi wachtwoord, wifi schrijf, computer schrijf
    fiets huren dag | Kan ik een step huren? | Stond mijn fiets hier een dag?
    | fiets step, fiets hier, huren step, dag stond
    soep warm menu | Is de thee nog warm? | Hoe warm was de soep?
    | soep thee, menu thee, warm thee, menu hoe
    trein halte spoor | Waar is de halte van de tram? | Staat mijn trein op dit spoor?
    | spoor tram, halte staat, halte tram, halte mijn
    film zaal start | Wanneer start het concert? | In welke zaal draait die film?
    | film concert, start concert, start draait, zaal draait
""".strip()
    .replace("\n    |", "|")
    .splitlines()
)


def written(keywords: tuple[str, ...]) -> str:
    """A set of keywords as it is written."""
    return "{" + ", ".join(keywords) + "}"


@exercise("7a", level=1)
def score(numbers: Numbers) -> Content:
    """The share of the keywords that stand in a message."""
    words, message = (text.strip() for text in numbers.choice(PAIRS, book=PAIRS[0]).split("|"))
    rule = Rule("", tuple(words.split()))
    found, size, length = len(rule.found(message)), len(rule.keywords), len(tokens(message))
    share, by_words = Fraction(found, size), Fraction(found, length)
    missing = () if 1 - share == by_words else (1 - share,)  # in the book both are 1/3
    by_message = _("You divided by the words of the message. Divide by the keywords of the rule.")
    part = Part(
        label=_("score"),
        kind=A_FRACTION,
        answer=share,
        pointer=_("Count the keywords that stand in the message. Divide by all keywords of the rule."),
        mistakes=(
            Mistake(by_words, by_message),
            Mistake(Fraction(size, found), _("You turned the fraction over. The score is at most 1.")),
            Mistake(Fraction(found), _("That is how many you found. Divide by all keywords of the rule.")),
            Mistake(
                Fraction(found, size + length - found),
                _("You divided by all different words together. Only the keywords of the rule count."),
            ),
            *(Mistake(m, _("That is the share that is missing. Count what is there.")) for m in missing),
            Mistake(Fraction(size, length), _("You counted all keywords. Count only those in the message.")),
        ),
    )
    return Content(
        title=_("the score of a rule"),
        prompt=_("Rule R = {rule}. Message: “{message}” What is the score |R ∩ M| / |R|?"),
        parts=(part,),
        hints=(
            _("Which keywords of the rule do you see in the message?"),
            _("Below the bar stands the number of keywords of the rule."),
        ),
        solution=_("In the message stand: {found}. That is {k} of the {n} keywords. The score is {score}."),
        praise=_("The length of the message does not matter."),
        values={
            "rule": written(rule.keywords),
            "message": message,
            "found": ", ".join(rule.found(message)),
            "k": found,
            "n": size,
            "score": fraction(share),
        },
    )


@exercise("7b", level=2)
def winner(numbers: Numbers) -> Content:
    """Compare two fractions by cross-multiplication."""
    p, q = numbers.choice(CLOSE, book=(Fraction(3, 5), Fraction(5, 8)))
    (a, b), (c, d) = p.as_integer_ratio(), q.as_integer_ratio()
    one, other = fraction(p), fraction(q)
    names = [_("rule 1, with {p}").format(p=one), _("rule 2, with {p}").format(p=other)]

    def wins(left: Fraction, right: Fraction) -> str | None:
        return None if left == right else names[0 if left > right else 1]

    best = wins(p, q)
    bigger = _("Parts of another size: you cannot compare the numbers below alone. Compare the products.")
    options = dict.fromkeys(names, bigger) | {
        _("neither: they are equal"): _("Equal fractions have equal products. Look at both products.")
    }
    return Content(
        title=_("which rule wins?"),
        prompt=_("Rule 1 has score {p}, rule 2 has score {q}. Compute both products. Which rule wins?"),
        parts=(
            _product(f"{a} · {d}", a * d, {a * b, a * c, b * d, a + d}, c * b),
            _product(f"{c} · {b}", c * b, {c * d, a * c, b * d, c + b}, a * d),
            choice_part(
                numbers,
                _("winner"),
                options,
                answer=best,
                pointer=_("The largest product belongs to the numerator of the largest fraction."),
                follow=wins,
            ),
        ),
        hints=(
            _("Make both fractions of the same kind. Then only the numerators differ."),
            _("With the product of both denominators below the bar, these products stand above it."),
        ),
        solution=_("{p} = {left}/{below} and {q} = {right}/{below}. So {best} wins."),
        praise=_("You compared without decimals."),
        values={
            "p": one,
            "q": other,
            "left": a * d,
            "right": c * b,
            "below": b * d,
            "best": one if p > q else other,
        },
    )


def _product(label: str, answer: int, others: set[int], crossed: int) -> Part:
    wrong = _("You took other numbers, or you added. Multiply the two that stand here.")
    mistakes = [Mistake(Fraction(crossed), _("That is the other product. Look which numbers stand here."))]
    mistakes += [Mistake(Fraction(n), wrong) for n in sorted(others - {answer, crossed})]
    return Part(
        label=label,
        kind=NumberKind(counted=True),
        answer=Fraction(answer),
        pointer=_("Multiply the two numbers."),
        mistakes=tuple(mistakes),
    )


@exercise("7e", level=2)
def repair(numbers: Numbers) -> Content:
    """Choose the one change after which a rule answers what it must, and nothing else."""
    words, good, bad, changes = (text.strip() for text in REPAIRS[numbers.seed % len(REPAIRS)].split("|"))
    rule = Rule("", tuple(words.split()))
    pairs = [tuple(change.split()) for change in changes.split(", ")]
    options = {}
    for old, new in pairs:
        changed = Rule("", tuple(new if key == old else key for key in rule.keywords))
        text = _("replace {old} by {new}").format(old=old, new=new)
        options[text] = _told(changed.score(good), changed.score(bad))
    answer = next(iter(options))
    old, new = pairs[0]
    return Content(
        title=_("repair a rule"),
        prompt=_(
            "The rule {rule} answers from threshold {half}. It must answer “{good}” "
            "but not “{bad}” Now it does the opposite. Which change repairs it?"
        ),
        parts=(
            choice_part(
                numbers,
                _("change"),
                options,
                answer=answer,
                pointer=_("Compute both scores after each change."),
            ),
        ),
        hints=(
            _("Which keyword stands in the wrong message, but not in the right one?"),
            _("Both messages need another score: one must rise, the other must fall."),
        ),
        solution=_("After the change {old} → {new} the first message has 2/3 and the second 1/3."),
        praise=_("One word decides. That is why bots are tested with many questions."),
        values={
            "rule": written(rule.keywords),
            "half": HALF,
            "good": good,
            "bad": bad,
            "old": old,
            "new": new,
        },
    )


def _told(good: Fraction, bad: Fraction) -> str:
    if good < HALF:
        text = _("Then the first message has score {good}: the rule stays silent.")
    else:
        text = _("Then the second message has score {bad}: the rule answers it too.")
    return text.format(good=fraction(good), bad=fraction(bad))
