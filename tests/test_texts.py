"""The interface texts: complete, current, used, and in Flemish school Dutch."""

from __future__ import annotations

import ast
import re
import string
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from babel.messages.catalog import Message

from aiopschool import texts
from aiopschool.course import lessons
from aiopschool.publish.sources import read_source
from aiopschool.publish.texts_command import changes
from aiopschool.texts.catalogues import PACKAGE, languages, read, sources

ROOT = Path(__file__).parents[1]
CATALOGUES = [po for lang in languages() for po in sources(lang)]

# What Dutch from the Netherlands says, and school Dutch in Flanders does not.
AVOID = (
    r"kunt|zult|wilt|docent\w*|liniaal|roosterpapier|bovenbouw|onderbouw|voortgezet onderwijs|bijscholing|"
    r"abc-formule|kwadratische functies?|hellingsgetal|differentiëren|differentieerbaar|stuksgewijs|"
    r"kunstmatige intelligentie|KI|gij"
)


def name(po: Path) -> str:
    return f"{po.parents[1].name}-{po.stem}"


def entries(po: Path) -> Iterator[Message]:
    return (message for message in read(po) if message.id)


def forms(texts: str | tuple[str, ...] | list[str]) -> list[str]:
    return [texts] if isinstance(texts, str) else list(texts)


def fields(text: str) -> set[str]:
    return {name for _literal, name, _spec, _conversion in string.Formatter().parse(text) if name is not None}


def test_the_catalogues_follow_the_code_and_nothing_is_missing():
    for change in changes(PACKAGE):
        assert (change.added, change.dropped, change.missing) == ([], [], []), change.file
        assert change.new == change.old, f"{change.file}: run “aiopschool texts”"


def test_every_language_is_there_in_every_room():
    for lang in languages():
        rooms = {po.parents[1] for po in sources(lang)}
        assert rooms == {PACKAGE, *(PACKAGE / "lessons" / lesson.name for lesson in lessons())}


@pytest.mark.parametrize("po", CATALOGUES, ids=name)
def test_no_entry_is_empty_or_fuzzy(po):
    for message in entries(po):
        assert all(form.strip() for form in forms(message.string)), message.id
        assert not message.fuzzy, message.id


@pytest.mark.parametrize("po", CATALOGUES, ids=name)
def test_no_entry_stands_there_twice(po):
    counts = Counter(re.findall(r'^msgid ((?:".*"\n)+)', po.read_text(encoding="utf-8"), flags=re.MULTILINE))
    assert [text for text, n in counts.items() if n > 1] == []


@pytest.mark.parametrize("po", CATALOGUES, ids=name)
def test_translations_have_the_same_placeholders(po):
    for message in entries(po):
        wanted = fields(forms(message.id)[-1])
        for form in forms(message.string):
            assert fields(form) == wanted, message.id


def test_an_unknown_language_shows_the_english_source(monkeypatch):
    monkeypatch.setenv("AIOPSCHOOL_LANG", "xx")
    assert texts._("Check") == "Check"
    assert texts.ngettext("{n} problem", "{n} problems", 2) == "{n} problems"


def catalogue_texts() -> Iterator[tuple[str, str]]:
    """Every Dutch interface text, with the English one it stands for."""
    for po in sources("nl"):
        for message in entries(po):
            for form in forms(message.string):
                yield forms(message.id)[0], form


def notebook_texts(*kinds: str, files: str = "**/*.md") -> Iterator[tuple[str, str]]:
    """Every cell of the Dutch sources of these kinds, with the file it stands in."""
    for source in sorted((ROOT / "notebooks" / "src" / "nl").glob(files)):
        for cell in read_source(source):
            if cell.cell_type in kinds:
                yield source.name, cell.source


def room_texts() -> Iterator[tuple[str, str]]:
    """What tools read from files that are in Dutch only, line by line."""
    for room in ("desk", "team"):
        for file in sorted((PACKAGE / room).rglob("*.*")):
            if file.suffix in (".json", ".toml"):
                yield from ((file.name, line) for line in file.read_text(encoding="utf-8").splitlines())


def test_the_dutch_is_flemish():
    avoid = re.compile(rf"\b(?:{AVOID})\b")
    every = [*catalogue_texts(), *notebook_texts("markdown", "code"), *room_texts()]
    assert [(where, hit.group()) for where, text in every if (hit := avoid.search(text))] == []


def test_an_apostrophe_is_round():
    """In code too: a comment says above a folded cell what it shows."""
    every = [*catalogue_texts(), *notebook_texts("markdown"), *room_texts()]
    every += [(where, line) for where, text in notebook_texts("code") for line in re.findall("^#.*", text)]
    found = [
        (where, re.findall(r"\w*[^\W\d_]'[^\W\d_]\w*", re.sub(r"`[^`]*`|\$[^$]*\$", "", text)))
        for where, text in every
    ]
    assert [(where, words) for where, words in found if words] == []


def test_numbers_in_dutch_texts_have_a_comma():
    # Python, goals such as 06.13, and questions such as 1.2
    allowed = re.compile(
        r"`[^`]*`|\b\d\d\.\d\d(?:\.\d\d)?\b|\bvraag \d\.\d(?:(?:, | en )\d\.\d)*\b", flags=re.IGNORECASE
    )
    every = [*catalogue_texts(), *notebook_texts("markdown", files="*.md")]  # a school's plan has a step 1.3
    found = [(where, re.findall(r"\d\.\d\S*", allowed.sub("", text))) for where, text in every]
    assert [(where, numbers) for where, numbers in found if numbers] == []


def run_on_import(tree: ast.Module) -> Iterator[ast.AST]:
    """What runs when a module is imported: all but the bodies of functions."""
    todo: list[ast.AST] = [tree]
    while todo:
        node = todo.pop()
        yield node
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            defaults = [*node.args.defaults, *filter(None, node.args.kw_defaults)]
            todo += defaults + getattr(node, "decorator_list", [])
        else:
            todo += ast.iter_child_nodes(node)


def too_early(code: str) -> list[int]:
    """The lines that translate a text before anybody knows for whom."""
    return sorted(
        node.lineno
        for node in run_on_import(ast.parse(code))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", getattr(node.func, "attr", "")) in ("_", "ngettext", "language")
    )


def test_no_text_is_translated_when_a_module_is_imported():
    files = list(PACKAGE.rglob("*.py"))
    early = {file: too_early(file.read_text(encoding="utf-8")) for file in files}
    assert len(files) > 50
    assert {file: lines for file, lines in early.items() if lines} == {}


@pytest.mark.parametrize(
    "code",
    [
        "TITLE = _('a')",
        "TITLE = texts._('a')",
        "TITLE = {'a': [_('a')]}",
        "TITLE = f'{_(\"a\")}'",
        "class A:\n    title = _('a')",
        "@dataclass\nclass A:\n    title: str = _('a')",
        "class A:\n    def say(self, text=_('a')): ...",
        "def say(*, text=_('a')): ...",
        "say = lambda text=_('a'): text",
        "@shown(_('a'))\ndef say(): ...",
        "if True:\n    n = ngettext('a', 'b', 1)",
        "LANG = language()",
    ],
)
def test_a_text_that_is_translated_too_early_is_found(code):
    assert len(too_early(code)) == 1


@pytest.mark.parametrize(
    "code",
    [
        "TITLE = N_('a')",
        "say = lambda: _('a')",
        "def say():\n    return _('a')",
        "class A:\n    def say(self):\n        return _('a')",
        "async def say():\n    return [_('a')]",
    ],
)
def test_a_text_that_is_translated_in_time_is_left_alone(code):
    assert too_early(code) == []


def test_a_language_is_spoken_within_and_not_after():
    with texts.speaking("en"):
        assert (texts.language(), texts._("Check")) == ("en", "Check")
        with texts.speaking("nl"):
            assert texts._("Check") == "Controleer"
        assert texts._("Check") == "Check"
    assert (texts.language(), texts._("Check")) == ("nl", "Controleer")


def test_an_error_within_does_not_keep_the_language():
    with pytest.raises(ZeroDivisionError), texts.speaking("en"):
        _ = 1 / 0
    assert texts.language() == "nl"


def test_another_thread_speaks_its_own_language():
    with texts.speaking("en"), ThreadPoolExecutor(1) as pool:
        assert pool.submit(texts._, "Check").result() == "Controleer"
        assert texts._("Check") == "Check"


@pytest.mark.parametrize("lang", ["nl_BE", "nl-BE", "nl_BE.UTF-8"])
def test_a_country_may_be_named_too(lang, monkeypatch):
    monkeypatch.setenv("AIOPSCHOOL_LANG", lang)
    assert (texts.language(), texts._("Check")) == ("nl", "Controleer")


@pytest.mark.parametrize(("said", "lang"), [("", "nl"), ("en", "en")])
def test_the_environment_says_what_a_process_speaks(said, lang, monkeypatch):
    monkeypatch.setenv("AIOPSCHOOL_LANG", said)
    assert texts.language() == lang
