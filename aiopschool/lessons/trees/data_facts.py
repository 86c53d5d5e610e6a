"""What the text of lesson 2 says of its real data: the Titanic and the penguins."""

from __future__ import annotations

from typing import Any

from ...numbers import format_number
from .curve import scores
from .data import all_penguins, data
from .growing import accuracy, cut, grow, nodes
from .impurity import gini_of


def titanic_facts() -> dict[str, Any]:
    """The table of the Titanic and its first trees."""
    examples = data("titanic").train
    tree = grow(examples, 2)
    woman = tree.split
    majority, *deeper = (accuracy(cut(tree, depth), examples) for depth in range(3))
    one, two = ({"depth": depth, "share": share} for depth, share in enumerate(deeper, start=1))
    return {
        "titanic": {
            "all": sum(examples.counts),
            "survived": examples.counts[0],
            "drowned": examples.counts[1],
            "gini": format_number(gini_of(examples.counts), 4),
            "after": format_number(woman.gini, 4),
            "gain": format_number(woman.gain, 4),
            "women": sum(woman.left),
            "women_survived": woman.left[0],
            "women_drowned": woman.left[1],
            "men": sum(woman.right),
            "men_survived": woman.right[0],
            "men_drowned": woman.right[1],
            "right": woman.left[0] + woman.right[1],
            "year": 1912,
            "majority": majority,
            "one": one,
            "two": two,
        }
    }


def penguin_facts() -> dict[str, Any]:
    """Trees on all penguins, and on those of the training part."""
    every = all_penguins()
    trees = [grow(every, depth) for depth in range(1, 5)]
    train, test = scores("penguins")
    wrong = [int((1 - accuracy(tree, every)) * len(every.rows)) for tree in trees]
    return {
        "penguins": {
            "all": len(every.rows),
            "train": sum(data("penguins").train.counts),
            "test": sum(data("penguins").test.counts),
            "wrong": wrong[1],
            "share": accuracy(trees[1], every),
            "gini": format_number(gini_of(every.counts), 4),
            "best_depth": test.index(max(test)),
            "leaves": sum(not node.question for _path, node in nodes(trees[1])),
        },
        "penguins_table": [
            (n, format_number(100 * train[n], 1), format_number(100 * test[n], 1)) for n in range(1, 5)
        ],
    }
