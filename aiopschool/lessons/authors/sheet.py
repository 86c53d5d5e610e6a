"""What the paper activity of lesson 6 takes from its letters: tallies, profiles, distances, squared paper."""

from __future__ import annotations

from ...numbers import format_number
from ...paper.sheet import Axes, Axis, Fill, Named, Rows
from ...texts import _
from .letters import names
from .model import Tally, distance, gaps, spread
from .questions import FEW, tallies
from .wording import number

CELL = 9  # mm
BAR = 0.8  # of a step, the three bars of a category together


def named() -> dict[str, Named]:
    """Everything that the source of the paper activity names."""
    found = tallies()
    letter = found["?"]
    near = {who: distance(letter.shares, found[who].shares) for who in names()}
    far = spread(found["B"].shares[0], FEW)
    return {
        "tallies": [_counted(name, tally) for name, tally in _texts(found)],
        "profiles": [_profile(name, tally) for name, tally in _texts(found)],
        "gaps": _gaps(letter, found),
        "nearest": names()[min(near, key=near.get)].split()[0],
        "gap": number(found["A"].shares[0] - found["B"].shares[0]),
        "far": f"$\\sqrt{{\\frac{{0,4 \\cdot 0,6}}{{{FEW}}}}} \\approx {format_number(far, 3)}$",
        "squares": _axes(),
        "bars": _axes([_outline(n, tally) for n, (_name, tally) in enumerate(_texts(found))]),
    }


def _texts(found: dict[str, Tally]) -> list[tuple[str, Tally]]:
    return list(zip((_("letter (?)"), *names().values()), found.values(), strict=True))


def _counted(name: str, tally: Tally) -> list[str | Fill]:
    return [name, *(Fill(str(count)) for count in tally.counts), Fill(str(tally.total))]


def _profile(name: str, tally: Tally) -> list[str | Fill]:
    return [name, *(Fill(number(share)) for share in (*tally.shares, sum(tally.shares)))]


def _gaps(letter: Tally, found: dict[str, Tally]) -> Rows:
    """The gap in each category, and the distance, to each suspect."""
    rows = []
    for who, name in names().items():
        parts = gaps(letter.shares, found[who].shares)
        rows.append([name, *(Fill(number(part)) for part in parts), Fill(number(sum(parts)))])
    return rows


def _axes(lines: list[list[tuple[float, float]]] | None = None) -> Axes:
    """Squared paper with a place for three bars in each of three categories."""
    x = Axis(_("short: 0 to 4; middle: 4 to 8; long: 8 to 12"), 0, 12)
    y = Axis(_("relative frequency"), 0, 0.6, step=0.05)
    return Axes(x=x, y=y, cell=CELL, lines=lines or ())


def _outline(place: int, tally: Tally) -> list[tuple[float, float]]:
    """The outline of the bars of one text: one step wide, one beside the other in each category."""
    points = [(0.0, 0.0)]
    for category, share in enumerate(tally.shares):
        left = 4 * category + place + 0.5
        points += [(left, 0), (left, float(share)), (left + BAR, float(share)), (left + BAR, 0)]
    return points
