"""The tools of the questions before buying, as a team uses them: one file for one system, and its paper."""

from __future__ import annotations

import io
import json
import re
from base64 import b64decode

import pytest
from pypdf import PdfReader

from aiopschool import tool
from aiopschool.browser import Entry
from aiopschool.forms.report import Report, page, pdf
from aiopschool.records import documents
from aiopschool.team.buying import measures
from aiopschool.team.buying.content import every, urgent
from aiopschool.team.buying.papers import interview, whole

NASTY = "€ 3/4 van $x$ <script>alert(1)</script> *ster* #1 \\n @jan"
ANSWERS = {
    "kind": "punten op een opstel",
    "R2-4": "good",
    "R2-4-answer": NASTY,
    "R2-4-who": "An",
    "R2-4-by": "2026-12-24",
    "R1-1": "ask",
    "R7-1": "skip",
    "decision": "conditions",
    "conditions": "Eerst de DPIA.",
}


@pytest.fixture(autouse=True)
def own_documents(own_file):
    """What this test fills in stands beside answers of its own."""
    return own_file.with_name(documents.FILE)


class Team:
    """A team at the page: both tools of a system, side by side, and what the browser was given."""

    def __init__(self) -> None:
        self.risk, self.questions = tool("risk-class"), tool("buying-questions")
        self.given = []
        for one in (self.risk, self.questions):
            one.files.send = lambda message, *_rest: self.given.append(message)

    def clicks(self, one, kind, text=""):
        """Click a button; returns the sentence or the question below the buttons."""
        one.files._receive([Entry("", kind, (text, "1"))])
        return one.files.shown["text"] or one.files.shown["question"]

    def types(self, one, **values):
        one.view._receive([Entry(name, "set", (value,)) for name, value in values.items()])


@pytest.fixture
def team():
    return Team()


def words(report: Report) -> str:
    """What stands in the PDF of a report, on one line."""
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf(report))).pages)
    return " ".join(text.split())


def test_both_tools_write_in_one_file(team, own_documents):
    team.types(team.risk, **{"system": "Slimme Pen", "risk-ai": "yes", "risk-resultaat": "yes"})
    team.types(team.questions, **ANSWERS)
    again = Team()
    assert again.questions.values["system"] == "Slimme Pen"
    assert again.risk.values["R2-4-answer"] == NASTY
    assert list(json.loads(own_documents.read_text("utf-8"))["documents"]) == ["system"]
    assert "Voorlopig: hoog risico" in again.risk.panel.value
    assert "oordeelt over leerlingen" in again.questions.panel.value


def test_a_tool_hears_what_the_other_one_got(team):
    team.types(team.risk, system="Slimme Pen")
    assert team.questions.values["system"] == "Slimme Pen"
    team.types(team.questions, kind="hulp bij studiekeuze")
    assert team.risk.values["kind"] == "hulp bij studiekeuze"


@pytest.mark.parametrize("saver", ["risk", "questions"])
@pytest.mark.parametrize("loader", ["risk", "questions"])
def test_a_saved_system_comes_back_whole(team, saver, loader):
    """Whichever tool saves and whichever loads: nothing of the other part is lost."""
    team.types(team.risk, **{"system": "Slimme Pen", "risk-praat": "no", "dpia": ["7"]})
    team.types(team.questions, **ANSWERS)
    team.clicks(getattr(team, saver), "save")
    before = team.risk.values
    team.clicks(getattr(team, saver), "erase")
    team.clicks(getattr(team, saver), "yes")
    assert not team.risk.form.filled(team.risk.values)
    assert not team.questions.form.filled(team.questions.values)
    team.types(team.risk, system="Een ander")
    chosen = getattr(team, loader)
    team.clicks(chosen, "load", team.given[-1]["text"])
    assert team.risk.values["system"] == "Een ander", "first a question: there is something to lose"
    team.clicks(chosen, "replace")
    assert {key: value for key, value in team.risk.values.items() if value} == {
        key: value for key, value in before.items() if value
    }


def test_a_file_with_only_the_part_of_the_other_tool_can_be_loaded(team):
    team.types(team.risk, system="Slimme Pen")
    team.clicks(team.risk, "save")
    team.clicks(team.risk, "erase")
    team.clicks(team.risk, "yes")
    team.clicks(team.questions, "load", team.given[-1]["text"])
    assert team.questions.values["system"] == "Slimme Pen"


@pytest.mark.parametrize("text", ["", "{}", "geen json", '{"format": "aiopschool-document", "values": {}}'])
def test_a_strange_file_is_refused_and_changes_nothing(team, text):
    team.types(team.questions, **ANSWERS)
    assert "Er is niets veranderd." in team.clicks(team.questions, "load", text)
    assert team.questions.values["R2-4-answer"] == NASTY


def test_a_file_of_the_measures_is_none_of_a_system(team):
    own = tool("measures")
    own.set(**{"state-1": "done"})
    team.types(team.questions, **ANSWERS)
    assert "Er is niets veranderd." in team.clicks(team.questions, "load", own.form.saved(own.values))
    assert team.questions.values["R1-1"] == "ask"


def test_another_kind_hides_answers_and_keeps_them(team):
    team.types(team.questions, **ANSWERS)
    team.types(team.questions, kind="zoeker van lesmateriaal")
    assert team.questions.values["R2-4-answer"] == NASTY
    assert "R2-4" in words(whole(team.questions.values))


def test_the_report_says_all_that_was_written_as_it_was_typed(team):
    team.types(team.risk, **{"system": "Slimme Pen", "supplier": "Verzonnen bv", "risk-resultaat": "yes"})
    team.types(team.questions, **ANSWERS)
    printed = words(whole(team.questions.values))
    for text in ("Slimme Pen", "Verzonnen bv", NASTY, "goed beantwoord · An · 24/12/2026", "Eerst de DPIA."):
        assert text in printed
    assert "artikel 26" in printed
    assert "2/12/2027" in printed
    assert "Nagekeken" in printed
    assert "R7-1" not in printed, "a question that is not needed is left out"
    html = page(whole(team.questions.values))
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


def test_the_interview_sheet_has_the_chosen_questions_and_room(team):
    team.types(team.questions, **ANSWERS)
    printed = words(interview(team.questions.values))
    assert re.findall(r"R\d-\d", printed) == ["R2-4"], "R1-1 is for the school itself, R7-1 is not needed"
    assert every()["R2-4"].strong not in printed, "a supplier does not read what we want to hear"
    assert NASTY not in printed
    assert page(interview(team.questions.values)).count("<hr>") == 4


def test_without_a_choice_the_sheet_has_all_of_the_kind():
    kind = "zoeker van lesmateriaal"
    wanted = [one.code for one in urgent(kind) if one.who != "school"]
    printed = words(interview({"kind": kind}))
    assert re.findall(r"R\d-\d", printed) == wanted
    assert f"({len(wanted)})" in printed


def test_buttons_print_the_sheet_and_the_report(team):
    team.types(team.questions, **ANSWERS)
    team.clicks(team.questions, "interview")
    team.clicks(team.questions, "print")
    sheet, report = (message["text"] for message in team.given[-2:])
    assert "Gesprek met de leverancier" in sheet
    assert "Vóór we kopen" in report


def test_the_name_of_the_system_stands_in_that_of_its_files(team):
    team.types(team.risk, system="Slimme Pen 2.0 / é")
    for one, kind in ((team.risk, "save"), (team.risk, "pdf"), (team.questions, "interview-pdf")):
        team.clicks(one, kind)
        assert "-slimme-pen-2-0-e-" in team.given[-1]["name"]
    assert b64decode(team.given[-1]["base64"]).startswith(b"%PDF")


def test_an_empty_page_prints_too(team):
    assert "Nog niet bekeken." in words(whole(team.risk.values))
    assert "Er is nog niets beslist." in words(whole(team.risk.values))


def test_the_measures_say_how_far_the_school_is():
    own = tool("measures")
    assert "0 van de 6 maatregelen zijn klaar." in own.panel.value
    own.set(**{"state-6": "done", "note-6": NASTY})
    assert "1 van de 6 maatregelen" in own.panel.value
    assert NASTY in words(measures.paper(own.values))


def test_what_is_typed_is_no_code_on_the_page(team):
    own = tool("measures")
    own.set(**{"who-1": "<img src=x>", "by-1": "<b>morgen</b>"})
    assert "<img" not in own.panel.value
    assert "<b>" not in own.panel.value


def test_it_speaks_the_language_of_its_cell():
    english = tool("risk-class", lang="en")
    assert "Answer the questions." in english.panel.value
    english.set(**{"risk-ai": "no"})
    assert "This is no legal advice." in english.panel.value
