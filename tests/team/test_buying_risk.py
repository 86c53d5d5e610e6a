"""The class of the AI Act: known cases, and what must hold for all answers."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiopschool.team.buying import risk_form
from aiopschool.team.buying.risk import (
    EMOTION,
    MINOR,
    NO,
    PROFILE,
    STRICT,
    UNKNOWN,
    YES,
    classes,
    judge,
    signs,
)
from aiopschool.team.dated import fact, facts

ALL_NO = {"ai": YES, **{key: NO for key in signs() if key != "ai"}}
ANSWERS = st.fixed_dictionaries({key: st.sampled_from([YES, NO, UNKNOWN, ""]) for key in signs()})
SURE = st.fixed_dictionaries({key: st.sampled_from([YES, NO]) for key in signs()})


@pytest.mark.parametrize(
    ("case", "class_", "source"),
    [
        ({"ai": NO, "resultaat": YES}, "geen", "artikel 3"),
        ({}, "klein", ""),
        ({"praat": YES}, "open", "artikel 50"),
        ({"maakt": YES}, "open", "artikel 50"),
        ({"resultaat": YES, "praat": YES}, "hoog", "bijlage III, punt 3"),
        ({"toegang": YES}, "hoog", "bijlage III, punt 3"),
        ({"niveau": YES}, "hoog", "bijlage III, punt 3"),
        ({"toets": YES}, "hoog", "bijlage III, punt 3"),
        ({"personeel": YES}, "hoog", "bijlage III, punt 4"),
        ({"gezicht": YES}, "hoog", "bijlage III, punt 1"),
        ({"emotie": YES}, "verboden", "artikel 5, lid 1, punt f"),
        ({"emotie": YES, "zorg": YES}, "hoog", "bijlage III, punt 1"),
        ({"zorg": YES}, "klein", ""),  # left from before somebody changed the answer above it
        ({"emotie": YES, "zorg": YES, "score": YES}, "verboden", "artikel 5"),
        ({"misbruik": YES, "resultaat": YES}, "verboden", "artikel 5"),
        ({"lichaam": YES}, "verboden", "artikel 5"),
        ({"naakt": YES}, "verboden", "(EU) 2026/1744"),
    ],
)
def test_known_cases(case, class_, source):
    found = judge(ALL_NO | case)
    assert found.class_ == class_
    assert found.open == (), "all is answered"
    assert all(source in fact(sign.fact).source for sign in found.because)
    assert bool(found.because) is bool(source)


def test_an_exception_needs_small_work_and_no_profile():
    high = ALL_NO | {"resultaat": YES}
    assert judge(high | {MINOR: YES}).excepted
    assert not judge(high | {MINOR: YES, PROFILE: YES}).excepted
    assert not judge(high | {MINOR: YES, PROFILE: UNKNOWN}).excepted
    assert [sign.key for sign in judge(high | {MINOR: YES, PROFILE: UNKNOWN}).open] == [PROFILE]
    assert not judge(ALL_NO | {MINOR: YES}).excepted


@given(ANSWERS, SURE)
def test_what_is_no_longer_open_changes_nothing(answers, later):
    """Once no question is said to be open, whatever else is answered leaves class and exception alone."""
    found = judge(answers)
    if not found.open:
        filled = {key: value if value in (YES, NO) else later[key] for key, value in answers.items()}
        assert judge(filled).class_ == found.class_
        assert judge(filled).excepted == found.excepted


@given(ANSWERS)
def test_an_open_question_really_decides(answers):
    found = judge(answers)
    for sign in found.open:
        assert answers[sign.key] not in (YES, NO)
        one, other = (judge(answers | {sign.key: said}) for said in (YES, NO))
        assert one.class_ != other.class_ or sign.key in (MINOR, PROFILE)


@given(
    SURE, st.sampled_from([key for key, sign in signs().items() if sign.leads_to in STRICT and key != "zorg"])
)
def test_one_more_yes_never_makes_it_milder(answers, key):
    answers = {**answers, "ai": YES, "zorg": NO}
    before, after = (STRICT.index(judge(answers | {key: said}).class_) for said in (NO, YES))
    assert after <= before


def test_every_class_and_sign_has_its_words_and_its_law():
    assert list(classes()) == ["verboden", "hoog", "open", "klein", "geen"]
    for one in classes().values():
        assert one["doen"]
    for sign in signs().values():
        assert sign.text.endswith("?")
        assert sign.fact in facts()
    assert all(a != b for a, b in pairwise(sorted(sign.text for sign in signs().values())))


def said(**answers: str) -> str:
    values = {risk_form.name(key): value for key, value in answers.items()}
    found = risk_form.verdict(values)
    return " ".join([risk_form.headline(found), *risk_form.remarks(found)])


def test_the_sentence_is_as_sure_as_the_answers():
    assert said().startswith("Beantwoord de vragen.")
    assert said(resultaat=YES).startswith("Voorlopig: hoog risico.")
    assert said(**ALL_NO | {"resultaat": YES}).startswith("Klasse: hoog risico. ")
    assert "misschien met een uitzondering" in said(**ALL_NO | {"resultaat": YES, MINOR: YES})
    assert said(**ALL_NO) == (
        "Klasse: klein risico. Alleen de gewone plicht geldt: wie ermee werkt, leert hoe AI werkt."
    )
    assert "1 vraag staat nog open" in said(**ALL_NO | {EMOTION: UNKNOWN})


def test_high_risk_names_the_law_of_the_user_and_the_date_that_moved():
    values = {risk_form.name(key): value for key, value in (ALL_NO | {"resultaat": YES}).items()}
    sources = " ".join(one.source for one in risk_form.law(risk_form.verdict(values)))
    for article in ("artikel 26", "artikel 27", "artikel 111", "artikel 4,", "(EU) 2026/1744"):
        assert article in sources
    assert "2/12/2027" in str(risk_form.risk_blocks(values))
    assert "geen juridisch advies" in str(risk_form.risk_blocks(values))


@pytest.mark.parametrize(
    ("ticked", "answers", "start"),
    [
        ([], ALL_NO, ""),
        (["7"], ALL_NO, "Er klopt één kenmerk"),
        (["7", "8"], ALL_NO, "Een DPIA is meestal nodig"),
        ([], ALL_NO | {"toets": YES}, "Een DPIA is meestal nodig"),
    ],
)
def test_two_features_or_high_risk_ask_for_a_dpia(ticked, answers, start):
    values = {risk_form.name(key): value for key, value in answers.items()} | {"dpia": ticked}
    text = risk_form.dpia_said(values)
    assert text.startswith(start)
    assert bool(text) is bool(start)
