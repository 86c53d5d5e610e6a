"""The frame of an explorer: input in, one message out, nothing lost."""

from __future__ import annotations

import re
import threading
from fractions import Fraction

import pytest

from aiopschool.browser import BrowserWidget
from aiopschool.controls import Button, Choice, Field, Presets, Slider, Stepping, Switch, Tabs
from aiopschool.errors import ReaderError
from aiopschool.explorer import Explorer

from .reader import Reader


class Ramp(Explorer):
    """A line y = mx, to try the frame on."""

    title = "Helling"

    def make_controls(self):
        return [
            Slider(name="m", label="m", low=-3, high=3, step="0.1", start=1),
            Choice(name="kind", label="soort", options={"a": "eerste", "b": "tweede"}, start="a"),
            Switch(name="grid", label="rooster"),
            Tabs(
                name="tab",
                label="tabs",
                tabs=[("one", "een", [Field(name="c", label="c", low=-9, high=9)]), ("two", "twee", [])],
            ),
            Button(name="up", label="hoger", action=self.up),
        ]

    def groups(self):
        return {"line": ["m", "kind"], "mark": ["grid", "c"], "tool": ["up"]}

    def up(self):
        self.set(m=self.number("m") + 1)

    def draw(self, figure):
        ax = figure.add_subplot(xlim=(0, 10), ylim=(-30, 30))
        (self.drawn,) = ax.plot([0, 10], [0, 0])

    def update(self):
        self.drawn.set_ydata([0, float(10 * self.values["m"])])

    def sentences(self):
        return [f"m is {self.values['m']}"]

    def header(self):
        return ["x", "y"]

    def rows(self):
        return [[str(x), str(x * self.values["m"])] for x in range(3)]


@pytest.fixture
def ramp():
    return Ramp()


@pytest.fixture
def sent(monkeypatch):
    """The state messages that widgets send: (class name, keys)."""
    messages = []
    original = BrowserWidget.send_state

    def record(widget, key=None):
        messages.append((type(widget).__name__, {key} if isinstance(key, str) else set(key or ())))
        original(widget, key)

    monkeypatch.setattr(BrowserWidget, "send_state", record)
    return messages


def test_a_slider_position_is_an_exact_fraction(ramp):
    Reader(ramp).sends(m={"position": 31})
    assert ramp.values["m"] == Fraction(1, 10)
    assert ramp.state["m"] == 0.1
    assert "m is 1/10" in ramp.figure.svg()


def test_a_move_is_one_message_with_the_moved_artist_only(ramp, sent):
    ramp.figure.table_open = False
    reader = Reader(ramp)
    sent.clear()
    reader.sends(m={"position": 31})
    assert sent == [("LiveFigure", {"patch"})]
    assert len(ramp.figure.patch["fragments"]) == 1
    assert ramp.figure.patch["text"] == "m is 1/10"


def test_what_is_typed_is_kept_with_a_sentence_until_that_control_changes(ramp):
    reader = Reader(ramp)
    reader.sends(m={"text": "0,5,5"})
    assert ramp.panel.shown["m"]["text"] == "0,5,5"
    assert "komma" in ramp.panel.shown["m"]["error"]
    reader.sends(grid={"value": True})
    assert ramp.panel.shown["m"]["text"] == "0,5,5"
    assert ramp.values["m"] == 1
    reader.sends(m={"text": "1/3"})
    assert ramp.values["m"] == Fraction(1, 3)
    assert "error" not in ramp.panel.shown["m"]


@pytest.mark.parametrize("text", ["abc", "", "1/0", "1e999", "0,5,5", "9" * 10_000, "<b>3</b>", "4", "−99"])
def test_bad_input_gives_a_sentence_and_changes_nothing(ramp, text):
    before = ramp.state
    Reader(ramp).sends(m={"text": text})
    assert ramp.state == before
    assert ramp.panel.shown["m"]["error"].endswith(".")


@pytest.mark.parametrize("raw", [{}, {"position": "x"}, {"position": None}, {"value": 3}])
def test_a_broken_message_changes_nothing(ramp, raw):
    before = ramp.state
    Reader(ramp).sends(m=raw, kind={"value": "zzz"})
    assert ramp.state == before


def test_no_click_is_lost_when_messages_are_merged(ramp):
    reader = Reader(ramp)
    reader.sends(up={"click": None})
    for _ in range(2):
        reader.panel.notes("up", "click")
    reader.sends(up={"click": None})
    assert ramp.values["m"] == 5


def test_start_again_right_after_a_move_is_the_start_whatever_was_merged(ramp):
    for position in (3, 5):
        reader = Reader(ramp)
        before = dict(ramp.state)
        reader.sends(m={"position": position})
        reader.panel.notes("m", "position", position + 1)
        reader.clicks("reset")
        assert ramp.state == before
        assert (
            ramp.panel.shown["m"]["position"] == ramp.panel.controls["m"].show(ramp.values["m"])["position"]
        )


def test_hidden_fields_are_brought_up_to_date_when_their_tab_opens(ramp):
    reader = Reader(ramp)
    reader.sends(tab={"value": "two"})
    ramp.state = {"c": 5}
    assert ramp.panel.shown["c"]["text"] == "0"
    reader.sends(tab={"value": "one"})
    assert ramp.panel.shown["c"]["text"] == "5"


def test_the_state_can_be_read_and_set(ramp):
    ramp.state = {"m": "2,5", "kind": "b", "grid": True}
    assert ramp.state == {"m": 2.5, "kind": "b", "grid": True, "c": 0}
    ramp.state = {"m": 1 / 3}
    assert ramp.values["m"] == Fraction(1, 3)
    state = ramp.state
    ramp.state = state
    assert ramp.values["m"] == Fraction(1, 3)


def test_setting_something_unknown_says_what_exists(ramp):
    with pytest.raises(KeyError, match="Je kan kiezen uit: m"):
        ramp.state = {"zz": 1}
    with pytest.raises(ValueError, match=r"van −3 tot en met 3"):
        ramp.state = {"m": 9}


def test_the_table_has_a_header_and_rows(ramp):
    header, rows = ramp.table()
    assert header == ["x", "y"]
    assert rows[2] == ["2", "2"]


def test_opening_the_table_fills_it(ramp):
    assert ramp.figure.get_state("scene")["scene"]["table"]["rows"] == []
    ramp.figure.table_open = True
    assert ramp.figure.get_state("scene")["scene"]["table"]["rows"][1] == ["1", "1"]
    Reader(ramp).sends(m={"position": 45})
    assert ramp.figure.patch["cells"]
    assert ramp.figure.get_state("scene")["scene"]["table"]["rows"] == ramp.table().rows


def test_a_page_that_reconnects_gets_the_present_picture(ramp):
    Reader(ramp).sends(m={"position": 60})
    scene = ramp.figure.get_state()["scene"]
    assert all(fragment in ramp.figure.svg() for fragment in scene["fragments"].values())
    assert ramp.figure.patch["fragments"].items() <= scene["fragments"].items()
    assert scene["text"] == ramp.describe()


def test_moves_from_another_thread_while_figures_are_built(ramp):
    """Sliders stay live while a cell computes: both draw at the same time."""
    from matplotlib.figure import Figure

    from aiopschool.live import Scene

    reader, failures = Reader(ramp), []

    def move():
        try:
            for i in range(200):
                reader.sends(m={"position": i % 61})
        except Exception as error:  # a thread's error must reach the test
            failures.append(error)

    thread = threading.Thread(target=move)
    thread.start()
    while thread.is_alive():
        figure = Figure()
        figure.add_subplot().plot([1, 2, 3], label="lijn")
        Scene(figure)
    thread.join()
    assert not failures
    assert ramp.describe() == f"m is {ramp.values['m']}"
    assert Scene(ramp.figure.figure).fragments.keys()
    assert list(Scene(ramp.figure.figure).fragments.values()) == list(
        ramp.figure.get_state("scene")["scene"]["fragments"].values()
    )


def test_values_have_one_door(ramp):
    with pytest.raises(TypeError):
        ramp.values["m"] = 2
    with pytest.raises((TypeError, AttributeError)):
        ramp.values |= {"m": 2}
    with pytest.raises(KeyError, match="zz"):
        ramp.set(zz=1)
    ramp.set(m=2)
    assert ramp.values["m"] == 2


def test_any_start_can_be_given_by_name_and_a_reset_goes_back_to_it():
    ramp = Ramp(m="1/2", kind="b", c=4)
    assert ramp.state == {"m": 0.5, "kind": "b", "grid": False, "c": 4}
    ramp.state = {"m": 2, "kind": "a", "grid": True}
    Reader(ramp).sends(tab={"value": "two"}, reset={"click": None})
    assert ramp.state == {"m": 0.5, "kind": "b", "grid": False, "c": 4}
    assert ramp.values["tab"] == "two"


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"mm": 1}, r"“mm” bestaat niet. Probeer: m"),
        ({"questoin": "x"}, r"question"),
        ({"m": 9}, r"^m: Kies een getal van −3 tot en met 3\.$"),
        ({"m": "x"}, r"^m: Dit is geen getal\."),
        ({"m": None}, r"^m: Dit is geen getal\."),
        ({"kind": "z"}, r"“z” bestaat niet. Probeer: a, b"),
        ({"kind": []}, r"bestaat niet. Probeer: a, b"),
        ({"tab": "drie"}, r"“drie” bestaat niet. Probeer: one, two"),
        ({"up": 1}, r"“up” bestaat niet"),
        ({"show": "learn"}, r"“learn” bestaat niet. Probeer: mark, line"),
    ],
)
def test_a_wrong_option_gets_a_sentence_with_what_would_fit(options, sentence):
    with pytest.raises(ReaderError) as caught:
        Ramp(**options)
    assert re.search(sentence, str(caught.value))


def names(specs) -> list:
    """What the reader draws: names of controls, with those inside tabs."""
    return [
        (spec["name"], [names(page[2]) for page in spec["tabs"]]) if spec["kind"] == "tabs" else spec["name"]
        for spec in specs
    ]


@pytest.mark.parametrize(
    ("show", "seen"),
    [
        ("", ["m", "kind", "grid", ("tab", [["c"], []]), "up", "reset"]),
        ("line", ["m", "kind", "reset"]),
        (["line", "tool"], ["m", "kind", "up", "reset"]),
        ("line, mark", ["m", "kind", "grid", ("tab", [["c"], []]), "reset"]),
    ],
)
def test_tools_of_later_parts_can_be_left_out(show, seen):
    ramp = Ramp(show=show)
    assert names(ramp.panel.specs) == seen
    ramp.state = {"c": 5}
    assert ramp.state["c"] == 5, "what is not shown keeps its value"


def test_a_note_stays_until_the_next_change(ramp):
    ramp.act(lambda: ramp.note("Let op."))
    assert ramp.describe() == "Let op. m is 1"
    ramp.figure.table_open = True
    assert ramp.figure.alt == "Let op. m is 1"
    Reader(ramp).sends(m={"position": 31})
    assert ramp.describe() == "m is 1/10"


class Rows(Explorer):
    """A square of n by n dots that is laid out anew for another n; every size has its own range."""

    title = "Rijen"
    draws = 0

    def begin(self):
        self.rest = 4

    def make_controls(self):
        n = int(self.values.get("size", "2"))
        names = {"few": "weinig", "all": "alles", "own": "zelf"}
        return [
            Choice(name="size", label="n", options={"2": "2", "3": "3"}, start="2"),
            Field(name="marked", label="aantal", low=0, high=n * n, start=1),
            Switch(name="color", label="kleur"),
            Presets(
                name="set",
                label="keuze",
                options=names,
                values={"few": {"marked": 1, "color": False}, "all": {"marked": 4, "color": True}},
                start="few",
            ),
            Stepping(name="more", label="meer", action=self.more, done=self.is_full),
        ]

    def shape(self):
        return self.values["size"]

    def changed(self, names):
        self.rest = int(self.values["size"]) ** 2 - self.values["marked"]

    def more(self):
        self.set(marked=min(self.values["marked"] + 1, int(self.values["size"]) ** 2))

    def is_full(self):
        return self.rest == 0

    def draw(self, figure):
        self.draws += 1
        figure.add_subplot().plot(range(int(self.values["size"])))

    def update(self):
        pass

    def sentences(self):
        return ["", f"nog {self.rest}"]


def test_another_shape_is_drawn_anew_and_nothing_else_is():
    rows = Rows()
    assert rows.draws == 1
    rows.state = {"marked": 3}
    assert (rows.draws, rows.describe()) == (1, "nog 1")
    rows.state = {"size": "3"}
    assert (rows.draws, rows.describe()) == (2, "nog 6")
    rows.state = {"marked": 9}
    rows.state = {"size": "2"}
    assert (rows.draws, rows.state["marked"]) == (3, 1), "9 does not fit in 2 by 2, so it starts anew"


def test_a_choice_comes_before_what_depends_on_it():
    assert Rows(marked=9, size="3").state["marked"] == 9
    with pytest.raises(ReaderError, match="van 0 tot en met 4"):
        Rows(marked=9)


def test_a_preset_sets_its_values_and_goes_to_own_when_one_of_them_changes():
    rows = Rows()
    rows.state = {"set": "all"}
    assert (rows.state["marked"], rows.state["color"]) == (4, True)
    rows.state = {"marked": 2}
    assert rows.state["set"] == "own"
    rows.state = {"marked": 1, "color": False}
    assert rows.state["set"] == "few"


def test_stepping_is_one_step_per_click_and_plays_until_it_is_done():
    rows = Rows()
    reader = Reader(rows)
    reader.sends(more={"click": None})
    assert rows.state["marked"] == 2
    for _tick in range(2):
        reader.sends(play={"tick": None})
    assert (rows.state["marked"], rows.state["play"]) == (4, False)
