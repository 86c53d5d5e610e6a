"""The explorers of lesson 2 without a browser: set state or send input, then read text, table and picture."""

from __future__ import annotations

import re

import pytest

from aiopschool import explore
from aiopschool.errors import ReaderError
from aiopschool.lessons.trees.guessing import ORDER, Riddle, questions_of_tree
from aiopschool.lessons.trees.tree_picture import node_at, numbered, places

from ...reader import Reader

pytestmark = pytest.mark.usefixtures("own_file")


# Who am I?


@pytest.fixture
def who():
    return explore("who")


def test_the_reader_asks_and_the_table_crosses_out_who_it_cannot_be(who):
    assert who.describe() == "Raadsel 1: ik ben een van deze tien. Kom ik met de fiets?"
    assert who.table().rows[0] == ["A: fiets", "1", "nee", "nee", "nee"]
    reader = Reader(who)
    reader.sends(question={"value": "4"})
    reader.clicks("ask")
    assert who.describe() == "1. regen: ja. Nog over: C, D, E, F, G, H, I. Het is nog niet zeker."
    assert who.table().rows[0][0] == "✗ A: fiets"
    reader.sends(question={"value": "1"})
    reader.clicks("ask")
    assert "Nu is het zeker: niet met de fiets." in who.describe()
    assert list(who.lines()) == ["Jij: 2 vragen"]


def test_the_tree_plays_the_same_riddle_from_the_start(who):
    reader = Reader(who)
    reader.clicks("ask")
    reader.clicks("tree")
    assert who.describe().startswith("1. afstand < 5 km: nee. Nog over: G, H, I, J. Nu is het zeker")
    assert list(who.lines()) == ["De boom: 1 vraag"]
    reader.clicks("tree")
    assert "Dit raadsel is gedaan" in who.describe()
    reader.clicks("reset")
    assert who.describe().startswith("Raadsel 2")
    assert list(who.lines()) == []
    for _click in range(3):
        reader.clicks("tree")
    assert list(who.lines()) == ["De boom: 3 vragen"]


def test_after_four_bad_questions_nothing_more_is_asked(who):
    reader = Reader(who)
    reader.clicks("reset")  # riddle 2: E
    for _click in range(6):
        reader.clicks("ask")  # the same question again and again
    assert "Vier vragen, en nog niet zeker." in who.describe()
    assert "Dit raadsel is gedaan" in who.describe()
    assert list(who.lines()) == []


def test_ten_riddles_hide_ten_pupils_and_the_tree_always_finds_them():
    assert sorted(ORDER) == sorted("ABCDEFGHIJ")
    assert {questions_of_tree(n) for n in range(1, 11)} == {1, 2, 3}
    assert Riddle(11).secret == Riddle(1).secret


# One group


def test_a_group_of_ten_and_its_point_on_the_parabola():
    group = explore("group")
    assert group.lines()[1] == "G(0,3) = 2 · 0,3 · 0,7 = 0,42"
    Reader(group).drags("punt van de parabool", 0.5, 0.2)
    assert group.state["p"] == 0.5
    assert "zo gemengd als het kan" in group.describe()
    group.state = {"p": 1}
    assert group.describe() == "10 van de 10 komen met de fiets: G(p) = 0. Deze groep is zuiver."
    assert group.table().rows[2] == ["2/10", "8/10", "0,32"]


# One question


@pytest.fixture
def split():
    return explore("split")


def test_the_best_threshold_says_what_the_book_says(split):
    split.state = {"d": 5}
    assert list(split.lines()) == [
        "ja (L): p = 5/6 ≈ 0,833, G(p) = 5/18 ≈ 0,278",
        "nee (R): p = 0/4 = 0, G(p) = 0",
        "na de vraag: 6/10 · 5/18 + 4/10 · 0 = 1/6 ≈ 0,167",
        "winst: 1/2 − 1/6 = 1/3 ≈ 0,333",
    ]
    assert split.describe() == (
        "Bij d = 5: links 5 van 6 met de fiets, rechts 0 van 4. De winst is 1/3 ≈ 0,333."
    )
    assert "winst 1/3" in split.figure.svg()
    split.figure.projected = True
    assert list(split.lines())[:3] == [
        "ja (L): p = 5/6, G(p) = 5/18",
        "nee (R): p = 0/4, G(p) = 0",
        "na de vraag: 1/6 ≈ 0,167",
    ]


@pytest.mark.parametrize(("d", "gain"), [("1,25", "1/18"), ("2,25", "3/14"), ("3,5", "9/50"), ("8", "1/8")])
def test_dragging_slider_and_field_are_one(split, d, gain):
    Reader(split).sends(d={"text": d})
    assert f" = {gain}" in split.lines()[3]
    other = explore("split")
    Reader(other).drags("drempel d", float(d.replace(",", ".")) + 0.04, 0.5)
    assert other.lines() == split.lines()
    position = int(float(d.replace(",", ".")) * 4)
    Reader(other).sends(d={"position": position})
    assert other.lines() == split.lines()


@pytest.mark.parametrize("d", [0, 13])
def test_with_an_empty_group_there_is_no_gain_and_no_chord(split, d):
    split.state = {"d": d}
    assert any("niemand" in line for line in split.lines())
    assert split.lines()[3] == "winst: 1/2 − 1/2 = 0"
    assert "winst" not in split.figure.svg().split("</desc>")[1]
    assert any(row[2:] == ["0", "–", "–"] for row in split.table().rows)


@pytest.mark.parametrize("text", ["", "abc", "14", "−1", "1/0"])
def test_what_is_no_threshold_gets_a_sentence(split, text):
    before = split.describe()
    Reader(split).sends(d={"text": text})
    assert split.describe() == before
    assert split.panel.shown["d"]["error"].endswith(".")


# A whole tree


@pytest.fixture
def tree():
    return explore("tree")


def test_growing_shows_both_accuracies(tree):
    counts = []
    for depth in range(5):
        tree.state = {"depth": depth}
        counts.append([line.split(":")[1].split(" juist")[0].strip() for line in tree.lines()[:2]])
    assert counts == [
        ["5 van de 10", "10 van de 20"],
        ["9 van de 10", "15 van de 20"],
        ["9 van de 10", "15 van de 20"],
        ["10 van de 10", "13 van de 20"],
        ["10 van de 10", "13 van de 20"],
    ]
    assert tree.describe().endswith("De boom heeft diepte 3 en 4 bladeren.")


def test_a_reader_asks_and_prunes(tree):
    tree.state = {"node": "L"}
    assert tree.state["feature"] == "none"
    tree.state = {"feature": "1"}
    assert "winst 1/36" in tree.lines()[2]
    Reader(tree).clicks("best")
    assert "Beste vraag: afstand < 2,25 km, met winst 1/18" in tree.describe()
    assert (tree.state["feature"], tree.state["limit"]) == ("0", "9/4")
    tree.state = {"limit": "7/4"}
    assert tree.describe().startswith("2. afstand < 1,75 km?")
    tree.state = {"feature": "none"}
    assert tree.describe() == "2. met de fiets (5 | 1). De boom heeft diepte 1 en 2 bladeren."
    tree.reset()
    assert tree.state["node"] == ""


def test_the_picture_is_clicked_and_walked_by_keys(tree):
    tree.state = {"depth": 3}
    Reader(tree).touches("cursor", 1, 0)
    assert tree.state["node"] == "L"
    Reader(tree).touches("cursor", 3, 3)
    assert tree.state["node"] == "R", "below a leaf the leaf itself is meant"
    Reader(tree).touches("cursor", 1, 2)
    assert tree.state["node"] == "L", "two columns further it is the same node"
    grid = next(iter(tree.figure._gestures.values()))
    assert grid.cursor == (1, 2), "who walks to the right is not put back"
    Reader(tree).touches("cursor", 1, 3)
    grid = next(iter(tree.figure._gestures.values()))
    assert grid.state()["text"].endswith("3. niet met de fiets (0 | 4)")


def test_choosing_a_node_moves_its_frame_in_a_picture_that_stays(tree):
    tree.state = {"depth": 3, "way": "own"}
    artists = tree.figure.figure.findobj()
    pictures = set()
    for node in ("L", "R", "", "LL", "L"):
        tree.state = {"node": node}
        picture = tree.figure.svg()
        assert tree.figure.figure.findobj() == artists
        tree.figure.projected = True  # drawn anew twice, with this node
        tree.figure.projected = False
        assert _shapes(tree.figure.svg()) == _shapes(picture)
        artists = tree.figure.figure.findobj()
        pictures.add(_shapes(picture))
    assert len(pictures) == 4


def _shapes(svg: str) -> str:
    """Everything drawn, without what is only defined and without the names of its parts."""
    return re.sub(r' id="[^"]*"|<defs>.*?</defs>', "", svg, flags=re.DOTALL)


def test_ranking_and_ties_stand_in_the_table(tree):
    tree.set(way="own", node="L")
    tree.refresh()
    rows = tree.table().rows
    assert rows[0][0] == "afstand < 2,25 km"
    assert rows[0][3:] == ["2/9 ≈ 0,222", "1/18 ≈ 0,056", "1"]
    assert {row[-1] for row in rows} == {"1"}
    assert len({row[3] for row in rows[1:6]}) == 1, "five ties"
    tree.set(way="own", node="R")
    Reader(tree).clicks("best")
    assert tree.describe().startswith("Geen enkele vraag maakt deze groep zuiverder.")


def test_a_tie_is_named():
    tree = explore("tree", depth=0)
    Reader(tree).clicks("best")
    assert "Even goed" not in tree.describe()
    tree.state = {"node": "R", "feature": "1"}
    tree.state = {"node": "L", "feature": "0"}
    tree.state = {"limit": "9/4"}
    tree.state = {"node": "LR"}
    Reader(tree).clicks("best")
    assert "afstand < 2,75 km" in tree.describe()


def test_no_deeper_than_the_picture_can_show(tree):
    tree.state = {"data": "penguins", "depth": 4}
    deepest = max(dict(tree.panel.specs[1]["tabs"][1][2][0]["options"]), key=len)
    tree.state = {"node": deepest}
    options = dict(tree.panel.specs[1]["tabs"][1][2][1]["options"])
    assert list(options) == ["none"]
    Reader(tree).clicks("best")
    assert "Geen enkele vraag" in tree.describe()


def test_real_data_have_their_own_words(tree):
    tree.state = {"data": "titanic", "depth": 1}
    assert tree.lines()[0] == "training: 1708 van de 2201 juist (77,6\u202f%)"
    assert not any("test" in line for line in tree.lines()), "nothing is kept apart"
    assert tree.describe().startswith("1. vrouw? (711 | 1490).")
    tree.state = {"data": "penguins", "depth": 2}
    assert tree.lines()[1] == "test: 99 van de 103 juist (96,1\u202f%)"
    tree.state = {"least": 20}
    assert all(sum(map(int, row[1].split(" | "))) >= 20 for row in tree.table().rows)
    with pytest.raises(ReaderError, match="titanic"):
        explore("tree", data="titanik")


def test_tools_of_later_parts_can_wait():
    assert [spec["name"] for spec in explore("tree", show="depth").panel.specs] == ["depth", "reset"]
    own = [spec["name"] for spec in explore("tree", show="own").panel.specs]
    assert own == ["node", "feature", "limit", "best", "reset"]


def test_places_of_nodes_are_those_of_the_picture(tree):
    tree.state = {"depth": 3}
    found = places(tree._tree)
    assert found[""][1] == 0
    assert sorted(x for path, (x, _level) in found.items() if not tree._tree.at(path).question) == [
        0,
        1,
        2,
        3,
    ]
    assert numbered(tree._tree)[""] == 1
    for path, (x, level) in found.items():
        assert node_at(tree._tree, level, round(x)) == path


# The class picture


def test_the_class_calls_out_thresholds():
    picture = explore("split-class")
    reader = Reader(picture)
    for name, d in (("De Vossen", "5"), ("", "4,5"), ("ver", "12")):
        reader.sends(name={"text": name}, d={"text": d})
        reader.clicks("put")
    assert {row[2] for row in picture.table().rows} == {"?"}
    reader.sends(scores={"value": True})
    assert [row[1:] for row in picture.table().rows] == [
        ["d = 5", "75\u202f%"],
        ["d = 4,5", "80\u202f%"],
        ["d = 12", "50\u202f%"],
    ]
    assert "Beste score: groep 1 (80" in picture.describe()
