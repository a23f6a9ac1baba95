# Copied by "sdkwright generate" into each SDK. Edits of a copy are kept.
"""Calls whose results are the bodies of their responses, as the server sends them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .raw_responses import Substitute, rebound
from .response.downloads import Binary

if TYPE_CHECKING:
    from .aliases import AnyFunction, Value
    from .call import AnyCall
    from .client import Client
    from .raw_responses import PageOf


class _FileClient(Substitute):
    """Replaces a client; its results are files of a media type."""

    def __init__(self, client: Client, media_type: str) -> None:
        self._client = client
        self._media_type = media_type

    def send(self, call: AnyCall) -> Value:
        return self._client.send(self._as_file(call))

    async def send_async(self, call: AnyCall) -> Value:
        return await self._client.send_async(self._as_file(call))

    def paginate(self, call: AnyCall, page: PageOf) -> Value:
        return self.send(call)

    async def paginate_async(self, call: AnyCall, page: PageOf) -> Value:
        return await self.send_async(call)

    def _as_file(self, call: AnyCall) -> AnyCall:
        file = Binary(self._media_type)
        return call._replace(responses=dict.fromkeys(call.responses, file), stream=True)


def with_media_type(
    client: Client,
    method: AnyFunction,
    media_type: str,
    /,
    *args: Value,
    **kwargs: Value,
) -> Value:
    """Call a method of a resource; a ``Download``, or an awaitable of one."""
    return rebound(method, _FileClient(client, media_type))(*args, **kwargs)
