"""The explorers of lesson 7, by the names under which a notebook calls them."""

from __future__ import annotations

from .checking import LogicExplorer, TyposExplorer
from .class_picture import BotsOfTheClass
from .feelings import FeelingsExplorer
from .measure import MeasureExplorer
from .nextword import NextWordExplorer
from .rules import RulesExplorer

EXPLORERS = {
    "rules": RulesExplorer,
    "measure": MeasureExplorer,
    "nextword": NextWordExplorer,
    "feelings": FeelingsExplorer,
    "logic": LogicExplorer,
    "typos": TyposExplorer,
    "bots-class": BotsOfTheClass,
}
