# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Responses that the caller reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..call import HTTP_CLIENT
from ..response.decoding import form_of
from ..response.forms import Result

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..http_types import AsyncHttpClient, HttpClient, Response
    from ..transport.connections import Connections
    from .state import Exchange


def left_open(exchange: Exchange) -> Callable[[Response], bool]:
    """A function that tells whether the caller reads a response, which is a stream.

    The deadline of the call does not limit the reading.
    """

    def is_left_open(response: Response) -> bool:
        form = form_of(exchange.call, response)
        if not (isinstance(form, Result) and form.is_stream and form.fits(response)):
            return False
        limits = exchange.context.limits
        timeout = response.request.extensions.get("timeout")
        if timeout is not None and limits is not None:
            from ..transport.limits import phases

            timeout["read"] = phases(limits, exchange.context.http, None)[1]
        return True

    return is_left_open


def hand_over(
    response: Response,
    http: HttpClient | AsyncHttpClient,
    connections: Connections,
) -> None:
    """Give a response to the caller, who may let the SDK's client go before it ends.

    ``connections`` that are not used any more close their HTTP client.
    """
    if not response.is_closed:
        response.extensions[HTTP_CLIENT] = (http, connections)
