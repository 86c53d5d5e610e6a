"""Questions before buying: the class of a system, what to ask of it, the measures of the school."""

from __future__ import annotations

from .tool import MeasuresTool, QuestionsTool, RiskTool

TOOLS = {"risk-class": RiskTool, "buying-questions": QuestionsTool, "measures": MeasuresTool}
