"""What stands in a site beside JupyterLite: its first page, its icon, and the licences of all parts."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from urllib.parse import quote

from ...course import lessons
from ...files import DESK, START, TEACHER, TEAM, find_notebook
from ...lesson import Lesson
from ...texts import _, language
from ..editions import find_root
from .jupyterlite import APP
from .pieces import PYODIDE
from .wheels import Wheel

INDEX, ICON, LICENCES, OURS = "index.html", "favicon.ico", "licenties.html", "LICENSE.txt"
SIZE = 32  # pixels of the icon

STYLE = """
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a;
  font: 1.1rem/1.5 Verdana, "DejaVu Sans", sans-serif; background: #fff; }
a { color: #0b5394; display: inline-block; min-height: 24px; }
a:focus-visible { outline: 3px solid #0b5394; outline-offset: 2px; }
.start { padding: 0.6rem 1.2rem; border-radius: 0.4rem; color: #fff; background: #0b5394; font-weight: bold; }
td, th { padding: 0.3rem 1rem 0.3rem 0; text-align: left; vertical-align: top; }
"""


# JupyterLite reads the settings of a site through its first page.
SETTINGS = '<script id="jupyter-config-data" type="application/json" data-jupyter-lite-root=".">{}</script>'


def page(title: str, body: Iterable[str], soon: Iterable[str] = ()) -> str:
    """A whole page; the browser gets the files of `soon` when it has nothing else to do."""
    head = (
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(title)}</title>",
        f'<link rel="icon" href="{ICON}">',
        *(f'<link rel="prefetch" href="{quote(file)}">' for file in soon),
        f"<style>{STYLE}</style>",
    )
    lines = ("<head>", *head, "</head>", "<body>", "<main>", f"<h1>{escape(title)}</h1>", *body, "</main>")
    return f'<!doctype html>\n<html lang="{language()}">\n' + "\n".join(lines) + "\n</body>\n</html>\n"


def address(notebook: str) -> str:
    """The link to a notebook, seen from the first page; `notebook` is its path in the site."""
    return f"{APP}/index.html?path={quote(notebook)}"


def index(soon: Iterable[str] = ()) -> str:
    """The first page: every lesson with a link that opens it, ready. `soon` is what each will need."""
    folder = f"notebooks/{language()}"
    first = _("The first time, a lesson needs some ten seconds to start. Your answers stay on this device.")
    body = [
        _paragraph(_("The maths of secondary school behind AI. Everything happens in your browser.")),
        f'<p><a class="start" href="{address(f"{folder}/{START}.ipynb")}">{escape(_("Start"))}</a></p>',
        _paragraph(first),
        *_table(
            (_("Lesson"), _("Maths"), _("For the teacher")),
            [row for lesson in lessons() if (row := _row(lesson, folder))],
        ),
        *_rooms(),
        f'<p><a href="{LICENCES}">{escape(_("Licences of everything in this site"))}</a></p>',
        SETTINGS,
    ]
    return page("AI Op School", body, soon)


def _row(lesson: Lesson, folder: str) -> tuple[str, ...]:
    """The cells of a lesson, as HTML; empty when it has no notebook in this language."""
    name = find_notebook(lesson, language())
    if name is None:
        return ()
    title = f"{lesson.number}. {_(lesson.title)}"
    notes = _("Lesson {n} with notes").format(n=lesson.number)
    return (
        f'<a href="{address(f"{folder}/{name}.ipynb")}">{escape(title)}</a>',
        escape(_(lesson.maths)),
        f'<a href="{address(f"{folder}/{TEACHER}/{name}.ipynb")}">{escape(notes)}</a>',
    )


def _rooms() -> Iterator[str]:
    """The pages that are of no lesson, by the room they are in."""
    rooms = {
        "": _("For everybody"),
        DESK: _("For the teacher"),
        TEAM: _("For a school that decides about AI"),
    }
    sources = find_root() / "notebooks" / "src" / language()
    for room, heading in rooms.items():
        files = [one for one in sorted((sources / room).glob("*.md")) if room or not one.stem[0].isdigit()]
        if files:
            yield f"<h2>{escape(heading)}</h2>\n<ul>"
        for file in files:
            notebook = Path("notebooks", language(), room, f"{file.stem}.ipynb").as_posix()
            yield f'<li><a href="{address(notebook)}">{escape(_title(file))}</a></li>'
        if files:
            yield "</ul>"


def _title(source: Path) -> str:
    lines = source.read_text(encoding="utf-8").splitlines()
    return next(line.removeprefix("# ") for line in lines if line.startswith("# "))


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _table(header: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """A table; the cells of its rows are HTML."""
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in header)
    yield f"<table><thead><tr>{head}</tr></thead><tbody>"
    for row in rows:
        yield "<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>"
    yield "</tbody></table>"


def licences(wheels: Iterable[Wheel], *, root: Path, site: Path, lite: str) -> str:
    """The page with the version and the licence of every part of `site`; `lite` is JupyterLite's version."""
    rows = [
        ("JupyterLite, JupyterLab", lite, "BSD-3-Clause"),
        ("Pyodide", PYODIDE, "MPL-2.0"),
        ("CPython", "3.14", "PSF-2.0"),
        *((wheel.name, wheel.version, wheel.licence) for wheel in wheels),
    ]
    where = _("The full texts stand in the packages, in the folders whose names end in “dist-info”.")
    body = [
        f'<p><a href="{OURS}">{escape(_("Licence of the lessons and of our own code"))}</a></p>',
        _paragraph(where),
        *_table((_("Part"), _("Version"), _("Licence")), (map(escape, row) for row in rows)),
        _paragraph(_("What the parts of the page itself are made of, with the full texts:")),
        *_lists(site),
        f"<h2>{escape(_('Where the data come from'))}</h2>",
        *_origins(root / "data" / "HERKOMST.md"),
    ]
    return page(_("Licences"), body)


def _lists(site: Path) -> Iterator[str]:
    """Links to the lists that JupyterLab and its extensions bring along."""
    yield "<ul>"
    for file in sorted(site.rglob("third-party-licenses.json")):
        inside = file.relative_to(site).as_posix()
        yield f'<li><a href="{quote(inside)}">{escape(inside)}</a></li>'
    yield "</ul>"


def _origins(file: Path) -> Iterator[str]:
    """The table of a Markdown file with where the data come from."""
    lines = [line.strip("|") for line in file.read_text(encoding="utf-8").splitlines() if line[:1] == "|"]
    head, _rule, *rows = ([cell.strip(" `") for cell in line.split("|")] for line in lines)
    return _table(head, (map(escape, row) for row in rows))


def icon() -> bytes:
    """A line between a dark and a light side: what lesson 1 draws."""
    from PIL import Image, ImageDraw

    picture = Image.new("RGB", (SIZE, SIZE), "#0b5394")
    pen = ImageDraw.Draw(picture)
    pen.polygon([(0, SIZE), (SIZE, SIZE), (SIZE, 4), (0, SIZE - 4)], fill="#fff2cc")
    pen.line([(0, SIZE - 4), (SIZE, 4)], fill="#1a1a1a", width=3)
    pen.ellipse([6, 5, 12, 11], fill="#fff2cc")
    pen.rectangle([20, 21, 26, 27], fill="#0b5394")
    out = io.BytesIO()
    picture.save(out, "ICO", sizes=[(SIZE, SIZE)])
    return out.getvalue()
