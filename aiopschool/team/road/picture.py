"""The road as a picture: a bar for every step on the months of two years, with handles to move it."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from fractions import Fraction

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from ... import style
from ...controls import Choice, Control
from ...controls.control import Hidden
from ...explorer import Explorer
from ...live.gestures import Handle
from ...pictures.artists import change
from ...records.telling import LOCK
from ...texts import N_, _
from . import drawing, saying
from .board import Board
from .content import MONTHS, Step, phases, steps
from .schools import Schools

ALL, SCHOOLS = "all", "schools"
BAND = "#e3eef6"
WIDTH = 9.4  # inches
Row = Step | int  # a step, or the number of a phase


class RoadPicture(Schools, Explorer):
    """The Gantt chart of the plan in sight, or the plans of several schools side by side."""

    title = N_("The road of 24 months")
    table_open = False

    def __init__(self, board: Board, *, on_paper: bool = False, **options: str) -> None:
        self._board, self._on_paper = board, on_paper
        super().__init__(**options)
        self._lock = LOCK  # that of all who keep plans: two locks could wait for each other

    @property
    def size(self) -> tuple[float, float]:  # type: ignore[override]
        """As high as its rows."""
        row = drawing.ROW if self._view in (ALL, SCHOOLS) else drawing.HIGH_ROW
        return WIDTH, (drawing.TOP + drawing.FOOT + row * len(self._rows())) / 72

    projected_size = size  # type: ignore[assignment]

    def follow(self) -> None:
        """Show the plans as they are now; other months or schools change the layout."""
        self.act(self.set)

    def make_controls(self) -> Sequence[Control]:
        views = {ALL: _("the whole road")}
        views |= {str(phase.number): f"{phase.number} {phase.title}" for phase in phases()}
        if len(self._board.plans.plans) > 1:
            views[SCHOOLS] = _("all schools side by side")
        return [
            Choice(name="view", label=_("Show"), options=views, start=ALL),
            Hidden(name="reset", start="", accept=str),  # a plan has no start to go back to
        ]

    def changed(self, names: set[str]) -> None:
        """Who looks at one phase sees one of its steps."""
        phase = self._view
        if "view" in names and phase.isdigit() and not self._board.selected.startswith(f"{phase}."):
            self._board.select(f"{phase}.1")

    def shape(self) -> Hashable:
        plans = self._board.plans
        side_by_side = tuple(plans.plans.items()) if self._view == SCHOOLS else ()
        return self._view, plans.plan.start, len(plans.plans), self._board.today, side_by_side

    @property
    def _chosen(self) -> str:
        """The step that stands out; on paper none does."""
        return "" if self._on_paper else self._board.selected

    @property
    def _view(self) -> str:
        return self.values.get("view", ALL) if hasattr(self, "_state") else ALL

    def _rows(self) -> list[Row]:
        """What stands below each other: phases with their steps."""
        if self._view == SCHOOLS:
            return self.school_rows()
        chosen = [phase for phase in phases() if self._view in (ALL, str(phase.number))]
        return [row for phase in chosen for row in (phase.number, *phase.steps)]

    def draw(self, figure: Figure) -> None:
        rows = self._rows()
        if self._view == SCHOOLS:
            self.draw_schools(figure, rows)
            return
        axes = drawing.calendar(figure, len(rows), self._board.plan.start)
        self.figure.grid(
            axes, len(rows), MONTHS, label=_("steps and months"), read=self._read_cell, on_cursor=self._choose
        )
        self._band = axes.add_patch(Rectangle((-0.5, -0.5), MONTHS, 1, facecolor=BAND, zorder=0.5))
        (self._leans,) = axes.plot([], [], zorder=2, **drawing.LEANS)
        (self._clash,) = axes.plot([], [], zorder=5, **drawing.CLASH)
        self._bars = {row.id: drawing.Bar(axes, y) for y, row in enumerate(rows) if isinstance(row, Step)}
        self._names(axes, rows)
        drawing.today_line(axes, self._board.today, self._board.plan.start)
        self._handles = self._make_handles(axes)
        drawing.legend(figure, lines=bool(self._chosen))

    def _names(self, axes: Axes, rows: Sequence[Row]) -> None:
        self._counts = {}
        for y, row in enumerate(rows):
            if isinstance(row, Step):
                drawing.name_row(axes, y, row.name, heading=False)
            else:
                drawing.name_row(axes, y, f"{row} {phases()[row - 1].title}", heading=True)
                look = {"fontsize": drawing.SMALL, "color": style.INK, "bbox": drawing.PAPER}
                self._counts[row] = axes.text(-0.3, y, "", va="center", zorder=7, **look)

    def _make_handles(self, axes: Axes) -> dict[str, tuple[Handle, Handle]]:
        """Two for each bar of a phase; on the whole road those of the chosen step only."""
        ids = [""] if self._view == ALL else list(self._bars)
        return {id: (self._handle(axes, id, end=False), self._handle(axes, id, end=True)) for id in ids}

    def _handle(self, axes: Axes, id: str, *, end: bool) -> Handle:
        def target() -> str:
            return id or self._board.selected

        def move(x: Fraction, _y: Fraction) -> None:
            entry = self._board.plan.entries[target()]
            edge = int(x + Fraction(3, 2))
            if end:
                self._board.step(target(), months=max(edge - entry.begin, 1))
            else:  # it keeps its length: at the end of the road it stops
                self._board.step(target(), begin=min(edge, MONTHS - entry.months + 1))

        what = steps()[id].name if id else _("the chosen step")
        label = (_("end of {step}") if end else _("begin of {step}")).format(step=what)
        low = Fraction(1 if end else -1, 2)
        return self.figure.handle(
            0, 0, axes=axes, label=label, on_move=move, direction="x", step=(1, 1),
            xlim=(low, low + MONTHS - 1), ylim=(0, 1), say=lambda _x, _y: self._spoken(target(), end=end),
        )  # fmt: skip

    def _spoken(self, id: str, *, end: bool) -> str:
        plan = self._board.plan
        entry = plan.entries[id]
        month = plan.month(entry.end if end else entry.begin).name
        return f"{steps()[id].name}: {month}, {saying.length(entry.months)}"

    def _read_cell(self, cell: tuple[int, int]) -> str:
        row, month = self._rows()[cell[0]], self._board.plan.month(cell[1] + 1).name
        if not isinstance(row, Step):
            return f"{phases()[row - 1].title}, {month}"
        return f"{row.name}: {saying.period(self._board.plan, row.id)}, {month}"

    def _choose(self, cell: tuple[int, int]) -> None:
        row = self._rows()[cell[0]]
        if isinstance(row, Step):
            self._board.select(row.id)

    def update(self) -> None:
        if self._view == SCHOOLS:
            return
        plan, early = self._board.plan, saying.too_early(self._board.plan)
        for id, bar in self._bars.items():
            entry = plan.entries[id]
            bar.show(entry.begin, entry.months, entry.state, early=id in early)
        for number, text in self._counts.items():
            change(text, text=saying.so_far(plan, number))
        chosen = self._bars.get(self._chosen)
        change(self._band, visible=chosen is not None)
        if chosen:
            change(self._band, y=chosen.y - 0.5)
        self._draw_leaning()
        for id, pair in self._handles.items():
            self._place(id or self._board.selected, pair)

    def _place(self, id: str, pair: tuple[Handle, Handle]) -> None:
        entry, y = self._board.plan.entries[id], self._bars[id].y
        edge = Fraction(2 * entry.begin - 3, 2)
        pair[0].move_to(edge, y)
        pair[1].move_to(edge + entry.months, y)

    def _draw_leaning(self) -> None:
        """Lines from what the chosen step leans on, and to what leans on it; dashed where too early."""
        plan, here = self._board.plan, self._chosen
        pairs = [
            (needed, id) for id, step in steps().items() for needed in step.needs if here in (needed, id)
        ]
        lines: dict[bool, tuple[list[float], list[float]]] = {False: ([], []), True: ([], [])}
        for needed, id in pairs:
            if needed in self._bars and id in self._bars:
                first, then = plan.entries[needed], plan.entries[id]
                xs, ys = lines[then.begin <= first.end and first.state != "done"]
                end, begin = first.end - 0.5, then.begin - 1.5
                xs += [end, end, begin, float("nan")]
                ys += [self._bars[needed].y, self._bars[id].y, self._bars[id].y, float("nan")]
        for late, line in ((False, self._leans), (True, self._clash)):
            line.set_data(*lines[late])

    def sentences(self) -> list[str]:
        if self._view == SCHOOLS:
            return self.school_sentences()
        plan, id = self._board.plan, self._board.selected
        step = _("{step}: {period}, {state}.").format(
            step=steps()[id].name,
            period=saying.period(plan, id),
            state=_(saying.STATE_NAMES[plan.entries[id].state]),
        )
        about = [step, *saying.too_early(plan).get(id, [])] if self._chosen else []
        return [*about, *saying.sentences(plan, self._board.today)]

    def header(self) -> list[str]:
        return self.school_header() if self._view == SCHOOLS else saying.header()

    def rows(self) -> list[list[str]]:
        return self.school_table() if self._view == SCHOOLS else saying.rows(self._board.plan)

    def caption(self) -> str:
        return saying.name_of(self._board.plan) if self._view != SCHOOLS else _("All schools")
