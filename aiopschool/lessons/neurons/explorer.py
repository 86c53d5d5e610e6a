"""The explorers of lesson 4, by the names that `explore` takes."""

from .bends import BendsExplorer
from .class_picture import RidesOfTheClass
from .devices import DevicesExplorer
from .hidden import XorExplorer
from .layers import LayersExplorer
from .weighing import WeightedExplorer

EXPLORERS = {
    "devices": DevicesExplorer,
    "bends": BendsExplorer,
    "neurons-class": RidesOfTheClass,
    "weighted": WeightedExplorer,
    "xor": XorExplorer,
    "layers": LayersExplorer,
}
