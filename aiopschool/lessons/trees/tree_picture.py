"""A tree on axes: questions at the nodes, symbols and counts at the leaves, yes to the left."""

from __future__ import annotations

from collections.abc import Callable

from matplotlib.axes import Axes

from ... import style
from .growing import Question, Tree, nodes
from .impurity import majority

FULL_LEAVES, FULL_DEPTH = 5, 3  # a larger tree has numbers instead of questions
Place = tuple[float, int]  # column (of leaves) and level


def places(tree: Tree) -> dict[str, Place]:
    """Where each node stands: leaves side by side, a question in the middle above its two parts.

    >>> places(Tree((5, 5), Question(0, 5), Tree((5, 1)), Tree((0, 4))))
    {'': (0.5, 0), 'L': (0.0, 1), 'R': (1.0, 1)}
    """
    found: dict[str, Place] = {}
    leaves = [path for path, node in nodes(tree) if not node.question]
    for path, _node in nodes(tree):
        below = [n for n, leaf in enumerate(leaves) if leaf.startswith(path)]
        found[path] = ((below[0] + below[-1]) / 2, len(path))
    return found


def numbered(tree: Tree) -> dict[str, int]:
    """A number for each node, level by level; the root is 1."""
    paths = sorted((path for path, _node in nodes(tree)), key=lambda path: (len(path), path))
    return {path: n for n, path in enumerate(paths, start=1)}


def node_at(tree: Tree, row: int, column: int) -> str:
    """The node in a cell of the picture: on the way to the leaf of that column, as deep as the row."""
    leaves = [path for path, node in nodes(tree) if not node.question]
    return leaves[column][:row]


class TreePicture:
    """A tree drawn on axes whose units are leaves and levels; the node at `chosen` has a thick frame."""

    def __init__(
        self,
        axes: Axes,
        tree: Tree,
        *,
        words: Callable[[Question], str],
        yes_no: tuple[str, str],
        chosen: str = "",
    ) -> None:
        self._axes, self._places = axes, places(tree)
        leaves = sum(not node.question for _path, node in nodes(tree))
        self._full = leaves <= FULL_LEAVES and tree.depth <= FULL_DEPTH
        self._words, self._numbers = words, numbered(tree)
        self.columns, self.rows = leaves, tree.depth + 1
        axes.set(xlim=(-0.5, self.columns - 0.5), ylim=(self.rows - 0.5, -0.5))
        axes.set_axis_off()
        for path, node in nodes(tree):
            frame = (style.VERMILLION, 3) if path == chosen else (style.INK, 1)
            self._draw_edge(path, node)
            self._draw_node(path, node, *frame)
        if tree.question:
            self._draw_answers(yes_no)

    def _draw_edge(self, path: str, node: Tree) -> None:
        if path:
            (x0, y0), (x1, y1) = self._places[path[:-1]], self._places[path]
            y1 -= 0 if node.question else self._lift
            self._axes.plot((x0, x1), (y0, y1), color=style.GREY, linewidth=1.4, zorder=1)

    @property
    def _lift(self) -> float:
        """How much higher the symbol of a leaf stands, to have room for its counts."""
        return 0.14 if self._full else 0

    def _draw_node(self, path: str, node: Tree, color: str, width: float) -> None:
        x, y = self._places[path]
        frame = {"edgecolor": color, "linewidth": width}
        if node.question:
            text = self._words(node.question) if self._full else str(self._numbers[path])
            self._write(x, y, text, bbox={"facecolor": "white", "pad": 3, **frame})
            return
        label = majority(node.counts)
        look = {"markersize": 13, "clip_on": False}
        if width > 1:
            ring = {"markerfacecolor": "white", "markeredgecolor": color, "markeredgewidth": width}
            self._axes.plot([x], [y - self._lift], "s", zorder=2, **look | {"markersize": 23}, **ring)
        self._axes.plot(
            [x],
            [y - self._lift],
            style.CLASS_MARKERS[label],
            color=style.CLASS_COLORS[label],
            zorder=3,
            **look,
        )
        if self._full:
            self._write(x, y + 0.27, " | ".join(map(str, node.counts)))

    def _draw_answers(self, yes_no: tuple[str, str]) -> None:
        """Yes and no beside the root: below it the sides are the same."""
        x, y = self._places[""]
        for name, side in zip(yes_no, "LR", strict=True):
            child = self._places[side][0]
            self._write(x + 0.62 * (child - x), y + 0.3, name, ha="right" if side == "L" else "left")

    def _write(self, x: float, y: float, text: str, **look) -> None:
        look = {"ha": "center", "va": "center", "linespacing": 0.95, **look}
        self._axes.text(x, y, text, fontsize=style.FONT, color=style.INK, zorder=4, **look)
