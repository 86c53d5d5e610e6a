"""One built site, shown by a server that can be out of order, and a reader with a browser."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from ...browser import lab

# Another name for this computer, which is no "localhost" for a browser; nothing else exists.
SCHOOL = "school.test"
NOWHERE = f"--host-resolver-rules=MAP {SCHOOL} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
PATIENCE = 120_000  # ms
CARDS = ".aiop-card:has(.aiop-answer:not(.asks))"  # exercises; a question asks


class Server(ThreadingHTTPServer):
    """Shows a folder. `changed` holds other content for an address, or None for what cannot be fetched."""

    daemon_threads = True

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.changed: dict[str, bytes | None] = {}
        self.down = False
        super().__init__(("127.0.0.1", 0), Handler)

    def at(self, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.server_address[1]}"

    def handle_error(self, *_request: object) -> None:
        """A tab that was closed does not wait for what it asked."""


class Handler(SimpleHTTPRequestHandler):
    server: Server

    def __init__(self, request: Any, address: Any, server: Server) -> None:
        super().__init__(request, address, server, directory=str(server.folder))

    def send_head(self) -> Any:
        address = self.path.partition("?")[0]
        content = self.server.changed.get(address, b"")
        if self.server.down or content is None:
            return self.send_error(503)
        if not content:
            return super().send_head()
        self.send_response(200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
        return None

    def log_message(self, *_values: object) -> None:
        pass


@contextmanager
def serving(folder: Path) -> Iterator[Server]:
    server = Server(folder)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def browser(driver: Any, profile: Path) -> Any:
    """A browser of a reader who comes back: what it keeps stays in the profile."""
    arguments = [*lab.ARGUMENTS, NOWHERE]
    return driver.chromium.launch_persistent_context(
        str(profile), executable_path=lab.CHROMIUM, args=arguments
    )


def tab_of(context: Any, address: str, lesson: str) -> Any:
    """A new tab on the link of a lesson; `wrong` lists errors, and what it asked elsewhere."""
    tab = context.new_page()
    tab.set_viewport_size({"width": 1366, "height": 768})
    tab.wrong = []
    tab.on("pageerror", lambda error: tab.wrong.append(str(error)))
    tab.on("request", lambda request: outside(request.url, address) and tab.wrong.append(request.url))
    tab.goto(f"{address}/lab/index.html?path=notebooks/nl/{lesson}.ipynb", wait_until="commit")
    return tab


def opened(context: Any, address: str, lesson: str) -> Any:
    """The lesson, opened by its link and started without a click."""
    tab = tab_of(context, address, lesson)
    wait_until_ready(tab)
    return tab


def wait_until_ready(tab: Any) -> None:
    """Until the bar of the lesson in sight says that all its cells ran."""
    lab.wait_for_stage(tab, timeout=PATIENCE)


def outside(url: str, address: str) -> bool:
    return not url.startswith((address, "data:", "blob:", "about:"))


def score(tab: Any, card: int = 0) -> Any:
    """The first field of an exercise."""
    return tab.locator(CARDS).nth(card).get_by_role("textbox").first


def notice(tab: Any) -> Any:
    """What must be read in the bar of the lesson in sight."""
    return tab.locator(".aiop-bar:not(.lm-mod-hidden) .notice:not([hidden])")
