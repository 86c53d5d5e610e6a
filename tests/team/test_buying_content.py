"""What stands in the questions before buying: the counts of the guidelines, and what the filter leaves."""

from __future__ import annotations

from collections import Counter

import pytest

from aiopschool.forms.fields import applies, fields_in
from aiopschool.guidelines import cards, questions
from aiopschool.team.buying import asking, measures
from aiopschool.team.buying.content import every, kinds_for, read, requirements, systems, traits, urgent


def test_the_counts_are_those_of_the_guidelines():
    assert list(Counter(one.requirement for one in every().values()).values()) == [6, 5, 6, 5, 6, 4, 4]
    assert len(every()) == 36
    assert len(requirements()) == 7
    assert list(Counter(systems().values()).values()) == [3, 3, 4, 3]
    assert len(cards()["scenarios"]) == 6
    assert [len(one["keuze"]) for one in cards()["scenarios"]] == [3] * 6
    assert len(read("questions")["maatregelen"]) == 6
    assert len(read("questions")["dpia"]) == 9
    assert len(cards()["termen"]) == 28


def test_every_question_says_who_answers_and_what_to_listen_for():
    assert {one.who for one in every().values()} == {"leverancier", "school", "samen"}
    said = [text for one in every().values() for text in (one.text, one.strong, one.weak)]
    assert len(set(said)) == 3 * 36, "no text twice"
    assert all(text.endswith((".", "?")) for text in said)
    assert every().keys() == questions().keys() == read("questions")["vragen"].keys()


def test_kinds_and_traits_are_known():
    own = read("questions")
    assert own["soorten"].keys() == systems().keys()
    used = {trait for one in every().values() for trait in one.traits}
    assert used == set(own["eigenschappen"]), "a trait without a question filters nothing"
    for kind in systems():
        assert traits(kind)
        assert len(set(traits(kind))) == len(own["soorten"][kind])


def test_the_filter_helps_and_hides_no_basic_question():
    always = {code for code, one in every().items() if one.always}
    assert len(always) == 14
    for kind in systems():
        found = {one.code for one in urgent(kind)}
        assert always < found
        assert len(found) < 36, f"nothing is filtered for {kind}"
    for one in every().values():
        assert kinds_for(one), "a question that no kind needs"
    assert len(urgent("")) == len(urgent("iets nieuws")) == 36


@pytest.mark.parametrize("kind", ["", asking.OTHER, *systems()])
def test_the_form_shows_the_questions_of_a_kind(kind):
    fields = fields_in(asking.all_questions())
    shown = [one.name for one in fields if one.name in every() and applies(one, {"kind": kind})]
    assert shown == [one.code for one in urgent(kind)]
    assert len(fields) == 4 * 36


def test_an_answer_has_room_once_the_question_is_asked():
    fields = {one.name: one for one in fields_in(asking.all_questions())}
    for state, room in {"": False, "ask": True, "good": True, "weak": True, "skip": False}.items():
        for name in ("R5-1-answer", "R5-1-who", "R5-1-by"):
            values = {"kind": "opsporen van leerproblemen", "R5-1": state}
            assert applies(fields[name], values) is room
    hidden = {"kind": "zoeker van lesmateriaal", "R5-1": "ask"}
    assert not applies(fields["R5-1"], hidden)
    assert not applies(fields["R5-1-answer"], hidden)


def test_names_of_fields_are_different():
    fields = [*asking.about_system(), *asking.kind_field(), *asking.all_questions(), *asking.decision()]
    names = [one.name for one in fields_in(fields)]
    assert len(set(names)) == len(names)


def test_the_measures_count_what_is_done():
    assert measures.done({}) == (0, 6)
    assert measures.done({"state-1": "done", "state-2": "busy", "state-6": "done"}) == (2, 6)
    rows = measures.rows({"state-2": "busy", "who-2": "An", "by-2": "2027-01-31"})
    assert rows[1] == ["2. Een mens houdt toezicht", "mee bezig", "An", "31/1/2027"]
    assert len(rows) == 6
