"""Widgets that nobody sees any more: they are closed, so that the kernel and the page can forget them.

A cell that runs again shows new widgets; the old ones, with their pictures, would live on in the kernel and
in every page that is open on it, until the kernel stops.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import ipywidgets
from ipywidgets.widgets.widget import _instances  # the public way to it gives a warning

VIEW = "application/vnd.jupyter.widget-view+json"
RECENT = ("_", "__", "___")  # what IPython keeps of the last results


def forget(keys: Iterable[str]) -> int:
    """Close the widgets with these model ids and all that they contain; returns how many.

    What stands in a variable of the user, or in another widget that stays, lives on.
    """
    shell = _shell()
    names = getattr(shell, "user_ns", {})
    mine = {id(one) for one in _held(names)}
    roots = [_instances[key] for key in keys if key in _instances]
    closing = {id(one): one for root in roots if id(root) not in mine for one in _within(root)}
    for other in list(_instances.values()):
        if id(other) not in closing or id(other) in mine:
            for one in _within(other):
                closing.pop(id(one), None)
    ids = {widget.model_id for widget in closing.values()}
    for widget in closing.values():
        widget.close()
    _forget_results(shell, names, set(closing))
    _forget_outputs(shell, ids)
    count = len(closing)
    closing.clear()
    if count:
        gc.collect()  # figures refer to themselves
    return count


def _shell() -> Any:
    from IPython import get_ipython

    return get_ipython()


def _held(names: Mapping[str, Any]) -> Iterator[Any]:
    """What the user keeps in variables, also within lists and the like."""
    for name, value in list(names.items()):
        if not name.startswith("_") and name not in ("In", "Out"):
            yield value
            if isinstance(value, (list, tuple, set)):
                yield from value
            elif isinstance(value, dict):
                yield from value.values()


def _within(widget: ipywidgets.Widget) -> Iterator[ipywidgets.Widget]:
    """A widget and all widgets that it needs: children, layouts, styles."""
    found: set[int] = set()
    waiting: list[Any] = [widget]
    while waiting:
        one = waiting.pop()
        if isinstance(one, ipywidgets.Widget):
            if id(one) not in found:
                found.add(id(one))
                yield one
                waiting += list(one._trait_values.values())  # no defaults are made for it
        elif isinstance(one, (list, tuple)):
            waiting += one


def _forget_results(shell: Any, names: dict[str, Any], closed: set[int]) -> None:
    """IPython keeps the result of every cell, in three places."""
    for kept in (names.get("_oh", {}), names, getattr(shell, "user_ns_hidden", {})):
        for name, value in [*kept.items()]:
            if id(value) in closed:
                del kept[name]
                if name in RECENT:  # these stay defined, and the same everywhere
                    kept[name] = ""
                    setattr(shell.displayhook, name, "")


def _forget_outputs(shell: Any, ids: set[str]) -> None:
    """IPython 9 also keeps all that was shown: of ours a whole picture each time."""
    outputs = getattr(getattr(shell, "history_manager", None), "outputs", {})
    for number, shown in [*outputs.items()]:
        left = [one for one in shown if one.bundle.get(VIEW, {}).get("model_id") not in ids]
        if left:
            outputs[number] = left
        else:
            del outputs[number]
