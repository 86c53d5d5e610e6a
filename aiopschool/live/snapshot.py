"""A picture that needs no kernel and no script: what a saved, printed or converted notebook shows."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

IMAGE = "max-width:100%;height:auto"
STYLE = "max-width:48rem;margin:0;font-family:DejaVu Sans,Verdana,sans-serif;color:#1a1a1a;background:#fff"


def picture(scene: Mapping[str, Any], title: str = "") -> str:
    """One SVG document of a scene as it travels: `size`, `defs`, `fragments`, `order` and `text`."""
    width, height = scene["size"]
    body = "".join(scene["fragments"][unit] for unit in scene["order"])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}" role="img">'
        f"<title>{escape(title)}</title><desc>{escape(scene['text'])}</desc>"
        f"<style>*{{stroke-linejoin:round;stroke-linecap:butt}}</style>"
        f"<defs>{''.join(scene['defs'][key] for key in sorted(scene['defs']))}</defs>{body}</svg>"
    )


def page(scene: Mapping[str, Any], title: str = "") -> str:
    """The picture with its formulas, its sentence and its table, as HTML.

    The picture is an image with a text alternative: programs that do not trust a page drop inline drawings.
    """
    drawing = base64.b64encode(picture(scene, title).encode()).decode()
    image = f'<img style="{IMAGE}" alt="{escape(scene["text"])}" src="data:image/svg+xml;base64,{drawing}">'
    lines = "".join(f"<p>{escape(line)}</p>" for line in scene["lines"])
    texts = f"<figcaption>{lines}<p>{escape(scene['text'])}</p></figcaption>"
    return f'<figure style="{STYLE}">{image}{texts}{_table(scene["table"])}</figure>'


def _table(table: Mapping[str, Any]) -> str:
    if not table["rows"]:
        return ""
    head = _row("th", table["header"])
    body = "".join(_row("td", row) for row in table["rows"])
    return f"<table><caption>{escape(table['caption'])}</caption>{head}{body}</table>"


def _row(tag: str, cells: Sequence[str]) -> str:
    return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>"
