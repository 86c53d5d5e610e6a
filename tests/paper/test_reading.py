"""From Markdown to a sheet: what each form becomes, and which mistakes of an author are heard."""

from __future__ import annotations

import re

import pytest

from aiopschool.paper.markdown import PaperError
from aiopschool.paper.note import note
from aiopschool.paper.reading import read
from aiopschool.paper.sheet import (
    Ask,
    Axes,
    Axis,
    Bullets,
    Card,
    Cards,
    Fill,
    Grid,
    Heading,
    Line,
    Note,
    PageBreak,
    Row,
    Steps,
    Styled,
    Table,
    Text,
    Window,
)

NAMED = {
    "slope": r"$\frac{7 - 1}{6 - 0} = 1$",
    "point": (-1, 4),
    "half": 0.5,
    "scores": [[1, Fill("−13 en meer")], [2, Fill("8")]],
    "seen": [["a", 1.5]],
    "axes": Axes(x=Axis("x", 0, 2), y=Axis("y", 0, 2), cell=10),
    "small": Grid([["1", "2"]], 10),
    "hole": Window(cells=3, cell=10, frame=5),
    "cards": Cards([Card("kaart 1", "(1, 4)", ["gewoon"], "circle")], size=30, columns=2),
}
SOURCE = """\
# Proef

5 minuten, per twee

## Voor de leerlingen

### Wat je doet

1. Meet *twee* keer. (2 min)
2. Reken $x$ uit. (3 min)

> **Recept**
>
> Eerst $x$.
>
> Dan y.

## Verslagblad

De rico is {slope: 50 mm}, het punt {point} en {half}. Samen {= $2 + 2 + 2 = 6$}.

Waarom is dat zo?

> **Antwoord (3 lijnen).** Omdat $x$ groter is dan 0.

---

| Stap | Score |
| :-: | ----- |
| {scores} |
| 3 | {= 9: 12 mm} |

![Filter A](small) ![Gat van 3 bij 3](hole)

## Voor de leerkracht

- Neem `x` en **let op**.

| naam | getal |
| --- | --- |
| {seen} |

$$x + 1$$

![Assen van 0 tot 2](axes)

## Om uit te knippen

![Kaarten van één groep](cards)
"""


def test_the_frame_of_a_sheet():
    sheet = read(SOURCE, NAMED)
    assert (sheet.title, sheet.about) == ("Proef", "5 minuten, per twee")
    assert sheet.activity == [
        Heading("Wat je doet"),
        Steps([Line(["Meet ", Styled("twee", "emph"), " keer."]), "Reken $x$ uit."], [2, 3]),
        Note("Recept", ["Eerst $x$.", "Dan y."]),
    ]


def test_what_pupils_fill_in():
    text, ask, turn, table, row = read(SOURCE, NAMED).record
    assert [piece for piece in text.text if isinstance(piece, Fill)] == [
        Fill(NAMED["slope"], 50),
        Fill("(−1, 4)"),
        Fill("0,5"),
        Fill("$2 + 2 + 2 = 6$"),
    ]
    assert ask == Ask("Waarom is dat zo?", "Omdat $x$ groter is dan 0.", lines=3)
    assert turn == PageBreak()
    assert table == Table(
        ["Stap", "Score"],
        [["1", Fill("−13 en meer")], ["2", Fill("8")], ["3", Fill("9", 12)]],
        widths=[1, 5],
        align=["center", "left"],
    )
    assert row == Row(
        [Grid([["1", "2"]], 10, "Filter A"), Window(cells=3, cell=10, frame=5, alt="Gat van 3 bij 3")]
    )


def test_what_the_teacher_reads_and_what_is_cut_out():
    sheet = read(SOURCE, NAMED)
    bullets, table, formula, axes = sheet.teacher
    assert bullets == Bullets([Line(["Neem ", Styled("x", "code"), " en ", Styled("let op", "strong"), "."])])
    assert table.rows == [["a", "1,5"]]
    assert formula == Text("$x + 1$")
    assert axes.alt == "Assen van 0 tot 2"
    assert sheet.cut == [Text("Kaarten van één groep"), NAMED["cards"]]


END = ""  # the mistake is that something is not there

MISTAKES = [  # what is replaced, by what, a text on the line that is named, words of the sentence
    ("# Proef\n", "Proef\n", "Proef", "titel"),
    ("5 minuten, per twee", "per twee", "per twee", "hoelang het duurt"),
    ("5 minuten, per twee", "6 minuten, per twee", "6 minuten", "samen 5 minuten, hier staat 6"),
    (" (3 min)", "", "2. Reken", "stap 2 heeft geen minuten"),
    ("## Verslagblad", "## Verslag", "## Verslag", "“## Verslagblad”"),
    ("## Om uit te knippen", "## Voor de leerlingen", "## Voor de leerlingen\n\n![", "twee keer"),
    ("## Verslagblad\n", "", "De rico", "alleen onder “## Verslagblad”"),
    ("### Wat", "#### Wat", "#### Wat", "drie hekjes"),
    ("{slope:", "{slop:", "De rico", "“slop” bestaat niet in sheet.py. Probeer: slope"),
    ("{half}", "0,5", END, "“half” uit sheet.py wordt nergens gebruikt"),
    ("{half}", "{=}", "De rico", "geen antwoord"),
    ("{half}", "{= $\\foo$}", "De rico", "formule $\\foo$"),
    ("{half}", "{axes}", "De rico", "![tekst](axes)"),
    ("{half}", "{scores}", "De rico", "als enige cel van een rij"),
    ("(axes)", "(axis)", "(axis)", "Probeer: axes"),
    ("(axes)", "(slope)", "(slope)", "geen figuur"),
    ("[Assen van 0 tot 2]", "[]", "![](axes)", "wat de figuur axes toont"),
    ("![Assen", "Kijk naar ![Assen", "Kijk", "alleen op een regel"),
    ("Reken $x$ uit.", "Reken {half} uit.", "2. Reken", "alleen onder “## Verslagblad”"),
    ("Eerst $x$.", "Eerst {half}.", "Eerst", "alleen onder “## Verslagblad”"),
    ("| {seen} |", "| {scores} |", "| {scores} |\n\n$$", "alleen onder “## Verslagblad”"),
    ("$$x + 1$$", "Vraag\n\n> **Antwoord.** Ja.", "> **Antwoord.** Ja", "alleen onder “## Verslagblad”"),
    ("Waarom is dat zo?", "### Waarom?", "> **Antwoord", "onder zijn vraag"),
    ("groter is dan 0.", "groter is.\n>\n> Echt.", "> **Antwoord", "één alinea"),
    ("> **Recept**", "> Recept", "> Recept", "vette titel"),
    ("Dan y.", "Omdat $x$ groter is dan 0.", "> **Antwoord", "ook op het blad van de leerlingen"),
    ("Dan y.", "Het is −13 en meer.", "| {scores} |", "ook op het blad van de leerlingen"),
    ("Dan y.", "Dus $1 + 1$ of $2 + 2 + 2 = 6$.", "De rico", "ook op het blad van de leerlingen"),
    ("| Stap | Score |\n| :-: | ----- |", "| a | b | c |\n| - | - | - |", "| {scores} |", "3 cellen"),
    ("Dan y.", "Zie [les 1](01.ipynb).", "> Zie", "een link"),
    ("Dan y.", "Dan <b>y</b>.", "> Dan", "HTML"),
    ("Dan y.", "Dan $\\foo$.", "> Dan", "formule $\\foo$"),
    ("Neem `x`", "Neem\n\n  `x`", "- Neem", "een lijst in een lijst"),
    ("$$x + 1$$", "```\nx + 1\n```", "```", "een blok code"),
    ("$$x + 1$$", "$$\\foo$$", "$$", "formule $\\foo$"),
]


@pytest.mark.parametrize(
    ("old", "new", "at", "words"), MISTAKES, ids=[f"{old[:20]!r} {new[:20]!r}" for old, new, *_ in MISTAKES]
)
def test_a_mistake_is_heard_with_its_line(old, new, at, words):
    assert SOURCE.count(old) == 1
    changed = SOURCE.replace(old, new)
    with pytest.raises(PaperError) as caught:
        read(changed, NAMED)
    assert words in str(caught.value)
    assert caught.value.line == changed[: changed.index(at) if at else -1].count("\n") + 1


@pytest.mark.parametrize("part", ["Voor de leerlingen", "Verslagblad", "Voor de leerkracht"])
def test_a_part_without_anything_in_it_is_missed(part):
    without = re.sub(rf"(?s)(\n## {part}\n).*?(?=\n## |\Z)", r"\1", SOURCE)
    with pytest.raises(PaperError, match=f"“## {part}” ontbreekt"):
        read(without, NAMED)


def test_the_teacher_may_read_an_answer():
    read(SOURCE.replace("Neem `x`", "Dat is $2 + 2 + 2 = 6$, neem `x`"), NAMED)


@pytest.mark.parametrize("text", ["", "\n\n", "# Proef", "5 minuten", "# Proef\n\n5 minuten\n", "---"])
def test_an_empty_source_is_a_mistake_too(text):
    with pytest.raises(PaperError):
        read(text, {})


def test_short_answers_may_stand_on_the_sheet():
    """A 3 stands everywhere, and so does a single word such as a class."""
    read(
        SOURCE.replace("{= $2 + 2 + 2 = 6$}", "{= 3} of {= leerlingen}").replace("Dan y.", "3 leerlingen"),
        NAMED,
    )


def test_the_note_for_the_teacher_has_all_parts_with_answers():
    pupils, record, teacher, cut = note(read(SOURCE, NAMED), "Alles staat klaar.")
    assert pupils.startswith(
        "### Proef: een activiteit op papier\n\nDuur: 5 minuten, per twee. Er is geen computer nodig."
    )
    assert "Alles staat klaar." in pupils
    assert "1. Meet *twee* keer. (2 minuten)\n2. Reken $x$ uit. (3 minuten)" in pupils
    assert "> **Recept**\n>\n> Eerst $x$." in pupils
    assert r"De rico is **$\frac{7 - 1}{6 - 0} = 1$**, het punt **(−1, 4)**" in record
    assert "Waarom is dat zo?\n\n> Omdat $x$ groter is dan 0." in record
    assert "| 1 | **−13 en meer** |\n| 2 | **8** |" in record
    assert r"**Filter A:** $\begin{bmatrix} 1 & 2 \end{bmatrix}$" in record
    assert "Neem `x` en **let op**." in teacher
    assert "*Assen van 0 tot 2*" in teacher
    assert "| kaart 1 | (1, 4), gewoon ○ |" in cut


def test_the_note_says_once_what_is_cut_out_twice():
    twice = SOURCE + "\n![Kaarten van één groep](cards)\n"
    assert note(read(twice, NAMED), "")[3].count("kaart 1") == 1


def test_signs_stay_signs_in_the_note():
    odd = SOURCE.replace("Dan y.", r"Dan 3\*2\*1, \_y\_ en $1,5x$.")
    assert r"Dan 3\*2\*1, \_y\_ en $1{,}5x$." in note(read(odd, NAMED), "")[0]
