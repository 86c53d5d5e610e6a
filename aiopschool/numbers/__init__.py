"""Numbers in and out, as the school of each language writes them.

In Dutch `2,5`, `−3`, `24 000`, `3/4`, `87,5 %`, `(2,5; 3)`, `]−2, 3[`; in English `2.5`, `87.5%`, `(2.5, 3)`,
`(−2, 3)`. The language is that of the moment (`texts.language`).
"""

from .characters import bare, clean, visible
from .digits import SPACES, digits, value_of
from .doubts import no_comma, no_number
from .errors import NumberError
from .languages import MINUS, THIN_SPACE, Notation, any_word, notation
from .lists import is_one_or_two, parse_point, split_list, without_brackets, wrong_size
from .names import without_label, without_name
from .quantities import is_unit, parse_quantity, split_unit
from .reading import MAX_LENGTH, ROOT, decimal_comma, exact, parse_number
from .writing import (
    Number,
    decimals,
    format_interval,
    format_list,
    format_number,
    format_percent,
    format_point,
    format_short,
    format_sum,
    format_tuple,
    is_rounding,
)

__all__ = [
    "MAX_LENGTH",
    "MINUS",
    "ROOT",
    "SPACES",
    "THIN_SPACE",
    "Notation",
    "Number",
    "NumberError",
    "any_word",
    "bare",
    "clean",
    "decimal_comma",
    "decimals",
    "digits",
    "exact",
    "format_interval",
    "format_list",
    "format_number",
    "format_percent",
    "format_point",
    "format_short",
    "format_sum",
    "format_tuple",
    "is_one_or_two",
    "is_rounding",
    "is_unit",
    "no_comma",
    "no_number",
    "notation",
    "parse_number",
    "parse_point",
    "parse_quantity",
    "split_list",
    "split_unit",
    "value_of",
    "visible",
    "without_brackets",
    "without_label",
    "without_name",
    "wrong_size",
]
