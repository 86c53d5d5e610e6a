"""What a reader of a site does stays there, over reload, tab and restart; where it may not, it is said."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest
from playwright.sync_api import Error, expect

from . import reader as readers
from .reader import SCHOOL, check, notice, opened, score, serving, tab_of, wait_until_ready

LESSON = "notebooks/nl/01-rechte.ipynb"
TITLE = "Een rechte die spam herkent"
# Everything that the browser keeps for this host, as text per store.
KEPT = """async () => {
  const found = {};
  const done = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
  for (const { name } of await indexedDB.databases()) {
    const db = await done(indexedDB.open(name));
    for (const store of db.objectStoreNames) {
      const all = await done(db.transaction(store).objectStore(store).getAll());
      if (all.length) found[`${name}/${store}`] = JSON.stringify(all);
    }
    db.close();
  }
  return found;
}"""
SAVE = "() => jupyterapp.commands.execute('docmanager:save')"
CELLS = "() => jupyterapp.shell.currentWidget.content.widgets.length"


def own_code(tab, index: int = 1):
    """A cell of the programming path."""
    return tab.locator(".jp-CodeCell:has(.aiop-run:visible)").nth(index)


def come_to(cell) -> None:
    """A lesson that is made anew puts other cells in the place of these."""
    for _tries in range(10):
        with suppress(Error):
            return cell.scroll_into_view_if_needed(timeout=5000)
    raise AssertionError("the cell does not stay")


def write_code(tab, cell, text: str) -> None:
    come_to(cell)
    cell.locator(".cm-content").click()
    tab.keyboard.press("Control+a")
    tab.keyboard.insert_text(text)


@pytest.fixture
def profile(tmp_path):
    return tmp_path / "profile"


@pytest.mark.every_time
def test_answers_stay_over_reload_tab_and_restart_for_who_cannot_wait(driver, profile, address):
    context = readers.browser(driver, profile)
    tab = tab_of(context, address, "01-rechte")
    for _impatient in range(6):
        tab.wait_for_timeout(700)
        tab.mouse.dblclick(500, 400)
        for key in ("a", "d", "d", "x", "Enter", "Control+s"):
            tab.keyboard.press(key)
    wait_until_ready(tab)
    cells = tab.evaluate(CELLS)
    score(tab).fill("17")
    tab.keyboard.press("5")
    tab.reload()  # at once
    wait_until_ready(tab)
    expect(score(tab)).to_have_value("175")
    assert f"path={LESSON}" in tab.url.replace("%2F", "/")
    assert tab.evaluate(CELLS) == cells
    second = opened(context, address, "01-rechte")
    expect(score(second)).to_have_value("175")
    score(second, 1).fill("3/4")
    expect(score(tab, 1)).to_have_value("3/4")  # the first tab hears of it
    tab.locator(".aiop-bar:not(.lm-mod-hidden)").get_by_role("button", name="Overzicht").click()
    expect(tab.locator(".aiop-bar:not(.lm-mod-hidden) .title")).not_to_contain_text("Les 1", timeout=20_000)
    assert "00-start" in tab.url
    tab.go_back()
    expect(tab.locator(".aiop-bar:not(.lm-mod-hidden) .title")).to_contain_text("Les 1")
    assert LESSON in tab.url.replace("%2F", "/")
    assert tab.wrong + second.wrong == []
    context.close()
    context = readers.browser(driver, profile)
    again = opened(context, address, "01-rechte")
    expect(score(again)).to_have_value("175")
    expect(score(again, 1)).to_have_value("3/4")
    context.close()


@pytest.mark.every_time
def test_over_http_the_reader_is_warned_at_once_and_the_answers_stay_after_all(reader, server, address):
    tab = tab_of(reader, server.at(SCHOOL), "01-rechte")
    expect(notice(tab)).to_contain_text("begint met http", timeout=60_000)
    assert tab.locator(".aiop-bar").get_attribute("data-stage") != "ready", "at once, not in the end"
    wait_until_ready(tab)
    score(tab).fill("17")
    tab.wait_for_timeout(500)
    tab.reload()
    wait_until_ready(tab)
    expect(score(tab)).to_have_value("17")
    notice(tab).get_by_role("button", name="Mijn vorderingen").click()
    expect(tab.locator(".aiop-progress")).to_be_in_viewport()
    save = tab.get_by_role("button", name="Bewaar als bestand")
    with tab.expect_download() as download:
        save.click()
    content = json.loads(download.value.path().read_text(encoding="utf-8"))
    assert content["exercises"]["1a"]["texts"][0] == "17"
    with tab.expect_download() as handed_in:
        tab.get_by_role("button", name="Maak inleverbestand").click()
    assert "17" in handed_in.value.path().read_text(encoding="utf-8")
    notice(tab).get_by_role("button", name="Sluit").click()
    expect(notice(tab)).to_be_hidden()
    assert tab.wrong == []


def test_a_browser_that_may_keep_nothing_says_so_and_the_lesson_works(driver, profile, address):
    (profile / "Default").mkdir(parents=True)
    blocked = {"profile": {"default_content_setting_values": {"cookies": 2}}}
    (profile / "Default" / "Preferences").write_text(json.dumps(blocked), encoding="utf-8")
    context = readers.browser(driver, profile)
    tab = tab_of(context, address, "01-rechte")
    expect(notice(tab)).to_contain_text("Deze browser bewaart niets", timeout=60_000)
    wait_until_ready(tab)
    score(tab).fill("17")
    expect(check(tab)).to_have_text("1 poging")
    context.close()


@pytest.mark.every_time
def test_an_updated_lesson_is_seen_whatever_was_saved_and_the_code_of_a_reader_comes_back(
    reader, server, site, address
):
    tab = opened(reader, address, "01-rechte")
    score(tab).fill("17")
    write_code(tab, own_code(tab), "print('van mij')")
    tab.keyboard.press("Control+s")
    tab.wait_for_timeout(1500)
    assert not any(name.endswith("/files") for name in tab.evaluate(KEPT)), "a copy"
    tab.evaluate(SAVE)  # in Jupyter: a copy that would hide every update
    text = (site / "files" / LESSON).read_text(encoding="utf-8")
    assert TITLE in text
    server.changed[f"/files/{LESSON}"] = text.replace(TITLE, "De vernieuwde les").encode()
    tab.reload()
    wait_until_ready(tab)
    expect(tab.get_by_role("heading", level=1)).to_contain_text("De vernieuwde les")
    expect(notice(tab)).to_contain_text("De kopie die je in Jupyter bewaarde, heet nu 01-rechte-kopie.ipynb")
    expect(score(tab)).to_have_value("17")
    come_to(own_code(tab))
    expect(own_code(tab)).to_contain_text("van mij")
    tab.get_by_role("button", name="Opnieuw beginnen").click()
    tab.get_by_role("button", name="Herstel deze les").click()
    come_to(own_code(tab))
    expect(own_code(tab)).not_to_contain_text("van mij")
    wait_until_ready(tab)
    expect(score(tab)).to_have_value("17")
    assert tab.wrong == []


def test_erasing_leaves_nothing_of_this_site_and_all_of_another_on_the_same_host(driver, site, tmp_path):
    root = tmp_path / "host"
    root.mkdir()
    for name in ("een", "twee"):
        (root / name).symlink_to(site, target_is_directory=True)
    with serving(root) as server:
        context = readers.browser(driver, tmp_path / "profile")
        one, two = (opened(context, f"{server.at()}/{name}", "01-rechte") for name in ("een", "twee"))
        score(two).fill("2222")
        score(one).fill("1111")
        write_code(one, own_code(one), "print('1111')")
        one.evaluate(SAVE)
        one.wait_for_timeout(1500)
        expect(score(two)).to_have_value("2222")
        assert any("1111" in text for text in one.evaluate(KEPT).values())
        one.get_by_role("button", name="Wis mijn antwoorden").click()
        one.get_by_role("button", name="Ja, wis").click()
        expect(score(one)).to_have_value("", timeout=30_000)
        wait_until_ready(one)
        come_to(own_code(one))
        expect(own_code(one)).not_to_contain_text("1111")
        left = {name: text for name, text in one.evaluate(KEPT).items() if "/een/" in name}
        assert not any("1111" in text for text in left.values())
        assert not any(name.endswith(("/answers", "/files", "/checkpoints")) for name in left)
        expect(score(two)).to_have_value("2222")
        two.reload()
        wait_until_ready(two)
        expect(score(two)).to_have_value("2222")
        context.close()
