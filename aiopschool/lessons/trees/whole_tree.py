"""Explorer 2d: grow and prune a tree, and see what it is worth on data that it has not seen."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from fractions import Fraction

from matplotlib.figure import Figure

from ... import style
from ...controls import Button, Choice, Control, Slider, Tabs
from ...explorer import Explorer, once
from ...numbers import format_number
from ...texts import N_, _
from . import tree_wording as words
from .curve import DEEPEST, Curve, grown
from .data import Data, data, titles
from .growing import Question, examples_at, nodes, ranking, replaced
from .model import Examples, Split, splits
from .pictures import Symbols, legend
from .tree_picture import TreePicture, node_at, places

NONE = "none"  # no question: a leaf
MOST_ROWS = 25  # of a table of questions


class TreeExplorer(Explorer):
    """A tree of questions, as deep as the reader wants or made by hand, with its accuracy at every depth."""

    title = N_("A decision tree")
    size = (7.2, 4.9)

    def begin(self) -> None:
        self._key, self._tree, self._node = "pupils", grown("pupils", 1), ""
        self._cell = (0, 0)  # of the picture, where the reader walks

    @property
    def _data(self) -> Data:
        return data(self._key)

    def make_controls(self) -> Sequence[Control]:
        return [
            Choice(name="data", label=_("Data"), options=titles(), start="pupils"),
            Tabs(
                name="way",
                label=_("Way of growing"),
                tabs=[
                    ("grow", _("let it grow"), self._growing()),
                    ("own", _("ask yourself"), self._asking()),
                ],
            ),
        ]

    def _growing(self) -> Sequence[Control]:
        return [
            Slider(name="depth", label=_("largest depth"), low=0, high=DEEPEST, start=1),
            Slider(name="least", label=_("smallest leaf"), low=1, high=20, start=1),
        ]

    def _asking(self) -> Sequence[Control]:
        names = {path: words.node(self._data, self._tree, path) for path, _n in nodes(self._tree)}
        features = {NONE: _("no question (leaf)")}
        if len(self._node) < DEEPEST:
            features |= {str(n): feature.name for n, feature in enumerate(self._data.features)}
        asked = self._tree.at(self._node).question
        number = asked is not None and not self._data.features[asked.feature].yes_no
        limits = splits(self._here(), asked.feature) if asked else ()
        options = {str(d): format_number(d) for d, _split in limits} or {"": "–"}
        first = next(iter(options))
        return [
            Choice(name="node", label=_("Node"), options=names, start=""),
            Choice(name="feature", label=_("Question"), options=features, start=NONE),
            Choice(name="limit", label=_("smaller than"), options=options, start=first, shown=number),
            Button(name="best", label=_("Best question"), action=self.ask_best),
        ]

    def groups(self) -> Mapping[str, Sequence[str]]:
        return {
            "depth": ("depth",),
            "stop": ("depth", "least"),
            "own": ("node", "feature", "limit", "best"),
            "data": ("data",),
        }

    def shape(self) -> Hashable:
        return self._key, self._tree, self._node

    def scene(self) -> Hashable:
        return self._key, self._tree

    @once
    def _here(self) -> Examples:
        """The examples that come to the chosen node."""
        return examples_at(self._tree, self._data.train, self._node)

    def changed(self, names: set[str]) -> None:
        if "node" in names:
            self._node = self.values["node"]
            self.forget()
        if names & {"data", "depth", "least"}:
            self._key = self.values["data"]
            self._tree = grown(self._key, int(self.number("depth")), int(self.number("least")))
        elif "feature" in names:
            self._choose(self.values["feature"])
        elif "limit" in names and self.values["limit"]:
            self._ask(Question(int(self.values["feature"]), Fraction(self.values["limit"])))
        if self._tree.at(self._node) is None:
            self._node = ""
        asked = self._tree.at(self._node).question
        feature, limit = (str(asked.feature), str(asked.threshold)) if asked else (NONE, "")
        self.set(node=self._node, feature=feature, limit=limit)

    def _choose(self, feature: str) -> None:
        """A question about this feature with its best threshold, or no question."""
        if feature == NONE:
            self._tree = replaced(self._tree, self._data.train, self._node, None)
        elif found := splits(self._here(), int(feature)):
            self._ask(Question(int(feature), min(found, key=lambda one: (one[1].gini, one[0]))[0]))
        else:
            self.note(_("Here all have the same answer to that question."))

    def _ask(self, question: Question) -> None:
        if question != self._tree.at(self._node).question:
            self._tree = replaced(self._tree, self._data.train, self._node, question)

    def ask_best(self) -> None:
        """Ask the question with the largest gain at the chosen node."""
        found = self._ranking()
        if not found or not found[0][1].gain or len(self._node) >= DEEPEST:
            self.note(_("No question makes this group purer."))
            return
        question, split = found[0]
        self._ask(question)
        self.set()
        ties = [self._data.ask(other) for other, one in found[1:] if one.gini == split.gini]
        self.note(words.best(self._data.ask(question), split, ties))

    @once
    def _ranking(self) -> list[tuple[Question, Split]]:
        return ranking(self._here())

    def draw(self, figure: Figure) -> None:
        across, up = figure.bbox.size
        low = 152 if style.is_wide(figure) else 128
        axes = style.place(figure, 8, low, across - 16, up - low - 24)
        drawn = TreePicture(axes, self._tree, words=self._ask_short, yes_no=(_("yes"), _("no")))
        legend(figure, Symbols(axes, 9, len(self._data.classes)), self._data.classes, loc="upper left")
        self._grid = self.figure.grid(
            axes,
            drawn.rows,
            drawn.columns,
            label=_("nodes of the tree"),
            read=self._read,
            on_cursor=self._walk,
        )
        self._picture = drawn
        self._curve = Curve(figure, self._key, int(self.number("least")), low - 72)

    def _walk(self, cell: tuple[int, int]) -> None:
        self._cell = cell
        self.set(node=node_at(self._tree, *cell))

    def _ask_short(self, question: Question) -> str:
        if self.projected:  # the levels lie closer together: one line
            return self._data.ask(question)
        return self._data.features[question.feature].two_lines(question.threshold)

    def _read(self, cell: tuple[int, int]) -> str:
        return words.node(self._data, self._tree, node_at(self._tree, *cell))

    def _show_chosen(self) -> None:
        """The frame and the cursor stand at the chosen node, wherever it was chosen."""
        self._picture.choose(self._node)
        if self._cell[1] >= self._picture.columns or node_at(self._tree, *self._cell) != self._node:
            x, level = places(self._tree)[self._node]
            self._cell = (level, round(x))
        self._grid.cursor = self._cell

    def update(self) -> None:
        self._show_chosen()
        self._curve.show(self._tree, visible=not self.predicting)

    def lines(self) -> Sequence[str]:
        return [*words.scores(self._data, self._tree), words.measures(self._tree.at(self._node))]

    def sentences(self) -> Iterable[str]:
        return [words.node(self._data, self._tree, self._node) + ".", words.size(self._tree)]

    def header(self) -> Sequence[str]:
        if self.values["way"] == "own":
            return [_("question"), _("yes"), _("no"), "G", _("gain"), _("wrong")]
        return [_("node"), _("counts"), "G", _("gain")]

    def rows(self) -> Iterable[Sequence[str]]:
        if self.values["way"] == "own":
            return [words.candidate(self._data, *one) for one in self._ranking()[:MOST_ROWS]]
        return words.node_rows(self._data, self._tree)

    def caption(self) -> str:
        if self.values["way"] == "own":
            text = _("the best questions for this group of {n}")
            return text.format(n=sum(self._tree.at(self._node).counts))
        return _("counts: {classes}").format(classes=" | ".join(self._data.classes))
