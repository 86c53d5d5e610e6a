"""The table of facts that age shows each of them, with its source and the day on which it was checked."""

from __future__ import annotations

import re
from html import escape

from aiopschool.team.dated import facts, last_checked, on_paper
from aiopschool.tools import tool


def test_every_fact_stands_there_with_its_source_and_its_days():
    shown = tool("dated").value
    rows = re.findall(r"<tr><th scope=\"row\">(.*?)</tr>", shown)
    assert len(rows) == len(facts()) > 10
    for fact in facts().values():
        (row,) = [row for row in rows if row.startswith(escape(fact.text))]
        assert re.findall(r"<td>(\d+/\d+/\d{4})</td>", row) == [
            on_paper(fact.applies),
            on_paper(fact.checked),
        ]
        assert f'href="{escape(fact.link)}"' in row
        assert escape(fact.source) in row
    assert on_paper(last_checked()) in shown.partition("<table>")[0]


def test_they_stand_in_the_order_in_which_they_begin_to_hold():
    days = re.findall(r"</th><td>(\d+)/(\d+)/(\d{4})", tool("dated").value)
    ordered = [tuple(map(int, reversed(day))) for day in days]
    assert ordered == sorted(ordered)
    assert len(set(ordered)) > 2
