"""`aiopschool texts`: the catalogues follow the code, per room, and nothing that was written is lost."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from aiopschool.publish.texts_command import rooms, run, texts_in, written
from aiopschool.texts.catalogues import read

HEADER = r"""msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"
"""
TRIES = "def say(n): return _('Check') + _('point') + ngettext('{n} try', '{n} tries', n)"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A library and two lessons; the Dutch of the library stands there already."""
    top = tmp_path / "course"
    for name, code in {
        "card.py": "label = lambda: _('Check')",
        "lessons/__init__.py": "",
        "lessons/lines/__init__.py": "TITLE = N_('Lines')",
        "lessons/lines/explorer.py": TRIES,
        "lessons/trees/__init__.py": "def say(): return f\"{_('point')}\"",
    }.items():
        (top / name).parent.mkdir(parents=True, exist_ok=True)
        (top / name).write_text(code, encoding="utf-8")
    (top / "texts").mkdir()
    entries = '# on the button\nmsgid "Check"\nmsgstr "Controleer"\n\nmsgid "gone"\nmsgstr "weg"\n'
    (top / "texts/nl.po").write_text(f"{HEADER}\n{entries}", encoding="utf-8")
    return top


def fill(po: Path, **translations: str) -> None:
    text = po.read_text(encoding="utf-8")
    for id, string in translations.items():
        assert f'msgid "{id}"\nmsgstr ""' in text
        text = text.replace(f'msgid "{id}"\nmsgstr ""', f'msgid "{id}"\nmsgstr "{string}"')
    po.write_text(text, encoding="utf-8")


def ids(po: Path) -> list[str]:
    return [message.id for message in read(po) if message.id]


def test_every_marked_text_is_found_also_inside_an_f_string():
    code = "A = N_('a')\nf\"{g(_('b'))} {ngettext('c', 'd', n)}\"\n_('e ' 'f')\n_(name)\nprint('no')\n_('')"
    assert set(texts_in(code)) == {"a", "b", ("c", "d"), "e f", ""}


def test_a_text_stands_in_its_room_and_what_the_library_has_only_there(package):
    assert rooms(package) == {
        package: {"Check"},
        package / "lessons/lines": {"Lines", "point", ("{n} try", "{n} tries")},
        package / "lessons/trees": {"point"},
    }


def test_new_texts_come_in_and_unused_ones_go(package, capsys):
    assert run(package) == 1, "translations are missing"
    assert ids(package / "texts/nl.po") == ["Check"]
    assert ids(package / "lessons/lines/texts/nl.po") == ["Lines", "point", ("{n} try", "{n} tries")]
    told = capsys.readouterr().out
    assert "course/lessons/trees/texts/nl.po" in told
    assert "'Lines'" in told


def test_translations_and_comments_stay(package):
    run(package)
    fill(package / "lessons/lines/texts/nl.po", Lines="Rechten")
    run(package)
    assert '# on the button\nmsgid "Check"\nmsgstr "Controleer"\n' in (package / "texts/nl.po").read_text(
        "utf-8"
    )
    assert 'msgid "Lines"\nmsgstr "Rechten"\n' in (package / "lessons/lines/texts/nl.po").read_text("utf-8")


def test_a_text_that_moves_takes_its_translation_along(package):
    run(package)
    fill(package / "lessons/lines/texts/nl.po", Lines="Rechten")
    (package / "lessons/lines/__init__.py").write_text("", encoding="utf-8")
    (package / "menu.py").write_text("_('Lines')", encoding="utf-8")
    run(package)
    assert 'msgid "Lines"\nmsgstr "Rechten"\n' in (package / "texts/nl.po").read_text("utf-8")
    assert "Lines" not in ids(package / "lessons/lines/texts/nl.po")


def test_what_one_lesson_translated_another_need_not(package):
    run(package)
    fill(package / "lessons/lines/texts/nl.po", point="punt")
    run(package)
    assert 'msgid "point"\nmsgstr "punt"\n' in (package / "lessons/trees/texts/nl.po").read_text("utf-8")


def test_two_lessons_that_translate_a_text_differently_are_told_both(package, capsys):
    run(package)
    fill(package / "lessons/lines/texts/nl.po", point="punt")
    fill(package / "lessons/trees/texts/nl.po", point="stip")
    before = {po: po.read_bytes() for po in package.rglob("*.po")}
    capsys.readouterr()
    assert run(package) == 1
    told = capsys.readouterr().out
    for part in ("'punt'", "'stip'", "lines", "trees"):
        assert part in told
    assert {po: po.read_bytes() for po in package.rglob("*.po")} == before


def test_a_second_run_changes_nothing(package):
    run(package)
    before = {po: po.read_bytes() for po in package.rglob("*.po")}
    run(package)
    assert {po: po.read_bytes() for po in package.rglob("*.po")} == before


def test_check_changes_nothing_and_says_what_differs(package, capsys):
    before = {po: po.read_bytes() for po in package.rglob("*.po")}
    assert run(package, check=True) == 1
    assert {po: po.read_bytes() for po in package.rglob("*.po")} == before
    assert "aiopschool texts" in capsys.readouterr().out


def test_check_is_content_when_all_is_there(package, capsys):
    run(package)
    fill(package / "lessons/lines/texts/nl.po", Lines="Rechten", point="punt")
    tries = package / "lessons/lines/texts/nl.po"
    text = (
        tries.read_text(encoding="utf-8")
        .replace('[0] ""', '[0] "{n} poging"')
        .replace('[1] ""', '[1] "{n} pogingen"')
    )
    tries.write_text(text, encoding="utf-8")
    assert run(package) == 0
    capsys.readouterr()
    assert run(package, check=True) == 0
    assert capsys.readouterr().out == ""


def test_a_new_language_begins_with_an_empty_catalogue(package):
    (package / "texts/fr.po").touch()
    assert run(package) == 1
    french = (package / "lessons/lines/texts/fr.po").read_text(encoding="utf-8")
    assert "Language: fr" in french
    assert "plural=(n > 1)" in french
    assert ids(package / "lessons/lines/texts/fr.po") == ids(package / "lessons/lines/texts/nl.po")


def test_two_branches_that_add_texts_merge(package, tmp_path):
    """Texts of two branches stand apart in the alphabet as soon as another one stands between them."""
    known = [f"text {letter}" for letter in "acegikmoq"]
    base, ours, theirs = (
        written([*known, *more], {}, "nl") for more in ([], ["text b", "text n"], ["text f", "text r"])
    )
    files = []
    for name, text in {"ours": ours, "base": base, "theirs": theirs}.items():
        files.append(tmp_path / name)
        files[-1].write_text(text, encoding="utf-8")
    merged = subprocess.run(["git", "merge-file", "-p", *files], capture_output=True, encoding="utf-8")
    assert merged.returncode == 0
    assert merged.stdout == written([*known, "text b", "text n", "text f", "text r"], {}, "nl")
