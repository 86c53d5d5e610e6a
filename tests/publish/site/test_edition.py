"""A new edition of a site is seen, whatever the browser kept of the one before it."""

from __future__ import annotations

import json

from playwright.sync_api import expect

from .reader import check, score, tab_of, wait_until_ready

MARK = "/extensions/aiopschool/static/page.js"
STAMP, SETTINGS = "/aiopschool-site.json", "/jupyter-lite.json"


def new_edition(server, site) -> None:
    """Other settings, another program and, for Python, another list: all of a next edition."""

    def text(path: str) -> str:
        return (site / path[1:]).read_text(encoding="utf-8")

    stamp, settings = json.loads(text(STAMP)), json.loads(text(SETTINGS))
    assert settings["jupyter-config-data"]["edition"] == stamp["edition"]
    assert all((site / file).is_file() for file in stamp["python"])
    settings["jupyter-config-data"]["edition"] = stamp["edition"] = "nieuw"
    server.changed[STAMP] = json.dumps(stamp).encode()
    server.changed[SETTINGS] = json.dumps(settings).encode()
    server.changed[MARK] = f"{text(MARK)}\nwindow.editie = 'nieuw';\n".encode()


def test_a_link_shows_the_new_edition_and_answers_stay(reader, server, site, address):
    tab = tab_of(reader, address, "01-rechte")
    wait_until_ready(tab)
    score(tab).fill("17")
    expect(check(tab)).to_have_text("1 poging")  # Python has it
    tab.close()
    new_edition(server, site)
    tab = tab_of(reader, address, "01-rechte")
    tab.wait_for_function("() => window.editie === 'nieuw'", timeout=60_000)
    wait_until_ready(tab)
    expect(score(tab)).to_have_value("17")
    seen = []
    tab.on("framenavigated", lambda frame: seen.append(frame.url))
    tab.wait_for_timeout(2000)
    assert seen == [], "it is read anew once"
    assert tab.wrong == []
