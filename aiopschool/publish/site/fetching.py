"""Downloads: each file once, a broken one goes on where it stopped, and only what has its sum is kept."""

from __future__ import annotations

import hashlib
import http
import http.client
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

from ...numbers import format_number
from ...texts import _
from .errors import SiteError

TRIES = 4
SECONDS = 60  # without a byte
CHUNK = 1 << 18
BROKEN = (urllib.error.URLError, http.client.HTTPException, OSError)


def sha256(file: Path) -> str:
    """The sum of a file, in hexadecimal digits."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def fetch(address: str, target: Path, sum: str, *, tell: Callable[[str], object] = print) -> Path:
    """The file at `target`, downloaded when it is not there with this sum. Raises `SiteError`.

    What arrived stays in a file beside it, also when the reader stops, and the next try asks for the rest.
    """
    if target.is_file() and sha256(target) == sum:
        return target
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{target.name}.part")
    for _try in range(TRIES):
        try:
            _go_on(address, part)
        except BROKEN as error:
            reason = str(getattr(error, "reason", error))
            continue
        if sha256(part) == sum:
            part.replace(target)
            tell(_("  Downloaded: {name} ({size} MB)").format(name=target.name, size=megabytes(target)))
            return target
        part.unlink()
        reason = _("the file is not the right one")
    message = _(
        "I cannot download {name}: {reason}. What arrived is kept. Check the internet and start again."
    )
    raise SiteError(message.format(name=target.name, reason=reason))


def _go_on(address: str, part: Path) -> None:
    """Add to `part` what is missing; a server that cannot send a piece sends all."""
    have = part.stat().st_size if part.exists() else 0
    request = urllib.request.Request(address, headers={"Range": f"bytes={have}-"} if have else {})
    try:
        answer = urllib.request.urlopen(request, timeout=SECONDS)
    except urllib.error.HTTPError as error:
        if error.code == http.HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
            return  # all was there already: its sum decides
        raise
    with answer, part.open("ab" if answer.status == http.HTTPStatus.PARTIAL_CONTENT else "wb") as file:
        expected = answer.length
        start = file.tell()
        while chunk := answer.read(CHUNK):
            file.write(chunk)
        if expected is not None and file.tell() - start < expected:
            raise http.client.IncompleteRead(b"", expected)


def megabytes(file: Path) -> str:
    """The size of a file in MB, as read aloud."""
    return format_number(file.stat().st_size / 1e6, digits=1)
