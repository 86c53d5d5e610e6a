"""The pages around the lessons: where to begin, and what a teacher needs before and after a lesson.

A tool is a widget that `tool("name")` shows; its module says `TOOLS = {"name": Class}` (see `../tools.py`).
"""
