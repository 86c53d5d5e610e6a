"""A lesson that is used stays as it was built; the pupil's work stands beside it, and comes back."""

from __future__ import annotations

import asyncio
import copy
import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nbformat
import pytest
from jupyter_server.services.contents.largefilemanager import AsyncLargeFileManager, LargeFileManager
from jupytext.async_contentsmanager import build_async_jupytext_contents_manager_class
from nbformat.sign import MemorySignatureStore
from tornado.web import HTTPError

from aiopschool.files import WORK
from aiopschool.lab.contents import install

PATH = "nl/01-les.ipynb"
MANAGERS = {
    "async": AsyncLargeFileManager,
    "jupytext": build_async_jupytext_contents_manager_class(AsyncLargeFileManager),
    "sync": LargeFileManager,
}


def lesson(*sources: str, path: str = PATH) -> dict:
    """A lesson as the build writes it: an id follows from what stands in a cell; `# ` starts a text."""
    cells = []
    for source in sources:
        new = nbformat.v4.new_markdown_cell if source.startswith("# ") else nbformat.v4.new_code_cell
        cells.append(new(source, id=source.encode().hex()[:12]))
    facts = {"lesson": 1, "lang": "nl", "title": "Les", "path": path}
    return nbformat.v4.new_notebook(cells=cells, metadata={"aiopschool": facts})


class Server:
    """A contents manager as the server has it, and pages that open and save."""

    def __init__(self, root: Path, kind: type) -> None:
        self.root = root
        self.manager = kind(root_dir=str(root))
        self.manager.notary.store = MemorySignatureStore()
        install(self.manager)
        self.own_thread = ThreadPoolExecutor(1)  # browser tests keep a loop running in this one

    def do(self, name: str, *arguments, **options):
        async def run():
            result = getattr(self.manager, name)(*arguments, **options)
            return await result if hasattr(result, "__await__") else result

        return self.own_thread.submit(asyncio.run, run()).result()

    def build(self, *sources: str, path: str = PATH) -> Path:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        nbformat.write(lesson(*sources, path=path), file)
        return file

    def open(self, path: str = PATH) -> dict:
        return json.loads(json.dumps(self.do("get", path, require_hash=True)["content"]))

    def save(self, content: dict, path: str = PATH) -> dict:
        return self.do(
            "save", {"type": "notebook", "format": "json", "content": copy.deepcopy(content)}, path
        )

    def work(self, path: str = PATH) -> dict:
        file = self.root / path
        return json.loads((file.parent / WORK / file.name).read_text(encoding="utf-8"))


@pytest.fixture(params=MANAGERS)
def server(request, tmp_path) -> Server:
    return Server(tmp_path, MANAGERS[request.param])


@pytest.fixture
def quick(tmp_path) -> Server:
    return Server(tmp_path, AsyncLargeFileManager)


def texts(content: dict) -> list[str]:
    return ["".join(cell["source"]) for cell in content["cells"]]


def output(text: str) -> dict:
    return {"output_type": "stream", "name": "stdout", "text": text}


def test_a_lesson_that_is_used_does_not_change_and_the_work_comes_back(server):
    file = server.build("# Titel", "x = 1", "y = 2")
    before = file.read_bytes()
    page = server.open()
    page["cells"][1]["source"] = "x = 10"
    page["cells"][2]["outputs"] = [output("hallo")]
    page["cells"].insert(2, {**nbformat.v4.new_code_cell("mijn = 1"), "id": "mijn"})
    model = server.save(page)
    assert model["path"] == PATH
    assert "content" not in model or model["content"] is None
    assert file.read_bytes() == before
    again = server.open()
    assert texts(again) == ["# Titel", "x = 10", "mijn = 1", "y = 2"]
    assert "".join(again["cells"][3]["outputs"][0]["text"]) == "hallo"
    assert again["metadata"]["aiopschool"]["title"] == "Les"


def test_the_work_is_a_whole_notebook_that_saves_itself(server):
    server.build("# Titel", "x = 1")
    server.save(server.open())
    path = f"nl/{WORK}/01-les.ipynb"
    nbformat.validate(nbformat.read(server.root / path, as_version=4))
    page = server.open(path)
    page["cells"][1]["source"] = "x = 5"
    server.save(page, path)
    assert texts(server.work()) == ["# Titel", "x = 5"]
    assert not (server.root / "nl" / WORK / WORK).exists()
    assert texts(server.open()) == ["# Titel", "x = 5"], "and what changed there is not lost for the lesson"


def test_jupyterlab_has_no_reason_to_ask_which_version_wins(quick):
    """It compares the hash that it knows with that on the disk, before every save."""
    file = quick.build("x = 1")
    known = quick.do("get", PATH, require_hash=True)["hash"]
    quick.save(quick.open())
    assert quick.do("get", PATH, content=False, require_hash=True)["hash"] == known
    quick.build("x = 1", "# nieuw")
    found = quick.do("get", PATH, content=False, require_hash=True)
    assert found["hash"] == known
    assert found["writable"]
    file.with_name("gewoon.ipynb").write_text(json.dumps(lesson("x")), encoding="utf-8")
    other = quick.do("get", "nl/gewoon.ipynb", content=False, require_hash=True)
    assert other["hash"] != known, "an ordinary notebook is still guarded"


def test_two_pages_save_in_turn_and_nothing_is_undone(quick):
    quick.build("a = 1", "b = 1", "c = 1")
    one, two = quick.open(), quick.open()
    one["cells"][0]["source"] = "a = 11"
    one["cells"].append({**nbformat.v4.new_code_cell("van een"), "id": "een"})
    two["cells"][1]["source"] = "b = 22"
    for page in (one, two, one, two):
        quick.save(page)
    assert texts(quick.open()) == ["a = 11", "b = 22", "c = 1", "van een"]
    one["cells"][0]["source"] = "a = 1"  # taken back by who wrote it
    del one["cells"][3]
    quick.save(one)
    quick.save(two)
    assert texts(quick.open()) == ["a = 1", "b = 22", "c = 1"]


def test_what_was_erased_is_not_written_again_by_a_page_that_still_shows_it(quick):
    file = quick.build("a = 1", "b = 1")
    one, two = quick.open(), quick.open()
    one["cells"][0] |= {"source": "a = 'geheim'", "outputs": [output("geheim")]}
    one["cells"].append({**nbformat.v4.new_code_cell("geheim"), "id": "een"})
    quick.save(one)
    quick.save(two)
    three = quick.open()
    (file.parent / WORK / file.name).unlink()
    three["cells"][1] |= {"source": "b = 'nieuw'"}
    for page in (one, two, three, one):
        quick.save(page)
    assert "geheim" not in json.dumps(quick.work())
    assert texts(quick.open()) == ["a = 1", "b = 'nieuw'"]


def test_a_page_that_the_server_forgot_undoes_nothing(quick, tmp_path):
    quick.build("a = 1", "b = 1")
    one, two = quick.open(), quick.open()
    one["cells"][0]["source"] = "a = 11"
    quick.save(one)
    fresh = Server(tmp_path, AsyncLargeFileManager)
    two["cells"][1]["source"] = "b = 22"
    fresh.save(two)
    assert texts(fresh.open()) == ["a = 11", "b = 22"]


def test_a_new_edition_reaches_the_pupil_and_keeps_what_the_pupil_wrote(quick):
    quick.build("# Oude titel", "x = 1", "y = 1", "z = 1")
    page = quick.open()
    page["cells"][1]["source"] = "x = 'mijn'"
    page["cells"][0]["source"] = "# Oude titel\nmijn nota"
    quick.save(page)
    quick.build("# Nieuwe titel", "x = 2", "y = 3", "z = 1")
    quick.save(page)  # still open, with the old edition
    assert texts(quick.open()) == [
        "# Oude titel\nmijn nota",
        "x = 'mijn'",
        "# Nieuwe titel",
        "x = 2",
        "y = 3",
        "z = 1",
    ]


def test_a_copy_a_renamed_lesson_and_save_as_are_ordinary_notebooks_with_the_work(quick):
    file = quick.build("x = 1")
    page = quick.open()
    page["cells"][0]["source"] = "x = 'mijn'"
    quick.save(page)
    copied = quick.do("copy", PATH)["path"]
    quick.save(page, "nl/kopie.ipynb")
    quick.do("rename", PATH, "nl/van Jan.ipynb")
    assert not file.exists()
    assert not (file.parent / WORK / file.name).exists()
    for path in (copied, "nl/kopie.ipynb", "nl/van Jan.ipynb"):
        again = quick.open(path)
        assert texts(again) == ["x = 'mijn'"]
        again["cells"][0]["source"] = f"x = {path!r}"
        quick.save(again, path)
        assert texts(json.loads((quick.root / path).read_text(encoding="utf-8"))) == [f"x = {path!r}"]


@pytest.mark.parametrize("path", ["downloads/01-les.ipynb", "nl/anders.ipynb", "backup/nl/02-les.ipynb"])
def test_a_lesson_that_was_taken_elsewhere_saves_itself(quick, path):
    (quick.root / path).parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(lesson("x = 1"), quick.root / path)
    page = quick.open(path)
    page["cells"][0]["source"] = "x = 2"
    quick.save(page, path)
    assert texts(json.loads((quick.root / path).read_text(encoding="utf-8"))) == ["x = 2"]


def test_who_renames_the_folder_keeps_the_work(quick):
    quick.build("x = 1")
    page = quick.open()
    page["cells"][0]["source"] = "x = 2"
    quick.save(page)
    (quick.root / "nl").rename(quick.root / "wiskunde")
    assert texts(quick.open("wiskunde/01-les.ipynb")) == ["x = 2"]


def test_the_edition_for_teachers_has_work_of_its_own(quick):
    path = "nl/leerkracht/01-les.ipynb"
    quick.build("x = 1", path=path)
    page = quick.open(path)
    page["cells"][0]["source"] = "x = 2"
    quick.save(page, path)
    assert texts(quick.work(path)) == ["x = 2"]


def test_checkpoints_are_of_the_work(server):
    file = server.build("x = 1")
    before = file.read_bytes()
    page = server.open()
    checkpoint = server.do("create_checkpoint", PATH)
    page["cells"][0]["source"] = "x = 2"
    server.save(page)
    checkpoint = server.do("create_checkpoint", PATH)
    page["cells"][0]["source"] = "x = 3"
    server.save(page)
    server.do("restore_checkpoint", checkpoint["id"], PATH)
    assert texts(server.open()) == ["x = 2"]
    assert file.read_bytes() == before
    assert len(server.do("list_checkpoints", PATH)) == 1
    server.do("delete", PATH)
    assert not file.exists()


def test_a_folder_where_nothing_can_be_written_is_said_in_a_sentence(server):
    file = server.build("x = 1")
    (file.parent / WORK).write_text("a file stands in the way")
    with pytest.raises(HTTPError) as caught:
        server.save(server.open())
    assert caught.value.status_code == 403
    assert "Je werk kan hier niet bewaard worden" in caught.value.log_message
    assert texts(server.open()) == ["x = 1"]


def test_damaged_work_is_kept_aside_and_the_lesson_opens(quick):
    file = quick.build("x = 1")
    work = file.parent / WORK / file.name
    work.parent.mkdir()
    work.write_text('{"half', encoding="utf-8")
    page = quick.open()
    quick.save(page)
    (aside,) = work.parent.glob("*beschadigd*")
    assert aside.read_text(encoding="utf-8") == '{"half'
    assert texts(quick.work()) == ["x = 1"]


def test_outputs_of_a_stranger_are_not_trusted(quick):
    file = quick.build("x = 1")
    page = quick.open()
    page["cells"][0]["outputs"] = [output("van mij")]
    page["cells"][0]["metadata"]["trusted"] = True
    quick.save(page)
    assert quick.open()["cells"][0]["metadata"]["trusted"]
    work = file.parent / WORK / file.name
    work.write_text(work.read_text(encoding="utf-8").replace("van mij", "van hem"), encoding="utf-8")
    assert not quick.open()["cells"][0]["metadata"]["trusted"]


def test_a_file_that_is_sent_in_pieces_is_written_as_it_is(quick):
    for chunk, text in ((1, "een "), (2, "twee "), (-1, "drie")):
        quick.do("save", {"type": "file", "format": "text", "content": text, "chunk": chunk}, "tekst.txt")
    assert (quick.root / "tekst.txt").read_text() == "een twee drie"
