"""The controls of an explorer: slider with number field, choice, switch, button, player, tabs, what waits.

A control is a class and a function that draws it: `slider.py` and `slider.js`, after the `kind` of the class,
with a `slider.css` if it has looks of its own. They are registered here and nowhere else; `panel.py` shows
them. A slider sends its position as a whole number of steps, a field sends the text as typed; both are read
as exact fractions. ipywidgets' own number fields read `0,75` as 75, so they are not used.
"""

from .button import Button
from .choice import Choice
from .control import Control, Hidden, flatten
from .field import Field
from .matrix import MatrixField
from .picture import PictureFile
from .player import Player
from .point import PointField
from .presets import Presets
from .slider import Slider
from .stepping import Stepping
from .switch import Switch
from .tabs import Tabs
from .text import TextField
from .waiting import Waiting

DRAWN: tuple[type[Control], ...] = (
    Button,
    Choice,
    Field,
    MatrixField,
    PictureFile,
    Player,
    PointField,
    Slider,
    Switch,
    Tabs,
    TextField,
    Waiting,
)
COMPOSED: tuple[type[Control], ...] = (Hidden, Presets, Stepping)  # of these, or of nothing that is seen

__all__ = [
    "COMPOSED",
    "DRAWN",
    "Button",
    "Choice",
    "Control",
    "Field",
    "Hidden",
    "MatrixField",
    "PictureFile",
    "Player",
    "PointField",
    "Presets",
    "Slider",
    "Stepping",
    "Switch",
    "Tabs",
    "TextField",
    "Waiting",
    "flatten",
]
