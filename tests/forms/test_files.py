"""The files and the paper of a form: what is saved loads again, what is strange changes nothing."""

from __future__ import annotations

import base64
import io
import json

import pypdf
import pytest

from aiopschool.forms import Form, FormError, FormTool, Report, page, pdf, typed
from aiopschool.paper.sheet import Ask, Line, Note, Table, Text

from .filling import EXAMPLES, Filler, form, saved

pytestmark = pytest.mark.usefixtures("own_file")


@pytest.fixture
def reader() -> Filler:
    return Filler(FormTool(form()))


def test_a_file_that_was_saved_loads_again_also_from_another_device(reader):
    reader.adds("Een", "Twee")
    reader.types("devices/een/day", "2027-09-01")
    before, file = json.dumps(reader.values), reader.saves()
    assert reader.got[-1]["name"].startswith("onze-toestellen-")
    reader.clicks("erase")
    reader.clicks("yes")
    assert reader.names == []
    assert reader.clicks("load", "\ufeff" + file) == "Het bestand is geladen."
    assert json.dumps(reader.values) == before


def test_loading_over_something_asks_first(reader):
    reader.types("school", "Hier")
    assert "vervangen" in reader.clicks("load", saved(school="Daar"))
    assert reader.values["school"] == "Hier"
    assert reader.clicks("no") == "Er is niets veranderd."
    reader.clicks("replace")  # of a window that still shows the question
    assert reader.values["school"] == "Hier"
    reader.clicks("load", saved(school="Daar", devices=[{"name": "Een"}, {"name": "Twee"}, 3]))
    reader.clicks("replace")
    assert (reader.values["school"], reader.names) == ("Daar", ["Een", "Twee"])
    assert len({device["id"] for device in reader.values["devices"]}) == 2


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "Dit bestand is leeg."),
        ("{", "kan niet geladen worden"),
        ("[1, 2]", "kan niet geladen worden"),
        ('{"nbformat": 4, "cells": []}', "Dit is een notebook"),
        ('{"schema": 2, "exercises": {"1a": {}}}', "met antwoorden"),
        ("\ufffdPNG", "Dit is een foto"),
        (saved().replace('"test"', '"other"', 1).replace("{}", '{"school": "x"}'), "een ander formulier"),
        (saved().replace("{}", "3"), "kan niet geladen worden"),
        (saved(), "niets ingevuld"),
        (saved(later="x"), "niets ingevuld"),
    ],
)
def test_another_file_is_named_and_changes_nothing(reader, text, says):
    reader.types("school", "Hier")
    said = reader.clicks("load", text)
    assert says in said
    assert "Er is niets veranderd." in said
    assert reader.values["school"] == "Hier"


def test_wrong_kinds_of_values_in_a_file_become_empty_ones():
    strange = {"name": ["x"], "data": "xy", "day": 3, "count": None, "id": "../a/b"}
    values = form().load(saved(school=4, ready="yes", devices=[strange]))
    assert values["school"] == ""
    assert values["devices"] == [{"name": "", "kind": "", "data": [], "day": "", "count": "", "id": "ab"}]


def test_a_file_of_an_older_version_goes_through_the_upgrade():
    newer = form(version=2, upgrade=lambda values, version: {**values, "school": values["school"].upper()})
    assert newer.load(saved(school="hier"))["school"] == "HIER"
    with pytest.raises(FormError):
        Form(name="x", title="x", fields=()).load(saved(school="hier"))


def test_examples_come_once_and_take_the_place_of_nothing(reader):
    reader.types("school", "Onze school")
    for _again in range(2):
        reader.clicks("examples")
    assert reader.values["school"] == "Onze school"
    assert reader.names == [EXAMPLES["devices"][0]["name"]]


@pytest.mark.parametrize(
    ("name", "typed_text", "says"),
    [
        ("count", "3,5", "geheel getal"),
        ("count", "-2", "vanaf 0"),
        ("count", "veel", ""),
        ("day", "morgen", "geen datum"),
    ],
)
def test_what_cannot_be_read_stays_with_a_sentence(reader, name, typed_text, says):
    reader.adds("Een")
    reader.types(f"devices/een/{name}", typed_text)
    (error,) = reader.tool.view.shown["errors"].values()
    assert says in error
    assert reader.values["devices"][0][name] == typed_text
    reader.types(f"devices/een/{name}", {"count": "12", "day": "2027-02-28"}[name])
    assert reader.tool.view.shown["errors"] == {}


NASTY = 'a $x$ 1/2 <b>"&amp;\\ #let 汉 \x07\nregel 2'


def test_paper_shows_what_was_typed_to_the_letter(reader):
    reader.types("school", NASTY)
    reader.adds("Rekentablet")
    shown = page(reader.tool.paper())
    assert "a $x$ 1/2 &lt;b&gt;&quot;&amp;amp;\\ #let 汉" in shown
    assert "Rekentablet" in shown
    reader.clicks("pdf")
    text = _text(base64.b64decode(reader.got[-1]["base64"]))
    assert "a $x$ 1/2 <b>" in text
    assert "#let □" in text, "a sign that paper has no font for is a square"
    assert "Rekentablet" in text


def test_a_field_that_does_not_show_is_not_printed(reader):
    reader.types("why", "Omdat het niet af is")
    assert "Omdat" not in page(reader.tool.paper())
    reader.types("ready", "no")
    assert "Omdat het niet af is" in page(reader.tool.paper())


def test_every_block_is_the_same_on_a_page_and_in_a_pdf():
    row = [typed("rij"), typed("lang woord")]
    blocks = [
        Text(Line(["Eerst ", typed("dit")])),
        Note("Let op", ["twee", "drie"]),
        Ask("Wie tekent?", "niemand"),
        Table(["een", "twee"], [row] * 80, breaks=True),
    ]
    report = Report("Verslag", blocks, about="van de school", wide=True)
    shown, paper = page(report), _text(pdf(report))
    for words in ("Eerst dit", "Let op", "Wie tekent?", "van de school", "Verslag"):
        assert words in paper
        assert words in shown.replace("<span>", "").replace("</span>", "")
    assert paper.count("lang woord") == shown.count("lang woord") == 80
    assert "niemand" not in paper + shown, "the lines are for who fills it in"


def _text(content: bytes) -> str:
    return "\n".join(sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(content)).pages)
