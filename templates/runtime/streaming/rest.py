# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""The bytes of a response after the item that ends a stream.

A connection is used again if its response was read to the end.
"""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from ..aliases import Foreign
    from ..http_types import Response

# A server that does not end its response within these limits costs a new connection,
# which takes about as long.
_SECONDS = 0.5
_BYTES = 65_536


def read_rest(response: Response, chunks: Iterator[bytes]) -> None:
    """Read the rest of a response, if it comes soon; failures do not matter."""
    network = _network(response)
    if network is None:
        return
    left, read, end = _BYTES, network.read, time.monotonic() + _SECONDS

    def limited(max_bytes: int, timeout: float | None = None) -> bytes:
        found: bytes = read(max_bytes, timeout=_limit(timeout, end))
        return found

    network.read = limited
    try:
        with suppress(Exception):
            while left > 0:
                left -= len(next(chunks))
    finally:
        del network.read


async def read_rest_async(response: Response, chunks: AsyncIterator[bytes]) -> None:
    """The async variant of ``read_rest``."""
    network = _network(response)
    if network is None:
        return
    left, read, end = _BYTES, network.read, time.monotonic() + _SECONDS

    async def limited(max_bytes: int, timeout: float | None = None) -> bytes:
        found: bytes = await read(max_bytes, timeout=_limit(timeout, end))
        return found

    network.read = limited
    try:
        with suppress(Exception):
            while left > 0:
                left -= len(await anext(chunks))
    finally:
        del network.read


def _network(response: Response) -> Foreign:
    """The connection of a response alone; ``None`` if reading would not save one.

    Streams of HTTP/2 share their connection, and leave it open however they end.
    """
    is_closing = "close" in response.headers.get("connection", "").lower()
    if is_closing or response.http_version != "HTTP/1.1":
        return None
    return response.extensions.get("network_stream")


def _limit(timeout: float | None, end: float) -> float:
    """The time limit of one read, in seconds.

    :raises TimeoutError: after the end.
    """
    left = end - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left if timeout is None else min(left, timeout)
