"""The explorers of lesson 8."""

from __future__ import annotations

from .arrows import ArrowsExplorer
from .machines import MachinesExplorer
from .steps import StepsExplorer

EXPLORERS = {
    "machines": MachinesExplorer,
    "arrows": ArrowsExplorer,
    "steps": StepsExplorer,
}
