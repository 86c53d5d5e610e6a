"""The guided questions and the paper activity of lesson 7 say what the model computes."""

from __future__ import annotations

from aiopschool import explore, question, question_ids
from aiopschool.lessons.chatbot.facts import facts
from aiopschool.lessons.chatbot.questions import BOTH, SILENT
from aiopschool.lessons.chatbot.sheet import CARDS, STRIPS, judged, named

from ...reader import Asked, Reader, visible


def test_four_questions_tell_nothing_before_they_may(own_file):
    own = [id for id in question_ids() if id.startswith("7.")]
    assert own == ["7.1", "7.2", "7.3", "7.4"]
    for id in own:
        card = Asked(question(id))
        for telling in (question(id).model_answer, *question(id).criteria):
            assert telling not in visible(card.card)


def test_one_chats_before_the_hood_opens(own_file):
    card = Asked(question("7.1"))
    bot = explore("rules", question="7.1")
    assert not bot.predicting
    bot.state = {"message": "Wat kost een lidkaart?"}
    card.predicts("C")
    assert bot.state["message"] == SILENT
    assert "Dat begrijp ik niet" in bot.describe()
    assert "2/5" in bot.describe()
    bot.state = {"threshold": "0.4"}
    assert "Verlengen kan" in bot.describe()
    assert question("7.1").agrees("C")


def test_the_largest_fraction_wins_and_then_they_are_equal(own_file):
    bot = explore("rules", question="7.2")
    assert bot.predicting
    Asked(question("7.2")).predicts("A")
    assert bot.state["message"] == BOTH
    assert "openingsuren wint met 2/3" in bot.describe()
    Reader(bot).clicks("turn")
    assert "Gelijk: openingsuren, verlengen" in bot.describe()
    assert question("7.2").agrees("A")


def test_a_lower_threshold_finds_more_and_is_wrong_more(own_file):
    measure = explore("measure", question="7.3")
    assert measure.predicting
    assert "6/8" not in str(measure.figure.alt)
    Asked(question("7.3")).predicts("B")
    assert "6/8" in str(measure.lines())


def test_the_machine_can_write_something_new(own_file):
    words = explore("nextword", question="7.4")
    card = Asked(question("7.4"))
    card.predicts("A")
    seen = set()
    for _n in range(60):
        Reader(words).clicks("dice")
        seen.add(words.lines()[1].split(": ")[1])
    assert "de hond zit op de kat" in seen, "nobody wrote that"


def test_the_paper_has_twelve_rules_and_fifteen_messages_and_counts_them():
    sheet, c = named(), judged()
    assert (len(CARDS), len(STRIPS)) == (12, 15)
    assert (c.tp, c.fp, c.fn, c.tn) == (sheet["tp"], sheet["fp"], sheet["fn"], sheet["tn"])
    assert sum((c.tp, c.fp, c.fn, c.tn)) == 15
    assert len(sheet["messages"]) == 15
    assert min(c.tp, c.fp, c.fn) > 0, "every cell is seen at the table"


def test_text_numbers_come_from_the_model():
    found = facts()
    assert found["classes"]["n"] == 20
    assert found["thresholds_table"][0][5:7] == ("9/20", "1")
    assert found["strict"]["precision"] == 1
