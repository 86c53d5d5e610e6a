"""The overview without a browser: the table, what to repeat, and the file with answers."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from aiopschool import exercise, progress
from aiopschool.classroom.handin import parse
from aiopschool.course import lessons
from aiopschool.errors import ReaderError
from aiopschool.files import DESK, TEACHER, TEAM, WORK
from aiopschool.records import documents, store
from aiopschool.records.documents import Documents
from aiopschool.records.overview import Overview
from aiopschool.records.store import Progress

from ..reader import Page, Pupil

pytestmark = pytest.mark.usefixtures("own_file")


def click(overview: Overview, action: str, text: str = "") -> dict[str, Any]:
    Page(overview.files).confides("files", action, text, "request")
    return overview.files.shown


def row(overview: Overview, id: str) -> str:
    return re.search(rf'<tr><th scope="row">{id}</th>(.*?)</tr>', overview.tables.value)[1]


def test_it_shows_what_is_solved_the_stars_and_what_to_do_again():
    overview = progress("lines")
    assert "0 van de 7 opgelost · ★ 0 van de 15 sterren" in overview.tables.value
    assert "Nog te doen: 1a, 1b, 1c, 1d, 1e, 1f, 1g." in overview.tables.value
    first, second, third = (Pupil(exercise(id)) for id in ("1a", "1b", "1g"))
    first.answers("3", "B")
    second.answers("7", "(0, 2)")
    second.answers("3/2", "(0, 2)")
    wrong = "A" if third.card.exercise.answer_text != "A" else "B"
    third.answers(wrong)
    assert "2 van de 7 opgelost · ★ 3 van de 15 sterren" in overview.tables.value
    assert "Opgelost na een fout of een hint: 1b." in overview.tables.value
    assert "Nog niet opgelost: 1g." in overview.tables.value
    assert "Nog te doen: 1c, 1d, 1e, 1f." in overview.tables.value
    assert ("★ basis" in row(overview, "1a"), "☆☆ kern" in row(overview, "1g")) == (True, True)
    assert row(overview, "1b").endswith("<td>✓ Juist</td><td>2</td>")


def test_solving_it_at_once_with_new_numbers_takes_it_off_the_list():
    pupil, overview = Pupil(exercise("1b")), progress(1)
    pupil.answers("7", "(0, 2)")
    pupil.answers("3/2", "(0, 2)")
    assert "Opgelost na een fout of een hint: 1b." in overview.tables.value
    pupil.types("", "", click="new")
    pupil.answers(*(part.kind.write(part.answer) for part in pupil.card.exercise.parts))
    assert "Opgelost na een fout" not in overview.tables.value


def test_something_typed_is_a_beginning():
    Pupil(exercise("1a")).types("3", "")
    assert "Begonnen" in row(progress("lines"), "1a")


@pytest.mark.parametrize("lesson", ["lines", 1, "1", None], ids=repr)
def test_a_lesson_is_chosen_by_name_or_number(lesson):
    assert "Een rechte die spam herkent" in progress(lesson).tables.value


def test_an_unknown_lesson_names_the_nearest():
    with pytest.raises(ReaderError, match="lines"):
        progress("lijnen")


def test_erasing_asks_once():
    Pupil(exercise("1a")).answers("3", "B")
    overview = progress("lines")
    shown = click(overview, "erase")
    assert shown["question"].startswith(
        "Wil je alles wissen: je antwoorden, wat je in deze lessen veranderde"
    )
    assert "Je kan dit niet ongedaan maken." in shown["question"]
    assert Progress().of("1a").solved
    assert click(overview, "no")["question"] == ""
    assert Progress().of("1a").solved
    click(overview, "erase")
    assert "gewist" in click(overview, "yes")["text"]
    assert Progress().all() == {}
    assert "0 van de 7 opgelost" in overview.tables.value


def test_forms_are_named_and_erased_only_when_the_reader_ticks_them(monkeypatch):
    overview, sent = progress("lines"), []
    monkeypatch.setattr(overview.files, "send", sent.append)
    assert click(overview, "erase")["tick"] == ""
    Documents().change("one", lambda entry: entry.update(title="Ons plan", values={"school": "Geheim"}))
    ticked = click(overview, "erase")["tick"]
    assert ticked == "Wis ook 1 formulier dat op dit toestel ingevuld is: “Ons plan”"
    assert click(overview, "yes")["text"] == "Al je antwoorden zijn gewist."
    assert Documents().of("one")["values"] == {"school": "Geheim"}
    Documents().change(
        "two", lambda entry: entry.update(values={"school": "Geheim"})
    )  # of an earlier edition
    assert click(overview, "erase")["tick"].endswith(
        "formulieren die op dit toestel ingevuld zijn: “Ons plan”, “two”"
    )
    assert click(overview, "yes", "ticked")["text"] == "Al je antwoorden en formulieren zijn gewist."
    assert "Geheim" not in Documents().path.read_text(encoding="utf-8")
    assert click(overview, "erase")["tick"] == "", "twice is once"
    assert click(overview, "yes")["text"] == "Al je antwoorden zijn gewist."
    assert [message["forms"] for message in sent] == [False, True, False]


@pytest.mark.parametrize("where", ["", TEACHER])
def test_forms_of_every_folder_of_the_course_are_erased(monkeypatch, tmp_path, where):
    """On a computer each folder with pages keeps its own file."""
    monkeypatch.delenv("AIOPSCHOOL_PROGRESS")
    for module in (documents, store):
        monkeypatch.setattr(module, "START", tmp_path / where)
    kept = [tmp_path / name / documents.FILE for name in (TEAM, DESK, "elders")]
    for file in kept:
        Documents(file).change(
            "one", lambda entry: entry.update(title="Ons plan", values={"school": "Geheim"})
        )
    overview = progress("lines")
    assert "2 formulieren" in click(overview, "erase")["tick"]
    click(overview, "yes", "ticked")
    assert ["Geheim" in file.read_text(encoding="utf-8") for file in kept] == [False, False, True]


@pytest.mark.parametrize("where", ["", TEACHER])
def test_answers_in_every_folder_of_the_course_are_erased(monkeypatch, tmp_path, where):
    """A pupil who looked into an edition for teachers leaves nothing for the next one."""
    monkeypatch.delenv("AIOPSCHOOL_PROGRESS")
    monkeypatch.setattr(store, "START", tmp_path / where)
    kept = [tmp_path / name / store.FILE for name in ("", TEACHER, DESK, "elders")]
    for file in kept:
        Progress(file).change("1a", lambda record: record.add(["Geheim"], "wrong", ""))
    for why in ("beschadigd", "samengevoegd"):
        kept[1].with_name(f"mijn-antwoorden-{why}-1.json").write_text("Geheim", encoding="utf-8")
    changed = tmp_path / (DESK if where else TEACHER) / WORK / "01-les.ipynb"
    changed.parent.mkdir(parents=True)
    changed.write_text('{"metadata": {"aiopschool": {"work": "01-les.ipynb"}}}', encoding="utf-8")
    overview = progress("lines")
    click(overview, "erase")
    click(overview, "yes")
    left = [file for file in tmp_path.rglob("*.json") if "Geheim" in file.read_text(encoding="utf-8")]
    assert left == [kept[-1]]
    assert not (tmp_path / TEAM).exists(), "nothing is made where nothing was"
    assert changed.exists(), "what a teacher wrote in a lesson stands in another folder than this one"


def saved(monkeypatch, overview: Overview) -> str:
    sent: list[dict[str, str]] = []
    monkeypatch.setattr(overview.files, "send", sent.append)
    click(overview, "save")
    assert sent[0]["name"] == Progress().path.name
    return sent[0]["text"]


def test_what_is_saved_can_be_loaded_again(monkeypatch):
    Pupil(exercise("1a")).answers("3", "B")
    overview = progress("lines")
    text = saved(monkeypatch, overview)
    Progress().erase()
    shown = click(overview, "load", text)
    assert shown["question"] == "", "there was nothing to lose"
    assert "geladen" in shown["text"]
    assert Progress().of("1a").texts == ["3", "B"]
    assert "1 van de 7 opgelost" in overview.tables.value


@pytest.mark.parametrize(
    ("answer", "texts"), [("merge", ["17", "B"]), ("replace", ["3", "B"]), ("no", ["17", "B"])]
)
def test_loading_asks_when_there_is_something_to_lose(monkeypatch, answer, texts):
    Pupil(exercise("1a")).answers("3", "B")
    overview = progress("lines")
    text = saved(monkeypatch, overview)
    Progress().erase()
    pupil = Pupil(exercise("1a"))
    pupil.answers("17", "B")
    Pupil(exercise("1b")).answers("1", "(0, 2)")
    assert click(overview, "load", text)["question"] != ""
    click(overview, answer)
    assert Progress().of("1a").texts == texts
    assert pupil.card.form.shown["texts"] == texts, "the card on the page follows"
    assert Progress().of("1a").solved == (answer != "no")
    assert Progress().of("1b").started == (answer != "replace")
    click(overview, "replace")  # a late click on an old question changes nothing more
    assert Progress().of("1a").texts == texts


@pytest.mark.parametrize("text", ["", "geen json", "[]", "<html>", '{"exercises": 5}', '{"name": "app"}'])
def test_a_bad_file_is_a_sentence_and_changes_nothing(text):
    Pupil(exercise("1a")).answers("3", "B")
    overview = progress("lines")
    shown = click(overview, "load", text)
    assert (shown["bad"], shown["question"]) == (True, "")
    assert "Bewaar als bestand" in shown["text"]
    click(overview, "replace")  # nothing was loaded that could replace anything
    assert Progress().of("1a").solved


@pytest.mark.parametrize(("kind", "values"), [("boom", []), ("load", []), ("load", [3]), ("hand_in", [None])])
def test_a_broken_message_breaks_nothing(kind, values):
    overview = progress("lines")
    Page(overview.files).confides("files", kind, *values)
    assert overview.files.shown["question"] == ""
    assert click(overview, "refresh")["text"] == "De tabel is bijgewerkt."


def test_a_folder_that_cannot_be_written_is_said(monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("AIOPSCHOOL_PROGRESS", str(tmp_path / "file" / "x.json"))
    overview = progress("lines")
    click(overview, "erase")
    shown = click(overview, "yes")
    assert shown["bad"]
    assert "kunnen hier niet bewaard worden" in shown["text"]
    assert json.loads(saved(monkeypatch, overview))["exercises"] == {}


def sent(monkeypatch, overview: Overview, wish: str) -> tuple[str, str]:
    """The name and the text of the file that is made, or what is said instead."""
    files: list[dict[str, str]] = []
    monkeypatch.setattr(overview.files, "send", files.append)
    shown = click(overview, "hand_in", wish)
    return (files[0]["name"], files[0]["text"]) if files else ("", shown["text"])


def test_the_whole_course_is_one_line_per_lesson_and_says_what_to_repeat():
    overview = progress()
    assert "Begin met les 1: Een rechte die spam herkent." in overview.tables.value
    Pupil(exercise("3a")).answers(*Pupil(exercise("3a")).right())
    assert "Ga verder met les 3: " in overview.tables.value
    pupil = Pupil(exercise("1b"))
    pupil.answers("7", "(0, 2)")
    pupil.answers("3/2", "(0, 2)")
    assert "Maak deze eerst opnieuw: 1b." in overview.tables.value
    line = re.search(r'<th scope="row">1\. .*?</tr>', overview.tables.value)[0]
    assert line.endswith("<td>0/4</td><td>1/7</td><td>2/15</td><td>1b</td></tr>")
    assert overview.tables.value.count("<summary>") == len(lessons())


def test_one_lesson_shows_no_course():
    assert "Alle lessen samen" not in progress("lines").tables.value
    assert progress("lines").files.spec["words"]["lessons"] == []


def test_what_is_handed_in_of_the_course_are_the_chosen_lessons_with_something_in_it(monkeypatch):
    for id in ("1a", "3a"):
        Pupil(exercise(id)).answers(*Pupil(exercise(id)).right())
    name, text = sent(monkeypatch, progress(), json.dumps({"name": "An", "lessons": [1, 2, 3]}))
    assert name.startswith("inleverbestand-les-1-3-an-")
    assert {"1a", "3a"} <= set(parse(text).records)
    name, text = sent(monkeypatch, progress(), json.dumps({"name": "", "lessons": [3, 99, "x"]}))
    assert name.startswith("inleverbestand-les-3-")
    assert list(parse(text).records) == ["3a"]
    assert sent(monkeypatch, progress(), json.dumps({"name": "An", "lessons": []})) == (
        "",
        "Vink minstens één les aan.",
    )


@pytest.mark.parametrize("wish", ["An", "[1]", "{}", '{"name": "An", "lessons": 3}', "3"])
def test_a_page_of_an_older_edition_hands_in_everything(monkeypatch, wish):
    Pupil(exercise("1a")).answers(*Pupil(exercise("1a")).right())
    name, text = sent(monkeypatch, progress(), wish)
    assert name.startswith("inleverbestand-les-1-")
    assert list(parse(text).records) == ["1a"]
