"""Every notebook as a reader gets it: built from its source, runs without errors, holds no answers."""

from __future__ import annotations

import json
import re
from fractions import Fraction
from pathlib import Path

import nbformat
import pytest

from aiopschool.publish import editions, running
from aiopschool import exercise, exercise_ids
from aiopschool.course import lessons
from aiopschool.files import WORK, lesson_number
from aiopschool.lessons.lines.data import dataset
from aiopschool.maths.separating import fewest_errors
from aiopschool.publish.sources import HIDDEN, TEACHER, tags
from aiopschool.texts.catalogues import sources

ROOT = editions.find_root()
EDITIONS = editions.editions(ROOT)
PUPIL = [edition for edition in EDITIONS if not edition.teacher]
LESSONS = [edition for edition in EDITIONS if edition.teacher]
FULLEST = list({edition.source: edition for edition in [*PUPIL, *LESSONS]}.values())
CODE_PATH = "## Programmeerpad (extra)"


def name(edition: editions.Edition) -> str:
    return edition.target.relative_to(ROOT / "notebooks").as_posix()


def notebook(edition: editions.Edition) -> nbformat.NotebookNode:
    return nbformat.read(edition.target, as_version=4)


def text(edition: editions.Edition) -> str:
    return "\n\n".join(cell.source for cell in notebook(edition).cells)


def test_committed_files_are_what_build_makes(capsys):
    assert editions.build(check=True) == 0, capsys.readouterr().out


def test_no_notebook_is_left_without_source():
    made_by_readers = {WORK, ".ipynb_checkpoints"}
    every = (ROOT / "notebooks").glob("*/**/*.ipynb")
    committed = {path for path in every if not made_by_readers & set(path.parts)}
    assert committed == {edition.target for edition in EDITIONS}


def code(edition: editions.Edition) -> list[tuple[str, str]]:
    """The code cells in order, each with its id, which depends on its content."""
    return [(cell.id, cell.source) for cell in notebook(edition).cells if cell.cell_type == "code"]


@pytest.mark.parametrize("edition", FULLEST, ids=name)
def test_runs_without_errors_or_stderr(edition):
    """The edition that has all cells of its source; no cell needs one that only teachers have (see below)."""
    assert running.run(edition.target) == []


@pytest.mark.parametrize("edition", PUPIL, ids=name)
def test_every_cell_of_pupils_is_run_with_those_of_the_teacher(edition):
    fullest = next(other for other in FULLEST if other.source == edition.source)
    for_all = [cell.id for cell in notebook(fullest).cells if TEACHER not in tags(cell)]
    assert code(edition) == [(id, source) for id, source in code(fullest) if id in for_all]


def test_check_tells_which_notebook_fails(tmp_path, monkeypatch, capsys):
    folder = tmp_path / "notebooks" / "src" / "nl"
    folder.mkdir(parents=True)
    cell = "import os, sys\nprint(os.environ['AIOPSCHOOL_PROGRESS'], file=sys.stderr)\n1 / 0"
    (folder / "bad.md").write_text(f"# Bad\n\n```python\n{cell}\n```\n", encoding="utf-8")
    for module in (editions, running):
        monkeypatch.setattr(module, "find_root", lambda: tmp_path)
    editions.build()
    assert running.check_notebooks() == 1
    printed = capsys.readouterr().out
    assert "notebooks/nl/bad.ipynb: 2 problemen" in printed
    assert "ZeroDivisionError" in printed
    assert "progress.json" in printed, "answers of a check never end up among those of the reader"


@pytest.mark.parametrize("edition", EDITIONS, ids=name)
def test_committed_without_outputs(edition):
    data = json.loads(edition.target.read_text(encoding="utf-8"))
    for cell in data["cells"]:
        assert not cell.get("outputs")
        assert cell.get("execution_count") is None
    assert set(data["metadata"]) == {"kernelspec", "language_info", "lang", "aiopschool"}


@pytest.mark.parametrize("edition", PUPIL, ids=name)
def test_pupils_get_no_teacher_cell_and_no_answer(edition):
    assert all(TEACHER not in tags(cell) for cell in notebook(edition).cells)
    flat = re.sub(r"\s+", " ", edition.target.read_text(encoding="utf-8"))
    assert "Voor de leerkracht:" not in flat
    for key in exercise_ids():
        own = key.startswith(str(lesson_number(edition.source)))
        for part in exercise(key).parts:
            for answer in {
                part.kind.write(part.answer),
                str(part.answer),
                part.kind.write(part.answer).replace(",", ";"),
            }:
                # a shorter one, such as 3, stands everywhere; a short point, such as (6, 1), in other lessons
                if len(answer) > 6 or (own and answer[:1] in "([]"):
                    assert answer not in flat, f"the answer of {key}"


@pytest.mark.parametrize("edition", LESSONS, ids=name)
def test_the_click_path_needs_no_code(edition):
    for cell in notebook(edition).cells:
        if CODE_PATH in cell.source:
            break
        if cell.cell_type == "code" and TEACHER not in tags(cell):
            assert HIDDEN in tags(cell)
            assert re.fullmatch(r"# .*\nfrom aiopschool import (\w+)\n\n\1\(.*\)", cell.source), cell.source
    else:
        pytest.fail("there is no code path")


def code_path(edition: editions.Edition) -> list[str]:
    cells = notebook(edition).cells
    start = next(i for i, cell in enumerate(cells) if CODE_PATH in cell.source)
    found = [cell for cell in cells[start:] if cell.cell_type == "code"]
    assert TEACHER not in tags(found[0]), "pupils have the cell that the others need"
    return [cell.source for cell in found]


@pytest.mark.parametrize("edition", LESSONS, ids=name)
def test_cells_of_the_code_path_need_only_the_first_and_can_run_twice(edition, capsys):
    first, *others = code_path(edition)
    for source in others:
        names: dict = {}
        exec(first, names)
        exec(first, names)
        printed = []
        for _again in range(2):
            exec(source, names)
            printed.append(capsys.readouterr().out)
        assert printed[0] == printed[1], source


@pytest.mark.parametrize("edition", LESSONS, ids=name)
def test_every_exercise_of_the_lesson_stands_in_it_once(edition):
    number = int(edition.source.name[:2])
    pupil = text(editions.Edition(edition.source, teacher=False))
    for key in exercise_ids():
        if key.startswith(str(number)):
            assert pupil.count(f'exercise("{key}")') == 1


@pytest.mark.parametrize("edition", LESSONS, ids=name)
def test_the_answers_of_the_teacher_are_accepted(edition):
    key_lines = re.findall(r"^- \*\*(\d\w)\*\* ★+ (.*?) \*Waarom:", text(edition), flags=re.M)
    number = int(edition.source.name[:2])
    assert [key for key, _line in key_lines] == [k for k in exercise_ids() if k.startswith(str(number))]
    for key, line in key_lines:
        answers = re.findall(r"`(.+?)`", line)
        assert len(answers) == len(exercise(key).parts)
        assert exercise(key).check(answers).status == "right", (key, answers)


@pytest.mark.parametrize("edition", EDITIONS, ids=name)
def test_goals_always_have_grade_and_finality(edition):
    whole = text(edition)
    goals = list(re.finditer(r"\b0\d\.\d\d(?:\.\d\d)?\b", whole))
    assert bool(goals) is edition.teacher or not edition.source.stem.startswith("01"), "pupils read plain words"
    for goal in goals:
        before = whole[: goal.start()]
        assert re.search(r"[23]de graad (?:D|DA|A), (?:S?MD|CD) (?:\d\d\.\d\d–)?$", before), goal.group()
    assert not re.search(r"2de graad \w+, S?MD 06\.08\.", text(edition)), (
        "such codes exist in the 3de graad only"
    )


@pytest.mark.parametrize("edition", PUPIL, ids=name)
def test_sentences_for_pupils_are_short(edition):
    for cell in notebook(edition).cells:
        if cell.cell_type != "markdown":
            continue
        plain = re.sub(r"\$\$?.+?\$\$?|\]\([^)]*\)|[*`_]", " ", cell.source, flags=re.S)
        for sentence in re.split(r"[.?!:;|]\s|\n\s*(?:\n|[-|>#]|\d\.)", plain):
            assert len(re.findall(r"[\w’'-]+", sentence)) <= 20, sentence


@pytest.mark.parametrize("edition", EDITIONS, ids=name)
def test_buttons_are_called_as_on_the_screen(edition):
    catalogue = "\n".join(po.read_text(encoding="utf-8") for po in sources(edition.language))
    known = set(re.findall(r'^msgstr(?:\[\d\])? "(.*)"$', catalogue, flags=re.M))
    quoted = set(re.findall(r"[Kk]lik (?:dan |daarna |twee keer )?op \*\*(.+?)\*\*", text(edition)))
    quoted |= set(re.findall(r"(?:vinkje bij|Bij) \*\*(.+?)\*\*", text(edition)))
    assert quoted - known == set()


@pytest.mark.parametrize("edition", EDITIONS, ids=name)
def test_no_lesson_sends_a_reader_to_a_menu_of_jupyter(edition):
    """The lesson view has none."""
    assert re.findall(r"menu \*\*(.+?)\*\*|Run All|Alles uitvoeren", text(edition)) == []


def test_the_counts_of_the_penguins_are_right():
    lesson = text(next(e for e in PUPIL if e.source.stem == "01-rechte"))
    for title, key in [("goed", "separable"), ("bijna", "almost"), ("niet", "not_separable")]:
        data = dataset(key)
        train, every = len(data.train), len(data.points)
        best, best_of_all = fewest_errors(data.train), fewest_errors(data.points)
        assert f"| {title} te scheiden | {best} van de {train} | {best_of_all} van de {every} |" in lesson
    adelie = sum(point.target == -1 for point in data.points)
    assert f"Van de {every} pinguïns zijn er {adelie} van de soort Adelie" in lesson
    assert f"maakt {every - adelie} fouten" in lesson


def test_the_example_lines_of_the_lesson_are_perfect_and_disagree():
    from aiopschool.lessons.lines.data import MESSAGES, TEST_MESSAGES
    from aiopschool.maths.line import Line, accuracy

    lines = [Line(1, -1, 0), Line(1, -1, 1), Line(3, -2, 0)]
    assert [accuracy(line, MESSAGES) for line in lines] == [1, 1, 1]
    assert [line.score(3, 4) for line in lines] == [-1, 0, 1]
    assert [accuracy(line, TEST_MESSAGES) for line in lines] == [Fraction(2, 3)] * 3
    best = Line.from_slope(Fraction(7, 5), Fraction(-1, 2))
    assert accuracy(best, [*MESSAGES, *TEST_MESSAGES]) == 1
