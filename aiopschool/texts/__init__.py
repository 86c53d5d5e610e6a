"""Interface texts: English in the code, the reader's language from a gettext catalogue.

The language is that of `speaking(...)`, else of the environment variable `AIOPSCHOOL_LANG`, else `nl`. A new
language is a new catalogue beside the code; no code changes. A text without translation stays English.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, TypeVar

from .catalogues import catalogue

Method = TypeVar("Method", bound=Callable[..., Any])
DEFAULT = "nl"
_spoken: ContextVar[str] = ContextVar("language")


def language() -> str:
    """The language of the interface, for example `nl`."""
    return _spoken.get("") or _plain(os.environ.get("AIOPSCHOOL_LANG") or DEFAULT)


def _plain(lang: str) -> str:
    """The language of `nl_BE` or `nl-BE`."""
    return lang.replace("-", "_").partition("_")[0]


@contextmanager
def speaking(lang: str) -> Iterator[None]:
    """Everything that is said inside is in this language; a thread starts without one.

    >>> with speaking("en"):
    ...     _("Check")
    'Check'
    """
    before = _spoken.set(_plain(lang))
    try:
        yield
    finally:
        _spoken.reset(before)


def in_own_language(method: Method) -> Method:
    """Make a method speak the language of its object (`lang`), whoever calls it and in whatever thread."""

    @wraps(method)
    def spoken(self: Any, *args: Any, **options: Any) -> Any:
        if _spoken.get("") == self.lang:
            return method(self, *args, **options)
        with speaking(self.lang):
            return method(self, *args, **options)

    return spoken  # type: ignore[return-value]


def _(message: str) -> str:
    """Translate one text.

    >>> _("Check")
    'Controleer'
    """
    return catalogue(language()).gettext(message) if message else ""


def ngettext(singular: str, plural: str, n: int) -> str:
    """Translate a text that depends on a count `n`; the caller fills in the count."""
    return catalogue(language()).ngettext(singular, plural, n)


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for it
    """Mark a text in a constant for the catalogue; `_` translates it where it is used."""
    return message
