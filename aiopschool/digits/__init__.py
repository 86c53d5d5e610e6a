"""Handwritten digits, and a network that reads them."""

from .examples import SIDE, Split, digits, split
from .reading import Network, Round, Verdict, train

__all__ = ["SIDE", "Network", "Round", "Split", "Verdict", "digits", "split", "train"]
