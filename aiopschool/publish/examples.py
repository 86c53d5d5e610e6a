"""Worked examples can be closed. Class mode closes every `<details>`: the class first thinks for itself."""

from __future__ import annotations

import re

from ..texts import _, speaking

_FENCE = "```"
_START = re.compile(r"#{1,6} |\*\*|> ")


def fold_examples(text: str, language: str) -> str:
    r"""Markdown in which what follows a line that begins with *Worked example* is an open `<details>`.

    That line is a heading, or its first words are bold: then what is given stays in sight. An example ends
    with the text, at the next heading, at a box, or at a paragraph that begins with bold words: a task below
    it stays in sight. Lines of code are no headings.

    >>> print(fold_examples("**Uitgewerkt voorbeeld.** Een som.\n\n1 + 1 = 2\n\n## Verder", "nl"))
    **Uitgewerkt voorbeeld.** Een som.
    <BLANKLINE>
    <details open><summary>Het voorbeeld</summary>
    <BLANKLINE>
    1 + 1 = 2
    <BLANKLINE>
    </details>
    <BLANKLINE>
    ## Verder
    """
    with speaking(language):
        title, summary = _("Worked example"), _("The example")
    folded = []
    for heading, body in _sections(text):
        inside = body.strip("\n")
        fold = inside and heading.lstrip("#* ").startswith(title)
        closed = f"\n<details open><summary>{summary}</summary>\n\n{inside}\n\n</details>\n\n"
        folded += [heading, closed if fold else body]
    return "".join(folded).removesuffix("\n\n")


def _sections(text: str) -> list[tuple[str, str]]:
    """Each line where an example can begin or end, with what stands under it; above the first is none."""
    found, code, before = [("", "")], False, ""
    for line in text.splitlines(keepends=True):
        code ^= line.startswith(_FENCE)
        if _START.match(line) and not before.strip() and not code:
            found.append((line, ""))
        else:
            heading, body = found[-1]
            found[-1] = heading, body + line
        before = line
    return found
