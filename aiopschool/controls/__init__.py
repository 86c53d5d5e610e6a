"""The controls of an explorer: slider with number field, choice, switch, button, player, tabs, prediction.

These classes say what a control is; `panel/` shows them. A slider sends its position as a whole number of
steps, a field sends the text as typed; both are read as exact fractions. ipywidgets' own number fields read
`0,75` as 75, so they are not used.
"""

from .actions import Button, Player, Stepping
from .choices import Choice, PictureFile, Prediction, Presets, Switch, Tabs
from .control import Control, Hidden, flatten
from .fields import Field, MatrixField, PointField, Slider

__all__ = [
    "Button",
    "Choice",
    "Control",
    "Field",
    "Hidden",
    "MatrixField",
    "PictureFile",
    "Player",
    "PointField",
    "Prediction",
    "Presets",
    "Slider",
    "Stepping",
    "Switch",
    "Tabs",
    "flatten",
]
