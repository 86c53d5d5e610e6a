"""An extension of the Jupyter server: what the kernel says leaves at once.

After a move the kernel answers with a few small messages. The server leaves Nagle's algorithm on for the
websocket that carries them, so the second waits until the browser has confirmed the first, up to 40 ms later.
`TCP_NODELAY` takes that wait away; `benchmarks/README.md` has the figures.

Installing the package enables it, through `jupyter/jupyter_server_config.d/aiopschool.json`. Where it cannot
be set (another server, a Unix socket, a connection that just closed) everything works as without it.
"""

from __future__ import annotations

from typing import Any


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": __name__}]


def _load_jupyter_server_extension(app: Any) -> None:
    try:
        from jupyter_server.services.kernels.websocket import KernelWebsocketHandler

        rules = app.web_app.wildcard_router.rules
    except (ImportError, AttributeError) as error:
        app.log.debug("TCP_NODELAY stays as it is: %s", error)
        return
    for rule in rules:
        if isinstance(rule.target, type) and issubclass(rule.target, KernelWebsocketHandler):
            rule.target = prompt(rule.target)


def prompt(handler: type) -> type:
    """The same websocket handler, but each connection sends its messages at once."""

    class Prompt(handler):
        async def open(self, *args: str, **kwargs: str) -> None:
            send_at_once(self)
            await super().open(*args, **kwargs)

    return Prompt


def send_at_once(handler: Any) -> None:
    """Set `TCP_NODELAY` on an open websocket; leave it when that is impossible."""
    try:
        handler.set_nodelay(True)
    except (AssertionError, AttributeError, NotImplementedError, OSError) as error:
        handler.log.debug("TCP_NODELAY stays as it is: %s", error)
