"""A programme of lessons: a workshop day, half a day, a series of lesson hours, or a project week."""

from .tool import ProgrammeTool

TOOLS = {"programme": ProgrammeTool}
