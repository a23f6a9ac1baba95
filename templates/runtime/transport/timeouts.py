# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The timeouts of a call, as its caller gives them."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias


class Timeouts(NamedTuple):
    """Limits in milliseconds; ``None`` keeps the default.

    ``connect_ms`` is for making a connection and ``pool_ms`` for waiting for a free
    one. ``write_ms`` is for sending the next piece of a request and ``read_ms`` for
    receiving the next piece of a response. ``total_ms`` is for the whole call: all
    attempts, the pauses between them and the response. Reading a stream or a download
    is not part of the call.
    """

    connect_ms: int | None = None
    read_ms: int | None = None
    write_ms: int | None = None
    pool_ms: int | None = None
    total_ms: int | None = None


Timeout: TypeAlias = int | Timeouts
"""Milliseconds for each phase of a request, or one limit for each of them."""
