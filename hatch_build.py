"""What hatchling does before it packs or installs the package: compile the texts, add the paper sources."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class GeneratedFiles(BuildHookInterface):
    """Make the `.mo` files, which git ignores, and pack the paper sources of every language."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        file = Path(self.root, "aiopschool", "texts", "catalogues.py")
        spec = importlib.util.spec_from_file_location(
            "catalogues", file
        )  # not by name: that may find another clone
        catalogues = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(catalogues)
        made = catalogues.build(file.parents[1])
        build_data["artifacts"] += [f"/{mo.relative_to(self.root).as_posix()}" for mo in made]
        papers = Path(self.root, "notebooks", "src").glob("*/*-papier.md")  # worksheets are made from these
        build_data["force_include"] |= {
            str(paper): f"aiopschool/_papers/{paper.parent.name}/{paper.name}" for paper in papers
        }
