"""An own sheet: exercises that a teacher chooses, in versions, on paper and as a notebook."""

from .tool import OwnSheet

TOOLS = {"sheet": OwnSheet}
