"""The tool: picture, list, and buttons for the plans as a whole."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import ipywidgets

from ...forms import page, pdf
from ...forms.tool import can_make_pdf
from ...host import in_browser
from ...records.documents import Documents
from ...records.files import Files
from ...texts import _, in_own_language, language
from . import exports, saying
from . import plans as document
from .board import Board
from .picture import ALL, SCHOOLS, RoadPicture
from .plan import Plan, proposed
from .plans import MOST, Plans
from .steplist import StepList


class Road(ipywidgets.VBox):
    """The planner of 24 months. `today` is given by tests only."""

    def __init__(self, *, today: date | None = None) -> None:
        self.lang = language()
        self.board = Board(today)
        self._loaded: Plans | None = None
        self.picture = RoadPicture(self.board)
        self.list = StepList(self.board)
        self.files = Files(self._actions(), _buttons(), {"title": _("The plan as a whole")})
        where = ipywidgets.HTML(f'<p lang="{self.lang}">{_where()}</p>')
        super().__init__([self.files, self.picture, self.list, where])
        self.add_class("aiop-road")
        self.board.watch(self._show)

    @in_own_language
    def _show(self) -> None:
        self.picture.follow()
        self.list.show()

    def _actions(self) -> dict[str, Callable[[str], None]]:
        every: dict[str, Callable[[], None]] = {
            "new": self._new,
            "remove": self._ask_remove,
            "removed": self._remove,
            "save": self._save,
            "csv": self._csv,
            "ics": self._calendar,
            "erase": self._ask_erase,
            "yes": self._erase,
            "add": self._add,
            "replace": self._replace,
            "no": self._leave,
        }
        actions = {name: lambda _text, act=act: act() for name, act in every.items()}
        for paper in ("a4", "a3"):
            actions[f"print-{paper}"] = lambda _text, paper=paper: self._print(paper)
            actions[f"pdf-{paper}"] = lambda _text, paper=paper: self._pdf(paper)
        return {**actions, "load": self._load}

    def _new(self) -> None:
        if len(self.board.plans.plans) >= MOST:
            self.files.say(_too_many(), bad=True)
            return
        self.board.change(lambda plans: plans.add(Plan.fresh(self.board.today)))
        self.files.say(_("There is a new plan. Give it a name."))

    def _ask_remove(self) -> None:
        if len(self.board.plans.plans) < 2:
            self.files.say(_("There is one plan only. To begin again, choose “Erase”."))
            return
        question = _("Remove the plan “{name}”? You cannot undo this. Files that you saved stay.")
        answers = {"removed": _("Yes, remove"), "no": _("No, keep")}
        self.files.say("", question=question.format(name=saying.name_of(self.board.plan)), answers=answers)

    def _remove(self) -> None:
        key = self.board.plans.open
        self.board.change(lambda plans: plans.remove(key))
        self.files.say(_("The plan is removed."))

    def _save(self) -> None:
        text = exports.form().saved(document.write(self.board.plans))
        self._give(text, ".json", "application/json")

    def _csv(self) -> None:
        self._give(exports.to_csv(self.board.plan), ".csv", "text/csv")

    def _calendar(self) -> None:
        key = self.board.plans.open
        self.board.change(lambda plans: plans.alter(key, exports.named))
        self._give(exports.to_calendar(self.board.plan), ".ics", "text/calendar")

    def _give(self, content: str | bytes, ending: str, type: str) -> None:
        self.files.download(exports.file_name(self.board.plan, self.board.today, ending), content, type)

    def _view(self) -> str:
        """What is printed: the whole road, or the schools when they are in sight."""
        return SCHOOLS if self.picture.values["view"] == SCHOOLS else ALL

    def _print(self, paper: str) -> None:
        self.files.print_page(page(exports.report(self.board, self._view(), paper)))

    def _pdf(self, paper: str) -> None:
        made = pdf(exports.report(self.board, self._view(), paper))
        self._give(made, f"-{paper}.pdf", "application/pdf")

    def _load(self, text: str) -> None:
        """Ask what to do with a file, unless there is nothing to lose. Raises `DamagedError`."""
        self._loaded = document.read(exports.form().load(text), self.board.today)
        if _is_untouched(self.board.plans):
            self._replace()
            return
        answers = {"add": _("Add"), "replace": _("Replace"), "no": _("Cancel")}
        question = _("Put the plans of the file beside yours, or replace all yours?")
        self.files.say("", question=question, answers=answers)

    def _add(self) -> None:
        loaded, self._loaded = self._loaded, None
        if loaded is None:
            return
        if len(loaded.plans) + len(self.board.plans.plans) > MOST:
            self.files.say(_too_many(), bad=True)
            return

        def add(plans: Plans) -> Plans:
            for plan in loaded.plans.values():
                plans = plans.add(plan)
            return plans

        self.board.change(add)
        self.files.say(
            _("The plans of the file stand beside yours. Look at them side by side in the picture.")
        )

    def _replace(self) -> None:
        loaded, self._loaded = self._loaded, None
        if loaded is not None:
            self.board.change(lambda _plans: loaded)
            self.files.say(_("The file is loaded."))

    def _ask_erase(self) -> None:
        question = _("Erase all plans on this device? You cannot undo this. Files that you saved stay.")
        self.files.say("", question=question, answers={"yes": _("Yes, erase"), "no": _("No, keep")})

    def _erase(self) -> None:
        self._loaded = None
        self.board.erase()
        self.files.say(_("All plans are erased. The road is as it was proposed."))

    def _leave(self) -> None:
        self._loaded = None
        self.files.say(_("Nothing has changed."))


def _is_untouched(plans: Plans) -> bool:
    """Whether nobody made anything of it yet."""
    if len(plans.plans) > 1 or plans.plan.name:
        return False
    return dict(plans.plan.entries) == proposed(plans.plan.start)


def _too_many() -> str:
    return _("At most {n} plans stand side by side. Remove one first, or save it as a file.").format(n=MOST)


def _buttons() -> list[tuple[str, str]]:
    made = [("pdf-a4", _("PDF (A4)")), ("pdf-a3", _("PDF (A3)"))] if can_make_pdf() else []
    return [
        ("new", _("New plan")),
        ("remove", _("Remove this plan")),
        ("save", _("Save as a file")),
        ("load", _("Load a file")),
        ("print-a4", _("Print (A4)")),
        ("print-a3", _("Print (A3)")),
        *made,
        ("ics", _("Calendar (.ics)")),
        ("csv", _("Spreadsheet (.csv)")),
        ("erase", _("Erase")),
    ]


def _where() -> str:
    """Where the plans are kept."""
    if in_browser():
        return _(
            "What you fill in stays on this device, in this browser. Who clears the browser, clears it too."
        )
    text = _("What you fill in stays on this device, in the file {name}.")
    return text.format(name=Documents().path.name)
