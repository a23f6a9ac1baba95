"""OpenAPI documents: reading, overlays, references, validation."""

from __future__ import annotations

from .grammar import ADDITIONAL_OPERATIONS, METHODS
from .load import Request, load_document
from .node import Document, Node
from .references import check_references
from .validation.validator import Checked, KnownFindings, Validation

__all__ = [
    "ADDITIONAL_OPERATIONS",
    "METHODS",
    "Checked",
    "Document",
    "KnownFindings",
    "Node",
    "Request",
    "Validation",
    "check_references",
    "load_document",
]
