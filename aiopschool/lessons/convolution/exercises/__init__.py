"""The six exercises of lesson 3. Seed 0 gives the numbers of the book; every other seed gives others.

Answers are computed with the model, known mistakes from the same numbers.
"""

from .filters import even_area, output
from .shifts import shift_filter
from .sizes import output_dimensions, which_padding
from .weights import how_many_weights

EXERCISES = {
    "3a": output_dimensions,
    "3b": output,
    "3c": even_area,
    "3d": shift_filter,
    "3e": which_padding,
    "3f": how_many_weights,
}
