"""Every number in the text of lesson 3 is computed again here."""

from __future__ import annotations

import io
import itertools
import re
from contextlib import redirect_stdout
from fractions import Fraction
from functools import cache

import numpy as np
import pytest

from aiopschool.lessons.convolution.data import FILTERS, GRIDS, digits
from aiopschool.lessons.convolution.digits import split, train
from aiopschool.lessons.convolution.model import (
    as_matrix,
    brighter,
    contrast,
    correlate,
    dense_weights,
    filter_sum,
    filter_weights,
    max_pool,
    mean_pool,
    negative,
    output_size,
    relu,
    rotated,
    steps,
    transpose,
)
from aiopschool.numbers import format_number, format_percent
from aiopschool.publish.editions import find_root
from aiopschool.publish.facts import filled
from aiopschool.publish.sources import HIDDEN, TEACHER, read_source, tags

from .drawings import DIGITS, drawing

SOURCE = find_root() / "notebooks" / "src" / "nl" / "03-filter.md"
TEXT = filled(SOURCE)
FLAT = re.sub(r"[ \n]+", " ", TEXT.replace("> ", ""))
VERTICAL, HORIZONTAL = FILTERS["vertical"].kernel, FILTERS["horizontal"].kernel


def bmatrix(rows) -> str:
    """A matrix as the lesson writes it."""
    cells = (" & ".join(str(cell) for cell in row) for row in as_matrix(rows).tolist())
    return r"\begin{bmatrix} " + r" \\ ".join(cells) + r" \end{bmatrix}"


def listed(row) -> str:
    """A row of numbers in running text or a table, with a true minus."""
    return ", ".join(format_number(cell) for cell in row)


def says(text: str) -> bool:
    return text in FLAT


def section(start: str, end: str = "\n## ") -> str:
    """The text from a heading to the next one."""
    found = TEXT[TEXT.index(start) + len(start) :]
    return found[: found.index(end)] if end in found else found


def test_part_1_elements_of_the_matrix():
    image = as_matrix([[0, 0, 80, 255], [0, 40, 200, 255], [0, 90, 230, 255]])
    assert says(f"A = {bmatrix(image)}")
    for i, j in [(2, 3), (3, 1), (1, 3)]:
        assert says(f"$a_{{{i}{j}}} = {image[i - 1, j - 1]}$")
    example = as_matrix([[2, 5, 0], [1, 3, 7]])
    assert says(f"M = {bmatrix(example)}")
    assert says("rij 1 van $M$ is $2, 5, 0$")
    assert says("kolom 3 van $M$ is $0, 7$")
    assert says(f"$m_{{21}} = {example[1, 0]}$")
    assert says(f"Dat is ${example[0, 1]}$. En $m_{{23}} = {example[1, 2]}$")
    assert says("M$ is een 2 × 3-matrix")


def test_part_2_operations_on_the_whole_image():
    image = [[100, 120], [200, 240]]
    for operation, result in [
        (r"$A + 40 \cdot J$", brighter(image, 40)),
        (r"$1{,}5 \cdot A$", contrast(image, Fraction(3, 2))),
        (r"$255 \cdot J - A$", negative(image)),
        ("$A^T$", transpose(image)),
    ]:
        assert says(f"| {operation} | ${bmatrix(result)}$ |")
    assert says(f"Reken verder met {brighter(image, 40).max()}, toon 255.")


def test_part_3_the_worked_example():
    window = as_matrix([[2, 5, 7], [1, 5, 8], [3, 4, 9]])
    (step,) = steps(window, VERTICAL)
    assert says(bmatrix(window))
    assert says(f"= {bmatrix(step.products)}$$")
    parts = [n for n in step.products.ravel().tolist() if n]
    written = " ".join(f"{'+' if n > 0 else '-'} {abs(n)}" for n in parts)
    assert says(f"${written.replace('- 2', '-2', 1)} = {step.total}$")


def test_part_3_it_is_no_matrix_product():
    a, k = as_matrix([[1, 2], [3, 4]]), as_matrix([[0, 1], [1, 1]])
    assert says(rf"matrixproduct $A \cdot K$ | ${bmatrix(a @ k)}$")
    assert says(f"elementsgewijs product | ${bmatrix(a * k)}$")
    assert says(f"$0 + 2 + 3 + 4 = {correlate(a, k).item()}$")


def test_part_3_questions_1_and_2():
    image = GRIDS["edge"].pixels
    assert says(f"De eerste rij van het beeld is ${listed(image[0])}$")
    output = correlate(image, VERTICAL)
    assert output[0].tolist() == [0, 27, 27, 0, 0, 0]
    assert says("Drie rijen geven $27$")
    changed = image.copy()
    changed[3, 0] = 9
    difference = correlate(changed, VERTICAL) - output
    rows, columns = np.nonzero(difference)
    assert (rows + 1).tolist() == [2, 3, 4]
    assert set(columns + 1) == {1}
    assert set(difference[difference != 0]) == {-9}
    assert says("die van rij 2, 3 en 4")
    seen = sum(
        correlate(np.eye(1, 64, place, dtype=int).reshape(8, 8), np.ones((3, 3), int)).sum() == 9
        for place in range(64)
    )
    assert seen == 16, "the 4 × 4 pixels in the middle are in nine windows"


def test_part_4_the_edge_in_five_rows():
    image = GRIDS["example"].pixels
    assert says(f"A = {bmatrix(image)}")
    assert says(f"K = {bmatrix(VERTICAL)}")
    output = correlate(image, VERTICAL)
    assert {tuple(row) for row in output.tolist()} == {(0, 27, 27)}
    assert says("Elke rij van de uitvoer is $0, 27, 27$")
    assert says(f"K^T = {bmatrix(transpose(VERTICAL))}")
    assert not correlate(image, HORIZONTAL).any()
    for j, total in enumerate(output[0].tolist(), start=1):
        assert re.search(rf"\| {j} \| \$.*\$ \| \$.*\$ \| \${total}\$ \|", TEXT)


def test_part_4_the_table_of_filters():
    table = section("### Lees een filter")
    for key in ("identity", "sharpen", "vertical", "horizontal", "mean"):
        preset = FILTERS[key]
        shown = (
            bmatrix(preset.kernel) if key != "mean" else rf"\dfrac{{1}}{{9}} {bmatrix(np.ones((3, 3), int))}"
        )
        row = f"| {preset.title} | ${shown}$ | ${filter_sum(preset.kernel)}$ | {preset.purpose} |"
        assert row in table


def test_part_4_question_3_and_the_vote():
    output = correlate(GRIDS["cross"].pixels, VERTICAL)
    assert says("staat $" + listed(output[0]).replace("−", "-") + "$")
    bar = np.zeros((8, 8), dtype=int)
    bar[3:5] = 9
    assert not correlate(bar, VERTICAL).any(), "the horizontal bar gives nothing"
    photo = as_matrix(np.arange(64).reshape(8, 8))
    assert (correlate(brighter(photo, 40), VERTICAL) == correlate(photo, VERTICAL)).all()
    assert says(rf"$9 \cdot 40 = {9 * 40}$")


def test_part_5_photos():
    places = output_size(128, 3) ** 2
    assert says(f"{format_number(places)} vensters")
    assert says(f"samen {format_number(9 * places)}")
    kernel = FILTERS["sharpen"].kernel.copy()
    assert kernel[1, 1] == 5
    kernel[1, 1] = 4
    assert filter_sum(kernel) == 0


def test_part_6_sizes():
    assert output_size(8, 3) == 6
    assert says("$8 - 3 + 1 = 6$. De uitvoer is 6 × 6.")
    assert output_size(8, 3, padding=1, stride=2) == 4
    assert says("Er zijn $3 + 1 = 4$ plaatsen.")
    assert output_size(8, 5) == 4
    assert says("strook van 5 vakjes over 8 vakjes schuiven: 4 plaatsen")
    bordered = correlate(GRIDS["edge"].pixels, VERTICAL, padding=1)
    assert bordered.shape == (8, 8)
    assert bordered[:, -1].tolist() == [-18, *[-27] * 6, -18]
    assert says("Dat geeft $-9$ per rij, dus $-27$. In de hoeken telt één rij minder mee: $-18$.")


def test_part_7_relu_and_pooling():
    image = [[3, -2, 0, 5], [1, 4, -6, 2], [0, -1, 7, 8], [-3, 0, 2, 6]]
    after = relu(image)
    for matrix in (image, after, max_pool(after)):
        assert says(bmatrix(matrix))
    means = [format_number(mean).replace(",", "{,}") for mean in mean_pool(after).ravel().tolist()]
    assert says("$" + "$; $".join(means[:3]) + f"$ en ${means[3]}$")


def test_part_8_weights():
    assert says(rf"| $3 \cdot 3$ | {filter_weights(3)} |")
    assert says(rf"| $64 \cdot 36$ | {dense_weights(8 * 8, 6 * 6)} |")
    assert says(f"Het filter heeft dan {filter_weights(3) + 1} parameters")


def test_part_9_the_digits():
    parts = split()
    assert says(f"Het krijgt {len(parts.train)} handgeschreven cijfers")
    assert says(f"Daarna leest het {len(parts.test)} andere cijfers")
    assert says(f"De {len(digits()[1])} cijfers komen van 13 schrijvers")
    network = train()
    assert abs(network.accuracy - Fraction(97, 100)) < Fraction(15, 1000)
    assert says(f"ongeveer {format_percent(Fraction(97, 100))} van de testcijfers juist")
    judged = [(digit, network.judge(image)) for digit, images in DIGITS.items() for image in images]
    assert len(judged) == 30
    right = [answer.ranking[0] == digit for digit, answer in judged]
    assert 0.65 <= sum(right) / 30 <= 0.87, "“ongeveer drie op de vier”"
    wrong = [answer.kind for digit, answer in judged if answer.ranking[0] != digit]
    assert sum(kind != "sure" for kind in wrong) > len(wrong) / 2, "“meestal twijfel”"
    plus = drawing(*["...##..."] * 3, *["########"] * 2, *["...##..."] * 3)
    assert network.judge(plus).ranking[0] == 4


def test_part_10_turning_the_filter():
    assert (rotated(VERTICAL) == -VERTICAL).all()
    assert says(f"{bmatrix(rotated(VERTICAL))} = -K")
    unchanged = {key for key, preset in FILTERS.items() if (rotated(preset.kernel) == preset.kernel).all()}
    assert unchanged == {"identity", "mean", "sharpen"}
    assert says("Identiteit, gemiddelde en verscherpen veranderen niet")


def test_the_timetables_have_no_gap():
    plan = section("### Tijdsplan", "### Minimumdoelen")
    one, two = plan.split("**Twee lesuren")
    for table, columns in ((one, (1,)), (two, (1, 3))):
        for column in columns:
            cells = [line.split("|")[column] for line in table.splitlines() if line.startswith("|")]
            times = [tuple(map(int, t)) for cell in cells for t in re.findall(r"(\d+)–(\d+)", cell)]
            assert times[0][0] == 0
            assert times[-1][1] == 50
            assert all(before[1] == after[0] for before, after in itertools.pairwise(times))


def code_path() -> dict[str, str]:
    """The cells of the code path by their heading; the first one holds the imports."""
    cells, heading = {}, ""
    for cell in read_source(SOURCE):
        found = re.search(r"^#+ (.+)", cell.source, flags=re.MULTILINE)
        if cell.cell_type == "markdown":
            heading = found[1] if found else heading
        elif not {HIDDEN, TEACHER} & set(tags(cell)):
            cells[heading] = cell.source
    return cells


def run(code: str) -> str:
    """What a cell of the code path prints, after the first one."""
    first, names = next(iter(code_path().values())), {}
    with redirect_stdout(io.StringIO()) as stream:
        exec(first, names)
        exec(code, names)
    return stream.getvalue()


@cache
def printed() -> dict[str, str]:
    """What each cell of the code path prints, by its heading."""
    return {heading: run(code) for heading, code in code_path().items()}


def answers(heading: str) -> str:
    """The teacher's answer to a part of the code path."""
    key = section("antwoorden bij het programmeerpad", "<!-- #endregion -->")
    (found,) = re.findall(rf"^> \*\*{re.escape(heading)}\.\*\* (.*)$", key, flags=re.MULTILINE)
    return found


def test_the_cells_print_what_the_teacher_reads():
    out = printed()
    assert "som: 27" in out["Eén getal van de uitvoer"]
    assert "de som is 27" in answers("Eén getal")
    assert out["Schuiven met lussen"].count("0. 27. 27.") == 3
    assert "vensters: (126, 126, 3, 3)  uitvoer: (126, 126)" in out["Alle vensters tegelijk"]
    assert "`(126, 126, 3, 3)`" in answers("Alle vensters")
    learned = out["Een filter leert zelf"].split("stap 1000")[1]
    assert re.findall(r"-?\d\.", learned.split("\n", 1)[1]) == ["-1.", "0.", "1."] * 3
    assert float(re.search(r"test: (\S+)", out["De eerste laag van een netwerk"])[1]) == pytest.approx(
        0.96, abs=0.015
    )


def test_matrix_products_instead_of_elementwise_products():
    window = as_matrix([[0, 0, 9]] * 3)
    product = window @ VERTICAL
    assert product.tolist() == [[-9, 0, 9]] * 3
    assert product.sum() == 0
    assert "Met `@` komen er drie rijen `-9 0 9`, en de som is 0" in answers("Eén getal")


def shares(lines: str) -> list[float]:
    return [float(line.split()[-1]) for line in lines.splitlines()]


def test_with_and_without_edges():
    text = answers("Met en zonder randen")
    pixels, edges, relu_edges = found = shares(printed()["Met en zonder randen"])
    assert relu_edges > pixels > edges, "a filter is linear, and so is the score: only ReLU adds something"
    assert all(format_number(share, 3) in text for share in found)
    counts = [str(round(share * 540)) for share in found]
    assert f"dat {counts[0]}, {counts[1]} en {counts[2]} juiste" in text


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_edges_with_relu_stay_the_best(seed):
    code = code_path()["Met en zonder randen"].replace("random_state=7", f"random_state={seed}")
    pixels, edges, relu_edges = shares(run(code))
    assert relu_edges > max(pixels, edges)


def test_an_own_filter():
    text = answers("Maak")
    strengths = re.findall(r"(\d) gemiddeld: ([\d.]+)", printed()["Maak: je eigen filter"])
    assert max(strengths, key=lambda pair: float(pair[1]))[0] == "1"
    kernel = as_matrix([[-1, -1, 2], [-1, 2, -1], [2, -1, -1]])
    assert str(kernel.tolist()) in text
    assert filter_sum(kernel) == 0
    images, labels = digits()
    strength = np.array([relu(correlate(image, kernel)).sum() for image in images])
    means = [round(strength[labels == digit].mean()) for digit in range(10)]
    assert (means[7], means[4]) == (284, 335)
    assert sorted(range(10), key=lambda digit: -means[digit])[:2] == [4, 7]
    assert "(gemiddeld 284)" in text
    assert "(335)" in text


def test_the_learned_filter_may_also_be_sharpen():
    """The answer says so: 1000 steps of size 0.2 on 400 random pixels also find that filter."""
    image = np.random.default_rng(7).random((20, 20))
    windows = np.array([step.window.ravel() for step in steps(image, np.ones((3, 3)))])
    wanted = FILTERS["sharpen"].kernel.ravel()
    found = np.zeros(9)
    for _step in range(1001):
        found -= 0.2 * windows.T @ (windows @ (found - wanted)) / len(windows)
    assert found == pytest.approx(wanted, abs=0.01)
