"""What pip and venv really print when they fail, and the sentence that start.py makes of it."""

from __future__ import annotations

import sys

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
    "log-in page of a hotspot": ("no_network", NOTHING.format("hatchling")),
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


def test_every_cause_has_a_text():
    assert {key for key, _signs in start.CAUSES} <= set(start.TEXTS)


def test_output_that_is_not_text_does_not_stop_the_installation():
    command = [sys.executable, "-c", r"import sys; sys.stdout.buffer.write(b'\xff\xfe ok\n')"]
    assert "ok" in "".join(start.read_lines(command))
