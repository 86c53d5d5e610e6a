"""What pip and venv really print when they fail, and the sentence that start.py makes of it."""

from __future__ import annotations

import os
import shutil
import socketserver
import ssl
import subprocess
import sys
import threading
from contextlib import contextmanager
from pathlib import Path

import pytest

import start

RETRY = (
    "WARNING: Retrying (Retry(total=0, connect=None, read=None, redirect=None, status=None)) "
    "after connection broken by '{}': /simple/hatchling/\n"
)
NOTHING = (
    "ERROR: Could not find a version that satisfies the requirement {0} (from versions: none)\n"
    "ERROR: No matching distribution found for {0}\n"
)
HOST = "<pip._vendor.urllib3.connection.HTTPSConnection object at 0x7fc341697090>"
OUTPUTS = {
    "full disk": (
        "disk_full",
        "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device\n",
    ),
    "full disk, Windows": ("disk_full", "OSError: [WinError 112] There is not enough space on the disk\n"),
    "quota": ("disk_full", "OSError: [Errno 122] Disk quota exceeded: 'numpy'\n"),
    "no ensurepip": (
        "no_venv",
        "The virtual environment was not created successfully because ensurepip is not\n"
        "available.  On Debian/Ubuntu systems, you need to install the python3-venv\n"
        "package using the following command.\n",
    ),
    "no venv": ("no_venv", "/usr/bin/python3: No module named venv\n"),
    "in use": (
        "in_use",
        "ERROR: Could not install packages due to an OSError: [WinError 32] The process cannot access "
        "the file because it is being used by another process: 'c:\\\\lessen\\\\.venv\\\\aiopschool.exe'\n",
    ),
    "no permission": ("no_permission", "Error: [Errno 13] Permission denied: '/srv/lessen/.venv'\n"),
    "no permission, Windows": ("no_permission", "ERROR: [WinError 5] Access is denied: 'c:\\\\lessen'\n"),
    "read-only": ("no_permission", "Error: [Errno 30] Read-only file system: '/media/cd/.venv'\n"),
    "certificate": (
        "certificate",
        RETRY.format(
            "SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify "
            "failed: self-signed certificate (_ssl.c:1006)'))"
        )
        + NOTHING.format("hatchling"),
    ),
    "long path": (
        "long_path",
        "HINT: This error might have occurred since this system does not have Windows Long Path support "
        "enabled.\n",
    ),
    "no name server": (
        "no_network",
        RETRY.format(
            f"NewConnectionError('{HOST}: Failed to establish a new connection: "
            "[Errno -3] Temporary failure in name resolution')"
        )
        + NOTHING.format("hatchling"),
    ),
    "no name server, newer pip": (
        "no_network",
        RETRY.format("NameResolutionError(\"Failed to resolve 'x' ([Errno 11001] getaddrinfo failed)\")")
        + NOTHING.format("hatchling"),
    ),
    "refused": (
        "no_network",
        RETRY.format(f"NewConnectionError('{HOST}: Failed to establish a new connection: [Errno 111]')")
        + NOTHING.format("hatchling"),
    ),
    "clock, Windows": (
        "clock",
        "SSLError(SSLCertVerificationError('A required certificate is not within its validity period when "
        "verifying against the current system clock or the timestamp in the signed file.'))\n",
    ),
    "proxy": (
        "no_network",
        RETRY.format("ProxyError('Cannot connect to proxy.', OSError(0, 'Error'))")
        + NOTHING.format("hatchling"),
    ),
    "slow": (
        "no_network",
        "Collecting numpy\npip._vendor.urllib3.exceptions.ReadTimeoutError: HTTPSConnectionPool(host='x', "
        "port=443): Read timed out.\n",
    ),
    "cut off": (
        "no_network",
        "pip._vendor.requests.exceptions.ChunkedEncodingError: ('Connection broken: IncompleteRead(81 bytes "
        "read, 19 more expected)', IncompleteRead(81 bytes read, 19 more expected))\n",
    ),
    "cut off, newer pip": (
        "no_network",
        "error: incomplete-download\n\n"
        "× Download failed because not enough bytes were received (3.1 MB/9.2 MB)\n",
    ),
    "log-in page of a hotspot": ("log_in", NOTHING.format("hatchling")),
    "a Python without wheels": ("no_package", "Collecting numpy\n" + NOTHING.format("scikit-learn==1.9.1")),
    "anything else": ("failed", "error: subprocess-exited-with-error\n"),
}


@pytest.mark.parametrize(("key", "output"), OUTPUTS.values(), ids=OUTPUTS)
def test_what_pip_prints_is_explained(key, output):
    command = [sys.executable, "-c", "import sys; print(sys.argv[1], end=''); sys.exit(1)", output]
    with pytest.raises(start.StartError) as caught:
        list(start.read_lines(command))
    assert caught.value.key == key
    assert "{" not in str(caught.value)
    assert key != "failed" or output.strip() in str(caught.value)


def answer_with(status: str) -> type[socketserver.StreamRequestHandler]:
    """A proxy or filter that answers everything with this status."""

    class Answer(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            while self.rfile.readline().strip():
                pass
            self.wfile.write(f"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode())

    return Answer


@contextmanager
def listening(handler: type[socketserver.StreamRequestHandler], certificate: Path | None = None):
    """The address of a server of this machine, with TLS when it has a certificate."""
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), handler) as server:
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            server.socket = context.wrap_socket(server.socket, server_side=True)
        server.handle_error = lambda *_client: None  # pip hangs up on a certificate that it does not trust
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http{'s' * bool(certificate)}://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@pytest.fixture
def real_pip(monkeypatch, tmp_path):
    """What start.py makes of the words of the real pip, in a network with these settings."""
    for name in list(os.environ):
        if name.lower().endswith("_proxy") or name.startswith("PIP_") or name.endswith("_CA_BUNDLE"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)

    def explain(*options: str) -> str:
        command = [sys.executable, "-I", "-m", "pip", "download", "--no-deps", "--retries", "1", "--dest"]
        with pytest.raises(start.StartError) as caught:
            list(start.read_lines([*command, str(tmp_path), *options, "hatchling"]))
        return caught.value.key

    return explain


@pytest.mark.parametrize(
    ("status", "key"),
    [
        ("407 Proxy Authentication Required", "proxy_password"),
        ("403 Forbidden", "refused"),
        ("502 Bad Gateway", "no_network"),
    ],
)
def test_what_a_proxy_says_to_the_real_pip_is_explained(real_pip, monkeypatch, status, key):
    with listening(answer_with(status)) as proxy:
        monkeypatch.setenv("https_proxy", proxy)
        assert real_pip() == key


def test_a_filter_that_refuses_only_the_file_is_explained(real_pip):
    with listening(answer_with("403 Forbidden")) as site:
        assert real_pip("--no-index", f"{site}/x-1.0-py3-none-any.whl") == "refused"
        assert real_pip("--index-url", f"{site}/simple") == "log_in"  # pip does not say which status it got


@pytest.fixture(scope="session")
def make_certificate(tmp_path_factory):
    """A certificate of this machine that is valid between two years, with its key, and who vouches for it."""
    if not shutil.which("openssl"):
        pytest.skip("making a certificate needs openssl")
    folder = tmp_path_factory.mktemp("certificates")

    def openssl(*words: str) -> None:
        subprocess.run(["openssl", *words], cwd=folder, check=True, capture_output=True)

    new = ("-newkey", "rsa:2048", "-nodes")
    openssl("req", "-x509", *new, "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=ca", "-days", "9")
    name = ("-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1")
    openssl("req", *new, "-keyout", "key", "-out", "request", *name)
    settings = "database=db\nserial=serial\nnew_certs_dir=.\npolicy=p\ndefault_md=sha256\nunique_subject=no\n"
    settings = f"[ca]\n{settings}copy_extensions=copy\n[p]\ncommonName=supplied\n"
    for file, text in {"settings": settings, "db": "", "serial": "01"}.items():
        (folder / file).write_text(text)

    def make(first: int, last: int) -> tuple[Path, str]:
        dates = ("-startdate", f"{first}0101000000Z", "-enddate", f"{last}0101000000Z")
        signer = ("-config", "settings", "-name", "ca", "-keyfile", "ca.key", "-cert", "ca.pem")
        openssl("ca", "-batch", *signer, "-in", "request", "-out", "made", "-notext", *dates)
        both = folder / f"{first}.pem"
        both.write_bytes((folder / "key").read_bytes() + (folder / "made").read_bytes())
        return both, str(folder / "ca.pem")

    return make


@pytest.mark.parametrize("years", [(2020, 2021), (2090, 2091)])
def test_a_wrong_clock_is_named_and_not_the_network(real_pip, make_certificate, years):
    certificate, authority = make_certificate(*years)
    with listening(answer_with("404 Not Found"), certificate) as site:
        assert real_pip("--cert", authority, "--index-url", f"{site}/simple") == "clock"
        assert real_pip("--index-url", f"{site}/simple") == "certificate"  # nobody vouches for it


def test_every_network_trouble_leaves_an_old_installation_usable():
    assert set(start.NETWORK) < {key for key, _signs in start.CAUSES}


def test_every_cause_has_a_text():
    assert {key for key, _signs in start.CAUSES} <= set(start.TEXTS)


def test_output_that_is_not_text_does_not_stop_the_installation():
    command = [sys.executable, "-c", r"import sys; sys.stdout.buffer.write(b'\xff\xfe ok\n')"]
    assert "ok" in "".join(start.read_lines(command))
