"""A target to rebuild: its graph, how far a sum is from it, and what there is to say about that."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from ...numbers import format_number
from ...texts import _, ngettext
from .data import Target
from .model import fewest
from .piecewise import Piecewise, mean_gap, piecewise


def graph_of(target: Target) -> Piecewise:
    """The target as a function; where it jumps, the height on the right counts."""
    pieces = [(one, two) for one, two in pairwise(target.pairs) if one[0] != two[0]]

    def rule(x: Fraction) -> tuple[Fraction, Fraction]:
        (x1, y1), (x2, y2) = pieces[sum(x >= start for (start, _y), _end in pieces[1:])]
        slope = (y2 - y1) / (x2 - x1)
        return slope, y1 - slope * x1

    return piecewise([start for (start, _y), _end in pieces[1:]], rule)


def needed(target: Target) -> int:
    """The fewest neurons that rebuild a target: a step per jump, a ReLU per kink and maybe one more."""
    if target.activation == "step":
        return len(graph_of(target).kinks)
    return fewest(target.points)


class Mission:
    """One try at a target."""

    def __init__(self, target: Target, function: Piecewise, neurons: int) -> None:
        self.target, self._neurons = target, neurons
        self.gap = mean_gap(graph_of(target), function, *target.ends)

    def gap_line(self) -> str:
        """The mean gap."""
        sign = "=" if self.gap == round(self.gap, 2) else "≈"
        digits = None if self.gap == round(self.gap, 2) else 2
        return _("mean gap {sign} {gap}").format(sign=sign, gap=format_number(self.gap, digits))

    def verdict(self) -> str:
        """Whether it is rebuilt, and whether fewer neurons could do it."""
        if self.gap:
            return _("The grey graph is the target. The closer the gap is to 0, the better.")
        done = ngettext(
            "Rebuilt exactly, with {n} neuron.", "Rebuilt exactly, with {n} neurons.", self._neurons
        ).format(n=self._neurons)
        if self._neurons > needed(self.target):
            return f"{done} " + _("Can you do it with fewer?")
        return f"{done} " + _("It cannot be done with fewer.")
