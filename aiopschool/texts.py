"""Interface texts: English in the code, the reader's language from a gettext catalogue.

The language comes from the environment variable `AIOPSCHOOL_LANG` (default `nl`). A new language is a
new folder under `locale/`; no code changes. A text without translation shows its English source.
"""

from __future__ import annotations

import functools
import gettext as _gettext
import os
from pathlib import Path

LOCALE_DIR = Path(__file__).parent / "locale"
DOMAIN = "aiopschool"


def language() -> str:
    """The language of the interface, for example `nl`."""
    return os.environ.get("AIOPSCHOOL_LANG", "nl")


@functools.lru_cache
def _catalogue(lang: str) -> _gettext.NullTranslations:
    return _gettext.translation(DOMAIN, LOCALE_DIR, languages=[lang], fallback=True)


def _(message: str) -> str:
    """Translate one text.

    >>> _("Check")
    'Controleer'
    """
    return _catalogue(language()).gettext(message) if message else ""


def ngettext(singular: str, plural: str, n: int) -> str:
    """Translate a text that depends on a count `n`; the caller fills in the count."""
    return _catalogue(language()).ngettext(singular, plural, n)


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for it
    """Mark a text in a constant for the catalogue; `_` translates it where it is used."""
    return message
