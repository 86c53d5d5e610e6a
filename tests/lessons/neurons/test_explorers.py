"""The explorers of lesson 4: what a pupil drags, types and reads."""

from __future__ import annotations

from fractions import Fraction
from random import Random

import pytest

from aiopschool import explore
from aiopschool.lessons.neurons.data import ROOF_NEURONS, TARGETS
from aiopschool.lessons.neurons.missions import needed
from aiopschool.lessons.neurons.xor import trained

from ...reader import Reader

BY_HAND = {
    "p_a": 1,
    "p_b": 1,
    "p_c": 0,
    "q_a": 1,
    "q_b": 1,
    "q_c": -1,
    "r_a": 1,
    "r_b": -2,
    "r_c": -0.5,
}


def numbered(**by_name: list) -> dict:
    """Values of several neurons: `numbered(w=[1, 2])` is w1=1, w2=2."""
    return {f"{name}{n}": value for name, values in by_name.items() for n, value in enumerate(values, 1)}


def roof():
    values = {name: [getattr(n, name) for n in ROOF_NEURONS] for name in "wbv"}
    return explore("bends", count=3, target="roof", **numbered(**values))


class TestDevices:
    def test_the_rule_appears_when_the_kink_has_been_passed(self):
        devices = explore("devices")
        for x in (10, 30):
            Reader(devices).drags("invoer van het toestel", x, 0)
            assert devices.lines() == ["Sleep over de hele grafiek. Dan verschijnt het voorschrift."]
        Reader(devices).drags("invoer van het toestel", 50, 0)
        assert devices.lines() == ["ReLU(0,05t − 1,5)", "0 als t < 30", "0,05t − 1,5 als t ≥ 30"]
        assert devices.describe() == "Bij 50 min geeft het toestel 1,00 euro."

    def test_another_device_begins_again_and_keeps_no_rule(self):
        devices = explore("devices", x=90)
        devices.state = {"x": 0}
        devices.state = {"device": "lamp", "x": 10}
        assert devices.describe() == "Bij 10 lux geeft het toestel 60 %."
        assert [row[1] for row in devices.table().rows][2:] == 9 * ["?"]
        devices.state = {"x": 100}
        assert devices.lines()[1:] == ["−2x + 80 als x < 40", "0 als x ≥ 40"]

    def test_an_input_too_large_for_the_other_device_is_not_kept(self):
        devices = explore("devices", device="lamp", x=100)
        devices.state = {"device": "parking"}
        assert devices.state["x"] == 0


class TestBends:
    def test_dragging_a_kink_changes_b_and_the_rule(self):
        bends = explore("bends", w1=2, b1=-2)
        Reader(bends).drags("knik van neuron 1", 2.5, 4)
        assert bends.state["b1"] == -5
        assert bends.lines() == ["y = ReLU(2x − 5)", "0 als x < 2,5", "2x − 5 als x ≥ 2,5"]
        assert "(2,5; 0)" in bends.describe()

    def test_dragging_the_slope_changes_v(self):
        bends = explore("bends", w1=-2, b1=4)
        Reader(bends).drags("helling van neuron 1", 99, -3)
        assert bends.state["v1"] == -1.5
        assert bends.lines()[1:] == ["3x − 6 als x < 2", "0 als x ≥ 2"]

    def test_without_a_weight_there_is_no_kink_to_drag(self):
        bends = explore("bends", w1=0, b1=3)
        assert not any(handle.visible for handle in bends.figure._gestures.values())
        assert bends.describe() == "De grafiek is één rechte, zonder knik."

    def test_the_table_has_kinks_with_their_change_of_slope(self):
        rows = roof().table().rows
        assert rows[1:] == [
            ["x", "0 ≤ x < 1", "(0, 0)", "1"],
            ["−x + 2", "1 ≤ x < 2", "(1, 1)", "−2"],
            ["0", "x ≥ 2", "(2, 0)", "1"],
        ]

    def test_exact_fractions_and_ends(self):
        bends = explore("bends", w1=3, b1=-1, v1="1/3")
        assert bends.lines()[1:] == ["0 als x < 1/3", "x − 1/3 als x ≥ 1/3"]
        bends.state = {"activation": "step", "v1": 2}
        assert bends.lines() == ["y = 2stap(3x − 1)", "0 als x < 1/3", "2 als x ≥ 1/3"]
        bends.state = {"w1": -3}
        assert bends.lines()[1:] == ["2 als x ≤ −1/3", "0 als x > −1/3"]

    @pytest.mark.parametrize("kind", ["none", "relu", "leaky", "step", "bounded"])
    @pytest.mark.parametrize("seed", range(4))
    def test_any_numbers_are_drawn_and_written(self, kind, seed):
        random = Random(seed)
        values = {name: [random.randint(-9, 9) for _n in range(4)] for name in "wbv"}
        bends = explore("bends", count=4, activation=kind, c="-1/3", **numbered(**values))
        assert "NaN" not in bends.figure.svg()
        assert bends.lines()[0].startswith("y = ")
        assert (kind == "none") == (bends.table().rows[0][1] == "alle x")

    def test_several_solutions_of_a_mission_are_right(self):
        assert roof().describe() == "Precies nagebouwd, met 3 neuronen. Met minder kan het niet."
        other = explore(
            "bends", target="roof", count=3, **numbered(w=[-1, -2, -1], b=[0, 2, 2], v=[1, -1, 1])
        )
        assert "gemiddeld verschil = 0" in other.lines()
        more = explore(
            "bends", target="roof", count=4, **numbered(w=[1, 1, 1, 0], b=[0, -1, -2, 0], v=[1, -2, 1, 5])
        )
        assert more.describe().endswith("Lukt het met minder?")

    @pytest.mark.parametrize("key", TARGETS)
    def test_no_mission_is_solved_at_its_start(self, key):
        for count in range(1, 5):
            bends = explore("bends", target=key, count=count)
            assert "nagebouwd" not in bends.describe()
        assert needed(TARGETS[key]) == 3

    def test_stairs_come_with_steps_and_show_open_ends(self):
        bends = explore(
            "bends", target="stairs", count=3, **numbered(w=[1, 1, 1], b=[0, -1, -2], v=[1, 1, 1])
        )
        assert bends.state["activation"] == "step"
        assert "gemiddeld verschil = 0" in bends.lines()
        assert len(bends._picture._open.get_xdata()) == 3

    def test_neurons_that_are_out_of_sight_come_back_as_they_were(self):
        bends = explore("bends", count=4, v4=7)
        bends.state = {"count": 1}
        assert "neuron 2" not in str(bends.panel.specs)
        bends.state = {"count": 4}
        assert bends.state["v4"] == 7

    @pytest.mark.parametrize("count", [0, 5, 2.5])
    def test_there_are_one_to_four_neurons(self, count):
        bends = explore("bends")
        if count == 2.5:
            bends.state = {"count": count}
            assert bends.state["count"] == 2
        else:
            with pytest.raises(ValueError, match="van 1 tot en met 4"):
                bends.state = {"count": count}

    def test_what_is_typed_and_is_no_number_keeps_the_picture(self):
        bends = explore("bends")
        before = bends.lines()
        for bad in ("", "veel", "1/0", "99999"):
            Reader(bends).sends(w1={"text": bad})
            assert bends.lines() == before
        Reader(bends).sends(w1={"text": "0,5"})
        assert bends.state["w1"] == 0.5


class TestWeighted:
    def test_the_balance_tilts_at_zero(self):
        scale = explore("weighted", x2=0)
        assert "laat het open" in scale.describe()
        scale.state = {"x1": 3}
        assert scale.lines() == ["z = 2x₁ + x₂ − 6", "z = 2 · 3 + 1 · 0 + (−6) = 0", "a = ReLU(0) = 0"]
        assert "sluit het raam" in scale.describe()

    def test_negative_terms_lie_on_the_left(self):
        scale = explore("weighted", w1=-3, x1=5)
        patch, label = scale._weights[0]
        assert patch.get_xy()[:, 0].max() < 0
        assert label.get_text() == "w₁x₁ = −15"
        assert scale.table().rows[-1] == ["z", "−20"]

    def test_a_weight_of_nothing_is_not_drawn(self):
        scale = explore("weighted", x1=0)
        assert not scale._weights[0][0].get_visible()


class TestXor:
    def test_the_net_of_the_book_has_all_four_right(self):
        xor = explore("xor")
        assert "Fout: (1, 1)." in xor.describe()
        xor.state = BY_HAND
        assert xor.lines() == [
            "h₁ = ReLU(x + y)",
            "h₂ = ReLU(x + y − 1)",
            "s = h₁ − 2h₂ − 0,5",
            "4 van de 4 juist (100\u202f%)",
        ]
        assert [row[1:3] for row in xor.table().rows] == [["0", "0"], ["2", "1"], ["1", "0"], ["1", "0"]]

    def test_a_line_is_dragged_by_its_points_and_keeps_its_side(self):
        xor = explore("xor")
        reader = Reader(xor)
        reader.drags("lijn van neuron 1, punt 1", 1, 0)
        reader.drags("lijn van neuron 1, punt 2", 0, 1)
        reader.drags("lijn van neuron 1, punt 1", 0.5, 0.5)
        assert xor.lines()[0] == "h₁ = ReLU(x + y − 1)"
        reader.drags("lijn van neuron 1, punt 1", 0, 1)
        assert xor.lines()[0] == "h₁ = ReLU(x + y − 1)", "two points in one place are no line"

    def test_training_says_when_it_gets_stuck_and_another_start_helps(self):
        xor = explore("xor")
        stuck = next(seed for seed in range(1, 20) if trained(seed).wrong())
        xor.state = {"seed": stuck}
        Reader(xor).clicks("train")
        assert "liep vast" in xor.describe()
        for _click in range(10):
            Reader(xor).clicks("other")
            if "alle vier zijn juist" in xor.describe():
                break
        assert "4 van de 4 juist" in xor.lines()[-1]

    def test_no_line_at_all_is_drawn_too(self):
        xor = explore("xor")
        xor.state = dict.fromkeys(BY_HAND, 0)
        assert xor.lines()[0] == "h₁ = ReLU(0)"
        xor.reset()
        assert xor.state == explore("xor").state


class TestLayers:
    def test_training_gets_the_moons_right_and_stops(self):
        layers = explore("layers", neurons=8)
        reader = Reader(layers)
        for _click in range(40):
            reader.clicks("step")
        assert layers.state["rounds"] == 400
        reader.clicks("step")
        assert layers.state["rounds"] == 400
        right = int(layers.lines()[-1].split()[0])
        assert right > 55

    @pytest.mark.parametrize("count", [1, 3])
    def test_without_a_bend_the_border_stays_one_line(self, count):
        layers = explore("layers", bend="none", layers=count, data="circles", rounds=50)
        assert "één rechte" in layers.describe()
        right, left = layers._scores([-2.0, 0.0, 2.0], [0.0])[0], layers._scores([0.0], [-2.0, 0.0, 2.0])
        logits = [[float(_logit(p)) for p in row] for row in (right, left[:, 0])]
        assert all(row[0] + row[2] == pytest.approx(2 * row[1], abs=1e-6) for row in logits)

    def test_a_change_of_the_network_begins_again_with_the_same_start(self):
        layers = explore("layers", rounds=20)
        before = layers.table().rows
        layers.state = {"neurons": 5}
        assert layers.state["rounds"] == 0
        layers.state = {"neurons": 4}
        layers.state = {"rounds": 20}
        assert layers.table().rows == before

    def test_going_back_in_rounds_trains_anew(self):
        layers = explore("layers", rounds=10)
        before = layers.table().rows
        layers.state = {"rounds": 30}
        assert layers.table().rows != before
        layers.state = {"rounds": 10}
        assert layers.table().rows == before


def _logit(chance: float):
    """ln(p / (1 − p)), of a chance minus one half."""
    from math import log

    return log((chance + 0.5) / (0.5 - chance))


def test_numbers_of_rules_are_fractions():
    assert all(isinstance(piece.slope, Fraction) for piece in roof()._sum.pieces)


@pytest.mark.parametrize("w", [1, -1, 2])
@pytest.mark.parametrize("kink", [-1, -3, 0, 4])
@pytest.mark.parametrize("target", ["", "hill"])
def test_no_handle_lies_on_the_name_of_a_kink(w, kink, target):
    """The second point to drag of a neuron lies on its graph, beside the kink."""
    bends = explore("bends", w1=w, b1=-w * kink, v1=1, **({"target": target} if target else {}))
    for label in bends._picture._labels:
        if label.get_text():
            box = label.get_window_extent(bends.figure._drawing._renderer).padded(5)  # a dot is as large
            for handle in bends.figure._gestures.values():
                across, up = handle.axes.transData.transform((float(handle.x), float(handle.y)))
                assert not (handle.visible and box.x0 < across < box.x1 and box.y0 < up < box.y1)
