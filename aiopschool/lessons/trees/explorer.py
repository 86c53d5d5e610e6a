"""The explorers of lesson 2: a riddle, a group, a question, a whole tree, two boxes, the class picture."""

from __future__ import annotations

from .boxes import BoxesExplorer
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
    "boxes": BoxesExplorer,
    "split-class": ThresholdsOfTheClass,
}
