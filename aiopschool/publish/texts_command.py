"""The catalogues follow the code: `aiopschool texts`.

The library's catalogue holds every text of the library, that of a lesson every text of the lesson that is not
there. So a lesson never changes a file of another one; two lessons may hold the same text, translated alike.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..texts import _, ngettext
from ..texts.catalogues import CatalogueError, languages, read, together

Text = str | tuple[str, ...]  # a text with its plural

_KEYWORDS = {"_": 1, "N_": 1, "ngettext": 2}


@dataclass(frozen=True)
class Change:
    """What a catalogue holds and should hold."""

    file: Path
    old: str
    new: str
    added: list[Text]
    dropped: list[Text]
    missing: list[Text]  # without a translation


def texts_in(code: str) -> Iterator[Text]:
    """Every text of some Python code that is marked for translation, also inside an f-string."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _KEYWORDS:
            words = node.args[: _KEYWORDS[node.func.id]]
            if all(isinstance(word, ast.Constant) and isinstance(word.value, str) for word in words):
                texts = tuple(word.value for word in words)
                yield texts if len(texts) > 1 else texts[0]


def rooms(package: Path) -> dict[Path, set[Text]]:
    """The folders with catalogues, and the texts that belong there: first the library, then every lesson."""
    lessons = {
        file.parent: _used(file.parent.rglob("*.py")) for file in package.glob("lessons/*/__init__.py")
    }
    rest = (file for file in package.rglob("*.py") if not lessons.keys() & set(file.parents))
    library = _used(rest)
    return {package: library} | {folder: lessons[folder] - library for folder in sorted(lessons)}


def _used(files: Iterable[Path]) -> set[Text]:
    return {text for file in files for text in texts_in(file.read_text(encoding="utf-8")) if text}


def changes(package: Path) -> list[Change]:
    """What must change, per catalogue. Raises `CatalogueError` when two translate a text in another way."""
    used = rooms(package)
    found = []
    for lang in languages(package):
        files = {folder / "texts" / f"{lang}.po": texts for folder, texts in used.items()}
        catalogues = {file: read(file) for file in files if file.exists()}
        known = together(catalogues)
        for file, texts in files.items():
            if texts or file.exists():
                found.append(_change(file, texts, catalogues.get(file, ()), known, lang))
    return found


def _change(
    file: Path, texts: set[Text], catalogue: Iterable[Any], known: dict[Text, Any], lang: str
) -> Change:
    old = file.read_text(encoding="utf-8") if file.exists() else ""
    here = {message.id for message in catalogue if message.id}
    return Change(
        file,
        old,
        written(texts, known, lang),
        added=_sorted(texts - here),
        dropped=_sorted(here - texts),
        missing=_sorted(text for text in texts if text not in known or not all(_forms(known[text]))),
    )


def _forms(message: Any) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


def _sorted(texts: Iterable[Text]) -> list[Text]:
    """In the order of a catalogue: by the alphabet, so that two branches seldom add at the same place."""
    return sorted(texts, key=lambda text: text if isinstance(text, str) else text[0])


def written(texts: Iterable[Text], known: dict[Text, Any], lang: str) -> str:
    """A `.po` with these texts: without dates and line numbers, which would change at every run."""
    from babel.messages.catalog import Catalog
    from babel.messages.pofile import generate_po

    catalogue = Catalog(locale=lang)
    for text in _sorted(texts):
        message = known.get(text)
        catalogue.add(
            text,
            message.string if message else None,
            flags=message.flags if message else (),
            user_comments=message.user_comments if message else (),
        )
    header = (
        f"Language: {lang}",
        "Content-Type: text/plain; charset=utf-8",
        f"Plural-Forms: {catalogue.plural_forms}",
    )
    lines = ['msgid ""', 'msgstr ""', *(f'"{line}\\n"' for line in header)]
    entries = "".join(generate_po(catalogue, width=0, omit_header=True))
    return "\n".join(lines) + "\n\n" + entries.rstrip("\n") + "\n"


def run(package: Path, check: bool = False) -> int:
    """Bring the catalogues in step with the code; with `check` only compare. Say what is missing.

    Returns 1 when a translation is missing, when two catalogues disagree, or when `check` finds a difference.
    """
    try:
        found = changes(package)
    except CatalogueError as error:
        print(error)
        return 1
    differ = [change for change in found if change.new != change.old]
    for change in differ:
        _report(change, package)
        if not check:
            change.file.parent.mkdir(exist_ok=True)
            change.file.write_text(change.new, encoding="utf-8", newline="\n")
    if check and differ:
        print(_("Run “aiopschool texts” to bring the catalogues in step with the code."))
    missing = [(change.file, text) for change in found for text in change.missing]
    for file, text in missing:
        print(_("{file}: no translation for {text}").format(file=_short(file, package), text=repr(text)))
    return 1 if missing or (check and differ) else 0


def _report(change: Change, package: Path) -> None:
    added = ngettext("{n} text added", "{n} texts added", len(change.added)).format(n=len(change.added))
    dropped = ngettext("{n} dropped", "{n} dropped", len(change.dropped)).format(n=len(change.dropped))
    print(f"{_short(change.file, package)}: {added}, {dropped}")


def _short(file: Path, package: Path) -> str:
    return file.relative_to(package.parent).as_posix()
