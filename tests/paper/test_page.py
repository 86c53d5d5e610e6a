"""The page: accessible, black and white, with its own fonts, and safe for any text."""

from __future__ import annotations

import io

import numpy as np
import pytest
import typst
from PIL import Image

from aiopschool.course import lessons
from aiopschool.paper.content import data
from aiopschool.paper.page import render
from aiopschool.paper.sheet import Axes, Axis, Card, Cards, Fill, Heading, Line, Table, Text
from aiopschool.publish.sheets import document as sheet_of

from .pdfs import compact, made, open_pdf, said, structure

MM = 5  # pixels per mm in these tests
PPI = 25.4 * MM
AXES = Axes(alt="een leeg rooster", x=Axis("x", 0, 2), y=Axis("y", 0, 2), cell=10)

NASTY = [
    '#panic("uitgevoerd")',
    "#sys.version",
    "#let x = 1",
    "#[blok]",
    "*vet* en _schuin_",
    "@verwijzing <label>",
    "= geen kop",
    "- geen lijst, + ook niet, / noch dit: x",
    "`code` en ```meer code```",
    "\\alpha \\ \\u{1F600} \\#",
    "\"aanhaling\" en 'nog een'",
    "[haken] ] [ (haakjes) {accolades}",
    "commentaar // blijft en /* dit */ ook",
    "http://127.0.0.1/",
    "~ --- ... -- ?-",
    "$ 5 kost het",
    "a < b & c > d",
    "eerste \\\\ tweede",
]


def document(*blocks, answers=False):
    return sheet_of(lessons()[0], "Proef", "een proef", [data(block, answers=answers) for block in blocks])


def pixels(document) -> list[np.ndarray]:
    """The pages as grey values, with `MM` pixels per mm."""
    return [
        np.asarray(Image.open(io.BytesIO(png)).convert("L")) for png in render(document, form="png", ppi=PPI)
    ]


@pytest.mark.parametrize("text", NASTY)
def test_nothing_in_a_text_is_read_as_typst(text):
    blocks = [Heading(text), Text(text), Table([text], [[text]]), Text(Line([text, Fill(text)]))]
    assert said(render(document(*blocks, answers=True))[0]).count(compact(text)) == 6


def test_no_pdf_is_made_of_a_picture_without_text_alternative():
    made = document(AXES)
    assert render(made)
    for alt in ("", "  \n"):
        made["blocks"][0]["alt"] = alt
        with pytest.raises(typst.TypstError, match="text alternative"):
            render(made)


def test_no_pdf_is_made_of_a_formula_without_text_alternative():
    made = document(Text("$x + 1$"))
    assert render(made)
    made["blocks"][0]["text"][0]["alt"] = ""
    with pytest.raises(typst.TypstError, match="text alternative"):
        render(made)


def test_pictures_formulas_tables_and_headings_are_tagged():
    made = document(Heading("Kop"), AXES, Text("$x + 1$"), Table(["kolom"], [["cel"]]))
    reader = open_pdf(render(made)[0])
    elements = list(structure(reader))
    kinds = [element["/S"] for element in elements]
    for kind in ("/H1", "/Figure", "/Formula", "/Table", "/TH", "/TD", "/P"):
        assert kind in kinds, kind
    alternatives = {element["/S"]: str(element["/Alt"]) for element in elements if "/Alt" in element}
    assert alternatives["/Figure"] == "een leeg rooster"
    assert alternatives["/Formula"] == "x + 1"


def test_the_same_content_gives_the_same_bytes():
    made = document(Heading("Kop"), AXES, Text("$x + 1$"))
    assert render(made) == render(made)


SIZE, COLUMNS = 32, 4


def card_pages() -> list[np.ndarray]:
    plain = [Card("", "", []) for _n in range(6)]
    turned = Card("", "voor", [], back=Card("", "achter"))
    return pixels(document(Cards([turned, *plain, turned], size=SIZE, columns=COLUMNS)))


def lines(dark: np.ndarray) -> np.ndarray:
    """Where the lines begin that run along the first axis, dashed or not."""
    found = np.flatnonzero(dark.mean(axis=0) > 0.3)
    return found[np.diff(found, prepend=-10) > 5]


def test_cards_are_cut_along_straight_lines_at_equal_distances():
    dark = card_pages()[0] < 128
    cards = dark[45 * MM : 120 * MM]
    across = lines(cards)
    down = lines(cards[:, across[0] : across[-1]].T)
    assert (len(across), len(down)) == (COLUMNS + 1, 3)
    assert np.abs(np.diff(across) - SIZE * MM).max() <= 1
    assert np.abs(np.diff(down) - SIZE * MM).max() <= 1
    assert abs(across[[0, -1]].mean() - dark.shape[1] / 2) <= 2  # centred, else the backs shift


def test_the_back_of_a_card_lies_behind_it_when_the_paper_turns_on_its_long_edge():
    front, back = (page < 128 for page in card_pages())
    left, top = round(front.shape[1] / 2) - COLUMNS * SIZE * MM // 2, 50 * MM

    def inked(page: np.ndarray) -> set[tuple[int, int]]:
        """The cards (row, column) with something printed inside."""
        inner = {}
        for row in range(2):
            for column in range(COLUMNS):
                y, x = top + row * SIZE * MM, left + column * SIZE * MM
                inner[row, column] = page[y + 2 * MM : y + 30 * MM, x + 2 * MM : x + 30 * MM].any()
        return {place for place, ink in inner.items() if ink}

    assert inked(front) == {(0, 0), (1, 3)}
    assert inked(back[:, ::-1]) == inked(front)


@pytest.mark.parametrize("back", [None, Card("", "achter")])
def test_only_cards_with_a_back_are_printed_on_both_sides(back):
    page = document(Cards([Card("", "voor", [], back=back)], size=SIZE, columns=COLUMNS))
    text = said(render(page)[0])
    assert compact("Knip op de streepjeslijnen.") in text
    assert (compact("recto verso") in text) == (back is not None)


def test_axes_may_cross_in_the_middle_and_hold_a_curve():
    x, y = Axis("x", -3, 3), Axis("y", -1, 0.5, step=0.5)
    curve = [(n / 10, n * n / 100 - 1) for n in range(-12, 13)]
    axes = Axes(alt="een dalparabool", x=x, y=y, cell=10, lines=[curve])
    numbers = compact("−3 −2 −1 0 1 2 3" + "−1 −0,5 0,5")
    assert numbers in said(render(document(axes))[0]), "0 stands once"
    (page,) = pixels(document(axes))
    dark = page < 60
    rows, columns = dark.sum(axis=1), dark.sum(axis=0)
    assert rows.max() >= 60 * MM - 5, "the x-axis is as long as its six steps"
    assert columns.max() >= 30 * MM - 5, "the y-axis is as long as its three steps"
    left = np.flatnonzero(dark[rows.argmax()])
    middle = (left.min() + left.max()) / 2
    assert columns.argmax() == pytest.approx(middle, abs=MM), "they cross in 0"


@pytest.mark.parametrize(("low", "high", "step"), [(0, 1, 0.3), (0, 0, 1), (-1, 2, 1.5), (2, 1, 1)])
def test_an_axis_that_does_not_come_out_is_refused(low, high, step):
    with pytest.raises(ValueError, match="no steps"):
        Axis("x", low, high, step)


def test_the_letter_of_an_option_stands_on_the_line_of_its_text_beside_a_fraction():
    chatbot = next(lesson for lesson in lessons() if lesson.name == "chatbot")
    height: dict[str, float] = {}

    def visit(text: str, place: list[float], line: list[float], *_font: object) -> None:
        height.setdefault(text.strip(), round(place[5] + place[3] * line[5], 1))

    page = next(
        one for one in open_pdf(made(chatbot, 0, "leerling")).pages if "regel 2, met" in one.extract_text()
    )
    page.extract_text(visitor_text=visit)
    assert height["A"] == height["regel 2, met"] > height["B"] == height["regel 1, met"]
