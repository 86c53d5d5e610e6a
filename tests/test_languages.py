"""Two languages in one kernel: what is shown keeps its own, whoever moves it and in whatever thread."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from aiopschool import exercise, exercise_ids, explore, progress
from aiopschool.card.card import Card
from aiopschool.classroom.collect import read_folder
from aiopschool.course import exercises_of, explorer_names, lessons
from aiopschool.errors import ReaderError
from aiopschool.live import LiveFigure
from aiopschool.texts import catalogues, language, speaking

from .page import Page
from .records.pupil import Pupil

ROOT = Path(__file__).parents[1]
LINE = {"nl": "y = −1,8x + 3", "en": "y = −1.8x + 3"}  # at position 12 of the slope
NO_NUMBER = {"nl": "Dit is geen getal.", "en": "This is not a number."}
BLANK = {"nl": "Vul eerst je antwoord in.", "en": "Fill in your answer first."}
DECIMAL = {"nl": "1,5", "en": "1.5"}
BOTH = pytest.mark.parametrize("lang", ["nl", "en"])


@pytest.fixture(autouse=True)
def own_file(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("AIOPSCHOOL_PROGRESS", str(tmp_path / "antwoorden.json"))
    return tmp_path / "antwoorden.json"


def in_thread(action: Callable[[], None]) -> None:
    """As JupyterLab does: what a reader does comes in a thread where nobody said a language."""
    thread = threading.Thread(target=action)
    thread.start()
    thread.join()


# explorers -----------------------------------------------------------------------------------------------


@BOTH
@pytest.mark.parametrize("name", explorer_names())
def test_an_explorer_says_all_in_its_language(name, lang):
    explorer = explore(name, lang=lang)
    with speaking(lang):
        fresh = explore(name)
        wanted = fresh.describe(), fresh.table(), fresh.panel.specs, fresh.figure.page()
    assert (explorer.describe(), explorer.table(), explorer.panel.specs, explorer.figure.page()) == wanted


@pytest.mark.parametrize("name", explorer_names())
def test_the_languages_of_an_explorer_differ(name):
    dutch, english = (explore(name, lang=lang) for lang in ("nl", "en"))
    assert dutch.describe() != english.describe()
    assert dutch.panel.labels["lang"] == dutch.figure.labels["lang"] == "nl"
    assert english.panel.labels["lang"] == english.figure.labels["lang"] == "en"


def test_two_explorers_move_in_turns_and_keep_their_languages():
    explorers = {lang: explore("lines", lang=lang) for lang in ("nl", "en")}
    pages = {lang: Page(explorer.panel) for lang, explorer in explorers.items()}
    for move in (lambda action: action(), in_thread):
        for lang, page in pages.items():
            move(lambda page=page: page.does("m", "text", "abc"))
            assert explorers[lang].panel.shown["m"]["error"].startswith(NO_NUMBER[lang])
            move(lambda page=page: page.does("m", "position", 12))
            assert explorers[lang].figure._whole()["lines"][0] == LINE[lang]
            assert explorers[lang].figure.alt == explorers[lang].describe()
    assert "rechte" in explorers["nl"].describe()
    assert "line" in explorers["en"].describe()


def test_a_handle_says_where_it_is_in_the_language_of_its_picture():
    explorers = [explore("lines", lang=lang) for lang in ("nl", "en")]
    said = []
    for explorer in explorers:
        name = next(name for name in explorer.figure._gestures if name.startswith("handle"))
        in_thread(lambda name=name, figure=explorer.figure: Page(figure).does(name, "keys", 0, 1))
        said.append((explorer.describe(), explorer.figure._whole()["gestures"][name]["label"]))
    assert said[0][0] != said[1][0]
    assert said[0][1] != said[1][1]


def test_two_threads_move_two_languages_at_the_same_time():
    explorers = {lang: explore("lines", lang=lang) for lang in ("nl", "en")}
    start = threading.Barrier(2)
    wrong: list[str] = []

    def move(lang: str) -> None:
        page = Page(explorers[lang].panel)
        start.wait()
        for n in range(60):
            page.does("m", "position", 12 + n % 2)
            if n % 2 == 0:
                wrong.extend({explorers[lang].figure._whole()["lines"][0]} - {LINE[lang]})

    threads = [threading.Thread(target=move, args=(lang,)) for lang in explorers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_a_figure_of_ones_own_keeps_its_language_when_it_opens_again():
    from matplotlib.figure import Figure

    with speaking("en"):
        live = LiveFigure(Figure())
        live.figure.subplots()
        live.handle(0.5, 0.5, on_move=lambda x, y: None, label="A")
    assert live._whole()["gestures"]["handle0"]["text"] == "(0.5, 0.5)"
    assert live.get_state()["scene"]["gestures"]["handle0"]["text"] == "(0.5, 0.5)"


# exercises -----------------------------------------------------------------------------------------------


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
    assert "1 van de 6 opgelost" in overviews["nl"].tables.value
    assert "1 of 6 solved" in overviews["en"].tables.value
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


# which languages there are -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "make",
    [
        lambda: explore("lines", lang="frans"),
        lambda: exercise("1a", lang="frans"),
        lambda: progress(lang="frans"),
    ],
    ids=["explore", "exercise", "progress"],
)
def test_a_language_that_does_not_exist_is_a_sentence_with_those_that_do(make):
    with pytest.raises(ReaderError, match=r"“frans” bestaat niet\. Probeer: en, nl"):
        make()


def test_without_a_language_it_is_that_of_the_process(monkeypatch):
    assert (explore("lines").lang, exercise("1a").lang, progress().lang) == ("nl", "nl", "nl")
    monkeypatch.setenv("AIOPSCHOOL_LANG", "en")
    assert (explore("lines").lang, exercise("1a").lang, progress().lang) == ("en", "en", "en")
    assert language() == "en"


@pytest.fixture
def french(tmp_path, monkeypatch) -> Iterator[None]:
    """A third language: a catalogue with a few texts."""
    texts = tmp_path / "package" / "texts"
    texts.mkdir(parents=True)
    for lang in ("nl", "fr"):
        (texts / f"{lang}.po").write_bytes((catalogues.PACKAGE / "texts" / "nl.po").read_bytes())
    for old, new in (("Controleer", "Vérifier"), ("Vul eerst je antwoord in.", "Écris d’abord ta réponse.")):
        po = (texts / "fr.po").read_text(encoding="utf-8")
        assert f'msgstr "{old}"' in po
        (texts / "fr.po").write_text(po.replace(f'msgstr "{old}"', f'msgstr "{new}"'), encoding="utf-8")
    monkeypatch.setattr(catalogues, "PACKAGE", tmp_path / "package")
    catalogues.catalogue.cache_clear()
    yield
    catalogues.catalogue.cache_clear()


def test_a_third_language_needs_only_its_catalogue(french):
    made = {lang: exercise("1b", lang=lang) for lang in ("nl", "en", "fr")}
    assert [made[lang].check("").message for lang in ("nl", "en", "fr")] == [
        "Vul eerst je antwoord in.",
        "Fill in your answer first.",
        "Écris d’abord ta réponse.",
    ]
    pupil = Pupil(made["fr"])
    in_thread(lambda: pupil.answers("", ""))
    assert pupil.card.form.shown["message"] == "Écris d’abord ta réponse."
    assert "Vérifier" in json.dumps(pupil.card.form.spec, ensure_ascii=False)


# nothing is kept in the language of before ---------------------------------------------------------------

TELL = """
import json, sys
from aiopschool import exercise, exercise_ids, explore
from aiopschool.course import explorer_names

def told(lang):
    explorers = [explore(name, lang=lang) for name in explorer_names()]
    exercises = [exercise(id, lang=lang) for id in exercise_ids()]
    return [[e.title, e.describe(), e.table(), e.panel.specs, e.figure.page()] for e in explorers] + [
        [x.title, x.prompt, x.hints, x.solution, x.answer_text, x.known_mistakes] for x in exercises
    ]

print(json.dumps([told(lang) for lang in sys.argv[1:]], default=vars))
"""


def told(*languages: str) -> list[object]:
    """What all explorers and exercises say in these languages, one after the other, in a fresh Python."""
    return json.loads(
        subprocess.check_output(
            [sys.executable, "-c", TELL, *languages], env={**os.environ, "PYTHONPATH": str(ROOT)}
        )
    )


def test_what_was_said_before_changes_nothing_in_another_language():
    dutch, english, again = told("nl", "en", "nl")
    assert dutch == again != english
    assert told("en") == [english]
