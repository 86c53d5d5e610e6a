"""One site for all tests in a browser.

`AIOPSCHOOL_WHEELS` names a folder with the packages of Pyodide (`aiopschool site --wheels`), or is `registry`
(see there). Without it, without JupyterLite or without Chromium these tests are skipped; and without
`--thorough` all but those marked `every_time`: each takes as long as a page needs to start.
"""

from __future__ import annotations

import importlib.util
import os
from pathlib import Path

import pytest

from aiopschool.publish.site import command

from ...browser import lab
from . import reader as readers
from . import registry

WHEELS = os.environ.get("AIOPSCHOOL_WHEELS")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    reasons = {
        "AIOPSCHOOL_WHEELS says nothing": not WHEELS,
        "no Chromium found": not lab.CHROMIUM,
        "no JupyterLite": importlib.util.find_spec("jupyterlite_core") is None,
    }
    for item in items:
        if "site" in getattr(item, "fixturenames", ()):
            if not item.config.getoption("--thorough") and not item.get_closest_marker("every_time"):
                item.add_marker(pytest.mark.skip(reason="a sample of the site's tests, without --thorough"))
            item.add_marker(pytest.mark.timeout(600))
            for reason, is_missing in reasons.items():
                if is_missing:
                    item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture(scope="session")
def packages() -> Path:
    return registry.wheels(WHEELS or "")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest, thorough: bool) -> Path:
    """`AIOPSCHOOL_SITE` may name one that is built already: for who works on a test."""
    if built := os.environ.get("AIOPSCHOOL_SITE"):
        assert Path(built, command.STAMP).is_file(), f"there is no site in {built}"
        return Path(built)
    out = tmp_path_factory.mktemp("site") / "out"
    packages = request.getfixturevalue("packages")
    assert command.run(out=out, wheels=packages, later=thorough) == 0
    return out


@pytest.fixture(scope="session")
def server(site):
    with readers.serving(site) as running:
        yield running


@pytest.fixture
def address(server):
    """The site as it is, whatever a test before did to it."""
    server.changed.clear()
    server.down = False
    return server.at()


@pytest.fixture(scope="module")
def driver():
    """One at a time in a process: the browser tests begin theirs when this one has ended."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as found:
        yield found


@pytest.fixture
def reader(driver, tmp_path):
    context = readers.browser(driver, tmp_path / "profile")
    yield context
    context.close()
