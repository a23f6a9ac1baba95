"""OpenAPI documents: reading, overlays, references, validation."""

from __future__ import annotations

from .grammar import ADDITIONAL_OPERATIONS, METHODS
from .load import Request, load_document
from .node import Document, Node
from .references import check_references
from .validation.validator import Validation

__all__ = [
    "ADDITIONAL_OPERATIONS",
    "METHODS",
    "Document",
    "Node",
    "Request",
    "Validation",
    "check_references",
    "load_document",
]
