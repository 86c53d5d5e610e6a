"""The parts of a kernel that show what is kept hear from each other when it changes."""

from __future__ import annotations

import threading
import weakref
from collections import defaultdict, deque
from collections.abc import Callable

LOCK = (
    threading.RLock()
)  # of all cards and overviews in this kernel: they change each other, from several threads
Listener = Callable[[], Callable[[], None] | None]  # gives what is to be called, as long as it exists
_listeners: dict[str, deque[Listener]] = defaultdict(lambda: deque(maxlen=4))


def listen(topic: str, changed: Callable[[], None]) -> None:
    """Be told when other parts of this kernel change an exercise (its id) or anything at all (`""`).

    Only the last few listeners per topic, and none of a card that exists no more: a cell that runs again
    leaves one behind that nobody sees.
    """
    bound = hasattr(changed, "__func__")
    _listeners[topic].append(weakref.WeakMethod(changed) if bound else lambda: changed)


def tell(*topics: str, but: Callable[[], None] | None = None) -> None:
    """Tell the listeners of these topics, or all when none is named, except the one that changed it."""
    for topic in topics or list(_listeners):
        for listener in list(_listeners[topic]):
            changed = listener()
            if changed and changed != but:
                changed()
