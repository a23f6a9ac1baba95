# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""JSON text that the parser of pydantic refuses, and other programs write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..json_reading import parsed

if TYPE_CHECKING:
    from pydantic import ValidationError

    from ..aliases import Foreign, Keywords, Value


def read_again(
    validator: Foreign, names: Keywords, data: bytes | str, error: ValidationError
) -> Value:
    """The value of JSON text with a byte order mark or with half a character.

    :raises ValidationError: the first ``error`` for text that is not JSON.
    """
    problem = error.errors(include_url=False, include_context=False)[0]
    if problem["type"] != "json_invalid":
        raise error
    try:
        value = parsed(data)
    except ValueError:
        raise error from None
    return validator.validate_python(value, **names)
