# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The caller's headers for one call, and requests to other origins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .headers import checked_header, merged

if TYPE_CHECKING:
    from ..call import Options
    from ..settings import Settings
    from .build import PreparedRequest


def with_caller_headers(
    headers: dict[str, str],
    options: Options,
    prepared: PreparedRequest,
    settings: Settings,
) -> dict[str, str]:
    """Headers and the caller's headers for this call, which win.

    :raises ArgumentError: for a header that HTTP cannot carry.
    """
    if options.http_headers:
        for name, value in options.http_headers.items():
            headers = merged(headers, {name: checked_header(name, value)})
    if not prepared.is_elsewhere:
        return headers
    from ..redaction import is_secret

    # Only the API's own server gets secrets.
    hidden = settings.hidden
    return {k: v for k, v in headers.items() if not is_secret(k, hidden)}
