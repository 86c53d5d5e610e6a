"""The small network: its slopes are those of its loss, and it learns what cannot be told apart by a line."""

from __future__ import annotations

import numpy as np
import pytest

from aiopschool.maths import network as model
from aiopschool.maths.network import MLP

ROWS = np.random.default_rng(1).normal(size=(6, 4))
LABELS = np.array([0, 1, 2, 0, 1, 2])


def fresh(seed: int = 0) -> MLP:
    return MLP((4, 5, 3), np.random.default_rng(seed))


@pytest.mark.parametrize("bend", [True, False])
@pytest.mark.parametrize("sizes", [(4, 3), (4, 5, 3), (4, 5, 2, 3), (4, 3, 4, 2, 3)])
def test_its_slopes_are_those_of_the_loss(monkeypatch, sizes, bend):
    monkeypatch.setattr(model, "DECAY", 0)
    network = MLP(sizes, np.random.default_rng(0), bend=bend)
    for layer in range(2 * len(sizes) - 2):
        check_slopes(network, layer)


def check_slopes(network: MLP, layer: int) -> None:
    little = 1e-6
    found = network.slopes(ROWS, LABELS)[layer]
    for place in np.ndindex(found.shape):
        values = []
        for change in (little, -2 * little):
            network.parameters[layer][place] += change
            values.append(network.loss(ROWS, LABELS))
        network.parameters[layer][place] += little
        assert found[place] == pytest.approx((values[0] - values[1]) / (2 * little), abs=1e-6)


def test_weights_are_pulled_to_0_and_biases_are_not(monkeypatch):
    network, decay = fresh(), model.DECAY
    pulled = network.slopes(ROWS, LABELS)
    monkeypatch.setattr(model, "DECAY", 0)
    free = network.slopes(ROWS, LABELS)
    for n, parameters in enumerate(network.parameters):
        wanted = decay / len(ROWS) * parameters if n % 2 == 0 else 0 * parameters
        assert pulled[n] - free[n] == pytest.approx(wanted, abs=1e-12)


def test_it_learns_what_no_line_can_tell_apart():
    rows, labels = np.array([[0, 0], [0, 1], [1, 0], [1, 1]]), np.array([0, 1, 1, 0])
    network = MLP((2, 8, 2), np.random.default_rng(3))
    before = network.loss(rows, labels)
    for _step in range(300):
        network.learn(rows, labels, rate=0.05)
    assert network.loss(rows, labels) < before / 10
    assert network.chances(rows).argmax(axis=1).tolist() == labels.tolist()


def test_layers_without_a_bend_are_one_linear_map():
    flat = MLP((4, 5, 6, 3), np.random.default_rng(2), bend=False)
    one, other = flat.chances(ROWS[:1]), flat.chances(ROWS[1:2])
    between = flat.chances((ROWS[:1] + ROWS[1:2]) / 2)
    ratio = np.log(between / between[0, 0])
    assert ratio == pytest.approx((np.log(one / one[0, 0]) + np.log(other / other[0, 0])) / 2)


def test_the_same_start_gives_the_same_network():
    one, same, other = fresh(), fresh(), fresh(1)
    for network in (one, same, other):
        network.learn(ROWS, LABELS, rate=0.01)
    assert (one.chances(ROWS) == same.chances(ROWS)).all()
    assert (one.chances(ROWS) != other.chances(ROWS)).any()


@pytest.mark.parametrize("size", [0, 1, 1000])
def test_chances_are_from_0_to_1_and_sum_to_1_for_inputs_of_any_size(size):
    chances = fresh().chances(ROWS * size)
    assert chances.min() >= 0
    assert chances.sum(axis=1) == pytest.approx(np.ones(len(ROWS)))
