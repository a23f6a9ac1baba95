"""Digests of bytes, texts and values."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from .codec import encoder


def digest(data: bytes) -> str:
    """The digest of bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def digest_of_texts(*texts: str) -> str:
    """The digest of several texts."""
    return digest(json.dumps(texts).encode())


def digest_of(value: Any) -> str:  # a dataclass
    """The digest of a dataclass: of its fields, and of all values in them."""
    kind: Any = value.__class__  # as above
    stored = encoder(kind)(value)
    return digest(json.dumps(stored, separators=(",", ":")).encode())
