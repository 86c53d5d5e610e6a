"""Files as no page makes them."""

from __future__ import annotations

import hashlib
import json
from typing import Any

FORMAT = {"format": "aiopschool-inleverbestand"}


def forged(data: Any) -> str:
    """A file with a right checksum and wrong data."""
    content = data if isinstance(data, str) else json.dumps(data)
    code = hashlib.sha256(content.encode()).hexdigest()
    return f'<script type="application/json" id="aiopschool" data-sum="{code}">{content}</script>'
