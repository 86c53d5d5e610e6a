"""The explorers of lesson 5, by the names that `explore` takes."""

from .blindfold import BlindfoldExplorer
from .chain import ChainExplorer
from .class_picture import DescentsOfTheClass
from .descent import DescentExplorer
from .fit import FitExplorer
from .neuron_training import NeuronExplorer
from .plane import PlaneExplorer

EXPLORERS = {
    "blindfold": BlindfoldExplorer,
    "descent": DescentExplorer,
    "descent-class": DescentsOfTheClass,
    "fit": FitExplorer,
    "fit-plane": PlaneExplorer,
    "chain": ChainExplorer,
    "neuron_training": NeuronExplorer,
}
