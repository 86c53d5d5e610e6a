"""A tree on axes: questions at the nodes, symbols and counts at the leaves, yes to the left."""

from __future__ import annotations

from collections.abc import Callable

from matplotlib.axes import Axes
from matplotlib.text import Text

from ... import style
from ...pictures.artists import change
from .growing import Question, Tree, nodes
from .model import majority

FULL_LEAVES, FULL_DEPTH = 5, 3  # a larger tree has numbers instead of questions
PLAIN, CHOSEN = (style.INK, 1), (style.VERMILLION, 3)  # the frame of a node
Place = tuple[float, int]  # column (of leaves) and level


def places(tree: Tree) -> dict[str, Place]:
    """Where each node stands: leaves side by side, a question in the middle above its two parts.

    >>> places(Tree((5, 5), Question(0, 5), Tree((5, 1)), Tree((0, 4))))
    {'': (0.5, 0), 'L': (0.0, 1), 'R': (1.0, 1)}
    """
    found: dict[str, Place] = {}
    for path, _node in nodes(tree):
        below = [n for n, leaf in enumerate(tree.leaves) if leaf.startswith(path)]
        found[path] = ((below[0] + below[-1]) / 2, len(path))
    return found


def numbered(tree: Tree) -> dict[str, int]:
    """A number for each node, level by level; the root is 1."""
    paths = sorted((path for path, _node in nodes(tree)), key=lambda path: (len(path), path))
    return {path: n for n, path in enumerate(paths, start=1)}


def node_at(tree: Tree, row: int, column: int) -> str:
    """The node in a cell of the picture: on the way to the leaf of that column, as deep as the row."""
    return tree.leaves[column][:row]


class TreePicture:
    """A tree drawn on axes whose units are leaves and levels; `choose` gives a node a thick frame."""

    def __init__(
        self,
        axes: Axes,
        tree: Tree,
        *,
        words: Callable[[Question], str],
        yes_no: tuple[str, str],
    ) -> None:
        self._axes, self._places = axes, places(tree)
        self.columns, self.rows = len(tree.leaves), tree.depth + 1
        self._full = self.columns <= FULL_LEAVES and tree.depth <= FULL_DEPTH
        self._words, self._numbers = words, numbered(tree)
        axes.set(xlim=(-0.5, self.columns - 0.5), ylim=(self.rows - 0.5, -0.5))
        axes.set_axis_off()
        self._questions: dict[str, Text] = {}
        for path, node in nodes(tree):
            self._draw_edge(path, node)
            self._draw_node(path, node)
        look = {"markerfacecolor": "white", "markeredgecolor": CHOSEN[0], "markeredgewidth": CHOSEN[1]}
        (self._ring,) = axes.plot([], [], "s", markersize=23, clip_on=False, zorder=2, **look)
        self._chosen: str | None = None
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

    def choose(self, path: str) -> None:
        """Frame the node at this place; only it and the one of before change."""
        if path == self._chosen:
            return
        for one, look in ((self._chosen, PLAIN), (path, CHOSEN)):
            if one in self._questions:
                self._frame(self._questions[one], *look)
        self._chosen = path
        x, y = self._places[path]
        change(self._ring, data=([], []) if path in self._questions else ([x], [y - self._lift]))

    @staticmethod
    def _frame(text: Text, color: str, width: float) -> None:
        text.set_bbox({"facecolor": "white", "pad": 3, "edgecolor": color, "linewidth": width})
        text.stale = True  # its box alone does not tell

    def _draw_node(self, path: str, node: Tree) -> None:
        x, y = self._places[path]
        if node.question:
            text = self._words(node.question) if self._full else str(self._numbers[path])
            self._questions[path] = self._write(x, y, text)
            self._frame(self._questions[path], *PLAIN)
            return
        place, label = ([x], [y - self._lift]), majority(node.counts)
        look = {"marker": style.CLASS_MARKERS[label], "color": style.CLASS_COLORS[label]}
        self._axes.plot(*place, markersize=13, clip_on=False, zorder=3, **look)
        if self._full:
            self._write(x, y + 0.27, " | ".join(map(str, node.counts)))

    def _draw_answers(self, yes_no: tuple[str, str]) -> None:
        """Yes and no beside the root: below it the sides are the same."""
        x, y = self._places[""]
        for name, side in zip(yes_no, "LR", strict=True):
            child = self._places[side][0]
            self._write(x + 0.75 * (child - x), y + 0.5, name, ha="right" if side == "L" else "left")

    def _write(self, x: float, y: float, text: str, **look) -> Text:
        look = {"ha": "center", "va": "center", "linespacing": 0.95, **look}
        return self._axes.text(x, y, text, fontsize=style.FONT, color=style.INK, zorder=4, **look)
