"""What is worked out once per move, however many parts of an explorer ask for it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from ..texts import language

Result = TypeVar("Result")


class Remembers:
    """What the methods under `once` of this object gave, until something may have changed."""

    _known: dict[tuple[str, str], Any] | None = None

    def forget(self) -> None:
        """Work all out again when it is asked for."""
        self._known = {}  # a new one: who is still working something out, in another thread, comes too late


def once(method: Callable[[Any], Result]) -> Callable[[Any], Result]:
    """Work out a method of an explorer without arguments once per move.

    For what `update`, `lines`, `sentences` and `rows` share: an outcome of the model. It may depend on
    `self.values` and on what actions and `changed` keep. Who gets it does not change it.
    """

    @wraps(method)
    def known(self: Remembers) -> Result:
        if self._known is None:
            self.forget()
        results, key = self._known, (method.__qualname__, language())
        if key not in results:
            results[key] = method(self)
        return results[key]

    return known
