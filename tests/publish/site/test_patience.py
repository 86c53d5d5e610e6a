"""Nothing on a site dies without a sentence: what cannot be fetched, what never ends, what does not start."""

from __future__ import annotations

from playwright.sync_api import expect

from .reader import CARDS, notice, opened, score, tab_of, wait_until_ready
from .test_kept import own_code, write_code

STATE = ".aiop-bar:not(.lm-mod-hidden) .state"


def test_code_of_a_pupil_that_does_not_come_or_does_not_end(reader, server, site, address):
    [scipy] = (site / "static" / "pyodide").glob("scipy-*.whl")
    tab = opened(reader, address, "01-rechte")
    score(tab).fill("17")
    first = own_code(tab, 0)
    first.scroll_into_view_if_needed()
    server.changed[f"/static/pyodide/{scipy.name}"] = None
    first.get_by_role("button", name="Voer uit").click()
    expect(tab.locator(STATE)).to_have_text("scikit-learn wordt opgehaald. Dat gebeurt één keer…")
    expect(first.locator(".aiop-missing")).to_contain_text("niet ophalen. Is er internet?", timeout=60_000)
    server.changed.clear()
    tab.reload()
    wait_until_ready(tab)
    first.scroll_into_view_if_needed()
    first.get_by_role("button", name="Voer uit").click()
    expect(tab.locator(STATE)).to_have_text("scikit-learn wordt opgehaald. Dat gebeurt één keer…")
    expect(first.locator("[data-mime-type*=error]")).to_have_count(0, timeout=60_000)
    expect(tab.locator(STATE)).to_have_text("Klaar", timeout=60_000)
    expect(first.locator(".aiop-missing, [data-mime-type*=error]")).to_have_count(0)
    write_code(tab, own_code(tab), "import pandas")
    own_code(tab).get_by_role("button", name="Voer uit").click()
    expect(own_code(tab).locator(".aiop-missing")).to_contain_text("pandas is er niet in de browser")
    write_code(tab, own_code(tab), "9**9**9**9")
    own_code(tab).get_by_role("button", name="Voer uit").click()
    expect(notice(tab)).to_contain_text("rekent al een tijd", timeout=30_000)
    notice(tab).get_by_role("button", name="Start opnieuw").click()
    expect(tab.locator(STATE)).not_to_have_text("Klaar")
    wait_until_ready(tab)
    expect(notice(tab)).to_be_hidden()
    expect(score(tab)).to_have_value("17")
    tab.locator(CARDS).first.get_by_role("button", name="Controleer").click()
    expect(tab.locator(f"{CARDS} .state").first).to_have_text("1 poging")


def test_a_lesson_that_cannot_start_says_why_and_starts_when_it_can(reader, server, address):
    server.changed["/static/pyodide/pyodide.asm.wasm"] = None
    tab = tab_of(reader, address, "00-start")
    expect(notice(tab)).to_contain_text("Python start niet in deze browser", timeout=60_000)
    server.changed.clear()
    notice(tab).get_by_role("button", name="Start opnieuw").click()
    wait_until_ready(tab)
    expect(notice(tab)).to_be_hidden()


def test_a_site_that_goes_away_while_a_lesson_starts_is_said(reader, server, address):
    tab = tab_of(reader, address, "00-start")
    tab.locator(".aiop-bar").wait_for(timeout=60_000)
    server.down = True
    tab.evaluate("() => jupyterapp.shell.currentWidget.sessionContext.restartKernel().catch(() => {})")
    expect(notice(tab)).to_contain_text("kan haar site niet bereiken", timeout=60_000)
    server.down = False
    notice(tab).get_by_role("button", name="Start opnieuw").click()
    wait_until_ready(tab)
