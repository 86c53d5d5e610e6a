"""How a way is moved: by keyboard, one move at a time, and by mouse along a path."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from playwright.sync_api import Page

STEPS = 60  # of every slider: from −3 to 3 by 0,1
PLACE = """(thumb) => {
  const [now, min, max] = thumb.matches("input")
    ? [thumb.value, thumb.min, thumb.max]
    : ["now", "min", "max"].map((name) => thumb.getAttribute(`aria-value${name}`));
  return (now - min) / (max - min);
}"""


@dataclass(frozen=True)
class Slider:
    """Move a slider: by arrow keys, and by dragging its thumb one step at a time.

    `thumb` takes the focus, `track` is what it moves along; `inset` is how far the middle of the thumb stays
    from the ends of the track, in CSS pixels.
    """

    thumb: str
    track: str
    inset: float = 0

    def focus(self, page: Page) -> None:
        page.focus(self.thumb)

    def press(self, page: Page, n: int) -> None:
        """The nth move by keyboard: sixteen to the right, sixteen back."""
        page.keyboard.press("ArrowRight" if n % 32 < 16 else "ArrowLeft")

    def path(self, page: Page, moves: int) -> list[tuple[float, float]]:
        """Where the mouse goes: from the thumb to the right, to the left and back, each time a new value."""
        page.locator(self.track).first.scroll_into_view_if_needed()
        start = round(STEPS * page.locator(self.thumb).first.evaluate(PLACE))
        box = page.locator(self.track).first.bounding_box()
        width = box["width"] - 2 * self.inset
        places = [box["x"] + self.inset + width * step / STEPS for step in _there_and_back(start, moves)]
        return [(x, box["y"] + box["height"] / 2) for x in places]


def _there_and_back(place: int, moves: int) -> Iterator[int]:
    direction = 1
    for _ in range(moves + 1):
        yield place
        if not 0 <= place + direction <= STEPS:
            direction = -direction
        place += direction


@dataclass(frozen=True)
class Handle:
    """Move a handle of a picture: by arrow keys, and by dragging it to and fro; up and down, or `across`."""

    thumb: str
    across: bool = False

    def focus(self, page: Page) -> None:
        page.focus(self.thumb)

    def press(self, page: Page, n: int) -> None:
        """The nth move by keyboard: six one way, six back."""
        there, back = ("ArrowRight", "ArrowLeft") if self.across else ("ArrowUp", "ArrowDown")
        page.keyboard.press(there if n % 12 < 6 else back)

    def path(self, page: Page, moves: int) -> list[tuple[float, float]]:
        """Where the mouse goes: to and fro from the handle, at least one step of it at a time."""
        thumb = page.locator(self.thumb).first
        thumb.scroll_into_view_if_needed()
        box = thumb.bounding_box()
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        away = [12 * (6 - abs(6 - n % 12)) for n in range(moves + 1)]
        return [(x + far, y) if self.across else (x, y - far) for far in away]


@dataclass(frozen=True)
class Painting:
    """Type digits in the cells of a grid, and paint it by dragging over it in rows."""

    thumb: str

    def focus(self, page: Page) -> None:
        page.focus(self.thumb)

    def press(self, page: Page, n: int) -> None:
        """The nth move by keyboard: another digit in the same cell."""
        page.keyboard.press(str(1 + n % 8))

    def path(self, page: Page, moves: int) -> list[tuple[float, float]]:
        """Where the mouse goes: once over all 64 cells, row by row, to and fro."""
        grid = page.locator(self.thumb).first
        grid.scroll_into_view_if_needed()
        box = grid.bounding_box()
        places = []
        for n in range(moves + 1):
            row, column = divmod(64 * n // (moves + 1), 8)
            column = column if row % 2 == 0 else 7 - column
            places.append(
                (box["x"] + box["width"] * (column + 0.5) / 8, box["y"] + box["height"] * (row + 0.5) / 8)
            )
        return places


@dataclass(frozen=True)
class Scrub:
    """Change a number of a matrix: by the arrow keys, and by dragging over it, one step at a time."""

    thumb: str
    step: float = 9  # CSS pixels per step

    def focus(self, page: Page) -> None:
        page.focus(self.thumb)

    def press(self, page: Page, n: int) -> None:
        """The nth move by keyboard: two up, two down, so that the output never becomes all white."""
        page.keyboard.press("ArrowUp" if n % 4 < 2 else "ArrowDown")

    def path(self, page: Page, moves: int) -> list[tuple[float, float]]:
        """Where the mouse goes: two steps to the right and back, each time a new value."""
        field = page.locator(self.thumb).first
        field.scroll_into_view_if_needed()
        box = field.bounding_box()
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        return [(x + self.step * (2 - abs(2 - n % 4)), y) for n in range(moves + 1)]
