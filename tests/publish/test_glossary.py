"""The glossary of the whole course, the links to it, and the boxes where the same maths returns."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from nbformat.v4 import new_markdown_cell

from aiopschool.publish import glossary
from aiopschool.publish.editions import Edition, compose
from aiopschool.publish.first_uses import link_words
from aiopschool.publish.glossary import order, plain, words, words_of
from aiopschool.publish.mistakes import SourceError
from aiopschool.publish.recalls import places, with_recalls

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "notebooks" / "src" / "nl"
BUILT = ROOT / "notebooks" / "nl"
LESSONS = sorted(file for file in SOURCES.glob("0[1-9]-*.md") if "papier" not in file.stem)
LINK = re.compile(r'\[([^\]]+)\]\((\S*)woordenlijst\.ipynb#(\S+) "([^"]+)"\)')

each_lesson = pytest.mark.parametrize("source", LESSONS, ids=lambda source: source.stem)


def text_of(notebook: Path) -> str:
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    return "\n\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")


def headings(text: str) -> list[str]:
    return [heading.replace(" ", "-") for heading in re.findall(r"^##+ (.+)$", text, flags=re.MULTILINE)]


@each_lesson
def test_every_word_of_a_lesson_stands_in_the_glossary_with_its_lesson(source):
    page = text_of(BUILT / "woordenlijst.ipynb")
    assert len(words_of(source)) > 10
    for word in words_of(source):
        section = page.split(f"\n### {word.name}\n")[1].split("\n### ")[0]
        (line,) = [one for one in section.split("\n") if f"({source.stem}.ipynb)" in one]
        assert word.meaning[1:] in line
        assert f"*{word.english}*" in line


def test_what_two_lessons_say_alike_stands_there_once():
    page = text_of(BUILT / "woordenlijst.ipynb")
    for section in page.split("\n### ")[1:]:
        told = [line.partition(" [les ")[0] for line in section.split("\n") if line.startswith("- ")]
        assert len(told) == len(set(told)), section
    assert "[les 1](01-rechte.ipynb), [les 5](05-afgeleiden.ipynb)" in page


def test_words_are_in_order_and_stand_once():
    names = re.findall(r"^### (.+)$", text_of(BUILT / "woordenlijst.ipynb"), flags=re.MULTILINE)
    assert names == sorted(names, key=order)
    assert len(names) == len(set(names)) == len({word.name for word in words(SOURCES)})


@each_lesson
@pytest.mark.parametrize("folder", ["", "leerkracht"])
def test_a_word_links_once_from_its_lesson_to_its_heading(source, folder):
    there = headings(text_of(BUILT / "woordenlijst.ipynb"))
    text = text_of(BUILT / folder / f"{source.stem}.ipynb")
    links = LINK.findall(text)
    assert all(anchor in there for _shown, _way, anchor, _hint in links)
    assert {way for _shown, way, _anchor, _hint in links} == {"../" if folder else ""}
    meanings = {plain(word.meaning) for word in words_of(source)}
    assert {hint for *_rest, hint in links} <= meanings
    known = [name for word in words_of(source) for name in word.names]
    assert len(links) >= 0.8 * len(words_of(source)), "what is only used in another form has no link"
    assert len(links) <= len(known)
    before = text.partition("\n## Woordenlijst\n")[0]
    assert len(LINK.findall(before)) == len(links)


def linked(tmp_path: Path, table: str, *texts: str) -> list[str]:
    source = tmp_path / "nl" / "77-proef.md"
    source.parent.mkdir(exist_ok=True)
    (source.parent / "woordenlijst.md").touch()
    source.write_text(
        f"# Proef\n\n## Woordenlijst\n\n| Woord | In één zin | Engels |\n| --- | --- | --- |\n{table}\n"
    )
    cells = [new_markdown_cell(text) for text in texts]
    link_words(source, cells, "../")
    return [cell.source for cell in cells]


@pytest.mark.parametrize(
    "text",
    [
        "## Een drempel",
        "`drempel` en $drempel$ en $$drempel$$",
        "[een drempel](x.md) ![drempel](y.png)",
        "<summary>Toon de drempel</summary>",
        "> **Herken je dit?** De drempel",
        "```\ndrempel\n```",
        "de toegangsdrempel en drempel-waarde",
    ],
)
def test_what_is_no_running_text_gets_no_link(tmp_path, text):
    row = "| drempel | het getal, $x$, en “meer” | *threshold* |"
    first, second = linked(tmp_path, row, text, "Dit is de **Drempel**. Nog een drempel.")
    assert first == text
    assert second == (
        'Dit is de **[Drempel](../woordenlijst.ipynb#drempel "het getal, x, en “meer”")**. Nog een drempel.'
    )


def test_plurals_link_and_other_words_do_not(tmp_path):
    words = ("vlak", "boom", "klasse", "categorie", "FPR", "knoop, wortel")
    table = "\n".join(f"| {word} | uitleg | *word* |" for word in words)
    (made,) = linked(
        tmp_path, table, "vlakken, bomen, fpr FPR, klassen, klassenraad, categorieën; wortel; knoop"
    )
    shown = [(word, anchor) for word, _way, anchor, _hint in LINK.findall(made)]
    assert shown == [
        ("vlakken", "vlak"),
        ("bomen", "boom"),
        ("FPR", "FPR"),
        ("klassen", "klasse"),
        ("categorieën", "categorie"),
        ("wortel", "knoop,-wortel"),
        ("knoop", "knoop,-wortel"),
    ]


def test_a_language_without_the_page_has_no_links(tmp_path):
    linked(tmp_path, "| drempel | a | *b* |", "drempel")
    (tmp_path / "nl" / "woordenlijst.md").unlink()
    cells = [new_markdown_cell("drempel")]
    link_words(tmp_path / "nl" / "77-proef.md", cells, "")
    assert cells[0].source == "drempel"


def test_each_subject_leads_to_all_other_lessons_and_back():
    every = places(SOURCES)
    assert len({place.subject for place in every}) >= 7
    for place in every:
        text = text_of(BUILT / f"{place.source.stem}.ipynb")
        for other in every:
            if other.subject == place.subject and other.source != place.source:
                assert other.link in text, (place.subject, place.source.name)
                path, _mark, anchor = other.link.partition("](")[2].rstrip(")").partition("#")
                assert anchor in headings(text_of(BUILT / path))


def test_a_subject_that_returns_nowhere_is_said_with_its_line(tmp_path):
    folder = tmp_path / "src" / "nl"
    shutil.copytree(SOURCES, folder)
    source = folder / LESSONS[0].name
    source.write_text(source.read_text() + "\n<!-- herken: de stelling van niemand -->\n")
    with pytest.raises(SourceError, match=r"01-.*md:\d+: “de stelling van niemand” staat in geen enkele"):
        compose(Edition(source, teacher=False))
    assert with_recalls(source, "Geen plaats.") == "Geen plaats."


def test_a_glossary_that_is_not_there_gives_no_words(tmp_path):
    source = tmp_path / "nl" / "01-leeg.md"
    assert words_of(source) == ()
    source.parent.mkdir()
    source.write_text("# Leeg\n")
    assert words_of(source) == ()
    assert glossary.page(source.parent) == ""
