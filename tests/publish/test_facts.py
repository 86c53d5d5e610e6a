"""Numbers in prose are computed: what `{{ ... }}` becomes, and which mistakes in it are refused."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from aiopschool.course import exercise, exercise_ids, lessons
from aiopschool.exercises.answers import MatrixKind
from aiopschool.publish.facts import facts_for, facts_of, fill_in, mistake
from aiopschool.publish.mistakes import SourceError
from aiopschool.texts import speaking

SOURCE = Path("01-les.md")
VALUES = {
    "half": Fraction(1, 2),
    "third": Fraction(-2, 3),
    "many": 24000,
    "below": -3,
    "share": 7 / 8,
    "noise": 0.1 + 0.2,
    "point": (Fraction(5, 2), 3),
    "scores": [-5, 0, 9],
    "vector": np.array([1, -2]),
    "matrix": np.array([[1, Fraction(1, 3)], [0, -1]], dtype=object),
    "table": [(1, (1, 4), "spam"), (2, (2, 5), "gewoon")],
    "equation": "y = −2,5x · 3",
    "score": lambda x, y: x - y + 1,
    "line": {"slope": Fraction(3, 2)},
    "nothing": None,
    "yes": True,
}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("{{ half }}, ${{ half }}$ en `{{ half }}`", "0,5, $0{,}5$ en `0.5`"),
        ("{{ third }}, ${{ third }}$", r"−2/3, $-\frac{2}{3}$"),
        ("{{ many }}, ${{ many }}$, `{{ many }}`", "24\u202f000, $24\\,000$, `24000`"),
        ("{{ below }}, ${{ below }}$, `{{ below }}`", "−3, $-3$, `-3`"),
        ("$$s = {{ score(6, 1) }}$$", "$$s = 6$$"),
        ("{{ line.slope }}", "1,5"),
        ("${{ -below }}$, {{ -many }}", "$3$, −24\u202f000"),
        ("{{ point }}, ${{ point }}$, `{{ point }}`", "(2,5; 3), $(2{,}5; 3)$, `(2.5, 3)`"),
        ("${{ scores }}$, `{{ scores }}`, ${{ vector }}$", "$-5, 0, 9$, `[-5, 0, 9]`, $1, -2$"),
        ("${{ matrix }}$", r"$\begin{bmatrix} 1 & \frac{1}{3} \\ 0 & -1 \end{bmatrix}$"),
        (
            "```python\nA = {{ table }}\n```",
            "```python\nA = [(1, (1, 4), 'spam'), (2, (2, 5), 'gewoon')]\n```",
        ),
        ("${{ equation }}$ of {{ equation }}", r"$y = -2{,}5x \cdot 3$ of y = −2,5x · 3"),
        (r"$\dfrac{{{ below }}}{{{ many }}}$", r"$\dfrac{-3}{24\,000}$"),
        ("{{ share | fraction }}, ${{ share | fraction }}$", r"7/8, $\dfrac{7}{8}$"),
        ("{{ share | percent }}, ${{ share | percent }}$", "87,5\u202f%, $87{,}5\\ \\%$"),
        ("{{ noise | rounded(2) }}, `{{ noise | rounded(2) }}`", "0,30, `0.3`"),
        ("${{ half | signed }}$, {{ below | signed }}", "$+0{,}5$, −3"),
        ("$9 \\cdot {{ below | bracketed }}$", r"$9 \cdot (-3)$"),
    ],
)
def test_a_value_is_written_as_its_place_asks(text, wanted):
    assert fill_in(text, VALUES, SOURCE) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("{{ half }}, ${{ half }}$, `{{ half }}`", "0.5, $0.5$, `0.5`"),
        ("{{ point }}, ${{ point }}$", "(2.5, 3), $(2.5, 3)$"),
        ("{{ share | percent }}, ${{ share | percent }}$", "87.5%, $87.5\\%$"),
        ("{{ many }}, {{ noise | rounded(2) }}", "24\u202f000, 0.30"),
    ],
)
def test_an_english_source_gets_english_notation(text, wanted):
    with speaking("en"):
        assert fill_in(text, VALUES, SOURCE) == wanted


def test_a_table_becomes_rows():
    text = "| n | punt | klasse |\n| --- | --- | --- |\n{{ table }}\n"
    assert fill_in(text, VALUES, SOURCE).splitlines()[2:] == [
        "| 1 | $(1, 4)$ | spam |",
        "| 2 | $(2, 5)$ | gewoon |",
    ]


@pytest.mark.parametrize(
    "text",
    [
        r"$1{,}5$ en $\frac{{a}}{b}$ en $x_{{1}}$ en $\text{{{x}}}$",
        "{% if %}, {# noot #}, {{}}, { {, {{-",
        "een prijs van $ 5, en \\$ 6",
        "\n\nregel\n",
    ],
)
def test_the_braces_of_latex_and_of_others_stay(text):
    assert fill_in(text, VALUES, SOURCE) == text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{{ scoer(6, 1) }}", "het gegeven “scoer” bestaat niet. Probeer: score"),
        ("{{ score(6) }}", "score(6) kan niet ingevuld worden"),
        ("{{ score }}", "score is een functie"),
        ("{{ half / 0 }}", "kan niet ingevuld worden"),
        ("{{ line.sloop }}", "sloop"),
        ("{{ half", "er is iets mis tussen {{ en }}"),
        ("{{ half +  }}", "er is iets mis tussen {{ en }}"),
        ("{{ half | round(2) }}", "er is iets mis tussen {{ en }}"),
        ("{{half}}", "schrijf een spatie"),
        ("{{ noise }}", "Rond af"),
        ("{{ nothing }}", "geen getal"),
        ("{{ yes }}", "geen getal"),
        ("{{ line }}", "geen getal"),
        ("{{ matrix }}", "tussen dollartekens"),
        ("${{ table }}$", "alleen op een regel"),
        ("{{ range(3) }}", "“range” bestaat niet"),
        ("{{ half.__class__ }}", "kan niet ingevuld worden"),
    ],
)
def test_a_mistake_is_refused_with_file_and_line(text, words):
    with pytest.raises(SourceError) as caught:
        fill_in(f"een\ntwee\n{text}\n", VALUES, SOURCE)
    assert str(caught.value).startswith("01-les.md:3: ")
    assert words in str(caught.value)


def test_without_facts_a_name_is_unknown():
    with pytest.raises(SourceError, match="“half” bestaat niet"):
        fill_in("{{ half }}", {}, SOURCE)


def test_a_source_gets_the_facts_of_its_number():
    for lesson in lessons():
        found = facts_for(Path(f"{lesson.number:02}-wat-ook.md"))
        assert found["lesson"] == lesson.number
        assert found.items() >= facts_of(lesson).items()
    assert "lesson" not in facts_for(Path("00-start.md"))
    assert "lesson" not in facts_for(Path("one.md"))
    assert "lesson" not in facts_for(Path("99-later.md"))


def test_what_a_pupil_answers_is_found_by_what_it_hears_and_by_nothing_else():
    one = exercise("1a")
    wrong = next(mistake for mistake in one.parts[0].mistakes)
    assert mistake("1a", wrong.message, one.parts[0].label) == one.parts[0].kind.write(wrong.value)
    every = {mistake.message for part in one.parts for mistake in part.mistakes}
    for words in ("", "iets anders"):
        with pytest.raises(ValueError, match="oefening 1a") as caught:
            mistake("1a", words)
        assert all(message in str(caught.value) for message in every)


def test_a_wrong_matrix_stands_in_a_formula():
    matrix = exercise_with_matrix().parts[0].mistakes[0]
    found = mistake(exercise_with_matrix().id, matrix.message)
    assert fill_in("${{ wrong }}$", {"wrong": found}, SOURCE).startswith(r"$\begin{bmatrix}")


def exercise_with_matrix():
    """The first exercise of the course that asks for a matrix."""
    every = map(exercise, exercise_ids())
    return next(one for one in every if isinstance(one.parts[0].kind, MatrixKind))
