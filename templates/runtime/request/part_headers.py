# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Headers of the parts of a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..sentinel import UNSET
from .build import parameter_value
from .encoding import encode_header
from .headers import checked_header

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..call import Parameter


def part_headers(parameters: Sequence[Parameter]) -> list[tuple[str, str]]:
    """Names and values of the headers that the caller has given.

    :raises ArgumentError: for a value that a header cannot hold.
    """
    given = [item for item in parameters if item.value not in (None, UNSET)]
    return [(item.name, _text(item)) for item in given]


def _text(parameter: Parameter) -> str:
    value = parameter_value(parameter, parameter.value)
    text = encode_header(value, parameter.explode)
    return checked_header(parameter.name, text)
