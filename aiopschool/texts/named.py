"""Things of a lesson that a reader chooses by name: an image, a filter, a photo."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from . import _


@dataclass(frozen=True)
class Named:
    """A thing with a key for code and a name marked with `N_`; `title` is that name as it is read."""

    key: str
    name: str

    @property
    def title(self) -> str:
        return _(self.name)


Thing = TypeVar("Thing", bound=Named)


def by_key(*things: Thing) -> dict[str, Thing]:
    """Things by their key, in this order: the options of a control, for example.

    >>> list(by_key(Named("mean", "mean"), Named("edge", "vertical edge")))
    ['mean', 'edge']
    """
    return {thing.key: thing for thing in things}
