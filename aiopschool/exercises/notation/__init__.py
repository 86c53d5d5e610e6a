"""Reading and writing school maths: tokens, expressions, formulas."""
