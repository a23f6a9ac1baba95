# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Compressed content that is not complete.

The HTTP libraries decompress the received part, and do not report a missing end.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..errors import NoResponseError

if TYPE_CHECKING:
    from ..aliases import Foreign

_GZIP = b"\x1f\x8b"


def check_complete(response: Foreign) -> None:
    """Check the end of a response whose content was read.

    :raises NoResponseError: for gzip or deflate that is cut short, and for more than
        one part of gzip, of which the HTTP libraries read the first one.
    """
    if "content-encoding" not in response.headers or not response.num_bytes_downloaded:
        return
    for stream in _streams(getattr(response, "_decoder", None)):
        if not getattr(stream, "eof", True):
            raise NoResponseError("the compressed content is cut short")
        if getattr(stream, "unused_data", b"").startswith(_GZIP):
            raise NoResponseError("the compressed content has more than one part")


def _streams(decoder: Foreign) -> Iterator[Foreign]:
    """The decompressors of a library's decoder, which may have several."""
    for each in getattr(decoder, "children", (decoder,)):
        found = each
        while hasattr(found, "decompressor"):
            found = found.decompressor
        yield found
