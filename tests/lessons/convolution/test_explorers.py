"""The explorers of lesson 3 without a browser."""

from __future__ import annotations

import base64

import numpy as np
import pytest

from aiopschool import explore, question
from aiopschool.errors import ReaderError
from aiopschool.lessons.convolution.data import FILTERS, GRIDS, HIDDEN, PAPER_STRIPS
from aiopschool.lessons.convolution.facts import facts
from aiopschool.lessons.convolution.filters import short
from aiopschool.lessons.convolution.model import correlate

from ...reader import Asked, Reader
from ...test_class_mode import COLUMN, READABLE, font_sizes, project

pytestmark = pytest.mark.usefixtures("own_file")


@pytest.fixture
def stepping():
    return Reader(explore("convolution"))


STRANGE = ([[1, 2], [3]], [[1, 2], [3, 4]], [[10] * 3] * 3, [[0.5] * 3] * 3)  # no images of digits


def output(explorer) -> list[list[str]]:
    return [row[1:] for row in explorer.table().rows]


def test_the_second_step_of_the_lesson(stepping):
    explorer = stepping.explorer
    assert explorer.describe() == "Het venster staat linksboven. Klik op Volgende stap."
    stepping.clicks("next")
    stepping.clicks("next")
    assert explorer.lines() == [
        "som van het filter: S = 0",
        *["0 · (−1) + 0 · 0 + 9 · 1 = 9"] * 3,
        "9 + 9 + 9 = 27",
    ]
    assert "Stap 2 van 36" in explorer.describe()
    assert output(explorer)[0] == ["0", "27", "", "", "", ""]


@pytest.mark.parametrize(
    ("image", "key", "padding", "stride"),
    [
        ("edge", "vertical", 1, 1),
        ("edge", "vertical", 1, 2),
        ("cross", "vertical", 0, 1),
        *(("example", key, 0, 1) for key in ("vertical", "horizontal")),
        *(("paper", strip.key, 0, 1) for strip in PAPER_STRIPS),
    ],
)
def test_all_steps_give_what_the_model_gives(stepping, image, key, padding, stride):
    """Also the numbers of the paper activity, before and after ReLU."""
    stepping.sends(image={"value": image}, filter={"value": key})
    stepping.sends(padding={"value": str(padding)}, stride={"value": str(stride)})
    stepping.clicks("all")
    numbers = correlate(GRIDS[image].pixels, FILTERS[key].kernel, padding=padding, stride=stride)
    assert output(stepping.explorer) == [[short(number) for number in row] for row in numbers.tolist()]
    assert "uitvoer: {} × {}".format(*numbers.shape) in stepping.explorer.figure.svg()
    stepping.sends(relu={"value": True})
    assert output(stepping.explorer) == [[short(max(0, x)) for x in row] for row in numbers.tolist()]


def test_painting_and_typing_pixels(stepping):
    explorer = stepping.explorer
    stepping.clicks("all")
    stepping.touches("type", 3, 0, 9)
    changed = [[r, row[0]] for r, row in enumerate(output(explorer)) if row[0] != "0"]
    assert changed == [[1, "−9"], [2, "−9"], [3, "−9"]]
    stepping.touches("paint", True, [[0, 0], [0, 1]])
    assert explorer.state["pixels"][0][:3] == (9, 9, 0)
    stepping.touches("paint", True, [[0, 0]])
    assert explorer.state["pixels"][0][0] == 0, "a stroke that starts on white wipes"
    stepping.clicks("reset")
    assert (explorer.state["pixels"], explorer.state["done"]) == (GRIDS["edge"].rows, 0)


@pytest.fixture
def photos():
    return Reader(explore("photos"))


def test_a_photo_and_its_output(photos):
    explorer = photos.explorer
    assert "Foto: kat." in explorer.describe()
    assert "Blauw is negatief" in explorer.describe()
    assert len(explorer.table().rows) == 9
    photos.sends(filter={"value": "sharpen"})
    assert "boven 255 zie je wit" in explorer.describe()
    photos.sends(size={"value": "64"})
    assert "uitvoer: 62 × 62" in explorer.figure.svg()
    photos.sends(photo={"value": "eigen_rand"}, size={"value": "128"})
    assert explorer.state["size"] == "64", "this one exists in one size only"


def test_the_window_shows_the_sum_that_is_in_the_output(photos):
    explorer = photos.explorer
    photos.touches("keys", 5, -3)
    column, row = explorer.state["place"]
    assert (column, row) == (45, 43), "the arrow down goes down"
    total = explorer.lines()[-1].split("= ")[-1].replace("−", "-").replace("\u202f", "")
    assert int(total) == int(explorer._output[row - 1, column - 1])
    photos.touches("end", 1)
    assert explorer.state["place"][0] == 126


def test_a_photo_of_ones_own(photos):
    explorer = photos.explorer
    photos.sends(photo={"value": "own"})
    assert "Kies eerst zelf een foto" in explorer.describe()
    assert explorer.state["photo"] == "kat"
    photos.panel.confides("own", "grey", base64.b64encode(bytes(range(128)) * 128).decode())
    assert explorer.state["photo"] == "own"
    assert "Ze blijft op dit toestel" in explorer.describe()
    photos.sends(size={"value": "64"})
    assert "foto: 64 × 64" in explorer.figure.svg()
    photos.clicks("reset")
    assert explorer.state["photo"] == "kat"
    photos.sends(photo={"value": "own"})
    assert explorer.state["photo"] == "own", "starting again keeps it"


@pytest.fixture(scope="module")
def trained():
    reader = Reader(explore("digits"))
    assert "Train het eerst" in reader.explorer.describe()
    reader.clicks("train")
    return reader


def test_training_shows_its_progress_and_starting_again_forgets_it(monkeypatch):
    reader, seen = Reader(explore("digits", pixels=GRIDS["digit"].rows)), []
    refresh = reader.explorer.figure.refresh
    monkeypatch.setattr(
        reader.explorer.figure, "refresh", lambda text: seen.append(text.lines) or refresh(text)
    )
    reader.clicks("train")
    rounds = [lines[0].split(":")[0] for lines in seen if lines]
    assert rounds[:2] == ["Ronde 1 van 15", "Ronde 2 van 15"]
    assert rounds[-1] == "Ronde 15 van 15"
    reader.clicks("reset")
    assert "Train het eerst" in reader.explorer.describe()
    assert reader.explorer.state["pixels"] == GRIDS["digit"].rows


def test_a_drawn_digit_gets_a_verdict_with_its_doubt(trained):
    explorer = trained.explorer
    explorer.state = {"pixels": GRIDS["digit"].rows}
    assert "7" in explorer.describe()
    chances = [float(row[1].rstrip("\u202f%").replace(",", ".")) for row in explorer.table().rows]
    assert sum(chances) == pytest.approx(100, abs=0.6)
    assert chances.index(max(chances)) == 7
    heights = [bar.get_height() for bar in explorer._bars]
    assert heights == pytest.approx(chances, abs=0.1)
    assert [bar.get_hatch() for bar in explorer._bars].index("//") == 7


def test_a_wiped_grid_gets_no_verdict_until_something_is_drawn(trained):
    explorer = trained.explorer
    trained.clicks("wipe")
    assert explorer.describe() == "Er staat nog niets. Teken eerst een cijfer."
    assert all(bar.get_height() == 0 for bar in explorer._bars)
    assert explorer.table().rows[0] == ["0", ""]
    trained.touches("paint", True, [[1, 3]])
    trained.touches("paint", False, [[r, 3] for r in range(2, 7)])
    assert sum(map(sum, explorer.state["pixels"])) == 54
    trained.sends(numbers={"value": True})
    assert ">9<" in explorer.figure.svg()


@pytest.mark.parametrize(
    ("name", "options", "sentence"),
    [
        ("convolution", {"image": "x"}, "“x” bestaat niet. Probeer: edge, cross"),
        ("convolution", {"image": "crss"}, "Probeer: cross"),
        ("convolution", {"kernel": 3}, "kernel: Geef 3 rijen van 3 getallen"),
        ("convolution", {"kernel": [[1, 2, 3], [4, 5, 6], 7]}, "kernel: Geef 3 rijen van 3 getallen"),
        *(("convolution", {"pixels": rows}, "pixels: Een beeld heeft minstens 3 rijen") for rows in STRANGE),
        ("photos", {"photo": "hond"}, "“hond” bestaat niet"),
        ("photos", {"place": "x"}, "Deze waarde past niet bij place"),
        ("digits", {"image": "edge"}, "“image” bestaat niet"),
    ],
)
def test_a_wrong_start_gets_a_sentence(name, options, sentence):
    with pytest.raises(ReaderError, match=sentence):
        explore(name, **options)


def test_the_numbers_of_a_filter_can_be_shown_without_its_presets():
    explorer = explore("photos", show="numbers, relu")
    assert [spec["name"] for spec in explorer.panel.specs] == ["kernel", "relu", "reset"]
    assert "Blauw is negatief" in explorer.describe()


def test_more_light_makes_the_photo_lighter_and_leaves_the_edges_as_they_are(photos):
    explorer = photos.explorer
    before, output = explorer.lines(), explorer._output
    photos.sends(brighter={"text": "40"})
    assert explorer.lines()[-1] == before[-1], "the sum is the same"
    assert explorer.lines()[1] != before[1], "the pixels are not"
    assert (explorer._output == output).all()
    photos.sends(filter={"value": "mean"}, brighter={"text": "0"})
    output = explorer._output
    photos.sends(brighter={"text": "40"})
    assert explorer._output == pytest.approx(output + 40)


def test_the_photo_of_the_class_picture_is_nowhere_else():
    options = dict(explore("photos").panel.specs[0]["options"])
    assert HIDDEN.key not in options
    with pytest.raises(ReaderError, match="bestaat niet"):
        explore("photos", photo=HIDDEN.key)


# What the lesson asks; the explorers wait as the questions say.


@pytest.mark.parametrize(("id", "prediction"), [("3.1", "B"), ("3.2", "27"), ("3.3", "A"), ("3.4", "C")])
def test_the_outcome_of_each_question(id, prediction):
    one = question(id)
    assert one.agrees(prediction)
    assert one.needs.explorer in ("photos", "convolution")
    told = f"{one.prompt} {one.predict.label}"
    assert "Leg uit" not in told
    assert one.model_answer not in told


def test_the_opening_photo_works_at_once_and_shows_its_products_after_the_prediction():
    card, explorer = Asked(question("3.1")), explore("photos", show="photo", question="3.1", sums=False)
    assert not explorer.predicting
    assert not explorer.lines()
    assert [len(row) for row in explorer.table().rows] == [2] * 9, "no products in the table either"
    card.predicts("B")
    assert len(explorer.lines()) == 4, "three rows and their sum; S comes later in the lesson"


def test_the_explorer_of_question_2_waits_and_then_gives_the_outcome():
    card, explorer = Asked(question("3.2")), explore("convolution", show="image", question="3.2")
    reader = Reader(explorer)
    assert explorer.predicting
    assert "27" not in explorer.describe() + str(explorer.table().rows)
    card.predicts("9")
    for _step in range(2):
        reader.clicks("next")
    assert explorer.lines()[-1] == "9 + 9 + 9 = 27"


@pytest.mark.parametrize("id", ["3.3", "3.4"])
def test_an_output_that_tells_the_outcome_is_blank_before_the_prediction(id):
    card, explorer = Asked(question(id)), explore("photos", question=id)
    assert explorer.predicting
    assert explorer._result._image.get_array().mask.all()
    card.predicts("A")
    assert not np.ma.getmaskarray(explorer._result._image.get_array()).any()


def test_the_class_picture_shows_the_hidden_photo_only_with_the_scores():
    picture = explore("filters-class")
    reader = Reader(picture)
    reader.sends(filter={"value": "mean"})
    reader.clicks("put")
    picture.put("De stille groep", filter="own", kernel=[[-1, -1, -1], [-1, 8, -1], [-1, -1, -1]])
    assert [row[1:] for row in picture.table().rows] == [
        ["gemiddelde", "?"],
        ["−1 −1 −1; −1 8 −1; −1 −1 −1", "?"],
    ]
    assert 'width="62"' not in picture.figure.svg(), "only the nine numbers"
    reader.sends(scores={"value": True})
    scores = facts()["class_scores"]
    assert picture.table().rows[0][-1] == f"{scores['mean']} van de 10 randen"
    assert f"De stille groep ({scores['every']} van de 10 randen)" in picture.describe()
    assert picture.figure.svg().count('width="62"') == 2
    project(picture)
    width, _height = picture.figure._whole()["size"]
    assert min(font_sizes(picture)) * COLUMN / width >= READABLE, "names and scores, for the class"


def test_a_filter_of_zeros_gets_a_sentence_and_no_place_in_the_class_picture():
    picture = explore("filters-class")
    reader = Reader(picture)
    reader.sends(kernel={"cells": [["0"] * 3] * 3})
    reader.clicks("put")
    assert "geeft overal 0" in picture.describe()
    assert not picture.answers
