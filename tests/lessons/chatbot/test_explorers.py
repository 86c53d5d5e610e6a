"""The explorers of lesson 7 without a browser: what they say, what they refuse, what wins."""

from __future__ import annotations

import pytest

from aiopschool import explore
from aiopschool.numbers import NumberError

from ...reader import Reader

NAMES = ["rules", "measure", "nextword", "feelings", "logic", "typos", "bots-class"]


@pytest.mark.parametrize("name", NAMES)
def test_every_explorer_draws_says_and_lists(name):
    shown = explore(name)
    assert shown.describe()
    table = shown.table()
    assert all(len(row) == len(table.header) for row in table.rows)
    assert "<svg" in shown.figure.svg()
    shown.figure.projected = True
    assert "<svg" in shown.figure.svg()


def test_the_bot_answers_and_shows_its_fractions():
    bot = explore("rules")
    assert "Bot: We zijn open" in bot.describe()
    assert bot.table().rows == []
    bot.state = {"hood": True}
    assert "wint met 2/3" in bot.describe()
    assert bot.table().rows[0] == ["openingsuren ★ antwoordt", "wanneer, open, uur", "wanneer, open", "2/3"]


def test_a_chat_keeps_what_was_said():
    bot = explore("rules")
    for message in ("Wat kost een lidkaart in euro?", "Mag mijn hond mee?", "Mag mijn hond mee?", ""):
        bot.state = {"message": message}
    shown = bot.figure.svg()
    assert "Een lidkaart kost 5 euro" in shown
    assert "Dat begrijp ik niet" in bot.describe()
    bot.state = {"hood": True}
    assert "Geen enkel trefwoord" in bot.describe()


def test_a_rule_changes_and_is_kept_as_text():
    bot = explore("rules", hood=True)
    reader = Reader(bot)
    bot.state = {"rule": "0", "word": "Sluit"}
    reader.clicks("turn")
    assert "wanneer, open, uur, sluit ->" in bot.state["book"]
    reader.clicks("turn")
    assert "sluit" not in bot.state["book"]
    kept = bot.state["book"]
    bot.state = {"book": "hallo: hallo, dag -> Dag!", "message": "Hallo!"}
    assert "Bot: Dag!" in bot.describe()
    bot.state = {"book": kept}
    assert len(bot.table().rows) == 6


def test_the_last_keyword_stays():
    bot = explore("rules", hood=True)
    bot.state = {"book": "een: hallo -> Dag", "rule": "0", "word": "hallo"}
    Reader(bot).clicks("turn")
    assert "1 tot 6 trefwoorden" in bot.describe()


@pytest.mark.parametrize(
    "text", ["", "geen regel", "naam: -> antwoord", "a: b c d e f g h -> x", "x: y -> z\n" * 9]
)
def test_a_text_that_is_no_rule_book_is_refused_and_nothing_changes(text):
    bot = explore("rules")
    before = bot.state["book"]
    with pytest.raises(NumberError):
        bot.state = {"book": text}
    assert bot.state["book"] == before


def test_equal_fractions_the_first_answers():
    bot = explore("rules", hood=True, message="Waar is het boek, wat kost het?", threshold="0.1")
    bot.state = {"book": "b: boek, x -> B\nk: kost, y -> K"}
    assert "Gelijk: b, k" in bot.describe()
    assert "Bot: B" in bot.describe()


@pytest.mark.parametrize("message", ["mail naar jan@voorbeeld.be", "bel 0470 12 34 56"])
def test_personal_data_get_a_warning(message):
    assert "geen persoonlijke gegevens" in explore("rules", message=message).describe()


def test_the_threshold_walks_through_the_kruistabel():
    measure = explore("measure")
    assert measure.lines() == [
        "precisie: 6/8 = 3/4",
        "recall: 6/9 = 2/3",
        "nauwkeurigheid: 15/20 = 3/4",
        "F₁: 12/17",
    ]
    measure.state = {"threshold": 0}
    assert measure.lines()[:2] == ["precisie: 9/20", "recall: 9/9 = 1"]
    measure.state = {"threshold": "1.1"}
    assert measure.lines()[0] == "precisie: 0/0: niet gedefinieerd"
    assert "niet gedefinieerd" in measure.describe()


def test_next_words_and_the_product_rule():
    words = explore("nextword")
    assert words.lines()[0] == "P(kat zit) = 2/5 · 1/2 = 1/5"
    assert words.table().rows[0] == ["kat", "2", "2/5"]
    words.state = {"before": "olifant"}
    assert "nooit iets geteld" in words.describe()
    words.state = {"corpus": "real", "before": "ik", "context": "2", "steps": "3"}
    assert words.table().rows[0][0] == "heb"


def test_only_who_types_an_own_text_changes_the_corpus():
    assert explore("nextword").state["corpus"] == "cats"
    words = explore("nextword", corpus="real", before="ik")
    Reader(words).sends(own={"value": "ik zie een vis. ik zie een vogel."})
    assert words.state["corpus"] == "own"
    Reader(words).clicks("reset")
    assert (words.state["corpus"], words.state["before"]) == ("real", "ik")


def test_an_own_text_is_counted_and_a_long_one_refused():
    words = explore("nextword")
    words.state = {"own": "een vis zwemt. een vis slaapt.", "before": "een"}
    assert words.state["corpus"] == "own"
    assert words.table().rows == [["vis", "2", "2/2"]]
    with pytest.raises(NumberError):
        words.state = {"own": "woord " * 201}


def test_rolling_the_dice_changes_the_series_only():
    words = explore("nextword")
    first = words.lines()[0]
    Reader(words).clicks("dice")
    assert words.lines()[0] == first
    assert words.lines()[1].startswith("reeks 8: de ")


def test_niet_turns_the_verdict():
    glad = explore("feelings")
    assert "Het programma zegt: blij" in glad.describe()
    glad.state = {"turn": True}
    assert "niet blij" in glad.describe()
    glad.state = {"text": "een lange zin van veel te veel woorden die hier echt niet allemaal op passen"}
    assert glad.state["example"] == "own"


def test_a_rule_with_words_between_shows_its_row():
    logic = explore("logic")
    assert "onwaar voor dit bericht" in logic.describe()
    with pytest.raises(NumberError, match="ontbreekt"):
        logic.state = {"condition": "goed EN"}
    with pytest.raises(NumberError, match="hoogstens"):
        logic.state = {"condition": "a OF b OF c OF d"}


def test_distance_of_two_words_also_without_letters():
    typos = explore("typos")
    assert "minstens 1" in typos.describe()
    typos.state = {"one": "", "other": "uur"}
    assert "minstens 3" in typos.describe()


def test_the_class_is_scored_on_hidden_questions():
    picture = explore("bots-class")
    picture.put("A", keywords="wanneer open uur", threshold="1/2")
    picture.put("B", keywords="open sluit dicht", threshold="1/3")
    assert "F₁" not in picture.describe()
    picture.state = {"scores": True}
    assert "B (F₁ = 5/8)" in picture.describe()
    with pytest.raises(NumberError):
        picture.put("C", keywords="?", threshold="1/2")
    with pytest.raises(NumberError):
        picture.put("D", keywords="a b c d e f g", threshold="1/2")
