"""The explorers of lesson 3 without a browser."""

from __future__ import annotations

import base64

import pytest

from aiopschool import explore
from aiopschool.errors import ReaderError
from aiopschool.lessons.convolution.data import GRIDS, PAPER_STRIPS
from aiopschool.lessons.convolution.model import correlate

from ...reader import Reader

pytestmark = pytest.mark.usefixtures("own_file")


@pytest.fixture
def stepping():
    return Reader(explore("convolution"))


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


def test_all_steps_give_what_the_model_gives(stepping):
    explorer = stepping.explorer
    stepping.sends(image={"value": "example"})
    stepping.clicks("all")
    assert output(explorer) == [["0", "27", "27"]] * 3
    stepping.sends(filter={"value": "horizontal"})
    assert output(explorer) == [["0", "0", "0"]] * 3


@pytest.mark.parametrize("strip", PAPER_STRIPS, ids=lambda strip: strip.key)
def test_the_paper_activity_has_the_same_numbers(stepping, strip):
    stepping.sends(image={"value": "paper"}, filter={"value": strip.key})
    stepping.clicks("all")
    numbers = correlate(GRIDS["paper"].pixels, strip.kernel)
    assert output(stepping.explorer) == [[str(x).replace("-", "−") for x in row] for row in numbers.tolist()]


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
    assert explorer.state["pixels"] == GRIDS["edge"].rows
    assert explorer.state["done"] == 0


def test_border_and_stride_change_the_size(stepping):
    explorer = stepping.explorer
    stepping.clicks("all")
    stepping.sends(padding={"value": "1"})
    assert len(output(explorer)) == 8
    assert output(explorer)[0][-1] == "−18"
    assert output(explorer)[3][-1] == "−27"
    stepping.sends(stride={"value": "2"})
    assert len(output(explorer)) == 4
    assert "uitvoer: 4 × 4" in explorer.figure.svg()


def test_relu_leaves_no_negative_number(stepping):
    stepping.sends(image={"value": "cross"})
    stepping.clicks("all")
    assert any("−" in cell for row in output(stepping.explorer) for cell in row)
    stepping.sends(relu={"value": True})
    assert output(stepping.explorer)[0] == ["0", "27", "27", "0", "0", "0"]


def test_own_numbers_get_the_name_own_and_known_ones_their_own(stepping):
    stepping.sends(kernel={"cells": [["0", "0", "0"], ["0", "2", "0"], ["0", "0", "0"]]})
    assert stepping.explorer.state["filter"] == "own"
    stepping.sends(kernel={"cells": [["0", "0", "0"], ["0", "1", "0"], ["0", "0", "0"]]})
    assert stepping.explorer.state["filter"] == "identity"


def test_playing_ends_after_the_last_window(stepping):
    stepping.explorer.state = {"done": 34}
    for _tick in range(2):
        stepping.sends(play={"tick": None})
    assert stepping.explorer.state["done"] == 36
    assert stepping.explorer.state["play"] is False


@pytest.mark.parametrize("pixels", [[[1, 2], [3, 4]], [[10] * 3] * 3, [[0.5] * 3] * 3])
def test_a_strange_image_is_refused(stepping, pixels):
    before = stepping.explorer.state
    with pytest.raises(ValueError, match="minstens 3 rijen"):
        stepping.explorer.state = {"pixels": pixels}
    assert stepping.explorer.state == before


def test_the_prediction_of_the_lesson():
    explorer = explore("convolution", predict="second")
    reader = Reader(explorer)
    reader.sends(prediction={"text": "9"})
    assert explorer.panel.shown["prediction"] == {"text": "9", "outcome": "nog niet berekend"}
    reader.clicks("next")
    reader.clicks("next")
    assert explorer.panel.shown["prediction"] == {"text": "9", "outcome": "27"}


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


@pytest.fixture(scope="module")
def trained():
    reader = Reader(explore("digits"))
    assert "Train het eerst" in reader.explorer.describe()
    reader.clicks("train")
    return reader


def test_training_shows_its_progress(monkeypatch):
    reader, seen = Reader(explore("digits")), []
    refresh = reader.explorer.figure.refresh
    monkeypatch.setattr(
        reader.explorer.figure, "refresh", lambda text: seen.append(text.lines) or refresh(text)
    )
    reader.clicks("train")
    rounds = [lines[0].split(":")[0] for lines in seen if lines]
    assert rounds[:2] == ["Ronde 1 van 15", "Ronde 2 van 15"]
    assert rounds[-1] == "Ronde 15 van 15"


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


def test_a_wiped_grid_gets_no_verdict(trained):
    trained.clicks("wipe")
    assert trained.explorer.describe() == "Er staat nog niets. Teken eerst een cijfer."
    assert all(bar.get_height() == 0 for bar in trained.explorer._bars)
    assert trained.explorer.table().rows[0] == ["0", ""]


def test_drawing_by_stroke(trained):
    trained.clicks("wipe")
    trained.touches("paint", True, [[1, 3]])
    trained.touches("paint", False, [[r, 3] for r in range(2, 7)])
    assert sum(map(sum, trained.explorer.state["pixels"])) == 54
    trained.sends(numbers={"value": True})
    assert ">9<" in trained.explorer.figure.svg()


def test_an_image_and_a_filter_can_be_given_from_the_start():
    explorer = explore("convolution", image="example", filter="horizontal", padding="1", done=5)
    assert explorer.state["kernel"] == [[-1, -1, -1], [0, 0, 0], [1, 1, 1]]
    assert "Stap 5 van 25" in explorer.describe()
    explorer.state = {"image": "cross", "filter": "mean"}
    explorer.reset()
    assert explorer.state["pixels"] == GRIDS["example"].rows
    assert "Stap 5 van 25" in explorer.describe()


@pytest.mark.parametrize(
    ("name", "options", "sentence"),
    [
        ("convolution", {"image": "x"}, "“x” bestaat niet. Probeer: edge, cross"),
        ("convolution", {"image": "crss"}, "Probeer: cross"),
        ("convolution", {"kernel": 3}, "kernel: Geef 3 rijen van 3 getallen"),
        ("convolution", {"kernel": [[1, 2, 3], [4, 5, 6], 7]}, "kernel: Geef 3 rijen van 3 getallen"),
        ("convolution", {"pixels": [[1, 2], [3]]}, "pixels: Een beeld heeft minstens 3 rijen"),
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


def test_starting_again_keeps_a_photo_of_ones_own(photos):
    photos.sends(own={"grey": base64.b64encode(bytes(range(128)) * 128).decode()})
    photos.clicks("reset")
    assert photos.explorer.state["photo"] == "kat"
    photos.sends(photo={"value": "own"})
    assert photos.explorer.state["photo"] == "own"


def test_starting_again_forgets_what_the_network_learned():
    reader = Reader(explore("digits", pixels=GRIDS["digit"].rows))
    reader.clicks("train")
    assert "7" in reader.explorer.describe()
    reader.clicks("reset")
    assert "Train het eerst" in reader.explorer.describe()
    assert reader.explorer.state["pixels"] == GRIDS["digit"].rows
