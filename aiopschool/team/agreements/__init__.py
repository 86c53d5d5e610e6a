"""Agreements of a class, the protocol of a school, the letter to parents: forms of building blocks."""

from __future__ import annotations

from ...errors import unknown_name
from ...forms import FormTool
from .documents import class_agreement, parent_letter, school_protocol

DOCUMENTS = {"class": class_agreement, "school": school_protocol, "letter": parent_letter}


class Agreements(FormTool):
    """One of the three documents."""

    def __init__(self, document: str = "class") -> None:
        if document not in DOCUMENTS:
            raise unknown_name(document, DOCUMENTS)
        super().__init__(DOCUMENTS[document]())


TOOLS = {"agreements": Agreements}
