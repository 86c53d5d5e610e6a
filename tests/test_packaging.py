"""What is installed: one set of versions everywhere, and a wheel that works without the clone."""

from __future__ import annotations

import importlib.metadata
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

import start

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS = PROJECT["project"]["optional-dependencies"]
PINS = [
    Requirement(line)
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
PINNED = {canonicalize_name(pin.name): pin for pin in PINS}
WANTED = [
    *PROJECT["project"]["dependencies"],
    *PROJECT["build-system"]["requires"],
    *(wanted for extra in EXTRAS.values() for wanted in extra),
]


def version(pin: Requirement) -> str:
    (exact,) = pin.specifier
    assert exact.operator == "==", f"{pin} is no exact version"
    return exact.version


@pytest.mark.parametrize("line", sorted(set(WANTED)))
def test_every_dependency_is_pinned_within_its_range(line):
    wanted = Requirement(line)
    assert wanted.specifier, "a range says what should work"
    assert version(PINNED[canonicalize_name(wanted.name)]) in wanted.specifier


def test_every_line_pins_one_exact_version_once_in_alphabetical_order():
    names = [canonicalize_name(pin.name) for pin in PINS if version(pin)]
    assert names == sorted(set(names))


def chain(wanted: Requirement, seen: set[str]) -> Iterator[Requirement]:
    """A requirement and all that it needs on this machine, as far as it is installed."""
    key = f"{canonicalize_name(wanted.name)}{sorted(wanted.extras)}"
    if key in seen:
        return
    seen.add(key)
    yield wanted
    try:
        needs = importlib.metadata.requires(wanted.name) or []
    except importlib.metadata.PackageNotFoundError:
        return  # an extra that is not installed here
    for need in map(Requirement, needs):
        extras = wanted.extras or {""}
        if need.marker is None or any(need.marker.evaluate({"extra": extra}) for extra in extras):
            yield from chain(need, seen)


def test_what_the_dependencies_need_is_pinned_too():
    seen: set[str] = set()
    needs = [need for wanted in map(Requirement, WANTED) for need in chain(wanted, seen)]
    assert len(needs) > len(WANTED)
    for need in needs:
        pin = PINNED.get(canonicalize_name(need.name))
        assert pin, f"not in constraints.txt: {need}"
        assert need.specifier.contains(version(pin), prereleases=True), f"{need}, but pinned is {pin}"


def test_conda_and_binder_install_the_same_versions():
    conda = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
    *packages, by_pip = conda["dependencies"]
    assert [re.match(r"\w+", package)[0] for package in packages] == ["python", "pip"]
    assert by_pip == {"pip": ["--constraint constraints.txt", "--editable ."]}
    python = packages[0].partition("=")[2]
    assert python in SpecifierSet(PROJECT["project"]["requires-python"])


def test_every_place_names_the_same_oldest_python():
    oldest = start.dotted(start.NEEDED)
    assert PROJECT["project"]["requires-python"] == f">={oldest}"
    assert PROJECT["tool"]["ruff"]["target-version"] == f"py{oldest.replace('.', '')}"
    for name in ("README.md", "LEESMIJ.md", "CONTRIBUTING.md"):
        named = re.findall(r"Python (\d\.\d+)", (ROOT / name).read_text(encoding="utf-8"))
        assert set(named) <= {oldest}, name


def test_the_version_is_written_once_as_it_is():
    from aiopschool import __version__

    assert __version__ == PROJECT["project"]["version"]


REGISTRIES = [".".join(parts) for parts in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"))]
REGISTRIES += [".".join(parts) for parts in (("npmjs", "com"), ("anaconda", "com"), ("anaconda", "org"))]
DOWNLOAD = re.compile(
    r"https?://[^\s\"'<>)]+\.(?:whl|tar\.(?:gz|bz2|xz)|tgz|zip|conda|exe|msi|pkg|dmg|deb)\b"
)


def tracked() -> Iterator[Path]:
    """Every file of the repository, as git knows it."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("not a clone: git knows nothing here")
    files = [ROOT / name for name in listed.stdout.split("\0") if name]
    assert ROOT / "start.py" in files
    return (file for file in files if file.is_file())


def test_no_file_records_where_something_was_downloaded():
    for file in tracked():
        text = file.read_bytes().decode("utf-8", "replace")
        assert not [host for host in REGISTRIES if host in text], file
        assert not DOWNLOAD.findall(text), file


def test_no_file_knows_the_folders_of_one_machine():
    here = re.compile("|".join(map(re.escape, {str(ROOT), str(Path.home() / "")})))
    for file in tracked():
        assert not here.search(file.read_bytes().decode("utf-8", "replace")), file


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    """The wheel, built with the tool that start.py installs first."""
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def names(wheel) -> set[str]:
    return set(zipfile.ZipFile(wheel).namelist())


def files(folder: str) -> list[str]:
    """The files of a folder of the clone, seen from that folder."""
    top = ROOT / folder
    # While somebody works in the clone.
    made = re.compile(r"__pycache__|\.ipynb_checkpoints|mijn-(?:antwoorden|documenten)")
    every = (file.relative_to(top).as_posix() for file in top.rglob("*") if file.is_file())
    return [file for file in every if not made.search(file)]


LANGUAGES = [folder.name for folder in (ROOT / "notebooks").glob("[a-z]*") if folder.name != "src"]


@pytest.mark.parametrize(
    ("folder", "inside"),
    [
        ("aiopschool", "aiopschool/"),
        ("data", "aiopschool/_data/"),
        *((f"notebooks/{lang}", f"aiopschool/_notebooks/{lang}/") for lang in LANGUAGES),
        ("jupyter", "aiopschool-{version}.data/data/etc/jupyter/"),
    ],
)
def test_the_wheel_holds_every_file(names, folder, inside):
    there = {inside.format(version=PROJECT["project"]["version"]) + file for file in files(folder)}
    assert there
    assert there <= names


def test_the_wheel_holds_the_sources_of_the_papers(names):
    """Worksheets are made from them, also far from the clone; the sources of the notebooks stay out."""
    papers = {f"aiopschool/_papers/{file}" for file in files("notebooks/src") if file.endswith("-papier.md")}
    assert papers
    assert papers == {name for name in names if "/_papers/" in name}


@pytest.mark.parametrize("kind", [".py", ".mo", ".js", ".css", ".csv", ".ipynb", ".json"])
def test_the_wheel_holds_every_kind_of_file(names, kind):
    assert any(name.endswith(kind) for name in names)


def test_the_wheel_holds_nothing_else(names):
    tops = {name.split("/")[0] for name in names}
    version = PROJECT["project"]["version"]
    assert tops == {"aiopschool", f"aiopschool-{version}.dist-info", f"aiopschool-{version}.data"}
    strange = r"(?<!schooladvies_)(?<!zelf)test|benchmark|/src/|__pycache__|mijn-(?:antwoorden|documenten)"
    assert not [name for name in names if re.search(strange, name)]


USE = """
from pathlib import Path
import aiopschool
from aiopschool import datasets, exercise, exercise_ids, explore, texts
from aiopschool.cli import main
from aiopschool.lab import launch

print(Path(aiopschool.__file__).parent)
explorer = explore("lines")
explorer.state = {"m": "0,5"}
assert explorer.state["m"] == 0.5 and explorer.describe()
assert explorer.figure.svg().startswith("<svg")
assert datasets.path("pinguins.csv").is_file() and datasets.read_table("pinguins.csv")
assert texts._("Check") == "Controleer"
for name in exercise_ids():
    made = exercise(name)
    assert made.check(made.answer_text).status == "right", name
assert main(["worksheets", "1", "--seed", "7", "--out", "bladen"]) == 0
assert len(list(Path("bladen").glob("01-rechte-*.pdf"))) == 3
root = launch.find_notebooks()
assert (root / launch.START).is_file() and root.is_relative_to(Path.cwd())
"""


def test_an_installed_wheel_works_far_from_the_clone(wheel, tmp_path):
    target, elsewhere = tmp_path / "site", tmp_path / "elders"
    elsewhere.mkdir()
    install = [sys.executable, "-m", "pip", "install", "--no-deps", "--no-index", "--quiet", "--target"]
    subprocess.run([*install, str(target), str(wheel)], check=True, capture_output=True)
    result = subprocess.run(
        [sys.executable, "-c", USE],
        cwd=elsewhere,
        env={**os.environ, "PYTHONPATH": str(target), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
    )
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.splitlines()[0] == str(target / "aiopschool")
    for part in ("default_setting_overrides.d", "page_config.d"):
        assert (target / "etc/jupyter/labconfig" / part / "aiopschool.json").is_file()
