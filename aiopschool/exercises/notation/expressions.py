"""Expressions in school notation: `2x + 1`, `−2(p − 0,5)² + 0,5`, `|x − 2|`, `max(0; x)`, `√(x + 1)`.

A small parser of our own (recursive descent), since no library reads this notation, and libraries that read
formulas mostly evaluate Python behind it. It only ever builds the parts of `formulas`: nothing of the text is
run. Length and depth are bounded. What it cannot read, or can read in two ways, gets a sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TypeVar

from ...numbers import MINUS, Notation, NumberError, format_number, format_tuple, no_comma, notation
from ...texts import _
from .formulas import (
    CONSTANTS,
    FUNCTIONS,
    Call,
    Node,
    Number,
    Power,
    Product,
    Sum,
    UndefinedError,
    Value,
    Variable,
)
from .tokens import Token, rewritten, tokenize

MAX_LENGTH = 200
MAX_DEPTH = 20

Read = TypeVar("Read")

_OPERANDS = ("number", "variable", "constant", "function")


@dataclass(frozen=True)
class Expression:
    """An expression that was read, with the text it came from and the notation of that text.

    As a text it is written in the notation of the present language.

    >>> f = parse_expression("max(0; x) − x/3")
    >>> f.at(3), f.at(-3), parse_expression("1/x").at(0)
    (Fraction(2, 1), Fraction(1, 1), None)
    """

    text: str
    variables: tuple[str, ...]
    notation: Notation = field(repr=False)
    tree: Node = field(compare=False, repr=False)

    def at(self, *numbers: int | Fraction) -> Value | None:
        """The value at a point, one number for each variable; None where there is none."""
        point = {name: Fraction(x) for name, x in zip(self.variables, numbers, strict=True)}
        try:
            return self.tree.at(point)
        except UndefinedError:
            return None

    def __str__(self) -> str:
        return rewritten(self.text, self.notation, notation())


def parse_expression(text: str, variables: Sequence[str] = ("x",)) -> Expression:
    """Read an expression in these variables. Raises `NumberError` with a sentence when that does not work.

    >>> parse_expression("(x+1)(x−2)").at(4) == parse_expression("x² - x - 2").at(4)
    True
    """
    plain = text.strip()
    if len(plain) > MAX_LENGTH:
        raise NumberError(_("This is too long. Use at most {n} characters.").format(n=MAX_LENGTH))
    parser = _Parser(tokenize(plain, variables))
    return Expression(plain.replace("-", MINUS), tuple(variables), notation(), parser.all())


class _Parser:
    """One text on its way to a tree: the tokens, and where we are in them.

    `bars` counts the open bars of |…| since the last bracket: after an operand a bar closes when one is open.
    """

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.at = 0
        self.depth = 0
        self.bars = 0

    def all(self) -> Node:
        tree = self.sum()
        self.must(self.next.text != ")", _("There is a bracket too many."))
        self.must(self.next.kind == "end", _("I do not understand “{text}” here."))
        return tree

    def must(self, holds: bool, sentence: str) -> None:
        """Say what is wrong unless this holds. Where a comma stops it, a decimal mark was meant."""
        if not holds:
            comma = self.next.text == "," and "," not in notation().marks
            raise NumberError(no_comma() if comma else sentence.format(text=self.next.shown))

    @property
    def next(self) -> Token:
        return self.tokens[self.at]

    def take(self) -> Token:
        self.at += 1
        return self.tokens[self.at - 1]

    def takes(self, *texts: str) -> bool:
        """Take the next token when it is a sign with one of these texts."""
        found = self.next.kind == "sign" and self.next.text in texts
        self.at += found
        return found

    def sum(self) -> Node:
        terms = [(self.sign(), self.product())]
        while self.next.text in ("+", "-"):
            terms.append((self.sign(), self.product()))
        return terms[0][1] if terms[0][0] == 1 and len(terms) == 1 else Sum(tuple(terms))

    def sign(self) -> int:
        """The sign of all + and − in a row."""
        sign = 1
        while self.next.text in ("+", "-"):
            sign *= -1 if self.take().text == "-" else 1
        return sign

    def product(self) -> Node:
        factors = [(False, self.power())]
        while True:
            if self.takes("*", "/"):
                divides = self.tokens[self.at - 1].text == "/"
                factors.append((divides, self.signed_power()))
            elif self.begins_operand():
                self.check_implicit(factors)
                factors.append((False, self.power()))
            else:
                return factors[0][1] if len(factors) == 1 else Product(tuple(factors))

    def signed_power(self) -> Node:
        sign, node = self.sign(), self.power()
        return node if sign == 1 else Sum(((-1, node),))

    def begins_operand(self) -> bool:
        """Whether the next token begins a factor without a sign before it, as in 2x and 3(x + 1)."""
        token = self.next
        bar_opens = token.text == "|" and not self.bars
        return token.kind in _OPERANDS or token.text in ("(", "√") or bar_opens

    def check_implicit(self, factors: list[tuple[bool, Node]]) -> None:
        """Products without a sign that can be read in two ways get a question, not a guess."""
        before = self.tokens[self.at - 1]
        if self.next.kind == "number":
            if before.kind == "number":
                raise NumberError(_("There is a space in this number, or a sign is missing."))
            raise NumberError(_("Write a number before a letter, as in 2x. Write a power as x^2."))
        if factors[-1][0] and not isinstance(factors[-1][1], Number):
            raise NumberError(_("What do you divide by? Write brackets around it, for example 1/(2x)."))

    def power(self) -> Node:
        base = self.operand()
        if self.next.kind == "power":
            base = Power(base, Number(self.take().value))
        if self.takes("^"):
            return Power(base, self.nested(self.signed_power))
        return base

    def nested(self, read: Callable[[], Read]) -> Read:
        self.depth += 1
        self.must(self.depth <= MAX_DEPTH, _("There are too many brackets and powers inside each other."))
        found = read()
        self.depth -= 1
        return found

    def operand(self) -> Node:
        token = self.take()
        if token.kind == "number":
            return Number(token.value)
        if token.kind == "variable":
            return Variable(token.text)
        if token.kind == "constant":
            return Number(CONSTANTS[token.text])
        if token.kind == "function":
            return self.call(token.text)
        if token.text == "√":
            return self.call("sqrt", "√")
        if token.text == "(":
            return self.bracketed(self.sum)
        if token.text == "|":
            return Call(abs, (self.barred(),))
        raise self.missing(token)

    def missing(self, token: Token) -> NumberError:
        if self.at > 1:
            before = self.tokens[self.at - 2].shown
            return NumberError(_("Something is missing after “{text}”.").format(text=before))
        if token.kind == "end":
            return NumberError(_("Write an expression, for example 3x − 5."))
        return NumberError(_("Something is missing before “{text}”.").format(text=token.shown))

    def bracketed(self, read: Callable[[], Read]) -> Read:
        """What stands between brackets; the first one has been taken."""
        bars, self.bars = self.bars, 0
        found = self.nested(read)
        self.must(self.takes(")"), _("A bracket is missing. Each bracket that opens must close."))
        self.bars = bars
        return found

    def barred(self) -> Node:
        self.bars += 1
        node = self.nested(self.sum)
        self.must(self.takes("|"), _("A bar is missing. Write an absolute value as |x|."))
        self.bars -= 1
        return node

    def call(self, name: str, shown: str = "") -> Node:
        function, least, most = FUNCTIONS[name]
        shown = shown or name
        arguments = self.bracketed(self.arguments) if self.takes("(") else (self.bare_argument(shown),)
        if least <= len(arguments) <= most:
            return Call(function, tuple(arguments))
        if most == 1:
            message = _("{name} takes one number. Write its decimals without spaces: {example}.")
        elif ";" in notation().separator:
            message = _("Write {name} with a semicolon between the numbers: {example}.")
        else:
            message = _("Write {name} with a comma between the numbers: {example}.")
        example = format_tuple(1, 2) if most > 1 else f"({format_number(1.5)})"
        raise NumberError(message.format(name=shown, example=shown + example))

    def arguments(self) -> list[Node]:
        """The arguments of a function. Where a comma is no decimal mark, it does not stand beside `;`."""
        found, signs = [self.sum()], set()
        while self.takes(";", ","):
            signs.add(self.tokens[self.at - 1].text)
            found.append(self.sum())
        self.must(len(signs) < 2 or "," in notation().marks, no_comma())
        return found

    def bare_argument(self, shown: str) -> Node:
        """A single letter or number after a function, as in `ln x`; anything longer needs brackets."""
        node = self.operand() if self.next.kind in ("number", "variable", "constant") else None
        if node is None or self.begins_operand() or self.next.kind == "power" or self.next.text == "^":
            raise NumberError(_("Write brackets after {name}, for example {name}(2x).").format(name=shown))
        return node
