"""From source to editions: what is made, and which mistakes in a source are refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from aiopschool.publish import editions
from aiopschool.publish.calls import with_language
from aiopschool.publish.editions import Edition, compose
from aiopschool.publish.mistakes import SourceError
from aiopschool.publish.sources import read_source

GOOD = """\
# Title

See [the other](two.ipynb), [notes](leerkracht/one.ipynb), [below](#Part-two) and [a site](https://x.be).

## Part *two*

```python tags=["hide-input"]
from aiopschool import explore

explore("lines")
```

<!-- #region tags=["leerkracht"] -->
### For the teacher

See [start](two.ipynb).
<!-- #endregion -->

```python
print(1)
```

```python
print(1)
```
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project with two sources; only the first has cells for teachers."""
    folder = tmp_path / "notebooks" / "src" / "nl"
    folder.mkdir(parents=True)
    (folder / "one.md").write_text(GOOD, encoding="utf-8")
    (folder / "two.md").write_text("# Two\n\n[back](one.ipynb)\n", encoding="utf-8")
    monkeypatch.setattr(editions, "find_root", lambda: tmp_path)
    return tmp_path


def made(root: Path, *, teacher: bool, name: str = "one") -> dict:
    targets = frozenset(edition.target for edition in editions.editions(root))
    return json.loads(compose(Edition(root / f"notebooks/src/nl/{name}.md", teacher), targets))


def source_of(notebook: dict) -> str:
    return "\n".join("".join(cell["source"]) for cell in notebook["cells"])


def test_only_sources_with_teacher_cells_get_a_teacher_edition(root):
    names = [e.target.relative_to(root).as_posix() for e in editions.editions(root)]
    assert names == [
        "notebooks/nl/one.ipynb",
        "notebooks/nl/leerkracht/one.ipynb",
        "notebooks/nl/two.ipynb",
    ]


@pytest.fixture
def page(root: Path) -> Path:
    """The source of a page that stands apart; its links are as those of a lesson."""
    source = root / "notebooks/src/nl/team/01-page.md"
    source.parent.mkdir()
    source.write_text("# Page\n\n[notes](leerkracht/one.ipynb) of les 2, and exercise 1a\n", encoding="utf-8")
    return source


def test_a_page_apart_has_one_edition_in_its_own_folder(root, page):
    every = editions.editions(root)
    (edition,) = [edition for edition in every if edition.source == page]
    assert edition.target == root / "notebooks/nl/team/01-page.ipynb"
    made = json.loads(compose(edition, frozenset(other.target for other in every)))
    assert "(../leerkracht/one.ipynb)" in source_of(made)
    facts = made["metadata"]["aiopschool"]
    expected = {"lesson": 0, "lang": "nl", "path": "nl/team/01-page.ipynb", "start": "../00-start.ipynb"}
    assert {key: facts[key] for key in expected} == expected


def test_a_page_apart_has_no_cells_for_teachers(root, page):
    page.write_text(
        '# Page\n\n<!-- #region tags=["leerkracht"] -->\nx\n<!-- #endregion -->\n', encoding="utf-8"
    )
    with pytest.raises(SourceError, match=r"01-page\.md"):
        editions.editions(root)


def test_teacher_cells_are_in_the_teacher_edition_only(root):
    assert "For the teacher" in source_of(made(root, teacher=True))
    pupil = made(root, teacher=False)
    assert "For the teacher" not in source_of(pupil)
    assert "leerkracht" not in json.dumps([cell["metadata"] for cell in pupil["cells"]])


def test_links_are_right_from_both_folders(root):
    pupil, teacher = source_of(made(root, teacher=False)), source_of(made(root, teacher=True))
    for link in ("(two.ipynb)", "(leerkracht/one.ipynb)", "(#Part-two)", "(https://x.be)"):
        assert link in pupil
    assert teacher.count("(../two.ipynb)") == 2
    for link in ("(one.ipynb)", "(#Part-two)", "(https://x.be)"):
        assert link in teacher


def test_cells_are_clean_collapsed_where_asked_and_have_lasting_ids(root):
    pupil, teacher = made(root, teacher=False), made(root, teacher=True)
    code = [cell for cell in pupil["cells"] if cell["cell_type"] == "code"]
    assert [cell["metadata"] for cell in code] == [
        {"jupyter": {"source_hidden": True}, "tags": ["hide-input"]},
        {},
        {},
    ]
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in code)
    ids = [cell["id"] for cell in teacher["cells"]]
    assert len(set(ids)) == len(ids)
    same = [
        (p["id"], t["id"]) for p in pupil["cells"] for t in teacher["cells"] if p["source"] == t["source"]
    ]
    assert len([1 for one, other in same if one == other]) == len(code)
    assert pupil["metadata"]["kernelspec"] == {
        "display_name": "Python 3",
        "language": "python",
        "name": "python3",
    }
    assert pupil["metadata"]["lang"] == "nl"


def test_the_same_source_gives_the_same_bytes(root):
    edition = editions.editions(root)[0]
    others = frozenset(e.target for e in editions.editions(root))
    first = compose(edition, others)
    assert first == compose(edition, others)
    assert first.endswith("}\n")
    assert not first.endswith("\n\n")


def test_an_open_block_on_top_is_refused_with_its_line(root):
    source = root / "notebooks/src/nl/two.md"
    source.write_text("---\njupyter:\n  kernelspec: {}\n\n# Titel\n\nTekst.\n", encoding="utf-8")
    with pytest.raises(SourceError, match=r"two\.md:1: .*lijn ---"):
        read_source(source)


@pytest.mark.parametrize(
    ("addition", "words"),
    [
        ('```python tags=["teacher"]\n1\n```', "onbekend label teacher"),
        ("#### Too deep", "niveau 4"),
        ("# Second title", "één titel van niveau 1"),
        ("```python\n" + "1\n" * 13 + "```", "hoogstens 12 regels. Deze telt er 13"),
        ("[gone](three.ipynb)", "het bestand three.ipynb bestaat niet"),
        ("![a cat](cat.png)", "het bestand cat.png bestaat niet"),
        ("[nowhere](#Part-three)", "geen titel met de naam #Part-three"),
        ("![](one.md)", "geen tekstalternatief"),
        ('<img src="cat.png">', "links en afbeeldingen in Markdown"),
        ('```python\nexercise("9z")\n```', "exercise(“9z”) bestaat niet"),
        ('```python\nexplore("circles")\n```', "explore(“circles”) bestaat niet"),
        ('```python\nprogress("circles")\n```', "progress(“circles”) bestaat niet"),
        ("```python\nif 1\n```", "geen geldige Python"),
    ],
)
def test_a_mistake_in_a_source_is_refused_with_its_line(root, addition, words):
    source = root / "notebooks/src/nl/one.md"
    source.write_text(f"{GOOD}\n\n{addition}\n", encoding="utf-8")
    with pytest.raises(SourceError) as caught:
        made(root, teacher=False)
    assert words in str(caught.value)
    assert str(caught.value).startswith("one.md")


def test_the_error_names_the_line(root):
    source = root / "notebooks/src/nl/one.md"
    source.write_text(f"{GOOD}\n[gone](three.ipynb)\n", encoding="utf-8")
    with pytest.raises(SourceError, match=rf"^one\.md:{GOOD.count(chr(10)) + 2}: "):
        made(root, teacher=False)


def test_a_source_needs_a_title(root):
    (root / "notebooks/src/nl/two.md").write_text("Only text\n", encoding="utf-8")
    with pytest.raises(SourceError, match="één titel van niveau 1"):
        made(root, teacher=False, name="two")


def test_cells_for_teachers_may_be_longer(root):
    long = '```python tags=["leerkracht"]\n' + "1\n" * 13 + "```"
    (root / "notebooks/src/nl/two.md").write_text(f"# Two\n\n{long}\n", encoding="utf-8")
    assert source_of(made(root, teacher=True, name="two")).count("1") == 13


def test_build_writes_then_finds_nothing_to_do(root, capsys):
    assert editions.build(check=True) == 1
    assert not list(root.glob("notebooks/nl/**/*.ipynb")), "checking writes nothing"
    capsys.readouterr()
    assert editions.build() == 0
    assert "notebooks/nl/leerkracht/one.ipynb" in capsys.readouterr().out
    assert editions.build(check=True) == 0
    assert editions.build() == 0
    assert capsys.readouterr().out == ""


def test_check_shows_what_differs(root, capsys):
    editions.build()
    target = root / "notebooks/nl/one.ipynb"
    target.write_text(target.read_text(encoding="utf-8").replace("# Title", "# Titel"), encoding="utf-8")
    capsys.readouterr()
    assert editions.build(check=True) == 1
    printed = capsys.readouterr().out
    assert "notebooks/nl/one.ipynb" in printed
    assert "# Titel" in printed
    assert "# Titel" in target.read_text(encoding="utf-8"), "checking mends nothing"


def test_other_line_ends_are_no_difference(root):
    editions.build()
    target = root / "notebooks/nl/one.ipynb"
    target.write_bytes(target.read_bytes().replace(b"\n", b"\r\n"))
    assert editions.build(check=True) == 0


def test_build_says_in_one_line_what_is_wrong_with_a_source(root, capsys):
    (root / "notebooks/src/nl/two.md").write_text("## Two\n", encoding="utf-8")
    assert editions.build() == 1
    assert capsys.readouterr().out.splitlines()[-1].startswith("two.md:1: ")


def test_find_root_is_the_folder_with_the_sources():
    assert (editions.find_root() / "notebooks/src/nl").is_dir()


@pytest.mark.parametrize(
    ("code", "spoken"),
    [
        ('explore("lines")', 'explore("lines", lang="en")'),
        ("progress()", 'progress(lang="en")'),
        ('tool("start")', 'tool("start", lang="en")'),
        ('exercise("1a",)', 'exercise("1a",lang="en")'),
        ('exercise("é1a"); exercise("1b")', 'exercise("é1a", lang="en"); exercise("1b", lang="en")'),
        ('explore(\n    "lines",\n)', 'explore(\n    "lines",\nlang="en")'),
        ('explore("lines", lang="nl")', 'explore("lines", lang="nl")'),
        ('show(explore("lines"))', 'show(explore("lines", lang="en"))'),
        ('print("explore(1)")  # explore("lines")', 'print("explore(1)")  # explore("lines")'),
        ("class_seed(7)", "class_seed(7)"),
    ],
)
def test_a_call_in_another_language_says_so(code, spoken):
    assert with_language(code, "en") == spoken
    assert with_language(spoken, "en") == spoken
    assert with_language(code, "nl") == code


def test_the_notebook_of_another_language_speaks_it(root):
    source = root / "notebooks/src/en/one.md"
    source.parent.mkdir()
    source.write_text('# Title\n\n```python\nexplore("lines")\n```\n', encoding="utf-8")
    notebook = json.loads(compose(Edition(source, teacher=False)))
    assert notebook["metadata"]["lang"] == "en"
    assert notebook["cells"][1]["source"] == ['explore("lines", lang="en")']
