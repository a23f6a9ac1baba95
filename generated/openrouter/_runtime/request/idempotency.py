# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Idempotency keys."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

if TYPE_CHECKING:
    from collections.abc import Mapping


def add_key(
    headers: dict[str, str], name: str, given: Mapping[str, str] | None
) -> None:
    """Add a new key, unless the caller has given one."""
    if all(known.lower() != name.lower() for known in (*headers, *(given or ()))):
        headers[name] = str(uuid4())
