"""Exercises, cards and the overview in two languages: each says and reads its own."""

from __future__ import annotations

import json

import pytest

from aiopschool import exercise, exercise_ids, progress
from aiopschool.card.card import Card
from aiopschool.classroom.collect import read_folder
from aiopschool.course import exercises_of, lessons
from aiopschool.texts import speaking

from ..reader import Page, Pupil
from ..test_languages import in_thread

BLANK = {"nl": "Vul eerst je antwoord in.", "en": "Fill in your answer first."}
DECIMAL = {"nl": "1,5", "en": "1.5"}
BOTH = pytest.mark.parametrize("lang", ["nl", "en"])
pytestmark = pytest.mark.usefixtures("own_file")


@BOTH
def test_an_exercise_says_and_reads_all_in_its_language(lang):
    made = exercise("1b", lang=lang)
    assert made.check("").message == BLANK[lang]
    assert made.answer_text.startswith(DECIMAL[lang])
    assert made.check(made.answer_text).status == "right"
    assert made.example().lang == lang
    with speaking("nl" if lang == "en" else "en"):
        assert made.check("").message == BLANK[lang]
        assert made.check(made.answer_text).status == "right"


@BOTH
@pytest.mark.parametrize("id", exercise_ids())
def test_every_exercise_is_right_in_its_language_whatever_is_spoken(id, lang):
    made = exercise(id, lang=lang)
    assert made.check(made.answer_text).status == "right"
    for mistake in made.known_mistakes[:3]:
        assert made.check(mistake).status == "known"


def test_two_cards_are_answered_in_turns_and_keep_their_languages():
    pupils = {lang: Pupil(exercise("1b", lang=lang)) for lang in ("nl", "en")}
    for _turn in range(2):
        for lang, pupil in pupils.items():
            in_thread(lambda pupil=pupil: pupil.answers("", ""))
            assert pupil.card.form.shown["message"] == BLANK[lang]
            assert pupil.card.form.spec["lang"] == lang
            assert f'lang="{lang}"' in pupil.card.prompt.value
    for lang, pupil in pupils.items():
        answer = exercise("1b", lang=lang).answer_text.split(" | ")
        in_thread(lambda pupil=pupil, answer=answer: pupil.answers(*answer))
        assert pupil.card.form.shown["status"] == "right"
    assert pupils["nl"].card.form.shown["state"] == "✓ Opgelost · 2 pogingen"
    assert pupils["en"].card.form.shown["state"] == "✓ Solved · 2 tries"


def test_answers_of_two_languages_stand_apart_and_both_count():
    dutch, english = (Pupil(exercise("1b", lang=lang)) for lang in ("nl", "en"))
    dutch.answers("1,25", "(0, 2)")
    assert english.card.form.shown["texts"] == ["", ""]
    english.answers("1.25", "")
    assert dutch.card.form.shown["texts"] == ["1,25", "(0, 2)"], "not what stands in the other card"
    again = Card(exercise("1b", lang="en"))
    assert again.form.shown["texts"] == ["1.25", ""]
    assert again.form.shown["message"] == english.card.form.shown["message"]


def test_new_numbers_are_in_the_language_of_the_card():
    pupil = Pupil(exercise("1b", lang="en"))
    in_thread(lambda: pupil.types("", "", click="new"))
    assert pupil.card.exercise.seed == 1
    assert pupil.card.exercise.lang == "en"
    with speaking("en"):
        assert pupil.card.exercise.prompt == exercise("1b", 1).prompt


@BOTH
def test_a_card_without_answers_holds_no_word_of_the_other_language(lang):
    card = Card(exercise("1b", lang=lang))
    told = json.dumps([card.form.get_state(["spec", "shown"]), card.prompt.value], ensure_ascii=False)
    words = {"nl": ("Controleer", "Nieuwe getallen"), "en": ("Check", "New numbers")}
    for other, both in words.items():
        assert all((word in told) == (other == lang) for word in both), told


def test_the_overview_follows_in_its_own_language():
    overviews = {lang: progress(lang=lang) for lang in ("nl", "en")}
    pupil = Pupil(exercise("1b", lang="nl"))
    in_thread(lambda: pupil.answers("1,5", "(0, 2)"))
    assert "1 van de 7 opgelost" in overviews["nl"].tables.value
    assert "1 of 7 solved" in overviews["en"].tables.value
    for lang, overview in overviews.items():
        in_thread(lambda overview=overview: Page(overview.files).confides("files", "refresh"))
        assert overview.files.spec["lang"] == lang
    assert overviews["nl"].files.shown["text"] == "De tabel is bijgewerkt."
    assert overviews["en"].files.shown["text"] == "The table is up to date."


def test_what_is_handed_in_is_read_in_the_language_it_was_written_in(tmp_path):
    pupil, overview = Pupil(exercise("1b", lang="en")), progress(lang="en")
    pupil.answers(*exercise("1b", lang="en").answer_text.split(" | "))
    saved: list[dict[str, str]] = []
    overview.files.send = saved.append
    Page(overview.files).confides("files", "hand_in", "An")
    (file,) = saved
    assert '<html lang="en">' in file["text"]
    (tmp_path / "klas").mkdir()
    (tmp_path / "klas" / "an.html").write_text(file["text"], encoding="utf-8")
    found = read_folder(tmp_path / "klas", [one for lesson in lessons() for one in exercises_of(lesson)])
    assert found.pupils[0].done["1b"].status == "right"
