"""The explorers of lesson 3: step by step, on photos, and a network that reads digits."""

from __future__ import annotations

from .photos import PhotosExplorer
from .reader import DigitsExplorer
from .stepping import ConvolutionExplorer

EXPLORERS = {"convolution": ConvolutionExplorer, "photos": PhotosExplorer, "digits": DigitsExplorer}
