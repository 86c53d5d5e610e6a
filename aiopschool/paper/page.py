"""Data becomes a PDF: Typst with our own page (`page.typ`) or slides, without network or system fonts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal

PAGE = Path(__file__).with_name("page.typ")
SLIDES = PAGE.with_name("slides.typ")
REQUIREMENT = "typst>=0.15,<0.16"  # as in pyproject.toml, for who has to install it


def render(
    document: dict[str, Any], *, page: Path = PAGE, form: Literal["pdf", "png"] = "pdf", ppi: float = 72
) -> list[bytes]:
    """One PDF (PDF/UA-1), or one PNG per page; `page` says how it looks: a sheet, or `SLIDES`.

    The document travels as JSON, so that nothing in a text is ever read as Typst code. The same document
    gives the same bytes. Raises `ImportError` without Typst, `typst.TypstError` when a picture or a formula
    has no text alternative.
    """
    import typst
    from matplotlib import get_data_path

    standards = {"pdf_standards": ["ua-1"]} if form == "pdf" else {"ppi": ppi}
    made = typst.compile(
        page,
        format=form,
        root=PAGE.parent,
        font_paths=[Path(get_data_path(), "fonts", "ttf")],  # DejaVu Sans; Typst itself brings the maths font
        ignore_system_fonts=True,
        sys_inputs={"document": json.dumps(document, ensure_ascii=False)},
        **standards,
    )
    return made if isinstance(made, list) else [made]
