"""JupyterLite's own build, with our settings: from a folder with all pieces to a site."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from ...texts import _
from .errors import SiteError
from .gathering import EXTENSION, extension
from .lock import PRELOADED

KERNEL = f"{EXTENSION}:kernel"
EXTENSIONS = (EXTENSION, "@jupyter-widgets/jupyterlab-manager", "anywidget")
OPENER = "@jupyterlite/application-extension:opener"  # takes the lesson out of the address: see `address.js`
APP = "lab"  # the one in which the lesson view has its place
DATE = "315532800"  # of every file, in seconds: the same pieces give the same bytes
LABCONFIG = Path("jupyter", "labconfig")
SETTINGS = LABCONFIG / "default_setting_overrides.d" / "aiopschool.json"
PAGE = LABCONFIG / "page_config.d" / "aiopschool.json"
SECONDS = 900


# A browser that may keep nothing gets memory: then at least the lesson works.
STORES = ["asyncStorage", "localStorageWrapper", "memoryStorageDriver"]


def settings(edition: str = "") -> dict[str, Any]:
    """What the page reads before anything else; by `edition` it knows a newer one (`edition.js`)."""
    kernel = {"disablePyPIFallback": True, "loadPyodideOptions": {"packages": list(PRELOADED)}}
    return {
        "jupyter-lite-schema-version": 0,
        "jupyter-config-data": {
            "appName": "aiopschool",
            "edition": edition,
            "exposeAppInBrowser": True,
            "enableMemoryStorage": True,
            **{f"{what}StorageDrivers": STORES for what in ("contents", "settings", "workspaces")},
            "litePluginSettings": {KERNEL: kernel},
        },
    }


def build(folder: Path, out: Path, *, root: Path, edition: str = "") -> None:
    """Build what stands in `folder` (`files/`, `static/pyodide/`) as a site in `out`. Raises `SiteError`."""
    _write(folder / "jupyter-lite.json", settings(edition))
    left_out = json.loads((root / PAGE).read_text(encoding="utf-8"))["disabledExtensions"]
    one = {"mode": "single-document", "disabledExtensions": [OPENER, *left_out]}
    _write(folder / APP / "jupyter-lite.json", {"jupyter-lite-schema-version": 0, "jupyter-config-data": one})
    _write(folder / "overrides.json", _overrides(root))
    ours = root / "aiopschool" / "lab" / "extension"
    config = {
        "apps": [APP],
        "cache_dir": str(folder / "cache"),
        "contents": ["files"],
        "federated_extensions": [str(path) for path in (*map(extension, EXTENSIONS), ours)],
        "ignore_sys_prefix": ["federated_extensions"],
        "no_sourcemaps": True,
        "output_dir": str(out),
    }
    _write(folder / "jupyter_lite_config.json", {"LiteBuildConfig": config})
    done = subprocess.run(
        [sys.executable, "-m", "jupyterlite_core.app", "build"],
        cwd=folder,
        env={**os.environ, "SOURCE_DATE_EPOCH": DATE},
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
    )
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or done.stdout.strip().splitlines() or [""])[-1]
        raise SiteError(_("JupyterLite could not build the site: {reason}").format(reason=reason))


def _overrides(root: Path) -> dict[str, Any]:
    """The settings of JupyterLab on a computer, but nothing is saved by itself: see the lesson view."""
    found = json.loads((root / SETTINGS).read_text(encoding="utf-8"))
    return found | {
        "@jupyterlab/docmanager-extension:plugin": {"autosave": False},
        "@jupyter-widgets/jupyterlab-manager:plugin": {"saveState": False},
    }


def _write(file: Path, content: dict[str, Any]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(content, indent=1), encoding="utf-8")
