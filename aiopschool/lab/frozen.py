"""What a saved notebook shows where no widgets are: the last picture and its text, not a promise of one.

Widgets live in the page. When a notebook is saved, JupyterLab also saves their state (a setting that comes
with this package); from that state every output gets an HTML picture, for web pages, print and other
programs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from ..live.snapshot import page

VIEW = "application/vnd.jupyter.widget-view+json"
STATE = "application/vnd.jupyter.widget-state+json"
Models = Mapping[str, Mapping[str, Any]]


def freeze(notebook: dict[str, Any]) -> int:
    """Put the present picture of every widget of ours in its output; returns how many were changed.

    `notebook` is the content of a notebook file as Python data; other people's widgets are left alone.
    """
    widgets = notebook.get("metadata", {}).get("widgets", {}).get(STATE, {})
    models = {
        key: {**model.get("state", {}), "model": model.get("model_name")}
        for key, model in widgets.get("state", {}).items()
    }
    changed = 0
    for cell in notebook.get("cells", []):
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            html = "".join(_parts(data.get(VIEW, {}).get("model_id", ""), models))
            if html:
                data["text/html"] = html
                changed += 1
    return changed


def _parts(key: str, models: Models) -> Iterator[str]:
    """The HTML of a widget and of what it contains, from top to bottom."""
    state = models.get(key, {})
    if "fragments" in state.get("scene", {}):
        yield page(state["scene"], state.get("title", ""))
    elif "shown" in state and "spec" in state:
        yield _answer(state["shown"])
    elif state.get("model") in ("HTMLModel", "HTMLMathModel") and _is_shown(state, models):
        yield str(state.get("value", ""))
    for child in state.get("children", []):
        yield from _parts(str(child).removeprefix("IPY_MODEL_"), models)


def _is_shown(state: Mapping[str, Any], models: Models) -> bool:
    layout = models.get(str(state.get("layout", "")).removeprefix("IPY_MODEL_"), {})
    return layout.get("display") != "none"


def _answer(shown: Mapping[str, Any]) -> str:
    """What a pupil wrote and what was said of it."""
    texts = "".join(f"<p>{escape(str(text))}</p>" for text in shown.get("texts", []) if text)
    said = " ".join(str(shown.get(key) or "") for key in ("word", "message")).strip()
    return texts + (f"<p><em>{escape(said)}</em></p>" if said else "")
