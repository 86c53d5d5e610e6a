"""The catalogues become what Python reads: when needed, never old, whatever folder they stand in."""

from __future__ import annotations

import gettext
import io
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from aiopschool.texts import catalogues
from aiopschool.texts.catalogues import CatalogueError, build, catalogue, compiled, read, sources, target

SAY = "from aiopschool.texts import _, language; print(_('Check'), _('first-degree functions'))"
DUTCH = "Controleer eerstegraadsfuncties"


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A copy of the package as git gives it: nothing is compiled."""
    package = tmp_path / "aiopschool"
    shutil.copytree(catalogues.PACKAGE, package, ignore=shutil.ignore_patterns("*.mo", "__pycache__"))
    return package


def python(clone: Path, code: str = SAY, **environment: str) -> subprocess.CompletedProcess[str]:
    known = {name: value for name, value in os.environ.items() if name != "AIOPSCHOOL_LANG"}
    wanted = {**known, "PYTHONPATH": str(clone.parent), "PYTHONIOENCODING": "utf-8", **environment}
    return subprocess.run(
        [sys.executable, "-c", code], cwd=clone.parent, env=wanted, capture_output=True, encoding="utf-8"
    )


def replace(po: Path, old: str, new: str) -> None:
    text = po.read_text(encoding="utf-8")
    assert old in text
    po.write_text(text.replace(old, new), encoding="utf-8")


def test_a_fresh_clone_speaks_dutch_at_once(clone):
    assert not target("nl", clone).exists()
    assert python(clone).stdout.strip() == DUTCH
    assert target("nl", clone).exists()


def test_what_is_compiled_is_read_without_babel(clone):
    python(clone)
    without = "import sys; sys.modules['babel'] = None; "
    assert python(clone, without + SAY).stdout.strip() == DUTCH


def test_without_babel_nobody_sees_english_by_accident(clone):
    told = python(clone, f"import sys; sys.modules['babel'] = None; {SAY}")
    assert told.returncode == 1
    assert told.stdout == ""
    assert "python start.py" in told.stderr


@pytest.mark.parametrize("where", ["texts/nl.po", "lessons/lines/texts/nl.po"])
def test_a_changed_catalogue_is_seen_even_when_it_looks_older(clone, where):
    python(clone)
    po = clone / where
    replace(po, '"Controleer"' if where == "texts/nl.po" else '"eerstegraadsfuncties"', '"Nieuw"')
    os.utime(po, (0, 0))
    assert "Nieuw" in python(clone).stdout


def test_a_new_lesson_adds_its_catalogue(clone):
    python(clone)
    folder = clone / "lessons" / "sums" / "texts"
    folder.mkdir(parents=True)
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
    (folder / "nl.po").write_text(header + 'msgid "Sums"\nmsgstr "Sommen"\n', encoding="utf-8")
    assert python(clone, "from aiopschool.texts import _; print(_('Sums'))").stdout.strip() == "Sommen"


def test_a_spoiled_compiled_catalogue_is_made_anew(clone):
    target("nl", clone).write_bytes(b"no catalogue")
    assert python(clone).stdout.strip() == DUTCH


def test_a_compiled_catalogue_that_cannot_be_kept_still_speaks(clone, monkeypatch):
    def refuse(*_parts: object) -> None:
        raise PermissionError

    monkeypatch.setattr(catalogues, "write", refuse)
    made = catalogues._ready(target("nl", clone), sources("nl", clone))
    assert made.gettext("Check") == "Controleer"


@pytest.mark.parametrize("lang", ["xx", "en", "", "../nl", "*", "n?"])
def test_what_is_no_catalogue_gives_the_english_source(lang):
    assert catalogue(lang).gettext("Check") == "Check"


def test_two_translations_of_one_text_are_an_error_that_names_both(clone):
    replace(clone / "lessons/lines/texts/nl.po", 'msgid "first-degree functions"', 'msgid "Check"')
    with pytest.raises(CatalogueError) as error:
        compiled(sources("nl", clone))
    for part in ("Controleer", "eerstegraadsfuncties", "lines", str(clone / "texts")):
        assert part in str(error.value)


def test_the_same_translation_twice_is_no_error(clone):
    text = 'msgid "Check"\nmsgstr "Controleer"\n'
    with (clone / "lessons/lines/texts/nl.po").open("a", encoding="utf-8") as po:
        po.write("\n" + text)
    assert compiled(sources("nl", clone))


def test_compiling_has_no_dates_and_loses_no_text(clone):
    (mo,) = build(clone)
    content = mo.read_bytes()
    assert content == compiled(sources("nl", clone))
    assert b"-Date:" not in content
    assert b"Babel" not in content
    read_back = gettext.GNUTranslations(io.BytesIO(content))
    for po in sources("nl", clone):
        for message in read(po):
            if isinstance(message.id, str):
                assert not message.id or read_back.gettext(message.id) == message.string
            else:
                assert [read_back.ngettext(*message.id, n) for n in (1, 2)] == list(message.string)
