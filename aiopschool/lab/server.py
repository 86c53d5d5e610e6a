"""An extension of the Jupyter server: kernels start early and are heard at once, saved pictures stay.

After a move the kernel answers with a few small messages. The server leaves Nagle's algorithm on for the
websocket that carries them, so the second waits until the browser has confirmed the first, up to 40 ms later.
`TCP_NODELAY` takes that wait away; `benchmarks/README.md` has the figures.

When a notebook is saved, the last picture of every explorer goes into it as HTML (`frozen.py`), for whoever
opens, prints or converts it without a kernel. A lesson stays as it was built: what a pupil makes of it stands
beside it (`contents.py`), and that is also what a download gives.

Installing the package enables it, through `jupyter/jupyter_server_config.d/aiopschool.json`. Where something
cannot be set (another server, a Unix socket, a connection that just closed) everything works as without it.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

from ..files import SHEET_FOLDERS

LITE = "@jupyterlite/"
SHEETS = SHEET_FOLDERS[0]


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": __name__}]


def _load_jupyter_server_extension(app: Any) -> None:
    for setting in (_start_early, _answer_at_once, _keep_last_pictures, _download_work, _leave_out_lite):
        try:
            setting(app)
        except (ImportError, AttributeError, KeyError) as error:
            app.log.debug("%s is left out: %s", setting.__name__, error)


def _start_early(app: Any) -> None:
    from .early import add_handler

    add_handler(app)


def _answer_at_once(app: Any) -> None:
    from jupyter_server.services.kernels.websocket import KernelWebsocketHandler

    for rule in app.web_app.wildcard_router.rules:
        if isinstance(rule.target, type) and issubclass(rule.target, KernelWebsocketHandler):
            rule.target = prompt(rule.target)


def _keep_last_pictures(app: Any) -> None:
    def register() -> None:
        from .contents import install

        app.contents_manager.register_pre_save_hook(freeze_model)
        install(app.contents_manager)

    app.io_loop.add_callback(register)  # once all extensions are loaded: jupytext's brings another manager


def freeze_model(model: dict[str, Any], path: str = "", contents_manager: Any = None) -> None:
    """Before saving: put the last pictures in a notebook. Whatever is wrong with it, it is saved as it is."""
    if model.get("type") == "notebook":
        from .beside import read  # not before it is needed: the server must start fast
        from .frozen import freeze

        with suppress(AttributeError, KeyError, TypeError, ValueError):
            before = contents_manager and read(Path(contents_manager._get_os_path(path)))
            freeze(model["content"], before)


def _leave_out_lite(app: Any) -> None:
    """Keep what only JupyterLite loads out of the page; `aiopschool site` installs it beside JupyterLab."""
    before = app.web_app.settings.get("page_config_hook") or (lambda _handler, config: config)

    def without_lite(handler: Any, config: dict[str, Any]) -> dict[str, Any]:
        config = before(handler, config)
        every = config.get("federated_extensions", [])
        return {**config, "federated_extensions": [one for one in every if not one["name"].startswith(LITE)]}

    app.web_app.settings["page_config_hook"] = without_lite


def _download_work(app: Any) -> None:
    from jupyter_server.base.handlers import AuthenticatedFileHandler

    for rule in app.web_app.wildcard_router.rules:
        if isinstance(rule.target, type) and issubclass(rule.target, AuthenticatedFileHandler):
            rule.target = with_work(rule.target)


def with_work(handler: type) -> type:
    """The same handler of files, but of a lesson it gives the pupil's work when there is some.

    The worksheets of a clone stand beside its notebooks, outside the folder of the server; links reach them.
    """

    class WithWork(handler):
        def get(self, path: str, **options: Any) -> Any:
            first, _slash, name = path.partition("/")
            if first == SHEETS.name and not Path(self.root, path).exists():
                self.root = str(SHEETS)
                return super().get(name, **options)
            find = getattr(self.contents_manager, "where_work_is", None)
            return super().get(find(path) if find else path, **options)

    return WithWork


def prompt(handler: type) -> type:
    """The same websocket handler, but each connection sends its messages at once and is readable to its end.

    What a page says as it is left may be read when the connection is closed. Jupyter then forgets in which
    form its messages come, and makes gigabytes of one.
    """

    class Prompt(handler):
        _form: str | None = None

        async def open(self, *args: str, **kwargs: str) -> None:
            send_at_once(self)
            self._form = super().selected_subprotocol
            await super().open(*args, **kwargs)

        @property
        def selected_subprotocol(self) -> str | None:
            return self._form

    return Prompt


def send_at_once(handler: Any) -> None:
    """Set `TCP_NODELAY` on an open websocket; leave it when that is impossible."""
    try:
        handler.set_nodelay(True)
    except (AssertionError, AttributeError, NotImplementedError, OSError) as error:
        handler.log.debug("TCP_NODELAY stays as it is: %s", error)
