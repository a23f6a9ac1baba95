# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Headers of requests."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..errors import ArgumentError

if TYPE_CHECKING:
    from collections.abc import Mapping

_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_FIELD_VALUE = re.compile(r"[\t\x20-\x7e]*")


def with_credentials(
    headers: dict[str, str], credentials: Mapping[str, str]
) -> dict[str, str]:
    """Headers and those of credentials; cookies are joined."""
    if "Cookie" in headers and "Cookie" in credentials:
        credentials = {"Cookie": f"{headers['Cookie']}; {credentials['Cookie']}"}
    return merged(headers, credentials)


def merged(headers: dict[str, str], more: Mapping[str, str]) -> dict[str, str]:
    """Headers; those of ``more`` replace those of the same name, in any case."""
    joined = {**headers, **more}
    if len(set(map(str.lower, joined))) == len(joined):
        return joined
    replaced = set(map(str.lower, more))
    kept = {k: v for k, v in headers.items() if k.lower() not in replaced}
    return {**kept, **more}


def checked_header(name: str, value: object) -> str:
    """The value of a header that HTTP can carry (RFC 9110, 5.1 and 5.5).

    :raises ArgumentError: for a name that is no token, and for a value that is not
        text, or has line breaks, control characters or non-ASCII text.
    """
    if not _TOKEN.fullmatch(name):
        raise ArgumentError(f"{name!r} cannot be the name of a header")
    if not isinstance(value, str):
        raise ArgumentError(f"{name}: a header takes text, not {type(value).__name__}")
    if not _FIELD_VALUE.fullmatch(value):
        raise ArgumentError(f"{name}: a header takes printable ASCII text only")
    return value
