"""The explorers of lesson 6, by the names under which a notebook calls them."""

from __future__ import annotations

from .class_picture import TalliesOfTheClass
from .detective import DetectiveExplorer
from .mislead import MisleadExplorer
from .profile import ProfileExplorer

EXPLORERS = {
    "profile": ProfileExplorer,
    "mislead": MisleadExplorer,
    "detective": DetectiveExplorer,
    "tallies-class": TalliesOfTheClass,
}
