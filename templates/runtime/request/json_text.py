# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""JSON inside of parameters and forms."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from ..json_types import NUMBER_MARK

if TYPE_CHECKING:
    from .scalars import JsonValue


def compact(value: JsonValue) -> str:
    """A value as compact JSON."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    if NUMBER_MARK not in text:
        return text
    from ..validation.digits import unmarked

    return unmarked(text)
