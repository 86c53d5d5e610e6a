"""Facts that age: each has a source, a link and a day of checking, and who uses one finds it."""

from __future__ import annotations

from dataclasses import fields
from datetime import date

import pytest

from aiopschool.errors import ReaderError
from aiopschool.guidelines import cards
from aiopschool.team import dated
from aiopschool.team.dated import Fact, fact, facts, last_checked, on_paper

MONTHS = [
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
]


@pytest.mark.parametrize("key", facts())
def test_every_fact_has_a_source_a_link_and_two_days(key):
    one = fact(key)
    assert one.text.endswith(".")
    assert one.text.count(".") <= 4
    assert len(one.source) > 5, "a law with its article, or who says so"
    assert one.link.startswith("https://")
    assert type(one.applies) is date
    assert type(one.checked) is date
    assert one.checked >= date(2026, 11, 1), "checked before there was a page to show it"


@pytest.mark.parametrize("missing", [field.name for field in fields(Fact)])
def test_a_fact_without_one_of_these_is_refused(missing, tmp_path, monkeypatch):
    whole = {"text": '"Iets."', "source": '"Wet 1"', "link": '"https://a"', "applies": "2025-01-01"}
    whole |= {"checked": "2026-11-27"}
    file = tmp_path / "dated.toml"
    monkeypatch.setattr(dated, "FILE", file)
    lines = [f"{name} = {value}" for name, value in whole.items()]
    file.write_text("\n".join(["[one]", *lines]), encoding="utf-8")
    assert set(facts.__wrapped__()) == {"one"}
    file.write_text("\n".join(["[one]", *(line for line in lines if not line.startswith(missing))]))
    with pytest.raises(TypeError, match=missing):
        facts.__wrapped__()


def test_a_page_promises_the_oldest_check():
    assert last_checked() == min(one.checked for one in facts().values())


def test_an_unknown_fact_hears_which_one_is_near():
    with pytest.raises(ReaderError, match="ai-act-50"):
        fact("ai-act-55")


@pytest.mark.parametrize(
    ("rule", "key"), [("verboden", "ai-act-5"), ("hoog risico", "ai-act-annex3-3"), ("openheid", "ai-act-50")]
)
def test_pupils_and_teams_read_the_same_day(rule, key):
    """What the lesson says of a rule is what the facts say."""
    said = next(one for one in cards()["regels"] if one["naam"] == rule)["datum"]
    day = fact(key).applies
    assert f"{day.day} {MONTHS[day.month - 1]} {day.year}" in said.partition(";")[0]


def test_when_says_since_or_from(monkeypatch):
    past, later = fact("ai-act-5"), fact("ai-act-annex3-3")
    assert f"geldt sinds {on_paper(past.applies)}" in past.when()
    future = Fact(later.text, later.source, later.link, date(2999, 1, 2), later.checked)
    assert future.when().startswith("geldt vanaf 2/1/2999, nagekeken op ")
