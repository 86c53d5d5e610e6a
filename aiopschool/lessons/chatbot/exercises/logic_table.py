"""Exercise 7f: complete a truth table."""

from __future__ import annotations

from itertools import product

from ....exercises.authoring import Content, Mistake, Numbers, _, exercise, matrix_part

# The rule, and what stands in the first column to fill in; a and b are the keywords.
SHAPES = {
    "a EN NIET b": (lambda a, b: not b, lambda a, b: a and not b),
    "a OF NIET b": (lambda a, b: not b, lambda a, b: a or not b),
    "NIET a EN b": (lambda a, b: not a, lambda a, b: not a and b),
    "NIET a OF b": (lambda a, b: not a, lambda a, b: not a or b),
    "NIET (a EN b)": (lambda a, b: a and b, lambda a, b: not (a and b)),
    "NIET (a OF b)": (lambda a, b: a or b, lambda a, b: not (a or b)),
}
FIRST = ("NIET b", "NIET b", "NIET a", "NIET a", "a EN b", "a OF b")
PAIRS = [
    ("goed", "niet"),
    ("open", "zondag"),
    ("boek", "kapot"),
    ("film", "boek"),
    ("bus", "trein"),
    ("kat", "hond"),
    ("soep", "brood"),
    ("zwemmen", "les"),
    ("wifi", "code"),
    ("strip", "nieuw"),
]
ROWS = tuple(product((True, False), repeat=2))


@exercise("7f", level=2)
def truth(numbers: Numbers) -> Content:
    """Two columns of a truth table with four rows."""
    a, b = PAIRS[numbers.seed % len(PAIRS)]
    shape = list(SHAPES)[numbers.seed % len(SHAPES)]
    first, rule = SHAPES[shape]
    column = FIRST[list(SHAPES).index(shape)]
    table = _table(first, rule)

    def named(text: str) -> str:
        return " ".join(
            {"a": a, "b": b, "(a": f"({a}", "b)": f"{b})"}.get(word, word) for word in text.split()
        )

    swapped = shape.replace(" EN ", " ? ").replace(" OF ", " EN ").replace(" ? ", " OF ")
    without = (lambda x, y: x and y) if " EN " in shape else (lambda x, y: x or y)
    and_or = _("You mixed up EN and OF. EN needs both, OF needs at least one.")
    forgot = _("The column of the rule forgets NIET. NIET turns true into false.")
    turned = _("NIET turns 1 into 0 and 0 into 1. Look at your first column.")
    part = matrix_part(
        _("{column} and the rule").format(column=named(column)),
        table,
        pointer=_("Work row by row: first the left column, then the rule."),
        mistakes=(
            Mistake(_table(*SHAPES[swapped]), and_or),
            Mistake(_table(first, SHAPES[swapped][1]), and_or),
            Mistake(_table(first, without), forgot),
            Mistake(_table(lambda x, y: not first(x, y), rule), turned),
            Mistake(tuple((right, left) for left, right in table), _("You swapped both columns.")),
        ),
    )
    return Content(
        title=_("a truth table"),
        prompt=_(
            "Rule: {rule}. Write 1 for true and 0 for false. The rows are, from top to bottom: "
            "both words; only {a}; only {b}; none of both. Left column: {column}. Right column: the rule."
        ),
        parts=(part,),
        hints=(
            _("NIET turns over: true becomes false, and false becomes true."),
            _("EN is true when both are true. OF is true when at least one is true."),
        ),
        solution=_("The right column, from top to bottom: {outcome}."),
        praise=_("A rule with two words has four cases, one with three words has eight."),
        values={
            "rule": named(shape),
            "a": a,
            "b": b,
            "column": named(column),
            "outcome": ", ".join(str(row[1]) for row in table),
        },
    )


def _table(first, rule) -> tuple[tuple[int, int], ...]:
    return tuple((int(first(a, b)), int(rule(a, b))) for a, b in ROWS)
