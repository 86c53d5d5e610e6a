"""The explorers of lesson 8 without a browser."""

from __future__ import annotations

import pytest

from aiopschool import explore, question
from aiopschool.errors import ReaderError
from aiopschool.lessons.vectors.attending import weight_text
from aiopschool.lessons.vectors.data import PLANES
from aiopschool.lessons.vectors.words import word_vectors

from ...reader import Asked, Reader

pytestmark = pytest.mark.usefixtures("own_file")


def test_two_arrows_with_the_numbers_of_the_book():
    arrows = explore("arrows")
    assert arrows.lines() == [
        "u⃗ = (3, 4), v⃗ = (4, 3)",
        "u⃗ · v⃗ = 3 · 4 + 4 · 3 = 24",
        "‖u⃗‖ = √(3² + 4²) = 5",
        "‖v⃗‖ = √(4² + 3²) = 5",
        "cos θ = 24 / (5 · 5) = 0,96",
        "afstand tussen de toppen ≈ 1,41",
    ]
    assert "16°" in arrows.describe()


@pytest.mark.parametrize("projected", [False, True])
@pytest.mark.parametrize("plane", PLANES)
def test_names_of_the_two_arrows_stay_apart(plane, projected):
    arrows = explore("arrows", plane=plane)
    arrows.figure.projected = projected
    one, other = (name.get_window_extent() for name in arrows._names)
    assert not one.padded(2).overlaps(other), "a name has a white edge, which hides what it touches"


def test_a_tip_is_dragged_and_the_zero_vector_has_no_cosine():
    arrows = explore("arrows")
    reader = Reader(arrows)
    reader.drags("top van u⃗", -3, 4)
    assert arrows.lines()[1] == "u⃗ · v⃗ = −3 · 4 + 4 · 3 = 0"
    assert "loodrecht" in arrows.describe()
    reader.drags("top van u⃗", 0, 0)
    assert "geen richting" in arrows.describe()
    assert "geen cosinus: de nulvector heeft geen richting" in arrows.lines()
    assert "–" in arrows.table().rows[0]


def test_double_changes_the_distance_and_not_the_cosine():
    arrows = explore("arrows")
    reader = Reader(arrows)
    before = arrows.lines()
    reader.clicks("double")
    assert arrows.state["U"] == [6, 8]
    assert before[4].endswith("0,96")
    assert arrows.lines()[4].endswith("0,96")
    assert arrows.lines()[5] != before[5]
    reader.clicks("double")
    assert "past niet" in arrows.describe()
    assert arrows.state["U"] == [6, 8]


def test_the_sum_and_another_plane():
    arrows = explore("arrows", sum=True)
    assert "u⃗ + v⃗ = (7, 7)" in arrows.lines()
    Reader(arrows).sends(plane={"value": "cities"})
    assert arrows.state["u"] == "Parijs"
    assert arrows.state["U"] == [3, 4]
    assert len(arrows.table().rows) == len(PLANES["cities"].words)
    arrows.reset()
    arrows.refresh()
    assert arrows.state["u"] == "wortel"


def test_steps_find_brussels():
    steps = explore("steps")
    assert steps.lines()[1].endswith("= (6; 4,5)")
    assert "Brussel, met cosinus 0,9999" in steps.describe()
    steps.state = {"a": "Parijs", "b": "Parijs", "c": "Parijs"}
    assert "Parijs" not in [row[0] for row in steps.table().rows]


def test_machines_show_their_counts_only_inside():
    machines = explore("machines")
    assert "waarheid" in machines.describe()
    assert "60" not in str(machines.table().rows)
    Reader(machines).sends(inside={"value": True})
    assert machines.table().rows[0] == ["A", "waarheid", "60"]
    assert machines.table().rows[-1] == ["C", "bibliotheek", "verzonnen"]


def test_a_word_is_typed_or_picked():
    words = explore("words")
    reader = Reader(words)
    reader.sends(word={"text": " Wiskunde "})
    assert words.table().rows[0][1] == "natuurkunde"
    reader.sends(kind={"value": "eten"})
    reader.sends(pick={"value": "brood"})
    assert words.state["word"] == "brood"
    assert words.table().rows[0][1:3] == ["kaas", "0,83"]
    reader.sends(word={"text": "hondd"})
    assert words.state["word"] == "brood"
    assert "Bedoel je: hond" in words.panel.shown["word"]["error"]


def test_a_seldom_word_gets_a_warning():
    assert "onzeker" not in explore("words").describe()
    assert "oma (29 ×)" in explore("words", word="oma").describe()
    with pytest.raises(ReaderError, match="robot"):
        explore("words", word="robot")


def test_analogies_that_come_out_and_that_do_not():
    analogy = explore("analogy")
    assert "brussel, zoals verwacht" in analogy.describe()
    assert "47 keer eerst" in analogy.describe()
    Reader(analogy).sends(ready={"value": "kalf koe paard"})
    assert "We verwachtten veulen: dat staat op plaats 3" in analogy.describe()
    Reader(analogy).sends(a={"text": "koningin"})
    assert analogy.state["ready"] == "own"
    Reader(analogy).sends(a={"text": "hond"}, b={"text": "hond"}, c={"text": "hond"})
    assert "hond" not in [row[1] for row in analogy.table().rows]


def test_the_ring_goes_from_word_to_word_by_drag_and_by_key():
    chart = explore("map", kind="gevoel", other="hoofdstad", word="blij")
    reader = Reader(chart)
    seen = [chart.state["word"]]
    for key in [(0, 1)] * 4 + [(1, 0)] * 4 + [(-1, 0)] * 2:
        reader.touches("keys", *key)
        seen.append(chart.state["word"])
    assert len(set(seen)) > 5, "an arrow key goes on"
    reader.drags("gekozen woord", *word_vectors().point("parijs"))
    assert chart.state["word"] == "parijs"
    chart.state = {"word": "gelukkig"}
    chart.state = {"zoom": 4}
    assert "gelukkig" in chart.figure.svg()
    chart.state = {"kind": "dier", "other": "none"}
    assert chart.state["word"] in chart.words


def test_the_axis_says_what_is_noise():
    axis = explore("axis", group="check", word="professor")
    rows = {row[0]: row[2] for row in axis.table().rows}
    assert rows["professor"] == "ja"
    assert list(rows.values()).count("nee") >= 5
    assert "Grijs is ruis" in axis.describe()


def test_attention_of_the_book():
    attention = explore("attention")
    assert attention.lines()[-1] == "uitvoer: (2, 2)"
    assert "e^(ln 2) / (e^(ln 2) + e^0) = 2/3" in attention.lines()[1]
    Reader(attention).drags("top van q⃗", 0, 0)
    assert "1/2" in attention.lines()[1]
    attention.state = {"sentence": "money"}
    assert "“geld”" in attention.describe()
    attention.state = {"head": "1"}
    assert "“ik”" in attention.describe()
    assert [weight_text(x) for x in (2 / 3, 0.57, 1.0)] == ["2/3", "0,57", "1,00"]


def test_temperature_changes_the_chances_and_a_series_repeats_itself():
    dial = explore("temperature", start="example")
    assert [row[1] for row in dial.table().rows] == ["0,665", "0,245", "0,090"]
    dial.state = {"T": 2}
    assert [row[1] for row in dial.table().rows] == ["0,506", "0,307", "0,186"]
    dial.state = {"start": "ik heb", "T": 1, "seed": 7}
    first = dial.lines()
    Reader(dial).clicks("again")
    assert dial.lines() != first
    dial.state = {"seed": 7}
    assert dial.lines() == first
    dial.state = {"top": 1}
    assert [row[1] for row in dial.table().rows] == ["1,000"]


def test_a_way_through_the_tree_is_a_product():
    tree = explore("next-words")
    assert tree.lines() == ["89/853 · 23/158 ≈ 0,0152"]
    Reader(tree).sends(start={"value": "kat"})
    assert len(tree.table().rows) == 9
    Reader(tree).sends(way={"value": "8"})
    assert tree.table().rows[8][0] in tree.describe()


def test_the_class_puts_three_words_and_hears_how_much_it_agrees():
    picture = explore("words-class")
    reader = Reader(picture)
    places = ("(4, 2)", "(-4, 1)", "(5, -1)"), ("(4, 2)", "(4, 1)", "(5, -1)")
    for cat, robot, teacher in places:
        reader.sends(kat={"text": cat}, robot={"text": robot}, juf={"text": teacher})
        reader.clicks("put")
    assert len(picture.answers) == 2
    reader.sends(scores={"value": True})
    assert "gemiddelde cosinus met de anderen" in str(picture.table().rows)
    reader.sends(kat={"text": "(0, 0)"}, robot={"text": "(1, 1)"}, juf={"text": "(1, 1)"})
    reader.clicks("put")
    assert len(picture.answers) == 2, "the origin has no direction"


@pytest.mark.parametrize(
    ("id", "predicted", "outcome"),
    [
        ("8.1", "D", "geen van de drie"),
        ("8.2", "B", "blijft gelijk"),
        ("8.3", "amsterdam", "londen"),
        ("8.4", "(2, 2)", "(2, 2)"),
    ],
)
def test_the_guided_questions(id, predicted, outcome):
    asked = Asked(question(id))
    asked.predicts(predicted)
    asked.explains("Omdat de richting niet verandert als een pijl langer wordt.")
    assert outcome in str(asked.shown)
