"""The explorers of lesson 6 without a browser: set state, use controls, read text, table and picture."""

from __future__ import annotations

import pytest

from aiopschool import explore
from aiopschool.errors import ReaderError
from aiopschool.lessons.authors.charts import CHARTS, HONEST, Chart, suggestion
from aiopschool.lessons.authors.features import features
from aiopschool.lessons.authors.profile_picture import nice_top
from aiopschool.lessons.authors.subjects import drawn_tally

from ...reader import Reader

pytestmark = pytest.mark.usefixtures("own_file")

LONG = "De soep is koud, zo'n dag. " * 6  # 36 words


def test_the_bars_of_the_letter_and_their_distances():
    profile = explore("profile")
    assert profile.lines() == [
        "n = 40 woorden: 17 / 14 / 9",
        "d(?, A) = 0,075 + 0 + 0,075 = 0,15",
        "d(?, B) = 0,025 + 0 + 0,025 = 0,05",
    ]
    assert "ligt B het dichtst" in profile.describe()
    table = profile.table()
    assert table.rows[0] == ["1–3", "0,425", "0,5", "0,4", "0,075", "0,025"]
    assert table.rows[-1] == ["som", "1", "1", "1", "0,15", "0,05"]
    assert "d = 0,15" in profile.figure.svg()


def test_counts_turn_the_verdict_around():
    profile = explore("profile")
    Reader(profile).sends(relative={"value": False})
    assert "Volgens de aantallen ligt A het dichtst" in profile.describe()
    assert profile.lines()[1:] == ["d(?, A) = 3 + 0 + 3 = 6", "d(?, B) = 7 + 7 + 6 = 20"]


def test_fewer_words_of_the_letter_and_the_spread():
    profile = explore("profile", whiskers=True)
    assert profile.lines()[-1] == "√(0,425 · 0,575 / 40) ≈ 0,078"
    assert "te weinig om te beslissen" in profile.describe()
    Reader(profile).sends(n={"position": 0})
    assert profile.lines()[0].startswith("n = 10 woorden")
    Reader(profile).sends(n={"text": "20,6"})
    assert profile.state["n"] == 20, "words are counted whole"
    Reader(profile).sends(n={"text": "400"})
    assert profile.state["n"] == 20, "the letter has 40 words"


@pytest.mark.parametrize("key", ["letters", "function", "marks"])
def test_other_ways_to_count(key):
    profile = explore("profile", features=key)
    assert [row[0] for row in profile.table().rows[:-1]] == list(features(key).categories)
    assert "ligt B het dichtst" in profile.describe()


def test_the_letter_of_a_group_grows_to_a_thousand_words():
    profile = explore("profile", text="drawn", group=2, whiskers=True)
    assert profile.state["n"] == 40
    assert "ligt A het dichtst" in profile.describe(), "chance"
    Reader(profile).sends(n={"text": "1000"})
    assert profile.lines()[0] == "n = 1000 woorden: 429 / 323 / 248"
    assert "ligt B het dichtst" in profile.describe()
    Reader(profile).sends(features={"value": "marks"})
    assert profile.state["features"] == "lengths", "only lengths are drawn"


def test_a_text_of_ones_own_stays_here_and_needs_thirty_words():
    profile = explore("profile", text="own")
    reader = Reader(profile)
    assert "Er staan 0 woorden" in profile.describe()
    reader.sends(own={"text": "Dag"})
    assert "Er staat 1 woord. Schrijf of plak er minstens 30." in profile.describe()
    assert profile.lines() == []
    reader.sends(own={"text": LONG})
    assert profile.lines()[0] == "n = 36 woorden: 24 / 12 / 0"
    assert "blijft op dit toestel" in profile.describe()
    assert "zo’n is één woord van 3 letters" in profile.describe()
    reader.sends(own={"text": "\n".join(["woord"] * 200)})
    assert profile.state["n"] == 200
    reader.sends(own={"text": "x" * 100_000})
    assert profile.state["n"] == 200, "too long is said, and the text of before stays"


def test_ten_thousand_words_are_counted_and_no_more():
    profile = explore("profile", text="own")
    Reader(profile).sends(own={"text": "soep " * 12_000})
    assert profile.state["n"] == 10_000
    assert profile.lines()[0] == "n = 10\u202f000 woorden: 0 / 10000 / 0"


def test_a_text_without_marks_can_be_compared_by_marks():
    profile = explore("profile", text="own", features="marks")
    Reader(profile).sends(own={"text": "soep " * 40})
    assert profile.lines()[0] == "n = 0 leestekens"
    Reader(profile).sends(whiskers={"value": True})
    assert profile.table().rows[0][1] == "0"


def test_the_letters_are_read_before_bars_are_seen():
    profile = explore("profile", read=True)
    assert [row[0] for row in profile.table().rows] == ["?", "Amber (A)", "Bram (B)"]
    assert "soep" in profile.table().rows[0][1]
    assert profile.figure.table_open
    assert "0,425" not in profile.figure.svg()
    Reader(profile).sends(read={"value": False})
    assert profile.lines()[0].startswith("n = 40")


def test_before_a_prediction_the_letter_has_no_bars():
    profile = explore("profile", question="6.1")
    assert profile.lines() == []
    assert "d = " not in profile.figure.svg()
    Reader(profile).sends(relative={"value": True})


def test_start_values_by_name_and_a_wrong_one():
    assert explore("profile", n=25).state["n"] == 25
    with pytest.raises(ReaderError, match="lengths"):
        explore("profile", features="length")


def test_herstel_brings_the_letter_back():
    profile = explore("profile")
    reader = Reader(profile)
    reader.sends(text={"value": "own"})
    reader.sends(own={"text": LONG}, relative={"value": False})
    reader.clicks("reset")
    assert (profile.state["text"], profile.state["n"], profile.state["relative"]) == ("letter", 40, True)


def test_the_end_of_an_axis_stays_for_values_nearby():
    assert nice_top(0.43) == nice_top(0.46) == 0.5
    assert nice_top(0) == 1
    assert all(1.05 < nice_top(x / 7) / (x / 7) < 2.2 for x in range(1, 300))


def test_five_charts_of_one_data_set():
    assert [suggestion(chart) for chart in CHARTS.values()] == [
        "six",
        "october",
        "september",
        "rising",
        "double",
    ]
    assert suggestion(HONEST) == "half"
    assert HONEST.ratio(2, 0) == 1.5
    assert CHARTS["1"].ratio(2, 0) == 6
    assert CHARTS["2"].ratio(1, 2) == 2, "October is wider"
    assert CHARTS["3"].ratio(0, 2) > 1, "by counts September has most"
    assert CHARTS["5"].ratio(2, 0) == 2.25
    assert CHARTS["4"].order == [0, 3, 1, 2]
    assert Chart(start=0.2).ratio(2, 0) is None, "nothing is left of September"


@pytest.mark.parametrize(
    ("chart", "claim", "says"),
    [
        ("1", "six", "begint niet bij 0"),
        ("2", "october", "breder"),
        ("3", "september", "aantallen"),
        ("4", "rising", "volgorde"),
        ("5", "double", "potlood"),
    ],
)
def test_first_say_what_a_chart_suggests_then_see_the_honest_one(chart, claim, says):
    mislead = explore("mislead", chart=chart)
    reader = Reader(mislead)
    assert "Kies eerst" in mislead.describe()
    assert says not in mislead.describe()
    assert {row[-1] for row in mislead.table().rows} == {"?"}
    reader.sends(claim={"value": claim})
    assert "Je koos" in mislead.describe()
    reader.sends(honest={"value": True})
    assert "Inderdaad" in mislead.describe()
    assert says in mislead.describe()
    assert "1,5 keer" in mislead.describe()
    reader.sends(chart={"value": "2" if chart == "1" else "1"})
    assert (mislead.state["claim"], mislead.state["honest"]) == ("none", False)


def test_another_claim_is_not_agreed_with():
    mislead = explore("mislead", chart="4")
    Reader(mislead).sends(claim={"value": "six"}, honest={"value": True})
    assert "Inderdaad" not in mislead.describe()


def test_a_chart_of_ones_own_stands_beside_the_honest_one():
    mislead = explore("mislead", show="make")
    assert "0,2" in mislead.lines()[0]
    Reader(mislead).sends(start={"text": "0"}, width={"text": "2"})
    assert mislead.state["chart"] == "own"
    assert "breder" in mislead.describe()
    Reader(mislead).sends(width={"text": "1"})
    assert "begint bij 0" in mislead.describe()
    Reader(mislead).sends(start={"text": "0,3"})
    assert mislead.state["start"] == 0, "nothing would be left"


def test_the_detective_counts_pieces_and_works():
    detective = explore("detective", features="both")
    assert "133 van de 158 juist" in detective.lines()[0]
    assert detective.lines()[1] == "24 van de 25 werken juist"
    assert "De verliefde ezel (Couperus → Buysse)" in detective.describe()
    assert "30,4" in detective.describe()
    assert len(detective.table().rows) == 25
    reader = Reader(detective)
    reader.sends(pieces={"text": "1"})
    assert "85 van de 158" in detective.lines()[0]
    reader.sends(authors={"value": "five"}, pieces={"text": "48"})
    assert "146 van de 178" in detective.lines()[0]
    assert len(detective.table().rows) == 27
    assert "Timmermans" in detective.figure.svg()


def put(picture: Reader, *counts: str) -> None:
    names = ("short", "middle", "long")
    picture.sends(**{name: {"text": count} for name, count in zip(names, counts, strict=True)})
    picture.clicks("put")


def test_the_class_pools_its_counts():
    picture = explore("tallies-class")
    reader = Reader(picture)
    for group in range(1, 13):
        put(reader, *map(str, drawn_tally(group, 40).counts))
    assert {row[2] for row in picture.table().rows} == {"?"}
    reader.sends(scores={"value": True})
    assert picture.lines()[1].startswith("alles samen: 189 / 177 / 114")
    assert picture.lines()[2].endswith("≈ 0,022")
    assert "voor A: 2, voor B: 8" in picture.describe()
    assert "Alles samen zegt B." in picture.describe()
    assert "n = 480" in picture.figure.svg()


@pytest.mark.parametrize(
    "counts", [("", "1", "2"), ("3", "2", "1"), ("2,5", "20", "20"), ("-1", "20", "20"), ("veel", "1", "1")]
)
def test_what_is_no_count_gets_a_sentence_and_the_others_stay(counts):
    picture = explore("tallies-class")
    reader = Reader(picture)
    put(reader, "20", "11", "9")
    put(reader, *counts)
    assert len(picture.answers) == 1
    reader.sends(scores={"value": True})
    assert len(picture.lines()) == 1, "one group is not pooled"
