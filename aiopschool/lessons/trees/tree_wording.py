"""What explorer 2d says: nodes, questions and how good a tree is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from ...numbers import format_number, format_percent
from ...texts import _, ngettext
from .data import Data
from .growing import Question, Tree, accuracy, nodes
from .impurity import gini_of, majority
from .splitting import Examples, Split
from .tree_picture import numbered
from .wording import both

LARGE = 1000  # a fraction with a larger denominator says less than its decimals


def number(x: Fraction) -> str:
    """A fraction with its decimals, or only these where the fraction is unwieldy."""
    return both(x) if x.denominator <= LARGE else f"≈ {format_number(x, 4)}"


def threshold(d: Fraction) -> str:
    """A threshold in a list."""
    return format_number(d)


def counts(tree: Tree) -> str:
    """How many of each class: `5 | 1`."""
    return " | ".join(map(format_number, tree.counts))


def node(data: Data, tree: Tree, path: str) -> str:
    """A node in a list: its number, its question or what it predicts, and its counts."""
    here = tree.at(path)
    text = f"{data.ask(here.question)}?" if here.question else data.classes[majority(here.counts)]
    return f"{numbered(tree)[path]}. {text} ({counts(here)})"


def node_rows(data: Data, tree: Tree) -> Iterator[Sequence[str]]:
    """All nodes in the order of their numbers, with Gini index and gain."""
    order = numbered(tree)
    for path, here in sorted(nodes(tree), key=lambda one: order[one[0]]):
        text = node(data, tree, path).rpartition(" (")[0]
        gain = number(here.split.gain) if here.split else "–"
        yield [text, counts(here), number(gini_of(here.counts)), gain]


def candidate(data: Data, question: Question, split: Split) -> Sequence[str]:
    """A question that could be asked: both groups, Gini index, gain, and how many would be wrong."""
    sides = (" | ".join(map(format_number, side)) for side in (split.left, split.right))
    return [data.ask(question), *sides, number(split.gini), number(split.gain), format_number(split.mistakes)]


def measures(here: Tree) -> str:
    """The Gini index of a node, and the gain of its question."""
    value = number(gini_of(here.counts))
    text = f"G {value}" if value.startswith("≈") else f"G = {value}"
    return text + "; " + _("gain {gain}").format(gain=number(here.split.gain)) if here.split else text


def scores(data: Data, tree: Tree) -> list[str]:
    """How many are right, on the training data and on data kept apart."""
    text = _("{part}: {right} of {total} right ({percent})")
    return [
        text.format(
            part=part,
            right=format_number(share * total),
            total=format_number(total),
            percent=format_percent(share),
        )
        for part, examples in ((_("training"), data.train), (_("test"), data.test))
        if examples
        for share, total in [_score(tree, examples)]
    ]


def _score(tree: Tree, examples: Examples) -> tuple[Fraction, int]:
    return accuracy(tree, examples), sum(examples.counts)


def size(tree: Tree) -> str:
    """How deep a tree is, and how many leaves it has."""
    leaves = sum(not node.question for _path, node in nodes(tree))
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
