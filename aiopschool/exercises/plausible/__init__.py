"""Wrong answers that pupils may well give, to try an exercise with while it is written."""

from . import matrices, picked, texts, values  # each registers what goes wrong with its kinds
from .trials import MOST, Trial, trials

__all__ = ["MOST", "Trial", "matrices", "picked", "texts", "trials", "values"]
