"""Responses that the caller reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..response.decoding import is_stream

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..http_types import Response
    from .state import Exchange


def left_open(exchange: Exchange) -> Callable[[Response], bool]:
    """A function that tells whether the caller reads a response, which is a stream.

    The deadline of the call does not limit the reading.
    """

    def is_left_open(response: Response) -> bool:
        if not is_stream(exchange.call, response):
            return False
        limits = exchange.context.limits
        timeout = response.request.extensions.get("timeout")
        if timeout is not None and limits is not None:
            from ..transport.limits import phases

            timeout["read"] = phases(limits, exchange.context.http, None)[1]
        return True

    return is_left_open
