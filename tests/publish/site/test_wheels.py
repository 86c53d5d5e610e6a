"""Our own wheel of a site: small, the same bytes every time, and enough for every lesson."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path

import pytest

from aiopschool import __version__
from aiopschool.publish.site.bundle import bundle, divide
from aiopschool.publish.site.lock import OWN_NEEDS, STANDS_IN, own_lock, wanted
from aiopschool.publish.site.pieces import INDEXED, KERNEL, LESSONS, UNUSED
from aiopschool.publish.site.wheels import Wheel, own_wheel, trimmed, write

from ...test_packaging import PINNED, version
from ...test_page import EXERCISES, in_page
from ...test_page import LESSONS as NOTEBOOKS

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def own(tmp_path_factory) -> Wheel:
    return own_wheel(ROOT, __version__, tmp_path_factory.mktemp("own"))


@pytest.fixture(scope="module")
def installed(own, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("site-packages")
    zipfile.ZipFile(own.path).extractall(folder)
    return folder


def test_it_is_a_wheel_with_a_name_a_version_and_a_licence(own):
    assert (own.name, own.version, own.modules) == ("aiopschool", __version__, ["aiopschool"])
    assert own.licence == "BSD-3-Clause AND CC-BY-4.0"


def test_it_holds_no_tools_of_makers_and_no_paper_of_lessons(own):
    assert any(name.endswith("texts/nl.mo") for name in own.files)
    assert [
        name
        for name in own.files
        if re.search(r"publish|/lab/|paper/(markdown|note)|lessons/\w+/(sheet|facts)|\.po$|test_", name)
    ] == []
    assert own.path.stat().st_size < 1_700_000


def test_the_same_code_gives_the_same_bytes(own, tmp_path):
    assert own_wheel(ROOT, __version__, tmp_path).path.read_bytes() == own.path.read_bytes()


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.stem)
def test_with_it_alone_every_call_of_a_lesson_works(notebook, installed, tmp_path):
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    calls = ["".join(cell["source"]) for cell in cells if "hide-input" in cell["metadata"].get("tags", ())]
    in_page("\n\n".join(calls), tmp_path, installed)


def test_with_it_alone_every_exercise_judges(installed, tmp_path):
    in_page(EXERCISES, tmp_path, installed)


def test_with_it_alone_the_start_page_links_to_every_lesson(installed, tmp_path):
    links = "from aiopschool import tool\nassert 'href=\"01-rechte.ipynb\"' in tool('start').static()[1]"
    in_page(links, tmp_path, installed)


LANGUAGES = """
from aiopschool import explore, texts
from aiopschool.texts import catalogues
assert catalogues.languages() == ["nl"]
assert texts._("Check") == "Controleer"
with texts.speaking("en"):
    assert texts._("Check") == "Check"
assert "spam" in explore("lines").describe()
"""


def test_with_it_alone_it_speaks_dutch_and_english(installed, tmp_path):
    in_page(LANGUAGES, tmp_path, installed)


def wheel(folder: Path, name: str, *needs: str, licence: str = "License: MIT") -> Wheel:
    metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n{licence}\n"
    metadata += "".join(f"Requires-Dist: {need}\n" for need in needs)
    files = [(f"{name}/__init__.py", b""), (f"{name}-1.0.dist-info/METADATA", metadata.encode())]
    return Wheel(write(folder / f"{name}-1.0-py3-none-any.whl", files))


def test_spare_files_are_left_out_and_the_rest_stays(tmp_path):
    metadata = ("pygments-1.0.dist-info/METADATA", b"Name: pygments\nVersion: 1.0\n")
    code = ("pygments/lexers/python.py", b"1")
    spare = [("pygments/lexers/basic.py", b"2"), ("pygments/tests/a.py", b"3"), ("pygments/a.pyi", b"4")]
    whole = Wheel(write(tmp_path / "pygments-1.0-py3-none-any.whl", [*spare, code, metadata]))
    small = trimmed(whole, tmp_path / "small")
    assert small.files == [code[0], metadata[0]]
    assert (small.name, small.path.name) == ("pygments", whole.path.name)
    assert trimmed(small, tmp_path) is small
    assert trimmed(whole, tmp_path / "small").path == small.path, "made once"


def test_what_costs_time_at_each_start_is_changed(tmp_path):
    name = "matplotlib/artist.py"
    code = (
        "class Artist:\n    def _update_set_signature_and_docstring(cls):\n        cls.set.__doc__ = 'long'\n"
    )
    metadata = ("matplotlib-1.0.dist-info/METADATA", b"Name: matplotlib\nVersion: 1.0\n")
    whole = Wheel(write(tmp_path / "matplotlib-1.0-py3-none-any.whl", [(name, code.encode()), metadata]))
    with zipfile.ZipFile(trimmed(whole, tmp_path / "small").path) as archive:
        changed = archive.read(name).decode()
    spoilt: dict[str, object] = {}
    exec(changed, spoilt)
    assert spoilt["Artist"]()._update_set_signature_and_docstring() is None
    assert [line.strip() for line in changed.splitlines()][2:] == ["return", "cls.set.__doc__ = 'long'"]


def test_plain_python_is_one_archive_and_what_a_cell_may_ask_for_stays_apart(tmp_path):
    library = write(tmp_path / "library.zip", [("abc.pyc", b"abc")])
    pure, later, ours = (wheel(tmp_path, name) for name in ("comm", "joblib", "aiopschool"))
    compiled = Wheel(pure.path.with_name("numpy-1.0-cp314-cp314-pyemscripten_2026_0_wasm32.whl"))
    bundled, apart = divide([pure, later, ours, compiled], {"joblib", "scipy"})
    assert (bundled, apart) == ([pure], [later, ours, compiled])
    with zipfile.ZipFile(bundle(library, bundled, tmp_path / "whole.zip")) as archive:
        assert archive.namelist() == ["abc.pyc", "comm/__init__.py", "comm-1.0.dist-info/METADATA"]
    first = (tmp_path / "whole.zip").read_bytes()
    assert bundle(library, bundled, tmp_path / "again.zip").read_bytes() == first


def test_the_list_of_packages_names_what_is_there_and_nothing_else(tmp_path):
    wheels = [
        wheel(tmp_path, "numpy"),
        wheel(tmp_path, "other", "numpy", "absent", "colorama; sys_platform == 'win32'"),
    ]
    before = {"numpy": {"depends": [], "imports": ["numpy"]}, "scipy": {"depends": ["numpy"], "imports": []}}
    empty = write(tmp_path / "none.zip", [])
    lock = own_lock({"info": {"python": "3.14.2"}, "packages": before}, wheels, empty=empty)
    assert lock["info"] == {"python": "3.14.2"}
    assert lock["packages"].keys() == {*STANDS_IN, "numpy", "other"}
    assert {lock["packages"][name]["file_name"] for name in STANDS_IN} == {"none.zip"}
    assert lock["packages"]["other"]["depends"] == ["numpy"]
    assert lock["packages"]["other"]["imports"] == ["other"]
    assert len(lock["packages"]["numpy"]["sha256"]) == 64


def test_a_site_takes_what_lessons_need_and_nothing_for_pdf():
    packages = {
        name: {"depends": []} for name in ("micropip", "ipython", "numpy", "scikit-learn", "traitlets")
    }
    packages |= {
        "matplotlib": {"depends": ["numpy", "fonttools", "pytz"]},
        "typing-extensions": {"depends": []},
    }
    assert {*KERNEL, *LESSONS, "scikit-learn"} <= wanted(packages)
    assert not wanted(packages) & UNUSED
    del packages["micropip"]
    with pytest.raises(KeyError):
        wanted(packages)


def test_what_comes_from_the_package_index_is_what_is_pinned():
    assert {one.name: one.version for one in INDEXED} == {
        one.name: version(PINNED[one.name]) for one in INDEXED
    }
    assert {"anywidget", "ipywidgets"} <= set(OWN_NEEDS)


@pytest.mark.parametrize(
    ("line", "licence"),
    [
        ("License-Expression: BSD-3-Clause", "BSD-3-Clause"),
        ("License: MIT License\n        many lines", "MIT License"),
        ("Classifier: License :: OSI Approved :: MIT License", "MIT License"),
        ("Summary: nothing said", ""),
    ],
)
def test_the_licence_is_found_wherever_a_package_names_it(tmp_path, line, licence):
    assert wheel(tmp_path, "one", licence=line).licence == licence
