"""What imports what in a package: also inside functions, and by name through `importlib`."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

BY_NAME = {"import_module", "__import__"}
UNREAD = "?"  # an import by a name that only a running program knows


@dataclass(frozen=True, order=True)
class Arrow:
    """One import: from a module to a module, both with the dots of their package, on a line."""

    source: str
    target: str
    line: int

    def __str__(self) -> str:
        return f"{self.source} -> {self.target} (line {self.line})"


@dataclass(frozen=True)
class Package:
    """A package on disk, read and never run."""

    folder: Path

    @property
    def name(self) -> str:
        return self.folder.name

    @cached_property
    def files(self) -> dict[str, Path]:
        """Every module by its full name; a folder has the name of its `__init__.py`."""
        found = {}
        for file in sorted(self.folder.rglob("*.py")):
            parts = file.relative_to(self.folder.parent).with_suffix("").parts
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = file
        return found

    @cached_property
    def arrows(self) -> list[Arrow]:
        """Every import of every module, the own package and others; those for type checkers apart."""
        return sorted({arrow for name in self.files for arrow in self._arrows_of(name)})

    @cached_property
    def inside(self) -> list[Arrow]:
        """The imports that stay in this package, and those that cannot be read."""
        own = (self.name, UNREAD)
        return [arrow for arrow in self.arrows if arrow.target.split(".")[0] in own]

    def circle(self) -> list[str]:
        """Modules that import each other in a circle, or nothing."""
        needs: dict[str, set[str]] = {name: set() for name in self.files}
        for arrow in self.inside:
            needs[arrow.source].add(arrow.target)
        try:
            TopologicalSorter(needs).prepare()
        except CycleError as error:
            return error.args[1]
        return []

    def reachable(self, start: str) -> list[Arrow]:
        """The imports of a module, and of all modules of the same folder that it leads to."""
        folder = start.rpartition(".")[0]
        waiting, seen, found = [start], set(), []
        while waiting:
            name = waiting.pop()
            seen.add(name)
            for arrow in (arrow for arrow in self.arrows if arrow.source == name):
                found.append(arrow)
                if arrow.target.startswith(f"{folder}.") and arrow.target not in seen:
                    waiting.append(arrow.target)
        return found

    def _arrows_of(self, name: str) -> Iterator[Arrow]:
        tree = ast.parse(self.files[name].read_text(encoding="utf-8"))
        for node in _run(tree):
            for target in self._targets(name, node):
                yield Arrow(name, target, node.lineno)

    def _targets(self, name: str, node: ast.AST) -> Iterator[str]:
        if isinstance(node, ast.Import):
            yield from (self._module(alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = self._absolute(name, node.level, node.module)
            yield from (self._module(f"{base}.{alias.name}", base) for alias in node.names)
        elif isinstance(node, ast.Call) and _called(node) in BY_NAME and node.args:
            match node.args[0]:
                case ast.Constant(value=str(text)):
                    start = text.lstrip(".")
                    yield self._module(self._absolute(name, len(text) - len(start), start))
                case _:
                    yield UNREAD

    def _absolute(self, name: str, level: int, module: str | None) -> str:
        """The full name of what `from ..module import` means in a module."""
        if not level:
            return module or ""
        parts = name.split(".")
        here = parts if self.files[name].name == "__init__.py" else parts[:-1]
        return ".".join([*here[: len(here) - level + 1], *filter(None, [module])])

    def _module(self, full: str, otherwise: str | None = None) -> str:
        """The module that has this name; else the name belongs to something in `otherwise`."""
        return full if full in self.files or otherwise is None else otherwise


def _called(node: ast.Call) -> str:
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


def _run(node: ast.AST) -> Iterator[ast.AST]:
    """All nodes of a tree that can run: not what stands under `if TYPE_CHECKING`."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and ast.unparse(child.test).endswith("TYPE_CHECKING"):
            yield from (found for other in child.orelse for found in (other, *_run(other)))
        else:
            yield child
            yield from _run(child)
