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

from aiopschool import exercise, explore, progress
from aiopschool.course import explorer_names
from aiopschool.errors import ReaderError
from aiopschool.live import LiveFigure
from aiopschool.texts import catalogues, language, speaking

from .reader import Page, Pupil

ROOT = Path(__file__).parents[1]
LINE = {"nl": "y = −1,8x + 3", "en": "y = −1.8x + 3"}  # at position 12 of the slope
NO_NUMBER = {"nl": "Dit is geen getal.", "en": "This is not a number."}
BOTH = pytest.mark.parametrize("lang", ["nl", "en"])
pytestmark = pytest.mark.usefixtures("own_file")


def in_thread(action: Callable[[], None]) -> None:
    """As JupyterLab does: what a reader does comes in a thread where nobody said a language."""
    thread = threading.Thread(target=action)
    thread.start()
    thread.join()


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
