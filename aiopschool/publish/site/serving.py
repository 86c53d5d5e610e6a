"""Show a site on this computer: right types, compressed, and only for this computer.

It needs Python alone, so that it also works from a USB stick, before anything is installed. That is why its
Dutch stands here, as that of `start.py` does. A site has a copy of this file, which shows that site.
"""

from __future__ import annotations

import gzip
import io
import os
import stat
import sys
import threading
import time
import webbrowser
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import lru_cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

HERE = "127.0.0.1"
LAST_PORT = 65535
NAME = "start.py"  # of the copy in a site
MARK = "jupyter-lite.json"  # stands in every site
PORT, OTHERS = 8877, 20  # always the same one when it is free: a browser keeps answers per port
# Windows asks its registry what a file is, and may then say that a module is plain text.
TYPES = {
    ".css": "text/css",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".ipynb": "application/json",
    ".js": "text/javascript",
    ".json": "application/json",
    ".mjs": "text/javascript",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".whl": "application/zip",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".zip": "application/zip",
}
SMALL = 1000  # bytes: less is not worth compressing
PACKED = {".ico", ".pdf", ".png", ".whl", ".woff", ".woff2", ".zip"}  # nothing is won by compressing these
TEXTS = {
    "use": "python start.py serve MAP      toont de site in MAP, bijvoorbeeld van een USB-stick\n"
    "  --no-browser                 toont alleen het adres\n"
    "  --port N                     kiest zelf een poort",
    "which": "Welke map? Zo werkt het:\n{use}",
    "no_folder": "Ik vind de map {folder} niet. Kijk de naam na.",
    "no_site": "In de map {folder} staat geen site. Kies de map waarin index.html staat.",
    "zipped": "{folder} is een ZIP-bestand. Pak het eerst uit. Kies dan de map die je krijgt.",
    "bad_port": "Een poort is een getal van 1 tot 65535, bijvoorbeeld: --port {port}",
    "taken": "Poort {port} is niet vrij. Kies een andere, bijvoorbeeld: --port {other}\n"
    "Laat je --port weg, dan zoek ik zelf een vrije poort.",
    "unknown": "Ik begrijp niet wat je bedoelt met: {words}\nZo werkt het:\n{use}",
    "open": "De lessen staan op {address}\nLaat dit venster open. Stoppen doe je met Ctrl-C.",
    "other": "Poort {port} is niet vrij. Ik neem een andere. Antwoorden van een vorige keer zie je nu niet:\n"
    "sluit het andere programma en start opnieuw.",
    "stopped": "\nGestopt.",
}


class ServeError(Exception):
    """A sentence that says what is wrong and what to do."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(TEXTS[key].format(**values))


class Handler(SimpleHTTPRequestHandler):
    """Gives a file with its type, compressed for who can read that."""

    protocol_version = "HTTP/1.1"  # one connection for many files
    extensions_map = TYPES | {"": "application/octet-stream"}

    def send_head(self):
        file = Path(self.translate_path(unquote(urlsplit(self.path).path)))
        try:
            stamp = self._stamp(file)
            if stamp is None:
                return super().send_head()
            if self.headers.get("If-None-Match") == stamp:
                self.send_response(HTTPStatus.NOT_MODIFIED)
                self.send_header("ETag", stamp)
                self.end_headers()
                return None
            content = compressed(file, stamp)
        except OSError:
            return super().send_head()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("ETag", stamp)
        self.send_header("Vary", "Accept-Encoding")
        self.end_headers()
        return io.BytesIO(content)

    def _stamp(self, file: Path) -> str | None:
        """What changes when the file does; None when it goes as it is."""
        if "gzip" not in self.headers.get("Accept-Encoding", "") or file.suffix in PACKED:
            return None
        facts = file.stat()
        whole = stat.S_ISREG(facts.st_mode) and facts.st_size >= SMALL
        return f'"{facts.st_mtime_ns:x}-{facts.st_size:x}"' if whole else None

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-cache")  # it asks whether a file changed: a new edition is seen
        super().end_headers()

    def log_message(self, *_values: object) -> None:
        """A teacher has no use for a line per file."""


@lru_cache(maxsize=512)
def compressed(file: Path, _stamp: str) -> bytes:
    """The file as gzip; kept, since a class opens the same lesson at once."""
    return gzip.compress(file.read_bytes(), 6, mtime=0)


class Server(ThreadingHTTPServer):
    """A server for this computer only."""

    daemon_threads = True
    allow_reuse_address = os.name != "nt"  # there two programs could then share a port
    request_queue_size = 64

    def handle_error(self, *_request: object) -> None:
        """A tab that was closed does not wait for what it asked."""


@contextmanager
def serving(folder: Path, port: int | None = None, handler: type[Handler] = Handler) -> Iterator[str]:
    """Serve this site in the background; gives its address. Raises `ServeError`."""
    server = listen(site_in(folder), port, handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://{HERE}:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def site_in(folder: Path) -> Path:
    """The folder, or the one in it, where a site stands. Raises `ServeError`."""
    if folder.suffix == ".zip" and folder.is_file():
        raise ServeError("zipped", folder=folder)
    if not folder.is_dir():
        raise ServeError("no_folder", folder=folder)
    inside = sorted(one for one in folder.iterdir() if one.is_dir())
    for place in (folder, *inside):  # a program that unpacks often makes a folder in the folder
        if (place / MARK).is_file():
            return place
    raise ServeError("no_site", folder=folder)


def listen(folder: Path, port: int | None, handler: type[Handler] = Handler) -> Server:
    """A server at this port; without one, at ours or the next that is free. Raises `ServeError`."""
    answers = partial(handler, directory=str(folder))
    for number in [port] if port else (*range(PORT, PORT + OTHERS), 0):
        with suppress(OSError):
            return Server((HERE, number), answers)
    raise ServeError("taken", port=port, other=port + 1 if port < LAST_PORT else PORT)


def run(folder: Path, *, port: int | None = None, browser: bool = True) -> int:
    """Serve until Ctrl-C; open the browser. Returns 1 with a sentence when there is nothing to serve."""
    try:
        if port is not None and not 1 <= port <= LAST_PORT:
            raise ServeError("bad_port", port=PORT)
        with serving(folder, port) as address:
            if port is None and f":{PORT}/" not in address:
                print(TEXTS["other"].format(port=PORT))
            print(TEXTS["open"].format(address=address), flush=True)
            if browser:
                webbrowser.open(address)
            while True:
                time.sleep(1)  # on Windows, Ctrl-C does not end an endless wait
    except ServeError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(TEXTS["stopped"])
    return 0


def main(words: Sequence[str]) -> int:
    """Do what the command line asks: a folder, `--port N`, `--no-browser`. Returns the exit code."""
    try:
        wishes = parse(words)
    except ServeError as error:
        print(error, file=sys.stderr)
        return 2
    if wishes is None:
        print(TEXTS["use"])
        return 0
    return run(**wishes)


def parse(words: Sequence[str]) -> dict[str, Any] | None:
    """The wishes for `run`; None when the reader asks for help. Raises `ServeError`."""
    rest = [part for word in words for part in word.split("=", 1)]
    wishes: dict[str, Any] = {}
    while rest:
        word = rest.pop(0)
        if word in ("-h", "--help"):
            return None
        if word == "--no-browser":
            wishes["browser"] = False
        elif word == "--port":
            number = rest.pop(0) if rest else ""
            wishes["port"] = int(number) if number.isdecimal() else 0
        elif word.startswith("-") or "folder" in wishes:
            raise ServeError("unknown", words=" ".join(words), use=TEXTS["use"])
        else:
            wishes["folder"] = Path(word)
    if "folder" not in wishes:
        wishes["folder"] = Path(__file__).parent  # a site has a copy of this file
        if not (wishes["folder"] / MARK).is_file():
            raise ServeError("which", use=TEXTS["use"])
    return wishes


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
