"""Worked examples can be closed. Class mode closes every `<details>`: the class first thinks for itself."""

from __future__ import annotations

import re

from ..texts import _, speaking

_FENCE = "```"


def fold_examples(text: str, language: str) -> str:
    r"""Markdown in which what follows a line that begins with *Worked example* is an open `<details>`.

    That line is a heading, or its first words are bold: then what is given stays in sight. An example ends
    at the next heading, whatever its level, or with the text. Lines of code are no headings.

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
    for heading, body in _sections(text, title):
        inside = body.strip("\n")
        fold = inside and heading.lstrip("#* ").startswith(title)
        closed = f"\n<details open><summary>{summary}</summary>\n\n{inside}\n\n</details>\n\n"
        folded += [heading, closed if fold else body]
    return "".join(folded).removesuffix("\n\n")


def _sections(text: str, title: str) -> list[tuple[str, str]]:
    """Each heading or first line of an example, with what stands under it; above the first there is none."""
    start = re.compile(rf"#{{1,6}} |\*\*{re.escape(title)}\b")
    found, code = [("", "")], False
    for line in text.splitlines(keepends=True):
        code ^= line.startswith(_FENCE)
        if start.match(line) and not code:
            found.append((line, ""))
        else:
            heading, body = found[-1]
            found[-1] = heading, body + line
    return found
