"""matplotlib's own SVG renderer, cut into fragments.

A fragment is the SVG of one artist. Definitions it refers to (clip paths, hatches, markers) are kept apart,
so that they travel once and a fragment can be replaced without taking another one's marker away.

Settings that matplotlib reads from the global `rcParams` while drawing are fixed here instead: a slider may
move while a cell draws its own figure in another thread.
"""

from __future__ import annotations

import hashlib
import io
import re
from weakref import WeakKeyDictionary

from matplotlib.artist import Artist
from matplotlib.backends import backend_svg
from matplotlib.transforms import Affine2D

from .images import data_uri
from .markup import Markup
from .outline import Outline
from .pen import Pen

SALT = "aiopschool"  # the same picture gives the same ids, hence the same bytes
FONTS = "DejaVu Sans, Verdana, sans-serif"  # Verdana is as wide as DejaVu Sans, which measures the layout

_MARKER_DEFS = re.compile(r'<defs>(<path id="(m[0-9a-f]{10})".*?/>)</defs>', re.DOTALL)
_FONT_FAMILY = re.compile(r"font-family: 'DejaVu Sans', 'Bitstream Vera Sans'[^;\"]*")


class FragmentRenderer(backend_svg.RendererSVG):
    """Draw artists one at a time; `defs` grows with the definitions met so far (id -> SVG)."""

    def __init__(self, width: float, height: float) -> None:
        super().__init__(width, height, io.StringIO())
        self.defs: dict[str, str] = {}
        self._pen = Pen(width, height)
        self._groups: list[bool] = []
        self._outlines: WeakKeyDictionary[Artist, Outline | None] = WeakKeyDictionary()

    def fragment(self, artist: Artist) -> str:
        """The SVG of one artist, empty when it is invisible."""
        if artist not in self._outlines:  # most are drawn once only
            self._outlines[artist] = None
            return self._drawn(artist)
        outline = self._outlines[artist]
        text = outline and outline.filled(artist, self._pen)
        if not text:
            text = self._drawn(artist)
            self._outlines[artist] = Outline.of(artist, text, self._pen)
        return text

    def _drawn(self, artist: Artist) -> str:
        text = self._capture(artist.draw, self)
        if "<defs>" in text:
            text = _MARKER_DEFS.sub(self._keep_marker, text)
        self._keep_clips_and_hatches()
        return text

    def _capture(self, draw, *args) -> str:
        outer, markup = self.writer, Markup()
        self.writer = markup
        try:
            draw(*args)
        finally:
            self.writer = outer
        text = str(markup)
        return _FONT_FAMILY.sub(f"font-family: {FONTS}", text) if "font-family" in text else text

    def _keep_marker(self, match: re.Match[str]) -> str:
        self.defs[match[2]] = match[1]
        return ""

    def _keep_clips_and_hatches(self) -> None:
        for known, write in ((self._clipd, self._write_clips), (self._hatchd, self._write_hatches)):
            new = {key: value for key, value in known.items() if value[1] not in self.defs}
            for key, value in new.items():
                known_all = dict(known)
                known.clear()
                known[key] = value
                text = self._capture(write)
                known.clear()
                known.update(known_all)
                self.defs[value[1]] = text.removeprefix("<defs>").removesuffix("</defs>")

    def draw_text(self, gc, x, y, s, prop, angle, ismath=False, mtext=None):
        clip = self._get_clip_attrs(gc)
        if clip:
            self.writer.start("g", **clip)
        self._draw_text_as_text(gc, x, y, s, prop, angle, ismath, mtext)
        if clip:
            self.writer.end("g")

    def draw_image(self, gc, x, y, im, transform=None):
        if transform is None or not im.size:  # never by `imshow`
            return super().draw_image(gc, x, y, im, transform)
        height, width = im.shape[:2]
        clip = self._get_clip_attrs(gc)
        if clip:
            self.writer.start("g", **clip)
        to_svg = Affine2D().translate(x, y).scale(1, -1).translate(0, self.height)
        place = (Affine2D().scale(1 / width, 1 / height) + transform + to_svg).frozen().to_values()
        self.writer.element(
            "image",
            attrib={"xlink:href": data_uri(im), **({"id": gc.get_gid()} if gc.get_gid() else {})},
            width=str(width),
            height=str(height),
            transform=f"matrix({' '.join(f'{number:.6g}' for number in place)})",
            opacity=f"{gc.get_alpha():g}",
            style="image-rendering:crisp-edges;image-rendering:pixelated",
        )
        if clip:
            self.writer.end("g")
        return None

    def _make_id(self, type, content):
        return type + hashlib.sha256(f"{SALT}{content}".encode()).hexdigest()[:10]

    def _make_flip_transform(self, transform):
        if not transform.is_affine:
            return super()._make_flip_transform(transform)
        return self._pen.flipped(transform)

    def _convert_path(self, path, transform=None, clip=None, simplify=None, sketch=None):
        return self._pen.write(path, transform, clip, simplify, sketch)

    def open_group(self, s, gid=None):
        """Only named groups are written: counted ids would change with every redraw."""
        self._groups.append(bool(gid))
        if gid:
            self.writer.start("g", id=gid)

    def close_group(self, s):
        if self._groups.pop():
            self.writer.end("g")
