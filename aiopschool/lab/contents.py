"""How the server opens and saves a lesson: its file never changes, the pupil's work stands beside it.

`nl/12-name.ipynb` stays as it was built: clean in git, and a new edition reaches every pupil. What a pupil
makes of it stands in `nl/mijn-werk/12-name.ipynb`, a whole notebook that can be opened, handed in or
mailed. Opening the lesson gives both as one (`merging.py`). To open a copy instead would need no merging,
but then a pupil meets two files with one name, and never again a correction of the lesson.

A lesson is a file that stands where the build put it: it carries the end of its own path. A copy, a renamed
file or anything that Jupyter itself saves is an ordinary notebook, which holds all and saves itself.

Two pages may show one lesson. Each opens with a number of its own and saves with it, so that what only the
other one changed is not undone. JupyterLab never asks which of the two wins: for a lesson it always finds the
same hash, that of the path.
"""

from __future__ import annotations

import hashlib
import inspect
import secrets
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from ..files import WORK
from .beside import Lesson, built_path, make_folder, plain, read, read_steadily, set_aside
from .frozen import freeze
from .merging import KEY, Notebook, Prints, fingerprints, opened, saved

VIEW = "view"  # the number of a page, in the metadata of the notebook that it got
PAGES = 64  # that are remembered


def then(result: Any, change: Callable[[Any], Any]) -> Any:
    """`change` of a result, at once or when it is there: managers of files are of both kinds."""
    if not inspect.isawaitable(result):
        return change(result)

    async def later() -> Any:
        done = change(await result)
        return await done if inspect.isawaitable(done) else done

    return later()


class BesideLessons:
    """What the contents manager of the server does otherwise for lessons; see `install`."""

    _known: OrderedDict[str, Prints]  # per page what it has
    _worked: set[str]  # the pages that got or wrote work of a pupil
    _found: dict[Path, tuple[Any, tuple[str, ...]]]  # per file where it was built, as long as it is the same

    def get(self, path: str, content: bool = True, type: str | None = None, **options: Any) -> Any:
        """The model of a file; that of a lesson has the pupil's work in it."""
        result = super().get(path, content=content, type=type, **options)
        lesson = self._lesson(path) if type in (None, "notebook") else None
        return then(result, lambda model: self._shown(lesson, model)) if lesson else result

    def save(self, model: dict[str, Any], path: str = "") -> Any:
        """Save a file. Of a lesson, the pupil's work is saved. Gives the model without content."""
        content = model.get("content") if model.get("type") == "notebook" else None
        if not isinstance(content, dict):
            return super().save(model, path)
        lesson = self._lesson(path)
        if lesson is None:
            return super().save({**model, "content": _without_place(content)}, path)
        page, work = self._work(lesson, content)
        result = super().save({**model, "path": lesson.work, "content": work}, lesson.work)
        return then(result, lambda done: self._was_saved(lesson, done, page, content))

    def rename_file(self, old_path: str, new_path: str) -> Any:
        """Rename a file. A renamed lesson is no lesson any more, and takes the pupil's work along."""
        lesson = self._lesson(old_path)
        result = super().rename_file(old_path, new_path)
        if lesson is None or not lesson.work_file.exists():
            return result
        return then(result, lambda _done: self._move_work(lesson, new_path))

    def create_checkpoint(self, path: str) -> Any:
        """Keep the file as it is now; of a lesson, the pupil's work."""
        return super().create_checkpoint(self.where_work_is(path))

    def list_checkpoints(self, path: str) -> Any:
        """What was kept of a file."""
        return super().list_checkpoints(self.where_work_is(path))

    def restore_checkpoint(self, checkpoint_id: str, path: str) -> Any:
        """Bring back what was kept."""
        return super().restore_checkpoint(checkpoint_id, self.where_work_is(path))

    def delete_checkpoint(self, checkpoint_id: str, path: str) -> Any:
        """Forget what was kept."""
        return super().delete_checkpoint(checkpoint_id, self.where_work_is(path))

    def where_work_is(self, path: str) -> str:
        """The path of the pupil's work when this is a lesson with work, else the path itself."""
        lesson = self._lesson(path)
        return lesson.work if lesson and lesson.work_file.exists() else path

    def _lesson(self, path: str) -> Lesson | None:
        path = path.strip("/")
        file = Path(self._get_os_path(path))
        if file.suffix != ".ipynb" or file.parent.name == WORK:
            return None
        try:
            state = file.stat()
        except OSError:
            return None
        now = state.st_mtime_ns, state.st_size
        if self._found.get(file, ((),))[0] != now:
            self._found[file] = now, built_path(read(file) or {})
        parts, lesson = self._found[file][1], Lesson(path, file)
        # Who renames a folder does not lose what stands in it.
        there = file.parts[-len(parts) :] == parts or (file.name in parts and lesson.work_file.exists())
        return lesson if parts and there else None

    def _shown(self, lesson: Lesson, model: dict[str, Any]) -> dict[str, Any]:
        """The model that a page gets."""
        model["writable"] = True  # the work is; where it is not, saving says so
        if model.get("hash"):
            model |= {"hash": hashlib.sha256(lesson.path.encode()).hexdigest(), "hash_algorithm": "sha256"}
        if model.get("content"):
            model["content"] = self._opened(lesson, plain(model["content"]))
        return model

    def _opened(self, lesson: Lesson, built: Notebook) -> Any:
        import nbformat

        work = read_steadily(lesson.work_file)
        if work:
            trusted = self.notary.check_signature(nbformat.from_dict(work))
            for cell in work["cells"]:
                cell["metadata"]["trusted"] = trusted
        page, notebook = secrets.token_hex(8), opened(built, work)
        self._remember(page, fingerprints(notebook), worked=work is not None)
        notebook["metadata"] = {**notebook["metadata"], KEY: {**notebook["metadata"][KEY], VIEW: page}}
        return nbformat.from_dict(notebook)

    def _work(self, lesson: Lesson, content: Notebook) -> tuple[str, Notebook]:
        """The number of the page that saves, and what is to be saved. Raises `HTTPError`."""
        shown, built = plain(content), read(lesson.file)
        facts = shown["metadata"].get(KEY)
        facts = facts if isinstance(facts, dict) else {}
        before = read_steadily(lesson.work_file)
        if before is None and lesson.work_file.exists():
            set_aside(lesson.work_file)
        with suppress(
            AttributeError, KeyError, TypeError, ValueError
        ):  # whatever is strange is saved as it is
            freeze(shown, before)
        page = str(facts.get(VIEW, ""))
        if before is None and page in self._worked:  # erased since: what the page had is not written again
            before = built
            shown["cells"] = [
                {**cell, "outputs": []} if "outputs" in cell else cell for cell in shown["cells"]
            ]
        work = saved(built, before, shown, self._known.get(page))
        told = {key: facts[key] for key in ("lesson", "lang") if key in facts}
        work["metadata"] = {**work["metadata"], KEY: {**told, "work": lesson.file.name}}
        make_folder(lesson, facts.get("lang"))
        return page, work

    def _was_saved(self, lesson: Lesson, model: dict[str, Any], page: str, content: Notebook) -> Any:
        """The model of the lesson after its work was saved."""
        if page:
            self._remember(page, fingerprints(content), worked=True)
        result = self.get(lesson.path, content=False, type="notebook")
        message = {"message": model["message"]} if "message" in model else {}
        return then(result, lambda lesson_model: lesson_model | message)

    def _remember(self, page: str, prints: Prints, *, worked: bool) -> None:
        self._known[page] = prints
        self._known.move_to_end(page)
        if worked:
            self._worked.add(page)
        while len(self._known) > PAGES:
            self._worked.discard(self._known.popitem(last=False)[0])

    def _move_work(self, lesson: Lesson, new_path: str) -> Any:
        """Put the pupil's work in the file that was a lesson."""
        built = read(Path(self._get_os_path(new_path)))
        work = read_steadily(lesson.work_file)
        if not built or not work:
            return None
        model = {"type": "notebook", "content": _without_place(opened(built, work))}
        return then(super().save(model, new_path), lambda _model: lesson.work_file.unlink())


def _without_place(content: Notebook) -> Notebook:
    """A notebook that Jupyter saves itself is no lesson as built, wherever it will stand."""
    facts = content.get("metadata", {}).get(KEY)
    if not isinstance(facts, dict):
        return content
    facts = {key: value for key, value in facts.items() if key not in ("path", VIEW)}
    return {**content, "metadata": {**content["metadata"], KEY: facts}}


def install(manager: Any) -> None:
    """Give a contents manager that has files this way with lessons; leave any other as it is.

    The object stays the same one, because the parts of the server already hold it, and extensions such as
    that of jupytext have bound methods of it.
    """
    from jupyter_server.services.contents.filemanager import FileContentsManager

    if isinstance(manager, FileContentsManager) and not isinstance(manager, BesideLessons):
        kind = type(manager)
        manager._known, manager._worked, manager._found = OrderedDict(), set(), {}
        manager.__class__ = type(kind.__name__, (BesideLessons, kind), {})
