"""The exercises of lesson 8 with the numbers of the book. Laws for every seed: tests/exercises."""

from __future__ import annotations

import pytest

from aiopschool import exercise, exercise_ids
from aiopschool.lessons.vectors.exercises.temperatures import row

OWN = [id for id in exercise_ids() if id.startswith("8")]


def test_three_exercises_of_the_kern_and_six_for_home():
    assert [f"8{letter}" for letter in "abcdefghi"] == OWN
    assert [exercise(id).level for id in OWN] == [1, 2, 2, 1, 2, 2, 2, 3, 3]


CHANGES = "De afstand tussen de toppen verandert."


@pytest.mark.parametrize(
    ("id", "answer"),
    [
        ("8a", "(5, 12) | 13"),
        ("8b", "5 | 5/√50 | 45°"),
        ("8b", "5 | 1/√2 | 45"),
        ("8c", "(4, 4) | lam, in (8, 8)"),
        ("8d", "0 | recht"),
        ("8e", "60 | De cosinus blijft gelijk. | " + CHANGES),
        ("8g", "(6, 1) | De uitvoer is een mengsel van de waarden van alle woorden."),
        ("8h", "3/4 | 1/4 | (3, 2)"),
    ],
)
def test_the_answers_of_the_book(id, answer):
    assert exercise(id).check(answer).status == "right"


@pytest.mark.parametrize(
    ("id", "answer", "says"),
    [
        ("8a", "(5, 12) | 17", "schuine zijde"),
        ("8a", "(5, 12) | 169", "wortel"),
        ("8a", "(6, 35) | 13", "vermenigvuldigde"),
        ("8b", "5 | 5 | 45", "vergat de normen"),
        ("8b", "5 | 5/50 | 45", "vergat de wortels"),
        ("8b", "5 | 1/√2 | 135", "scherp of stomp"),
        ("8b", "5 | 1/√2 | 0,79", "in radialen"),
        ("8c", "(6, 0) | lam, in (8, 8)", "keerde de stap om"),
        ("8c", "(8, 6) | lam, in (8, 8)", "alle drie op"),
        ("8c", "(4, 4) | gras, in (6, 3)", "richting verschilt"),
        ("8d", "-12 | recht", "eerste product"),
        ("8d", "-7 | recht", "kruiselings"),
        (
            "8e",
            "48 | De cosinus wordt evenveel keer groter. | " + CHANGES,
            "noemer",
        ),
        ("8e", "180 | De cosinus blijft gelijk. | " + CHANGES, "één van de twee"),
        ("8g", "(6, 1) | Het model zoekt het woord op in een woordenboek.", "niets opgezocht"),
        ("8g", "(2, 3) | De uitvoer is een mengsel van de waarden van alle woorden.", "van plaats gewisseld"),
        ("8h", "3 | 1/4 | (3, 2)", "macht van e"),
        ("8h", "1/4 | 3/4 | (1, 6)", "grootste score"),
        ("8h", "3/4 | 1/4 | (2, 4)", "gewone gemiddelde"),
    ],
)
def test_a_mistake_is_named(id, answer, says):
    found = exercise(id).check(answer)
    assert found.status == "known"
    assert says in found.message


def test_a_later_part_follows_an_own_value():
    assert "juist doorgerekend" in exercise("8d").check("-24 | stomp").message.lower()
    assert "juist doorgerekend" in exercise("8h").check("2/3 | 1/3 | (8/3; 8/3)").message.lower()


def test_the_rows_of_the_temperature_table_go_from_cold_to_hot():
    part = exercise("8f").parts[0]
    assert part.answer == tuple(row((1, 3, 0), T) for T in (0.5, 1, 2))
    assert part.answer[1] == "0,114 / 0,844 / 0,042"
    hot_first = part.kind.write(part.answer[::-1])
    assert "van heet naar koud" in exercise("8f").check(hot_first).message


def test_the_proof_has_two_lines_that_do_not_belong():
    kind = exercise("8i").parts[0].kind
    assert len(kind.shown) == len(kind.lines) + 2
    added = kind.write((*kind.lines[:2], kind.distractors[0], *kind.lines[3:]))
    assert "een product, geen som" in exercise("8i").check(added).message
