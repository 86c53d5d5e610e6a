"""Questions before buying: in which class a system falls, what to ask of it, and the measures of the school."""

from __future__ import annotations

from .tool import MeasuresTool, QuestionsTool, RiskTool

TOOLS = {"risk-class": RiskTool, "buying-questions": QuestionsTool, "measures": MeasuresTool}
