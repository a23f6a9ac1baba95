# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""JSON text as other programs write it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pydantic_core import from_json

if TYPE_CHECKING:
    from .aliases import Json


def parsed(text: bytes | str) -> Json:
    """JSON text as a value.

    A byte order mark is ignored (RFC 8259, 8.1). A surrogate without its partner is
    kept: servers split characters over two events.

    :raises ValueError: for text that is not JSON.
    """
    try:
        return from_json(text)
    except ValueError as error:
        try:
            return json.loads(
                text.removeprefix("\ufeff") if isinstance(text, str) else text
            )
        except (ValueError, RecursionError):
            raise error from None
