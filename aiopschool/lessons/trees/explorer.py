"""The explorers of lesson 2: a riddle, one group, one question, a whole tree, and the class picture."""

from __future__ import annotations

from .class_picture import ThresholdsOfTheClass
from .groups import GroupExplorer
from .one_question import SplitExplorer
from .who import WhoExplorer
from .whole_tree import TreeExplorer

EXPLORERS = {
    "who": WhoExplorer,
    "group": GroupExplorer,
    "split": SplitExplorer,
    "tree": TreeExplorer,
    "split-class": ThresholdsOfTheClass,
}
