"""Agreements: what was chosen stands on paper, what was typed is never read as anything else."""

from __future__ import annotations

import importlib.util

import pytest

from aiopschool.errors import ReaderError
from aiopschool.forms import pdf
from aiopschool.forms.fields import fields_in
from aiopschool.forms.report import page
from aiopschool.team.agreements.content import blocks, groups
from aiopschool.tools import tool

from ..reader import Page

pytestmark = pytest.mark.usefixtures("own_file")
DOCUMENTS = ("class", "school", "letter")


def printed(made) -> str:
    return page(made.form.paper(made.values))


def with_examples(document: str):
    made = tool("agreements", document=document)
    Page(made.files).confides("files", "examples", "", "request")
    return made


def sentences(document: str) -> list[str]:
    if document == "letter":
        return [part["text"] for part in blocks()["letter"].values()]
    return [text for _title, found in groups(document).values() for text in found.values()]


def test_no_sentence_stands_twice_in_a_document_and_each_ends():
    for document in DOCUMENTS:
        found = sentences(document)
        assert len(found) == len(set(found)) > 5
        assert all(text.endswith((".", "?")) for text in found)
    assert blocks()["example"].keys() == blocks()["tasks"].keys()
    assert set(blocks()["example"].values()) == blocks()["levels"].keys(), "each level has an example"


@pytest.mark.parametrize("document", DOCUMENTS)
def test_all_that_was_chosen_stands_on_paper(document):
    made = with_examples(document)
    text = printed(made)
    for sentence in sentences(document):
        assert sentence in text
    assert "verzonnen" in text or document != "letter", "an invented program says so"


@pytest.mark.parametrize("document", DOCUMENTS)
def test_an_empty_document_still_prints_and_has_no_empty_heading(document):
    made = tool("agreements", document=document)
    text = printed(made)
    for title, _sentences in groups("class").values():
        assert title not in text
    assert "<h1>" in text


def test_what_was_not_chosen_does_not_stand_there():
    made = tool("agreements", document="class")
    reader = Page(made.view)
    reader.does("task-test", "set", "none")
    reader.does("wrong", "set", ["proof"])
    reader.does("own", "set", "Wij <b>lezen</b> $x^2$ & 1/2.\n\nTweede zin.")
    reader.does("tasks", "add", "a")
    reader.does("tasks/a/task", "set", "dagboek")
    reader.does("tasks/a/level", "set", "free")
    text = printed(made)
    chosen = groups("class")["wrong"][1]
    assert chosen["proof"] in text
    assert chosen["talk"] not in text
    assert text.count("<tr>") == 3, "a header, the test and the diary"
    assert "Wij &lt;b&gt;lezen&lt;/b&gt; $x^2$ &amp; 1/2." in text
    assert blocks()["levels"]["named"]["text"] not in text, "only the levels that are used are explained"


def test_three_documents_are_kept_apart_and_refuse_each_others_files():
    first = tool("agreements", document="class")
    Page(first.view).does("owner", "set", "4A")
    school = tool("agreements", document="school")
    assert school.values["owner"] == ""
    Page(school.files).confides("files", "load", first.form.saved(first.values), "request")
    assert school.files.shown["bad"]
    assert school.values["owner"] == ""
    assert tool("agreements").values["owner"] == "4A", "the class is what comes without a name"


def test_an_unknown_document_is_said_with_the_nearest():
    with pytest.raises(ReaderError, match="letter"):
        tool("agreements", document="leter")


@pytest.mark.parametrize("document", DOCUMENTS)
def test_names_of_fields_are_unique(document):
    names = [one.name for one in fields_in(tool("agreements", document=document).form.fields)]
    assert len(names) == len(set(names))


@pytest.mark.skipif(not importlib.util.find_spec("typst"), reason="no typst")
def test_the_letter_becomes_a_pdf():
    made = with_examples("letter")
    Page(made.view).does("own", "set", "#let x = 1 $ \\ @ *vet* _schuin_ <label> `code`")
    assert pdf(made.form.paper(made.values)).startswith(b"%PDF")
