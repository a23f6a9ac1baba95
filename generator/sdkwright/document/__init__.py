"""OpenAPI documents: reading, references, validation."""

from __future__ import annotations

from .load import load_document
from .node import Document, Node
from .references import check_references
from .validate import Validation

__all__ = ["Document", "Node", "Validation", "check_references", "load_document"]
