"""A form in a notebook: its fields, and the buttons for the document as a whole."""

from __future__ import annotations

import importlib.util
import re
import unicodedata
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import ipywidgets
import traitlets

from ..browser import DOM, DRAFTS, UNHEARD, BrowserWidget, Entry, script, stylesheet
from ..host import in_browser
from ..records.documents import Documents, topic
from ..records.file import ProgressError
from ..records.files import Files
from ..records.telling import LOCK, listen, tell
from ..texts import _, in_own_language, language
from .form import Form, Values, add_examples, apply
from .report import Report, page, pdf
from .saying import where, words

HERE = Path(__file__).parent


class FormView(BrowserWidget):
    """The fields. What is done with one comes in as an entry about its path (see `apply`)."""

    _esm = script(
        DOM, DRAFTS, UNHEARD, *(HERE / f"{name}.js" for name in ("fields", "entries", "form", "view"))
    )
    _css = stylesheet(HERE / "form.css")

    spec = traitlets.Dict().tag(sync=True)
    shown = traitlets.Dict().tag(sync=True)


class FormTool(ipywidgets.VBox):
    """A form with its buttons; `above` and `below` are widgets around the fields.

    `drawn_by` is the widget that shows the fields, and `values` are what is filled in now. A subclass that
    shows more of them has a method `changed`, which is called at the start and after every change, also one
    that comes from another notebook or a file.
    """

    drawn_by: type[BrowserWidget] = FormView

    def __init__(
        self, form: Form, *, above: Sequence[ipywidgets.Widget] = (), below: Sequence[ipywidgets.Widget] = ()
    ) -> None:
        self.form, self.lang = form, language()
        self._loaded: Values | None = None
        self._times = 0  # that all values were replaced
        self._documents = Documents()
        self.values = form.read(self._documents.of(form.name))
        self.files = Files(self._actions(), self._buttons(), {"title": form.title})
        self.view = self.drawn_by(self._do, spec=self._spec())
        super().__init__([self.files, *above, self.view, *below])
        self.add_class("aiop-form-tool")
        self._show(self._documents.notice)
        listen(topic(form.name), self._follow)

    def changed(self) -> None:
        """The values are others now."""

    def paper(self) -> Report:
        """What is printed."""
        return self.form.paper(self.values)

    @in_own_language
    def change(self, change: Callable[[Values], object]) -> None:
        """Change values in place, and keep them. What stands in the file at this moment is what changes."""
        self._keep(change)
        self._show(self._notice)

    def set(self, **values: Any) -> None:
        """Give fields a value, as a reader would."""
        self.change(lambda own: [apply(self.form, own, path, "set", value) for path, value in values.items()])

    def _do(self, entries: Sequence[Entry]) -> None:
        def done(values: Values) -> None:
            for about, kind, arguments in entries:
                apply(self.form, values, about, kind, arguments[0] if arguments else None)

        with LOCK, self.view.together():
            self._keep(done)
            self._show(self._notice)

    def _keep(self, change: Callable[[Values], object]) -> None:
        """Change what is kept; `_notice` tells when it cannot be kept."""

        def mine(entry: dict[str, Any]) -> None:
            values = self.form.read(entry)
            change(values)
            newest = entry.get("version") if isinstance(entry.get("version"), int) else 0
            entry.update(version=max(self.form.version, newest), title=self.form.title, values=values)

        self._documents, self._notice = Documents(), ""
        with LOCK:
            try:
                entry = self._documents.change(self.form.name, mine)
            except ProgressError as error:
                entry, self._notice = self._documents.of(self.form.name), str(error)
            self.values = self.form.read(entry)
            self._notice = self._notice or self._documents.notice
            tell(topic(self.form.name), but=self._follow)

    def _show(self, notice: str = "", *, anew: bool = False) -> None:
        """Show the values; `anew` when nothing of before counts any more, also what is half typed."""
        self._times += anew
        shown = {
            "count": self.view.shown.get("count", 0) + 1,
            "times": self._times,
            "values": self.values,
            "errors": self.form.errors(self.values),
            "notice": notice,
        }
        self.view.answer(shown=shown)
        self.changed()

    @in_own_language
    def _follow(self) -> None:
        """Another notebook, another cell or another tab changed this document, or erased it."""
        with LOCK:
            entry = Documents().of(self.form.name)
            values = self.form.read(entry)
            if values != self.values:
                self.values = values
                if entry:
                    self._show()
                else:
                    self._forget()

    def _spec(self) -> dict[str, Any]:
        return {
            "name": self.form.name,
            "lang": language(),
            "title": self.form.title,
            "fields": [one.spec() for one in self.form.fields],
            "where": where(self._documents.path),
            "words": words(),
        }

    def _buttons(self) -> list[tuple[str, str]]:
        examples = [("examples", _("Put in examples (invented)"))] if self.form.examples else []
        paper = [("pdf", _("Make a PDF"))] if can_make_pdf() else []
        files = [("save", _("Save as a file")), ("load", _("Load a file"))]
        return [*examples, *files, ("print", _("Print")), *paper, ("erase", _("Erase"))]

    def _actions(self) -> dict[str, Callable[[str], None]]:
        return {
            "examples": self._add_examples,
            "save": self._save,
            "load": self._load,
            "print": lambda _text: self.files.print_page(page(self.paper())),
            "pdf": self._pdf,
            "erase": self._ask_erase,
            "yes": self._erase,
            "replace": self._replace,
            "no": self._leave,
        }

    def _add_examples(self, _text: str) -> None:
        self.change(lambda values: add_examples(self.form, values))
        self.files.say(_("The examples are in the form. They are invented: change or remove them."))

    def _save(self, _text: str) -> None:
        self.files.download(f"{file_name(self.form)}.json", self.form.saved(self.values), "application/json")

    def _pdf(self, _text: str) -> None:
        made = pdf(self.paper())
        self.files.download(f"{file_name(self.form)}.pdf", made, "application/pdf")

    def _load(self, text: str) -> None:
        """Ask what to do with a file, unless there is nothing to lose."""
        self._loaded = self.form.load(text)
        if not self.form.filled(self.values):
            self._replace("")
            return
        answers = {"replace": _("Replace"), "no": _("Cancel")}
        question = _("Replace all that is filled in here by what is in the file?")
        self.files.say("", question=question, answers=answers)

    def _replace(self, _text: str) -> None:
        loaded, self._loaded = self._loaded, None
        if loaded is None:
            return

        def take(values: Values) -> None:
            values.clear()
            values.update(loaded)

        self._keep(take)
        self._show(self._notice, anew=True)
        self.files.say(_("The file is loaded."))

    def _ask_erase(self, _text: str) -> None:
        answers = {"yes": _("Yes, erase"), "no": _("No, keep")}
        question = _("Erase all that is filled in here? You cannot undo this. Files that you saved stay.")
        self.files.say("", question=question, answers=answers)

    def _erase(self, _text: str) -> None:
        Documents().erase(self.form.name)
        self.values = self.form.read({})
        tell(topic(self.form.name), but=self._follow)
        self._forget()
        self.files.say(_("All is erased."))

    def _forget(self) -> None:
        """Show the form as it is before somebody fills it in."""
        self._loaded = None
        with self.view.together():
            self._show(anew=True)
            self.view.answer(sent={})  # it holds the last thing that was typed, and a notebook keeps it

    def _leave(self, _text: str) -> None:
        self._loaded = None
        self.files.say(_("Nothing has changed."))


def can_make_pdf() -> bool:
    """Whether there is a Typst: in a page never."""
    return not in_browser() and importlib.util.find_spec("typst") is not None


def file_name(form: Form) -> str:
    """What a file of this form is called today, without its extension."""
    plain = unicodedata.normalize("NFD", form.title.lower()).encode("ascii", "ignore").decode()
    return f"{re.sub(r'[^a-z0-9]+', '-', plain).strip('-')}-{datetime.now():%Y-%m-%d}"
