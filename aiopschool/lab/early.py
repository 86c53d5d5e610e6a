"""A lesson's kernel starts while its page still loads, and imports meanwhile what the lesson needs.

The page asks for it as the very first thing it does (`extension/static/entry.js`); JupyterLab finds the
session some seconds later and uses it. Only for a lesson: JupyterLab knows what any other notebook needs.
"""

from __future__ import annotations

import asyncio
from typing import Any

from jupyter_server.base.handlers import APIHandler
from jupyter_server.utils import ensure_async, url_path_join
from tornado import web

from ..view import KEY

ADDRESS = r"/aiopschool/early/(.*)"
IMPORTS = "from aiopschool.course import explorer_names as _names; _names(); del _names"
PATIENCE = 60  # seconds that a kernel may need to start
_warming: set[asyncio.Task[None]] = set()  # a task that nobody holds may be collected


def add_handler(app: Any) -> None:
    """Let a page ask this server for an early kernel."""
    address = url_path_join(app.web_app.settings["base_url"], ADDRESS)
    app.web_app.add_handlers(".*$", [(address, EarlyHandler)])


class EarlyHandler(APIHandler):
    """`POST aiopschool/early/<path>`: start the session of this lesson, unless it is there."""

    @web.authenticated
    async def post(self, path: str) -> None:
        self.set_status(204)
        path = path.strip("/")
        notebook = await ensure_async(self.contents_manager.get(path, content=True, type="notebook"))
        metadata = notebook["content"].get("metadata", {})
        sessions = self.session_manager
        if KEY in metadata and not await ensure_async(sessions.session_exists(path=path)):
            kernel = metadata.get("kernelspec", {}).get("name")
            session = await ensure_async(
                sessions.create_session(
                    path=path, name=path.rpartition("/")[2], type="notebook", kernel_name=kernel
                )
            )
            task = asyncio.create_task(warm(self.kernel_manager.get_kernel(session["kernel"]["id"])))
            _warming.add(task)
            task.add_done_callback(_warming.discard)
        await self.finish()


async def warm(manager: Any) -> None:
    """Have a new kernel import what lessons use; whatever goes wrong, the lesson does it itself."""
    client = manager.client()
    client.start_channels(iopub=False, stdin=False, hb=False, control=False)
    try:
        client.execute(IMPORTS, silent=True, store_history=False)
        await client.get_shell_msg(timeout=PATIENCE)
    except Exception as error:
        manager.log.debug("no early imports: %s", error)
    finally:
        client.stop_channels()
