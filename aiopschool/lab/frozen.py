"""What a saved notebook holds: the last pictures as HTML, no answers, and no widgets of ours.

Widgets live in the page and die with the kernel. When a notebook is saved, JupyterLab also saves their state
(a setting that comes with this package), and so every answer that a pupil typed. From that state every
output gets its picture, its sentence and its table; then our part of the state goes, and with it the promise
of a widget that nobody can keep later. Where the page has no state any more (after a restart of the kernel),
the pictures stay that were saved before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..live.snapshot import page

VIEW = "application/vnd.jupyter.widget-view+json"
STATE = "application/vnd.jupyter.widget-state+json"
PROMPT = "aiop-prompt"  # the only HTML of ours that is the same for every pupil
OF_CLASS = "aiop-class-picture"  # what a class called out is not saved
REFERENCE = "IPY_MODEL_"
Models = Mapping[str, Mapping[str, Any]]
Notebook = dict[str, Any]


def freeze(notebook: Notebook, before: Notebook | None = None) -> int:
    """Put pictures in the place of our widgets; returns how many outputs were changed.

    `notebook` is the content of a notebook file as Python data, `before` what was saved earlier. Other
    people's widgets and their state are left alone.
    """
    models = _models(notebook)
    earlier = {cell.get("id"): cell.get("outputs", []) for cell in (before or {}).get("cells", [])}
    changed = 0
    for cell in notebook.get("cells", []):
        outputs = cell.get("outputs", [])
        if any(_is_ours(output, cell, models) for output in outputs):
            cell["outputs"] = list(_frozen(cell, models, earlier.get(cell.get("id"), [])))
            changed += len(outputs)
    _drop_state(notebook, models)
    return changed


def _models(notebook: Notebook) -> Models:
    """The state of every model in the page, with its kind, by its id."""
    saved = notebook.get("metadata", {}).get("widgets", {}).get(STATE, {}).get("state", {})
    return {key: {"model": one.get("model_name"), **one.get("state", {})} for key, one in saved.items()}


def _shown(output: Mapping[str, Any]) -> str:
    """The model that an output shows; empty when it shows no widget."""
    return output.get("data", {}).get(VIEW, {}).get("model_id", "")


def _is_ours(output: Mapping[str, Any], cell: Mapping[str, Any], models: Models) -> bool:
    """Whether an output shows a widget of ours; one that the page lost is known by its cell or picture."""
    key = _shown(output)
    if key in models:
        return any(_made_here(models[one]) for one in _reachable(key, models))
    return bool(key) and ("aiopschool" in "".join(cell.get("source", "")) or "text/html" in output["data"])


def _made_here(state: Mapping[str, Any]) -> bool:
    classes = state.get("_dom_classes") or ()
    ours = str(state.get("_anywidget_id", "")).startswith("aiopschool.")
    return ours or any(str(name).startswith("aiop-") for name in classes)


def _frozen(
    cell: Mapping[str, Any], models: Models, earlier: list[dict[str, Any]]
) -> Iterator[dict[str, Any]]:
    """The outputs of a cell without widgets of ours."""
    lost = [one for one in cell["outputs"] if _is_ours(one, cell, models) and _shown(one) not in models]
    if lost and any("text/html" in one.get("data", {}) for one in earlier):
        yield from earlier
        return
    for output in cell["outputs"]:
        if _is_ours(output, cell, models):
            data = output["data"]
            html = "".join(_parts(_shown(output), models)) or data.get("text/html", "")
            text = (
                data.get("text/plain", "") if "text/html" in data else ""
            )  # else it is the code of a widget
            if html:
                yield {**output, "data": {"text/html": html, "text/plain": text}}
        else:
            yield output


def _parts(key: str, models: Models) -> Iterator[str]:
    """The HTML of a widget and of what it contains, from top to bottom."""
    state = models.get(key, {})
    if OF_CLASS in (state.get("_dom_classes") or ()):
        return
    if "fragments" in state.get("scene", {}):
        yield page(state["scene"], state.get("title", ""))
    elif PROMPT in (state.get("_dom_classes") or ()):
        yield str(state.get("value", ""))
    for child in state.get("children", []):
        yield from _parts(str(child).removeprefix(REFERENCE), models)


def _drop_state(notebook: Notebook, models: Models) -> None:
    """Forget our models; what other people's widgets need stays."""
    roots = [key for key, state in models.items() if _made_here(state)]
    gone = {one for root in roots for one in _reachable(root, models)}
    gone |= {key for key in models if any(one in roots for one in _reachable(key, models))}
    stay = [key for key in models if key not in gone]
    gone -= {one for key in stay for one in _reachable(key, models)}
    if gone:
        widgets = notebook["metadata"]["widgets"]
        state = widgets[STATE]["state"]
        widgets[STATE]["state"] = {key: one for key, one in state.items() if key not in gone}
        if not widgets[STATE]["state"]:
            del notebook["metadata"]["widgets"]


def _reachable(key: str, models: Models) -> set[str]:
    """A model and all that it refers to, in turn."""
    found, waiting = set(), [key]
    while waiting:
        key = waiting.pop()
        if key not in found and key in models:
            found.add(key)
            waiting += _references(models[key])
    return found


def _references(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        if value.startswith(REFERENCE):
            yield value.removeprefix(REFERENCE)
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _references(one)
    elif isinstance(value, list):
        for one in value:
            yield from _references(one)
