"""Explorer 6a: the bars of a letter beside those of two suspects, and how far it lies from each."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from fractions import Fraction

from matplotlib.figure import Figure

from ... import style
from ...controls import Choice, Control, Slider, Switch, TextField
from ...explorer import Explorer, once
from ...texts import N_, _, language
from . import wording
from .features import COUNTING, Features, feature_titles, features
from .letters import GROUPS, anonymous, names, suspects
from .model import Tally, distance, gaps, nearest, spread
from .profile_picture import ProfilePicture, draw_envelope, nice_top
from .subjects import (
    DRAWN,
    ENOUGH,
    LETTER,
    OWN,
    drawn_tally,
    length_of,
    subject_titles,
    suspect_tallies,
    tally_of,
)

START_DRAWN = 40
GAP = 2 * "\N{NO-BREAK SPACE}"  # between a bar and its name: a browser drops ordinary spaces there


class ProfileExplorer(Explorer):
    """Bar charts of a letter and two suspects: what is counted, how many words, counts or shares."""

    title = N_("Who wrote the letter?")

    @property
    def size(self) -> tuple[float, float]:
        """Letters that are read stand in the table, close below a small picture."""
        return (7.2, 0.7) if self._reading else (7.2, 4.8)

    @property
    def projected_size(self) -> tuple[float, float]:
        """The same in class mode."""
        across, up = style.PROJECTED
        return (across, 0.7) if self._reading else (across, up)

    @property
    def _reading(self) -> bool:
        return bool(self.values.get("read"))

    def make_controls(self) -> Sequence[Control]:
        subject = self.values.get("text", LETTER)
        longest = max(ENOUGH, length_of(subject, self.values.get("own", "")))
        low, step = (10, 1) if longest <= 100 else (10, 10)
        start = START_DRAWN if subject == DRAWN else longest
        own_label = _("Your text (stays on this device; no names or personal data)")
        return [
            Switch(name="read", label=_("Read the letters")),
            Choice(name="text", label=_("Text"), options=subject_titles(), start=LETTER),
            Choice(name="features", label=_("Count"), options=feature_titles(), start="lengths"),
            Slider(name="group", label=_("Group"), low=1, high=GROUPS, start=1, shown=subject == DRAWN),
            Slider(name="n", label=_("n words"), low=low, high=longest, step=step, start=start),
            Switch(name="relative", label=_("Relative frequencies"), start=True),
            Switch(name="whiskers", label=_("Show the spread")),
            TextField(name="own", label=own_label, limit=80_000, lines=4, shown=subject == OWN),
        ]

    def groups(self) -> Mapping[str, Sequence[str]]:
        return {
            "letters": ("read",),
            "bars": ("relative",),
            "features": ("features",),
            "words": ("n", "whiskers"),
            "group": ("group",),
            "own": ("text", "own"),
        }

    def changed(self, names: set[str]) -> None:
        values = self.values
        if "read" in names and values["read"]:
            self.figure.table_open = True
        if names & {"text", "own"}:
            drawn = values["text"] == DRAWN
            self.set(n=Fraction(START_DRAWN if drawn else max(ENOUGH, self._longest)))
        if values["text"] == DRAWN and values["features"] != "lengths":
            self.set(features="lengths")
        if "n" in names and values["n"] is not None:
            self.set(n=Fraction(int(values["n"])))
        if "group" in names:
            self.set(group=Fraction(int(values["group"])))

    @property
    def _longest(self) -> int:
        return length_of(self.values["text"], self.values["own"])

    @property
    def _way(self) -> Features:
        drawn = self.values["text"] == DRAWN  # only lengths are drawn
        return features("lengths" if drawn else self.values["features"])

    @property
    def is_enough(self) -> bool:
        """Whether there are words enough to compare."""
        return self.values["text"] != OWN or self._longest >= ENOUGH

    @property
    @once
    def tally(self) -> Tally:
        """What the text counts, in its first n words."""
        n = int(self.number("n"))
        if self.values["text"] == DRAWN:
            return drawn_tally(int(self.number("group")), n)
        text = anonymous() if self.values["text"] == LETTER else self.values["own"]
        return tally_of(text, self._way.key, n, language())

    @once
    def _bars(self) -> dict[str, Sequence[Fraction | int]]:
        """The heights of all bars: of the text under "?", and of the suspects."""
        tallies = {"?": self.tally, **suspect_tallies(self._way.key, language())}
        relative = self.values["relative"]
        return {who: tally.shares if relative else tally.counts for who, tally in tallies.items()}

    @once
    def _distances(self) -> dict[str, Fraction]:
        bars = self._bars()
        return {who: distance(bars["?"], bars[who]) for who in names()}

    def _tops(self) -> tuple[float, float]:
        """Where both axes end."""
        highest = max(float(height) for bars in self._bars().values() for height in bars)
        farthest = float(max(self._distances().values()))
        least = 0.3 if self.values["relative"] else 10
        return nice_top(1.08 * highest), nice_top(max(1.15 * farthest, least))

    def shape(self) -> Hashable:
        if not self.values:
            return ()
        values = self.values
        return (
            values["read"],
            values["text"],
            values["features"],
            values["relative"],
            self._longest,
            self._tops(),
        )

    def draw(self, figure: Figure) -> None:
        if self._reading:
            draw_envelope(figure)
            return
        way, relative = self._way, self.values["relative"]
        self._picture = ProfilePicture(
            figure,
            categories=way.categories,
            xlabel=wording.axis(way),
            ylabel=_("relative frequency") if relative else _("count"),
            distance_label=_("distance d to each suspect"),
            names={"?": self._name(), **names()},
            tops=self._tops(),
        )

    def _name(self) -> str:
        key = self.values["text"]
        return _("letter (?)") if key == LETTER else _("our letter (?)") if key == DRAWN else _("my text (?)")

    def update(self) -> None:
        if self._reading:
            return
        picture, bars, hidden = self._picture, self._bars(), self.predicting or not self.is_enough
        for who in ("A", "B"):
            picture.show_bars(who, bars[who])
            parts = None if hidden else gaps(bars["?"], bars[who])
            text = "" if parts is None else f"{GAP}d = {wording.number(sum(parts))}{GAP}"
            picture.show_distance(who, parts, text)
        picture.show_bars("?", None if hidden else bars["?"])
        picture.show_whiskers(None if hidden or not self._has_whiskers() else self._whiskers())

    def _has_whiskers(self) -> bool:
        return self.values["whiskers"] and self.values["relative"] and self.tally.total > 0

    def _whiskers(self) -> list[tuple[float, float]]:
        n = self.tally.total
        return [
            (max(0.0, float(p) - spread(p, n)), min(1.0, float(p) + spread(p, n))) for p in self.tally.shares
        ]

    def lines(self) -> Sequence[str]:
        if not self.is_enough or self._reading:
            return []
        bars, tally = self._bars(), self.tally
        lines = [wording.count_line(tally, self._way)]
        lines += [wording.distance_line(who, bars["?"], bars[who]) for who in names()]
        if self._has_whiskers():
            # for the class the short lines stand beside each other
            lines.insert(1 if self.projected else len(lines), wording.spread_line(tally))
        return lines

    def sentences(self) -> Iterable[str]:
        if self._reading:
            return [_("Read the three letters in the table.")]
        if not self.is_enough:
            n = self._longest
            return [wording.too_short(n, ENOUGH), _("Your text stays on this device.")]
        found = wording.verdict(
            nearest(self._bars()["?"], self._suspects()), relative=self.values["relative"]
        )
        doubt = wording.doubt(self.tally, self._suspects()) if self._has_whiskers() else ""
        own = self.values["text"] == OWN
        return [found, doubt, _("Your text stays on this device.") if own else "", _(COUNTING) if own else ""]

    def _suspects(self) -> dict[str, Sequence[Fraction | int]]:
        bars = self._bars()
        return {who: bars[who] for who in names()}

    def header(self) -> Sequence[str]:
        if self._reading:
            return [_("writer"), _("letter")]
        return [self._way.title, self._name(), *names().values(), _("gap with A"), _("gap with B")]

    def rows(self) -> Iterable[Sequence[str]]:
        if self._reading:
            yield ["?", anonymous()]
            yield from ([names()[key], text] for key, text in suspects().items())
            return
        bars = self._bars()
        to = {who: gaps(bars["?"], bars[who]) for who in names()}
        for n, category in enumerate(self._way.categories):
            heights = [wording.number(bars[who][n]) for who in bars]
            yield [category, *heights, *(wording.number(to[who][n]) for who in names())]
        sums = [wording.number(sum(bars[who])) for who in bars]
        yield [_("sum"), *sums, *(wording.number(sum(to[who])) for who in names())]

    def caption(self) -> str:
        return _("three letters (invented)") if self._reading else wording.axis(self._way)
