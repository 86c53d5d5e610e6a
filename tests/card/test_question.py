"""The card of a guided question without a browser: predict, then do, then explain, and nothing too early."""

from __future__ import annotations

import json

import pytest

from aiopschool.card.question import QuestionCard
from aiopschool.exercises.answers import ChoicesKind, NumberKind
from aiopschool.exercises.guiding import Predict
from aiopschool.records.overview import erase
from aiopschool.records.store import Progress

from .. import guided
from ..reader import Asked, Page, visible
from .cards import holds

pytestmark = pytest.mark.usefixtures("own_file")

TEXT = "Omdat de rico negatief is, daalt de rechte."
EVERY = list(guided.MAKERS)


def test_from_prediction_to_model_answer():
    asked = Asked(guided.made("99.1"))
    assert (asked.shown["stage"], asked.shown["act"], asked.shown["told"]) == ("predict", "", "")
    shown = asked.predicts("A")
    assert (shown["stage"], shown["told"]) == ("explain", "Jij voorspelde: A. ze stijgt.")
    assert (shown["act"], shown["explain"], shown["models"]) == (guided.DO, guided.WHY, ["", ""])
    shown = asked.explains(TEXT)
    assert (shown["stage"], shown["word"], shown["models"]) == ("compare", "Klaar", ["", guided.MODEL])
    assert "De uitkomst: B. ze daalt. Je voorspelde iets anders." in shown["message"]
    assert shown["criteria"] == [guided.CRITERION]
    assert asked.card.solved


@pytest.mark.parametrize("id", EVERY)
def test_a_prediction_that_comes_true_is_said_so(id):
    asked = Asked(guided.made(id))
    asked.predicts(guided.RIGHT[id])
    said = asked.explains(TEXT)["message"]
    assert ("Zo had je het voorspeld." in said) == (id != "99.4"), "a word has no outcome"


@pytest.mark.parametrize("id", EVERY)
def test_nothing_comes_before_its_turn(id, own_file):
    asked = Asked(guided.made(id))
    early = visible(asked.card) + repr(asked.card) + repr([asked.card.task])
    early += json.dumps(asked.card._repr_mimebundle_(), default=str)
    for text in (guided.DO, guided.WHY, guided.MODEL, guided.CRITERION):
        assert text not in early
    asked.predicts({"99.2": "3", "99.3": "(1; 2)"}.get(id, "A"))
    for own in ("", "   ", "kort"):
        asked.explains(own)
        asked.sends("draft", asked.shown["texts"][0], TEXT)
    late = early + visible(asked.card) + own_file.read_text(encoding="utf-8")
    assert not holds(guided.SECRET, late)
    assert guided.MODEL not in late
    assert guided.CRITERION not in late


@pytest.mark.parametrize(
    ("id", "text", "said"),
    [
        ("99.1", "", "Kies of schrijf eerst je voorspelling."),
        ("99.1", "Z", "Kies een van de mogelijkheden"),
        ("99.2", "veel", ""),
        ("99.3", "(1; 2; 3)", ""),
        ("99.4", "  ", "Kies of schrijf eerst je voorspelling."),
        ("99.4", "x" * 300, "Dit is te lang. Gebruik hoogstens 200 tekens."),
    ],
)
def test_what_is_no_prediction_gets_a_sentence_and_nothing_is_locked(id, text, said):
    asked = Asked(guided.made(id))
    shown = asked.predicts(text)
    assert shown["stage"] == "predict"
    assert shown["status"] in ("blank", "form")
    assert said in shown["message"]
    assert shown["message"]
    assert shown["texts"][0] == text, "what was typed stays"


@pytest.mark.parametrize(("text", "said"), [("", "Schrijf eerst je uitleg."), ("nee", "minstens één zin")])
def test_an_explanation_needs_a_sentence(text, said):
    asked = Asked(guided.made("99.1"))
    asked.predicts("A")
    assert said in asked.explains(text)["message"]
    assert asked.shown["stage"] == "explain"


def test_a_locked_prediction_stays_whatever_a_page_sends():
    asked = Asked(guided.made("99.1"))
    asked.sends("explain", "A", TEXT)
    assert asked.shown["stage"] == "predict", "nobody explains before a prediction"
    asked.predicts("A")
    asked.sends("draft", "B", "half")
    asked.sends("predict", "C", "half")
    asked.sends("explain", "B", TEXT)
    assert asked.shown["texts"] == ["A", TEXT]
    assert Progress().of("99.1").first == ["A", TEXT]


def test_predicting_again_keeps_the_explanation_and_the_first_prediction():
    asked = Asked(guided.made("99.1"))
    asked.predicts("A")
    asked.explains(TEXT)
    shown = asked.again()
    assert (shown["stage"], shown["texts"], shown["models"], shown["message"]) == (
        "predict",
        ["", TEXT],
        ["", ""],
        "",
    )
    asked.again()  # twice does no harm
    shown = asked.predicts("B")
    assert shown["told"] == "Jij voorspelde: B. ze daalt. Je eerste voorspelling: A. ze stijgt."
    assert shown["models"] == ["", ""], "the model answer waits for a click"
    assert asked.explains(TEXT)["models"] == ["", guided.MODEL]
    assert Progress().of("99.1").first == ["A", TEXT]


def test_everything_is_found_again_after_a_restart_and_erased_with_the_answers():
    asked = Asked(guided.made("99.3"))
    asked.sends("draft", "(1; 2", "")
    assert QuestionCard(guided.made("99.3")).form.shown["texts"] == ["(1; 2", ""]
    asked.predicts("(1; 2)")
    asked.sends("draft", "", "half een zin", judged=" A")
    again = QuestionCard(guided.made("99.3"))
    assert (again.stage, again.form.shown["texts"]) == ("explain", ["(1; 2)", "half een zin"])
    assert again.form.shown["assessed"] == ["", " A"]
    erase()
    assert again.form.shown["texts"] == asked.shown["texts"] == ["", ""], "also what is on the page"
    assert (again.stage, asked.card.stage) == ("predict", "predict")


def test_two_cards_of_one_question_follow_each_other():
    one, other = Asked(guided.made("99.1")), Asked(guided.made("99.1"))
    one.predicts("A")
    assert other.shown["told"] == "Jij voorspelde: A. ze stijgt."
    other.explains(TEXT)
    assert one.shown["models"] == ["", guided.MODEL]


def test_the_class_answers_on_a_card_of_its_own_that_is_not_kept(own_file):
    asked = Asked(guided.made("99.1"))
    asked.predicts("A")
    asked.explains(TEXT)
    before, kept = dict(asked.shown), own_file.read_bytes()
    shown = asked.projects(True)
    assert (shown["projected"], shown["stage"], shown["texts"]) == (True, "predict", ["", ""])
    assert TEXT not in visible(asked.card)
    assert guided.MODEL not in visible(asked.card)
    asked.predicts("C")
    asked.projects(True)  # said again, by a page that opens
    assert asked.shown["told"] == "Jij voorspelde: C. geen van beide."
    assert own_file.read_bytes() == kept
    shown = asked.projects(False)
    assert {name: shown[name] for name in ("stage", "texts", "told", "models")} == {
        name: before[name] for name in ("stage", "texts", "told", "models")
    }
    assert asked.projects(True)["stage"] == "predict", "another class predicts afresh"


def test_long_options_stay_in_sight_and_go_by_their_letters():
    options = [f"bericht {n}: {'veel woorden ' * 4}" for n in range(4)]
    predict = Predict(label="Welke?", kind=ChoicesKind(options), outcome={options[1], options[3]})
    asked = Asked(guided.asks(predict))
    assert asked.card.form.spec["long"]
    assert not Asked(guided.made("99.1")).card.form.spec["long"]
    assert asked.predicts("A, D")["told"] == "Jij voorspelde: A, D."
    assert "De uitkomst: B, D. Je voorspelde iets anders." in asked.explains(TEXT)["message"]


BROKEN = [("predict",), ("predict", None), ("predict", []), ("explain", [None, 3]), ("draft", ["\ud800"], 3)]
BROKEN += [("boom", ["A"] * 99, 5), ("hello", [1]), ("again", ["A"], [["x"]])]


@pytest.mark.parametrize("entry", BROKEN)
@pytest.mark.parametrize("about", ["0", "page", "7"])
def test_a_broken_message_breaks_nothing(about, entry):
    asked = Asked(guided.made("99.1"))
    Page(asked.card.form).does(about, *entry)
    asked.projects(False)
    assert asked.predicts("A")["stage"] == "explain"


def test_an_error_while_reading_is_a_sentence_without_the_outcome(monkeypatch, capsys):
    asked = Asked(guided.made("99.2"))

    def fails(*_args: object) -> None:
        raise RuntimeError(f"the outcome is {guided.SECRET}")

    monkeypatch.setattr(NumberKind, "read", fails)
    shown = asked.predicts("3")
    assert "andere manier" in shown["message"]
    printed = capsys.readouterr()
    assert not holds(guided.SECRET, visible(asked.card) + printed.out + printed.err)


def test_a_folder_that_cannot_be_written_is_said_and_work_goes_on(monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("AIOPSCHOOL_PROGRESS", str(tmp_path / "file" / "x.json"))
    asked = Asked(guided.made("99.1"))
    assert "kunnen hier niet bewaard worden" in asked.predicts("A")["notice"]
    assert asked.explains(TEXT)["models"] == ["", guided.MODEL]


@pytest.mark.parametrize(
    "entry", [{"status": "open"}, {"texts": 3}, {"texts": ["B"], "status": "predicted"}, {"first": 5}]
)
def test_a_strange_entry_in_the_file_breaks_nothing(own_file, entry):
    own_file.write_text(json.dumps({"schema": 2, "exercises": {"99.1": entry}}))
    asked = Asked(guided.made("99.1"))
    if asked.shown["stage"] == "predict":
        asked.predicts("A")
    assert asked.explains(TEXT)["stage"] == "compare"


def test_the_card_speaks_the_language_of_its_cell(monkeypatch):
    monkeypatch.setattr(guided, "MODEL", "model")
    from aiopschool.texts import speaking

    with speaking("en"):
        asked = Asked(guided.made("99.1"))
    assert asked.predicts("A")["told"] == "You predicted: A. ze stijgt."
    assert asked.card.form.spec["words"]["again"] == "Predict again"
    assert Asked(guided.made("99.1")).shown["stage"] == "predict", "each language has its own answers"
