"""Answer exercises in a process that is killed at a random moment, again and again.

Prints one line of JSON: how many answers were confirmed, and what was lost. Run by `test_progress_crash.py`,
or by hand, for example 200 times: `python -m tests.exercises.answering /tmp/antwoorden.json 200`.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from collections import Counter
from pathlib import Path
from typing import NoReturn

from aiopschool import exercise
from aiopschool.card.card import Card
from aiopschool.records.record import Record
from aiopschool.records.store import Progress

from ..reader import Page

ANSWERS = {"1a": ("{n}", "A"), "1b": ("{n}", "(7, 7)"), "1d": ("({n}; 0; 0)", "{n}")}  # wrong, but tries
IDS = tuple(ANSWERS)
LONGEST = 0.05  # seconds from the first confirmed answer to the kill: some ten answers
EARLY = 0.1  # share of the rounds that is killed before, in the same number of seconds


def answer_forever(start: int, pipe: int) -> NoReturn:
    """Type and check answers; tell every one whose feedback went to the browser."""
    cards = [Card(exercise(id)) for id in IDS]
    for n in range(start, 10**9):
        card = cards[n % len(cards)]
        first, second = (text.format(n=n) for text in ANSWERS[card.exercise.id])
        page = Page(card.form)
        page.does("0", "draft", [first, ""], [])  # half an answer
        card.form.observe(lambda _change, n=n: os.write(pipe, f"{n}\n".encode()), "shown")
        page.does("0", "check", [first, second], [])
        card.form.unobserve_all("shown")


def killed(start: int, seconds: float, *, early: bool) -> list[int]:
    """The answers that a process confirmed before it was killed."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        answer_forever(start, writer)
    os.close(writer)
    first = b"" if early else os.read(reader, 1)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reader, "rb") as pipe:
        return [int(line) for line in (first + pipe.read()).splitlines()]


def main(path: Path, rounds: int, seed: int) -> dict[str, int]:
    """Kill so many times; count what was confirmed and is not in the file."""
    os.environ["AIOPSCHOOL_PROGRESS"] = str(path)
    Card(exercise(IDS[0]))  # what is loaded at first use is there in every child
    chance = random.Random(seed)
    last = dict.fromkeys(IDS, -1)
    confirmed: Counter[str] = Counter()
    found: Counter[str] = Counter(rounds=rounds, confirmed=0, lost=0, unreadable=0, without=0)
    for round in range(rounds):
        answers = killed(1000 * round, chance.uniform(0, LONGEST), early=chance.random() < EARLY)
        for n in answers:
            last[IDS[n % len(IDS)]] = n
        confirmed.update(IDS[n % len(IDS)] for n in answers)
        progress = Progress(path)
        records = progress.all()
        found["confirmed"] += len(answers)
        found["without"] += not answers
        found["unreadable"] += bool(progress.notice)
        for id in IDS:
            if last[id] >= 0:
                record = records.get(id, Record())
                texts = [tuple(attempt.texts) for attempt in record.checked]
                kept = tuple(text.format(n=last[id]) for text in ANSWERS[id]) in texts
                found["lost"] += not kept or record.total < confirmed[id]
    return dict(found)


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 0)))
