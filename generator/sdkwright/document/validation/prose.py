"""Documents without their prose, for which the validator finds the same."""

from __future__ import annotations

from ...values import Json
from .checks import Finding

# Strings that no rule of the specification looks at.
_PROSE = ("description", "summary")
# Data of the API, which rules may compare.
_DATA = ("default", "enum", "const", "example", "examples", "value")
# The beginnings of objects in messages. Paths have braces, too.
_OBJECTS = ('{"', "{'")


def without_prose(value: Json) -> Json:
    """A document with empty descriptions and summaries. Other values stay."""
    if isinstance(value, dict):
        return {
            key: ("" if key in _PROSE else item)
            if isinstance(item, str)
            else item
            if key in _DATA
            else without_prose(item)
            for key, item in value.items()
        }
    if isinstance(value, list):
        return [without_prose(item) for item in value]
    return value


def mentions_prose(finding: Finding) -> bool:
    """Whether a finding may be about prose, or show an object with prose in it."""
    is_prose = bool(finding.pointer) and finding.pointer[-1] in _PROSE
    return is_prose or any(mark in finding.message for mark in _OBJECTS)
