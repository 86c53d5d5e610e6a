"""How lesson 6 writes frequencies, distances and doubt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from ...numbers import Number, decimals, format_number, format_short
from ...texts import _, ngettext
from .features import Features
from .model import RULE, Tally, gaps, spread

FEW = 5  # a sum of so many gaps is written out


def number(x: Number) -> str:
    """A frequency: exact when it is short, else with three decimals.

    >>> number(Fraction(17, 40)), number(Fraction(1, 7)), number(17)
    ('0,425', '0,143', '17')
    """
    exact = Fraction(x)
    places = decimals(exact)
    return format_number(exact, None if places is not None and places <= 3 else 3)


def _equals(*numbers: Number) -> str:
    """The sign = when all numbers are written exactly, else ≈."""
    places = [decimals(Fraction(x)) for x in numbers]
    return "=" if all(place is not None and place <= 3 for place in places) else "≈"


def axis(way: Features) -> str:
    """What stands below the bars."""
    if way.key == "lengths":
        return _("word length (letters)")
    return way.title


def count_line(tally: Tally, way: Features) -> str:
    """How much was counted, and what of it when there are few categories."""
    counts = " / ".join(map(str, tally.counts))
    text = _("n = {n} {units}").format(n=format_number(tally.total), units=way.counted)
    return f"{text}: {counts}" if len(tally.counts) <= FEW else text


def distance_line(who: str, p: Sequence[Number], q: Sequence[Number]) -> str:
    """The distance to a suspect, as a sum of gaps when there are few.

    >>> distance_line("A", [Fraction(1, 2), Fraction(1, 2)], [Fraction(3, 4), Fraction(1, 4)])
    'd(?, A) = 0,25 + 0,25 = 0,5'
    """
    parts = gaps(p, q)
    total, sign = sum(parts, Fraction(0)), _equals(*parts)
    if len(parts) > FEW:
        return f"d(?, {who}) {sign} {number(total)}"
    return f"d(?, {who}) {sign} {' + '.join(map(number, parts))} {sign} {number(total)}"


def spread_line(tally: Tally) -> str:
    """The spread of the first category."""
    p, n = tally.shares[0], tally.total
    return f"√({number(p)} · {number(1 - p)} / {format_number(n)}) ≈ {format_number(spread(p, n), 3)}"


def verdict(found: Sequence[str], *, relative: bool) -> str:
    """Who is nearest."""
    if len(found) > 1:
        return _("A and B are equally near.")
    how = _("By relative frequencies {name} is nearest.") if relative else _("By counts {name} is nearest.")
    return how.format(name=found[0])


def doubt(tally: Tally, suspects: Mapping[str, Sequence[Fraction]]) -> str:
    """Whether the gap between the suspects, in the first category, is clearly more than chance."""
    far = spread(tally.shares[0], tally.total)
    one, other = (shares[0] for shares in suspects.values())
    text = _(
        "In the first category A and B differ by {gap}. That is {verdict} {rule} times the spread: {so}."
    )
    enough = abs(one - other) >= RULE * far
    return text.format(
        gap=number(abs(one - other)),
        verdict=_("at least") if enough else _("less than"),
        rule=RULE,
        so=_("enough to decide") if enough else _("too few to decide"),
    )


def too_short(n: int, least: int) -> str:
    """What to say of a text of one's own that has too few words."""
    text = ngettext("There is {n} word.", "There are {n} words.", n).format(n=n)
    return text + " " + _("Write or paste at least {least}.").format(least=least)


def share_of(right: int, total: int) -> str:
    """A count, as in a table: right/total."""
    return f"{right}/{total}"


def short(x: Number) -> str:
    """A number where there is little room."""
    return format_short(x, 2, width=5)
