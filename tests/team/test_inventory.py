"""The inventory of a school: its counts are those of the guidelines, and it tells what is not known yet."""

from __future__ import annotations

import json
import re

import pytest

from aiopschool.forms import page
from aiopschool.guidelines import cards
from aiopschool.team.inventory import content, findings
from aiopschool.tools import tool

from ..forms.filling import Filler
from ..reader import Page

pytestmark = pytest.mark.usefixtures("own_file")

TYPES = {
    "leerlingen onderwijzen": 3,
    "leerlingen ondersteunen": 3,
    "leerkrachten ondersteunen": 4,
    "het systeem ondersteunen": 3,
}


@pytest.fixture
def filler() -> Filler:
    return Filler(tool("inventory"))


def test_four_families_thirteen_types_and_three_kinds_of_data():
    assert {name: len(keys) for name, keys in content.types_by_family().items()} == TYPES
    assert len(content.types()) == 13
    assert list(content.data_kinds()) == list(content.KINDS)
    assert len(cards()["gegevens"]) == len(content.KINDS) == 3
    assert all(content.family_of(key) in TYPES for key in content.types())
    # Each kind of data has the name of its card.
    words = [content.kinds_in_words([key]) for key in content.KINDS]
    assert [word.removesuffix("s").removesuffix("en") for word in words] == [
        card["soort"].removesuffix("en") for card in cards()["gegevens"]
    ]


def test_the_tables_to_read_have_all_of_them():
    shown = tool("types").value
    assert "4 families, 13 types" in shown
    assert "3 soorten gegevens" in shown
    for name in [*TYPES, *content.types().values()]:
        assert name in shown


def test_every_example_says_that_it_is_invented_and_has_values_that_exist(filler):
    filler.clicks("examples")
    assert len(filler.values["tools"]) == len(content.examples()) == 3
    (entries,) = [one for one in filler.tool.form.fields if getattr(one, "name", "") == "tools"]
    for example in content.examples():
        assert "(verzonnen)" in example["name"]
        assert {field.name for field in entries.fields} >= set(example)
        for field in entries.fields:
            if hasattr(field, "options"):
                chosen = example[field.name]
                assert set([chosen] if isinstance(chosen, str) else chosen) <= {"", *field.options}


def add(filler: Filler, id: str, **values) -> None:
    filler.view.does("tools", "add", id)
    for name, value in values.items():
        filler.types(f"tools/{id}/{name}", value)


def test_an_empty_list_shows_the_examples_in_the_picture_only(filler):
    assert filler.tool.overview.rows == []
    assert "(verzonnen)" in filler.tool.picture.table().caption
    add(filler, "a", name="Rekenhulp")
    assert filler.tool.picture.table().caption == "Rekenhulp"
    assert "verzonnen" not in json.dumps(filler.tool.overview.rows)


def test_it_tells_what_is_not_known_and_stops_telling_it(filler):
    add(filler, "a", name="Rekenhulp")
    told = filler.tool.told.value
    for text, _names in findings.to_do(filler.values["tools"]):
        assert f"{text}: Rekenhulp" in told
    assert "Het doel is niet opgeschreven" in told
    known = {"goal": "oefenen", "decides": "person", "data": ["results"], "kept": "term", "shortest": "term"}
    for name, value in {**known, "less": "no"}.items():
        filler.types(f"tools/a/{name}", value)
    assert findings.to_do(filler.values["tools"]) == []
    filler.types("tools/a/kept", "longer")
    assert [text for text, _names in findings.to_do(filler.values["tools"])] == [
        "De gegevens worden langer bewaard dan nodig"
    ]


def test_a_silent_function_asks_for_its_tool(filler):
    filler.types("silent", list(content.silent())[:2])
    add(filler, "a", name="Bladeraar")
    assert "Je vinkte hierboven 2 stille functies aan." in filler.tool.told.value
    filler.types("tools/a/silent", "yes")
    add(filler, "b", name="Mail", silent="yes")
    assert "vinkte" not in filler.tool.told.value
    assert "Bij 2 daarvan kwam de AI vanzelf mee." in filler.tool.told.value


def test_the_paper_has_the_order_of_the_table_and_all_that_was_typed(filler):
    add(filler, "a", name="Zoekhulp", note="nog vragen", supplier="Firma <Zo>")
    add(filler, "b", name="Aanrader", type="3-4", less="yes", how="geen klikken")
    Page(filler.tool.overview).does("table", "sort", 0)
    shown = page(filler.tool.paper())
    cells = re.findall(r"<td><span>(.*?)</span></td>", shown)
    assert [cells[0], cells[7]] == ["Aanrader", "Zoekhulp; Firma &lt;Zo&gt;"]
    for words in ("zoeker van lesmateriaal (leerkrachten ondersteunen)", "ja: geen klikken", "nog vragen"):
        assert words in shown


def test_leaving_out_data_says_what_remains(filler):
    add(filler, "a", name="Rekenhulp", type="1-1", goal="oefenen", data=["results", "tracking"])
    picture = filler.tool.picture
    assert "De drie plaatsen zijn ingevuld." in picture.describe()
    Page(picture.panel).does("without", "value", "tracking")
    assert "Zonder trackinggegevens blijft 1 soort over." in picture.describe()
    assert ["gegevens", "onderwijsgegevens"] in picture.table().rows
    Page(picture.panel).does("without", "value", "traits")  # it does not use these
    assert "blijft" not in picture.describe()


def test_the_picture_follows_the_list(filler):
    for id in ("a", "b"):
        add(filler, id, name=f"Tool {id}")
    picture = filler.tool.picture
    Page(picture.panel).does("tool", "value", "1")
    assert picture.table().caption == "Tool b"
    filler.view.does("tools/b", "remove", None)
    assert picture.table().caption == "Tool a"
    filler.types("tools/a/goal", "een heel lang doel " * 30)
    picture.figure.projected = True
    assert "een heel lang doel" in picture.figure.svg()


def test_another_language_says_all_of_it_there(filler):
    add(filler, "a", name="Counter")
    english = Filler(tool("inventory", lang="en"))
    assert "There is 1 tool on the list." in english.tool.told.value
    filler.types("tools/a/goal", "count")
    assert "The goal is not written down" not in english.tool.told.value
    assert "There is 1 tool on the list." in english.tool.told.value
