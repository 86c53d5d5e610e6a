"""The explorers of lesson 8."""

from __future__ import annotations

from .analogy_words import AnalogyExplorer
from .arrows import ArrowsExplorer
from .attending import AttentionExplorer
from .axis import AxisExplorer
from .class_picture import CompassOfTheClass
from .dial import TemperatureExplorer
from .finder import WordsExplorer
from .machines import MachinesExplorer
from .steps import StepsExplorer
from .tree import TreeExplorer
from .word_map import MapExplorer

EXPLORERS = {
    "machines": MachinesExplorer,
    "arrows": ArrowsExplorer,
    "steps": StepsExplorer,
    "words": WordsExplorer,
    "analogy": AnalogyExplorer,
    "map": MapExplorer,
    "axis": AxisExplorer,
    "attention": AttentionExplorer,
    "temperature": TemperatureExplorer,
    "next-words": TreeExplorer,
    "words-class": CompassOfTheClass,
}
