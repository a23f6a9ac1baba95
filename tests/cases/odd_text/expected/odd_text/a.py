"""The methods of ``a``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from . import components
from ._runtime.call import Call, Options, Query
from ._runtime.resources import BaseResource
from .types import UNSET, OptionalNullable
from .utils import RetryConfig, Timeout


class A(BaseResource):
    """The methods of ``a``.

    All arguments are keyword-only. Every method takes ``retries``, ``server_url``,
    ``timeout_ms`` (milliseconds for each phase of a request, or ``utils.Timeouts``) and
    ``http_headers``, which replace or extend the settings of the client for one call.
    ``retries=None`` turns retries off.
    """

    def a(
        self,
        *,
        big: int | None = None,
        mode: Literal["a\x00b", "c\td", "line\r\nbreak"] | str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Numbers:
        """A bell \x07 and a backspace \x08.

        Escaped: \x00 \x08 \x1b \u2028 \x85 end

        :param big: Default: `123456789012345678901234567890`.
        """
        call: Call[components.Numbers] = Call(
            "GET",
            "/a",
            operation_id="a",
            parameters=[
                Query("big", big, int),
                Query("mode", mode, Literal["a\x00b", "c\td", "line\r\nbreak"] | str),
            ],
            responses={"200": components.Numbers},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return self._client.send(call)

    async def a_async(
        self,
        *,
        big: int | None = None,
        mode: Literal["a\x00b", "c\td", "line\r\nbreak"] | str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: Timeout | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> components.Numbers:
        """A bell \x07 and a backspace \x08.

        Escaped: \x00 \x08 \x1b \u2028 \x85 end

        :param big: Default: `123456789012345678901234567890`.
        """
        call: Call[components.Numbers] = Call(
            "GET",
            "/a",
            operation_id="a",
            parameters=[
                Query("big", big, int),
                Query("mode", mode, Literal["a\x00b", "c\td", "line\r\nbreak"] | str),
            ],
            responses={"200": components.Numbers},
            options=Options(retries, server_url, timeout_ms, http_headers),
        )
        return await self._client.send_async(call)
