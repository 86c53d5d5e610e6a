"""Where the answers of a page stay: in a store of the browser, because the files of a page end with it.

Python reads and writes its file as on a computer, but in memory. Every new text goes to the browser as well,
and what another tab wrote comes back. No server and no service worker is needed, so plain http will do.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

from ..host import in_browser
from .document import DamagedError, parse, written

POSSIBLE = in_browser() and find_spec("pyodide") is not None
MEMORY = Path("/home/aiopschool")  # a folder of the page
SCRIPT = Path(__file__).with_name("keeping.js")
Document = dict[str, Any]


class Shelf(Protocol):
    """What the browser does: give the text that it has, `""` when there is none, and keep a new one."""

    def read(self) -> Awaitable[str]: ...

    def put(self, text: str) -> object: ...


class Keeping:
    """Keeps one file in step with the browser; `changed` is called when its content came from there.

    `add(own, kept)` adds to the first document what only the second one has.
    """

    def __init__(
        self, file: Path, changed: Callable[[], object], add: Callable[[Document, Document], None]
    ) -> None:
        self.file, self._changed, self._add = file, changed, add
        self.shelf: Shelf | None = None
        self._is_open = False

    async def open(self) -> None:
        """Take what the browser has, with what was written meanwhile added to it; once.

        A browser that gives nothing, because it may keep nothing, is one with an empty store.
        """
        if self._is_open or self.shelf is None:
            return
        try:
            kept = await self.shelf.read()
        except Exception:  # of JavaScript; the lesson view tells the reader
            return
        if self._is_open:  # two who asked
            return
        self._is_open = True
        own = self._own()
        if own:
            kept = self._both(kept, own)
            self.shelf.put(kept)
        self._take(kept)

    def put(self, text: str) -> None:
        """Keep a new text. Before the store is open nothing may take the place of what is in it."""
        if self._is_open and self.shelf:
            self.shelf.put(text)

    async def refresh(self) -> None:
        """Another tab wrote something, or erased all."""
        with contextlib.suppress(Exception):
            if self._is_open and self.shelf:
                self._take(await self.shelf.read())

    def _both(self, kept: str, own: str) -> str:
        """What stands in both texts, the own first. What is damaged is left as it is."""
        try:
            document = parse(own)
            self._add(document, parse(kept))
        except DamagedError:
            return kept or own
        return written(document)

    def _own(self) -> str:
        try:
            return self.file.read_text(encoding="utf-8")
        except OSError:
            return ""

    def _take(self, text: str) -> None:
        if text == self._own():
            return
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self.file.write_text(text, encoding="utf-8") if text else self.file.unlink(missing_ok=True)
        self._changed()


def begin(
    file: Path,
    changed: Callable[[], object],
    add: Callable[[Document, Document], None],
    key: str = "file",
) -> Keeping:
    """Keep a file of this page in the browser, under `key`; what it has comes when `open` is awaited."""
    from pyodide.code import run_js
    from pyodide.ffi import create_proxy

    def heard() -> None:
        _tasks.add(task := asyncio.ensure_future(keeping.refresh()))
        task.add_done_callback(_tasks.discard)

    keeping = Keeping(file, changed, add)
    keeping.shelf = run_js(SCRIPT.read_text(encoding="utf-8"))(create_proxy(heard), key)
    return keeping


_tasks: set[asyncio.Task[None]] = set()  # a task that nobody holds may be collected
