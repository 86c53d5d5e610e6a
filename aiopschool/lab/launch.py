"""Open JupyterLab on the lessons: one notebook per window, and nothing else to choose first.

The settings (Dutch, no news, calm notebooks) are not given here: they are installed with the package as
defaults of JupyterLab, so every way to start it has them, and what a user chose before stays as it was.
"""

from __future__ import annotations

import errno
import json
import os
import secrets
import shutil
import signal
import socket
import sys
from collections.abc import Callable
from pathlib import Path

from .. import files
from ..texts import _

START = f"nl/{files.START}.ipynb"
FOLDER = "aiopschool-notebooks"
HOST = "127.0.0.1"
PACKAGE = Path(__file__).resolve().parents[1]
PORTS = range(8888, 8988)
SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")  # the last one is of Windows


class LaunchError(Exception):
    """Why JupyterLab cannot start, as a sentence that says what to do."""


def port_is_free(port: int) -> bool:
    """Whether a server can use this port of this machine."""
    with socket.socket() as probe:
        if sys.platform == "win32":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:  # a port that a server left a moment ago is free
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except (OSError, OverflowError):
            return False
    return True


def first_free_port() -> int:
    """The first free port from 8888 on."""
    for port in PORTS:
        if port_is_free(port):
            return port
    raise LaunchError(_("No free port found. Close other programs and start again."))


def choose_port(wanted: int | None = None) -> int:
    """The port to use: `wanted`, which must be free, or else the first free one (says which)."""
    if wanted is not None and not 1 <= wanted <= 65535:
        raise LaunchError(_("A port is a number from 1 to 65535, for example: --port 8890"))
    free = first_free_port()
    if wanted is None:
        if free != PORTS[0]:
            text = _("Port {port} is not free, so this one gets port {other}.")
            print(text.format(port=PORTS[0], other=free))
        return free
    if not port_is_free(wanted):
        text = _("Port {port} is not free. Choose another one, for example: --port {other}")
        raise LaunchError(text.format(port=wanted, other=free))
    return wanted


def find_notebooks() -> Path:
    """The folder to show in JupyterLab: that of the clone, else a copy of the notebooks in the package.

    A lesson pack has its own lesson; the others, to which its links lead, come from the package too.
    """
    here = Path.cwd()
    if (here / files.PACK).is_file():
        copy_notebooks(PACKAGE / "_notebooks", here / "notebooks", told=False)
        return here / "notebooks"
    for folder in (PACKAGE.parent, here, *here.parents):
        if (folder / "notebooks" / "src").is_dir():
            return folder / "notebooks"
    target = here if here.name == FOLDER else here / FOLDER
    copy_notebooks(PACKAGE / "_notebooks", target)
    return target


def first_page(root: Path) -> str:
    """The notebook that opens first, seen from `root`: in a lesson pack its lesson, else the start page."""
    try:
        opens = json.loads((root.parent / files.PACK).read_text(encoding="utf-8"))["opens"]
        return opens if (root / opens).is_file() else START
    except (OSError, ValueError, KeyError, TypeError):
        return START


def copy_notebooks(source: Path, target: Path, *, told: bool = True) -> int:
    """Copy the files that are not in `target` yet; return how many. What is there belongs to the user."""
    copied = 0
    try:
        for file in sorted(source.rglob("*")):
            new = target / file.relative_to(source)
            if file.is_file() and not new.exists():
                new.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(file, new)
                copied += 1
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise LaunchError(_("The disk is full. Make room and start again.")) from error
        raise LaunchError(
            _("I cannot write in {folder}. Start from a folder of your own.").format(folder=target.parent)
        ) from error
    if copied and told:
        print(_("The notebooks are in {folder}").format(folder=target), flush=True)
    return copied


def arguments(*, root: Path, port: int, token: str, browser: bool, page: str = START) -> list[str]:
    """The options for JupyterLab."""
    return [
        f"--ServerApp.root_dir={root}",
        f"--ServerApp.ip={HOST}",
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0",
        f"--ServerApp.open_browser={browser}",
        f"--IdentityProvider.token={token}",
        f"--LabApp.default_url=/doc/tree/{page}",
        "--Application.log_level=ERROR",
        "--MappingKernelManager.transport_encryption=auto",  # without it every kernel prints a warning
        *(["--allow-root"] if getattr(os, "geteuid", lambda: -1)() == 0 else []),
    ]


def announce(port: int, token: str, page: str = START) -> None:
    """Say where the lessons are and how to stop."""
    print(_("Does the lesson not open by itself? Open this address in your browser:"))
    print(f"  http://{HOST}:{port}/doc/tree/{page}?token={token}")
    print(_("Leave this window open. Stop with Ctrl-C."), flush=True)


def end_with(action: Callable[[], object]) -> None:
    """Do `action` at the first Ctrl-C, request to stop, or closing of the window; ignore those that follow.

    Who presses Ctrl-C twice would otherwise break off the stopping of the kernels.
    """
    numbers = _numbers()

    def end(*_signal: object) -> None:
        for number in numbers:  # not SIG_IGN: of a signal that is on its way Python then prints a traceback
            signal.signal(number, lambda *_again: None)
        action()

    for number in numbers:
        signal.signal(number, end)


def _numbers() -> list[signal.Signals]:
    """The signals that this system has."""
    return [getattr(signal, name) for name in SIGNALS if hasattr(signal, name)]


def hear_nothing() -> None:
    """Let no signal in any more: while Python itself ends, one more Ctrl-C would kill it."""
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_BLOCK, _numbers())
    for number in _numbers():  # for the other threads; what was on its way has arrived by now
        signal.signal(number, signal.SIG_IGN)


def stop_early() -> None:
    """End at once: before there is a server, nothing has to be closed."""
    print("\n" + _("JupyterLab has stopped."), flush=True)
    os._exit(0)


def launch(*, port: int | None = None, browser: bool = True) -> int:
    """Run JupyterLab on the start notebook until Ctrl-C; return an exit code."""
    end_with(stop_early)
    try:
        root = find_notebooks()
        if not (root / START).is_file():
            raise LaunchError(
                _("{file} is missing. Get a complete copy of the project.").format(file=root / START)
            )
        port, page = choose_port(port), first_page(root)
    except LaunchError as error:
        print(error, file=sys.stderr)
        return 1
    from jupyterlab.labapp import LabApp

    print(_("JupyterLab starts…"), flush=True)
    token = secrets.token_hex(24)
    server = LabApp.initialize_server(
        arguments(root=root, port=port, token=token, browser=browser, page=page)
    )
    end_with(lambda: server.stop(from_signal=True))  # Jupyter's own way asks a question, in English
    server.io_loop.add_callback(
        announce, port, token, page
    )  # the server listens from the first turn of its loop on
    server.start()
    hear_nothing()
    print(_("JupyterLab has stopped."), flush=True)
    return 0
