"""What is typed in a form stays: after closing, damage, an older version, another notebook, a full disk."""

from __future__ import annotations

import json

import pytest

from aiopschool.forms import FormTool
from aiopschool.records import documents
from aiopschool.records.documents import FILE
from aiopschool.records.file import KeptFile
from aiopschool.records.overview import erase

from .filling import Filler, form

pytestmark = pytest.mark.usefixtures("own_file")


@pytest.fixture
def file(own_file):
    return own_file.with_name(FILE)


def filler(**others) -> Filler:
    return Filler(FormTool(form(**others)))


def test_half_a_text_is_there_after_closing():
    filler().types("school", "Sint-")
    assert filler().values["school"] == "Sint-"


def test_a_list_stays_with_its_order_and_what_was_chosen():
    first = filler()
    first.adds("Een", "Twee", "Drie")
    first.types("devices/twee/data", ["y", "x"])
    first.view.does("devices/drie", "move", -1)
    first.view.does("devices/drie", "move", -1)
    first.view.does("devices/drie", "move", -1)  # it is the first already
    again = filler()
    assert again.names == ["Drie", "Een", "Twee"]
    assert again.values["devices"][2]["data"] == ["x", "y"]


def test_what_was_removed_comes_back_in_its_place_once():
    reader = filler()
    reader.adds("Een", "Twee", "Drie")
    entry = reader.values["devices"][1]
    reader.view.does("devices/twee", "remove", None)
    assert filler().names == ["Een", "Drie"]
    reader.view.does("devices", "put", [entry, 1])
    reader.view.does("devices", "put", [entry, 1])
    assert filler().names == ["Een", "Twee", "Drie"]


def test_two_notebooks_do_not_undo_each_other():
    one, two = filler(), filler()
    one.types("school", "Hier")
    two.types("ready", "yes")
    assert one.values == two.values == filler().values
    assert (one.values["school"], one.values["ready"]) == ("Hier", "yes")


def test_two_forms_share_the_file_and_nothing_else():
    one, two = filler(), filler(name="other")
    one.types("school", "Hier")
    two.types("school", "Daar")
    one.clicks("erase")
    one.clicks("yes")
    assert (filler().values["school"], filler(name="other").values["school"]) == ("", "Daar")


def test_a_click_that_comes_twice_counts_once():
    reader = filler()
    reader.view.notes("devices", "add", "een")
    reader.view.says(*reader.view.log)
    reader.view.says(*reader.view.log)
    assert len(reader.values["devices"]) == 1


@pytest.mark.parametrize(
    ("path", "kind", "value"),
    [
        ("unknown", "set", "x"),
        ("school", "add", "x"),
        ("school", "set", 3),
        ("devices", "set", "x"),
        ("devices", "add", ["x"]),
        ("devices", "put", ["x"]),
        ("devices/nowhere", "remove", None),
        ("devices/een/unknown", "set", "x"),
        ("devices/een", "move", 7),
        ("", "", None),
    ],
)
def test_a_strange_request_changes_nothing(path, kind, value):
    reader = filler()
    reader.adds("Een")
    before = json.dumps(reader.values)
    reader.view.does(path, kind, value)
    assert json.dumps(reader.values) == json.dumps(filler().values) == before


def test_a_damaged_file_is_kept_aside_and_named(file):
    file.write_text('{"schema": 2, "documents": {"test"', encoding="utf-8")
    reader = filler()
    (aside,) = file.parent.glob("mijn-documenten-beschadigd-*.json")
    assert aside.name in reader.notice
    assert "beschadigd" in reader.notice
    reader.types("school", "Opnieuw")
    assert (filler().values["school"], filler().notice) == ("Opnieuw", "")
    reader.clicks("yes")
    assert not aside.exists(), "who erases the last document leaves nothing"


@pytest.mark.parametrize(
    "inside", ['{"documents": 3}', '{"documents": {"test": []}}', '{"documents": {"test": {"values": 3}}}']
)
def test_a_file_with_strange_things_in_it_is_an_empty_form(file, inside):
    file.write_text(inside, encoding="utf-8")
    filler().types("school", "Toch")
    assert filler().values["school"] == "Toch"


def test_an_older_version_is_brought_up_to_date_and_a_newer_one_loses_nothing(file):
    def upgrade(values, version):
        assert version == 1
        return {**values, "school": values.get("name", "")}

    filler().types("ready", "yes")
    document = json.loads(file.read_text(encoding="utf-8"))
    document["documents"]["test"]["values"]["name"] = "Oude naam"
    file.write_text(json.dumps(document), encoding="utf-8")
    assert filler(version=2, upgrade=upgrade).values["school"] == "Oude naam"
    document["documents"]["test"] |= {"version": 9}
    document["documents"]["test"]["values"]["later"] = "van later"
    file.write_text(json.dumps(document), encoding="utf-8")
    filler().types("school", "Nu")
    kept = json.loads(file.read_text(encoding="utf-8"))["documents"]["test"]
    assert (kept["version"], kept["values"]["later"], kept["values"]["school"]) == (9, "van later", "Nu")


def test_a_folder_that_cannot_be_written_says_so_and_keeps_it_in_the_kernel(file, monkeypatch):
    reader = filler()
    with monkeypatch.context() as full:
        full.setattr(KeptFile, "_write", _full)
        reader.types("school", "Een")
        reader.types("ready", "no")
        assert "kan hier niet bewaard worden" in reader.notice
        assert (filler().values["school"], filler().values["ready"]) == ("Een", "no")
    reader.types("why", "Vol")
    assert reader.notice == ""
    kept = json.loads(file.read_text(encoding="utf-8"))["documents"]["test"]["values"]
    assert (kept["school"], kept["ready"], kept["why"]) == ("Een", "no", "Vol")


def _full(*_values):
    raise OSError(28, "No space left on device")


def test_it_works_in_a_page_without_locks_and_processes(in_page):
    reader = filler()
    reader.types("school", "In de pagina")
    assert filler().values["school"] == "In de pagina"
    assert "pdf" not in dict(reader.tool.files.spec["buttons"])
    assert "browser" in reader.tool.view.spec["where"]


def test_nothing_of_a_form_stays_after_erasing(file):
    reader = filler()
    reader.types("school", "Geheime naam")
    reader.clicks("erase")
    assert reader.values["school"] == "Geheime naam"
    assert reader.clicks("no") == "Er is niets veranderd."
    reader.clicks("erase")
    reader.clicks("yes")
    assert "Geheime naam" not in file.read_text(encoding="utf-8")
    assert "Geheime naam" not in json.dumps([reader.tool.view.get_state(), reader.tool.files.get_state()])


def test_all_answers_and_forms_erased_leave_an_empty_form_in_every_page(file):
    one, two = filler(), filler()
    one.types("school", "Geheime naam")
    times = two.tool.view.shown["times"]
    erase(forms=True)
    for reader in (one, two):
        assert reader.values["school"] == ""
        assert "Geheime naam" not in json.dumps(reader.tool.view.get_state())
        assert reader.tool.view.shown["times"] > times, "what is half typed there is forgotten too"
    erase(forms=True)
    one.types("school", "Opnieuw")
    erase()
    assert one.values["school"] == filler().values["school"] == "Opnieuw"


def test_what_is_typed_before_the_browser_gave_its_store_joins_what_it_kept():
    """In a page: the store opens a moment after the form may be there."""
    other = {"version": 2, "values": {"more": "x"}}
    older = {"version": 1, "values": {"school": "Oud", "why": "bleef"}}
    own = {"documents": {"test": {"version": 1, "values": {"school": "Nieuw", "why": ""}}}}
    documents._add(own, {"documents": {"test": older, "other": other}})
    assert own["documents"]["test"]["values"] == {"school": "Nieuw", "why": "bleef"}
    assert own["documents"]["other"] == other
