"""Markdown in an output area: the notebook shows it, so that its links find the notebooks beside it."""

from __future__ import annotations

from typing import Any


def markdown(text: str) -> tuple[dict[str, Any], ...]:
    """The outputs of an `ipywidgets.Output` that shows this text."""
    data = {"text/markdown": text, "text/plain": text}
    return ({"output_type": "display_data", "data": data, "metadata": {}},)
