"""What the browser tests of exercises share: cells, cards, and what is kept of them."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Locator, Page

FOCUSED = "() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent"


def show(id: str) -> str:
    """A cell that shows an exercise."""
    return f'from aiopschool import exercise\n\nexercise("{id}")'


def card(page: Page, n: int = 0) -> Locator:
    """A card, brought into view."""
    found = page.locator(".aiop-card").nth(n)
    found.scroll_into_view_if_needed()
    return found


def kept(folder: Path) -> dict:
    """What the progress file of a folder holds per exercise."""
    return json.loads((folder / "mijn-antwoorden.json").read_text(encoding="utf-8"))["exercises"]
