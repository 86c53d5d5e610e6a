"""Forms: documents that a person fills in, and that stay on the device.

A `Form` says what is asked; `FormTool` shows it, keeps it while somebody types, saves and loads files, and
prints. A `SortableTable` stands beside it.
"""

from __future__ import annotations

from .fields import Choice, Choices, Date, Entries, Field, LongText, NumberField, Section, Text, YesNo
from .form import Form, FormError, Values
from .report import Report, answer, entries_table, page, pdf, typed
from .table import SortableTable
from .tool import FormTool

__all__ = [
    "Choice",
    "Choices",
    "Date",
    "Entries",
    "Field",
    "Form",
    "FormError",
    "FormTool",
    "LongText",
    "NumberField",
    "Report",
    "Section",
    "SortableTable",
    "Text",
    "Values",
    "YesNo",
    "answer",
    "entries_table",
    "page",
    "pdf",
    "typed",
]
