"""The self-test: counts of the guidelines, measurements that stay, a team without a face."""

from __future__ import annotations

import json
from datetime import datetime
from fractions import Fraction

import pytest

from aiopschool.course import lessons
from aiopschool.files import TEAM
from aiopschool.publish.editions import find_root
from aiopschool.team.competences import SelfTest
from aiopschool.team.competences.links import places
from aiopschool.team.competences.model import areas, indicators, pages, steps
from aiopschool.team.competences.paper import MEASURED, field_name
from aiopschool.team.competences.together import add, read_counts, spread
from aiopschool.team.competences_team import TeamTest
from aiopschool.team.dated import facts
from aiopschool.tools import tool

from ..reader import Page

ROOT = find_root()
pytestmark = pytest.mark.usefixtures("own_file")


def fill(test: SelfTest, **answers: str) -> SelfTest:
    """Choose steps, by code: `c111="2"`."""
    page = Page(test.view)
    for code, step in answers.items():
        page.notes(field_name(".".join(code[1:])), "set", step)
    page.says(*page.log)
    return test


def fill_all(test: SelfTest, step: str) -> SelfTest:
    return fill(test, **{f"c{code.replace('.', '')}": step for code in indicators()})


def click(test: SelfTest, button: str) -> str:
    Page(test.moments).confides("files", button, "", "request")
    return test.moments.shown["question"] or test.moments.shown["text"]


def age(test: SelfTest, day: str) -> None:
    """As if the measurement of today was made on another day."""

    def older(values):
        for one in values[MEASURED]:
            one.update(date=day, id=day)

    test.change(older)


def saved(step: str) -> str:
    """The file of somebody who stands on one step everywhere, on a device of their own."""
    test = fill_all(tool("competences"), step)
    test.measure()
    text = test.form.saved(test.values)
    Page(test.files).confides("files", "yes", "", "request")
    assert not test.values[MEASURED], "nothing of one person stays for the next"
    return text


def test_the_counts_are_those_of_the_guidelines():
    assert [len(area.indicators) for area in areas()] == [8, 13, 8, 5, 7, 1]
    assert [len(area.elements) for area in areas()] == [2, 2, 6, 4, 2, 1]
    assert (len(indicators()), len(steps())) == (42, 4)
    texts = [text for one in indicators().values() for text in (one.text, one.next)]
    assert len(set(texts)) == 2 * 42, "no sentence twice"
    assert all(one.text.startswith("Ik ") for one in indicators().values())


def test_every_indicator_says_what_to_do_and_where():
    numbers = {lesson.number for lesson in lessons()}
    for one in indicators().values():
        assert one.next.endswith((".", "?"))
        assert one.lessons or one.team or one.sources, one.code
        assert set(one.lessons) <= numbers
        assert set(one.sources) <= facts().keys()
        assert set(one.team) <= {name[:2] for name in pages()}


def test_what_was_chosen_is_there_after_closing():
    fill(tool("competences"), c111="2", c611="0")
    again = tool("competences")
    assert again.values[field_name("1.1.1")] == "2"
    assert (
        "Hoogst: Je vak als leerkracht (2,0 van 3). Laagst: Leerlingen digitaal wijs maken"
        in again.picture.alt
    )
    said = again.advice.outputs[0]["data"]["text/markdown"]
    assert said.index(indicators()["6.1.1"].text) < said.index(indicators()["1.1.1"].text), "lowest first"
    assert "(../09-ethiek.ipynb)" in said


def test_links_have_the_title_of_their_page():
    for name, title in pages().items():
        source = ROOT / "notebooks" / "src" / "nl" / TEAM / f"{name}.md"
        assert f"\n# {title}\n" in source.read_text(encoding="utf-8")
    one = indicators()["4.2.1"]
    assert "[Waar en niet waar](06-waar-niet-waar.ipynb)" in places(one)
    assert "](https://" in places(indicators()["2.1.7"])
    assert "nagekeken op " in places(indicators()["2.1.7"])


def test_the_highest_step_needs_nothing_and_open_questions_are_no_zero():
    test = fill(tool("competences"), c111="3")
    assert indicators()["1.1.1"].text not in test.advice.outputs[0]["data"]["text/markdown"]
    assert "Elk gebied dat je invulde, staat op trap 3,0." in test.picture.alt


def test_a_measurement_of_today_is_one_however_often_it_is_kept():
    test = fill(tool("competences"), c111="1")
    assert click(test, "measure") == f"Bewaard: 1 van de 42 antwoorden, bij {datetime.now():%d/%m/%Y}."
    Page(test.view).does(f"{MEASURED}/{test.values[MEASURED][0]['id']}/note", "set", "voor de les")
    fill(test, c111="2")
    click(test, "measure")
    (kept,) = test.values[MEASURED]
    assert (kept["answers"], kept["note"]) == ({"1.1.1": "2"}, "voor de les")


def test_growth_is_only_over_what_was_answered_both_times():
    test = fill(tool("competences"), c111="1", c112="3")
    click(test, "measure")
    age(test, "2025-11-03")
    click(test, "again")
    assert test.values[field_name("1.1.1")] == ""
    fill(test, c111="2", c113="0")
    row = test.picture._readout.table.rows[0]
    assert row == ["1. Je vak als leerkracht", "1,0", "2 van 8", "1,0 → 2,0 (1 zin)"]
    assert "Sinds 03/11/2025 groeide je in: Je vak als leerkracht." in str(test.advice.outputs)


def test_answers_in_no_measurement_are_asked_about_before_they_go():
    test = fill(tool("competences"), c111="1")
    assert "staan in geen enkele meting" in click(test, "again")
    click(test, "no")
    assert test.values[field_name("1.1.1")] == "1"
    click(test, "again")
    click(test, "yes")
    assert test.values[field_name("1.1.1")] == ""
    assert "Kies eerst bij minstens één zin" in click(test, "measure")


@pytest.mark.parametrize("answers", [None, [], "x", {"1.1.1": 2}, {"1.1.1": "7"}, {"9.9.9": "1"}], ids=str)
def test_a_damaged_measurement_counts_nothing(answers):
    test = fill(tool("competences"), c111="1")
    test.change(lambda values: values.update({MEASURED: [{"date": "2020-01-01", "answers": answers}]}))
    again = tool("competences")
    assert again.picture._readout.table.header == ["Gebied", "Gemiddelde trap (0 tot 3)", "Ingevuld"]


def test_a_team_shows_nothing_below_three_people():
    files = [saved(step) for step in "012"]
    team = tool("competences-team")
    team.add(files[:2])
    assert "Vanaf 3 mensen" in team.picture.alt
    assert all(row[1:] == ["0", "0", "0", "0", "–"] for row in team.picture._readout.table.rows)
    team.add(files[2:])
    assert team.picture._readout.table.rows[5][1:] == ["1", "1", "1", "0", "1,0"]
    assert "De antwoorden van 3 mensen." in team.picture.alt
    again = tool("competences-team")
    assert again.picture._readout.table.rows == team.picture._readout.table.rows


def test_the_same_file_counts_once_and_others_not_at_all():
    one, other = saved("1"), saved("2")
    team = tool("competences-team")
    team.add([one, one, "geen json", other])
    assert team.adding.shown["text"].startswith("Van de 4 bestanden zijn er 2 nieuw.")
    team.add([other])
    assert team.adding.shown["text"] == "Deze zelftest is al opgeteld. Er is niets veranderd."
    team.add(["{"])
    assert team.adding.shown["bad"]
    assert "Er is niets veranderd." in team.adding.shown["text"]
    assert len(team.values["marks"]) == 2


def test_two_people_with_the_same_answers_are_two():
    team = tool("competences-team")
    team.add([saved("1"), saved("1")])
    assert len(team.values["marks"]) == 2


def test_nothing_of_one_person_is_kept_in_the_file_of_a_team():
    test = fill_all(tool("competences"), "1")
    click(test, "measure")
    Page(test.view).does(f"{MEASURED}/{test.values[MEASURED][0]['id']}/note", "set", "An Peeters")
    team = tool("competences-team")
    team.add([test.form.saved(test.values)])
    kept = json.loads(team.form.saved(team.values))["values"]
    assert "Peeters" not in json.dumps(kept)
    assert test.values[MEASURED][0]["salt"] not in json.dumps(kept)
    assert kept.keys() == {"owner", "date", "chosen", "helps", "meets", "seen", "counts", "marks"}


def test_the_file_of_a_team_loads_again_and_damaged_counts_are_zero():
    team = tool("competences-team")
    team.add([saved(step) for step in "012"])
    again = TeamTest()
    again.change(lambda values: values.update(again.form.load(team.form.saved(team.values))))
    assert again.picture._readout.table.rows[0][4:] == ["0", "1,0"]
    counts = read_counts({"1.1.1": [1, -1, "x", True], "1.1.2": "no", "6.1.1": [0, 0, 2, 0]})
    assert counts["1.1.1"] == [1, 0, 0, 0]
    assert counts["1.1.2"] == [0, 0, 0, 0]
    assert spread(add(counts, {"6.1.1": "2"}), areas()[5]) == [0, 0, 3, 0]


def test_the_paper_says_what_the_screen_says():
    test = fill(tool("competences"), c111="1", c112="2")
    table, *_rest = test.form.paper(test.values).blocks
    assert table.rows == test.picture._readout.table.rows
    assert table.rows[0][1] == "1,5"
    assert Fraction(3, 2) == Fraction(table.rows[0][1].replace(",", "."))
