"""The first page number and the first offset."""

from __future__ import annotations

import re

from .context import PageInput
from .names import plain

_STARTS = re.compile(
    r"\b(?:(?P<based>zero|one|[01])[- ](?:based|indexed)"
    r"|(?:start|begin|default)\w*\W+(?:(?:at|from|with|to|is|value)\W+)*"
    r"(?P<number>[01]|zero|one)\b)",
    re.IGNORECASE,
)
_NUMBERS = {"0": 0, "zero": 0, "1": 1, "one": 1}


def stated_first_page(given: PageInput) -> int | None:
    """The number of the first page, if the document states it."""
    default = given.number("default")
    if default in (0, 1):
        return default
    match = _STARTS.search(given.description)
    if match is not None:
        return _NUMBERS[(match["based"] or match["number"]).lower()]
    minimum = given.number("minimum")
    return minimum if minimum in (0, 1) else None


def first_page(given: PageInput) -> int:
    """The number of the first page: 1, unless the document states 0."""
    stated = stated_first_page(given)
    return 1 if stated is None else stated


def first_offset(given: PageInput) -> int:
    """The offset of the first item: 0, unless the document states 1.

    ``startIndex`` counts from 1 (RFC 7644, section 3.4.2.4).
    """
    default = given.number("default")
    if default in (0, 1):
        return default
    counts_from_one = given.number("minimum") == 1
    is_index = plain(given.input[-1]) == "startindex" and given.number("minimum") != 0
    return 1 if counts_from_one or is_index else 0
