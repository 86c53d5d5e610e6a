"""What explorer 2d says: nodes, questions and how good a tree is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from ...explorer.saying import say_count
from ...numbers import format_number
from ...texts import _, ngettext
from .data import Data
from .growing import Question, Tree, right
from .model import Split, gini_of, majority
from .tree_picture import numbered
from .wording import both

LARGE = 1000  # a fraction with a larger denominator says less than its decimals


def number(x: Fraction) -> str:
    """A fraction with its decimals, or only these where the fraction is unwieldy."""
    return both(x) if x.denominator <= LARGE else f"≈ {format_number(x, 4)}"


def counts(group: Sequence[int]) -> str:
    """How many of each class: `5 | 1`."""
    return " | ".join(map(format_number, group))


def node(data: Data, tree: Tree, path: str) -> str:
    """A node in a list: its number, its question or what it predicts, and its counts."""
    here = tree.at(path)
    text = f"{data.ask(here.question)}?" if here.question else data.classes[majority(here.counts)]
    return f"{numbered(tree)[path]}. {text} ({counts(here.counts)})"


def node_rows(data: Data, tree: Tree) -> Iterator[Sequence[str]]:
    """All nodes in the order of their numbers, with Gini index and gain."""
    order = numbered(tree)
    for path in order:
        here, text = tree.at(path), node(data, tree, path).rpartition(" (")[0]
        gain = number(here.split.gain) if here.split else "–"
        yield [text, counts(here.counts), number(gini_of(here.counts)), gain]


def candidate(data: Data, question: Question, split: Split) -> Sequence[str]:
    """A question that could be asked: both groups, Gini index, gain, and how many would be wrong."""
    sides = counts(split.left), counts(split.right)
    return [data.ask(question), *sides, number(split.gini), number(split.gain), format_number(split.mistakes)]


def measures(here: Tree) -> str:
    """The Gini index of a node, and the gain of its question."""
    value = number(gini_of(here.counts))
    text = f"G {value}" if value.startswith("≈") else f"G = {value}"
    return text + "; " + _("gain {gain}").format(gain=number(here.split.gain)) if here.split else text


def scores(data: Data, tree: Tree) -> list[str]:
    """How many are right, on the training data and on data kept apart."""
    parts = {_("training"): data.train, _("test"): data.test}
    return [
        f"{name}: {say_count(right(tree, examples), sum(examples.counts))}"
        for name, examples in parts.items()
        if examples
    ]


def size(tree: Tree) -> str:
    """How deep a tree is, and how many leaves it has."""
    leaves = len(tree.leaves)
    text = ngettext(
        "The tree has depth {depth} and {n} leaf.", "The tree has depth {depth} and {n} leaves.", leaves
    )
    return text.format(depth=tree.depth, n=leaves)


def best(question: str, split: Split, ties: Sequence[str]) -> str:
    """The best question, and others that are as good."""
    text = _("Best question: {question}, with gain {gain}.").format(
        question=question, gain=number(split.gain)
    )
    return text + (" " + _("Just as good: {ties}.").format(ties=", ".join(ties)) if ties else "")
