"""Numbers in and out, as the school of each language writes them.

In Dutch `2,5`, `−3`, `24 000`, `3/4`, `87,5 %`, `(2,5; 3)`, `]−2, 3[`; in English `2.5`, `87.5%`, `(2.5, 3)`,
`(−2, 3)`. The language is that of the moment (`texts.language`).
"""

from .languages import MINUS, THIN_SPACE, Notation, any_word, notation
from .reading import (
    MAX_LENGTH,
    NumberError,
    decimal_comma,
    exact,
    no_comma,
    no_number,
    parse_number,
    parse_point,
    split_list,
    wrong_size,
)
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
    "THIN_SPACE",
    "Notation",
    "Number",
    "NumberError",
    "any_word",
    "decimal_comma",
    "decimals",
    "exact",
    "format_interval",
    "format_list",
    "format_number",
    "format_percent",
    "format_point",
    "format_short",
    "format_sum",
    "format_tuple",
    "is_rounding",
    "no_comma",
    "no_number",
    "notation",
    "parse_number",
    "parse_point",
    "split_list",
    "wrong_size",
]
