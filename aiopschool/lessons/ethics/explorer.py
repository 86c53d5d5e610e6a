"""The explorers of lesson 9: twelve pupils, thresholds, school advice, data, cards, the class."""

from __future__ import annotations

from .advice import AdviceExplorer
from .choosing import DataChoiceExplorer
from .class_picture import DecisionsOfTheClass
from .council import CouncilExplorer
from .library import LibraryExplorer
from .mine import MineExplorer
from .thresholds import ThresholdsExplorer
from .twelve import TwelveExplorer

EXPLORERS = {
    "twelve": TwelveExplorer,
    "thresholds": ThresholdsExplorer,
    "schooladvice": AdviceExplorer,
    "datachoice": DataChoiceExplorer,
    "mydata": MineExplorer,
    "council": CouncilExplorer,
    "ethics-cards": LibraryExplorer,
    "council-class": DecisionsOfTheClass,
}
