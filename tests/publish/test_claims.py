"""What a source claims is checked: references, goals, timetables, minutes and equalities."""

from __future__ import annotations

from pathlib import Path

import jupytext
import pytest

from aiopschool.publish.claims import check_claims
from aiopschool.publish.formulas import untrue
from aiopschool.publish.mistakes import SourceError
from aiopschool.publish.sources import MARKDOWN

GOOD = """\
# Les 1

Zie [les 3](03-filter.ipynb) en deel 1, 2 en 3.

**Eén lesuur (20 minuten)**

| Minuten | Wat |
| --- | --- |
| 0–5 | Deel 1: vraag 1 |
| 5–20 | Deel 2: vraag 2, oefening 1a |

**Nascholing (9 minuten):** 4 minuten praten, 5 minuten doen.

- Je leest een grafiek. (2de graad A, MD 06.04)

## 1. Een

**Vraag 1, voor je kijkt.** Waarom?

**Vraag 1, vervolg.** En nu?

<!-- #region tags=["leerkracht"] -->
> **Voor de leerkracht: antwoord bij vraag 1 (5 minuten).** Daarom.
<!-- #endregion -->

## 2. Twee

**Vraag 2.** Hoeveel is $s = 5 - 3 + 1 = 3$?

1. Neem $\\dfrac{7}{8} = 87{,}5\\ \\%$.
2. Neem $(0 - 1; 2) = (-1; 2)$ en $\\sqrt{2} \\approx 1{,}41$.

```python tags=["hide-input"]
# Oefening 1a ★: klik op deze regel
exercise("1a")
```
"""


@pytest.fixture(autouse=True)
def no_guided_questions(monkeypatch):
    """The lesson of this source has none; see test_guided."""
    monkeypatch.setattr("aiopschool.publish.guided.question_ids", tuple)


def check(text: str, folder: Path) -> None:
    source = folder / "notebooks" / "src" / "nl" / "01-les.md"
    source.parent.mkdir(parents=True, exist_ok=True)
    source.write_text(text, encoding="utf-8")
    check_claims(source, jupytext.reads(text, fmt=MARKDOWN).cells)


def test_a_good_source_passes(tmp_path):
    check(GOOD, tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("# Les 1", "# Les 2", "schrijf les 2 als een link"),
        ("[les 3]", "[les 2]", "deze link gaat naar les 3"),
        ("deel 1, 2 en 3", "deel 1, 3 en 3", "gaan niet omhoog"),
        ("0–5", "0–6", "sluiten niet aan"),
        ("5–20", "5–21", "sluiten niet aan"),
        ("(20 min", "(25 min", "sluiten niet aan"),
        ("4 minuten praten", "5 minuten praten", "kloppen niet met het totaal"),
        ("Deel 1: vraag 1", "Deel 1: vraag 2", "vraag 2 staat niet in dit deel"),
        ("Deel 2: vraag", "Deel 1: vraag", "vraag 2 staat niet in dit deel"),
        ("MD 06.04", "MD 06.05", "gaat er niet over"),
        ("MD 06.04", "MD 96.04", "gaat er niet over"),
        ("2de graad A", "3de graad A", "gaat er niet over"),
        ("## 2. Twee", "## 3. Twee", "dit deel heeft nummer 2"),
        ("**Vraag 2.**", "**Vraag 3.**", "deze vraag heeft nummer 2"),
        ("**Vraag 1, vervolg", "**Vraag 2, vervolg", "deze vraag heeft nummer"),
        ("bij vraag 1", "bij vraag 2", "vraag 2 staat niet in dit deel"),
        ("(5 minuten)", "(6 minuten)", "geen plaats voor deze 6 minuten"),
        ("- 3 + 1 = 3$", "- 3 + 1 = 4$", "dit klopt niet: 5 - 3 + 1 = 4"),
        ("{7}{8}", "{6}{8}", "dit klopt niet"),
        ("(-1; 2)$", "(-1; 3)$", "dit klopt niet"),
        ("1{,}41", "1{,}42", "dit klopt niet"),
        ("2. Neem", "3. Neem", "tellen niet door"),
        ("oefening 1a", "oefening 3a", "oefening 3a is geen oefening van deze les"),
        ('exercise("1a")', 'exercise("3a")', "oefening 3a is geen oefening van deze les"),
        ("# Oefening 1a", "# Oefening 1b", "de eerste regel noemt 1b, de cel toont 1a"),
    ],
)
def test_a_wrong_claim_is_refused(old, new, words, tmp_path):
    assert GOOD.count(old) == 1
    with pytest.raises(SourceError) as caught:
        check(GOOD.replace(old, new), tmp_path)
    assert words in str(caught.value)


@pytest.mark.parametrize(
    "formula",
    [
        "y = 2x + 1",
        "ax + by + c = 0",
        r"A = \begin{bmatrix} 1 & 2 \end{bmatrix} \qquad K = 3",
        r"\begin{bmatrix} 1 \cdot (-1) & 2 \end{bmatrix} = \begin{bmatrix} -1 & 2 \end{bmatrix}",
        r"d = \dfrac{6}{\sqrt{2}} \approx 4{,}24",
        "0, 1, 2",
    ],
)
def test_what_is_true_or_cannot_be_computed_passes(formula):
    assert list(untrue(formula)) == []
