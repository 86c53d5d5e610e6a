"""The values of an explorer's controls: how they start, which fit, and which stand together under a name."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import fields
from types import MappingProxyType
from typing import Any

from ..errors import ReaderError, unknown_name
from ..numbers import NumberError
from ..texts import _
from .choice import Choice
from .control import Control, flatten
from .presets import Presets
from .tabs import Tabs
from .waiting import Waiting


class State:
    """Exactly one value per control. `start` holds those to which a reset goes back.

    `wanted` are values that were given by name: they stay the start, whatever controls come.
    """

    def __init__(self) -> None:
        self.controls: dict[str, Control] = {}
        self.start: dict[str, Any] = {}
        self.wanted: dict[str, Any] = {}
        self._now: dict[str, Any] = {}
        self._presets: dict[str, dict[str, dict[str, Any]]] = {}

    @property
    def values(self) -> Mapping[str, Any]:
        """The present values, to be read only."""
        return MappingProxyType(self._now)

    def use(self, controls: Sequence[Control]) -> None:
        """Take other controls: a value that fits its control stays, all others start anew."""
        self.controls = {control.name: control for control in flatten(controls)}
        with_value = {name: control for name, control in self.controls.items() if control.has_value}
        before, self._now = self._now, {name: c.check(c.start) for name, c in with_value.items()}
        self.start = dict(self._now)
        for name in self.wanted.keys() & with_value.keys():
            with suppress(ValueError, TypeError):
                self.start[name] = with_value[name].check(self.wanted[name])
        self._presets = {
            name: {key: self.checked(values) for key, values in control.values.items()}
            for name, control in with_value.items()
            if isinstance(control, Presets)
        }
        for name in before.keys() & self._now.keys():
            with suppress(ValueError, TypeError):
                old = before[name]
                self._now[name] = old if old is None else with_value[name].check(old)

    def fits(self, controls: Sequence[Control]) -> bool:
        """Whether these look, start and end as the present ones."""
        other = {control.name: control for control in flatten(controls)}
        return list(map(_look, other.values())) == list(map(_look, self.controls.values()))

    def write(self, values: Mapping[str, Any]) -> set[str]:
        """Take values over as they are; the names of all that were set, presets included."""
        unknown = values.keys() - self._now.keys()
        if unknown:
            raise KeyError(f"no control keeps a value named {', '.join(sorted(unknown))}")
        self._now.update(values)
        names = set(values)
        for name, presets in self._presets.items():
            agreed = self._agreed(name, presets, names)
            self._now.update(agreed)
            names |= agreed.keys()
        return names

    def checked(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Plain values as they are kept, but for those that are None.

        Raises `KeyError` for a name that does not exist and `ValueError` for a value that does not fit.
        """
        unknown = [name for name in values if name not in self._now]
        if unknown:
            message = _("Unknown: {names}. You can set: {known}.")
            raise KeyError(message.format(names=", ".join(unknown), known=", ".join(self._now)))
        return {name: self.controls[name].check(value) for name, value in values.items() if value is not None}

    def given(self, name: str, value: Any, others: Iterable[str] = ()) -> Any:
        """A value from a cell, as it is kept.

        Raises `ReaderError` for a name that does not exist (`others` exist too), with the nearest names, and
        for a value that does not fit, with what does.
        """
        control = self.controls.get(name)
        if name not in self._now or isinstance(control, Waiting):
            settable = [key for key in self._now if not isinstance(self.controls[key], Waiting)]
            raise unknown_name(name, [*settable, *others])
        try:
            return control.check(value)
        except NumberError as error:
            raise ReaderError(f"{name}: {error}") from None
        except (ValueError, TypeError):
            if isinstance(control, Choice | Tabs):
                raise unknown_name(value, control.options) from None
            raise ReaderError(_("This value does not fit {name}.").format(name=name)) from None

    def plain(self) -> dict[str, Any]:
        """All values as plain data; which tab is open is no part of it."""
        return {
            name: self.controls[name].plain(value)
            for name, value in self._now.items()
            if not isinstance(self.controls[name], Tabs | Waiting)
        }

    def fresh(self) -> dict[str, Any]:
        """The values to start again with; a tab stays open, and what waits goes on waiting."""
        return {
            name: value
            for name, value in self.start.items()
            if not isinstance(self.controls[name], Tabs | Waiting)
        }

    def in_sight(self) -> dict[str, Any]:
        """What the open tabs show: hidden fields are brought up to date when their tab opens."""
        hidden: set[str] = set()
        for control in self.controls.values():
            if isinstance(control, Tabs):
                for key, _label, inside in control.tabs:
                    if key != self._now[control.name]:
                        hidden |= {c.name for c in flatten(inside)}
        return {name: value for name, value in self._now.items() if name not in hidden}

    def _agreed(
        self, name: str, presets: Mapping[str, Mapping[str, Any]], names: set[str]
    ) -> Mapping[str, Any]:
        """What follows from `names`: the values of the preset that was chosen, or the preset that fits."""
        if name in names and self._now[name] in presets:
            return presets[self._now[name]]
        if any(names & values.keys() for values in presets.values()):
            same = (key for key, values in presets.items() if values.items() <= self._now.items())
            return {name: next(same, self.controls[name].own)}
        return {}


def _look(control: Control) -> tuple[type, dict[str, Any]]:
    """All that makes a control what it is, but for the functions it calls."""
    parts = {field.name: getattr(control, field.name) for field in fields(control)}
    if isinstance(control, Tabs):
        parts["tabs"] = control.options  # what stands inside is compared by itself
    return type(control), {name: part for name, part in parts.items() if not callable(part)}


def left_out(groups: Mapping[str, Collection[str]], show: str | Iterable[str]) -> set[str]:
    """The names of the controls in all groups but those in `show`: a list, or a text with commas.

    Without `show` nothing is left out. Raises `ReaderError` for a group that does not exist.

    >>> sorted(left_out({"line": ("m", "q"), "learn": ("step",)}, "line"))
    ['step']
    """
    chosen = [name.strip() for name in show.split(",")] if isinstance(show, str) else list(show)
    chosen = [name for name in chosen if name]
    for name in chosen:
        if name not in groups:
            raise unknown_name(name, groups)
    seen = {name for group in chosen for name in groups[group]}
    return {name for names in groups.values() for name in names} - seen if chosen else set()
