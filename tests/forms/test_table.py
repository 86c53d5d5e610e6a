"""A table that a reader sorts, without a browser."""

from __future__ import annotations

from aiopschool.forms import SortableTable

from ..reader import Page

ROWS = [["les 10", "b", "02/01/2028"], ["Les 9", "", "15/12/2027"], ["éen", "a", ""]]


def test_a_click_sorts_and_a_second_one_turns_it_round():
    heard = []
    table = SortableTable("Lessen", ["les", "letter", "dag"], on_sort=lambda: heard.append(table.rows))
    page = Page(table)
    table.show(ROWS)
    assert table.shown["rows"] == ROWS
    page.does("table", "sort", 0)
    assert [row[0] for row in table.shown["rows"]] == ["éen", "Les 9", "les 10"]
    page.does("table", "sort", 0)
    assert [row[0] for row in table.shown["rows"]] == ["les 10", "Les 9", "éen"]
    page.does("table", "sort", 2)
    assert [row[2] for row in table.rows] == ["15/12/2027", "02/01/2028", ""]
    page.does("table", "sort", 1)
    page.does("table", "sort", 1)
    assert [row[1] for row in table.rows] == ["b", "a", ""], "an empty cell stays last"
    assert heard[-1] == table.rows


def test_new_rows_come_in_the_chosen_order_and_a_strange_click_is_passed_over():
    table = SortableTable("Lessen", ["les"])
    page = Page(table)
    page.does("table", "sort", 0)
    for strange in (7, -1, "les", None):
        page.does("table", "sort", strange)
    table.show([["2"], ["10"], ["1"]])
    assert table.shown["rows"] == [["1"], ["2"], ["10"]]
    table.show([])
    assert table.shown["empty"] == "Er zijn nog geen rijen."
