"""The explorers of lesson 3: step by step, on photos, a network that reads digits, and the class picture."""

from __future__ import annotations

from .class_filters import FiltersOfTheClass
from .photos import PhotosExplorer
from .reader import ChancesExplorer
from .stepping import ConvolutionExplorer

EXPLORERS = {
    "convolution": ConvolutionExplorer,
    "photos": PhotosExplorer,
    "digits": ChancesExplorer,
    "filters-class": FiltersOfTheClass,
}
