"""Worked examples that class mode can close."""

from __future__ import annotations

import pytest

from aiopschool.publish.examples import fold_examples


@pytest.mark.parametrize(
    "text",
    [
        "",
        "## Uitleg\n\nEen uitgewerkt voorbeeld staat hieronder.",
        "## Uitgewerkt voorbeeld",
        "```\n# Uitgewerkt voorbeeld\nx = 1\n```",
        "Zie het **uitgewerkt voorbeeld** van deel 2.",
    ],
)
def test_what_is_no_example_stays(text):
    assert fold_examples(text, "nl") == text


def test_every_example_is_closed_by_itself():
    title = "### Uitgewerkt voorbeeld"
    text = f"{title}: een\n\n1\n\n{title}: twee\n\n```\n# 2\n```\n\n## Verder\n\n3"
    folded = fold_examples(text, "nl")
    assert folded.count("<details open>") == folded.count("</details>") == 2
    assert folded.index("</details>") < folded.index("twee")
    assert folded.rindex("</details>") < folded.index("## Verder")
    assert "```\n# 2\n```" in folded


@pytest.mark.parametrize("after", ["**Missie.** Bouw een dak.", "> **Herken je dit?** XOR ook."])
def test_what_is_no_part_of_an_example_stays_in_sight(after):
    folded = fold_examples(f"**Uitgewerkt voorbeeld.** Een som.\n\n1 + 1\n**is** 2\n\n{after}", "nl")
    assert folded.index("**is** 2") < folded.index("</details>") < folded.index(after)


def test_the_title_is_that_of_the_language():
    assert "<details" not in fold_examples("### Uitgewerkt voorbeeld\n\n1", "en")
    assert "<details" in fold_examples("### Worked example\n\n1", "en")
