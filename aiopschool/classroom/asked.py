"""What pupils did with guided questions: on the page to hand in, and for the whole class. Nothing is judged.

A class sees what was predicted, and the explanations as they were first handed in: before the model answer.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from html import escape

from ..exercises.guiding import Question
from ..exercises.wording import in_words
from ..records.record import PREDICTED, Record
from ..texts import _, ngettext

KEPT = ("lang", "texts", "assessed", "first", "status", "solved")  # of a record, in the file to hand in
MOST = 8  # explanations of one question

Asked = tuple[Question, Record]
Table = tuple[list[str], list[list[str]]]


def state(record: Record) -> str:
    """How far a question is, as a word."""
    if record.solved:
        return _("Explained")
    return _("Predicted") if record.status == PREDICTED or any(record.first) else _("Started")


def of_pupil(answered: Sequence[Asked]) -> Table:
    """Header and rows for the page that a pupil hands in."""
    header = [_("question"), _("subject"), _("first prediction"), _("explanation"), _("ticked"), _("status")]
    rows = []
    for question, record in answered:
        prediction, explanation, ticks = _given(question, record)
        rows.append([question.id, question.title, prediction, explanation, ticks, state(record)])
    return header, rows


def answers(answered: Sequence[Asked]) -> list[list[str]]:
    """Rows beside those of exercises: the id, what was written, how far it is, what was ticked."""
    rows = []
    for question, record in answered:
        prediction, explanation, ticks = _given(question, record)
        rows.append([question.id, f"{prediction}\n{explanation}".strip(), state(record), ticks])
    return rows


def _given(question: Question, record: Record) -> tuple[str, str, str]:
    """The prediction and explanation that came first, else what stands in the fields; and the ticks."""
    first, now = [*record.first, "", ""], [*record.texts, "", ""]
    prediction = in_words(question.parts[0], _tidy(question, first[0] or now[0]))
    return prediction, first[1] or now[1], ", ".join("".join(record.assessed[1:2]).split())


def _tidy(question: Question, prediction: str) -> str:
    """A prediction as we write it, so that 0.5 and 1/2 are one; as it stands when it cannot be read."""
    kind = question.predict.kind
    try:
        return kind.write(kind.read(prediction))
    except Exception:  # whatever stands in a file, the others are read too
        return prediction


def _plain(text: str) -> str:
    """A text by which the same words are the same, whatever their capitals, accents and punctuation.

    >>> _plain("Één: rico −0,5!") == _plain("een rico -0.5")
    True
    """
    letters = unicodedata.normalize("NFKD", text.casefold().replace("−", "-").replace(",", "."))
    bare = "".join(char for char in letters if not unicodedata.combining(char))
    return " ".join(re.sub(r"[^\w+\-<>=/.]|(?<!\d)\.|\.(?!\d)", " ", bare).split())


def most(texts: Sequence[str]) -> list[tuple[int, str]]:
    """Texts with how many pupils wrote them, the most frequent first, then the order in which they came.

    >>> most(["Ze daalt.", "door q", "ze daalt"])
    [(2, 'Ze daalt.'), (1, 'door q')]
    """
    shown: dict[str, str] = {}
    for text in texts:
        shown.setdefault(_plain(text) or text, text)
    counts = Counter(_plain(text) or text for text in texts)
    return [(n, shown[key]) for key, n in counts.most_common()]


def of_class(question: Question, records: Sequence[Record]) -> tuple[Table, Table]:
    """What a class predicted, and how it explained: two tables with the most frequent first."""
    given = [_given(question, record) for record in records]
    told = [
        [text, _pupils(n), "✓" if text == in_words(question.parts[0], question.outcome) else ""]
        for n, text in most([prediction for prediction, _text, _ticks in given if prediction.strip()])
    ]
    written = [
        text for (_prediction, text, _ticks), record in zip(given, records, strict=True) if record.solved
    ]
    return (
        ([_("prediction"), _("how many"), _("outcome")], told),
        ([_("explanation"), _("how many")], [[text, _pupils(n)] for n, text in most(written)]),
    )


def _pupils(n: int) -> str:
    return ngettext("{n} pupil", "{n} pupils", n).format(n=n).replace(" ", "\u00a0")


def heading(question: Question) -> str:
    """What stands above the tables of a question."""
    return f"<h3>{escape(question.name)}: {escape(question.title)}</h3>"
