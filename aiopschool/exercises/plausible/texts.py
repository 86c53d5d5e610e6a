"""Wrong answers as texts: an expression or a program with one thing changed, and near misses of form."""

from __future__ import annotations

import re
from itertools import chain

from ...numbers import format_number, format_point
from ..answers import (
    CodeKind,
    ExpressionKind,
    IntervalKind,
    MatrixKind,
    NumberKind,
    PiecewiseKind,
    VectorKind,
)
from .given import Given, numbers_of
from .ways import (
    DOUBLE,
    ENDS,
    FORGOTTEN,
    FORM,
    HALF,
    INVERSE,
    ONE,
    OTHER_PART,
    QUESTION,
    ROUNDED,
    SIGN,
    SWAPPED,
    TOO_MUCH,
    Texts,
    wrong_texts,
)

# A sign, what may stand there instead, and what went wrong.
_OTHER_SIGNS = (
    ("+", "−", SIGN),
    ("−", "+", SIGN),
    (" - ", " + ", SIGN),
    ("<", "≤", ENDS),
    ("≤", "<", ENDS),
    (">", "≥", ENDS),
    ("≥", ">", ENDS),
    (">", "<", SWAPPED),
    ("<", ">", SWAPPED),
    ("·", "+", SWAPPED),
    ("/", "·", SWAPPED),
    ("²", "", FORGOTTEN),
    ("**", "*", FORGOTTEN),
    ("(", "", FORGOTTEN),
)


@wrong_texts.register
def _expression(kind: ExpressionKind, written: str, given: Given) -> Texts:
    yield f"−({written})", SIGN
    yield f"1/({written})", INVERSE
    yield from ((f"2({written})", DOUBLE), (f"({written})/2", HALF))
    yield from ((f"{written} {step} 1", ONE) for step in ("+", "−"))
    yield written.replace("(", "").replace(")", ""), FORGOTTEN
    yield from changed(written)
    yield from _terms(written)
    yield from _letters(written, kind.variables)
    yield from ((format_number(n), QUESTION) for n in given.numbers[:4])
    yield from ((format_number(n), OTHER_PART) for n in given.other_numbers[:3])
    yield from ((f"{name} = {written} = 0", FORM) for name in kind.variables[:1])
    yield from ((f"{written}{name}", TOO_MUCH) for name in kind.variables)


@wrong_texts.register
def _pieces(kind: PiecewiseKind, written: str, given: Given) -> Texts:
    lines = written.split("\n")
    yield "\n".join(lines[:1]), FORGOTTEN
    yield "\n".join(lines[1:]), FORGOTTEN
    pairs = [re.split(r"(?<=\S) (?=\w+ )", line, maxsplit=1) for line in lines]
    if len(pairs) > 1 and all(len(pair) == 2 for pair in pairs):
        rules = [rule for rule, _on in pairs]
        yield "\n".join(f"{r} {on}" for r, (_r, on) in zip(rules[::-1], pairs, strict=True)), SWAPPED
    yield from changed(written)


@wrong_texts.register
def _code(kind: CodeKind, written: str, given: Given) -> Texts:
    head, _break, body = written.partition("\n")
    yield from ((f"{head}\n{text}", why) for text, why in changed(body))
    yield written.replace("return", "print"), FORM
    yield written.replace(f"{kind.function}(", "f(", 1), FORM
    yield f"{head}\n{body.replace('return ', 'return -')}", SIGN


@wrong_texts.register
def _number(kind: NumberKind, written: str, given: Given) -> Texts:
    yield f"{written} cm", FORM
    yield from ((format_number(kind.read(written), digits), ROUNDED) for digits in (1, 2))


@wrong_texts.register
def _vector(kind: VectorKind, written: str, given: Given) -> Texts:
    values = list(numbers_of(kind.read(written)))
    yield from ((format_number(x), FORM) for x in values)
    yield format_point(*values, 0), FORM
    yield " ".join(map(format_number, values)), FORM


@wrong_texts.register
def _interval(kind: IntervalKind, written: str, given: Given) -> Texts:
    yield written.translate(str.maketrans("[]", "()")), FORM
    yield kind.read(written).as_inequality("z"), FORM


@wrong_texts.register
def _matrix(kind: MatrixKind, written: str, given: Given) -> Texts:
    rows = kind.read(written)
    yield from ((" ".join(map(format_number, row)), FORM) for row in rows[:1])
    yield format_number(sum(chain.from_iterable(rows))), FORM


def changed(text: str) -> Texts:
    """The text with one sign or one number changed."""
    for old, new, why in _OTHER_SIGNS:
        for found in re.finditer(re.escape(old), text):
            yield text[: found.start()] + new + text[found.end() :], why
    for found in re.finditer(r"(?<![\w,.])\d+(?![\d,.])", text):
        for step in (1, -1):
            yield f"{text[: found.start()]}{int(found[0]) + step}{text[found.end() :]}", ONE


def _terms(text: str) -> Texts:
    """A sum without one of its terms."""
    terms = re.split(r" (?=[+−] )", text)
    if len(terms) > 1:
        yield from (
            (" ".join(terms[:i] + terms[i + 1 :]).removeprefix("+ "), FORGOTTEN) for i in range(len(terms))
        )


def _letters(text: str, names: tuple[str, ...]) -> Texts:
    """The variables swapped, or one replaced by its opposite."""
    if len(names) > 1:
        table = str.maketrans("".join(names[:2]), "".join(names[1::-1]))
        yield text.translate(table), SWAPPED
    yield from ((text.replace(name, f"(−{name})"), SIGN) for name in names)
