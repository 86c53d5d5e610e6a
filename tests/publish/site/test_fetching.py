"""Downloads go on where they broke off, and nothing wrong is kept."""

from __future__ import annotations

import hashlib
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from aiopschool.publish.site.errors import SiteError
from aiopschool.publish.site.fetching import fetch

CONTENT = bytes(range(256)) * 4000
SUM = hashlib.sha256(CONTENT).hexdigest()


class Server:
    """A server of one file that can break off, refuse pieces, or send something else."""

    def __init__(self) -> None:
        self.asked: list[str] = []  # the Range of each request
        self.break_after: list[int] = []  # bytes per answer, as long as there are any
        self.ranges = True
        self.content = CONTENT
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.answer(self)

            def log_message(self, *_values: object) -> None:
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.http.server_address[1]}/file"

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        wanted = handler.headers.get("Range", "")
        self.asked.append(wanted)
        start = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted and self.ranges else 0
        if start >= len(self.content):
            handler.send_error(416)
            return
        handler.send_response(206 if start else 200)
        body = self.content[start:]
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body[: self.break_after.pop(0)] if self.break_after else body)


@pytest.fixture
def server():
    server = Server()
    thread = threading.Thread(target=server.http.serve_forever)
    thread.start()
    yield server
    server.http.shutdown()
    server.http.server_close()
    thread.join()


@pytest.fixture
def target(tmp_path):
    return tmp_path / "new" / "file.whl"


def test_a_file_is_downloaded_once(server, target, capsys):
    for _again in range(2):
        assert fetch(server.address, target, SUM).read_bytes() == CONTENT
    assert server.asked == [""]
    assert capsys.readouterr().out == "  Opgehaald: file.whl (1,0 MB)\n"
    assert [file.name for file in target.parent.iterdir()] == ["file.whl"]


def test_a_download_that_breaks_off_goes_on_where_it_was(server, target):
    server.break_after = [300_000, 200_000]
    assert fetch(server.address, target, SUM).read_bytes() == CONTENT
    assert server.asked == ["", "bytes=300000-", "bytes=500000-"]


def test_a_later_run_goes_on_with_what_an_earlier_one_left(server, target):
    target.parent.mkdir()
    target.with_name("file.whl.part").write_bytes(CONTENT[:400_000])
    assert fetch(server.address, target, SUM).read_bytes() == CONTENT
    assert server.asked == ["bytes=400000-"]


def test_a_server_that_sends_no_pieces_sends_all_again(server, target):
    server.ranges, server.break_after = False, [1000]
    assert fetch(server.address, target, SUM).read_bytes() == CONTENT
    assert len(server.asked) == 2


def test_a_part_that_was_complete_is_used(server, target):
    target.parent.mkdir()
    target.with_name("file.whl.part").write_bytes(CONTENT)
    assert fetch(server.address, target, SUM).read_bytes() == CONTENT


def test_a_part_of_another_file_does_no_harm(server, target):
    target.parent.mkdir()
    target.with_name("file.whl.part").write_bytes(b"x" * 500)
    assert fetch(server.address, target, SUM).read_bytes() == CONTENT


def test_what_has_another_sum_is_not_kept(server, target):
    server.content = CONTENT[:-1]
    with pytest.raises(SiteError, match=r"file\.whl niet ophalen: het bestand is niet het juiste"):
        fetch(server.address, target, SUM)
    assert list(target.parent.iterdir()) == []


def test_a_damaged_file_of_before_is_replaced(server, target):
    target.parent.mkdir()
    target.write_bytes(b"damaged")
    assert fetch(server.address, target, SUM).read_bytes() == CONTENT


def test_without_internet_what_arrived_stays_and_a_sentence_says_so(server, target):
    server.break_after = [100_000, 0, 0, 0]
    with pytest.raises(SiteError, match="Kijk je internet na en start opnieuw"):
        fetch(server.address, target, SUM)
    assert target.with_name("file.whl.part").stat().st_size == 100_000
    with pytest.raises(SiteError, match="refused"):
        fetch("http://127.0.0.1:9/file", target.with_name("other"), SUM)
